"""Choosing what goes over, seeing exactly that, and sending it."""

import uuid

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.verhuizing_overdracht import overdracht_verstrekken
from inburgering.actions.verhuizing_rapport import render_overdracht_pdf
from inburgering.queries.verhuizing import Verhuisbeeld, is_done
from inburgering.queries.verhuizing_keuzes import Verstrekbeeld, preview_overdracht
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.verhuizing import VerstrekForm
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.dossier_deur import posted, read_zegel, show_forbidden
from inburgering.web.views.verhuizing_dossier import METHODS, open_move

VERSTREK = "verstrek"
TERUG = "terug"
PDF = "pdf"


@require_http_methods(METHODS)
def overdracht_verstrekken_pagina(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Choose, look, and only then hand over."""
    if request.method == "POST" and is_done(read_zegel(request).eenmalig, bereik=request.bereik):
        # A second press finds the dossier in the archive already.
        return _finish(request)
    beeld = open_move(request, sleutel, doel="overdracht_verstrekken")
    all_of_it = preview_overdracht(sleutel, onderdelen=None, bereik=request.bereik)
    if beeld.vertrek is None or all_of_it is None:
        raise Http404
    if beeld.vertrek.status != "gevraagd" and request.method != "POST":
        announce_problem(
            request,
            problem=_("Er is geen open verzoek."),
            remedy=_("Je verstrekt pas als de andere gemeente het vraagt."),
        )
        return HttpResponseRedirect(reverse("verhuizing", args=[sleutel]))
    form = VerstrekForm(posted(request), beschikbaar=all_of_it.beschikbaar)
    step = request.POST.get("doe", "")
    if request.method != "POST" or not form.is_valid() or step == TERUG:
        return _ask(request, beeld, form)
    if step == PDF:
        return _print(request, beeld, form)
    if step != VERSTREK:
        return _show(request, beeld, form)
    return _send(request, beeld, form)


def _ask(request: Verzoek, beeld: Verhuisbeeld, form: VerstrekForm) -> HttpResponse:
    context = {"beeld": beeld, "kop": beeld.kop, "vertrek": beeld.vertrek, "form": form}
    return render(request, "verhuizing/verstrekken.html", context)


def _show(request: Verzoek, beeld: Verhuisbeeld, form: VerstrekForm) -> HttpResponse:
    """Show exactly what goes over, with what was typed along in hidden fields."""
    picture = _preview(request, beeld.kop.sleutel, form)
    if picture.niet and not form.cleaned_data["reden"].strip():
        form.add_error("reden", _("Schrijf op waarom je niet alles verstrekt."))
        return _ask(request, beeld, form)
    if not form.cleaned_data["onderdelen"]:
        form.add_error("onderdelen", _("Kies wat je verstrekt. Verstrek je niets? Weiger dan."))
        return _ask(request, beeld, form)
    context = {
        "beeld": beeld,
        "kop": beeld.kop,
        "vertrek": beeld.vertrek,
        "voorbeeld": picture,
        "getypt": form.cleaned_data,
    }
    return render(request, "verhuizing/verstrekken_kijken.html", context)


def _print(request: Verzoek, beeld: Verhuisbeeld, form: VerstrekForm) -> HttpResponse:
    """Give what the preview shows as PDF, for a college outside this system."""
    try:
        pdf = render_overdracht_pdf(
            beeld.kop.sleutel,
            keuze=form.get_keuze(),
            bereik=request.bereik,
            moment=request.moment,
        )
    except NietGevonden as refusal:
        raise Http404 from refusal
    except Geweigerd as refusal:
        show_refusal(form, refusal)
        return _ask(request, beeld, form)
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = 'attachment; filename="overdracht.pdf"'
    return response


def _preview(request: Verzoek, sleutel: uuid.UUID, form: VerstrekForm) -> Verstrekbeeld:
    choice = form.get_keuze()
    picture = preview_overdracht(
        sleutel,
        onderdelen=choice.onderdelen,
        boetes=choice.boetes,
        toelichting=choice.toelichting,
        bereik=request.bereik,
    )
    if picture is None:
        raise Http404
    return picture


def _send(request: Verzoek, beeld: Verhuisbeeld, form: VerstrekForm) -> HttpResponse:
    zegel = read_zegel(request)
    try:
        overdracht_verstrekken(
            beeld.kop.sleutel,
            keuze=form.get_keuze(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )
    except AlGedaan:
        pass
    except NietGevonden as refusal:
        raise Http404 from refusal
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Geweigerd as refusal:
        show_refusal(form, refusal)
        return _ask(request, beeld, form)
    return _finish(request)


def _finish(request: Verzoek) -> HttpResponse:
    announce_success(
        request,
        done=_("De overdracht is verstrekt."),
        next_step=_("Het oude dossier staat nu in het archief."),
    )
    return HttpResponseRedirect(reverse("verhuizingen") + "?lijst=vertrokken")
