"""The register of contracts with providers, and the routes that nobody gives yet."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from inburgering.queries.contract import get_contractbeeld
from inburgering.queries.contract_resultaat import get_contractresultaten
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.bestelling_woorden import TOON, WOORDEN
from inburgering.web.views.verdeling_filter import keep, make_form, read_blik

MIST = {
    "prijs": _("prijs ontbreekt"),
    "keurmerk": _("keurmerk ontbreekt: je kunt niet bestellen"),
    "keurmerk_voorbij": _("keurmerk is verlopen: je kunt niet bestellen"),
    "einde": _("laatste dag ontbreekt"),
    "basis": _("afspraak over de inkoop ontbreekt"),
    "basis_voorbij": _("afspraak over de inkoop geldt niet meer: je kunt niet bestellen"),
    "resultaat": _("afspraak over resultaat ontbreekt"),
    "plaats": _("plaats ontbreekt"),
}


@require_safe
def contracten(request: Verzoek) -> HttpResponse:
    """Show the contracts of a region on a day, with what is missing and what was measured."""
    blik = read_blik(request)
    gemeten = get_contractresultaten(request.bereik)
    beeld = get_contractbeeld(
        organisatie=request.bereik.organisatie,
        dag=blik.dag,
        gemeente=blik.gemeente,
        regio=blik.regio,
        gemeten=gemeten,
    )
    context = {
        "form": make_form(request, blik, beeld.plaats),
        "bewaard": keep(request, ("regio",)),
        "beeld": beeld,
        "toont_cijfers": gemeten is not None,
        "plaats": beeld.plaats,
        "blik": blik,
        "tab": "contracten",
        "woorden": {**WOORDEN, "mist": MIST},
        "toon": TOON,
    }
    return render(request, "contracten/pagina.html", context)
