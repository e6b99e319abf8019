"""Which employers a worker may see: those of the own region, for who helps people to work."""

from django.db.models import QuerySet

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.models import Werkgever
from inburgering.region.models import Organisatie


def mag_werkgevers(bereik: Bereik) -> bool:
    """Return whether the worker helps anybody to work or to take part."""
    return bereik.rol.is_beroepskracht and any(
        Deel.MEEDOEN in delen for delen in bereik.delen.values()
    )


def get_visible_werkgevers(bereik: Bereik) -> QuerySet[Werkgever]:
    """Return the employers that any party of the own region keeps contact with."""
    if not mag_werkgevers(bereik):
        return Werkgever.objects.none()
    regions = Organisatie.objects.filter(pk=bereik.organisatie).values("regio")
    return Werkgever.objects.filter(organisatie__regio__in=regions)
