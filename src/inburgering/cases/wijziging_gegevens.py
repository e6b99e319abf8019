"""Gathers from the tables what the conditions of a change or an extension look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import F, Q, Sum

from inburgering.cases.models import Advies, Dossier, Duobesluit, Examen, Pauze, Taalniveau, Uren
from inburgering.cases.stand_wijziging import make_periode
from inburgering.law.afschalen_voorwaarden import Inzet
from inburgering.law.pauze import Periode
from inburgering.law.verlenging_gronden import Bewijs

LESSEN: Final = ("nt2", "knm", "alfabetisering")
ZONDER_REDEN: Final = ("", "zonder_bericht")
"""Absence for which nobody gave a reason."""
MINUTEN_PER_UUR: Final = 60


@dataclass(frozen=True, slots=True)
class Wijzigingsgegevens:
    """What is on file for the conditions."""

    inzet: Inzet
    bewijs: Bewijs


def load_wijzigingsgegevens(dossier: Dossier, *, dag: date) -> Wijzigingsgegevens:
    """Return attendance, exams, levels and periods of a dossier up to and including a day."""
    exams = list(
        Examen.objects.filter(dossier=dossier, is_geldig=True, datum__lte=dag).values_list(
            "onderdeel", "uitslag"
        )
    )
    passed = frozenset(part for part, result in exams if result == Examen.Uitslag.GESLAAGD)
    failed = sum(result == Examen.Uitslag.GEZAKT for _part, result in exams)
    present, missed = _count_lessons(dossier, dag)
    return Wijzigingsgegevens(
        inzet=Inzet(aanwezig=present, geslaagd=passed, pogingen=failed),
        bewijs=Bewijs(
            perioden=_pauses(dossier, dag),
            zonder_aanbod=_without_offer(dossier),
            geslaagd=passed,
            niveaus=_levels(dossier, dag),
            uren_afwezig=missed,
            eerder_om_inspanning=Duobesluit.objects.filter(
                dossier=dossier,
                is_geldig=True,
                soort=Duobesluit.Soort.VERLENGING,
                grond="inspanningen",
            ).exists(),
        ),
    )


def _count_lessons(dossier: Dossier, dag: date) -> tuple[int | None, int | None]:
    """Return attendance in percent, and hours missed without a reason; ``None`` if not known."""
    rows = Uren.objects.filter(
        dossier=dossier,
        is_geldig=True,
        soort__in=LESSEN,
        datum__lte=dag,
        minuten_gepland__gt=0,
    ).aggregate(
        present=Sum("minuten"),
        planned=Sum("minuten_gepland"),
        missed=Sum(
            F("minuten_gepland") - F("minuten"),
            filter=Q(afwezig__in=ZONDER_REDEN, minuten__lt=F("minuten_gepland")),
        ),
    )
    if not rows["planned"]:
        return None, None
    percent = min(100, rows["present"] * 100 // rows["planned"])
    return percent, -(-(rows["missed"] or 0) // MINUTEN_PER_UUR)


def _pauses(dossier: Dossier, dag: date) -> Sequence[Periode]:
    """Return the pauses; one without a known end counts up to this day."""
    rows = Pauze.objects.filter(dossier=dossier, begin__lte=dag)
    return tuple(make_periode(row) or Periode(row.begin, dag) for row in rows)


def _without_offer(dossier: Dossier) -> Sequence[Periode]:
    rows = Advies.objects.filter(
        dossier=dossier,
        soort=Advies.Soort.AANBOD_UITGEBLEVEN,
        van__isnull=False,
        tot_en_met__isnull=False,
    ).values_list("van", "tot_en_met")
    return tuple(Periode(first, last) for first, last in rows if first and last)


def _levels(dossier: Dossier, dag: date) -> dict[str, str]:
    rows = Taalniveau.objects.filter(dossier=dossier, is_geldig=True, op__lte=dag).order_by("op")
    return dict(rows.values_list("vaardigheid", "niveau"))
