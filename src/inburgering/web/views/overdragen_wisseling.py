"""A change of party ahead: who goes along, and the start of the warm transfer."""

from datetime import date

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from inburgering.actions.fouten import Geweigerd
from inburgering.actions.herverdeling_partij import overdracht_voorbereiden
from inburgering.queries.herverdeling_wisselingen import (
    Wisselvoorbeeld,
    get_voorbeeld,
    list_wisselingen,
)
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.dossier_deur import find_url
from inburgering.web.views.overdragen import require_lead


@require_http_methods(["GET", "HEAD", "POST"])
def overdragen_wisseling(request: Verzoek, partij: str, vanaf: str) -> HttpResponse:
    """Show who goes to this party on this day, and prepare the transfer when it is asked."""
    require_lead(request)
    op = read_day(vanaf)
    if request.method == "POST":
        return prepare(request, partij, op)
    na = request.GET.get("na", "")
    beeld = get_voorbeeld(
        request.bereik,
        partij,
        op=op,
        dag=request.moment.dag,
        na=int(na) if na.isdecimal() and len(na) < 19 else 0,
    )
    if beeld is None or not beeld.wisseling.naar:
        raise Http404
    context = {
        "beeld": beeld,
        "stand": _find_state(request, beeld),
        "sturen": find_url("sturen"),
    }
    return render(request, "overdragen/wisseling.html", context)


def _find_state(request: Verzoek, beeld: Wisselvoorbeeld) -> object:
    rows = list_wisselingen(request.bereik, dag=request.moment.dag)
    return next(row for row in rows if row.wisseling == beeld.wisseling)


def read_day(text: str) -> date:
    """Return the day of an address.

    :raises Http404: if it is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Http404 from None


def prepare(request: Verzoek, partij: str, op: date) -> HttpResponse:
    """Name the people to the party that comes, and go to their list."""
    try:
        sleutel = overdracht_voorbereiden(
            partij, op=op, bereik=request.bereik, moment=request.moment
        )
    except Geweigerd as refusal:
        announce_problem(request, problem=_("Er is niets voorbereid."), remedy=str(refusal.melding))
        return HttpResponseRedirect(reverse("overdragen"))
    number = next(
        (
            row.voorbereid
            for row in list_wisselingen(request.bereik, dag=request.moment.dag)
            if row.overgang == sleutel
        ),
        0,
    )
    announce_success(
        request,
        done=ngettext(
            "De overdracht van %(n)d persoon is voorbereid.",
            "De overdracht van %(n)d mensen is voorbereid.",
            number,
        )
        % {"n": number},
        next_step=_("De nieuwe partij kiest wie het overneemt. Leg vast wanneer jullie spraken."),
    )
    return HttpResponseRedirect(reverse("overdragen_partij", args=[sleutel]))
