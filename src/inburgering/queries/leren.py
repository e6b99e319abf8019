"""Puts together the page Leerroute; the number of queries does not depend on how much there is."""

import uuid
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.feiten import REGIE
from inburgering.cases.keuzelijsten import LEERROUTES, get_word
from inburgering.cases.leren import DOELDIPLOMAS
from inburgering.cases.models import Dossier, Examen, Pip, Taalniveau
from inburgering.cases.pip_inhoud import pip_inhoud_from_json
from inburgering.law.inburgeringstermijn import laatste_dag_termijn
from inburgering.law.pip_inhoud import PipInhoud
from inburgering.law.voldaan import voldaan
from inburgering.law.werkstand import Stand
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.queries.leren_beeld import Leerbeeld, Mapbeeld, Pvtbeeld
from inburgering.queries.leren_blokken import (
    find_alphabet,
    make_map,
    make_parts,
    make_pvt,
    make_z,
    read_start,
)
from inburgering.queries.leren_examens import (
    SKILLS,
    make_costs,
    make_exams,
    make_levels,
    make_skills,
)
from inburgering.queries.leren_lijsten import list_orders, list_reports
from inburgering.queries.leren_tolk import count_interpreted, list_interpreters
from inburgering.queries.uren import list_tellers
from inburgering.region.verdeling import get_beleid

LEERDELEN: Final = ("bestelling", "wijziging", "afronding")
"""Parts of a stand that these pages rest on; the others are not asked for."""


def get_leren(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Leerbeeld | None:
    """Return the page, or ``None`` for who may not see it."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.LEREN):
        return None
    beleid = get_beleid([row.gemeente_id], dag=dag)
    stand = load_standen([row], peildatum=dag, beleid=beleid, delen=LEERDELEN).get(row.pk)
    plan = _get_plan(row)
    inhoud = pip_inhoud_from_json(plan.inhoud) if plan else PipInhoud()
    exams = list(Examen.objects.filter(dossier=row).order_by("datum", "pk"))
    levels = list(Taalniveau.objects.filter(dossier=row, is_geldig=True).order_by("op", "pk"))
    is_open = row.status == Dossier.Status.OPEN
    may = is_open and any(bereik.mag_doen(row.gemeente_id, taak) for taak in REGIE)
    route = inhoud.leerroute or ""
    answer = voldaan(stand.feiten) if stand else None
    alphabet, alphabet_since = find_alphabet(levels, inhoud)
    orders = list_orders(row, mag_vragen=may)
    return Leerbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        leerroute=route,
        leerroute_naam=get_word(LEERROUTES, route),
        doel=_name_goal(inhoud),
        doeldiploma=get_word(DOELDIPLOMAS, inhoud.doeldiploma) if inhoud.doeldiploma else "",
        uren_per_week=inhoud.uren_per_week,
        dagtekening=plan.dagtekening if plan else None,
        termijn_tot=_last_day(stand),
        delen=make_parts(answer) if answer else (),
        is_voldaan=answer.is_voldaan if answer else False,
        vaardigheden=make_skills(levels, stand.feiten if stand else None),
        verloop=make_levels(levels),
        alfabetisering=alphabet,
        alfabetisering_op=alphabet_since,
        examens=make_exams(exam for exam in exams if exam.is_geldig),
        oude_examens=make_exams(exam for exam in exams if not exam.is_geldig),
        kosten=make_costs(stand.feiten if stand else None, dag=dag),
        pvt=make_pvt(row, stand, may=is_open and _may(row, bereik, "pvt")),
        map=make_map(stand, beleid[row.gemeente_id], may=is_open and _may(row, bereik, "map")),
        z=make_z(row, stand, may=is_open and bereik.mag_doen(row.gemeente_id, "voortgang")),
        tellers=list_tellers(row, stand, inhoud=inhoud, bereik=bereik),
        start=read_start(row, inhoud, bereik),
        bestellingen=orders,
        berichten=list_reports(row),
        tolken=list_interpreters(dossier=row),
        getolkt=count_interpreted(row),
        mag_vastleggen=may,
        skills=tuple(str(naam) for naam in SKILLS.values()),
    )


def get_pvt(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Pvtbeeld | None:
    """Return the PVT of one person, for who does it or steers the case; else ``None``."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.DEELNEMER):
        return None
    stand = load_standen([row], peildatum=dag, beleid={}, delen=LEERDELEN).get(row.pk)
    may = row.status == Dossier.Status.OPEN and _may(row, bereik, "pvt")
    return make_pvt(row, stand, may=may)


def get_map(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Mapbeeld | None:
    """Return the MAP of one person, for who does it or steers the case; else ``None``."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.DEELNEMER):
        return None
    beleid = get_beleid([row.gemeente_id], dag=dag)
    stand = load_standen([row], peildatum=dag, beleid=beleid, delen=LEERDELEN).get(row.pk)
    may = row.status == Dossier.Status.OPEN and _may(row, bereik, "map")
    return make_map(stand, beleid[row.gemeente_id], may=may)


def _may(row: Dossier, bereik: Bereik, taak: str) -> bool:
    return any(bereik.mag_doen(row.gemeente_id, code) for code in (taak, *REGIE))


def _get_plan(row: Dossier) -> Pip | None:
    plans = Pip.objects.filter(dossier=row, status=Pip.Status.VASTGESTELD)
    return plans.order_by("-volgnummer").first()


def _last_day(stand: Stand | None) -> date | None:
    if stand is None or not stand.feiten.pips:
        return None
    first = stand.feiten.pips[0].dagtekening
    return laatste_dag_termijn(first, einddatum_duo=stand.feiten.einddatum_duo)


def _name_goal(inhoud: PipInhoud) -> str:
    """Return in words what the route aims at (R-KEMP-031, 032, 033)."""
    if inhoud.leerroute == "onderwijs":
        return _("Taalschakeltraject halen en daarna een opleiding.")
    if inhoud.leerroute == "Z":
        return _("Zelf je weg vinden: taal, actief zijn en meedoen.")
    if inhoud.leerroute == "B1":
        return _("Taalexamens en KNM halen, het liefst op niveau B1, en werk.")
    return ""
