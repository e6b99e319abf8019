"""``inburgering docs wet``: writes docs/law from the rules themselves."""

import inspect
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from inburgering.law.grondslag import Grondslag
from inburgering.law.parameters import WETTELIJK, Tabel
from inburgering.law.regels import HOOFDSTUKKEN, Regel
from inburgering.law.rijksbudget import RIJKSBUDGET_LEERROUTE
from inburgering.law.voorbeelden import Voorbeeld

MAP = Path("docs/law")
KOP = "<!-- Made by `inburgering docs wet`. Do not edit: change the rules and run it again. -->\n"
ADR = re.compile(r"ADR (\d{4})")
TABELLEN: tuple[tuple[str, Tabel], ...] = (
    ("Hours of the PVT", WETTELIJK.pvt_uren),
    ("Hours of the MAP", WETTELIJK.map_uren),
    ("of which practice", WETTELIJK.map_praktijk_uren),
    ("Course hours in the Z-route", WETTELIJK.cursus_uren_z),
    ("Hours of participation in the Z-route", WETTELIJK.participatie_uren_z),
    ("Hours of language before examining at A2", WETTELIJK.afschalen_uren),
    ("Years before the plan of which school hours count", WETTELIJK.schooluren_z_jaren),
    ("Average of the national budget for a leerroute, eurocents", RIJKSBUDGET_LEERROUTE),
)


def run(argv: Sequence[str]) -> int:
    """Write the pages into docs/law, or into the folder given after ``wet``."""
    if not argv or argv[0] != "wet" or len(argv) > 2:
        sys.stderr.write("Gebruik: inburgering docs wet [MAP]\n")
        return 2
    doel = Path(argv[1]) if len(argv) == 2 else MAP
    doel.mkdir(parents=True, exist_ok=True)
    for naam, tekst in pages().items():
        (doel / naam).write_text(tekst, encoding="utf-8")
    return 0


def pages() -> dict[str, str]:
    """Return the pages by file name."""
    return {"rules.md": _rules(), "parameters.md": _parameters()}


def _rules() -> str:
    delen = [
        KOP,
        "# The rules\n",
        "Each rule is a pure function in `src/inburgering/law`. The examples are calculated.\n",
    ]
    for titel, regels in HOOFDSTUKKEN.items():
        delen.append(f"## {titel}\n")
        delen.extend(_rule(regel) for regel in regels)
    return "\n".join(delen)


def _rule(regel: Regel) -> str:
    doc = inspect.getdoc(regel.functie) or ""
    eerste, *rest = doc.split("\n\n")
    delen = [f"### `{regel.functie.__name__}`\n", f"{_one_line(eerste)}\n"]
    delen.append(f"Source: `{_file(regel.functie)}`.\n")
    for alinea in rest:
        if alinea.startswith(("Grondslag:", "Interpretatie:")):
            naam, _, tekst = alinea.partition(":")
            delen.append(f"**{naam}**: {_with_adr(_one_line(tekst))}\n")
    if regel.voorbeeld is not None:
        delen.append(_example(regel.voorbeeld()))
    return "\n".join(delen)


def _example(voorbeeld: Voorbeeld) -> str:
    delen = []
    if voorbeeld.grondslag:
        delen.append("| article | text from | link |\n|---|---|---|")
        delen.extend(_article(grondslag) for grondslag in voorbeeld.grondslag)
        delen.append("")
    delen.append(f"Example: {voorbeeld.gegeven}.\n")
    delen.append(f"> {voorbeeld.uitkomst}")
    if voorbeeld.uitleg:
        delen.append(f">\n> {voorbeeld.uitleg}")
    return "\n".join(delen) + "\n"


def _article(grondslag: Grondslag) -> str:
    return f"| {grondslag.kort} | {grondslag.versie} | <{grondslag.url}> |"


def _parameters() -> str:
    delen = [
        KOP,
        "# Amounts, hours and days that can change\n",
        "A value that is not confirmed was not read in the law itself: it gives advice and never"
        " blocks a decision.\n",
        "| what | from | value | confirmed | source |\n|---|---|---|---|---|",
    ]
    for naam, tabel in TABELLEN:
        delen.extend(
            f"| {naam} | {rij.vanaf} | {rij.aantal} | {_yes(rij.is_bevestigd)} | {rij.bron} |"
            for rij in tabel
        )
    delen.append("\n## Days equated with a feestdag\n\n| day | confirmed | source |\n|---|---|---|")
    delen.extend(
        f"| {rij.dag} | {_yes(rij.is_bevestigd)} | {rij.bron} |"
        for rij in WETTELIJK.gelijkgestelde_dagen
    )
    return "\n".join(delen) + "\n"


def _yes(is_waar: bool) -> str:
    return "yes" if is_waar else "no"


def _one_line(tekst: str) -> str:
    return " ".join(tekst.split())


def _with_adr(tekst: str) -> str:
    return ADR.sub(lambda gevonden: _link(gevonden.group(1)), tekst)


def _link(nummer: str) -> str:
    return f"[ADR {nummer}](../adr/{_names(Path('docs/adr').glob(f'{nummer}-*.md'))})"


def _names(paden: Iterable[Path]) -> str:
    return next((pad.name for pad in sorted(paden)), "")


def _file(functie: Callable[..., object]) -> str:
    return f"{functie.__module__.replace('.', '/').removeprefix('inburgering/')}.py"
