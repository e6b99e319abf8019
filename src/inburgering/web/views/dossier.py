"""The page of one dossier, its timeline, and its BSN on request."""

import uuid
from typing import Any, Final

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from inburgering.access.deel import Deel
from inburgering.queries.dossier import get_dossierbeeld
from inburgering.queries.dossier_beeld import Dossierbeeld, Taakregel
from inburgering.queries.persoon import get_bsn
from inburgering.queries.tijdlijn import get_tijdlijn, list_doers
from inburgering.ui.route_svg import Station, StationStatus
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.dossier_zoeken import TijdlijnForm
from inburgering.web.views.dossier_deur import log_reading, open_dossier
from inburgering.web.views.dossier_zinnen import tell
from inburgering.web.views.taken_werkplek import get_workplace

GEDAAN: Final = ("voldaan", "voorbij")
OP_OVERZICHT: Final = 5
"""So many events on the overview; all of them stand on the page of the timeline."""


@require_safe
def dossier(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show where this person stands, what to do now, and who does what."""
    log_reading(request, sleutel, deel=Deel.KOP, doel="dossier")
    return show_dossier(request, sleutel)


@require_POST
def dossier_bsn(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show the BSN once; that somebody looked is in the log."""
    log_reading(request, sleutel, deel=Deel.BSN, doel="bsn_tonen")
    bsn = get_bsn(sleutel, bereik=request.bereik)
    if bsn is None:
        raise Http404
    if request.headers.get("HX-Request"):
        return render(request, "dossier/bsn.html", {"bsn_getoond": bsn})
    return show_dossier(request, sleutel, bsn_getoond=bsn)


def show_dossier(request: Verzoek, sleutel: uuid.UUID, **extra: Any) -> HttpResponse:
    """Render the page of a dossier; the caller has written the reading in the log.

    :raises Http404: if the dossier does not exist for this worker.
    """
    beeld = get_dossierbeeld(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    tasks = [(task, _workplace(task, sleutel)) for task in beeld.taken]
    context = {
        "beeld": beeld,
        "kop": beeld.kop,
        "tab": "dossier",
        "stations": make_stations(beeld) if beeld.kop.heeft_plicht else (),
        "nu": [pair for pair in tasks if not pair[0].is_later],
        "later": [pair for pair in tasks if pair[0].is_later],
        "termijnen_nu": [t for t in beeld.termijnen or () if t.stand not in GEDAAN],
        "termijnen_klaar": [t for t in beeld.termijnen or () if t.stand in GEDAAN],
        "gebeurtenissen": tell(beeld.tijdlijn.regels[:OP_OVERZICHT]) if beeld.tijdlijn else (),
        **extra,
    }
    return render(request, "dossier/dossier.html", context)


def _workplace(task: Taakregel, sleutel: uuid.UUID) -> str:
    if not task.mag_doen:
        return ""
    return get_workplace(task.code, dossier=sleutel, taak=task.sleutel)


def make_stations(beeld: Dossierbeeld) -> tuple[Station, ...]:
    """Return the stations of the route as the drawing wants them."""
    return tuple(
        Station(h.code, h.naam, StationStatus(h.stand), h.datum, h.uiterlijk)
        for h in beeld.route or ()
    )


@require_safe
def dossier_tijdlijn(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show everything that happened, filtered by kind, worker and days."""
    kop = open_dossier(request, sleutel, deel=Deel.TIJDLIJN, doel="tijdlijn")
    form = TijdlijnForm(request.GET, doers=list_doers(sleutel, bereik=request.bereik))
    form.is_valid()
    filter = form.get_filter()
    page = get_tijdlijn(sleutel, bereik=request.bereik, filter=filter)
    if page is None:
        raise Http404
    following = request.GET.copy()
    following["voor"] = str(page.volgende)
    context = {
        "kop": kop,
        "tab": "dossier_tijdlijn",
        "form": form,
        "gebeurtenissen": tell(page.regels),
        "volgende": f"?{following.urlencode()}" if page.volgende else "",
        "is_gefilterd": not filter.is_leeg,
        "titel": _("Tijdlijn"),
    }
    return render(request, "dossier/tijdlijn.html", context)
