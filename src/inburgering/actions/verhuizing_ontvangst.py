"""Puts what came over into the dossier of the next college, so that the law computes with it.

Nothing that is there already is overwritten: what differs stays beside it, as it was received.

Grondslag: art. 11 lid 3 and art. 15 lid 4 Wi2021.
"""

from collections.abc import Sequence
from datetime import date

from inburgering.actions.feit import Herkomst, Waarde, check_order, store_fact
from inburgering.actions.fouten import Onvolledig
from inburgering.actions.verhuizing_boete import receive_fines
from inburgering.actions.verhuizing_leren import receive_learning
from inburgering.cases.models import Dossier, Feit, Leerbaarheidstoets, Pip
from inburgering.cases.pip_inhoud import pip_inhoud_as_json
from inburgering.cases.verhuizing import (
    FEITEN_VOLGEN,
    Overdrachtsinhoud,
    OvergedragenFeit,
    OvergedragenPip,
    OvergedragenToets,
)
from inburgering.law.pip_inhoud import PipInhoud


def receive(
    dossier: Dossier,
    inhoud: Overdrachtsinhoud,
    *,
    verhuisd_op: date,
    organisatie: str,
    herkomst: Herkomst,
) -> None:
    """Write what holds here too, in the name of this party; the caller recomputes the stand."""
    receive_plans(dossier, inhoud.pips, verhuisd_op=verhuisd_op)
    if inhoud.toets is not None:
        _receive_test(dossier, inhoud.toets)
    receive_facts(dossier, inhoud.feiten, herkomst=herkomst)
    if herkomst.door is not None:
        receive_fines(
            dossier,
            inhoud.opgelegd,
            van=inhoud.van,
            medewerker=herkomst.door,
            moment=herkomst.moment,
        )
        receive_learning(
            dossier,
            inhoud,
            organisatie=organisatie,
            medewerker=herkomst.door,
            herkomst=herkomst,
        )


def receive_plans(dossier: Dossier, pips: Sequence[OvergedragenPip], *, verhuisd_op: date) -> None:
    """Add the plans of the previous college by date and route; a known date is left alone.

    What the previous college agreed stays in the copy that was received: this college makes its own
    agreements.
    """
    rows = list(Pip.objects.filter(dossier=dossier))
    known = {row.dagtekening for row in rows}
    is_free = all(row.status != Pip.Status.VASTGESTELD for row in rows)
    number = max((row.volgnummer for row in rows), default=0)
    new = [p for p in pips if p.dagtekening not in known and p.dagtekening < verhuisd_op]
    for plan in new:
        number += 1
        Pip.objects.create(
            dossier=dossier,
            volgnummer=number,
            status=_status(plan, is_free=is_free),
            inhoud=pip_inhoud_as_json(PipInhoud(leerroute=plan.leerroute, niveau=plan.niveau)),
            dagtekening=plan.dagtekening,
            ingetrokken_op=plan.ingetrokken_op,
            is_overgenomen=True,
        )
    _fill_concept(dossier)


def receive_facts(
    dossier: Dossier, feiten: Sequence[OvergedragenFeit], *, herkomst: Herkomst
) -> None:
    """Record the facts that are not known here yet and that can be true beside the others."""
    known = set(
        Feit.objects.filter(dossier=dossier, is_geldig=True).values_list("soort", flat=True)
    )
    for feit in feiten:
        if feit.soort not in FEITEN_VOLGEN or feit.soort in known:
            continue
        if feit.soort == "einddatum_duo" and not _is_possible_end(dossier, feit.datum):
            continue
        value = Waarde(datum=feit.datum, code=feit.code, getal=feit.getal)
        store_fact(dossier, feit.soort, value, herkomst=herkomst)


def _status(plan: OvergedragenPip, *, is_free: bool) -> str:
    if plan.status == Pip.Status.INGETROKKEN:
        return Pip.Status.INGETROKKEN
    is_in_force = plan.status == Pip.Status.VASTGESTELD and is_free
    return Pip.Status.VASTGESTELD if is_in_force else Pip.Status.VERVANGEN


def _fill_concept(dossier: Dossier) -> None:
    """Put the route that stays into a concept that was begun before it was known."""
    concept = Pip.objects.filter(dossier=dossier, status=Pip.Status.CONCEPT).first()
    in_force = Pip.objects.filter(dossier=dossier, status=Pip.Status.VASTGESTELD).first()
    if concept is None or in_force is None or concept.inhoud.get("leerroute"):
        return
    concept.inhoud = {**in_force.inhoud, **concept.inhoud}
    concept.versie += 1
    concept.save(update_fields=["inhoud", "versie"])


def _receive_test(dossier: Dossier, toets: OvergedragenToets) -> None:
    row = Leerbaarheidstoets.objects.filter(dossier=dossier).first()
    if row is not None and (row.afgenomen_op or row.vrijgesteld_op):
        return
    row = row or Leerbaarheidstoets(dossier=dossier, versie=0)
    row.aangemeld_op = toets.aangemeld_op
    row.afgenomen_op = toets.afgenomen_op
    row.resultaat = toets.resultaat
    row.versie += 1
    row.save()


def _is_possible_end(dossier: Dossier, end: date | None) -> bool:
    rows = Pip.objects.filter(dossier=dossier, dagtekening__isnull=False)
    first = rows.order_by("dagtekening").values_list("dagtekening", flat=True).first()
    try:
        check_order({"einddatum_duo": end}, eerste_pip=first)
    except Onvolledig:
        return False
    return True
