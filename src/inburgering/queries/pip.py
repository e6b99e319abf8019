"""Reads the PIP of a dossier."""

import uuid
from datetime import date
from typing import cast

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.besluit import besluitbasis_from_json, make_besluitbasis
from inburgering.cases.intake_inhoud import Inhoud, describe_answers
from inburgering.cases.intake_onderdelen import ONDERDELEN
from inburgering.cases.keuzelijsten import LEERROUTES, get_word
from inburgering.cases.models import (
    BredeIntake,
    Document,
    Dossier,
    Feit,
    Intakeonderdeel,
    Leerbaarheidstoets,
    Pip,
    Termijn,
)
from inburgering.cases.pip_controle import find_shortcomings
from inburgering.cases.pip_inhoud import keep_applicable, pip_inhoud_from_json
from inburgering.law.feiten import PipFeit
from inburgering.law.inburgeringstermijn import inburgeringstermijn
from inburgering.law.leerroute_behouden import te_behouden_leerroute
from inburgering.law.parameters import WETTELIJK, waarde_op
from inburgering.law.pip_inhoud import Leerroute, PipInhoud
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.queries.pip_beeld import (
    Herinnering,
    Pipbeeld,
    Pipconcept,
    Pipversie,
    Vaststelbeeld,
)
from inburgering.queries.pip_lokaal import make_lokaal
from inburgering.region.verdeling import get_basis, get_beleid

HERINNERINGEN = (
    *("talent", "taal", "opleiding", "werk", "arbeidsparticipatie", "gezin", "geld"),
    *("netwerk", "vrije_tijd", "belastbaarheid", "signalen"),
)
"""Parts of the intake that help to write the plan; health is never among them."""
MET_ANTWOORDEN = frozenset({"talent", "vrije_tijd", "signalen"})
"""Parts of which a tick alone tells enough: a talent, a passion, an early signal (R-SV-035)."""


