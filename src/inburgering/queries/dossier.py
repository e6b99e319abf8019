"""Puts together the page of one dossier; the number of queries does not depend on its length."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import date
from typing import cast

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.keuzelijsten import get_taaknaam
from inburgering.cases.models import BredeIntake, Dossier, Feit, Pip, Taak, Termijn
from inburgering.cases.zichtbaar import get_visible_tasks
from inburgering.law.werk_titels import WERK_TITELS
from inburgering.law.werkstand import WerkCode
from inburgering.queries.dossier_beeld import (
    Dossierbeeld,
    Halte,
    Signaalregel,
    Taakregel,
    Termijnregel,
)
from inburgering.queries.dossier_delen import (
    list_contacten,
    list_documenten,
    list_huishouden,
    list_partijen,
    list_randvoorwaarden,
)
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.queries.dossier_route import Weggegevens, make_route
from inburgering.queries.dossier_uitleg import (
    describe_fact,
    explain_signal,
    explain_task,
    explain_term,
    may_see_fact,
)
from inburgering.queries.overleg import list_besluiten
from inburgering.queries.tijdlijn import Tijdlijnfilter, read_tijdlijn

GEEN_EINDE = date(9999, 12, 31)
EIGEN = "eigen"
OVER = ("voldaan", "voorbij")
RECENT = 8
"""How many events and contacts stand on the page itself."""


def get_dossierbeeld(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Dossierbeeld | None:
    """Return the dossier as this worker may see it today, or ``None`` when it does not exist."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None:
        return None
    facts = _load_facts(row, bereik)
    pips = tuple(Pip.objects.filter(dossier=row).defer("inhoud", "besluit").order_by("volgnummer"))
    terms = {term.code: term for term in Termijn.objects.filter(dossier=row)}
    described = {soort: describe_fact(fact) for soort, fact in facts.items()}
    explained = {c: explain_term(t, feiten=described, pips=pips, dag=dag) for c, t in terms.items()}
    tasks = _list_tasks(row, bereik, dag, explained)
    delen = bereik.delen.get(row.gemeente_id, frozenset())
    is_regie = row.gemeente_id in bereik.regie_gemeenten
    return Dossierbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        route=_route(row, facts, terms, pips, dag) if Deel.TIJDLIJN in delen else None,
        taken=tasks if Deel.TAKEN in delen else (),
        termijnen=_terms(explained, is_regie, row, bereik) if Deel.FEITEN in delen else None,
        signalen=_signals(row) if Deel.FEITEN in delen and is_regie else None,
        partijen=list_partijen(row, dag=dag) if is_regie else None,
        randvoorwaarden=list_randvoorwaarden(row, bereik=bereik)
        if Deel.RANDVOORWAARDEN in delen
        else None,
        huishouden=list_huishouden(row, bereik=bereik, dag=dag)
        if Deel.HUISHOUDEN in delen
        else None,
        documenten=list_documenten(row, delen=delen) if Deel.DOCUMENTEN in delen else None,
        contacten=list_contacten(row, aantal=3) if Deel.CONTACTEN in delen else None,
        tijdlijn=read_tijdlijn(row, bereik=bereik, filter=Tijdlijnfilter(), aantal=RECENT)
        if Deel.TIJDLIJN in delen
        else None,
        besluiten=list_besluiten(row, aantal=2) if Deel.OVERLEG in delen else None,
    )


def _load_facts(row: Dossier, bereik: Bereik) -> Mapping[str, Feit]:
    facts = Feit.objects.filter(dossier=row, is_geldig=True)
    return {
        fact.soort: fact
        for fact in facts
        if may_see_fact(fact.soort, gemeente=row.gemeente_id, bereik=bereik)
    }


def _route(
    row: Dossier,
    facts: Mapping[str, Feit],
    terms: Mapping[str, Termijn],
    pips: Sequence[Pip],
    dag: date,
) -> tuple[Halte, ...]:
    intake = BredeIntake.objects.filter(dossier=row).only("voltooid_op").first()
    done = intake.voltooid_op if intake else None
    return make_route(Weggegevens(row, facts, terms, pips, done), dag=dag)


def _terms(
    explained: Mapping[str, Termijnregel], is_regie: bool, row: Dossier, bereik: Bereik
) -> tuple[Termijnregel, ...]:
    """Return the terms; without the casusregie only those that a task of the worker is named by."""
    seen = [
        term
        for code, term in explained.items()
        if is_regie or bereik.mag_doen(row.gemeente_id, code)
    ]
    return tuple(sorted(seen, key=lambda t: (t.stand in OVER, t.uiterlijk or GEEN_EINDE)))


def _signals(row: Dossier) -> tuple[Signaalregel, ...]:
    return tuple(explain_signal(item) for item in row.signalen)


def _list_tasks(
    row: Dossier, bereik: Bereik, dag: date, terms: Mapping[str, Termijnregel]
) -> tuple[Taakregel, ...]:
    """Return the open tasks: with the casusregie of every party, otherwise the own ones."""
    is_regie = row.gemeente_id in bereik.regie_gemeenten
    tasks = Taak.objects.all() if is_regie else get_visible_tasks(bereik)
    rows = tasks.filter(dossier=row, status=Taak.Status.OPEN)
    rows = rows.select_related("organisatie", "medewerker").order_by("uiterlijk", "vanaf", "id")
    return tuple(_task(task, bereik, dag, terms) for task in rows)


def _task(task: Taak, bereik: Bereik, dag: date, terms: Mapping[str, Termijnregel]) -> Taakregel:
    title = WERK_TITELS.get(cast(WerkCode, task.code), task.code)
    is_own_party = task.organisatie_id == bereik.organisatie
    return Taakregel(
        sleutel=task.sleutel,
        code=task.code,
        titel=task.omschrijving if task.code == EIGEN else title,
        is_eigen=task.code == EIGEN,
        taaknaam=get_taaknaam(task.taak),
        vanaf=task.vanaf,
        uiterlijk=None if task.uiterlijk == GEEN_EINDE else task.uiterlijk,
        streef=task.streef,
        is_later=task.vanaf > dag,
        partij=task.organisatie.naam if task.organisatie else "",
        medewerker=task.medewerker.naam if task.medewerker else "",
        mag_doen=is_own_party and bereik.mag_doen(task.gemeente_id, task.taak),
        uitleg=explain_task(task, termijnen=terms),
    )
