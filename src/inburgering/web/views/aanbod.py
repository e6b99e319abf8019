"""What there is on offer for newcomers, per municipality and kind."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from inburgering.queries.aanbod import get_aanbodbeeld
from inburgering.ui.forms import HouseForm
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.beleid_woorden import AANBODSOORT, WOORDEN
from inburgering.web.views.verdeling_filter import keep, make_form, read_blik


class SoortForm(HouseForm):
    """The kind of offer."""

    soort = forms.ChoiceField(
        label=_("Soort aanbod"),
        required=False,
        choices=[("", _("Al het aanbod")), *AANBODSOORT.items()],
    )


@require_safe
def aanbod(request: Verzoek) -> HttpResponse:
    """Show the offers of a region by kind, for one municipality or all."""
    blik = read_blik(request)
    soort = request.GET.get("soort") if request.GET.get("soort") in AANBODSOORT else None
    beeld = get_aanbodbeeld(
        organisatie=request.bereik.organisatie,
        dag=blik.dag,
        gemeente=blik.gemeente,
        soort=soort,
        regio=blik.regio,
    )
    context = {
        "form": make_form(request, blik, beeld.plaats),
        "soort_form": SoortForm(initial={"soort": soort or ""}),
        "bewaard": keep(request, ("regio",)),
        "beeld": beeld,
        "plaats": beeld.plaats,
        "woorden": WOORDEN,
        "blik": blik,
        "tab": "aanbod",
    }
    return render(request, "aanbod/pagina.html", context)
