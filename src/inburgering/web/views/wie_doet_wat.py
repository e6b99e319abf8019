"""Who does what for one person: to read, and as a letter."""

import uuid

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.access.deel import Deel
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.wie_doet_wat_brief import wie_doet_wat_brief
from inburgering.queries.wie_doet_wat import get_wie_doet_wat
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.dossier_deur import log_reading, read_zegel, show_forbidden


@require_http_methods(["GET", "HEAD", "POST"])
def wie_doet_wat(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show who does what; a POST makes the letter for the person."""
    log_reading(request, sleutel, deel=Deel.BEGELEIDING, doel="wie_doet_wat")
    if request.method == "POST":
        return make_letter(request, sleutel)
    beeld = get_wie_doet_wat(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    context = {"beeld": beeld, "kop": beeld.kop, "tab": "begeleiding", "titel": _("Wie doet wat")}
    return render(request, "begeleiding/wie_doet_wat.html", context)


def make_letter(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Make the letter and go to it."""
    here = HttpResponseRedirect(reverse("wie_doet_wat", args=[sleutel]))
    try:
        key = wie_doet_wat_brief(
            sleutel,
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=read_zegel(request).eenmalig,
        )
    except AlGedaan:
        return here
    except NietGevonden as refusal:
        raise Http404 from refusal
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Geweigerd as refusal:
        announce_problem(
            request, problem=_("Er is geen brief gemaakt."), remedy=str(refusal.melding)
        )
        return here
    announce_success(
        request,
        done=_("De brief is klaar."),
        next_step=_("Lees hem, print hem en verstuur hem."),
    )
    return HttpResponseRedirect(reverse("brief", args=[key]))
