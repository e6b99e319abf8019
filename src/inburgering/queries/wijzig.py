"""Reads what can change in a trajectory, and what did."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.dossierstand import load_standen
from inburgering.cases.feiten import REGIE
from inburgering.cases.keuzelijsten import LEERROUTES, get_word
from inburgering.cases.models import Advies, Dossier, Duobesluit, Routewijziging
from inburgering.cases.routewijziging import keuze_voorwaarden
from inburgering.cases.wijziging import (
    BESLUITEN,
    GRONDEN,
    ONDERDELEN,
    ROUTES,
    VOORWAARDEN,
    WIJZIGINGEN,
)
from inburgering.cases.wijziging_gegevens import load_wijzigingsgegevens
from inburgering.law.bio import advies_uiterlijk
from inburgering.law.feiten import Feiten
from inburgering.law.grondslag import grondslag_from_json
from inburgering.law.inburgeringstermijn import inburgeringstermijn, laatste_dag_termijn
from inburgering.law.leerroute_wijzigen import leerroute_wijzigen
from inburgering.law.pip_inhoud import Leerroute, Vaardigheid
from inburgering.law.schakelen import gevolgen_schakelen
from inburgering.law.tekst import Zin, gettext_noop, zin, zinnen_from_json
from inburgering.law.verlenging import verlenging_aanvragen
from inburgering.law.verlenging_gronden import bewijs_per_grond, extra_tijd_inspanningen
from inburgering.law.voorwaarde import Voorwaarde, find_impossible
from inburgering.law.werkstand import Stand
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.queries.wijzig_beeld import (
    Besluitregel,
    Keuzebeeld,
    Termijnbeeld,
    Verlengbeeld,
    Voorwaarderegel,
    Wijzigbeeld,
    Wijzigingsregel,
)
from inburgering.queries.wijzig_rijen import (
    list_decisions,
    list_pauses,
    make_advice,
    make_decision,
)

TERMIJN_BLIJFT: Zin = zin(gettext_noop("De termijn verandert niet. DUO krijgt het nieuwe PIP."))


def get_wijzigbeeld(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Wijzigbeeld | None:
    """Return what the tab shows, or ``None`` when it does not exist for this worker."""
    row = _find(dossier, bereik)
    if row is None:
        return None
    stand = _load(row, dag)
    feiten, wijziging = stand.feiten, stand.wijziging
    latest = feiten.laatste_pip if stand.pip_vastgesteld_op else None
    advices = [make_advice(item) for item in Advies.objects.filter(dossier=row).order_by("-pk")]
    termijn = make_termijnbeeld(feiten)
    tijdelijk = wijziging.vrijstelling.open_tijdelijk
    is_open = row.status == Dossier.Status.OPEN
    levels = latest.niveaus if latest else {}
    return Wijzigbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        mag_plan=is_open and bereik.mag_doen(row.gemeente_id, "pip"),
        mag_voortgang=is_open and bereik.mag_doen(row.gemeente_id, "voortgang"),
        mag_besluit=is_open and any(bereik.mag_doen(row.gemeente_id, taak) for taak in REGIE),
        leerroute=latest.leerroute if latest else "",
        leerroute_naam=get_word(LEERROUTES, latest.leerroute) if latest else "",
        niveaus=tuple((get_word(ONDERDELEN, skill), level) for skill, level in levels.items()),
        heeft_a2="A2" in levels.values(),
        termijn=termijn,
        geeindigd_door=get_word(BESLUITEN, wijziging.vrijstelling.door or ""),
        geeindigd_op=wijziging.vrijstelling.geeindigd_op,
        is_tijdelijk_vrij=tijdelijk is not None and (not tijdelijk.eind or dag <= tijdelijk.eind),
        tijdelijk_tot=tijdelijk.eind if tijdelijk else None,
        wijzigingen=_changes(row),
        pauzes=list_pauses(row, einde=termijn.uiterlijk if termijn else None),
        besluiten=list_decisions(row),
        adviezen=tuple(item for item in advices if item.gegeven_op),
        bio_open=next((item for item in advices if item.gegeven_op is None), None),
        bio_uiterlijk=advies_uiterlijk(wijziging.bio_gevraagd_op).uiterlijk
        if wijziging.bio_gevraagd_op
        else None,
        open_berichten=wijziging.duo_open_aantal,
    )


def get_keuzebeeld(
    dossier: uuid.UUID,
    *,
    soort: str,
    naar: Leerroute | None,
    vaardigheden: Sequence[Vaardigheid],
    opleiding_geeindigd_op: date | None,
    bereik: Bereik,
    dag: date,
) -> Keuzebeeld | None:
    """Return every condition of a change as it stands today, and what it would do."""
    row = _find(dossier, bereik)
    if row is None:
        return None
    feiten = _load(row, dag).feiten
    conditions = keuze_voorwaarden(
        row,
        feiten,
        soort=soort,
        naar=naar,
        vaardigheden=vaardigheden,
        opleiding_geeindigd_op=opleiding_geeindigd_op,
        dag=dag,
    )
    is_route = soort == Routewijziging.Soort.SCHAKELEN and naar is not None
    words = [get_word(ONDERDELEN, skill).lower() for skill in vaardigheden]
    return Keuzebeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        soort=soort,
        naar=get_word(ROUTES, naar) if naar else ", ".join(words),
        voorwaarden=conditions,
        namen={item.code: get_word(VOORWAARDEN, item.code) for item in conditions},
        gevolgen=gevolgen_schakelen(feiten, naar=naar, dag=dag)
        if is_route and naar
        else (TERMIJN_BLIJFT,),
        is_onmogelijk=bool(find_impossible(conditions)),
    )


def get_verlengbeeld(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Verlengbeeld | None:
    """Return the grounds for more time with what is on file; ``None`` without a term."""
    row = _find(dossier, bereik)
    if row is None:
        return None
    feiten = _load(row, dag).feiten
    termijn = make_termijnbeeld(feiten)
    if termijn is None:
        return None
    proof = bewijs_per_grond(feiten, load_wijzigingsgegevens(row, dag=dag).bewijs)
    return Verlengbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        termijn=termijn,
        is_open=termijn.verlengen_vanaf <= dag <= termijn.uiterlijk,
        gronden=tuple(
            (code, get_word(GRONDEN, code), tuple(make_regel(item) for item in items))
            for code, items in proof.items()
        ),
        inspanningen_tot=extra_tijd_inspanningen(termijn.uiterlijk),
    )


def make_termijnbeeld(feiten: Feiten) -> Termijnbeeld | None:
    """Return the term with our own count beside DUO's; ``None`` before the first plan."""
    if not feiten.pips:
        return None
    first, days = feiten.pips[0].dagtekening, feiten.opgeschort_dagen
    term = inburgeringstermijn(first, einddatum_duo=feiten.einddatum_duo, opgeschort_dagen=days)
    last = laatste_dag_termijn(first, einddatum_duo=feiten.einddatum_duo, opgeschort_dagen=days)
    return Termijnbeeld(
        begin=term.begin,
        uiterlijk=last,
        eigen=laatste_dag_termijn(first, opgeschort_dagen=days),
        is_van_duo=feiten.einddatum_duo is not None,
        wijzigen_tot=leerroute_wijzigen(first).uiterlijk or term.begin,
        verlengen_vanaf=verlenging_aanvragen(last).begin,
        stappen=term.stappen,
    )


