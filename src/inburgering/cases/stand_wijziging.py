"""Makes from the tables what the law must know of pauses, exemptions and changes.

The number of queries does not depend on the number of dossiers.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import cast

from django.db.models import Count, Max, Min, Q
from django.utils import timezone

from inburgering.cases.models import Advies, Bericht, Duobesluit, Pauze
from inburgering.law.pauze import Periode, is_lang_genoeg
from inburgering.law.stand_wijziging import Wijzigingstand
from inburgering.law.vrijstelling import Besluit, Besluitsoort, vrijstellingstand

HERLEEFD = frozenset({"SS129", "SS130"})
"""DUO's events that say that the duty lives again."""
VAN_DE_PLICHT = frozenset(
    {
        Duobesluit.Soort.VRIJSTELLING,
        Duobesluit.Soort.VRIJSTELLING_TIJDELIJK,
        Duobesluit.Soort.VRIJSTELLING_GEDEELTELIJK,
        Duobesluit.Soort.ONTHEFFING_MEDISCH,
        Duobesluit.Soort.ONTHEFFING_GEDEELTELIJK,
        Duobesluit.Soort.ONTHEFFING_BIJZONDER,
        Duobesluit.Soort.VOLDAAN,
    }
)
"""Decisions about the duty itself, not about its term or a fine."""
ANDER_WERK = ("pip.vastgesteld",)
"""Messages to DUO that have work of their own."""


def load_wijziging(pks: Collection[int]) -> Mapping[int, Wijzigingstand]:
    """Return it per dossier, by primary key; a dossier without rows may be left out."""
    found: dict[int, Wijzigingstand] = defaultdict(Wijzigingstand)
    decisions: dict[int, list[Besluit]] = defaultdict(list)
    rows = Duobesluit.objects.filter(dossier__in=pks, is_geldig=True, soort__in=VAN_DE_PLICHT)
    for row in rows:
        decisions[row.dossier_id].append(make_besluit(row))
    for pk, items in decisions.items():
        found[pk] = replace(found[pk], vrijstelling=vrijstellingstand(items))
    for pause in Pauze.objects.filter(dossier__in=pks).order_by("begin"):
        found[pause.dossier_id] = _add_pause(found[pause.dossier_id], pause)
    _add_advice(pks, found)
    _add_messages(pks, found)
    return found


def make_besluit(row: Duobesluit) -> Besluit:
    """Return a decision of DUO as the law looks at it."""
    return Besluit(
        soort=cast(Besluitsoort, row.soort),
        ingang=row.ingang or row.besloten_op,
        eind=row.eind,
        onderdelen=tuple(row.onderdelen),
        is_herleefd=row.kenmerk in HERLEEFD,
    )


def make_periode(row: Pauze) -> Periode | None:
    """Return the days of a pause as far as they are known; ``None`` without any end."""
    eind = row.eind or row.verwacht_tot
    return None if eind is None else Periode(row.begin, max(row.begin, eind))


def _add_pause(stand: Wijzigingstand, row: Pauze) -> Wijzigingstand:
    periode = make_periode(row)
    if periode is not None and is_lang_genoeg(periode):
        stand = replace(stand, lange_pauze=periode)
    if row.eind is None:
        stand = replace(stand, pauze_begin=row.begin, pauze_verwacht_tot=row.verwacht_tot)
    return stand


def _add_advice(pks: Collection[int], found: dict[int, Wijzigingstand]) -> None:
    is_open_bio = Q(soort=Advies.Soort.BIO, gegeven_op__isnull=True)
    is_done = Q(soort=Advies.Soort.VERLENGING, gegeven_op__isnull=False)
    rows = (
        Advies.objects.filter(is_open_bio | is_done, dossier__in=pks)
        .values("dossier_id")
        .annotate(asked=Min("gevraagd_op", filter=is_open_bio))
        .annotate(given=Max("gegeven_op", filter=is_done))
    )
    for row in rows:
        pk = row["dossier_id"]
        found[pk] = replace(
            found[pk], bio_gevraagd_op=row["asked"], verlenging_voorbereid_op=row["given"]
        )


def _add_messages(pks: Collection[int], found: dict[int, Wijzigingstand]) -> None:
    rows = (
        Bericht.objects.filter(dossier__in=pks, partner__iexact="DUO", afgehandeld_op__isnull=True)
        .exclude(soort__in=ANDER_WERK)
        .values("dossier_id")
        .annotate(since=Min("created_at"), number=Count("pk"))
    )
    for row in rows:
        pk = row["dossier_id"]
        found[pk] = replace(
            found[pk],
            duo_open_sinds=timezone.localtime(row["since"]).date(),
            duo_open_aantal=row["number"],
        )
