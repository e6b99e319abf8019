"""The own account: start page by role, session and kept form."""

from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inburgering.access.rol import Rol
from inburgering.ui.melding import announce_success
from inburgering.ui.sessie_formulier import drop_formulier, read_formulier
from inburgering.ui.toegang import Binnenkomst, Verzoek


@require_safe
def start(request: Verzoek) -> HttpResponse:
    """Send a worker to the page where the own role works."""
    return HttpResponseRedirect(reverse(get_start_name(request.bereik.rol)))


def get_start_name(rol: Rol) -> str:
    """Return the url name of the first page of a role."""
    if rol.alleen_eigen_mensen:
        return "mijn_mensen"
    if rol.alleen_eigen_deelnemers:
        return "deelnemers"
    if rol.delen:
        return "werkvoorraad"
    if rol.heeft_sturing:
        return "sturen"
    return "beheer" if rol.heeft_beheer else "verdeling"


def registreren(request: Verzoek) -> HttpResponse:
    """Say that accounts are made by invitation."""
    return render(request, "account/signup_closed.html", status=403)


@require_safe
def sessie_stand(request: Binnenkomst) -> HttpResponse:
    """Tell the page how many seconds are left, with a fresh token; this counts as silence."""
    rest = request.sessie.rest if request.sessie else 0
    return JsonResponse({"rest": rest, "csrf": get_token(request)})


@require_POST
def sessie_verlengen(request: Verzoek) -> HttpResponse:
    """Let the silence count from now."""
    return HttpResponse(status=204)


@require_http_methods(["GET", "HEAD", "POST"])
def sessie_hervatten(request: Verzoek) -> HttpResponse:
    """Give back what was typed before the session lapsed; a POST throws it away."""
    if request.method == "POST":
        drop_formulier(request.session)
        announce_success(request, done=_("Het oude formulier is weggegooid."))
        return HttpResponseRedirect(reverse("start"))
    assert request.user.pk is not None
    formulier = read_formulier(
        request.session, medewerker=request.user.pk, tijdstip=request.moment.tijdstip
    )
    if formulier is None:
        return HttpResponseRedirect(reverse("start"))
    return render(request, "account/hervatten.html", {"formulier": formulier})
