"""Which groups a worker plans: those of the own party, and those for the own municipalities."""

from typing import Final

from django.db.models import Exists, OuterRef, Q, QuerySet

from inburgering.access.bereik import Bereik
from inburgering.cases.bestelling_keuzen import GROEPSPRODUCTEN
from inburgering.cases.lessen import list_groups
from inburgering.cases.models import Bestelling, Groep
from inburgering.region.contracten import get_contracten_van

MINSTENS: Final = 6
"""People with whom a group usually can begin, when no group says otherwise."""


def list_planned_groups(bereik: Bereik) -> QuerySet[Groep]:
    """Return the groups that this worker plans.

    Of the own party; and with the casusregie those in which own people are, or that were made for
    an own municipality. A municipality is found in the list of codes as text.
    """
    own = list_groups(bereik)
    if not (bereik.rol.mag_groepen and bereik.regie_gemeenten):
        return own
    mine = Bestelling.objects.filter(
        groep=OuterRef("pk"), dossier__gemeente__in=bereik.regie_gemeenten
    )
    wanted = Q(pk__in=own.values("pk")) | Q(Exists(mine))
    for code in sorted(bereik.regie_gemeenten):
        wanted |= Q(gemeenten__icontains=f'"{code}"')
    return Groep.objects.filter(wanted)


def list_products(bereik: Bereik) -> tuple[str, ...]:
    """Return the products for which this worker may plan groups."""
    if not bereik.rol.mag_groepen:
        return ()
    if bereik.regie_gemeenten:
        return GROEPSPRODUCTEN
    taken = {veld.taak for veld in bereik.werkvelden}
    return tuple(code for code in GROEPSPRODUCTEN if code in taken)


def list_parties(bereik: Bereik) -> frozenset[str]:
    """Return the parties whose groups this worker may plan: the own one, or under contract."""
    if not bereik.rol.mag_groepen:
        return frozenset()
    contracts = get_contracten_van(bereik.regie_gemeenten) if bereik.regie_gemeenten else ()
    return frozenset(c.organisatie for c in contracts if c.organisatie) | {bereik.organisatie}
