"""Checks the rows of a caseload file against each other and against what is known already.

The number of queries depends on the number of batches, not of rows.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import Q

from inburgering.access.bereik import Bereik
from inburgering.access.models import Aanstelling
from inburgering.access.rollen import ROLLEN
from inburgering.actions.fouten import Onvolledig
from inburgering.actions.persoon import (
    Persoonsgegevens,
    check_bsn,
    check_v_nummer,
    is_same_person,
)
from inburgering.actions.persoon_bijwerken import check_telefoon
from inburgering.cases.models import Dossier, Persoon
from inburgering.cases.naam import simplify
from inburgering.cases.overname_bestand import Rij
from inburgering.cases.overname_bevindingen import Bevinding
from inburgering.cases.overname_kolommen import KOLOMMEN
from inburgering.cases.overname_rij import Overnamerij, lees_rij
from inburgering.cases.versleuteling import get_search_key
from inburgering.region.verdeling import get_gemeenten

Waarde = TypeVar("Waarde")
PER_VRAAG = 500
"""Values in one query: SQLite takes no endless list."""


@dataclass(slots=True)
class Kandidaat:
    """A row with what was looked up for it."""

    rij: Overnamerij
    gemeente: str = ""
    bsn: str = ""
    v_nummer: str = ""
    casusregisseur: int | None = None
    persoon: Persoon | None = None
    """Who is known already by one of the numbers."""

    @property
    def gegevens(self) -> Persoonsgegevens:
        """The identity in the form in which it is stored."""
        return Persoonsgegevens(
            naam=self.rij.naam,
            geboortedatum=self.rij.datums["geboortedatum"],
            bsn=self.bsn,
            v_nummer=self.v_nummer,
        )


@dataclass(frozen=True, slots=True)
class Controle:
    """The rows that can come in, and what is wrong with the others."""

    goed: tuple[Kandidaat, ...]
    bevindingen: tuple[Bevinding, ...]


@dataclass(frozen=True, slots=True)
class _Bekend:
    gemeenten: Mapping[str, str]
    """Code by simplified name, and by code itself."""
    medewerkers: Mapping[str, int]
    """Id by e-mail address in small letters."""


def check_rijen(rijen: Sequence[Rij], *, bereik: Bereik, dag: date) -> Controle:
    """Return which rows can come in today, and one finding per wrong column of the others."""
    bekend = _load_bekend(bereik)
    alle = [_zoek_op(lees_rij(rij, dag=dag), bekend) for rij in rijen]
    for read in (_get_bsn, _get_v_nummer):
        _meld_dubbel(alle, read)
    _zoek_personen([k for k in alle if not k.rij.fouten])
    _meld_open([k for k in alle if not k.rij.fouten])
    order = {code: place for place, code in enumerate(KOLOMMEN)}
    return Controle(
        goed=tuple(k for k in alle if not k.rij.fouten),
        bevindingen=tuple(
            fout
            for k in alle
            for fout in sorted(k.rij.fouten.values(), key=lambda item: order[item.kolom])
        ),
    )


def _load_bekend(bereik: Bereik) -> _Bekend:
    names = get_gemeenten(sorted(bereik.regie_gemeenten))
    roles = [rol.code for rol in ROLLEN.values() if rol.mag_dossier_aanmaken]
    rows = Aanstelling.objects.filter(
        Q(eind__isnull=True) | Q(eind__gte=bereik.dag),
        medewerker__is_active=True,
        organisatie=bereik.organisatie,
        rol__in=roles,
        begin__lte=bereik.dag,
    ).values_list("medewerker__email", "medewerker_id")
    return _Bekend(
        gemeenten={simplify(naam): code for code, naam in names.items()}
        | {code: code for code in names},
        medewerkers={email.casefold(): pk for email, pk in rows},
    )


def _zoek_op(rij: Overnamerij, bekend: _Bekend) -> Kandidaat:
    found = Kandidaat(rij)
    _zoek_gemeente(found, bekend)
    for kolom, check in (("bsn", check_bsn), ("v_nummer", check_v_nummer)):
        _zoek_nummer(found, kolom, check)
    if rij.is_bekend("bsn", "v_nummer") and not (found.bsn or found.v_nummer):
        rij.meld("bsn", "geen_nummer")
    if rij.is_bekend("telefoon"):
        try:
            check_telefoon(rij.teksten.get("telefoon", ""))
        except Onvolledig:
            rij.meld("telefoon", "telefoon_ongeldig")
    email = rij.teksten.get("casusregisseur", "").casefold()
    found.casusregisseur = bekend.medewerkers.get(email)
    if found.casusregisseur is None:
        rij.meld("casusregisseur", "casusregisseur_onbekend")
    return found


def _zoek_gemeente(found: Kandidaat, bekend: _Bekend) -> None:
    text = found.rij.teksten.get("gemeente", "")
    code = text.zfill(4) if text.isdigit() else simplify(text)
    found.gemeente = bekend.gemeenten.get(code, "")
    if not found.gemeente:
        found.rij.meld("gemeente", "gemeente_onbekend")


def _zoek_nummer(found: Kandidaat, kolom: str, check: Callable[[str], str]) -> None:
    text = found.rij.teksten.get(kolom, "")
    if kolom == "bsn" and text.isdigit() and len(text) == 8:
        # A spreadsheet drops the zero in front of a number.
        text = f"0{text}"
    if not found.rij.is_bekend(kolom):
        return
    try:
        setattr(found, kolom, check(text))
    except Onvolledig:
        found.rij.meld(kolom, f"{kolom}_ongeldig")


def _get_bsn(kandidaat: Kandidaat) -> tuple[str, str]:
    return "bsn", kandidaat.bsn


def _get_v_nummer(kandidaat: Kandidaat) -> tuple[str, str]:
    return "v_nummer", kandidaat.v_nummer


def _meld_dubbel(alle: Sequence[Kandidaat], read: Callable[[Kandidaat], tuple[str, str]]) -> None:
    """Note the second and later rows with one number; a row that is wrong already says enough."""
    first: dict[str, int] = {}
    for kandidaat in alle:
        kolom, nummer = read(kandidaat)
        if not nummer:
            continue
        earlier = first.setdefault(nummer, kandidaat.rij.nummer)
        if earlier != kandidaat.rij.nummer and kandidaat.rij.is_bekend("bsn", "v_nummer"):
            kandidaat.rij.meld(kolom, "dubbel", bij_rij=earlier)


def _zoek_personen(alle: Sequence[Kandidaat]) -> None:
    """Find who is known already; a number of somebody else is a finding."""
    keys = {k.rij.nummer: get_search_key(k.bsn) for k in alle if k.bsn}
    by_bsn = {
        row.bsn_zoeksleutel: row
        for part in _parts(list(keys.values()))
        for row in Persoon.objects.filter(bsn_zoeksleutel__in=part)
    }
    by_v_nummer = {
        row.v_nummer: row
        for part in _parts([k.v_nummer for k in alle if k.v_nummer])
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


def _meld_open(alle: Sequence[Kandidaat]) -> None:
    known = {k.persoon.pk for k in alle if k.persoon is not None}
    open_dossiers = {
        pair
        for part in _parts(sorted(known))
        for pair in Dossier.objects.filter(
            persoon__in=part, status=Dossier.Status.OPEN
        ).values_list("persoon_id", "gemeente_id")
    }
    for k in alle:
        if k.persoon is not None and (k.persoon.pk, k.gemeente) in open_dossiers:
            k.rij.meld("bsn" if k.bsn else "v_nummer", "al_open")


def _parts(values: Sequence[Waarde]) -> Iterator[Sequence[Waarde]]:
    for start in range(0, len(values), PER_VRAAG):
        yield values[start : start + PER_VRAAG]
