"""Reads the hours of dossiers in the form in which the law counts them.

The number of queries does not depend on the number of dossiers.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, cast

from django.db.models import Case, Expression, F, Min, Sum, Value, When
from django.utils import timezone

from inburgering.cases.models import Dossier, Feit, Pip, Uren, Verrekening
from inburgering.law.feiten import PipFeit, UrenSoort
from inburgering.law.uren_tellen import (
    Beginstand,
    Grond,
    Krediet,
    RijSoort,
    Telling,
    Urenrij,
    tel_uren,
    telgrenzen,
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


MOST_LIMITS: Final = 40
"""With more days on which counting changes, rows are added up by day: the database compares each
row with each of them."""


@dataclass(slots=True)
class Urenlast:
    """The valid rows and credits of one dossier; rows may be added up, see ``load_urenrijen``."""

    rijen: list[Urenrij] = field(default_factory=list)
    kredieten: list[Krediet] = field(default_factory=list)


def load_urenlast(
    pks: Collection[int],
    *,
    grenzen: Collection[date] | None = None,
    met_kredieten: bool = True,
) -> Mapping[int, Urenlast]:
    """Return rows and credits per dossier, by primary key; two queries.

    ``grenzen`` are the days of plans and opening balances on which counting changes; those of the
    credits are added. Without them every day keeps its own row. Where the tables hold no credits,
    ``met_kredieten`` saves a query.
    """
    found: dict[int, Urenlast] = defaultdict(Urenlast)
    if met_kredieten:
        for row in Verrekening.objects.filter(dossier__in=pks, is_geldig=True).order_by():
            found[row.dossier_id].kredieten.append(make_krediet(row))
    credits = [krediet for last in found.values() for krediet in last.kredieten]
    limits = None if grenzen is None else telgrenzen(kredieten=credits) | set(grenzen)
    for dossier, rijen in load_urenrijen(pks, grenzen=limits).items():
        found[dossier].rijen = rijen
    return found


def load_urenrijen(
    pks: Collection[int], *, grenzen: Collection[date] | None
) -> Mapping[int, list[Urenrij]]:
    """Return per dossier the valid rows, those between two of ``grenzen`` added up; one query.

    Years of lessons become a handful of rows, which count as the rows themselves. ``None`` adds
    up those of one day alone.
    """
    found: dict[int, list[Urenrij]] = defaultdict(list)
    rows = (
        Uren.objects.filter(dossier__in=pks, is_geldig=True)
        .annotate(vak=_get_period(grenzen))
        .order_by("vak", "soort", "is_keurmerk")
        .values_list("dossier_id", "soort", "is_keurmerk", "vak")
        .annotate(eerste=Min("datum"), som=Sum("minuten"))
    )
    for dossier, soort, is_keurmerk, _period, eerste, som in rows:
        found[dossier].append(Urenrij(cast(RijSoort, soort), eerste, som, is_keurmerk))
    return found


def _get_period(grenzen: Collection[date] | None) -> Expression | F:
    limits = sorted(set(grenzen or ()))
    if grenzen is None or len(limits) > MOST_LIMITS:
        return F("datum")
    whens = [When(datum__lt=day, then=Value(number)) for number, day in enumerate(limits)]
    return Case(*whens, default=Value(len(limits))) if whens else Value(0)


def load_beginstanden(row: Dossier) -> dict[UrenSoort, Beginstand]:
    """Return the opening balances of one dossier; one query."""
    rows = Feit.objects.filter(dossier=row, is_geldig=True, soort__in=BEGINSTANDEN)
    return make_beginstanden({feit.soort: feit for feit in rows})


def load_pipfeiten(row: Dossier) -> tuple[PipFeit, ...]:
    """Return the plans of one dossier that were adopted, oldest first; one query."""
    pips = Pip.objects.filter(dossier=row, dagtekening__isnull=False)
    rows = pips.exclude(status=Pip.Status.CONCEPT).order_by("dagtekening", "volgnummer")
    return tuple(
        PipFeit(dagtekening, inhoud["leerroute"])
        for dagtekening, inhoud in rows.values_list("dagtekening", "inhoud")
        if dagtekening is not None
    )


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
