"""Turns the text of one row of a file into values, and notes what cannot be read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from inburgering.cases.bestand_bevinding import Bevinding
from inburgering.cases.bestand_kolommen import Indeling, Kolom
from inburgering.cases.bestand_lezen import GEVAARLIJK, Rij
from inburgering.cases.naam import Naam, simplify

EERSTE_JAAR, LAATSTE_JAAR = 1900, 2199
MAX_GETAL: Final = 9999
_JAAR_EERST: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]00:00(?::00)?)?")
_DAG_EERST: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: 00:00(?::00)?)?")
_ACHT_CIJFERS: Final = re.compile(r"(\d{2})(\d{2})(\d{4})")
_BUITENLAND: Final = re.compile(r"\+[\d ()-]+")
_UREN: Final = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)(?: ?(?:uur|u))?", re.IGNORECASE)


@dataclass(slots=True)
class Tabelrij:
    """The values of one row; a value that could not be read is not there."""

    nummer: int
    teksten: Mapping[str, str]
    datums: dict[str, date] = field(default_factory=dict)
    keuzes: dict[str, str] = field(default_factory=dict)
    getallen: dict[str, int] = field(default_factory=dict)
    fouten: dict[str, Bevinding] = field(default_factory=dict)
    """By column: one finding at each, and the row stays out."""
    opmerkingen: list[Bevinding] = field(default_factory=list)
    """What is good to know; the row may come in."""

    @property
    def naam(self) -> Naam:
        """The name as written in the row."""
        return Naam(
            geslachtsnaam=self.teksten.get("achternaam", ""),
            voornamen=self.teksten.get("voornamen", ""),
            voorvoegsel=self.teksten.get("voorvoegsel", ""),
        )

    def meld(self, kolom: str, code: str, *, bij_rij: int | None = None) -> None:
        """Note what is wrong with a column; the first finding there counts."""
        self.fouten.setdefault(kolom, Bevinding(self.nummer, kolom, code, bij_rij))

    def merk_op(self, kolom: str, code: str, *, bij_rij: int | None = None) -> None:
        """Note something that does not keep the row out."""
        self.opmerkingen.append(Bevinding(self.nummer, kolom, code, bij_rij))

    def is_bekend(self, *kolommen: str) -> bool:
        """Tell whether nothing is wrong with these columns."""
        return not any(kolom in self.fouten for kolom in kolommen)


def lees_cellen(rij: Rij, indeling: Indeling) -> Tabelrij:
    """Return the values of a row, with a finding at each cell that cannot be read."""
    gelezen = Tabelrij(rij.nummer, rij.waarden)
    for kolom in indeling.kolommen.values():
        _lees_cel(gelezen, kolom, rij.waarden.get(kolom.code, ""), indeling)
    return gelezen


def _lees_cel(rij: Tabelrij, kolom: Kolom, tekst: str, indeling: Indeling) -> None:
    if not tekst:
        if kolom.verplicht:
            rij.meld(kolom.code, "leeg")
        return
    if tekst.startswith(GEVAARLIJK) and not (
        kolom.code == "telefoon" and _BUITENLAND.fullmatch(tekst)
    ):
        rij.meld(kolom.code, "formule")
    elif len(tekst) > kolom.langste:
        rij.meld(kolom.code, "te_lang")
    elif kolom.vorm == "datum":
        _lees_datum(rij, kolom.code, tekst)
    elif kolom.vorm == "keuze":
        _lees_keuze(rij, kolom.code, tekst, indeling.keuzes[kolom.code])
    elif kolom.vorm == "getal":
        _lees_getal(rij, kolom.code, tekst)


def _lees_datum(rij: Tabelrij, code: str, tekst: str) -> None:
    try:
        dag = read_datum(tekst)
    except ValueError:
        dag = None
    if dag is None:
        rij.meld(code, "datum_onleesbaar")
    elif not EERSTE_JAAR <= dag.year <= LAATSTE_JAAR:
        rij.meld(code, "jaar_onmogelijk")
    else:
        rij.datums[code] = dag


def read_datum(tekst: str) -> date | None:
    """Return the day of a text such as 31-12-2025, ``None`` when it is no date.

    :raises ValueError: if there is no such day.
    """
    if (delen := _JAAR_EERST.fullmatch(tekst)) is not None:
        jaar, maand, dag = delen.groups()
    elif (delen := _DAG_EERST.fullmatch(tekst) or _ACHT_CIJFERS.fullmatch(tekst)) is not None:
        dag, maand, jaar = delen.groups()
    else:
        return None
    return date(int(jaar), int(maand), int(dag))


def _lees_keuze(rij: Tabelrij, code: str, tekst: str, keuzes: Mapping[str, str]) -> None:
    keuze = keuzes.get(simplify(tekst.replace("_", " ")))
    if keuze is None:
        rij.meld(code, "keuze_onbekend")
    else:
        rij.keuzes[code] = keuze


def _lees_getal(rij: Tabelrij, code: str, tekst: str) -> None:
    delen = _UREN.fullmatch(tekst)
    aantal = int(delen[1].replace(".", "")) if delen else MAX_GETAL + 1
    if aantal > MAX_GETAL:
        rij.meld(code, "getal_ongeldig")
    else:
        rij.getallen[code] = aantal
