"""Ties people of one household again at the college to which both moved.

The BRP tells who lives together, so this needs no hand-over. Only people who both have an open
dossier there, and whose tie held when they left.

Source: ADR 0086.
"""

from collections.abc import Collection

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.huishouden import tell_other
from inburgering.cases.huishouden import find_between, list_banden
from inburgering.cases.models import Dossier, Huishoudband, Persoon, Verhuizing


def lock_household(old: Dossier) -> None:
    """Lock this person and the household, so that of two who arrive at once one sees the other."""
    people = {band.ander.persoon_id for band in list_banden(old) if band.ander}
    rows = Persoon.objects.filter(pk__in={old.persoon_id, *people})
    list(rows.select_for_update().order_by("pk").values_list("pk"))


def tie_household(row: Dossier, old: Dossier, *, bereik: Bereik, moment: Moment) -> Collection[int]:
    """Tie a new dossier to those of the household that came along; return their primary keys."""
    tied = []
    for band in list_banden(old):
        other = _find_here(band.ander, row) if band.ander else None
        if other is None or find_between(row, other).exists():
            continue
        tie = Huishoudband.objects.create(dossier=row, ander_dossier=other, soort=band.soort)
        tell_other(other.pk, tie, bereik=bereik, moment=moment)
        tied.append(other.pk)
    return tied


def _find_here(old: Dossier, row: Dossier) -> Dossier | None:
    """Return the open dossier to which somebody moved from this one, at the same college."""
    moves = Verhuizing.objects.filter(
        dossier_oud=old,
        dossier_nieuw__gemeente=row.gemeente_id,
        dossier_nieuw__status=Dossier.Status.OPEN,
    ).exclude(status=Verhuizing.Status.VERVALLEN)
    found = moves.select_related("dossier_nieuw").first()
    return found.dossier_nieuw if found else None
