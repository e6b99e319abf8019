"""The list of meetings, one meeting with its minutes, and closing it."""

import uuid

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.overleg_inzage import overleg_inzien
from inburgering.actions.overleg_notulen import Notulenstand, save_notulen
from inburgering.actions.overleg_verslag import Verslag, make_verslag, overleg_afronden
from inburgering.queries.overleg import get_overleg
from inburgering.queries.overleg_beeld import Overlegbeeld
from inburgering.queries.overleg_lijst import list_overleggen
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.overleg_notulen import Gestuurd, read_sent
from inburgering.web.views.dossier_deur import show_forbidden
from inburgering.web.views.overleg_vorm import Poging, make_aanwezig, make_blokken

POST_AND_READ = ["GET", "HEAD", "POST"]


@require_safe
def overleggen(request: Verzoek) -> HttpResponse:
    """Show the meetings to come, the last ones, and the teams."""
    if not request.bereik.rol.heeft_dossiers:
        raise PermissionDenied
    beeld = list_overleggen(bereik=request.bereik, dag=request.moment.dag)
    return render(request, "overleg/overleggen.html", {"beeld": beeld})


@require_http_methods(POST_AND_READ)
def overleg(request: Verzoek, overleg: uuid.UUID) -> HttpResponse:
    """Show a meeting; whoever leads it takes the minutes, also two people at once."""
    if request.headers.get("X-Autosave"):
        return autosave(request, overleg)
    if request.method == "POST":
        return save_by_hand(request, overleg)
    return show_meeting(request, open_overleg(request, overleg))


def open_overleg(request: Verzoek, overleg: uuid.UUID, *, doel: str = "overleg") -> Overlegbeeld:
    """Write in the log which cases are read, and return the meeting.

    :raises Http404: if it does not exist for this worker.
    """
    try:
        overleg_inzien(overleg, doel=doel, bereik=request.bereik, moment=request.moment)
    except NietGevonden as refusal:
        raise Http404 from refusal
    return read_overleg(request, overleg)


def read_overleg(request: Verzoek, overleg: uuid.UUID) -> Overlegbeeld:
    """Return the meeting.

    :raises Http404: if it does not exist for this worker.
    """
    beeld = get_overleg(overleg, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    return beeld


def show_meeting(
    request: Verzoek, beeld: Overlegbeeld, *, poging: Poging | None = None
) -> HttpResponse:
    """Render the meeting, or one case of it large; what could not be saved stays as typed."""
    chosen = request.GET.get("zaak", "")
    blokken = make_blokken(beeld, poging=poging, groot=chosen)
    groot = blokken[0] if chosen and len(blokken) == 1 else None
    writes = beeld.mag_leiden and beeld.is_gepland
    context = {
        "beeld": beeld,
        "blokken": blokken,
        "aanwezig": None if groot else make_aanwezig(beeld, poging=poging),
        "groot": groot,
        "mag_schrijven": writes,
        "mag_afronden": writes and beeld.datum <= request.moment.dag,
        "vormen": [blok.vorm.form for blok in blokken if blok.vorm],
    }
    return render(request, "overleg/overleg.html", context)


def autosave(request: Verzoek, overleg: uuid.UUID) -> HttpResponse:
    """Save what changed while typing, and say what the page shows and what others wrote."""
    sent = read_sent(request.POST)
    try:
        stand = store(request, overleg, sent)
    except NietGevonden as refusal:
        raise Http404 from refusal
    except NietBevoegd:
        return JsonResponse({}, status=403)
    except Geweigerd:
        return JsonResponse({}, status=422)
    status = 409 if stand.botsing else 422 if stand.fouten else 200
    return JsonResponse(sent.answer(stand), status=status)


def save_by_hand(request: Verzoek, overleg: uuid.UUID) -> HttpResponse:
    """Save one small form; what clashes or is too long stays on the page as typed."""
    sent = read_sent(request.POST)
    here = reverse("overleg", args=[overleg])
    try:
        stand = store(request, overleg, sent)
    except NietGevonden as refusal:
        raise Http404 from refusal
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Geweigerd as refusal:
        announce_problem(request, problem=_("Niet bewaard."), remedy=str(refusal.melding))
        return HttpResponseRedirect(here)
    if stand.botsing or stand.fouten:
        return show_meeting(request, read_overleg(request, overleg), poging=Poging(sent, stand))
    announce_success(request, done=_("Bewaard."))
    back = request.GET.get("zaak", "")
    return HttpResponseRedirect(f"{here}?zaak={back}" if back.isdecimal() else here)


def store(request: Verzoek, overleg: uuid.UUID, sent: Gestuurd) -> Notulenstand:
    """Save the fields that changed.

    :raises Geweigerd: if nothing can be saved here.
    """
    return save_notulen(
        overleg,
        velden=sent.velden,
        gezien=sent.gezien,
        bereik=request.bereik,
        moment=request.moment,
    )


@require_http_methods(POST_AND_READ)
def overleg_afronden_pagina(request: Verzoek, overleg: uuid.UUID) -> HttpResponse:
    """Show once more what closing does, and close the meeting."""
    beeld = open_overleg(request, overleg, doel="overleg_afronden")
    if not beeld.mag_leiden:
        raise PermissionDenied
    if beeld.heeft_verslag:
        return HttpResponseRedirect(reverse("overleg_verslag", args=[overleg]))
    if request.method != "POST":
        return render(request, "overleg/afronden.html", {"beeld": beeld})
    try:
        moved = overleg_afronden(overleg, bereik=request.bereik, moment=request.moment)
    except AlGedaan:
        return HttpResponseRedirect(reverse("overleg_verslag", args=[overleg]))
    except Geweigerd as refusal:
        context = {"beeld": beeld, "weigering": refusal}
        return render(request, "overleg/afronden.html", context, status=409)
    then = (
        ngettext(
            "%(n)s zaak gaat naar het volgende overleg.",
            "%(n)s zaken gaan naar het volgende overleg.",
            moved,
        )
        % {"n": moved}
        if moved
        else _("De besluiten staan nu in elk dossier.")
    )
    announce_success(request, done=_("Het overleg is afgerond."), next_step=then)
    return HttpResponseRedirect(reverse("overleg_verslag", args=[overleg]))


@require_safe
def overleg_verslag(request: Verzoek, overleg: uuid.UUID) -> HttpResponse:
    """Show the minutes with the cases that this worker may see."""
    beeld = open_overleg(request, overleg, doel="overleg_verslag")
    verslag = find_verslag(request, overleg)
    context = {"beeld": beeld, "verslag": verslag.html}
    return render(request, "overleg/verslag.html", context)


@require_safe
def overleg_verslag_pdf(request: Verzoek, overleg: uuid.UUID) -> HttpResponse:
    """Give the minutes as PDF, with the cases that this worker may see."""
    beeld = open_overleg(request, overleg, doel="overleg_verslag")
    response = HttpResponse(find_verslag(request, overleg).pdf, content_type="application/pdf")
    name = f"verslag-overleg-{beeld.datum.isoformat()}.pdf"
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response


def find_verslag(request: Verzoek, overleg: uuid.UUID) -> Verslag:
    """Return the minutes for this reader.

    :raises Http404: if there are none.
    """
    try:
        return make_verslag(overleg, bereik=request.bereik)
    except NietGevonden as refusal:
        raise Http404 from refusal
