"""Local policy: what each municipality chose, and the documents it comes from."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inburgering.queries.beleid import get_beleidsbeeld
from inburgering.queries.beleid_document import get_document
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.beleid_woorden import WOORDEN
from inburgering.web.views.verdeling_filter import keep, make_form, read_blik


@require_safe
def beleid(request: Verzoek) -> HttpResponse:
    """Show the settings per municipality on a day, who deviates, and the documents."""
    blik = read_blik(request)
    beeld = get_beleidsbeeld(
        organisatie=request.bereik.organisatie,
        dag=blik.dag,
        gemeente=blik.gemeente,
        regio=blik.regio,
    )
    context = {
        "form": make_form(request, blik, beeld.plaats),
        "bewaard": keep(request, ("regio",)),
        "beeld": beeld,
        "plaats": beeld.plaats,
        "woorden": WOORDEN,
        "blik": blik,
        "tab": "beleid",
    }
    return render(request, "beleid/pagina.html", context)


@require_safe
def beleid_document(request: Verzoek, beleidsdocument: str) -> HttpResponse:
    """Show one document: its versions, what each body did, and what it configures."""
    blik = read_blik(request)
    beeld = get_document(
        organisatie=request.bereik.organisatie, code=beleidsdocument, dag=blik.dag, regio=blik.regio
    )
    if beeld is None:
        raise Http404
    context = {"beeld": beeld, "plaats": beeld.plaats, "blik": blik, "woorden": WOORDEN}
    return render(request, "beleid/document.html", context)
