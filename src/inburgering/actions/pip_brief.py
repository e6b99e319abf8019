"""Makes the PIP letter of a dossier: as a preview of the concept, and for good."""

import uuid
from dataclasses import replace
from datetime import date

from django.utils.translation import override

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.brief import (
    get_letter_basis,
    make_afzender,
    make_bezwaaradres,
    make_contact,
    make_geadresseerde,
    make_ondertekenaar,
)
from inburgering.actions.fouten import NietGevonden
from inburgering.cases.besluit import Besluitbasis
from inburgering.cases.models import Dossier, Pip, Termijn
from inburgering.cases.pip_inhoud import DOMEINEN, keep_applicable, keep_chosen
from inburgering.cases.pip_lokaal import get_extra_onderdelen, load_pipbeleid
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.documents.datum import format_date
from inburgering.documents.gegevens import Afzender, Contact, Periode, PipBriefGegevens
from inburgering.documents.pip_beschikking import pip_beschikking
from inburgering.documents.render_html import render_html
from inburgering.law.inburgeringstermijn import inburgeringstermijn
from inburgering.law.pip_inhoud import PipInhoud
from inburgering.region.documenten import get_documenten


def render_pip_preview(
    dossier: uuid.UUID, *, inhoud: PipInhoud, bereik: Bereik, moment: Moment
) -> str:
    """Return the letter as HTML as it would read with this content; nothing is written.

    :raises NietGevonden: if the PIP of this dossier does not exist for this worker.
    """
    row = (
        get_visible_dossiers(bereik)
        .select_related("persoon", "casusregisseur", "gemeente")
        .filter(sleutel=dossier)
        .first()
    )
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.PIP):
        raise NietGevonden
    basis = get_letter_basis(row, taak="pip", bereik=bereik, moment=moment)
    beleid = load_pipbeleid(row.gemeente_id, dag=moment.dag)
    extra = get_extra_onderdelen(beleid)
    inhoud = keep_chosen(inhoud, onderdelen=extra)
    inhoud = keep_applicable(inhoud, is_asielstatushouder=row.doelgroep == "asielstatushouder")
    brief = pip_beschikking(make_pip_letter(row, inhoud, basis, moment=moment, is_concept=True))
    return render_html(brief, eerste_kop=3)


def make_pip_letter(
    dossier: Dossier,
    inhoud: PipInhoud,
    basis: Besluitbasis | None,
    *,
    moment: Moment,
    is_concept: bool,
) -> PipBriefGegevens:
    """Return everything the letter says; without a basis the sender stays open."""
    earlier = list(
        Pip.objects.filter(dossier=dossier, dagtekening__isnull=False)
        .order_by("dagtekening", "volgnummer")
        .values_list("dagtekening", "status")
    )
    first = next((day for day, _status in earlier if day is not None), moment.dag)
    replaced = [day for day, status in earlier if status == Pip.Status.VASTGESTELD]
    # The term that runs goes before our own count: DUO may have given more time.
    runs = Termijn.objects.filter(dossier=dossier, code="inburgeringstermijn").first()
    term = runs if runs is not None and earlier else inburgeringstermijn(first)
    geen = Afzender(college_naam="", huisstijl_naam="", adres_regels=(), telefoon="")
    return PipBriefGegevens(
        afzender=make_afzender(basis) if basis else geen,
        geadresseerde=make_geadresseerde(dossier),
        inhoud=_name_domains(inhoud),
        contact=make_contact(dossier, basis) if basis else Contact(naam="", telefoon=""),
        is_asielstatushouder=dossier.doelgroep == "asielstatushouder",
        kenmerk=dossier.nummer,
        dagtekening=moment.dag,
        ondertekenaar=make_ondertekenaar(basis) if basis else None,
        bezwaaradres=make_bezwaaradres(basis) if basis else None,
        termijn=Periode(begin=term.begin, laatste_dag=term.uiterlijk) if term.uiterlijk else None,
        vervangt=replaced[-1] if replaced else None,
        beleidsregels=_name_rules(dossier.gemeente_id, moment.dag),
        is_concept=is_concept,
    )


def _name_rules(gemeente: str, dag: date) -> tuple[str, ...]:
    """Return the adopted policy rules of this municipality on this day, with their version."""
    return tuple(
        f"{row.titel} van de gemeente: versie {row.versie} van {format_date(row.datum)}"
        for row in get_documenten([gemeente], dag)
        if row.soort == "beleidsregel"
        and any(step.status == "vastgesteld" for step in row.besluiten)
    )


def _name_domains(inhoud: PipInhoud) -> PipInhoud:
    """Return the plan with the life domains in words; the letter knows no codes."""
    with override("nl"):
        goals = tuple(
            replace(goal, domein=str(DOMEINEN.get(goal.domein, goal.domein)))
            for goal in inhoud.doelen
        )
    return replace(inhoud, doelen=goals)