def make_regel(item: Voorwaarde) -> Voorwaarderegel:
    """Return a condition as a line of a list."""
    return Voorwaarderegel(
        code=item.code,
        naam=get_word(VOORWAARDEN, item.code),
        uitkomst=item.uitkomst,
        uitleg=item.uitleg,
        grondslag=item.grondslag,
        is_keuze=bool(item.groep),
    )


def _find(dossier: uuid.UUID, bereik: Bereik) -> Dossier | None:
    row = find_dossier(dossier, bereik=bereik)
    return row if row is not None and bereik.mag_zien(row.gemeente_id, Deel.VOORTGANG) else None


def _load(row: Dossier, dag: date) -> Stand:
    return load_standen([row], peildatum=dag, beleid={})[row.pk]


def _changes(row: Dossier) -> tuple[Wijzigingsregel, ...]:
    rows = Routewijziging.objects.filter(dossier=row).select_related("pip", "door").order_by("-pk")
    return tuple(_change(item) for item in rows)


def _change(item: Routewijziging) -> Wijzigingsregel:
    plan = item.pip
    skills = ", ".join(get_word(ONDERDELEN, skill).lower() for skill in item.vaardigheden)
    name = skills or _("leerroute")
    return Wijzigingsregel(
        soort=get_word(WIJZIGINGEN, item.soort),
        wat=_("%(wat)s: van %(van)s naar %(naar)s")
        % {
            "wat": name[:1].upper() + name[1:],
            "van": get_word(ROUTES, item.van) if not skills else item.van,
            "naar": get_word(ROUTES, item.naar) if not skills else item.naar,
        },
        reden=item.reden,
        begonnen_op=item.begonnen_op,
        ingetrokken_op=item.ingetrokken_op,
        vastgesteld_op=plan.dagtekening if plan else None,
        is_open=item.ingetrokken_op is None and plan is not None and plan.dagtekening is None,
        voorwaarden=tuple(_stored(entry, item.door.naam) for entry in item.voorwaarden),
    )


def _stored(entry: Mapping[str, Any], door: str) -> Voorwaarderegel:
    return Voorwaarderegel(
        code=entry["code"],
        naam=get_word(VOORWAARDEN, entry["code"]),
        uitkomst=entry["uitkomst"],
        uitleg=zinnen_from_json(entry["uitleg"]),
        grondslag=tuple(grondslag_from_json(item) for item in entry["grondslag"]),
        is_keuze=bool(entry["groep"]),
        oordeel=entry["oordeel"],
        toelichting=entry["toelichting"],
        door=door if entry["oordeel"] is not None else "",
    )


def get_besluit(dossier: uuid.UUID, besluit: int, *, bereik: Bereik) -> Besluitregel | None:
    """Return a decision of DUO that counts; ``None`` if it does not exist for this worker."""
    row = _find(dossier, bereik)
    if row is None:
        return None
    found = Duobesluit.objects.filter(dossier=row, pk=besluit, is_geldig=True).first()
    return make_decision(found) if found else None
