"""Figures of taking part: paid work at the moments that count, and what stands in the way."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from inburgering.queries.meedoen_cijfers import get_meedoencijfers
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.sturen import list_tabs
from inburgering.web.views.sturen_cijfers import require_right


@never_cache
@require_safe
def sturen_meedoen(request: Verzoek) -> HttpResponse:
    """Show numbers without names; small ones are hidden."""
    require_right(request)
    context = {
        "cijfers": get_meedoencijfers(request.bereik, dag=request.moment.dag),
        "tabs": list_tabs(request, "sturen_meedoen"),
        "jaar": request.moment.dag.year,
    }
    return render(request, "meedoen/sturen.html", context)
