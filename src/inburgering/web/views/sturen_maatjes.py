"""Steering: how many buddies and language coaches were matched, and how it ended."""

from typing import Final

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from inburgering.queries.maatje import get_maatjecijfers
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.sturen import list_tabs

JAREN: Final = 4


@never_cache
@require_safe
def sturen_maatjes(request: Verzoek) -> HttpResponse:
    """Show matches per party against the aim of the year, and the results."""
    if not request.bereik.rol.mag_cijfers_zien:
        raise PermissionDenied
    dag = request.moment.dag
    jaren = [dag.year - ago for ago in range(JAREN)]
    asked = request.GET.get("jaar", "")
    jaar = int(asked) if asked.isdecimal() and int(asked) in jaren else dag.year
    context = {
        "cijfers": get_maatjecijfers(request.bereik, jaar=jaar, dag=dag),
        "jaren": jaren,
        "tabs": list_tabs(request, "sturen_maatjes"),
    }
    return render(request, "sturen/maatjes.html", context)
