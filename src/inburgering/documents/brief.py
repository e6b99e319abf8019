"""The document tree that every letter is built from: one content, two renderings.

A letter is data. It holds no markup, so nothing in it can be taken for markup.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from inburgering.documents.gegevens import Afzender, Contact, Geadresseerde, Ondertekenaar

NOG_NIET_INGEVULD = "nog niet ingevuld"


@dataclass(frozen=True, slots=True)
class Kop:
    """A heading; level 1 is the title of the letter itself."""

    tekst: str
    niveau: Literal[2, 3] = 2


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph in our own words."""

    tekst: str


@dataclass(frozen=True, slots=True)
class Uitleg:
    """A special term, explained where it is used first: "PIP" + "betekent: ..."."""

    term: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list in our own words."""

    punten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Adres:
    """An address to write to, line by line."""

    regels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tabel:
    """Rows under a header row; the first cell of a row is its header."""

    bijschrift: str
    kop: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Ingevuld:
    """Text that an employee typed, line breaks kept; ``label`` goes before it in bold."""

    tekst: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Citaat:
    """The person's own words, in whatever language they were written down."""

    tekst: str


@dataclass(frozen=True, slots=True)
class Ontbreekt:
    """A part that a concept still misses."""

    wat: str


Blok = Kop | Alinea | Uitleg | Lijst | Adres | Tabel | Ingevuld | Citaat | Ontbreekt


@dataclass(frozen=True, slots=True)
class Brief:
    """A whole letter, ready to be rendered."""

    titel: str
    afzender: Afzender
    contact: Contact
    blokken: tuple[Blok, ...]
    geadresseerde: Geadresseerde | None = None
    aanhef: str = ""
    kenmerk: str = ""
    datum: date | None = None
    ondertekenaar: Ondertekenaar | None = None
    bezwaar: tuple[Blok, ...] = ()
    grondslagen: tuple[str, ...] = ()
    """Article references; they stand apart at the end, not in the running text."""
    is_concept: bool = False


def clean_text(text: str) -> str:
    """Return the text without characters that no printer or screen can show.

    Line breaks become ``\\n``; tabs become spaces; other control characters and lone
    surrogates go. What a person can read stays exactly as it was typed.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(
        sign for sign in lines if sign == "\n" or unicodedata.category(sign) not in ("Cc", "Cs")
    )


def split_lines(text: str) -> tuple[str, ...]:
    """Return the lines of a typed text, cleaned and without empty ones."""
    return tuple(line.strip() for line in clean_text(text).split("\n") if line.strip())


def is_right_to_left(text: str) -> bool:
    """Say whether the first letter with a direction is Arabic or Hebrew."""
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def iter_running_text(brief: Brief) -> Iterator[str]:
    """Give our own sentences, block by block: no headings, tables or typed text."""
    for blok in (*brief.blokken, *brief.bezwaar):
        match blok:
            case Alinea(tekst):
                yield tekst
            case Uitleg(term, tekst):
                yield f"{term} {tekst}"
            case Lijst(punten):
                yield from punten


def iter_text(brief: Brief) -> Iterator[str]:
    """Give every text of the letter's body in reading order, typed text included."""
    yield brief.titel
    if brief.aanhef:
        yield brief.aanhef
    for blok in (*brief.blokken, *brief.bezwaar):
        yield from _blok_text(blok)
    yield from brief.grondslagen


def _blok_text(blok: Blok) -> Iterator[str]:
    match blok:
        case Kop(tekst) | Alinea(tekst) | Citaat(tekst):
            yield tekst
        case Uitleg(term, tekst):
            yield f"{term} {tekst}"
        case Lijst(regels) | Adres(regels):
            yield from regels
        case Tabel(bijschrift, kop, rijen):
            yield bijschrift
            yield from kop
            for rij in rijen:
                yield from rij
        case Ingevuld(tekst, label):
            yield from (part for part in (label, tekst) if part)
        case Ontbreekt(wat):
            yield f"{wat}: {NOG_NIET_INGEVULD}"
