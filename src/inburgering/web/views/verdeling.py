"""Who does what, on which basis, on any day."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inburgering.queries.verdeling import get_matrix
from inburgering.queries.verdeling_detail import get_cel
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.verdeling_filter import PeildagForm, keep, make_form, read_blik
from inburgering.web.views.verdeling_woorden import WOORDEN


@require_safe
def verdeling(request: Verzoek) -> HttpResponse:
    """Show tasks down and municipalities across, on the day of work or the day asked for."""
    blik = read_blik(request)
    matrix = get_matrix(
        organisatie=request.bereik.organisatie,
        dag=blik.dag,
        gemeente=blik.gemeente,
        regio=blik.regio,
        apart="apart" in request.GET,
    )
    context = {
        "form": make_form(request, blik, matrix.plaats),
        "bewaard": keep(request, ("regio", "apart")),
        "matrix": matrix,
        "plaats": matrix.plaats,
        "is_een": len(matrix.kolommen) == 1 and not matrix.is_samen,
        "apart": "apart" in request.GET,
        "woorden": WOORDEN,
        "blik": blik,
        "tab": "verdeling",
    }
    return render(request, "verdeling/pagina.html", context)


@require_safe
def verdeling_cel(request: Verzoek, gemeente: str, taak: str) -> HttpResponse:
    """Show one task in one municipality: both bases, who else takes part, and the history."""
    blik = read_blik(request)
    beeld = get_cel(
        organisatie=request.bereik.organisatie, gemeente=gemeente, taak=taak, dag=blik.dag
    )
    if beeld is None:
        raise Http404
    form = PeildagForm(request.GET) if "dag" in request.GET else None
    if form is None or form.is_valid():
        form = PeildagForm(initial={"dag": blik.dag})
    context = {
        "form": form,
        "bewaard": keep(request, ("regio", "gemeente")),
        "beeld": beeld,
        "woorden": WOORDEN,
        "blik": blik,
    }
    return render(request, "verdeling/cel.html", context)
