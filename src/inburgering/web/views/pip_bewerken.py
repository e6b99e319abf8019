"""Writing the plan beside the letter as it will be read."""

import uuid
from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpResponse, HttpResponseRedirect, JsonResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.fouten import Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.pip import Conceptstand, save_concept
from inburgering.actions.pip_aanbod import aanbod_overnemen
from inburgering.actions.pip_brief import render_pip_preview
from inburgering.cases.pip_inhoud import pip_inhoud_as_json
from inburgering.queries.pip import get_pip
from inburgering.queries.pip_beeld import Pipbeeld, Pipconcept
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.pip_rijen import LIJSTEN
from inburgering.web.views.dossier_deur import log_reading, show_forbidden
from inburgering.web.views.fouten import show_typed
from inburgering.web.views.pip import open_pip, refuse_writing
from inburgering.web.views.pip_akkoord import lay_before
from inburgering.web.views.pip_delen import (
    get_visibility,
    list_parts,
    list_points,
    list_reading_tips,
)
from inburgering.web.views.pip_formulier import Pipformulier, read_content, show_content


@require_http_methods(["GET", "HEAD", "POST"])
def pip_bewerken_pagina(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Write the plan beside the letter as it will be read."""
    if request.headers.get("X-Autosave"):
        return autosave(request, sleutel)
    beeld = open_pip(request, sleutel, doel="pip_bewerken")
    if not beeld.mag_schrijven:
        return refuse_writing(request, beeld)
    if beeld.concept is None:
        if request.method == "POST":
            announce_problem(
                request,
                problem=_("Er is geen concept meer om in te schrijven."),
                remedy=_(
                    "Iemand stelde het plan al vast. Maak een nieuwe versie als dat nodig is."
                ),
            )
        return HttpResponseRedirect(reverse("pip", args=[sleutel]))
    if request.method != "POST":
        formulier = show_content(beeld.concept.inhoud, **get_limits(beeld))
        return show_editor(request, beeld, formulier)
    return save_by_hand(request, beeld, beeld.concept)


def save_by_hand(request: Verzoek, beeld: Pipbeeld, concept: Pipconcept) -> HttpResponse:
    """Save the posted plan; what cannot be saved stays on the page as it was typed."""
    sleutel = beeld.kop.sleutel
    post = without_removed_row(request.POST)
    formulier = read_content(post, concept.inhoud, **get_limits(beeld))
    try:
        stand = store(request, sleutel, formulier)
    except NietGevonden as refusal:
        raise Http404 from refusal
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Geweigerd as refusal:
        return show_typed(request, str(refusal.melding))
    if stand.botsing or not formulier.is_valid():
        fresh = get_pip(sleutel, bereik=request.bereik, dag=request.moment.dag) or beeld
        formulier.gezien |= formulier.overschreven
        return show_editor(request, fresh, formulier)
    return HttpResponseRedirect(go_on(request, beeld, stand))


def get_limits(beeld: Pipbeeld) -> dict[str, Any]:
    """Return what keeps the form to this person: group, route that stays, extra parts."""
    return {
        "is_asiel": beeld.is_asielstatushouder,
        "vaste_leerroute": beeld.vaste_leerroute,
        "extra": beeld.lokaal.extra_onderdelen,
    }


def go_on(request: Verzoek, beeld: Pipbeeld, stand: Conceptstand) -> str:
    """Do what the pressed button asks beyond saving, and return where to go."""
    sleutel, button = beeld.kop.sleutel, request.POST.get("doe", "")
    editor = reverse("pip_bewerken", args=[sleutel])
    if button == "vaststellen":
        return reverse("pip_vaststellen", args=[sleutel])
    if button == "voorleggen":
        return lay_before(request, sleutel, stand.versie)
    if button == "voorstel":
        fill_usual(request, beeld, stand)
        return editor
    kind, _dash, rest = button.partition("-")
    if kind == "aanbod":
        return f"{editor}#id_{take_offer(request, sleutel, rest)}"
    if kind in LIJSTEN:
        return f"{editor}#deel-{kind}"
    announce_success(request, done=_("Het concept is bewaard."))
    return editor


def fill_usual(request: Verzoek, beeld: Pipbeeld, stand: Conceptstand) -> None:
    """Fill the usual hours and talks where nothing stands yet."""
    stored = pip_inhoud_as_json(stand.inhoud, with_empty=True)
    fresh = get_pip(beeld.kop.sleutel, bereik=request.bereik, dag=request.moment.dag) or beeld
    wanted = {name: value for name, value in fresh.voorstel.items() if stored[name] is None}
    save_concept(
        beeld.kop.sleutel,
        velden=wanted,
        gezien=stored,
        bereik=request.bereik,
        moment=request.moment,
    )
    if wanted:
        done, then = (
            _("De gewone uren en gesprekken staan erin."),
            _("Pas ze aan als dat nodig is."),
        )
    else:
        done, then = _("Het concept is bewaard."), _("De uren en gesprekken waren al ingevuld.")
    announce_success(request, done=done, next_step=then)


def take_offer(request: Verzoek, sleutel: uuid.UUID, code: str) -> str:
    """Take an offer of the municipality over, and return the field to go to."""
    try:
        veld = aanbod_overnemen(sleutel, code, bereik=request.bereik, moment=request.moment)
    except Geweigerd as refusal:
        announce_problem(request, problem=str(refusal.melding), remedy="")
        return next(iter(refusal.velden), "financiele_zelfredzaamheid")
    announce_success(request, done=_("Het aanbod staat in het plan."))
    return veld


def without_removed_row(post: QueryDict) -> QueryDict:
    """Return what was posted without the row whose button "Haal weg" was pressed."""
    name, _dash, number = post.get("doe", "").partition("-")
    if name not in LIJSTEN or not number.isdecimal():
        return post
    kept = post.copy()
    for key in [key for key in post if key.startswith(f"{name}-{number}-")]:
        del kept[key]
    return kept


def autosave(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Save what changed while typing, and say what the page shows and what others wrote."""
    beeld = get_pip(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    if beeld.concept is None:
        return JsonResponse({}, status=409)
    formulier = read_content(request.POST, beeld.concept.inhoud, **get_limits(beeld))
    changes = formulier.get_changes()
    try:
        stand = store(request, sleutel, formulier)
    except NietBevoegd:
        return JsonResponse({}, status=403)
    except Geweigerd:
        return JsonResponse({}, status=422)
    answer = {"gezien": formulier.gezien, "nieuw": formulier.take_over(stand, changes)}
    status = 409 if stand.botsing else 200 if formulier.is_valid() else 422
    return JsonResponse(answer, status=status)


def store(request: Verzoek, sleutel: uuid.UUID, formulier: Pipformulier) -> Conceptstand:
    """Save the readable changes.

    :raises Geweigerd: if nothing can be saved here.
    """
    changes = formulier.get_changes()
    stand = save_concept(
        sleutel,
        velden=changes,
        gezien=formulier.gezien,
        bereik=request.bereik,
        moment=request.moment,
    )
    formulier.note_saved(changes, stand)
    return stand


def show_editor(request: Verzoek, beeld: Pipbeeld, formulier: Pipformulier) -> HttpResponse:
    """Render the editor with the letter beside it."""
    return render(
        request, "pip/bewerken.html", {"formulier": formulier, **make_context(request, beeld)}
    )


@require_safe
def pip_voorbeeld(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Return the letter of the concept as it is saved now, with checklist and side list.

    Where nobody can write any more it is a page, to read.
    """
    beeld = get_pip(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None or beeld.concept is None:
        raise Http404
    if not beeld.mag_schrijven:
        log_reading(request, sleutel, deel=Deel.PIP, doel="pip_concept")
        return render(request, "pip/lezen.html", make_context(request, beeld))
    context = {"is_los": True, **make_context(request, beeld)}
    return render(request, "pip/voorbeeld.html", context)


def make_context(request: Verzoek, beeld: Pipbeeld) -> Mapping[str, Any]:
    """Return what the editor and its preview show of the saved concept."""
    if beeld.concept is None:
        raise Http404
    inhoud, is_asiel = beeld.concept.inhoud, beeld.is_asielstatushouder
    must, advice = list_points(beeld)
    reading = list_reading_tips(inhoud, is_asiel=is_asiel, naam=beeld.kop.naam)
    return {
        "beeld": beeld,
        "kop": beeld.kop,
        "tab": "pip",
        "concept": beeld.concept,
        "toont": get_visibility(inhoud, is_asiel=is_asiel),
        "delen": list_parts(inhoud, beeld.concept.bevindingen, extra=beeld.lokaal.extra_onderdelen),
        "moet": must,
        "tips": advice,
        "leestips": reading,
        "aantal_tips": len(advice) + len(reading),
        "brief": render_pip_preview(
            beeld.kop.sleutel, inhoud=inhoud, bereik=request.bereik, moment=request.moment
        ),
    }
