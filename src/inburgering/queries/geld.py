"""Puts together the page Geldzaken; the number of queries does not depend on its length."""

import uuid
from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Sum

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.geldzaken import PERIODEREDENEN, VASTE_LASTEN
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.models import Document, Dossier, Maandstaat, Ontzorging, VasteLast
from inburgering.cases.ontzorging import find_van_partner, list_perioden
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.law.maandstaat import Maandsom, maanden_van
from inburgering.law.ontzorgen import mag_ontzorgen
from inburgering.law.toegestaan import Toegestaan
from inburgering.law.werkstand import Stand
from inburgering.queries.dossier_kop import find_dossier, get_full_name, make_kop
from inburgering.queries.geld_beeld import Bijpartner, Geldbeeld, Last, Maandrij, Periode
from inburgering.queries.geld_plan import find_plan, list_signalen

ONTZORGEN = "ontzorgen"
PLANTAKEN = ("financiele_zelfredzaamheid", ONTZORGEN)


def get_geld(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Geldbeeld | None:
    """Return the page, ``None`` for who may not see money."""
    row = find_money(dossier, bereik=bereik)
    if row is None:
        return None
    period = list_perioden(row).select_related("organisatie").first()
    stand = load_standen([row], peildatum=dag, beleid={}).get(row.pk)
    plan = find_plan(row, dag=dag)
    is_open = row.status == Dossier.Status.OPEN
    months = _list_months(period, dag) if period else ()
    return Geldbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        mag_start=_may_start(stand, dag) if period is None else None,
        hulp_vanaf=stand.feiten.recht_op_bijstand if stand else None,
        periode=_period(period) if period else None,
        bij_partner=_find_partner(row, bereik) if period is None or period.is_afgesloten else None,
        lasten=tuple(_costs(period)) if period else (),
        maanden=months,
        betaald_totaal=sum(m.som.betaald for m in months if m.som and m.stand == "definitief"),
        plan=plan,
        is_plan_klaar=plan is not None and plan.afgesloten_op is not None,
        signalen=list_signalen(row, bereik=bereik),
        mag_ontzorgen=is_open and bereik.mag_doen(row.gemeente_id, ONTZORGEN),
        mag_plan=is_open and any(bereik.mag_doen(row.gemeente_id, taak) for taak in PLANTAKEN),
        brieven=tuple(
            Document.objects.filter(dossier=row, soort="maandstaat")
            .order_by("-pk")
            .values_list("sleutel", "dagtekening")
        ),
        is_fact_bekend=bool(stand and stand.ontzorgen_gestart_op),
    )


def find_money(dossier: uuid.UUID, *, bereik: Bereik) -> Dossier | None:
    """Return the row for who may see money there."""
    row = find_dossier(dossier, bereik=bereik)
    return row if row is not None and bereik.mag_zien(row.gemeente_id, Deel.GELD) else None


def get_last(dossier: uuid.UUID, last: int, *, bereik: Bereik) -> Last | None:
    """Return a fixed cost of this dossier, ``None`` for who may not see it."""
    row = find_money(dossier, bereik=bereik)
    if row is None:
        return None
    found = VasteLast.objects.filter(pk=last, ontzorging__dossier=row).first()
    return make_last(found) if found else None


def make_last(row: VasteLast) -> Last:
    """Return a fixed cost as the pages show it."""
    return Last(
        id=row.pk,
        soort=row.soort,
        soort_naam=get_word(VASTE_LASTEN, row.soort),
        schuldeiser=row.schuldeiser,
        kenmerk=row.kenmerk,
        bedrag_cent=row.bedrag_cent,
        betaaldag=row.betaaldag,
        begin=row.begin,
        eind=row.eind,
    )


def _may_start(stand: Stand | None, dag: date) -> Toegestaan | None:
    if stand is None:
        return None
    return mag_ontzorgen(stand.feiten, dag=dag, bijstand_gestopt_op=stand.bijstand_gestopt_op)


def _period(row: Ontzorging) -> Periode:
    return Periode(
        begin=row.begin,
        eind=row.eind,
        partij=row.organisatie.naam,
        is_afgesloten=row.is_afgesloten,
        reden=get_word(PERIODEREDENEN, row.reden_eind),
        toelichting=row.toelichting,
    )


def _find_partner(row: Dossier, bereik: Bereik) -> Bijpartner | None:
    """Return the period of the partner; its name only for who may see that dossier."""
    other = find_van_partner(row)
    if other is None:
        return None
    seen = get_visible_dossiers(bereik).filter(pk=other.dossier_id).exists()
    return Bijpartner(
        naam=get_full_name(other.dossier.persoon) if seen else "",
        sleutel=other.dossier.sleutel if seen else None,
        begin=other.begin,
        eind=other.eind,
    )


def _costs(period: Ontzorging) -> Iterable[Last]:
    rows = VasteLast.objects.filter(ontzorging=period).order_by("eind", "betaaldag", "pk")
    return (make_last(row) for row in rows)


def _list_months(period: Ontzorging, dag: date) -> tuple[Maandrij, ...]:
    """Return every month of the period up to now, the newest first."""
    rows = Maandstaat.objects.filter(ontzorging=period).annotate(
        withheld=Sum("regels__ingehouden_cent"), paid=Sum("regels__betaald_cent")
    )
    corrected = dict(rows.annotate(n=Count("correcties", distinct=True)).values_list("pk", "n"))
    found = {row.maand: row for row in rows}
    months = [month for month in maanden_van(period.begin, period.eind) if month <= dag]
    return tuple(_month(month, found.get(month), corrected) for month in reversed(months))


def _month(maand: date, row: Maandstaat | None, corrected: dict[int, int]) -> Maandrij:
    if row is None:
        return Maandrij(maand=maand, stand="leeg", som=None, is_gecorrigeerd=False)
    withheld, paid = getattr(row, "withheld", None) or 0, getattr(row, "paid", None) or 0
    income = row.bijstand_cent + row.toeslagen_cent
    return Maandrij(
        maand=maand,
        stand="definitief" if row.is_definitief else "concept",
        som=Maandsom(
            inkomsten=income,
            ingehouden=withheld,
            betaald=paid,
            leefgeld=row.leefgeld_cent,
            tekort=0,
            blijft_over=withheld - paid,
        ),
        is_gecorrigeerd=corrected.get(row.pk, 0) > 0,
    )
