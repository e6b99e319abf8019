"""``inburgering bereken [FILE]``: the law calculator on the command line."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from inburgering.law.bereken import bereken
from inburgering.law.feiten import Feiten
from inburgering.law.invoer import OngeldigeInvoer, feiten_uit_lijst
from inburgering.law.uitvoer import antwoord_as_json

GEBRUIK = """Gebruik: inburgering bereken [BESTAND]

Leest een JSON-lijst van zaken uit het bestand, of uit de standaardinvoer als er geen
bestand is, en schrijft een JSON-lijst van antwoorden.
"""


class OnleesbareInvoer(ValueError):
    """Input that is not a readable JSON text, with a Dutch message."""


def run(argv: Sequence[str]) -> int:
    """Answer the cases in a file or on standard input; 0 when all were answered, else 2.

    Nothing is written to standard output unless every case has its answer.
    """
    if any(woord in {"-h", "--help"} for woord in argv):
        sys.stdout.write(GEBRUIK)
        return 0
    if len(argv) > 1:
        sys.stderr.write(f"Geef hoogstens een bestand op.\n\n{GEBRUIK}")
        return 2
    try:
        zaken = feiten_uit_lijst(_parse(_read(argv)))
        regels = [_line(feiten) for feiten in zaken]
    except (OnleesbareInvoer, OngeldigeInvoer) as fout:
        sys.stderr.write(f"{fout}\n")
        return 2
    inhoud = "\n" + ",\n".join(regels) + "\n" if regels else ""
    sys.stdout.write(f"[{inhoud}]\n")
    return 0


def _line(feiten: Feiten) -> str:
    """Return one answer on one line, in ASCII so that any terminal can take it."""
    return json.dumps(antwoord_as_json(bereken(feiten)))


def _read(argv: Sequence[str]) -> bytes:
    if not argv or argv[0] == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(argv[0]).read_bytes()
    except OSError as fout:
        reden = fout.strerror or "onbekende reden"
        raise OnleesbareInvoer(
            f"Het bestand {argv[0]} kan niet worden gelezen ({reden})."
            " Kijk of de naam klopt en of u het bestand mag lezen."
        ) from None


def _parse(inhoud: bytes) -> object:
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise OnleesbareInvoer(
            "De invoer is geen UTF-8-tekst. Sla het bestand op als UTF-8."
        ) from None
    if not tekst.strip():
        raise OnleesbareInvoer("De invoer is leeg. Geef een JSON-lijst van zaken, bijvoorbeeld [].")
    try:
        return json.loads(tekst, object_pairs_hook=_without_doubles)
    except json.JSONDecodeError as fout:
        raise OnleesbareInvoer(
            f"De invoer is geen geldige JSON: kijk bij regel {fout.lineno}, teken {fout.colno}."
        ) from None
    except (ValueError, RecursionError) as fout:
        if isinstance(fout, OnleesbareInvoer):
            raise
        raise OnleesbareInvoer(
            "De invoer is geen bruikbare JSON: er staat een veel te groot getal"
            " of een veel te diepe lijst in."
        ) from None


def _without_doubles(paren: list[tuple[str, object]]) -> dict[str, object]:
    waarden = dict(paren)
    if len(waarden) == len(paren):
        return waarden
    namen = [naam for naam, _ in paren]
    dubbel = next(naam for naam in namen if namen.count(naam) > 1)
    zaak = waarden.get("id")
    waar = f"Zaak {zaak}, veld {dubbel}" if isinstance(zaak, str) else f"Veld {dubbel}"
    raise OnleesbareInvoer(f"{waar}: dit veld staat er twee keer. Haal er een weg.")
