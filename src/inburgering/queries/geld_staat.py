"""The statement of one month: what came in, was withheld, was paid, and was leefgeld."""

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Sum

from inburgering.access.bereik import Bereik
from inburgering.cases.models import (
    Dossier,
    Maandcorrectie,
    Maandregel,
    Maandstaat,
    Ontzorging,
    VasteLast,
)
from inburgering.cases.ontzorging import list_perioden
from inburgering.law.maandstaat import Inhouding, maanden_van, maandsom, valt_in_maand
from inburgering.queries.dossier_kop import make_kop
from inburgering.queries.geld import find_money, make_last
from inburgering.queries.geld_beeld import Correctie, Staatbeeld, Staatrij


def get_staat(
    dossier: uuid.UUID, maand: date, *, bereik: Bereik, dag: date, om_te_wijzigen: bool = False
) -> Staatbeeld | None:
    """Return the statement; of a month without one what it would be.

    A new one takes over the figures of the last statement before it. ``om_te_wijzigen`` adds the
    fixed costs that came after it was kept.
    ``None`` where there is no such month, or for who may not see money.
    """
    row = find_money(dossier, bereik=bereik)
    period = find_periode(row, maand) if row is not None and maand <= dag else None
    if row is None or period is None:
        return None
    staat = Maandstaat.objects.filter(ontzorging=period, maand=maand).first()
    before = (
        Maandstaat.objects.filter(ontzorging=period, maand__lt=maand).order_by("-maand").first()
    )
    rijen = _list_lines(period, maand, staat)
    if om_te_wijzigen or staat is None:
        rijen = _add_costs(period, maand, rijen, before)
    model = staat or before
    figures = (model.bijstand_cent, model.toeslagen_cent) if model else (0, 0)
    is_open = row.status == Dossier.Status.OPEN
    return Staatbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        maand=maand,
        bijstand_cent=figures[0],
        toeslagen_cent=figures[1],
        rijen=rijen,
        som=maandsom(
            bijstand=figures[0],
            toeslagen=figures[1],
            inhoudingen=[Inhouding(r.ingehouden_cent, r.betaald_cent, r.over_cent) for r in rijen],
        ),
        bestaat=staat is not None,
        is_definitief=bool(staat and staat.is_definitief),
        definitief_op=staat.definitief_op if staat else None,
        correcties=_list_corrections(staat, period) if staat else (),
        overgenomen_van=before.maand if before and staat is None else None,
        mag_wijzigen=is_open and bereik.mag_doen(row.gemeente_id, "ontzorgen"),
    )


def find_periode(row: Dossier, maand: date) -> Ontzorging | None:
    """Return the period to which the month belongs, the later one when two share it."""
    return next((p for p in list_perioden(row) if maand in set(maanden_van(p.begin, p.eind))), None)


def _list_lines(period: Ontzorging, maand: date, staat: Maandstaat | None) -> tuple[Staatrij, ...]:
    """Return the lines of the statement as they were kept."""
    if staat is None:
        return ()
    lines = Maandregel.objects.filter(staat=staat).select_related("last")
    over = _load_rest(period, maand)
    return tuple(
        _line(line.last, line, over.get(line.last_id, 0), betaald_op=line.betaald_op)
        for line in lines.order_by("last__betaaldag", "last_id")
    )


def _add_costs(
    period: Ontzorging, maand: date, rijen: tuple[Staatrij, ...], before: Maandstaat | None
) -> tuple[Staatrij, ...]:
    """Return the lines with those of the fixed costs that have no line in this month yet."""
    known = {rij.last.id for rij in rijen}
    copied = {line.last_id: line for line in Maandregel.objects.filter(staat=before)}
    over = _load_rest(period, maand)
    rows = VasteLast.objects.filter(ontzorging=period).exclude(pk__in=known)
    return (
        *rijen,
        *(
            _line(cost, copied.get(cost.pk), over.get(cost.pk, 0))
            for cost in rows.order_by("betaaldag", "pk")
            if valt_in_maand(cost.begin, cost.eind, maand=maand)
        ),
    )


def _load_rest(period: Ontzorging, maand: date) -> Mapping[int, int]:
    """Return per fixed cost what was withheld in earlier months and not paid yet."""
    rows = Maandregel.objects.filter(staat__ontzorging=period, staat__maand__lt=maand)
    sums = rows.values("last_id").annotate(rest=Sum("ingehouden_cent") - Sum("betaald_cent"))
    return dict(sums.values_list("last_id", "rest"))


def _line(
    cost: VasteLast, model: Maandregel | None, over: int, *, betaald_op: date | None = None
) -> Staatrij:
    """Return a line; without one to go by, the amount as it was agreed."""
    return Staatrij(
        last=make_last(cost),
        ingehouden_cent=model.ingehouden_cent if model else cost.bedrag_cent,
        betaald_cent=model.betaald_cent if model else cost.bedrag_cent,
        betaald_op=betaald_op,
        over_cent=over,
    )


def _list_corrections(staat: Maandstaat, period: Ontzorging) -> tuple[Correctie, ...]:
    names = dict(VasteLast.objects.filter(ontzorging=period).values_list("pk", "schuldeiser"))
    rows = Maandcorrectie.objects.filter(staat=staat).select_related("door").order_by("-pk")
    return tuple(_correction(row, names) for row in rows)


def _correction(row: Maandcorrectie, names: Mapping[int, str]) -> Correctie:
    was: Mapping[str, Any] = row.was
    return Correctie(
        dag=row.dag,
        door=row.door.naam,
        reden=row.reden,
        bijstand_cent=was["bijstand"],
        toeslagen_cent=was["toeslagen"],
        leefgeld_cent=was["leefgeld"],
        regels=tuple(
            (names.get(line["last"], ""), line["ingehouden"], line["betaald"])
            for line in was["regels"]
        ),
    )
