"""Sets the day on which somebody works; in a demo only, and only the day of the work."""

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.ui.klok import SESSION_KEY
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.beheer_formulier import DagForm


@require_http_methods(["GET", "HEAD", "POST"])
def tijdmachine(request: Verzoek) -> HttpResponse:
    """Show the day, set another one, or go back to today."""
    if not settings.TIJDMACHINE:
        raise Http404
    if request.method == "POST" and "vandaag" in request.POST:
        request.session.pop(SESSION_KEY, None)
        announce_success(request, done=_("Je werkt weer in vandaag."))
        return HttpResponseRedirect(reverse("start"))
    form = DagForm(request.POST or None, initial={"dag": request.moment.dag})
    if form.is_valid():
        request.session[SESSION_KEY] = form.cleaned_data["dag"].isoformat()
        announce_success(request, done=_("De tijdmachine staat nu op een andere dag."))
        return HttpResponseRedirect(reverse("start"))
    return render(request, "beheer/tijdmachine.html", {"form": form})
