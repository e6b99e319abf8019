"""Whether a dossier is a heavy case: a referral that runs says so. Source: R-SV-028."""

from collections.abc import Iterable

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.hulp import is_zwaar
from inburgering.cases.models import Dossier, Verwijzing
from inburgering.cases.stand_geld import VERWIJZING_LOOPT


def is_zware_zaak(row: Dossier, *, bereik: Bereik) -> bool:
    """Return it for who may see help, ``False`` for anybody else. One query."""
    if not bereik.mag_zien(row.gemeente_id, Deel.BEGELEIDING):
        return False
    return has_heavy(Verwijzing.objects.filter(dossier=row, status__in=VERWIJZING_LOOPT))


def has_heavy(referrals: Iterable[Verwijzing]) -> bool:
    """Return whether one of these referrals runs and tells of a heavy case."""
    return any(
        item.status in VERWIJZING_LOOPT and is_zwaar(item.naar, item.reden) for item in referrals
    )
