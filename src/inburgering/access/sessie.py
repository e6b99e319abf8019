"""Sessions of an account: their times, and ending them from elsewhere."""

from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.base import SessionBase

BEGIN = "sessie_begin"
LAATST = "sessie_laatst"
"""Keys of a session: when it began and when something was last done, in seconds since 1970."""


def forget_times(session: SessionBase) -> None:
    """Drop the times of an earlier login from a session that goes on."""
    session.pop(BEGIN, None)
    session.pop(LAATST, None)


def end_oldest_sessions(medewerker: int, *, keep: int) -> None:
    """End all but the newest sessions of this account."""
    rows = UserSession.objects.filter(user=medewerker).order_by("-created_at", "-pk")
    for row in rows[keep:]:
        row.end()


def end_sessions(medewerker: int) -> int:
    """End every session of this account and return how many there were."""
    rows = list(UserSession.objects.filter(user=medewerker))
    for row in rows:
        row.end()
    return len(rows)


def count_sessions(medewerker: int) -> int:
    """Return how many sessions of this account are open."""
    return int(UserSession.objects.filter(user=medewerker).count())
