"""Opening by hand the dossier of somebody who came from another municipality."""

import uuid

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd
from inburgering.actions.verhuizing_komst import verhuizing_komst
from inburgering.queries.dossier_keuzes import list_casusregisseurs, list_regie_gemeenten
from inburgering.queries.persoon import find_opened
from inburgering.queries.persoon_zoeken import Vondst
from inburgering.queries.verhuizing_keuzes import list_alle_gemeenten
from inburgering.ui.eenmalig import read_eenmalig
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.dossier_persoon import BereikbaarForm
from inburgering.web.forms.verhuizing_komst import KomstForm
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.dossier_deur import posted, show_forbidden
from inburgering.web.views.dossier_nieuw import find_alike
from inburgering.web.views.personen import may_open


@require_http_methods(["GET", "HEAD", "POST"])
def verhuizing_komst_pagina(request: Verzoek) -> HttpResponse:
    """Ask who came, where from and since when, and open the dossier."""
    if not may_open(request):
        raise PermissionDenied
    form = KomstForm(
        posted(request),
        dag=request.moment.dag,
        gemeenten=list_regie_gemeenten(request.bereik),
        alle_gemeenten=list_alle_gemeenten(),
        casusregisseurs=list_casusregisseurs(request.bereik),
        initial={"casusregisseur": request.bereik.medewerker},
    )
    reach = BereikbaarForm(posted(request))
    doubles: tuple[Vondst, ...] = ()
    if request.method == "POST" and all([form.is_valid(), reach.is_valid()]):
        doubles = find_alike(request, form)
        if not doubles or "bevestigd" in request.POST:
            response = _open(request, form, reach)
            if response is not None:
                return response
    context = {"form": form, "bereikbaar": reach, "dubbel": doubles}
    return render(request, "verhuizing/komst.html", context)


def _open(request: Verzoek, form: KomstForm, reach: BereikbaarForm) -> HttpResponse | None:
    """Open the dossier and go there; ``None`` when the form has to be shown again."""
    once = read_eenmalig(request.POST)
    key: uuid.UUID | None
    try:
        key = verhuizing_komst(
            form.get_nieuw(reach),
            komst=form.get_komst(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=once,
        )
    except AlGedaan:
        key = find_opened(once, bereik=request.bereik)
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Geweigerd as refusal:
        show_refusal(form, refusal)
        return None
    announce_success(
        request,
        done=_("Het dossier is geopend."),
        next_step=_("Vraag nu de overdracht bij de vorige gemeente."),
    )
    return HttpResponseRedirect(reverse("verhuizing", args=[key]) if key else reverse("personen"))
