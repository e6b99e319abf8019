"""Taking over a running caseload: form, upload, findings, accept, progress and result."""

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietGevonden
from inburgering.actions.overname import (
    OPNIEUW_NA,
    overname_accepteren,
    overname_herstarten,
    overname_lezen,
    overname_wissen,
)
from inburgering.cases.bestand_sjabloon import render_sjabloon_csv, render_sjabloon_xlsx
from inburgering.cases.overname_kolommen import INDELING
from inburgering.queries.dossier_keuzes import list_regie_gemeenten
from inburgering.queries.overname import Overnamebeeld, get_overname, get_rest, list_overnames
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.overname import BestandForm, WijzeForm

SOORTEN: Final = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
STIL: Final = timedelta(minutes=2)
"""After which the page offers to start again by itself."""


@require_http_methods(["GET", "HEAD", "POST"])
def overname(request: Verzoek) -> HttpResponse:
    """Offer the form to fill, and take in a filled one."""
    require_right(request)
    form = BestandForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        form = BestandForm(request.POST, request.FILES)
        if form.is_valid():
            response = read_it(request, form)
            if response is not None:
                return response
    context = {
        "form": form,
        "eerdere": list_overnames(request.bereik),
        "gemeenten": [naam for _code, naam in list_regie_gemeenten(request.bereik)],
    }
    return render(request, "overname/begin.html", context)


def read_it(request: Verzoek, form: BestandForm) -> HttpResponse | None:
    """Read the file and go to its findings; ``None`` when the form has to be shown again."""
    upload = form.cleaned_data["bestand"]
    try:
        found = overname_lezen(
            upload.name or "", upload.read(), bereik=request.bereik, moment=request.moment
        )
    except Geweigerd as refusal:
        form.add_error("bestand", str(refusal.melding))
        return None
    if found.was_bekend:
        announce_success(
            request,
            done=_("Dit bestand koos je al eerder."),
            next_step=_("Hier zie je hoe het ermee staat."),
        )
    return HttpResponseRedirect(reverse("overname_een", args=[found.sleutel]))


@never_cache
@require_safe
def overname_een(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show findings, progress or result, whichever this take-over has come to."""
    return show_one(request, sleutel, WijzeForm())


@never_cache
@require_safe
def overname_voortgang(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Give the part of the page that moves; once it is done, the whole page comes anew."""
    beeld = get_or_404(request, sleutel)
    if beeld.status != "bezig":
        response = HttpResponse()
        response["HX-Redirect"] = reverse("overname_een", args=[sleutel])
        return response
    return render(request, "overname/voortgang.html", make_context(request, beeld))


@require_POST
def overname_akkoord(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Start the take-over in the background; a second press does nothing."""
    beeld = get_or_404(request, sleutel)
    form = WijzeForm(request.POST)
    if not form.is_valid():
        return show_one(request, sleutel, form)
    try:
        overname_accepteren(
            beeld.sleutel,
            wijze=form.cleaned_data["wijze"],
            bereik=request.bereik,
            moment=request.moment,
        )
    except AlGedaan:
        pass
    except NietGevonden as refusal:
        raise Http404 from refusal
    except Geweigerd as refusal:
        form.add_error("wijze", str(refusal.melding))
        return show_one(request, sleutel, form)
    return HttpResponseRedirect(reverse("overname_een", args=[sleutel]))


@require_POST
def overname_opnieuw(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Start a take-over again that stopped."""

    def act() -> None:
        overname_herstarten(sleutel, bereik=request.bereik, moment=request.moment)

    return act_and_return(request, act, to=reverse("overname_een", args=[sleutel]))


@require_POST
def overname_weg(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Throw away the rows that did not come in."""
    get_or_404(request, sleutel)

    def act() -> None:
        overname_wissen(sleutel, bereik=request.bereik)
        announce_success(
            request,
            done=_("De rijen zijn gewist."),
            next_step=_("Dossiers die al waren overgenomen, zijn er nog."),
        )

    return act_and_return(request, act, to=reverse("overname"))


@require_safe
def overname_sjabloon(request: Verzoek, soort: str) -> HttpResponse:
    """Give the empty form as a file."""
    require_right(request)
    render_it = render_sjabloon_csv if soort == "csv" else render_sjabloon_xlsx
    return give_file(render_it(INDELING), "overname-invulformulier", soort)


@never_cache
@require_safe
def overname_rest(request: Verzoek, sleutel: uuid.UUID, soort: str) -> HttpResponse:
    """Give the rows with findings as a file to correct."""
    require_right(request)
    content = get_rest(sleutel, bereik=request.bereik, soort=soort)
    if content is None:
        raise Http404
    return give_file(content, "overname-te-verbeteren", soort)


def give_file(content: bytes, name: str, soort: str) -> HttpResponse:
    """Return a file to save; its name holds nothing of what is in it."""
    response = HttpResponse(content, content_type=SOORTEN[soort])
    response["Content-Disposition"] = f'attachment; filename="{name}.{soort}"'
    return response


def act_and_return(request: Verzoek, act: Callable[[], None], *, to: str) -> HttpResponse:
    """Do one thing and go on, with the refusal as a message when there is one."""
    require_right(request)
    try:
        act()
    except AlGedaan:
        pass
    except NietGevonden as refusal:
        raise Http404 from refusal
    except Geweigerd as refusal:
        announce_problem(request, problem=str(refusal.melding), remedy="")
    return HttpResponseRedirect(to)


def show_one(request: Verzoek, sleutel: uuid.UUID, form: WijzeForm) -> HttpResponse:
    """Render the page that goes with the status."""
    beeld = get_or_404(request, sleutel)
    page = {"bezig": "overname/bezig.html", "klaar": "overname/klaar.html"}
    template = page.get(beeld.status, "overname/controle.html")
    return render(request, template, {**make_context(request, beeld), "form": form})


def make_context(request: Verzoek, beeld: Overnamebeeld) -> dict[str, Any]:
    """Return what the pages of one take-over share."""
    begun = beeld.gestart_at or beeld.created_at
    return {
        "beeld": beeld,
        "kan_opnieuw": request.moment.tijdstip - begun >= max(STIL, OPNIEUW_NA),
    }


def get_or_404(request: Verzoek, sleutel: uuid.UUID) -> Overnamebeeld:
    """Return the take-over, as far as this worker may see it."""
    require_right(request)
    beeld = get_overname(sleutel, bereik=request.bereik)
    if beeld is None:
        raise Http404
    return beeld


def require_right(request: Verzoek) -> None:
    """Turn away who may not take over dossiers."""
    if not (request.bereik.rol.mag_overnemen and request.bereik.regie_gemeenten):
        raise PermissionDenied
