"""A list of koppelingen: form, upload, preview, accept and result; or one person by hand."""

import uuid

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietGevonden
from inburgering.actions.koppelingslijst import (
    Gelezen,
    koppelingslijst_bewaren,
    koppelingslijst_lezen,
    koppelingslijst_verwerken,
    koppelingslijst_wegdoen,
)
from inburgering.cases.bestand_lezen import make_bestand
from inburgering.cases.bestand_sjabloon import render_sjabloon_csv, render_sjabloon_xlsx
from inburgering.cases.koppelingslijst import INDELING
from inburgering.cases.koppelingslijst_recht import get_instroom_gemeenten
from inburgering.queries.dossier_keuzes import list_casusregisseurs, list_namen
from inburgering.queries.koppelingslijst import (
    Lijstbeeld,
    Mensregel,
    get_lijst,
    get_rest,
    list_lijsten,
)
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.instroom import AkkoordForm, EenPersoonForm, LijstForm
from inburgering.web.views.dossier_deur import find_url
from inburgering.web.views.instroom import require_right
from inburgering.web.views.overname import give_file

METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
def koppelingslijst(request: Verzoek) -> HttpResponse:
    """Offer the form to fill, and take in a filled one or a list from the TVS."""
    require_right(request)
    form = LijstForm()
    if request.method == "POST":
        form = LijstForm(request.POST, request.FILES)
        if form.is_valid():
            upload = form.cleaned_data["bestand"]
            try:
                found = koppelingslijst_lezen(
                    upload.name or "", upload.read(), bereik=request.bereik, moment=request.moment
                )
            except Geweigerd as refusal:
                form.add_error("bestand", str(refusal.melding))
            else:
                return go_to_preview(request, found)
    context = {
        "form": form,
        "lijsten": list_lijsten(request.bereik),
        "gemeenten": [naam for _code, naam in list_gemeenten(request)],
        "tab": "instroom",
    }
    return render(request, "instroom/lijst_begin.html", context)


@require_http_methods(METHODS)
def koppelingslijst_persoon(request: Verzoek) -> HttpResponse:
    """Take in one person who was announced by telephone, along the same way as a list."""
    require_right(request)
    data = request.POST if request.method == "POST" else None
    form = EenPersoonForm(
        data, gemeenten=list_gemeenten(request), initial={"koppeling": request.moment.dag}
    )
    if request.method == "POST" and form.is_valid():
        bestand = make_bestand([form.get_waarden()])
        found = koppelingslijst_bewaren(bestand, bereik=request.bereik, moment=request.moment)
        return go_to_preview(request, found)
    return render(request, "instroom/persoon.html", {"form": form, "tab": "instroom"})


@never_cache
@require_safe
def koppelingslijst_een(request: Verzoek, coa_lijst: uuid.UUID) -> HttpResponse:
    """Show what becomes of the rows, or what became of them."""
    beeld = get_or_404(request, coa_lijst)
    return show_one(request, beeld, make_form(request, beeld))


@require_POST
def koppelingslijst_akkoord(request: Verzoek, coa_lijst: uuid.UUID) -> HttpResponse:
    """Take in the rows; a second press does nothing."""
    beeld = get_or_404(request, coa_lijst)
    form = make_form(request, beeld)
    if not form.is_valid():
        return show_one(request, beeld, form)
    try:
        koppelingslijst_verwerken(
            coa_lijst, akkoord=form.get_akkoord(), bereik=request.bereik, moment=request.moment
        )
    except AlGedaan:
        pass
    except NietGevonden as refusal:
        raise Http404 from refusal
    except Geweigerd as refusal:
        name = next((name for name in refusal.velden if name in form.fields), None)
        form.add_error(name, str(refusal.velden.get(name or "", refusal.melding)))
        return show_one(request, get_or_404(request, coa_lijst), form)
    return HttpResponseRedirect(reverse("koppelingslijst_een", args=[coa_lijst]))


