"""Who may come in: every page but a short list asks for a login, a second factor and a role."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from inburgering.access.bereik import Bereik, get_bereik
from inburgering.access.moment import Moment
from inburgering.access.sessie import BEGIN
from inburgering.ui.klok import get_moment, get_real_day
from inburgering.ui.sessie import (
    Sessie,
    end_sessie,
    get_sessie,
    note_activity,
    remember_owner,
    start_sessie,
)
from inburgering.ui.sessie_formulier import KEY, drop_formulier, keep_formulier

SECOND_FACTOR = frozenset(
    {
        "account_logout",
        "account_reauthenticate",
        "mfa_activate_totp",
        "mfa_view_recovery_codes",
        "mfa_download_recovery_codes",
        "sessie_stand",
        "sessie_verlengen",
        "set_language",
    }
)
"""Open to staff that still has to set up the second factor."""
OPEN = frozenset(
    {
        "account_inactive",
        "account_login",
        "account_logout",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "account_signup",
        "beveiliging",
        "healthz",
        "mfa_authenticate",
        "security_txt",
        "sessie_stand",
        "set_language",
    }
)
"""Open to everybody."""
WITHOUT_ROLE = SECOND_FACTOR | {
    "account_change_password",
    "mfa_deactivate_totp",
    "mfa_generate_recovery_codes",
    "mfa_index",
    "mfa_reauthenticate",
    "sessie_hervatten",
    "tijdmachine",
    "usersessions_list",
}
"""Open to every account, also one without a role today."""
SILENT = frozenset({"sessie_stand"})
"""Asked by the page itself, so no sign that somebody is working."""


class Verzoek(HttpRequest):
    """A request that passed the door."""

    moment: Moment
    bereik: Bereik
    sessie: Sessie


class Binnenkomst(HttpRequest):
    """A request that still has to pass."""

    moment: Moment
    bereik: Bereik | None
    sessie: Sessie | None


class ToegangMiddleware:
    """Attach moment, session and Bereik to the request, and turn away who may not come in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Binnenkomst) -> HttpResponse:
        """Read who this is before the page, and stamp a new login after it."""
        request.moment = get_moment(request)
        request.bereik = request.sessie = None
        if request.user.is_authenticated:
            open_sessie(request)
        response = self.get_response(request)
        if request.user.is_authenticated:
            if BEGIN not in request.session:
                start_sessie(request.session, tijdstip=request.moment.tijdstip)
            remember_owner(request, response)
        return response

    def process_view(
        self, request: Binnenkomst, view: Callable[..., HttpResponse], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Return the answer for who may not see this page, ``None`` for who may."""
        name = request.resolver_match.view_name if request.resolver_match else ""
        if request.user.is_authenticated and request.sessie is not None:
            note_sessie(request, name)
        if name in OPEN:
            return None
        if not request.user.is_authenticated:
            return ask_login(request, may_keep=not name.startswith(("account_", "mfa_")))
        if name not in SECOND_FACTOR and lacks_second_factor(request):
            return HttpResponseRedirect(reverse("mfa_activate_totp"))
        if request.bereik is None and name not in WITHOUT_ROLE:
            return render(request, "account/geen_rol.html", status=403)
        return None


def open_sessie(request: Binnenkomst) -> None:
    """Attach session and Bereik of a running session; end one that has lapsed."""
    tijdstip = request.moment.tijdstip
    if BEGIN not in request.session:
        start_sessie(request.session, tijdstip=tijdstip)
    sessie = get_sessie(request.session, tijdstip=tijdstip)
    if sessie is None:
        end_sessie(request)
        return
    assert request.user.pk is not None
    request.sessie = sessie
    request.bereik = get_bereik(
        request.user.pk,
        dag=request.moment.dag,
        # The time machine moves the work, never the right to come in.
        aangesteld_op=get_real_day(request.moment),
    )


def note_sessie(request: Binnenkomst, name: str) -> None:
    """Note the activity, and forget a kept form that is now sent again."""
    if name not in SILENT:
        tijdstip = request.moment.tijdstip
        note_activity(request.session, tijdstip=tijdstip, always=name == "sessie_verlengen")
        sessie = get_sessie(request.session, tijdstip=tijdstip)
        request.sessie = sessie or request.sessie
    if request.method == "POST" and KEY in request.session and "hervat" in request.POST:
        drop_formulier(request.session)


def lacks_second_factor(request: Binnenkomst) -> bool:
    """Return whether this worker must set up a second factor before anything else."""
    if not settings.MFA_VERPLICHT or request.bereik is None or not request.bereik.rol.is_intern:
        return False
    return not is_mfa_enabled(request.user)


def ask_login(request: Binnenkomst, *, may_keep: bool) -> HttpResponse:
    """Send to the login page; what was posted waits there for the same worker."""
    if "HX-Request" in request.headers or "X-Autosave" in request.headers:
        # The page still holds the text; it says so and tries again after the next login.
        response = HttpResponse(_("Je bent uitgelogd. Log opnieuw in."), status=401)
        response["HX-Trigger"] = "sessie-verlopen"
        return response
    target = request.get_full_path()
    if request.method == "POST":
        kept = may_keep and keep_formulier(request, tijdstip=request.moment.tijdstip)
        target = reverse("sessie_hervatten") if kept else "/"
        messages.info(request, _explain(kept=kept))
    return HttpResponseRedirect(f"{reverse('account_login')}?{urlencode({'next': target})}")


def _explain(*, kept: bool) -> str:
    if kept:
        return _(
            "Je was uitgelogd. Wat je typte, is bewaard. Log in, dan kun je het alsnog versturen."
        )
    return _("Je was uitgelogd. Log in en vul het formulier opnieuw in.")
