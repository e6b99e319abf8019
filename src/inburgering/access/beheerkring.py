"""Which accounts a functional administrator administers: those of the own region."""

from django.db.models import OuterRef, QuerySet, Subquery

from inburgering.access.bereik import Bereik
from inburgering.access.models import Aanstelling, Medewerker
from inburgering.region.models import Organisatie


def get_regio(bereik: Bereik) -> str:
    """Return the code of the region of the worker's organisation."""
    return Organisatie.objects.values_list("regio_id", flat=True).get(pk=bereik.organisatie)


def get_beheerkring(bereik: Bereik) -> QuerySet[Medewerker]:
    """Return the accounts whose newest aanstelling lies in the administrator's region."""
    if not bereik.rol.mag_beheren:
        return Medewerker.objects.none()
    newest = Aanstelling.objects.filter(medewerker=OuterRef("pk")).order_by("-begin", "-pk")
    return Medewerker.objects.alias(regio=Subquery(newest.values("organisatie__regio")[:1])).filter(
        regio=get_regio(bereik)
    )
