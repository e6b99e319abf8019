"""One press that says a point is done, or not after all."""

import uuid
from collections.abc import Callable

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from inburgering.actions.checkpunt import checkpunt_afvinken, checkpunt_heropenen
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.ui.eenmalig import read_eenmalig
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.dossier_deur import show_forbidden


def handle_tick(
    request: Verzoek,
    dossier: uuid.UUID,
    punt: int,
    *,
    terug: str,
    announce: Callable[[], None],
) -> HttpResponse:
    """Tick a point with today's date, or open it again, and go to ``terug``.

    ``announce`` says what happened after a tick.

    :raises Http404: if the point does not exist for this worker.
    """
    try:
        if set_tick(request, dossier, punt):
            announce()
        else:
            announce_success(request, done=_("Het punt is weer open."))
    except AlGedaan:
        pass
    except NietGevonden as refusal:
        raise Http404 from refusal
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Geweigerd as refusal:
        announce_problem(request, problem=_("Er is niets veranderd."), remedy=str(refusal.melding))
    return HttpResponseRedirect(terug)


def set_tick(request: Verzoek, dossier: uuid.UUID, punt: int) -> bool:
    """Do what was pressed; tell whether the point is done now."""
    once = read_eenmalig(request.POST)
    bereik, moment = request.bereik, request.moment
    if request.POST.get("stand") == "open":
        checkpunt_heropenen(dossier, punt=punt, bereik=bereik, moment=moment, eenmalig=once)
        return False
    checkpunt_afvinken(
        dossier, punt=punt, gedaan_op=moment.dag, bereik=bereik, moment=moment, eenmalig=once
    )
    return True
