"""The inflow: who is coming, and the lists of koppelingen."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from inburgering.cases.koppelingslijst_recht import get_instroom_gemeenten
from inburgering.queries.instroom import list_nieuwkomers
from inburgering.queries.koppelingslijst import list_lijsten
from inburgering.ui.toegang import Verzoek

SHOWN = 5
"""Lists on the first page; the others stand with the upload."""


@never_cache
@require_safe
def instroom(request: Verzoek) -> HttpResponse:
    """Show who is coming, the last to come in first, and the latest lists."""
    require_right(request)
    before = request.GET.get("voor", "")
    found = list_nieuwkomers(bereik=request.bereik, voor=int(before) if before.isdigit() else None)
    context = {
        "mensen": found,
        "lijsten": list_lijsten(request.bereik)[:SHOWN],
        "tab": "instroom",
        "voor": before,
    }
    return render(request, "instroom/instroom.html", context)


def require_right(request: Verzoek) -> None:
    """Turn away who takes in nobody."""
    if not get_instroom_gemeenten(request.bereik):
        raise PermissionDenied
