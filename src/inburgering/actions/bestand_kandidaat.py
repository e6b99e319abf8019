"""Looks up who the rows of a file are about: municipality, numbers, and who is known already.

The number of queries depends on the number of batches, not of rows.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from inburgering.actions.fouten import Onvolledig
from inburgering.actions.persoon import (
    Persoonsgegevens,
    check_bsn,
    check_v_nummer,
    is_same_person,
)
from inburgering.cases.bestand_rij import Tabelrij
from inburgering.cases.models import Persoon
from inburgering.cases.naam import simplify
from inburgering.cases.versleuteling import get_search_key

Waarde = TypeVar("Waarde")
PER_VRAAG = 500
"""Values in one query: SQLite takes no endless list."""


@dataclass(slots=True)
class Kandidaat:
    """A row with what was looked up for it."""

    rij: Tabelrij
    gemeente: str = ""
    bsn: str = ""
    v_nummer: str = ""
    persoon: Persoon | None = None
    """Who is known already by one of the numbers."""
    is_geboortedatum_onzeker: bool = False

    @property
    def gegevens(self) -> Persoonsgegevens:
        """The identity in the form in which it is stored."""
        return Persoonsgegevens(
            naam=self.rij.naam,
            geboortedatum=self.rij.datums["geboortedatum"],
            is_geboortedatum_onzeker=self.is_geboortedatum_onzeker,
            bsn=self.bsn,
            v_nummer=self.v_nummer,
        )


def index_gemeenten(names: Mapping[str, str]) -> Mapping[str, str]:
    """Return the code by simplified name and by code itself, from the name by code."""
    return {simplify(naam): code for code, naam in names.items()} | {code: code for code in names}


def find_gemeente(kandidaat: Kandidaat, gemeenten: Mapping[str, str]) -> None:
    """Find the municipality by name or CBS code, among those that this worker may fill."""
    text = kandidaat.rij.teksten.get("gemeente", "")
    code = text.zfill(4) if text.isdigit() else simplify(text)
    kandidaat.gemeente = gemeenten.get(code, "")
    if not kandidaat.gemeente:
        kandidaat.rij.meld("gemeente", "gemeente_onbekend")


def find_nummers(kandidaat: Kandidaat, *, is_required: bool = True) -> None:
    """Read BSN and V-number; a row without either is a finding where one is required."""
    _find_nummer(kandidaat, "bsn", check_bsn)
    _find_nummer(kandidaat, "v_nummer", check_v_nummer)
    has_one = kandidaat.bsn or kandidaat.v_nummer
    if is_required and not has_one and kandidaat.rij.is_bekend("bsn", "v_nummer"):
        kandidaat.rij.meld("bsn", "geen_nummer")


def _find_nummer(kandidaat: Kandidaat, kolom: str, check: Callable[[str], str]) -> None:
    text = kandidaat.rij.teksten.get(kolom, "")
    if kolom == "bsn" and text.isdigit() and len(text) == 8:
        # A spreadsheet drops the zero in front of a number.
        text = f"0{text}"
    if not kandidaat.rij.is_bekend(kolom):
        return
    try:
        setattr(kandidaat, kolom, check(text))
    except Onvolledig:
        kandidaat.rij.meld(kolom, f"{kolom}_ongeldig")


def note_doubles(alle: Sequence[Kandidaat]) -> None:
    """Note the second and later rows with one number; a row that is wrong already says enough."""
    for kolom in ("bsn", "v_nummer"):
        first: dict[str, int] = {}
        for kandidaat in alle:
            nummer: str = getattr(kandidaat, kolom)
            if not nummer:
                continue
            earlier = first.setdefault(nummer, kandidaat.rij.nummer)
            if earlier != kandidaat.rij.nummer and kandidaat.rij.is_bekend("bsn", "v_nummer"):
                kandidaat.rij.meld(kolom, "dubbel", bij_rij=earlier)


def find_personen(alle: Sequence[Kandidaat]) -> None:
    """Find who is known already; a number of somebody else is a finding."""
    keys = {k.rij.nummer: get_search_key(k.bsn) for k in alle if k.bsn}
    by_bsn = {
        row.bsn_zoeksleutel: row
        for part in parts(list(keys.values()))
        for row in Persoon.objects.filter(bsn_zoeksleutel__in=part)
    }
    by_v_nummer = {
        row.v_nummer: row
        for part in parts([k.v_nummer for k in alle if k.v_nummer])
        for row in Persoon.objects.filter(v_nummer__in=part)
    }
    for k in alle:
        key = keys.get(k.rij.nummer, "")
        known = {"bsn": by_bsn.get(key), "v_nummer": by_v_nummer.get(k.v_nummer)}
        found = known["bsn"] or known["v_nummer"]
        if found is None:
            continue
        for kolom, row in known.items():
            if row is not None and not (row == found and is_same_person(row, k.gegevens)):
                k.rij.meld(kolom, "ander_persoon")
                break
        if k.bsn and known["bsn"] is None and found.bsn_zoeksleutel:
            k.rij.meld("bsn", "ander_persoon")
        k.persoon = found


def parts(values: Sequence[Waarde], size: int = PER_VRAAG) -> Iterator[Sequence[Waarde]]:
    """Give the values in pieces of at most this size."""
    for start in range(0, len(values), size):
        yield values[start : start + size]
