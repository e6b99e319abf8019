"""Steering: caseload, the weeks ahead and the region. What one sees follows from the role."""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from inburgering.access.bereik import Bereik
from inburgering.queries.sturen import get_caseload
from inburgering.queries.sturen_regio import get_regiobeeld, mag_regio_zien
from inburgering.queries.sturen_weken import get_weken
from inburgering.queries.werkvoorraad_gaten import list_gatgroepen
from inburgering.ui.grafiek_svg import Staaf, draw_grafiek
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.dossier_deur import find_url


@dataclass(frozen=True, slots=True)
class Blad:
    """A page of steering and who has it."""

    url_name: str
    naam: str | Promise
    mag: Callable[[Bereik], bool]


BLADEN = (
    Blad("sturen_regio", gettext_lazy("Regio"), mag_regio_zien),
    Blad("sturen_caseload", gettext_lazy("Caseload"), lambda b: b.rol.mag_caseload_zien),
    Blad("sturen_weken", gettext_lazy("Weken"), lambda b: b.rol.mag_caseload_zien),
    Blad("overdragen", gettext_lazy("Overdragen"), lambda b: b.rol.mag_herverdelen),
    Blad("sturen_cijfers", gettext_lazy("Cijfers"), lambda b: b.rol.mag_cijfers_zien),
    Blad("sturen_meedoen", gettext_lazy("Werk"), lambda b: b.rol.mag_cijfers_zien),
    Blad("sturen_start", gettext_lazy("Tijdige start"), lambda b: b.rol.mag_cijfers_zien),
    Blad("sturen_maatjes", gettext_lazy("Maatjes"), lambda b: b.rol.mag_cijfers_zien),
    Blad("procespunten", gettext_lazy("Procespunten"), lambda b: b.rol.mag_procesregie),
    Blad("partneroverleggen", gettext_lazy("Overleg"), lambda b: b.rol.mag_procesregie),
)
EERST = {"regiocoordinator": "sturen_regio", "planner": "sturen_weken"}
"""Roles that begin elsewhere than on the first page that is not the region."""


def list_tabs(request: Verzoek, here: str) -> list[tuple[str, str, bool]]:
    """Return name, address and whether it is this one, of the pages this worker has."""
    return [
        (str(blad.naam), reverse(blad.url_name), blad.url_name == here)
        for blad in BLADEN
        if blad.mag(request.bereik)
    ]


@require_safe
def sturen(request: Verzoek) -> HttpResponse:
    """Send a worker to the page that fits the role."""
    names = [blad.url_name for blad in BLADEN if blad.mag(request.bereik)]
    if not names:
        raise PermissionDenied
    first = EERST.get(request.bereik.rol.code, "")
    other = next((name for name in names if name != "sturen_regio"), names[0])
    return HttpResponseRedirect(reverse(first if first in names else other))


@never_cache
@require_safe
def sturen_caseload(request: Verzoek) -> HttpResponse:
    """Show how much lies with whom, each number with its work list."""
    beeld = get_caseload(request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise PermissionDenied
    context = {
        "beeld": beeld,
        "tabs": list_tabs(request, "sturen_caseload"),
        "dag": request.moment.dag,
        "herverdelen": find_url("overdragen") if request.bereik.rol.mag_herverdelen else "",
        "gaten": list_gatgroepen(request.bereik),
    }
    return render(request, "sturen/caseload.html", context)


@never_cache
@require_safe
def sturen_weken(request: Verzoek) -> HttpResponse:
    """Show what is due per week and team."""
    beeld = get_weken(request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise PermissionDenied
    context = {
        "beeld": beeld,
        "tabs": list_tabs(request, "sturen_weken"),
        "grafiek": draw_grafiek(
            [
                Staaf(
                    naam=_("week %(n)d") % {"n": week.nummer},
                    kort=_("week %(n)d") % {"n": week.nummer},
                    waarde=beeld.per_week[place],
                )
                for place, week in enumerate(beeld.weken)
            ],
            titel=_("Taken met een laatste dag, per week"),
        ),
        "legenda": [("bar", _("taken met hun laatste dag in die week"))],
    }
    return render(request, "sturen/weken.html", context)


@never_cache
@require_safe
def sturen_regio(request: Verzoek) -> HttpResponse:
    """Show the region at a glance, without anything from a dossier."""
    beeld = get_regiobeeld(request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise PermissionDenied
    context = {"beeld": beeld, "tabs": list_tabs(request, "sturen_regio")}
    return render(request, "sturen/regio.html", context)
