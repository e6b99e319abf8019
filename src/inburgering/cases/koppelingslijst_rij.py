"""Turns the text of one row of a list of koppelingen into values, and says what does not fit."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from inburgering.cases.bestand_lezen import Rij
from inburgering.cases.bestand_rij import Tabelrij, lees_cellen, read_datum
from inburgering.cases.gevoelige_tekst import find_sensitive
from inburgering.cases.koppelingslijst import INDELING, INFORMATIE
from inburgering.cases.naam import get_age

GEEN_DATUM: Final = date(1900, 1, 1)
"""Stands for "unknown" in many lists and is nobody's birth date here."""
OUDSTE: Final = 110
NAAMLOOS: Final = "Kind"
"""The name of a child of whom only the birth date is known."""
PLICHT_VANAF, MEERDERJARIG = 16, 18
"""From 16 somebody may have the duty (art. 4 Wi2021); until 18 a child belongs to its parents."""
_ALLEEN_JAAR: Final = re.compile(r"(?:0{1,2}[-/.]0{1,2}[-/.])?(\d{4})(?:[-/.]0{1,2}[-/.]0{1,2})?")
_KIND: Final = re.compile(r"(.*?)[\s,]*\(?([\d/.-]{4,10})\)?")


@dataclass(frozen=True, slots=True)
class Kind:
    """A child without an own dossier."""

    naam: str
    geboortedatum: date


def lees_rij(rij: Rij, *, dag: date) -> Tabelrij:
    """Return the values of a row, with a finding at each column that is wrong in itself."""
    gelezen = lees_cellen(Rij(rij.nummer, _complete_year(rij.waarden)), INDELING)
    _check_geboren(gelezen, dag)
    _check_koppeling(gelezen, dag)
    if gelezen.is_bekend("kinderen") and read_kinderen(gelezen, dag=dag) is None:
        gelezen.meld("kinderen", "kinderen_onleesbaar")
    for code in INFORMATIE:
        if find_sensitive(gelezen.teksten.get(code, "")):
            gelezen.merk_op(code, "tekst_weggelaten")
    return gelezen


def is_kind(rij: Tabelrij, *, dag: date) -> bool:
    """Tell whether this is a child that gets no dossier of its own."""
    geboren = rij.datums.get("geboortedatum")
    if geboren is None:
        return False
    leeftijd = get_age(geboren, dag=dag)
    is_thuis = rij.keuzes.get("relatie") == "kind" and leeftijd < MEERDERJARIG
    return leeftijd < PLICHT_VANAF or is_thuis


def read_kinderen(rij: Tabelrij, *, dag: date) -> tuple[Kind, ...] | None:
    """Return the children in the column for them, ``None`` when it cannot be read."""
    found = []
    for part in rij.teksten.get("kinderen", "").split(";"):
        if not part.strip():
            continue
        hit = _KIND.fullmatch(part.strip())
        born = _read_year_or_day(hit[2]) if hit else None
        if hit is None or born is None or not GEEN_DATUM < born <= dag:
            return None
        found.append(Kind(hit[1].strip(" ,") or NAAMLOOS, born))
    return tuple(found)


def get_informatie(rij: Tabelrij) -> dict[str, str]:
    """Return what COA tells in this row, without texts that do not belong in it."""
    weg = {item.kolom for item in rij.opmerkingen if item.code == "tekst_weggelaten"}
    return {
        code: rij.teksten[code] for code in INFORMATIE if rij.teksten.get(code) and code not in weg
    }


def is_onzeker(rij: Tabelrij) -> bool:
    """Tell whether only the year of birth seems to be known."""
    geboren = rij.datums.get("geboortedatum")
    return geboren is not None and (geboren.month, geboren.day) == (1, 1)


def _complete_year(waarden: Mapping[str, str]) -> Mapping[str, str]:
    """Let a year alone stand for 1 January, as the forms do."""
    hit = _ALLEEN_JAAR.fullmatch(waarden.get("geboortedatum", ""))
    return {**waarden, "geboortedatum": f"01-01-{hit[1]}"} if hit else waarden


def _read_year_or_day(tekst: str) -> date | None:
    try:
        hit = _ALLEEN_JAAR.fullmatch(tekst)
        return date(int(hit[1]), 1, 1) if hit else read_datum(tekst)
    except ValueError:
        return None


def _check_geboren(rij: Tabelrij, dag: date) -> None:
    geboren = rij.datums.get("geboortedatum")
    if geboren is None:
        return
    if geboren == GEEN_DATUM:
        rij.meld("geboortedatum", "geboortedatum_1900")
    elif geboren > dag:
        rij.meld("geboortedatum", "datum_toekomst")
    elif get_age(geboren, dag=dag) > OUDSTE:
        rij.meld("geboortedatum", "geboortedatum_onmogelijk")
    elif is_onzeker(rij):
        rij.merk_op("geboortedatum", "geboortedatum_onzeker")


def _check_koppeling(rij: Tabelrij, dag: date) -> None:
    koppeling, geboren = rij.datums.get("koppeling"), rij.datums.get("geboortedatum")
    if koppeling is None:
        return
    if koppeling > dag:
        rij.meld("koppeling", "datum_toekomst")
    elif geboren is not None and rij.is_bekend("geboortedatum") and koppeling < geboren:
        rij.meld("koppeling", "voor_geboorte")
