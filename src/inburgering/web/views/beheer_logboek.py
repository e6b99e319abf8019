"""Who read which dossier, for the privacy officer; what is asked for is posted, not in the URL."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from inburgering.queries.logboek import list_inzagen, list_lezers
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.beheer_formulier import LogboekForm
from inburgering.web.views.beheer_recht import privacy_only
from inburgering.web.views.beheer_woorden import DELEN


@require_http_methods(["GET", "HEAD", "POST"])
@privacy_only
def logboek(request: Verzoek) -> HttpResponse:
    """Show the newest readings in the region, or those of one dossier or worker."""
    form = LogboekForm(request.POST or None, lezers=list_lezers(request.bereik))
    asked = form.cleaned_data if form.is_valid() else {}
    pagina = list_inzagen(
        request.bereik,
        nummer=asked.get("nummer", "").strip(),
        medewerker=asked.get("medewerker"),
        na=asked.get("na"),
    )
    context = {"form": form, "pagina": pagina, "delen": DELEN, "is_gezocht": bool(asked)}
    return render(request, "beheer/logboek.html", context)
