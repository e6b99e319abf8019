"""Who can bring something in for the intake: the parties with a task here."""

from inburgering.access.bereik import Bereik
from inburgering.region.models import Taakverdeling


def list_partners(gemeente: str, *, bereik: Bereik) -> tuple[str, ...]:
    """Return the names of the other parties with a task in the municipality today."""
    rows = Taakverdeling.objects.filter(
        gemeente=gemeente, begin__lte=bereik.dag, is_actief=True, organisatie__isnull=False
    ).exclude(organisatie=bereik.organisatie)
    names = rows.order_by("organisatie__naam").values_list("organisatie__naam", flat=True)
    return tuple(naam for naam in names.distinct() if naam)
