"""How long a login lasts: 15 minutes of silence, 10 hours in all, in real time."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse

from inburgering.access.sessie import BEGIN, LAATST

OWNER_COOKIE = f"{'__Host-' if settings.PRODUCTION else ''}sessie-van"
OWNER_AGE = 4 * 24 * 60 * 60
"""Seconds (a long weekend) in which a lapsed form finds the worker who typed it."""
WRITE_AFTER = 60
"""Seconds between two notes of activity in the database."""


@dataclass(frozen=True, slots=True)
class Sessie:
    """How many seconds are left."""

    rest: int
    """Until the session closes when nothing happens."""
    totaal: int
    """Until it closes whatever happens."""


def start_sessie(session: SessionBase, *, tijdstip: datetime) -> None:
    """Let the limits of this session count from now."""
    session[BEGIN] = session[LAATST] = int(tijdstip.timestamp())


def get_sessie(session: SessionBase, *, tijdstip: datetime) -> Sessie | None:
    """Return what is left of a running session, or ``None`` when it has lapsed."""
    now = int(tijdstip.timestamp())
    totaal = session[BEGIN] + settings.SESSIE_TOTAAL - now
    rest = min(session[LAATST] + settings.SESSIE_STILTE - now, totaal)
    return Sessie(rest=rest, totaal=totaal) if rest > 0 else None


def note_activity(session: SessionBase, *, tijdstip: datetime, always: bool = False) -> None:
    """Note that the worker did something, at most once a minute unless ``always``."""
    now = int(tijdstip.timestamp())
    if always or now - session[LAATST] >= WRITE_AFTER:
        session[LAATST] = now


def end_sessie(request: HttpRequest) -> None:
    """Log this browser out; another login starts from nothing."""
    logout(request)


def remember_owner(request: HttpRequest, response: HttpResponse) -> None:
    """Note in a signed cookie who works in this browser, to hand typed text back to nobody else.

    The cookie gives no access: it only names the account whose lapsed form may be kept.
    """
    if get_owner(request) == request.user.pk:
        return
    response.set_signed_cookie(
        OWNER_COOKIE,
        str(request.user.pk),
        salt=OWNER_COOKIE,
        max_age=OWNER_AGE,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )


def get_owner(request: HttpRequest) -> int | None:
    """Return the account that worked last in this browser, if the cookie is ours."""
    value = request.get_signed_cookie(
        OWNER_COOKIE, default="", salt=OWNER_COOKIE, max_age=OWNER_AGE
    )
    return int(value) if value and value.isdecimal() else None
