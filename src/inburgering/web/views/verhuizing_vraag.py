"""Asking for the hand-over, recording a request from outside, refusing, and entering by hand."""

import uuid

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.actions.verhuizing_overdracht import overdracht_invoeren, overdracht_weigeren
from inburgering.actions.verhuizing_vraag import (
    overdracht_verzoek_vastleggen,
    overdracht_vragen,
)
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.verhuizing import RedenForm, VraagForm
from inburgering.web.forms.verhuizing_komst import InvoerForm
from inburgering.web.views.dossier_deur import Formulierpagina, Zegel, handle_form, posted
from inburgering.web.views.verhuizing_dossier import METHODS, open_move


@require_http_methods(METHODS)
def overdracht_vragen_pagina(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Ask the old college for plan, progress and fines."""
    beeld = open_move(request, sleutel, doel="overdracht_vragen")
    if beeld.komst is None:
        raise Http404
    form = VraagForm(posted(request))
    gedaan = (
        _("Het verzoek staat in het dossier. Stuur de gemeente zelf een brief of een mail.")
        if beeld.komst.is_buiten
        else _("Het verzoek is verstuurd.")
    )
    pagina = Formulierpagina(
        titel=_("Vraag de overdracht"),
        uitleg=_("Je vraagt %(gemeente)s om het PIP, de voortgang en boetes.")
        % {"gemeente": beeld.komst.gemeente},
        knop=_("Vraag de overdracht"),
        gedaan=gedaan,
        volgende=_("Is de overdracht er? Dan zie je die hier."),
        terug="verhuizing",
    )

    def act(zegel: Zegel) -> None:
        overdracht_vragen(
            sleutel,
            vraag=form.cleaned_data["vraag"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def overdracht_verzoek(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record that a college outside this system asked for the hand-over."""
    beeld = open_move(request, sleutel, doel="overdracht_verzoek")
    if beeld.vertrek is None:
        raise Http404
    form = VraagForm(posted(request))
    form.fields["vraag"].label = _("Wat vraagt de gemeente, en waarvoor?")
    form.fields["vraag"].help_text = _("Bijvoorbeeld: 'brief van 3 maart, voor het nieuwe PIP'.")
    pagina = Formulierpagina(
        titel=_("Leg het verzoek vast"),
        uitleg=_("%(gemeente)s vroeg om de gegevens, met een brief of een mail.")
        % {"gemeente": beeld.vertrek.gemeente},
        knop=_("Leg vast"),
        gedaan=_("Het verzoek staat in het dossier."),
        volgende=_("Je kunt nu kiezen wat je verstrekt."),
        terug="verhuizing",
    )

    def act(zegel: Zegel) -> None:
        overdracht_verzoek_vastleggen(
            sleutel,
            vraag=form.cleaned_data["vraag"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def overdracht_weigeren_pagina(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Refuse the hand-over with a reason."""
    beeld = open_move(request, sleutel, doel="overdracht_weigeren")
    if beeld.vertrek is None:
        raise Http404
    form = RedenForm(posted(request), hint=_("De andere gemeente leest dit."))
    pagina = Formulierpagina(
        titel=_("Weiger de overdracht"),
        uitleg=_("%(gemeente)s krijgt niets, en leest waarom. Die gemeente kan opnieuw vragen.")
        % {"gemeente": beeld.vertrek.gemeente},
        knop=_("Weiger"),
        soort="danger",
        gedaan=_("De overdracht is geweigerd."),
        terug="verhuizing",
    )

    def act(zegel: Zegel) -> None:
        overdracht_weigeren(
            sleutel,
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def overdracht_invoeren_pagina(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Enter what a college outside this system sent."""
    beeld = open_move(request, sleutel, doel="overdracht_invoeren")
    komst = beeld.komst
    if komst is None or not komst.is_buiten:
        raise Http404
    form = InvoerForm(posted(request))
    pagina = Formulierpagina(
        titel=_("Voer in wat je ontving"),
        uitleg=_("Neem over wat %(gemeente)s stuurde. Laat leeg wat er niet in stond.")
        % {"gemeente": komst.gemeente},
        knop=_("Bewaar de overdracht"),
        gedaan=_("De overdracht staat in het dossier."),
        volgende=_("De termijnen zijn opnieuw uitgerekend."),
        terug="verhuizing",
        sjabloon="verhuizing/invoeren.html",
    )

    def act(zegel: Zegel) -> None:
        overdracht_invoeren(
            sleutel,
            inhoud=form.get_inhoud(komst.gemeente),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)
