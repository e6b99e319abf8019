"""Whether somebody has work half a year on, and two and five years after the duty began.

Source: R-SV-001, R-SV-041.
"""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.werkgever import NOG_NIET
from inburgering.cases.meedoen import MOMENTEN
from inburgering.cases.models import Dienstverband, Feit, Werkcheck
from inburgering.law.werk_meedoen import (
    JAREN,
    ZES_MAANDEN,
    begin_voor_benchmark,
    maanden_later,
)

MEESTE_UREN: Final = 60


@dataclass(frozen=True, slots=True)
class Checkgegevens:
    """What was found."""

    moment: str
    op: date
    heeft_werk: bool
    """Paid work or an own business."""
    uren_per_week: int | None = None
    toelichting: str = ""
    dienstverband: int | None = None
    """The job that was looked at; only half a year on."""


def werk_nagaan(
    dossier: uuid.UUID,
    *,
    gegevens: Checkgegevens,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record whether somebody has work at a moment that counts; a later look adds a row.

    A closed dossier may have it too: five years on most are closed.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "werkcheck.gedaan",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        job = _find_job(gegevens, stuk)
        _check(gegevens, stuk, job)
        Werkcheck.objects.create(
            dossier=stuk.dossier,
            dienstverband=job,
            moment=gegevens.moment,
            op=gegevens.op,
            heeft_werk=gegevens.heeft_werk,
            uren_per_week=gegevens.uren_per_week if gegevens.heeft_werk else None,
            toelichting=gegevens.toelichting.strip(),
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )
        stuk.gegevens |= {"moment": gegevens.moment}


def find_moment(dossier: int, *, moment: str, begin_werk: date | None) -> date | None:
    """Return the day of a moment that counts, ``None`` while its first day is not known."""
    if moment not in JAREN:
        return None if begin_werk is None else maanden_later(begin_werk, ZES_MAANDEN)
    facts = dict(
        Feit.objects.filter(
            dossier=dossier, soort__in=["plicht", "kennisgeving"], is_geldig=True
        ).values_list("soort", "datum")
    )
    found = begin_voor_benchmark(facts.get("plicht"), kennisgeving=facts.get("kennisgeving"))
    return None if found is None else maanden_later(found[0], 12 * JAREN[moment])


def _find_job(gegevens: Checkgegevens, stuk: Werkstuk) -> Dienstverband | None:
    if gegevens.moment in JAREN or gegevens.dienstverband is None:
        return None
    return Dienstverband.objects.filter(dossier=stuk.dossier, pk=gegevens.dienstverband).first()


def _check(gegevens: Checkgegevens, stuk: Werkstuk, job: Dienstverband | None) -> None:
    velden: dict[str, Tekst] = {}
    if gegevens.moment not in MOMENTEN or (gegevens.moment not in JAREN and job is None):
        velden["moment"] = _("Kies een moment uit de lijst.")
        raise Onvolledig(NOG_NIET, velden=velden)
    first = find_moment(
        stuk.dossier.pk, moment=gegevens.moment, begin_werk=job.begin if job else None
    )
    if gegevens.op > stuk.moment.dag:
        velden["op"] = _("Kies vandaag of een eerdere dag.")
    elif first is None:
        velden["op"] = _("Het begin van de inburgeringsplicht is niet bekend. Vul dat eerst in.")
    elif gegevens.op < first:
        velden["op"] = _("Dit moment is op %(dag)s. Ga het op of na die dag na.") % {
            "dag": date_format(first, "j F Y")
        }
    if gegevens.heeft_werk and not 1 <= (gegevens.uren_per_week or 0) <= MEESTE_UREN:
        velden["uren_per_week"] = _("Vul in hoeveel uur per week, van 1 tot en met 60.")
    if velden:
        raise Onvolledig(NOG_NIET, velden=velden)
