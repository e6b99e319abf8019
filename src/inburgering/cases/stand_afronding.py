"""Makes from the tables what the law must know of the end of the trajectory.

The number of queries does not depend on the number of dossiers.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import cast

from inburgering.cases.models import Afronding, Duobesluit, Nazorgcontact, Verwijzing
from inburgering.law.afronding import NAZORG_MAANDEN
from inburgering.law.stand_afronding import Afrondingstand, Wijze

EINDE = (
    Duobesluit.Soort.VOLDAAN,
    Duobesluit.Soort.VRIJSTELLING,
    Duobesluit.Soort.ONTHEFFING_MEDISCH,
    Duobesluit.Soort.ONTHEFFING_BIJZONDER,
)
"""Decisions of DUO that end the duty."""


def load_afronding(pks: Collection[int]) -> Mapping[int, Afrondingstand]:
    """Return it per dossier, by primary key; a dossier without rows is left out."""
    found: dict[int, Afrondingstand] = defaultdict(Afrondingstand)
    decided = Duobesluit.objects.filter(dossier__in=pks, is_geldig=True, soort__in=EINDE)
    for pk, day in decided.order_by("-ontvangen_op").values_list("dossier_id", "ontvangen_op"):
        found[pk] = replace(found[pk], duo_op=day)
    ends = Afronding.objects.filter(dossier__in=pks, is_geldig=True)
    for pk, wijze, day in ends.values_list("dossier_id", "wijze", "voldaan_op"):
        found[pk] = replace(found[pk], wijze=cast(Wijze, wijze), einde_op=day)
    warm = Verwijzing.objects.filter(dossier__in=pks, is_warm=True)
    for pk in warm.values_list("dossier_id", flat=True):
        found[pk] = replace(found[pk], is_warm_verwezen=True)
    for pk, moments, last in _read_nazorg(pks):
        found[pk] = replace(found[pk], nazorg=moments, laatste_nazorg_op=last)
    return found


def _read_nazorg(pks: Collection[int]) -> list[tuple[int, frozenset[str], date]]:
    rows = Nazorgcontact.objects.filter(dossier__in=pks, moment__in=list(NAZORG_MAANDEN))
    per_dossier: dict[int, list[tuple[str, date]]] = defaultdict(list)
    for pk, moment, day in rows.values_list("dossier_id", "moment", "op"):
        per_dossier[pk].append((moment, day))
    return [
        (pk, frozenset(moment for moment, _day in items), max(day for _moment, day in items))
        for pk, items in per_dossier.items()
    ]
