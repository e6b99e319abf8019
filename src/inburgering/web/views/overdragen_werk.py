"""One redistribution within the party: progress, result, what stayed behind, and undo."""

import uuid
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietGevonden
from inburgering.actions.herverdeling import herverdeling_hervatten, herverdeling_terugdraaien
from inburgering.queries.herverdeling import Herverdelingbeeld, get_herverdeling
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.dossier_deur import find_url
from inburgering.web.views.overdragen import require_lead


@never_cache
@require_safe
def overdragen_werk(request: Verzoek, herverdeling: uuid.UUID) -> HttpResponse:
    """Show how far it is, who got what, and what was left alone."""
    beeld = get_or_404(request, herverdeling)
    return render(request, "overdragen/werk.html", make_context(beeld))


@never_cache
@require_safe
def overdragen_voortgang(request: Verzoek, herverdeling: uuid.UUID) -> HttpResponse:
    """Give the part of the page that moves; once it is done, the whole page comes anew."""
    beeld = get_or_404(request, herverdeling)
    if not (beeld.is_bezig or beeld.is_terug_bezig):
        response = HttpResponse()
        response["HX-Redirect"] = reverse("overdragen_werk", args=[herverdeling])
        return response
    return render(request, "overdragen/voortgang.html", make_context(beeld))


@require_POST
def overdragen_terug(request: Verzoek, herverdeling: uuid.UUID) -> HttpResponse:
    """Undo it, or withdraw it before its day."""

    def act() -> None:
        herverdeling_terugdraaien(herverdeling, bereik=request.bereik, moment=request.moment)
        announce_success(
            request,
            done=_("De herverdeling is teruggedraaid."),
            next_step=_("Wat intussen was veranderd, bleef staan. Dat zie je hieronder."),
        )

    return act_and_return(request, act, herverdeling)


@require_POST
def overdragen_verder(request: Verzoek, herverdeling: uuid.UUID) -> HttpResponse:
    """Go on with what stopped halfway."""

    def act() -> None:
        herverdeling_hervatten(herverdeling, bereik=request.bereik, moment=request.moment)

    return act_and_return(request, act, herverdeling)


def act_and_return(
    request: Verzoek, act: Callable[[], None], herverdeling: uuid.UUID
) -> HttpResponse:
    """Do one thing and go back to the page, with the refusal as a message when there is one."""
    require_lead(request)
    try:
        act()
    except AlGedaan:
        pass
    except NietGevonden as refusal:
        raise Http404 from refusal
    except Geweigerd as refusal:
        announce_problem(request, problem=_("Er is niets veranderd."), remedy=str(refusal.melding))
    return HttpResponseRedirect(reverse("overdragen_werk", args=[herverdeling]))


def make_context(beeld: Herverdelingbeeld) -> dict[str, Any]:
    """Return what page and progress share."""
    done = beeld.teruggezet if beeld.is_terug_bezig else beeld.gedaan
    return {"beeld": beeld, "klaar": done, "sturen": find_url("sturen")}


def get_or_404(request: Verzoek, herverdeling: uuid.UUID) -> Herverdelingbeeld:
    """Return the redistribution, as far as this worker may see it."""
    require_lead(request)
    beeld = get_herverdeling(herverdeling, bereik=request.bereik)
    if beeld is None:
        raise Http404
    return beeld