@require_POST
def koppelingslijst_weg(request: Verzoek, coa_lijst: uuid.UUID) -> HttpResponse:
    """Throw away the rows that did not come in."""
    require_right(request)
    try:
        koppelingslijst_wegdoen(coa_lijst, bereik=request.bereik)
    except NietGevonden as refusal:
        raise Http404 from refusal
    announce_success(
        request,
        done=_("De rijen zijn gewist."),
        next_step=_("Dossiers die al waren geopend of aangevuld, zijn er nog."),
    )
    return HttpResponseRedirect(reverse("koppelingslijst"))


@require_safe
def koppelingslijst_sjabloon(request: Verzoek, soort: str) -> HttpResponse:
    """Give the empty form as a file."""
    require_right(request)
    render_it = render_sjabloon_csv if soort == "csv" else render_sjabloon_xlsx
    return give_file(render_it(INDELING), "koppelingslijst", soort)


@never_cache
@require_safe
def koppelingslijst_rest(request: Verzoek, coa_lijst: uuid.UUID, soort: str) -> HttpResponse:
    """Give the rows that stayed out as a file to correct."""
    require_right(request)
    content = get_rest(coa_lijst, bereik=request.bereik, soort=soort)
    if content is None:
        raise Http404
    return give_file(content, "koppelingen-te-verbeteren", soort)


def go_to_preview(request: Verzoek, found: Gelezen) -> HttpResponse:
    """Go to what becomes of the rows, and say when the same list came in before."""
    if found.was_bekend:
        announce_success(
            request,
            done=_("Deze lijst koos je al eerder."),
            next_step=_("Niemand komt dubbel. Hier zie je hoe het ermee staat."),
        )
    return HttpResponseRedirect(reverse("koppelingslijst_een", args=[found.sleutel]))


def make_form(request: Verzoek, beeld: Lijstbeeld) -> AkkoordForm:
    """Return the form with which the list is accepted, with the choices of this worker."""
    workers = list_casusregisseurs(request.bereik) if request.bereik.regie_gemeenten else ()
    return AkkoordForm(
        request.POST if request.method == "POST" else None,
        kijk_eerst=[(mens.rij, describe_row(mens)) for mens in beeld.kijk_eerst],
        casusregisseurs=workers if beeld.heeft_nieuw or beeld.kijk_eerst else (),
    )


def show_one(request: Verzoek, beeld: Lijstbeeld, form: AkkoordForm) -> HttpResponse:
    """Render the page that goes with the status."""
    context = {
        "beeld": beeld,
        "form": form,
        "knop": describe_button(beeld),
        "samenvoegen": find_url("samenvoegen") if request.bereik.regie_gemeenten else "",
        "tab": "instroom",
    }
    page = "lijst_controle.html" if beeld.status == "gelezen" else "lijst_klaar.html"
    return render(request, f"instroom/{page}", context)


def describe_row(mens: Mensregel) -> str:
    """Return by what a reader knows a row."""
    return _("Rij %(rij)s: %(naam)s") % {"rij": mens.rij, "naam": mens.naam}


def describe_button(beeld: Lijstbeeld) -> str:
    """Return what the button does; how many there are is open while somebody has to look."""
    if beeld.kijk_eerst:
        return _("Verwerk de rijen")
    return ngettext("Verwerk %(n)s rij", "Verwerk %(n)s rijen", beeld.goed) % {"n": beeld.goed}


def get_or_404(request: Verzoek, coa_lijst: uuid.UUID) -> Lijstbeeld:
    """Return the list, as far as this worker may see it."""
    require_right(request)
    beeld = get_lijst(coa_lijst, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    return beeld


def list_gemeenten(request: Verzoek) -> tuple[tuple[str, str], ...]:
    """Return code and name of the municipalities of which this worker takes people in."""
    return list_namen(get_instroom_gemeenten(request.bereik))
