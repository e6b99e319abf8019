"""What can be chosen in the forms of a dossier."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from inburgering.access.bereik import Bereik
from inburgering.access.models import Aanstelling
from inburgering.access.rollen import ROLLEN
from inburgering.region.models import Gemeente, Organisatie
from inburgering.region.verdeling import get_gemeenten

Keuzes = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Eigenaar:
    """A party, or a worker of a party, that can see to something."""

    organisatie: str
    medewerker: int | None
    naam: str


def list_regie_gemeenten(bereik: Bereik) -> Keuzes:
    """Return code and name of the municipalities where the worker may open dossiers."""
    return list_namen(bereik.regie_gemeenten)


def list_namen(gemeenten: Collection[str]) -> Keuzes:
    """Return code and name of municipalities, by name."""
    names = get_gemeenten(sorted(gemeenten))
    return tuple(sorted(names.items(), key=lambda item: item[1]))


def list_casusregisseurs(bereik: Bereik) -> tuple[tuple[int, str], ...]:
    """Return id and name of who may hold the casusregie in the own organisation today."""
    roles = [rol.code for rol in ROLLEN.values() if rol.mag_dossier_aanmaken]
    rows = _active(bereik.dag).filter(organisatie=bereik.organisatie, rol__in=roles)
    return tuple(rows.order_by("medewerker__naam").values_list("medewerker_id", "medewerker__naam"))


def list_eigenaren(gemeente: str, *, bereik: Bereik) -> tuple[Eigenaar, ...]:
    """Return the parties of the region and the workers of the own organisation."""
    regio = Gemeente.objects.get(pk=gemeente).regio_id
    parties = Organisatie.objects.filter(regio=regio).order_by("naam")
    workers = _active(bereik.dag).filter(organisatie=bereik.organisatie)
    people = workers.order_by("medewerker__naam").values_list(
        "medewerker_id", "medewerker__naam", "organisatie__naam"
    )
    return (
        *(Eigenaar(bereik.organisatie, pk, f"{naam} ({party})") for pk, naam, party in people),
        *(Eigenaar(party.code, None, party.naam) for party in parties),
    )


def _active(dag: date) -> QuerySet[Aanstelling]:
    return Aanstelling.objects.filter(
        Q(eind__isnull=True) | Q(eind__gte=dag), begin__lte=dag, medewerker__is_active=True
    )
