"""Explanations as data: a Dutch template with its values, so that a door can translate them.

The law room knows no framework. It marks each template with ``gettext_noop`` so that the
translation tools find it, and hands out ``Zin`` values. A door gives its own translation and
date functions to ``render``; ``dutch`` needs none.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

WaardeInZin = date | int | str

MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def gettext_noop(tekst: str) -> str:
    """Return the text unchanged; the name marks it for the translation tools."""
    return tekst


@dataclass(frozen=True, slots=True)
class Zin:
    """One sentence: a Dutch template with named ``%(naam)s`` places and their values.

    A value that is itself Dutch text (the name of a feestdag) is marked with
    ``gettext_noop`` where it is written, so that it can be translated too.
    """

    sjabloon: str
    waarden: Mapping[str, WaardeInZin] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        """Return the sentence in Dutch."""
        return render((self,))


def zin(sjabloon: str, **waarden: WaardeInZin) -> Zin:
    """Return a sentence from a marked template and its named values."""
    return Zin(sjabloon, waarden)


def datum_voluit(dag: date) -> str:
    """Return a date as Dutch readers write it, such as ``12 september 2022``."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def unchanged(tekst: str) -> str:
    """Return the text as it is: the translation into Dutch."""
    return tekst


def render(
    zinnen: Iterable[Zin],
    *,
    vertaal: Callable[[str], str] = unchanged,
    datum: Callable[[date], str] = datum_voluit,
) -> str:
    """Return the sentences as one text, through the given translation and date functions."""

    def as_text(waarde: WaardeInZin) -> str:
        if isinstance(waarde, date):
            return datum(waarde)
        return vertaal(waarde) if isinstance(waarde, str) else str(waarde)

    return " ".join(
        vertaal(een.sjabloon) % {naam: as_text(waarde) for naam, waarde in een.waarden.items()}
        for een in zinnen
    )


def dutch(zinnen: Iterable[Zin]) -> str:
    """Return the sentences as one Dutch text with dates written out."""
    return render(zinnen)


def zinnen_as_json(zinnen: Iterable[Zin]) -> list[dict[str, object]]:
    """Return the sentences as plain JSON values; a date becomes ``{"datum": "2022-09-12"}``."""
    return [
        {
            "sjabloon": een.sjabloon,
            "waarden": {naam: _as_json(waarde) for naam, waarde in een.waarden.items()},
        }
        for een in zinnen
    ]


def zinnen_from_json(rij: object) -> tuple[Zin, ...]:
    """Return the sentences that ``zinnen_as_json`` wrote.

    :raises ValueError: if the value is not what ``zinnen_as_json`` writes.
    """
    if not isinstance(rij, list):
        raise ValueError("sentences are stored as a list")
    return tuple(_zin_from_json(een) for een in rij)


def _as_json(waarde: WaardeInZin) -> object:
    return {"datum": waarde.isoformat()} if isinstance(waarde, date) else waarde


def _zin_from_json(een: object) -> Zin:
    if not isinstance(een, dict) or set(een) != {"sjabloon", "waarden"}:
        raise ValueError("a sentence is stored as sjabloon and waarden")
    sjabloon, waarden = een["sjabloon"], een["waarden"]
    if not isinstance(sjabloon, str) or not isinstance(waarden, dict):
        raise ValueError("a sentence has a text and named values")
    return Zin(sjabloon, {str(naam): _from_json(waarde) for naam, waarde in waarden.items()})


def _from_json(waarde: object) -> WaardeInZin:
    if isinstance(waarde, dict) and set(waarde) == {"datum"}:
        return date.fromisoformat(waarde["datum"])
    if isinstance(waarde, str | int) and not isinstance(waarde, bool):
        return waarde
    raise ValueError("a value in a sentence is a text, a whole number or a date")
