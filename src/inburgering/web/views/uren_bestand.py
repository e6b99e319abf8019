"""A file with hours: form, upload, preview, accept and result."""

import uuid
from typing import Final

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietGevonden
from inburgering.actions.inzage import mensen_inzien
from inburgering.actions.uren_bestand import (
    may_upload,
    urenbestand_lezen,
    urenbestand_verwerken,
    urenbestand_wegdoen,
)
from inburgering.cases.bestand_sjabloon import (
    render_ingevuld_csv,
    render_ingevuld_xlsx,
    render_rest_csv,
    render_rest_xlsx,
)
from inburgering.cases.uren_bestand import INDELING, NAAMKOP, UITLEG, make_rows
from inburgering.queries.uren_bestand import (
    Bestandbeeld,
    get_bestand,
    get_rest,
    list_bestanden,
    list_deelnemers,
)
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.uren_bestand import UrenBestandForm, WijzeForm
from inburgering.web.views.overname import give_file

METHODS: Final = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
def urenbestand(request: Verzoek) -> HttpResponse:
    """Offer the form to fill, and take in a filled one."""
    _require(request)
    form = UrenBestandForm()
    if request.method == "POST":
        form = UrenBestandForm(request.POST, request.FILES)
        if form.is_valid():
            upload = form.cleaned_data["bestand"]
            try:
                found = urenbestand_lezen(
                    upload.name or "", upload.read(), bereik=request.bereik, moment=request.moment
                )
            except Geweigerd as refusal:
                form.add_error("bestand", str(refusal.melding))
            else:
                return HttpResponseRedirect(reverse("urenbestand_een", args=[found.sleutel]))
    context = {"form": form, "bestanden": list_bestanden(request.bereik)}
    return render(request, "uren/bestand.html", context)


@never_cache
@require_safe
def urenbestand_een(request: Verzoek, urenbestand: uuid.UUID) -> HttpResponse:
    """Show what can come in and what cannot, or what came in."""
    return _show(request, _open(request, urenbestand), WijzeForm())


@require_POST
def urenbestand_akkoord(request: Verzoek, urenbestand: uuid.UUID) -> HttpResponse:
    """Take in the rows; a second press does nothing."""
    beeld = _open(request, urenbestand)
    form = WijzeForm(request.POST)
    if not form.is_valid():
        return _show(request, beeld, form)
    try:
        urenbestand_verwerken(
            urenbestand,
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
        return _show(request, _open(request, urenbestand), form)
    return HttpResponseRedirect(reverse("urenbestand_een", args=[urenbestand]))


@require_POST
def urenbestand_weg(request: Verzoek, urenbestand: uuid.UUID) -> HttpResponse:
    """Throw away the rows that did not come in."""
    _require(request)
    try:
        urenbestand_wegdoen(urenbestand, bereik=request.bereik)
    except NietGevonden as refusal:
        raise Http404 from refusal
    announce_success(
        request, done=_("De rijen zijn gewist."), next_step=_("Uren die al binnen zijn, blijven.")
    )
    return HttpResponseRedirect(reverse("urenbestand"))


@never_cache
@require_safe
def urenbestand_sjabloon(request: Verzoek, soort: str) -> HttpResponse:
    """Give the form with the own participants in it; each name that leaves is logged."""
    _require(request)
    people = list_deelnemers(request.bereik, dag=request.moment.dag)
    mensen_inzien(
        [key for key, _naam in people],
        doel="urenbestand_sjabloon",
        bereik=request.bereik,
        moment=request.moment,
    )
    rows = make_rows((str(key), naam) for key, naam in people)
    render_it = render_ingevuld_csv if soort == "csv" else render_ingevuld_xlsx
    return give_file(render_it(INDELING, rows, erbij=NAAMKOP), "uren", soort)


@never_cache
@require_safe
def urenbestand_rest(request: Verzoek, urenbestand: uuid.UUID, soort: str) -> HttpResponse:
    """Give the rows that stayed out, with what to put right."""
    _require(request)
    found = get_rest(urenbestand, bereik=request.bereik)
    if found is None:
        raise Http404
    rows, findings = found
    render_it = render_rest_csv if soort == "csv" else render_rest_xlsx
    content = render_it(rows, findings, indeling=INDELING, uitleg=UITLEG)
    return give_file(content, "uren_verbeteren", soort)


def _require(request: Verzoek) -> None:
    if not may_upload(request.bereik):
        raise PermissionDenied


def _open(request: Verzoek, urenbestand: uuid.UUID) -> Bestandbeeld:
    _require(request)
    beeld = get_bestand(urenbestand, bereik=request.bereik)
    if beeld is None:
        raise Http404
    return beeld


def _show(request: Verzoek, beeld: Bestandbeeld, form: WijzeForm) -> HttpResponse:
    context = {"beeld": beeld, "form": form}
    return render(request, "uren/bestand_een.html", context)
