"""Redistributions within a party: the list, and one with its progress and what stayed behind."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.db.models import Count, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.cases.models import Herverdeling, Overdracht
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.dossier_kop import get_full_name

LAATSTE: Final = 20
MEEST: Final = 50
STANDEN: Final[Mapping[str, Promise]] = {
    "voorbereid": _("staat klaar"),
    "bezig": _("bezig"),
    "uitgevoerd": _("uitgevoerd"),
    "teruggedraaid": _("teruggedraaid"),
}
REDENEN: Final[Mapping[str, Promise]] = {
    "gesloten": _("Het dossier is intussen gesloten."),
    "gewijzigd": _("Iemand anders heeft dit werk intussen verdeeld."),
    "ontvanger": _("Wie het zou krijgen, doet dit werk hier niet meer."),
    "vertrokken": _("Wie het eerst had, werkt hier niet meer."),
}


@dataclass(frozen=True, slots=True)
class Herverdeelregel:
    """A redistribution in the list."""

    sleutel: uuid.UUID
    dag: date
    tot_en_met: date | None
    van: str
    """Empty: a selection of the work list."""
    naar: str
    """Empty: several workers."""
    aantal: int
    status: str
    stand: Promise


@dataclass(frozen=True, slots=True)
class Achterblijver:
    """A dossier that was left as it is, with the reason."""

    dossier: uuid.UUID
    naam: str
    gemeente: str
    reden: Promise


@dataclass(frozen=True, slots=True)
class Herverdelingbeeld:
    """One redistribution: how far it is, who got how much, what stayed behind."""

    sleutel: uuid.UUID
    status: str
    stand: Promise
    dag: date
    tot_en_met: date | None
    van: str
    reden: str
    door: str
    aantal: int
    gedaan: int
    """Dossiers that were dealt with."""
    over: int
    """Dossiers whose work lies with the receiver now."""
    ontvangers: tuple[tuple[str, int], ...]
    """Name, and how many dossiers."""
    achterblijvers: tuple[Achterblijver, ...]
    aantal_achter: int
    is_bezig: bool
    is_terug_bezig: bool
    uitgevoerd_at: datetime | None
    teruggedraaid_at: datetime | None

    @property
    def mag_terug(self) -> bool:
        """Whether it can be undone, or withdrawn before its day."""
        return self.status in {"voorbereid", "uitgevoerd"}

    @property
    def teruggezet(self) -> int:
        """Of how many dossiers the work went back so far, for the bar."""
        return max(self.aantal - self.over, 0)


def list_herverdelingen(bereik: Bereik) -> tuple[Herverdeelregel, ...]:
    """Return the latest redistributions of the own party, the newest first."""
    rows = Herverdeling.objects.filter(
        organisatie=bereik.organisatie, soort=Herverdeling.Soort.MEDEWERKER
    ).select_related("van_medewerker", "naar_medewerker")
    return tuple(
        Herverdeelregel(
            sleutel=row.sleutel,
            dag=row.dag,
            tot_en_met=row.tot_en_met,
            van=row.van_medewerker.naam if row.van_medewerker else "",
            naar=row.naar_medewerker.naam if row.naar_medewerker else "",
            aantal=row.aantal,
            status=row.status,
            stand=STANDEN[row.status],
        )
        for row in rows.order_by("-id")[:LAATSTE]
    )


def get_herverdeling(sleutel: uuid.UUID, *, bereik: Bereik) -> Herverdelingbeeld | None:
    """Return one redistribution of the own party."""
    row = (
        Herverdeling.objects.filter(
            sleutel=sleutel,
            soort=Herverdeling.Soort.MEDEWERKER,
            organisatie=bereik.organisatie,
        )
        .select_related("van_medewerker", "door")
        .first()
    )
    if row is None:
        return None
    items = Overdracht.objects.filter(herverdeling=row)
    counts = items.order_by().values_list("ontvanger__naam").annotate(n=Count("pk"))
    behind = items.filter(Q(vooraf__has_key="gelaten") | Q(vooraf__has_key="gebleven"))
    return Herverdelingbeeld(
        sleutel=row.sleutel,
        status=row.status,
        stand=STANDEN[row.status],
        dag=row.dag,
        tot_en_met=row.tot_en_met,
        van=row.van_medewerker.naam if row.van_medewerker else "",
        reden=row.reden,
        door=row.door.naam if row.door else "",
        aantal=row.aantal,
        gedaan=row.gedaan,
        over=items.filter(overgegaan_op__isnull=False).count(),
        ontvangers=tuple(sorted((naam or "", n) for naam, n in counts)),
        achterblijvers=_list_behind(list(behind.order_by("pk")[:MEEST]), bereik),
        aantal_achter=behind.count(),
        is_bezig=row.status == Herverdeling.Status.BEZIG,
        is_terug_bezig=row.status == Herverdeling.Status.TERUGGEDRAAID
        and row.teruggedraaid_at is None,
        uitgevoerd_at=row.uitgevoerd_at,
        teruggedraaid_at=row.teruggedraaid_at,
    )


def _list_behind(rows: list[Overdracht], bereik: Bereik) -> tuple[Achterblijver, ...]:
    reasons = {row.dossier_id: row.vooraf.get("gebleven") or row.vooraf["gelaten"] for row in rows}
    visible = get_visible_dossiers(bereik).filter(pk__in=reasons)
    return tuple(
        Achterblijver(
            dossier=item.sleutel,
            naam=get_full_name(item.persoon),
            gemeente=item.gemeente.naam,
            reden=REDENEN[reasons[item.pk]],
        )
        for item in visible.select_related("persoon", "gemeente").order_by("pk")
    )