def get_pip(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Pipbeeld | None:
    """Return the plan in all its versions, or ``None`` when it does not exist for this worker."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.PIP):
        return None
    plans = list(Pip.objects.filter(dossier=row).order_by("-volgnummer"))
    concept = next((plan for plan in plans if plan.status == Pip.Status.CONCEPT), None)
    terms = {term.code: term for term in Termijn.objects.filter(dossier=row)}
    intake = BredeIntake.objects.filter(dossier=row).first()
    due = terms.get("pip_vaststellen")
    bezwaar = terms.get("bezwaar")
    return Pipbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        mag_schrijven=row.status == Dossier.Status.OPEN and bereik.mag_doen(row.gemeente_id, "pip"),
        concept=_make_concept(row, concept, dag) if concept else None,
        versies=_make_versions(plans),
        uiterlijk=due.uiterlijk if due else None,
        is_voldaan=bool(due and due.is_voldaan),
        bezwaar_uiterlijk=bezwaar.uiterlijk if bezwaar else None,
        intake_voltooid_op=intake.voltooid_op if intake else None,
        is_asielstatushouder=row.doelgroep == "asielstatushouder",
        # What was told in the intake is for whoever may read the intake.
        herinneringen=_make_reminders(row, intake)
        if concept and bereik.mag_zien(row.gemeente_id, Deel.INTAKE)
        else (),
        vaste_leerroute=_find_kept_route(row, plans) if concept else "",
        voorstel=_make_proposal(row, concept, dag) if concept else {},
        lokaal=make_lokaal(
            row,
            concept,
            pip_inhoud_from_json(concept.inhoud) if concept else None,
            bereik=bereik,
            dag=dag,
        ),
    )


def _find_kept_route(row: Dossier, plans: list[Pip]) -> str:
    """Return the route of the previous college, while this one has no plan of its own."""
    if not any(plan.is_overgenomen for plan in plans):
        return ""
    moved = Feit.objects.filter(
        dossier=row, soort="inschrijving_na_verhuizing", is_geldig=True
    ).first()
    adopted = sorted(
        (cast(date, plan.dagtekening), plan.volgnummer, cast(Leerroute, plan.inhoud["leerroute"]))
        for plan in plans
        if plan.status != Pip.Status.CONCEPT
    )
    pips = [PipFeit(dagtekening=day, leerroute=route) for day, _number, route in adopted]
    return te_behouden_leerroute(pips, verhuisd_op=moved.datum if moved else None) or ""


def _make_proposal(row: Dossier, plan: Pip, dag: date) -> dict[str, int]:
    """Return the usual hours and talks: norms of the law, number of talks of local policy."""
    leerroute = plan.inhoud.get("leerroute")
    found = {"pvt_uren": waarde_op(WETTELIJK.pvt_uren, dag).aantal}
    if leerroute != "onderwijs":
        found["map_uren"] = waarde_op(WETTELIJK.map_uren, dag).aantal
        found["map_praktijk_uren"] = waarde_op(WETTELIJK.map_praktijk_uren, dag).aantal
    if leerroute == "Z" and row.doelgroep == "asielstatushouder":
        found["participatie_uren_z"] = waarde_op(WETTELIJK.participatie_uren_z, dag).aantal
    talks = get_beleid([row.gemeente_id], dag=dag)[row.gemeente_id].get("voortgangsgesprekken")
    if isinstance(talks, int):
        found["aantal_voortgangsgesprekken"] = talks
    return found


def _make_concept(row: Dossier, plan: Pip, dag: date) -> Pipconcept:
    inhoud = pip_inhoud_from_json(plan.inhoud)
    return Pipconcept(
        sleutel=plan.sleutel,
        volgnummer=plan.volgnummer,
        versie=plan.versie,
        inhoud=inhoud,
        reden_wijziging=plan.reden_wijziging,
        bevindingen=tuple(
            sorted(find_shortcomings(row, inhoud, dag=dag), key=lambda item: not item.is_wettelijk)
        ),
    )


def _make_versions(plans: list[Pip]) -> tuple[Pipversie, ...]:
    letters = {
        document.pip_id: document
        for document in Document.objects.filter(pip__in=plans, soort="pip_beschikking")
        .select_related("verzending")
        .defer("html", "pdf")
    }
    return tuple(
        _make_version(plan, letters.get(plan.pk))
        for plan in plans
        if plan.status != Pip.Status.CONCEPT
    )


def _make_version(plan: Pip, letter: Document | None) -> Pipversie:
    return Pipversie(
        volgnummer=plan.volgnummer,
        status=plan.status,
        dagtekening=cast(date, plan.dagtekening),
        leerroute=get_word(LEERROUTES, plan.inhoud.get("leerroute", "")),
        besluit=besluitbasis_from_json(plan.besluit) if plan.besluit else None,
        document=letter.sleutel if letter else None,
        verzonden_op=letter.verzending.verzonden_op if letter else None,
        wijze=letter.verzending.get_wijze_display() if letter and letter.verzending.wijze else "",
        reden_wijziging=plan.reden_wijziging,
        reden_intrekking=plan.reden_intrekking,
        ingetrokken_op=plan.ingetrokken_op,
        is_overgenomen=plan.is_overgenomen,
    )


def _make_reminders(row: Dossier, intake: BredeIntake | None) -> tuple[Herinnering, ...]:
    found = []
    toets = Leerbaarheidstoets.objects.filter(dossier=row).first()
    if toets is not None and toets.resultaat:
        words = {
            "b1_haalbaar": _("B1 lijkt haalbaar"),
            "b1_niet_haalbaar": _("B1 lijkt niet haalbaar"),
            "onbekend": _("onbekend"),
        }
        found.append(Herinnering(_("Leerbaarheidstoets"), words[toets.resultaat]))
    if intake is not None:
        rows = {
            part.domein: part
            for part in Intakeonderdeel.objects.filter(intake=intake, domein__in=HERINNERINGEN)
        }
        found += [
            Herinnering(str(ONDERDELEN[code].naam), text, wens=rows[code].wens)
            for code in HERINNERINGEN
            if code in rows and ((text := _recall(rows[code])) or rows[code].wens)
        ]
    return tuple(found)


def _recall(part: Intakeonderdeel) -> str:
    """Return the note, after what was ticked where that tells enough."""
    lines: list[str] = []
    if part.domein in MET_ANTWOORDEN:
        answers = describe_answers(ONDERDELEN[part.domein], Inhoud(codes=part.codes))
        lines = [f"{asked} {answer}" for asked, answer in answers]
    return "\n".join([*lines, *([part.notitie] if part.notitie else [])])


def get_last_look(
    dossier: uuid.UUID, *, inhoud: PipInhoud, uiterlijk: date | None, bereik: Bereik, dag: date
) -> Vaststelbeeld | None:
    """Return what adopting would mean on this day, or ``None`` when there is no such dossier."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None:
        return None
    basis = get_basis(row.gemeente_id, "pip", dag=dag)
    besluit = make_besluitbasis(basis, ondertekenaar=bereik.naam) if basis else None
    earlier = list(
        Pip.objects.filter(dossier=row, dagtekening__isnull=False)
        .order_by("dagtekening", "volgnummer")
        .values_list("dagtekening", "status")
    )
    first = cast(date, earlier[0][0]) if earlier else dag
    runs = Termijn.objects.filter(dossier=row, code="inburgeringstermijn").first()
    term = runs if runs is not None and earlier else inburgeringstermijn(first)
    replaced = [day for day, status in earlier if status == Pip.Status.VASTGESTELD]
    return Vaststelbeeld(
        basis=besluit,
        is_eigen_partij=basis is not None and basis.organisatie == bereik.organisatie,
        beslist_door=basis.organisatie_naam if basis else "",
        begin_termijn=term.begin,
        eind_termijn=cast(date, term.uiterlijk),
        is_op_tijd=uiterlijk is None or dag <= uiterlijk,
        vervangt=replaced[-1] if replaced else None,
        naar_duo=_make_duo(
            keep_applicable(inhoud, is_asielstatushouder=row.doelgroep == "asielstatushouder"),
            dag,
        ),
    )


def _make_duo(inhoud: PipInhoud, dag: date) -> tuple[tuple[str, str], ...]:
    no_level = _("geen") if inhoud.leerroute == "Z" else _("niet ingevuld: DUO maakt er B1 van")
    rows = [
        (_("Dagtekening"), date_format(dag, "j F Y")),
        (_("Leerroute"), get_word(LEERROUTES, inhoud.leerroute or "") or _("niet gekozen")),
        (_("Niveau"), inhoud.laagste_niveau or no_level),
    ]
    if inhoud.geschatte_uren_b1 is not None:
        rows.append((_("Geschatte uren B1-route"), str(inhoud.geschatte_uren_b1)))
    rows.append((_("Mag opleiding afmaken"), _("ja") if inhoud.mag_opleiding_afmaken else _("nee")))
    return tuple((label, str(value)) for label, value in rows)
