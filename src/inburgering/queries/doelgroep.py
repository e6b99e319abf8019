"""Shows what would follow from another doelgroep, before anything is saved."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, cast, get_args

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.doelgroep import (
    GROEP_PER_CODE,
    find_housing,
    load_group_facts,
)
from inburgering.cases.dossierstand import load_standen, make_beleidskeuzes
from inburgering.cases.keuzelijsten import (
    TERMIJNEN,
    VOORZIENINGEN,
    Groep,
    get_groep,
    get_taaknaam,
    get_word,
)
from inburgering.law.aanbodplicht import Plicht, aanbod_voor
from inburgering.law.bereken import bereken
from inburgering.law.doelgroep_wijzigen import Wijziging, gevolgen_doelgroep
from inburgering.law.feiten import Doelgroep
from inburgering.law.tekst import Zin
from inburgering.law.werk import werk
from inburgering.law.werk_titels import WERK_TITELS
from inburgering.law.werkstand import Stand
from inburgering.queries.dossier_kop import find_dossier
from inburgering.region.verdeling import get_beleid

Gang = Literal["komt", "verandert", "vervalt", "blijft"]
VOLGORDE: tuple[Gang, ...] = get_args(Gang)
"""What changes comes first."""
PLICHTWOORDEN: Mapping[Plicht, str | Promise] = {
    "geen": gettext_lazy("geen taak van de gemeente"),
    "adviseren": gettext_lazy("advies van de gemeente"),
    "aanbieden": gettext_lazy("de gemeente doet het"),
    "bekostigen": gettext_lazy("de gemeente biedt het aan"),
}


@dataclass(frozen=True, slots=True)
class Gevolg:
    """One thing that comes, stays or lapses."""

    naam: str
    gang: Gang
    toelichting: str = ""
    dag: date | None = None


@dataclass(frozen=True, slots=True)
class Doelgroepstand:
    """Of which group the person is now."""

    groep: str
    code: str
    sinds: date | None


@dataclass(frozen=True, slots=True)
class Doelgroepgevolgen:
    """What follows from the change."""

    nieuw: str
    zinnen: tuple[Zin, ...]
    aanbod: tuple[Gevolg, ...]
    taken: tuple[Gevolg, ...]
    termijnen: tuple[Gevolg, ...]


def get_doelgroep(dossier: uuid.UUID, *, bereik: Bereik) -> Doelgroepstand | None:
    """Return the group of now, ``None`` for who may not see or change it."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or row.gemeente_id not in bereik.regie_gemeenten:
        return None
    facts = load_group_facts(row)
    detail = facts["doelgroep_detail"].code if "doelgroep_detail" in facts else ""
    return Doelgroepstand(
        groep=get_groep(row.doelgroep, detail),
        code=f"{row.doelgroep}.{detail}",
        sinds=facts["doelgroep"].datum if "doelgroep" in facts else None,
    )


def preview_doelgroep(
    dossier: uuid.UUID, *, groep: str, vanaf: date, bereik: Bereik, dag: date
) -> Doelgroepgevolgen | None:
    """Return what would change on this day if the person came into this group; nothing is written.

    Grondslag: art. 11 lid 3, 13, 15 lid 2 and 16 Wi2021.
    """
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.FEITEN):
        return None
    policy = get_beleid([row.gemeente_id], dag=dag)
    before = load_standen([row], peildatum=dag, beleid=policy)[row.pk]
    known = load_group_facts(row)
    chosen = GROEP_PER_CODE[groep]
    housing = find_housing(before.feiten, bekend=known)
    local = policy[row.gemeente_id]
    after = _change(before, chosen, vanaf, housing, local)
    return Doelgroepgevolgen(
        nieuw=str(chosen.naam),
        zinnen=_sentences(before, after, vanaf, local),
        aanbod=_in_order(_compare_offer(before, after, local)),
        taken=_in_order(_compare_work(before, after)),
        termijnen=_in_order(_compare_terms(before, after)),
    )


