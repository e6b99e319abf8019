"""Opening a dossier by hand."""

import uuid
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.actions.dossier import dossier_openen
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd
from inburgering.queries.begeleiding_groepen import list_extra_groepen
from inburgering.queries.dossier_keuzes import list_casusregisseurs, list_regie_gemeenten
from inburgering.queries.persoon import find_opened
from inburgering.queries.persoon_zoeken import Vondst, find_doubles
from inburgering.ui.eenmalig import read_eenmalig
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.dossier_nieuw import DossierForm
from inburgering.web.forms.dossier_persoon import BereikbaarForm
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.dossier_deur import show_forbidden
from inburgering.web.views.personen import may_open


@require_http_methods(["GET", "HEAD", "POST"])
def dossier_nieuw(request: Verzoek) -> HttpResponse:
    """Ask who this is and which duty there is, and open the dossier."""
    if not may_open(request):
        raise PermissionDenied
    form, reach = make_forms(request)
    doubles: tuple[Vondst, ...] = ()
    if request.method == "POST" and all([form.is_valid(), reach.is_valid()]):
        doubles = find_alike(request, form)
        if not doubles or "bevestigd" in request.POST:
            response = open_it(request, form, reach)
            if response is not None:
                return response
    context = {"form": form, "bereikbaar": reach, "dubbel": doubles}
    return render(request, "dossier/nieuw.html", context)


def make_forms(request: Verzoek) -> tuple[DossierForm, BereikbaarForm]:
    """Return both forms with the choices of this worker."""
    data = request.POST if request.method == "POST" else None
    form = DossierForm(
        data,
        dag=request.moment.dag,
        gemeenten=list_regie_gemeenten(request.bereik),
        casusregisseurs=list_casusregisseurs(request.bereik),
        zonder_plicht=list_extra_groepen(bereik=request.bereik, dag=request.moment.dag),
        initial={"casusregisseur": request.bereik.medewerker},
    )
    return form, BereikbaarForm(data)


def find_alike(request: Verzoek, form: DossierForm) -> tuple[Vondst, ...]:
    """Return dossiers of the chosen college that may be of the same person."""
    person = form.get_persoon()
    digits: dict[str, Any] = {
        name: "".join(sign for sign in getattr(person, name) if sign.isdigit())
        for name in ("bsn", "v_nummer")
    }
    return find_doubles(
        person.naam,
        geboortedatum=person.geboortedatum,
        **digits,
        gemeente=form.cleaned_data["gemeente"],
        bereik=request.bereik,
        dag=request.moment.dag,
    )


def open_it(request: Verzoek, form: DossierForm, reach: BereikbaarForm) -> HttpResponse | None:
    """Open the dossier and go there; ``None`` when the form has to be shown again."""
    once = read_eenmalig(request.POST)
    key: uuid.UUID | None
    try:
        key = dossier_openen(
            form.get_nieuw(reach), bereik=request.bereik, moment=request.moment, eenmalig=once
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
        next_step=_("Hieronder zie je wat je nu kunt doen."),
    )
    return HttpResponseRedirect(reverse("dossier", args=[key]) if key else reverse("personen"))
