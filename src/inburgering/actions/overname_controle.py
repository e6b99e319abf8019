"""Checks the rows of a caseload file against each other and against what is known already.

The number of queries depends on the number of batches, not of rows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from inburgering.access.bereik import Bereik
from inburgering.access.models import Aanstelling
from inburgering.access.rollen import ROLLEN
from inburgering.actions.bestand_kandidaat import (
    Kandidaat,
    find_gemeente,
    find_nummers,
    find_personen,
    index_gemeenten,
    note_doubles,
    parts,
)
from inburgering.actions.fouten import Onvolledig
from inburgering.actions.persoon_bijwerken import check_telefoon
from inburgering.cases.bestand_bevinding import Bevinding
from inburgering.cases.bestand_lezen import Rij
from inburgering.cases.bestand_rij import Tabelrij
from inburgering.cases.models import Dossier
from inburgering.cases.overname_kolommen import KOLOMMEN
from inburgering.cases.overname_rij import lees_rij
from inburgering.region.verdeling import get_gemeenten


@dataclass(slots=True)
class Overnamekandidaat(Kandidaat):
    """A row of a caseload, with who becomes responsible."""

    casusregisseur: int | None = None


@dataclass(frozen=True, slots=True)
class Controle:
    """The rows that can come in, and what is wrong with the others."""

    goed: tuple[Overnamekandidaat, ...]
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
    note_doubles(alle)
    find_personen([k for k in alle if not k.rij.fouten])
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
        gemeenten=index_gemeenten(names),
        medewerkers={email.casefold(): pk for email, pk in rows},
    )


def _zoek_op(rij: Tabelrij, bekend: _Bekend) -> Overnamekandidaat:
    found = Overnamekandidaat(rij)
    find_gemeente(found, bekend.gemeenten)
    find_nummers(found)
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


def _meld_open(alle: Sequence[Overnamekandidaat]) -> None:
    known = {k.persoon.pk for k in alle if k.persoon is not None}
    open_dossiers = {
        pair
        for part in parts(sorted(known))
        for pair in Dossier.objects.filter(
            persoon__in=part, status=Dossier.Status.OPEN
        ).values_list("persoon_id", "gemeente_id")
    }
    for k in alle:
        if k.persoon is not None and (k.persoon.pk, k.gemeente) in open_dossiers:
            k.rij.meld("bsn" if k.bsn else "v_nummer", "al_open")
