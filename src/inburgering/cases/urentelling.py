"""Reads the hours of dossiers in the form in which the law counts them.

The number of queries does not depend on the number of dossiers.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, cast

from django.utils import timezone

from inburgering.cases.models import Feit, Uren, Verrekening
from inburgering.law.feiten import PipFeit, UrenSoort
from inburgering.law.uren_tellen import (
    Beginstand,
    Grond,
    Krediet,
    RijSoort,
    Telling,
    Urenrij,
    tel_uren,
)

BEGINSTANDEN: Final[Mapping[str, UrenSoort]] = {
    "uren_nt2": "nt2",
    "uren_knm": "knm",
    "uren_participatie": "participatie",
    "uren_map": "map",
    "uren_map_praktijk": "map_praktijk",
    "uren_pvt": "pvt",
}
"""The facts that hold hours from before this system, by what they count as."""


@dataclass(slots=True)
class Urenlast:
    """The valid rows and credits of one dossier."""

    rijen: list[Urenrij] = field(default_factory=list)
    kredieten: list[Krediet] = field(default_factory=list)


def load_urenlast(pks: Collection[int]) -> Mapping[int, Urenlast]:
    """Return rows and credits per dossier, by primary key; two queries."""
    found: dict[int, Urenlast] = defaultdict(Urenlast)
    rows = Uren.objects.filter(dossier__in=pks, is_geldig=True).order_by()
    for dossier, soort, dag, minuten, is_keurmerk in rows.values_list(
        "dossier_id", "soort", "datum", "minuten", "is_keurmerk"
    ):
        found[dossier].rijen.append(Urenrij(cast(RijSoort, soort), dag, minuten, is_keurmerk))
    credits = Verrekening.objects.filter(dossier__in=pks, is_geldig=True).order_by()
    for row in credits:
        found[row.dossier_id].kredieten.append(make_krediet(row))
    return found


def make_krediet(row: Verrekening) -> Krediet:
    """Return a credit as the law looks at it."""
    return Krediet(
        soort=cast(RijSoort, row.soort),
        grond=cast(Grond, row.grond),
        minuten=row.minuten,
        van=row.van,
        tot_en_met=row.tot_en_met,
    )


def make_beginstanden(feiten: Mapping[str, Feit]) -> dict[UrenSoort, Beginstand]:
    """Return the opening balances among the valid facts, each with the day up to which it holds."""
    return {
        als: Beginstand(feiten[soort].getal or 0, get_balance_day(feiten[soort]))
        for soort, als in BEGINSTANDEN.items()
        if soort in feiten
    }


def get_balance_day(row: Feit) -> date:
    """Return the day up to which an opening balance holds: its own, else that of recording."""
    return row.datum or timezone.localtime(row.recorded_at).date()


def count_uren(
    last: Urenlast | None,
    *,
    feiten: Mapping[str, Feit],
    pips: tuple[PipFeit, ...],
    dag: date,
) -> Telling:
    """Return what counts of one dossier."""
    known = last or Urenlast()
    return tel_uren(
        known.rijen,
        kredieten=known.kredieten,
        beginstanden=make_beginstanden(feiten),
        pips=pips,
        dag=dag,
    )
