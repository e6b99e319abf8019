"""The one place that reads the clock.

``tijdstip`` is real time, for audit, sessions and throttling. ``dag`` is the day on which the
case worker works; only the time machine of a demo moves it.
"""

from datetime import date

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from inburgering.access.moment import Moment

SESSION_KEY = "tijdmachine"


def get_moment(request: HttpRequest) -> Moment:
    """Return the day on which this request works and the real time."""
    now = timezone.now()
    return Moment(dag=get_shifted_day(request) or timezone.localdate(now), tijdstip=now)


def get_shifted_day(request: HttpRequest) -> date | None:
    """Return the day the time machine is set to, or ``None`` when it is off."""
    if not settings.TIJDMACHINE:
        return None
    value = request.session.get(SESSION_KEY)
    return date.fromisoformat(value) if value else None


def get_real_day(moment: Moment) -> date:
    """Return the real day, for accounts and security, wherever a time machine stands."""
    return timezone.localdate(moment.tijdstip)


def read_clock() -> Moment:
    """Return the real day and time, for doors without a request (console, worker)."""
    now = timezone.now()
    return Moment(dag=timezone.localdate(now), tijdstip=now)
