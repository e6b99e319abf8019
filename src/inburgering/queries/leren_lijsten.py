"""Orders and reports of a dossier, and what a school or a party of the PVT sees of its people."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.bestelling_keuzen import PRODUCTEN, STANDEN
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.leren import INZET
from inburgering.cases.models import Bestelling, Dossier, Groep, Voortgangsbericht
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.leren_beeld import Berichtregel, Bestelregel
from inburgering.queries.naam_apart import name_apart

SHOWN = 100


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """A report that a school can write: asked, or by itself."""

    bestelling: uuid.UUID
    dossier: uuid.UUID
    naam: str
    product: str
    gevraagd_op: date | None
    uiterlijk: date | None
    laatste: date | None
    mag_zelf: bool
    """Whether the school may report without a question: asielstatushouders only."""


@dataclass(frozen=True, slots=True)
class Groepslid:
    """A member of a group with the days of the PVT."""

    dossier: uuid.UUID
    naam: str
    gemeente: str
    activiteit_op: date | None
    bijeenkomst_op: date | None
    ondertekend_op: date | None
    geweigerd_op: date | None


@dataclass(frozen=True, slots=True)
class Pvtgroep:
    """A group of the PVT as the party that gives it sees it."""

    sleutel: uuid.UUID
    naam: str
    plaats: str
    leden: tuple[Groepslid, ...]


def list_orders(row: Dossier, *, mag_vragen: bool) -> tuple[Bestelregel, ...]:
    """Return the orders of a dossier, the running ones first."""
    orders = Bestelling.objects.filter(dossier=row).exclude(
        status__in=(Bestelling.Status.INGETROKKEN, Bestelling.Status.GEWEIGERD)
    )
    asked = Voortgangsbericht.objects.filter(
        bestelling=OuterRef("pk"), gevraagd_op__isnull=False, ontvangen_op__isnull=True
    )
    orders = orders.select_related("organisatie").annotate(is_asked=Exists(asked))
    return tuple(
        Bestelregel(
            sleutel=order.sleutel,
            product=get_word(PRODUCTEN, order.product),
            aanbieder=order.organisatie.naam if order.organisatie else order.aanbieder_naam,
            stand=get_word(STANDEN, order.status),
            start_op=order.start_op,
            mag_vragen=(
                mag_vragen
                and order.organisatie_id is not None
                and order.status == Bestelling.Status.GESTART
                and not order.is_asked
            ),
        )
        for order in orders.order_by("-besteld_op", "-pk")
    )


def list_reports(row: Dossier) -> tuple[Berichtregel, ...]:
    """Return the reports of providers, the newest first."""
    rows = Voortgangsbericht.objects.filter(dossier=row).select_related(
        "bestelling__organisatie", "bestelling__contract"
    )
    return tuple(make_report(item) for item in rows.order_by("-pk"))


def make_report(item: Voortgangsbericht) -> Berichtregel:
    """Return one report in words."""
    order = item.bestelling
    return Berichtregel(
        sleutel=item.sleutel,
        aanbieder=order.organisatie.naam if order.organisatie else order.aanbieder_naam,
        product=get_word(PRODUCTEN, order.product),
        gevraagd_op=item.gevraagd_op,
        uiterlijk=item.uiterlijk,
        ontvangen_op=item.ontvangen_op,
        van=item.van,
        tot_en_met=item.tot_en_met,
        inzet=get_word(INZET, item.inzet) if item.inzet else "",
        haalt_doel=item.haalt_doel,
        tekst=item.tekst,
        advies=item.advies,
        afspraak=order.contract.resultaatafspraak if order.contract else "",
        is_resultaat_gehaald=item.is_resultaat_gehaald,
        beoordeeld_op=item.beoordeeld_op,
    )


def list_asked(bereik: Bereik) -> tuple[Gevraagd, ...]:
    """Return the participants of the own party about whom it can report, the asked ones first."""
    orders = (
        Bestelling.objects.filter(
            organisatie=bereik.organisatie,
            status=Bestelling.Status.GESTART,
            dossier__in=get_visible_dossiers(bereik),
        )
        .select_related("dossier__persoon")
        .prefetch_related("voortgangsberichten")
    )
    rows = list(orders.order_by("pk")[:SHOWN])
    names = name_apart(order.dossier for order in rows)
    lines = [_asked(order, names[order.dossier_id]) for order in rows]
    return tuple(sorted(lines, key=lambda line: (line.uiterlijk or date.max, line.naam)))


def get_asked(bestelling: uuid.UUID, *, bereik: Bereik) -> Gevraagd | None:
    """Return one participant for the form, ``None`` for who may not report on this order."""
    row = (
        Bestelling.objects.filter(sleutel=bestelling, dossier__in=get_visible_dossiers(bereik))
        .select_related("dossier__persoon")
        .prefetch_related("voortgangsberichten")
        .first()
    )
    if row is None or not bereik.mag_zien(row.dossier.gemeente_id, Deel.DEELNEMER):
        return None
    is_regie = row.dossier.gemeente_id in bereik.regie_gemeenten
    if not is_regie and row.organisatie_id != bereik.organisatie:
        return None
    return _asked(row, name_apart([row.dossier])[row.dossier_id])


def get_pvt_group(groep: uuid.UUID, *, bereik: Bereik) -> Pvtgroep | None:
    """Return a group of the PVT with its people, for the party that gives it; else ``None``."""
    row = Groep.objects.filter(sleutel=groep, product="pvt").first()
    if row is None or not bereik.rol.mag_groepen:
        return None
    has_regie = bool(set(row.gemeenten) & set(bereik.regie_gemeenten))
    if row.organisatie_id != bereik.organisatie and not has_regie:
        return None
    members = (
        get_visible_dossiers(bereik)
        .filter(
            bestellingen__groep=row,
            bestellingen__status__in=(
                Bestelling.Status.GEVRAAGD,
                Bestelling.Status.AANVAARD,
                Bestelling.Status.GESTART,
                Bestelling.Status.AFGEROND,
            ),
        )
        .select_related("persoon", "gemeente")
        .prefetch_related("feiten")
        .distinct()
    )
    people = [m for m in members if bereik.mag_zien(m.gemeente_id, Deel.DEELNEMER)]
    names = name_apart(people)
    lines = sorted((_member(one, names[one.pk]) for one in people), key=lambda line: line.naam)
    return Pvtgroep(row.sleutel, row.naam, row.plaats, tuple(lines))


def _member(row: Dossier, naam: str) -> Groepslid:
    days = {f.soort: f.datum for f in row.feiten.all() if f.is_geldig}
    return Groepslid(
        dossier=row.sleutel,
        naam=naam,
        gemeente=row.gemeente.naam,
        activiteit_op=days.get("pvt_activiteit"),
        bijeenkomst_op=days.get("pvt_bijeenkomst"),
        ondertekend_op=days.get("pvt_ondertekend"),
        geweigerd_op=days.get("pvt_geweigerd"),
    )


def _asked(order: Bestelling, naam: str) -> Gevraagd:
    reports: Iterable[Voortgangsbericht] = order.voortgangsberichten.all()
    waiting = [r for r in reports if r.gevraagd_op and r.ontvangen_op is None]
    received = [r.ontvangen_op for r in reports if r.ontvangen_op is not None]
    return Gevraagd(
        bestelling=order.sleutel,
        dossier=order.dossier.sleutel,
        naam=naam,
        product=get_word(PRODUCTEN, order.product),
        gevraagd_op=waiting[0].gevraagd_op if waiting else None,
        uiterlijk=waiting[0].uiterlijk if waiting else None,
        laatste=max(received, default=None),
        mag_zelf=order.dossier.doelgroep == "asielstatushouder",
    )
