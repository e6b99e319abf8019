"""Groups across municipalities: who waits, who could begin together, and one group."""

import uuid
from typing import Final

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.actions.groep import groep_maken, groep_plaatsen, groep_starten, groep_wijzigen
from inburgering.actions.groep_evaluatie import groep_evalueren
from inburgering.actions.inzage import mensen_inzien
from inburgering.queries.groep import get_groep, get_groepenbeeld, get_groepkeuzes
from inburgering.queries.groep_beeld import Groepbeeld, Groepkeuzes
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.bestelling import StartForm
from inburgering.web.forms.groep import EvaluatieForm, GroepForm, PlaatsenForm, make_initial
from inburgering.web.views.bestelling_woorden import TOON, WOORDEN
from inburgering.web.views.dossier_deur import find_url, posted
from inburgering.web.views.overleg_deur import handle

METHODS: Final = ["GET", "HEAD", "POST"]


@require_safe
def groepen(request: Verzoek) -> HttpResponse:
    """Show the groups that this worker plans, and who waits for one."""
    _check(request)
    beeld = get_groepenbeeld(bereik=request.bereik, dag=request.moment.dag)
    context = {"beeld": beeld, "woorden": WOORDEN, "tab": "groepen", **_tabs(request)}
    return render(request, "groepen/groepen.html", context)


@require_safe
def wachtlijst(request: Verzoek) -> HttpResponse:
    """Show who waits for what, over the municipalities."""
    _check(request)
    beeld = get_groepenbeeld(bereik=request.bereik, dag=request.moment.dag)
    context = {"beeld": beeld, "woorden": WOORDEN, "tab": "wachtlijst", **_tabs(request)}
    return render(request, "groepen/wachtlijst.html", context)


@require_http_methods(METHODS)
def groep_nieuw(request: Verzoek) -> HttpResponse:
    """Make a group."""
    keuzes = _choices(request)
    asked = {"product": request.GET.get("product", ""), "begin": request.moment.dag}
    initial = {**asked, "gemeenten": [code for code, _naam in keuzes.gemeenten]}
    form = GroepForm(posted(request), keuzes=keuzes, initial=initial)
    return handle(
        request,
        form,
        lambda: groep_maken(form.get_gegevens(), bereik=request.bereik, moment=request.moment),
        sjabloon="groepen/formulier.html",
        extra={"titel": _("Nieuwe groep"), "versie": 0},
        terug=reverse("groepen"),
        gedaan=_("De groep is gemaakt."),
        volgende=_("Open de groep om mensen een plek te geven."),
    )


@require_http_methods(METHODS)
def groep_wijzig(request: Verzoek, groep: uuid.UUID) -> HttpResponse:
    """Change a group."""
    beeld, keuzes = _open(request, groep), _choices(request)
    if not beeld.mag_wijzigen:
        raise PermissionDenied
    initial = make_initial(beeld)
    initial["organisatie"] = next(
        (code for code, naam in keuzes.partijen if naam == beeld.regel.aanbieder), ""
    )
    form = GroepForm(posted(request), keuzes=keuzes, initial=initial)
    seen = request.POST.get("versie", "")
    return handle(
        request,
        form,
        lambda: groep_wijzigen(
            groep,
            form.get_gegevens(),
            gezien=int(seen) if seen.isdecimal() else beeld.versie,
            bereik=request.bereik,
            moment=request.moment,
        ),
        sjabloon="groepen/formulier.html",
        extra={"titel": _("Groep wijzigen"), "versie": beeld.versie},
        terug=reverse("groep", args=[groep]),
        gedaan=_("De groep is bewaard."),
    )


@require_http_methods(METHODS)
def groep(request: Verzoek, groep: uuid.UUID) -> HttpResponse:
    """Show a group with its people; place people that wait."""
    beeld = _open(request, groep)
    mensen_inzien(
        [
            plek.dossier
            for plek in {p.dossier: p for p in (*beeld.mensen, *beeld.wachtend)}.values()
        ],
        doel="groep",
        bereik=request.bereik,
        moment=request.moment,
    )
    form = PlaatsenForm(posted(request), beeld=beeld)
    return handle(
        request,
        form,
        lambda: groep_plaatsen(
            groep,
            bestellingen=tuple(
                (uuid.UUID(key), form.versies[key]) for key in form.cleaned_data["mensen"]
            ),
            bereik=request.bereik,
            moment=request.moment,
        ),
        sjabloon="groepen/groep.html",
        extra=_context(beeld),
        terug=reverse("groep", args=[groep]),
        gedaan=_("Deze mensen hebben een plek."),
    )


@require_http_methods(METHODS)
def groep_start(request: Verzoek, groep: uuid.UUID) -> HttpResponse:
    """Record one first lesson for everybody who was accepted."""
    beeld = _open(request, groep)
    form = StartForm(posted(request), vandaag=request.moment.dag)
    return handle(
        request,
        form,
        lambda: groep_starten(
            groep,
            start=form.cleaned_data["start"],
            bereik=request.bereik,
            moment=request.moment,
        ),
        sjabloon="groepen/start.html",
        extra={"beeld": beeld},
        terug=reverse("groep", args=[groep]),
        gedaan=_("De groep is begonnen."),
    )


@require_http_methods(METHODS)
def groep_evaluatie(request: Verzoek, groep: uuid.UUID) -> HttpResponse:
    """Write down what was learnt of a group."""
    beeld, dag = _open(request, groep), request.moment.dag
    if not beeld.mag_wijzigen:
        raise PermissionDenied
    initial = {"op": beeld.regel.geevalueerd_op or dag, "tekst": beeld.evaluatie}
    form = EvaluatieForm(posted(request), vandaag=dag, initial=initial)
    seen = request.POST.get("versie", "")
    return handle(
        request,
        form,
        lambda: groep_evalueren(
            groep,
            tekst=form.cleaned_data["tekst"],
            op=form.cleaned_data["op"],
            gezien=int(seen) if seen.isdecimal() else beeld.versie,
            bereik=request.bereik,
            moment=request.moment,
        ),
        sjabloon="groepen/evaluatie.html",
        extra={"beeld": beeld},
        terug=reverse("groep", args=[groep]),
        gedaan=_("De evaluatie is bewaard."),
        volgende=_("Pas de volgende groep hierop aan."),
    )


def _context(beeld: Groepbeeld) -> dict[str, object]:
    key = beeld.regel.sleutel
    return {
        "beeld": beeld,
        "woorden": WOORDEN,
        "toon": TOON,
        "lessen_url": find_url("lessen", key),
        "les_url": find_url("les_nieuw", key),
        "aantal_aanvaard": sum(plek.status == "aanvaard" for plek in beeld.mensen),
    }


def _tabs(request: Verzoek) -> dict[str, object]:
    return {"toont_tabs": request.bereik.rol.mag_verdeling_zien}


def _check(request: Verzoek) -> None:
    if not request.bereik.rol.mag_groepen:
        raise PermissionDenied


def _choices(request: Verzoek) -> Groepkeuzes:
    keuzes = get_groepkeuzes(bereik=request.bereik)
    if keuzes is None:
        raise PermissionDenied
    return keuzes


def _open(request: Verzoek, key: uuid.UUID) -> Groepbeeld:
    _check(request)
    beeld = get_groep(key, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    return beeld
