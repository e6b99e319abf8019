"""The plan: its versions, writing the concept, and the letter beside it."""

import uuid
from typing import Any

from django import forms
from django.http import Http404, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inburgering.access.rollen import Deel
from inburgering.actions.fouten import Geweigerd, NietBevoegd, Verouderd
from inburgering.actions.pip import pip_beginnen, save_concept
from inburgering.actions.pip_brief import render_pip_preview
from inburgering.cases.pip_inhoud import pip_inhoud_as_json
from inburgering.queries.pip import get_pip
from inburgering.queries.pip_beeld import Pipbeeld, Pipconcept
from inburgering.ui.forms import HouseForm
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    log_reading,
    show_forbidden,
)
from inburgering.web.views.pip_formulier import Pipformulier, read_content, show_content


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

    pagina = Formulierpagina(
        titel=_("Begin met het plan"),
        knop=_("Begin"),
        gedaan=_("Er is een concept."),
        volgende=_("Schrijf het plan. Je tekst wordt vanzelf bewaard."),
        terug="pip_bewerken",
    )
    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(["GET", "HEAD", "POST"])
def pip_bewerken(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Write the plan beside the letter as it will be read."""
    if request.headers.get("X-Autosave"):
        return autosave(request, sleutel)
    beeld = open_pip(request, sleutel, doel="pip_bewerken")
    if beeld.concept is None:
        return HttpResponseRedirect(reverse("pip", args=[sleutel]))
    if request.method != "POST":
        return show_editor(request, beeld, show_content(beeld.concept.inhoud))
    return save_by_hand(request, beeld, beeld.concept)


def save_by_hand(request: Verzoek, beeld: Pipbeeld, concept: Pipconcept) -> HttpResponse:
    """Save the posted plan; what cannot be saved stays on the page as it was typed."""
    sleutel = beeld.kop.sleutel
    formulier = read_content(request.POST, concept.inhoud)
    try:
        is_saved = store(request, sleutel, formulier)
    except Verouderd:
        show_conflict(formulier, concept)
        is_saved = False
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Geweigerd as refusal:
        announce_problem(request, problem=str(refusal.melding), remedy="")
        return HttpResponseRedirect(reverse("pip", args=[sleutel]))
    if not is_saved:
        return show_editor(request, beeld, formulier)
    announce_success(request, done=_("Het concept is bewaard."))
    return HttpResponseRedirect(reverse("pip_bewerken", args=[sleutel]))


def autosave(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Save what changed while typing, and say what the page now shows."""
    beeld = get_pip(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    if beeld.concept is None:
        return JsonResponse({}, status=409)
    formulier = read_content(request.POST, beeld.concept.inhoud)
    try:
        is_saved = store(request, sleutel, formulier)
    except Verouderd:
        return JsonResponse({}, status=409)
    except Geweigerd:
        return JsonResponse({}, status=422)
    answer = {"gezien": formulier.gezien_json}
    return JsonResponse(answer, status=200 if is_saved else 422)


def store(request: Verzoek, sleutel: uuid.UUID, formulier: Pipformulier) -> bool:
    """Save the readable changes; return whether every field could be read."""
    changes = formulier.get_changes()
    if changes:
        save_concept(
            sleutel,
            velden=changes,
            gezien=formulier.gezien,
            bereik=request.bereik,
            moment=request.moment,
        )
        formulier.gezien |= changes
    return formulier.is_valid()


def show_conflict(formulier: Pipformulier, concept: Pipconcept) -> None:
    """Note what somebody else wrote meanwhile; saving again then counts as a choice."""
    stored = pip_inhoud_as_json(concept.inhoud, with_empty=True)
    for name, value in formulier.get_changes().items():
        if stored[name] not in (formulier.gezien.get(name), value):
            formulier.overschreven[name] = stored[name]
    formulier.gezien = stored


def show_editor(request: Verzoek, beeld: Pipbeeld, formulier: Pipformulier) -> HttpResponse:
    """Render the editor with the letter beside it."""
    context = {
        "beeld": beeld,
        "kop": beeld.kop,
        "tab": "pip",
        "form": formulier.form,
        "formulier": formulier,
        "overschreven": [
            (formulier.form.fields[name].label if name in formulier.form.fields else name, value)
            for name, value in formulier.overschreven.items()
        ],
        **make_preview(request, beeld),
    }
    return render(request, "pip/bewerken.html", context)


@require_safe
def pip_voorbeeld(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Return the checklist and the letter of the concept as it is saved now."""
    beeld = get_pip(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None or beeld.concept is None:
        raise Http404
    return render(request, "pip/voorbeeld.html", {"beeld": beeld, **make_preview(request, beeld)})


def make_preview(request: Verzoek, beeld: Pipbeeld) -> dict[str, Any]:
    """Return the letter of the concept as HTML."""
    if beeld.concept is None:
        return {}
    letter = render_pip_preview(
        beeld.kop.sleutel,
        inhoud=beeld.concept.inhoud,
        bereik=request.bereik,
        moment=request.moment,
    )
    return {"concept": beeld.concept, "brief": letter}


@require_POST
def pip_voorstel(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Fill the usual hours and talks where nothing stands yet, on request."""
    beeld = open_pip(request, sleutel, doel="pip_bewerken")
    if beeld.concept is None:
        raise Http404
    stored = pip_inhoud_as_json(beeld.concept.inhoud, with_empty=True)
    wanted = {name: value for name, value in beeld.voorstel.items() if stored[name] is None}
    try:
        save_concept(
            sleutel, velden=wanted, gezien=stored, bereik=request.bereik, moment=request.moment
        )
    except Geweigerd as refusal:
        announce_problem(request, problem=str(refusal.melding), remedy="")
    else:
        announce_success(
            request,
            done=_("De gewone uren en gesprekken zijn ingevuld."),
            next_step=_("Pas ze aan als dat beter past."),
        )
    return HttpResponseRedirect(reverse("pip_bewerken", args=[sleutel]))


def open_pip(request: Verzoek, sleutel: uuid.UUID, *, doel: str) -> Pipbeeld:
    """Write the reading in the log and return the plan.

    :raises Http404: if the plan does not exist for this worker.
    """
    log_reading(request, sleutel, deel=Deel.PIP, doel=doel)
    beeld = get_pip(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    return beeld
