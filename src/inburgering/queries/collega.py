"""Colleagues: who could cover, and who is away."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from inburgering.access.models import Aanstelling, Afwezigheid


@dataclass(frozen=True, slots=True)
class AfwezigheidRij:
    """Days on which somebody is away, both inclusive."""

    afwezigheid: int
    van: date
    tot_en_met: date
    vervanger: str
    """The name of who covers, empty for nobody."""


def list_vervangers(medewerker: int, *, dag: date) -> tuple[tuple[int, str], ...]:
    """Return id and name of active colleagues of the same organisation on this day."""
    now = Aanstelling.objects.filter(
        Q(eind__isnull=True) | Q(eind__gte=dag), begin__lte=dag, medewerker__is_active=True
    )
    places = now.filter(medewerker=medewerker).values("organisatie")
    rows = now.filter(organisatie__in=places).exclude(medewerker=medewerker)
    return tuple(rows.order_by("medewerker__naam").values_list("medewerker_id", "medewerker__naam"))


def list_afwezigheden(medewerker: int, *, vanaf: date) -> tuple[AfwezigheidRij, ...]:
    """Return the absences that end on or after this day, the first one first."""
    rows = Afwezigheid.objects.filter(medewerker=medewerker, tot_en_met__gte=vanaf)
    return tuple(
        AfwezigheidRij(
            afwezigheid=row.pk,
            van=row.van,
            tot_en_met=row.tot_en_met,
            vervanger=row.vervanger.naam if row.vervanger else "",
        )
        for row in rows.select_related("vervanger").order_by("van")
    )
