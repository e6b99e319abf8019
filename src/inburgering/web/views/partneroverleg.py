"""Meetings of the procesregie with a party: planned, held on open points, and planned again."""

import uuid

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inburgering.actions.fouten import Geweigerd, NietGevonden
from inburgering.actions.partneroverleg import (
    partneroverleg_houden,
    partneroverleg_laten_vervallen,
    partneroverleg_plannen,
)
from inburgering.queries.partneroverleg import (
    Overlegdetail,
    get_partneroverleg,
    get_partneroverleggen,
    list_overlegpartijen,
)
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.partneroverleg import OverlegForm, OverlegVerslagForm
from inburgering.web.views.dossier_deur import posted
from inburgering.web.views.overleg_deur import handle
from inburgering.web.views.sturen import list_tabs

METHODS = ["GET", "HEAD", "POST"]


@never_cache
@require_safe
def partneroverleggen(request: Verzoek) -> HttpResponse:
    """Show what is planned with which party, and what was held."""
    beeld = get_partneroverleggen(request.bereik)
    if beeld is None:
        raise PermissionDenied
    context = {"beeld": beeld, "tabs": list_tabs(request, "partneroverleggen")}
    return render(request, "procespunt/overleggen.html", context)


@require_http_methods(METHODS)
def partneroverleg_nieuw(request: Verzoek) -> HttpResponse:
    """Plan a meeting with a party."""
    if not request.bereik.rol.mag_procesregie:
        raise PermissionDenied
    dag = request.moment.dag
    parties = list_overlegpartijen(request.bereik, dag=dag)
    form = OverlegForm(posted(request), partijen=parties, vandaag=dag)
    return handle(
        request,
        form,
        lambda: partneroverleg_plannen(
            organisatie=form.cleaned_data["organisatie"],
            datum=form.cleaned_data["datum"],
            om_de_weken=form.get_weken(),
            bereik=request.bereik,
            moment=request.moment,
        ),
        sjabloon="procespunt/overleg_nieuw.html",
        extra={},
        terug=reverse("partneroverleggen"),
        gedaan=_("Het overleg staat gepland."),
        volgende=_("De open punten van deze partij staan vanzelf op de agenda."),
    )


@never_cache
@require_http_methods(METHODS)
def partneroverleg(request: Verzoek, partneroverleg: uuid.UUID) -> HttpResponse:
    """Show a meeting with its agenda; once its day has come, write down what was discussed."""
    beeld = _find(request, partneroverleg)
    form = OverlegVerslagForm(posted(request))
    return handle(
        request,
        form,
        lambda: partneroverleg_houden(
            partneroverleg,
            verslag=form.cleaned_data["verslag"],
            gezien=_read_version(request, beeld),
            bereik=request.bereik,
            moment=request.moment,
        ),
        sjabloon="procespunt/overleg.html",
        extra={"beeld": beeld},
        terug=reverse("partneroverleggen"),
        gedaan=_("Het overleg is vastgelegd."),
        volgende=_("Het volgende overleg staat al gepland.") if beeld.regel.om_de_weken else "",
    )


@require_POST
def partneroverleg_vervalt(request: Verzoek, partneroverleg: uuid.UUID) -> HttpResponse:
    """Call a planned meeting off."""
    beeld = _find(request, partneroverleg)
    try:
        partneroverleg_laten_vervallen(
            partneroverleg, gezien=_read_version(request, beeld), bereik=request.bereik
        )
    except NietGevonden as refusal:
        raise Http404 from refusal
    except Geweigerd as refusal:
        announce_problem(request, problem=_("Er is niets veranderd."), remedy=str(refusal.melding))
    else:
        announce_success(request, done=_("Het overleg gaat niet door."))
    return HttpResponseRedirect(reverse("partneroverleggen"))


def _find(request: Verzoek, key: uuid.UUID) -> Overlegdetail:
    beeld = get_partneroverleg(key, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    return beeld


def _read_version(request: Verzoek, beeld: Overlegdetail) -> int:
    seen = request.POST.get("versie", "")
    return int(seen) if seen.isdecimal() else beeld.regel.versie
