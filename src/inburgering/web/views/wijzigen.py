"""The tab of changes: what can change, what did, a pause, and a plan that fits."""

import uuid
from functools import partial

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.pauze import pauze_beginnen, pauze_stoppen, pauze_wijzigen
from inburgering.actions.plan_aanpassen import plan_aanpassen
from inburgering.actions.routewijziging import routewijziging_intrekken
from inburgering.queries.wijzig import get_wijzigbeeld
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.wijzigen import (
    AanpassenForm,
    PauzeduurForm,
    PauzeForm,
    PauzestopForm,
    StopForm,
)
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    find_url,
    handle_form,
    log_reading,
    open_dossier,
    posted,
)

FORM = require_http_methods(["GET", "HEAD", "POST"])
TAB = {"tab": "wijzigen"}


@require_safe
def wijzigen(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show what can change in this trajectory, what did, and what DUO decided."""
    log_reading(request, sleutel, deel=Deel.VOORTGANG, doel="wijzigen")
    beeld = get_wijzigbeeld(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    context = {"beeld": beeld, "kop": beeld.kop, "hulp_url": find_url("hulp", sleutel), **TAB}
    return render(request, "wijzigen/wijzigen.html", context)


@FORM
def wijziging_stop(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Call a change off while its plan is a concept."""
    kop = open_dossier(request, sleutel, deel=Deel.VOORTGANG, doel="wijziging_stop")
    form = StopForm(posted(request))

    def act(zegel: Zegel) -> None:
        routewijziging_intrekken(
            sleutel,
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("De wijziging gaat niet door"),
        uitleg=_("Het concept gaat terug naar de leerroute en het niveau van nu."),
        knop=_("Trek de wijziging in"),
        gedaan=_("De wijziging gaat niet door."),
        volgende=_("Het concept van het plan bestaat nog."),
        terug="wijzigen",
        soort="danger",
    )
    return handle_form(request, kop, form, act, pagina=pagina)


@FORM
def plan_past_niet(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Begin a new plan on the same route that fits what somebody can bear."""
    kop = open_dossier(request, sleutel, deel=Deel.VOORTGANG, doel="plan_past_niet")
    form = AanpassenForm(posted(request))

    def act(zegel: Zegel) -> object:
        return plan_aanpassen(
            sleutel,
            uren_per_week=form.cleaned_data["uren_per_week"],
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Het plan past niet"),
        uitleg=_("Er komt een nieuwe versie van het plan. De leerroute en de termijn blijven."),
        knop=_("Begin met het nieuwe plan"),
        gedaan=_("Er is een concept van het nieuwe plan."),
        volgende=_("Kijk het na en stel het vast."),
        terug="pip_bewerken",
    )
    return handle_form(request, kop, form, act, pagina=pagina)


@FORM
def pauze(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record that somebody cannot take part for a time."""
    kop = open_dossier(request, sleutel, deel=Deel.VOORTGANG, doel="pauze")
    form = PauzeForm(posted(request))

    def act(zegel: Zegel) -> None:
        pauze_beginnen(
            sleutel,
            gegevens=form.make_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Leg een pauze vast"),
        uitleg=_(
            "Let op: de termijn loopt door. Bestelde lessen en taken blijven staan."
            " Spreek met de school af wat doorgaat."
        ),
        knop=_("Begin de pauze"),
        gedaan=_("De pauze staat in het dossier."),
        volgende=_("Spreek met school en begeleiding af wat doorgaat."),
        terug="wijzigen",
        extra=TAB,
    )
    return handle_form(request, kop, form, act, pagina=pagina)


@FORM
def pauze_duur(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record until when the pause looks to last now."""
    kop = open_dossier(request, sleutel, deel=Deel.VOORTGANG, doel="pauze")
    form = PauzeduurForm(posted(request))

    def act(zegel: Zegel) -> object:
        change = partial(pauze_wijzigen, sleutel, bereik=request.bereik, moment=request.moment)
        return change(
            verwacht_tot=form.cleaned_data["verwacht_tot"],
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("De pauze duurt anders"),
        knop=_("Bewaar"),
        gedaan=_("De pauze is bijgewerkt."),
        terug="wijzigen",
    )
    return handle_form(request, kop, form, act, pagina=pagina)


@FORM
def pauze_stop(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record the last day of the pause."""
    kop = open_dossier(request, sleutel, deel=Deel.VOORTGANG, doel="pauze")
    form = PauzestopForm(posted(request))

    def act(zegel: Zegel) -> object:
        stop = partial(pauze_stoppen, sleutel, bereik=request.bereik, moment=request.moment)
        return stop(eind=form.cleaned_data["eind"], versie=zegel.versie, eenmalig=zegel.eenmalig)

    pagina = Formulierpagina(
        titel=_("De pauze is voorbij"),
        knop=_("Stop de pauze"),
        gedaan=_("De pauze is gestopt."),
        volgende=_("Duurde die drie maanden of langer? Kijk dan bij meer tijd."),
        terug="wijzigen",
    )
    return handle_form(request, kop, form, act, pagina=pagina)
