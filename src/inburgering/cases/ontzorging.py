"""Finds periods in which fixed costs are paid: of the person, or of the partner."""

from django.db.models import Q, QuerySet

from inburgering.cases.models import Dossier, Huishoudband, Ontzorging


def list_perioden(row: Dossier) -> QuerySet[Ontzorging]:
    """Return the periods of this person, the last one first."""
    return Ontzorging.objects.filter(dossier=row).order_by("-begin")


def find_van_partner(row: Dossier) -> Ontzorging | None:
    """Return the running period that stands with the partner, who has the same bijstand.

    Bijstand is one right of both partners (art. 11 lid 4 Participatiewet), so it is kept once.
    Only of a partner of whom this college has a dossier.
    """
    partner = Huishoudband.Soort.PARTNER
    tied = Q(huishouden__ander_dossier=row, huishouden__soort=partner, huishouden__is_actief=True)
    mine = Huishoudband.objects.filter(
        dossier=row, soort=partner, is_actief=True, ander_dossier__isnull=False
    )
    partners = (
        Dossier.objects.filter(tied | Q(pk__in=mine.values("ander_dossier")))
        .filter(gemeente=row.gemeente_id)
        .exclude(pk=row.pk)
    )
    return (
        Ontzorging.objects.filter(dossier__in=partners, is_afgesloten=False)
        .select_related("dossier__persoon")
        .order_by("-begin")
        .first()
    )