def _change(
    stand: Stand, groep: Groep, vanaf: date, housing: str, local: Mapping[str, object]
) -> Stand:
    doelgroep = cast(Doelgroep, groep.doelgroep)
    housed = stand.feiten.wordt_gehuisvest if not housing else housing == "ja"
    return replace(
        stand,
        feiten=replace(
            stand.feiten,
            doelgroep=doelgroep,
            heeft_asielvergunning=groep.heeft_asielvergunning,
            wordt_gehuisvest=housed,
        ),
        doelgroep_sinds=vanaf,
        beleid=make_beleidskeuzes(local, doelgroep=doelgroep),
    )


def _sentences(
    before: Stand, after: Stand, vanaf: date, local: Mapping[str, object]
) -> tuple[Zin, ...]:
    feiten, latest = before.feiten, before.feiten.laatste_pip
    change = Wijziging(
        oud=feiten.doelgroep,
        nieuw=after.feiten.doelgroep,
        vanaf=vanaf,
        heeft_asielvergunning=after.feiten.heeft_asielvergunning,
        eerste_pip_op=feiten.pips[0].dagtekening if feiten.pips else None,
        leerroute=latest.leerroute if latest else None,
        recht_op_bijstand=feiten.recht_op_bijstand,
    )
    return gevolgen_doelgroep(change, beleid=local)


def _compare_offer(before: Stand, after: Stand, local: Mapping[str, object]) -> Iterable[Gevolg]:
    was, becomes = _offer(before, local), _offer(after, local)
    for code, old in was.items():
        new = becomes[code]
        if old == new == "geen":
            continue
        gang = _find_course(old, new)
        words = str(PLICHTWOORDEN[new if new != "geen" else old])
        if gang == "verandert":
            words = _("was: %(was)s, wordt: %(wordt)s") % {
                "was": str(PLICHTWOORDEN[old]),
                "wordt": str(PLICHTWOORDEN[new]),
            }
        yield Gevolg(get_word(VOORZIENINGEN, code), gang, words)


def _find_course(old: Plicht, new: Plicht) -> Gang:
    if old == new:
        return "blijft"
    if old == "geen":
        return "komt"
    return "vervalt" if new == "geen" else "verandert"


def _in_order(rows: Iterable[Gevolg]) -> tuple[Gevolg, ...]:
    return tuple(sorted(rows, key=lambda row: VOLGORDE.index(row.gang)))


def _offer(stand: Stand, local: Mapping[str, object]) -> Mapping[str, Plicht]:
    latest = stand.feiten.laatste_pip
    rows = aanbod_voor(
        stand.feiten.doelgroep,
        leerroute=latest.leerroute if latest else None,
        heeft_asielvergunning=stand.feiten.heeft_asielvergunning,
        beleid=local,
    )
    return {row.voorziening: row.plicht for row in rows}


def _compare_work(before: Stand, after: Stand) -> Iterable[Gevolg]:
    was = {(item.code, item.taak): item for item in werk(before)}
    becomes = {(item.code, item.taak): item for item in werk(after)}
    for key, item in becomes.items():
        yield Gevolg(
            _(WERK_TITELS[item.code]),
            "blijft" if key in was else "komt",
            get_taaknaam(item.taak),
            item.uiterlijk,
        )
    for key, item in was.items():
        if key not in becomes:
            yield Gevolg(_(WERK_TITELS[item.code]), "vervalt", get_taaknaam(item.taak))


def _compare_terms(before: Stand, after: Stand) -> Iterable[Gevolg]:
    was, becomes = bereken(before.feiten).termijnen, bereken(after.feiten).termijnen
    for code, term in becomes.items():
        gang: Gang = "blijft" if code in was else "komt"
        yield Gevolg(get_word(TERMIJNEN, code), gang, dag=term.uiterlijk)
    for code in was:
        if code not in becomes:
            yield Gevolg(get_word(TERMIJNEN, code), "vervalt")
