"""The plan: its versions, and the beginning of a concept."""

import uuid

from django import forms
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.fouten import Gesloten, Tekst
from inburgering.actions.pip import pip_beginnen
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.pip import get_pip
from inburgering.queries.pip_beeld import Pipbeeld
from inburgering.ui.forms import HouseForm
from inburgering.ui.melding import announce_problem
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.dossier_deur import Formulierpagina, Zegel, handle_form, log_reading
from inburgering.web.views.fouten import show_typed


class WijzigingForm(HouseForm):
    """Why there is to be a new version."""

    reden_wijziging = forms.CharField(
        label=gettext_lazy("Waarom komt er een nieuw plan?"),
        max_length=300,
        help_text=gettext_lazy("Bijvoorbeeld: de leerroute past niet meer."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


@require_safe
def pip(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show all versions of the plan and what to do next."""
    beeld = open_pip(request, sleutel, doel="pip")
    return render(request, "pip/overzicht.html", {"beeld": beeld, "kop": beeld.kop, "tab": "pip"})


@require_http_methods(["GET", "HEAD", "POST"])
def pip_beginnen_pagina(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Begin a concept; with a plan in force the reason is asked first."""
    beeld = open_pip(request, sleutel, doel="pip_beginnen")
    if beeld.concept is not None:
        return HttpResponseRedirect(reverse("pip_bewerken", args=[sleutel]))
    if not beeld.mag_schrijven:
        return refuse_writing(request, beeld)
    form = WijzigingForm(request.POST or None)
    if beeld.in_kracht is None:
        form.fields["reden_wijziging"].required = False
        form.fields["reden_wijziging"].widget = forms.HiddenInput()

    def act(zegel: Zegel) -> object:
        return pip_beginnen(
            sleutel,
            reden_wijziging=form.cleaned_data["reden_wijziging"],
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    is_new = beeld.in_kracht is None
    pagina = Formulierpagina(
        titel=_("Begin met het plan") if is_new else _("Maak een nieuw plan"),
        uitleg=_("Je maakt een concept. De inburgeraar merkt daar nog niets van.")
        if is_new
        else _("Het nieuwe plan begint met de tekst van nu. Tot je het vaststelt, geldt het oude."),
        knop=_("Begin"),
        gedaan=_("Er is een concept."),
        volgende=_("Schrijf het plan. Je tekst wordt vanzelf bewaard."),
        terug="pip_bewerken",
    )
    return handle_form(request, beeld.kop, form, act, pagina=pagina)


def explain_closed(kop: Kop) -> Tekst:
    """Return why nothing can be written here, for who was writing."""
    if kop.is_open:
        return _("Je mag dit plan lezen, maar niet schrijven.")
    return Gesloten(sluitreden="verhuisd" if kop.is_verhuisd else "").melding


def refuse_writing(request: Verzoek, beeld: Pipbeeld) -> HttpResponse:
    """Say why this worker cannot write here; what was typed comes back to copy."""
    if request.method == "POST":
        return show_typed(request, str(explain_closed(beeld.kop)))
    if beeld.kop.is_open:
        problem = _("Je mag dit plan lezen, maar niet schrijven.")
        remedy = _("Het plan hoort bij de taken van een andere partij.")
    else:
        problem = _("Dit dossier is gesloten.")
        remedy = _("Open het eerst weer als dat nodig is.")
    announce_problem(request, problem=problem, remedy=remedy)
    return HttpResponseRedirect(reverse("pip", args=[beeld.kop.sleutel]))


def open_pip(request: Verzoek, sleutel: uuid.UUID, *, doel: str) -> Pipbeeld:
    """Write the reading in the log and return the plan.

    :raises Http404: if the plan does not exist for this worker.
    """
    log_reading(request, sleutel, deel=Deel.PIP, doel=doel)
    beeld = get_pip(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    return beeld
