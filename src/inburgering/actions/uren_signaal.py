"""Signals of attendance that fell below the local limit, and what was done about it."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.db.models import Count, F, Sum
from django.db.models.functions import Least
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import AlGedaan, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import handeling
from inburgering.cases.models import Dossier, Randvoorwaarde, Uren, Urensignaal
from inburgering.cases.urensoorten import OORZAKEN
from inburgering.region.beleid import beleidswaarde
from inburgering.region.verdeling import get_beleid

VENSTER: Final = timedelta(days=28)
MINST: Final = 3
"""With fewer planned lessons one day at home would be a signal."""
RANDVOORWAARDE_VAN: Final = {
    "kinderopvang": "kinderopvang",
    "vervoer": "vervoer",
    "gezondheid": "gezondheid",
    "wonen": "wonen",
}
"""The obstacle that goes with a cause."""


@dataclass(frozen=True, slots=True)
class Opvolging:
    """Why attendance fell and what was agreed."""

    oorzaak: str
    opvolging: str
    randvoorwaarde: bool = False
    """Whether the cause becomes an obstacle with an owner."""


def note_attendance(dossiers: Sequence[Dossier], *, moment: Moment) -> None:
    """Make a signal for who was there less than the limit in the last 4 weeks.

    Three queries for any number of dossiers. No limit here: no signal. Lessons of before the last
    follow-up are not held against somebody twice.
    """
    beleid = get_beleid({row.gemeente_id for row in dossiers}, dag=moment.dag)
    limits = {
        row.pk: limit
        for row in dossiers
        if (limit := beleidswaarde(beleid[row.gemeente_id], "aanwezigheid_grens"))
    }
    if not limits:
        return
    van = moment.dag - VENSTER + timedelta(days=1)
    known = Urensignaal.objects.filter(dossier__in=limits, soort="")
    quiet = {
        pk
        for pk, status, last in known.values_list("dossier_id", "status", "tot_en_met")
        if status == Urensignaal.Status.OPEN or last >= van
    }
    rows = Uren.objects.filter(
        dossier__in=set(limits) - quiet,
        is_geldig=True,
        minuten_gepland__gt=0,
        datum__range=(van, moment.dag),
    )
    found = (
        rows.order_by()
        .values_list("dossier_id")
        .annotate(
            made=Sum(Least(F("minuten"), F("minuten_gepland"))),
            planned=Sum("minuten_gepland"),
            n=Count("id"),
        )
    )
    Urensignaal.objects.bulk_create(
        Urensignaal(
            dossier_id=pk,
            van=van,
            tot_en_met=moment.dag,
            percentage=made * 100 // planned,
            grens=limits[pk],
            created_at=moment.tijdstip,
        )
        for pk, made, planned, n in found
        if n >= MINST and made * 100 < limits[pk] * planned
    )


def urensignaal_opvolgen(
    dossier: uuid.UUID,
    *,
    signaal: int,
    gegevens: Opvolging,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record the cause of low attendance and what was agreed; that settles the signal.

    :raises Onvolledig: at ``oorzaak`` or ``opvolging``.
    """
    with handeling(
        "uren.signaal_opgevolgd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = Urensignaal.objects.filter(pk=signaal, dossier=stuk.dossier).first()
        if row is None:
            raise NietGevonden
        if row.status != Urensignaal.Status.OPEN:
            raise AlGedaan
        _check(gegevens)
        row.status = Urensignaal.Status.OPGEVOLGD
        row.oorzaak = gegevens.oorzaak
        row.opvolging = gegevens.opvolging.strip()
        row.opgevolgd_op = moment.dag
        row.door_id = bereik.medewerker
        row.save()
        stuk.gegevens |= {"oorzaak": row.oorzaak, "signaal": row.pk}
        soort = RANDVOORWAARDE_VAN.get(row.oorzaak)
        has_regie = stuk.dossier.gemeente_id in bereik.regie_gemeenten
        if gegevens.randvoorwaarde and soort and (has_regie or soort != "gezondheid"):
            Randvoorwaarde.objects.create(
                dossier=stuk.dossier,
                soort=soort,
                omschrijving=row.opvolging[:300],
                eigenaar_organisatie_id=bereik.organisatie,
                eigenaar_id=bereik.medewerker,
                begin=moment.dag,
            )


def _check(gegevens: Opvolging) -> None:
    velden: dict[str, Tekst] = {}
    if gegevens.oorzaak not in OORZAKEN:
        velden["oorzaak"] = _("Kies de oorzaak, of 'nog niet bekend'.")
    if not gegevens.opvolging.strip():
        velden["opvolging"] = _("Schrijf op wat je hebt afgesproken.")
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)
