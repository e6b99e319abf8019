"""At this pace: when are the hours done, and is that within the term?

No law sets a pace. It is arithmetic on what was done in the last weeks, for a talk in time.

Interpretatie (ADR 0099): the pace is that of the last 8 weeks, or of the weeks since the beginning
when those are fewer. With less than 3 weeks, or without any hour in them, there is no day to name.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.uren_tellen import MINUTEN_PER_UUR

VENSTER = 56
"""Days of which the pace is taken."""
MINST = 21
"""With fewer days nothing is said."""
WEEK = 7
VERSTE = 3650
"""A day that lies more than ten years ahead is not named."""


@dataclass(frozen=True, slots=True)
class Tempo:
    """How the hours run towards their norm."""

    rest_minuten: int
    minuten_per_week: int | None
    """The pace; ``None`` with too little data."""
    klaar_op: date | None
    """At this pace; the day of asking when it is done already."""
    is_op_tijd: bool | None
    """``None``: there is no pace, or no term."""
    nodig_per_week: int | None
    """Whole hours a week that are needed from now on; ``None`` without a term ahead."""
    zinnen: tuple[Zin, ...]


def venster(*, begin: date, dag: date) -> int:
    """Return the number of days, up to and including ``dag``, of which the pace is taken."""
    return max(min(VENSTER, (dag - begin).days + 1), 0)


def tempo(
    *,
    gedaan_minuten: int,
    norm_minuten: int,
    venster_minuten: int,
    begin: date,
    dag: date,
    termijn_tot: date | None,
) -> Tempo:
    """Return the pace on ``dag``; ``venster_minuten`` were made in the last ``venster`` days."""
    rest = max(norm_minuten - gedaan_minuten, 0)
    if rest == 0:
        done = (zin(gettext_noop("De uren zijn gehaald.")),)
        return Tempo(0, None, dag, True, 0, done)
    days = venster(begin=begin, dag=dag)
    nodig = _nodig(rest, dag, termijn_tot)
    tail = _zin_nodig(nodig, termijn_tot, dag)
    if days < MINST:
        early = zin(gettext_noop("Er zijn nog te weinig weken om een tempo te noemen."))
        return Tempo(rest, None, None, None, nodig, (early, *tail))
    if gedaan_minuten <= 0:
        none = zin(gettext_noop("Er zijn nog geen uren."))
        return Tempo(rest, None, None, None, nodig, (none, *tail))
    if venster_minuten <= 0:
        still = zin(gettext_noop("In de laatste %(dagen)s dagen zijn er geen uren."), dagen=days)
        late = None if termijn_tot is None else False
        return Tempo(rest, 0, None, late, nodig, (still, *tail))
    ahead = -(-rest * days // venster_minuten)
    week = venster_minuten * WEEK // days
    if ahead > VERSTE:
        slow = zin(gettext_noop("Met dit tempo duurt het nog meer dan tien jaar."))
        return Tempo(rest, week, None, None if termijn_tot is None else False, nodig, (slow, *tail))
    ready = dag + timedelta(days=ahead)
    on_time = None if termijn_tot is None else ready <= termijn_tot
    return Tempo(rest, week, ready, on_time, nodig, (_zin_klaar(ready, termijn_tot), *tail))


def _nodig(rest: int, dag: date, termijn_tot: date | None) -> int | None:
    if termijn_tot is None or termijn_tot <= dag:
        return None
    return -(-rest * WEEK // ((termijn_tot - dag).days * MINUTEN_PER_UUR))


def _zin_klaar(ready: date, termijn_tot: date | None) -> Zin:
    if termijn_tot is None:
        return zin(gettext_noop("Met dit tempo klaar op %(klaar)s."), klaar=ready)
    if ready <= termijn_tot:
        return zin(
            gettext_noop("Met dit tempo klaar op %(klaar)s: binnen de termijn."), klaar=ready
        )
    return zin(gettext_noop("Met dit tempo klaar op %(klaar)s: na de termijn."), klaar=ready)


def _zin_nodig(nodig: int | None, termijn_tot: date | None, dag: date) -> tuple[Zin, ...]:
    if termijn_tot is None:
        return ()
    if nodig is None:
        return (zin(gettext_noop("De termijn eindigde op %(tot)s."), tot=termijn_tot),)
    return (
        zin(
            gettext_noop("Nodig tot %(tot)s: %(uren)s uur per week."),
            tot=termijn_tot,
            uren=nodig,
        ),
    )
