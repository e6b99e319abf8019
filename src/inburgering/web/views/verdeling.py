"""Who does what, on which basis, on any day."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from inburgering.queries.verdeling import get_matrix
from inburgering.queries.verdeling_detail import get_cel
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.verdeling_woorden import WOORDEN


class PeildagForm(HouseForm):
    """The day on which to look."""

    dag = DutchDateField(
        label=_("Op welke dag?"),
        error_messages={"required": _("Vul een dag in, bijvoorbeeld 1-1-2022.")},
    )


@require_safe
def verdeling(request: Verzoek) -> HttpResponse:
    """Show tasks down and municipalities across, on the day of work or the day asked for."""
    form, dag = _read_dag(request)
    matrix = get_matrix(
        organisatie=request.bereik.organisatie, dag=dag, gemeente=request.GET.get("gemeente")
    )
    context = {
        "form": form,
        "matrix": matrix,
        "een": matrix.kolommen[0] if len(matrix.kolommen) < len(matrix.gemeenten) else None,
        "woorden": WOORDEN,
        "is_vandaag": dag == request.moment.dag,
    }
    return render(request, "verdeling/pagina.html", context)


@require_safe
def verdeling_cel(request: Verzoek, gemeente: str, taak: str) -> HttpResponse:
    """Show one task in one municipality: both bases, who else takes part, and the history."""
    form, dag = _read_dag(request)
    beeld = get_cel(organisatie=request.bereik.organisatie, gemeente=gemeente, taak=taak, dag=dag)
    if beeld is None:
        raise Http404
    context = {
        "form": form,
        "beeld": beeld,
        "woorden": WOORDEN,
        "is_vandaag": dag == request.moment.dag,
    }
    return render(request, "verdeling/cel.html", context)


def _read_dag(request: Verzoek) -> tuple[PeildagForm, date]:
    if not request.bereik.rol.mag_verdeling_zien:
        raise PermissionDenied
    today = PeildagForm(initial={"dag": request.moment.dag})
    if "dag" not in request.GET:
        return today, request.moment.dag
    asked = PeildagForm(request.GET)
    if not asked.is_valid():
        return asked, request.moment.dag
    dag: date = asked.cleaned_data["dag"]
    return PeildagForm(initial={"dag": dag}), dag
