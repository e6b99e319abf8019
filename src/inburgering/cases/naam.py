"""Names as people write them, and the form in which they are found."""

import unicodedata
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Naam:
    """The parts of a name. ``voornamen`` is empty for somebody with one name."""

    geslachtsnaam: str
    voornamen: str = ""
    voorvoegsel: str = ""
    roepnaam: str = ""
    is_achternaam_eerst: bool = False

    @property
    def volledig(self) -> str:
        """The name in the order in which the person writes it."""
        achternaam = f"{self.voorvoegsel} {self.geslachtsnaam}".strip()
        parts = (
            (achternaam, self.voornamen)
            if self.is_achternaam_eerst
            else (self.voornamen, achternaam)
        )
        return " ".join(part for part in parts if part)


def simplify(text: str) -> str:
    """Return the text without accents, capitals, punctuation and double spaces."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(
        c if c.isalnum() or c.isspace() else " " for c in plain if not unicodedata.combining(c)
    )
    return " ".join(kept.split())


def make_zoeknaam(naam: Naam) -> str:
    """Return the name in both orders, simplified, so that any part of it is found."""
    achternaam = f"{naam.voorvoegsel} {naam.geslachtsnaam}"
    both = f"{naam.voornamen} {achternaam} | {achternaam} {naam.voornamen} {naam.roepnaam}"
    return " | ".join(simplify(part) for part in both.split("|"))[:450]


def get_age(geboortedatum: date, *, dag: date) -> int:
    """Return the age in whole years on a day."""
    had_birthday = (dag.month, dag.day) >= (geboortedatum.month, geboortedatum.day)
    return dag.year - geboortedatum.year - (not had_birthday)
