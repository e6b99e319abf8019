"""The people of one transfer between parties: who receives, when was the talk, withdraw."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.herverdeling_gesprek import overdracht_vastleggen
from inburgering.actions.herverdeling_inzage import overdracht_inzien
from inburgering.actions.herverdeling_partij import overdracht_intrekken
from inburgering.queries.herverdeling_overdracht import (
    Overdrachtlijst,
    Toon,
    get_overdrachten,
    list_zonder_gesprek,
)
from inburgering.ui.eenmalig import read_eenmalig
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.overdragen import GesprekForm
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.dossier_deur import find_url, show_forbidden
from inburgering.web.views.overdragen import require_lead


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def overdragen_partij(request: Verzoek, overgang: uuid.UUID) -> HttpResponse:
    """Show the people without a talk, or those with one, and record what was agreed."""
    lijst = get_list(request, overgang)
    form = GesprekForm(
        request.POST if request.method == "POST" else None,
        ontvangers=lijst.ontvangers,
        mag_kiezen=lijst.mag_kiezen,
    )
    chosen = [pk for item in request.POST.getlist("mensen") if (pk := read_id(item))]
    if request.method == "POST" and form.is_valid():
        if "alle" in request.POST:
            chosen = list(list_zonder_gesprek(overgang, bereik=request.bereik))
            if not chosen:
                # A second press: everybody has a talk by now.
                return HttpResponseRedirect(reverse("overdragen_partij", args=[overgang]))
        response = record(request, overgang, chosen, form)
        if response is not None:
            return response
    if lijst.is_ontvanger:
        keys = [regel.pk for regel in lijst.regels]
        overdracht_inzien(keys, bereik=request.bereik, moment=request.moment)
    context = {
        "lijst": lijst,
        "form": form,
        "gekozen": set(chosen),
        "alle": "alle" in request.POST,
        "toon": read_toon(request),
        "sturen": find_url("sturen"),
    }
    return render(request, "overdragen/partij.html", context)


@require_POST
def overdragen_intrekken(request: Verzoek, overgang: uuid.UUID) -> HttpResponse:
    """Withdraw the preparation; a second press does nothing."""
    require_lead(request)
    try:
        overdracht_intrekken(overgang, bereik=request.bereik, moment=request.moment)
    except AlGedaan:
        pass
    except NietGevonden as refusal:
        raise Http404 from refusal
    except Geweigerd as refusal:
        announce_problem(
            request, problem=_("De voorbereiding blijft staan."), remedy=str(refusal.melding)
        )
        return HttpResponseRedirect(reverse("overdragen_partij", args=[overgang]))
    announce_success(
        request,
        done=_("De voorbereiding is ingetrokken."),
        next_step=_("Bereid je opnieuw voor? Dan staan vastgelegde gesprekken er weer."),
    )
    return HttpResponseRedirect(reverse("overdragen"))


def record(
    request: Verzoek, overgang: uuid.UUID, chosen: list[int], form: GesprekForm
) -> HttpResponse | None:
    """Record for the chosen people; ``None`` when the form has to be shown again."""
    try:
        number = overdracht_vastleggen(
            overgang,
            chosen,
            form.read(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=read_eenmalig(request.POST),
        )
    except AlGedaan:
        number = len(chosen)
    except NietGevonden as refusal:
        raise Http404 from refusal
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Geweigerd as refusal:
        show_refusal(form, refusal)
        return None
    announce_success(
        request,
        done=ngettext("Vastgelegd voor %(n)d persoon.", "Vastgelegd voor %(n)d mensen.", number)
        % {"n": number},
        next_step=_("Hieronder staat wie nog een gesprek nodig heeft."),
    )
    return HttpResponseRedirect(reverse("overdragen_partij", args=[overgang]))


def get_list(request: Verzoek, overgang: uuid.UUID) -> Overdrachtlijst:
    """Return the page of people that is asked for.

    :raises Http404: for who has no part in this transfer.
    """
    found = get_overdrachten(
        overgang,
        bereik=request.bereik,
        dag=request.moment.dag,
        toon=read_toon(request),
        na=read_id(request.GET.get("na", "")),
    )
    if found is None:
        raise Http404
    return found


def read_toon(request: HttpRequest) -> Toon:
    """Return which half of the list is asked for."""
    return "klaar" if request.GET.get("toon") == "klaar" else "open"


def read_id(text: Any) -> int:
    """Return the number of a row, 0 for a text that is none."""
    return int(text) if str(text).isdecimal() and len(str(text)) < 19 else 0
