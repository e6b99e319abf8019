"""Whether a trajectory is dual: language and taking part in the same weeks, from the start.

Source: R-KEMP-005, R-SV-031. The act asks for no such thing; what counts as dual is ours
(ADR 0103).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from inburgering.law.tekst import Zin, gettext_noop, zin

Kant = Literal["taal", "meedoen"]
Duaalstand = Literal[
    "niet_begonnen", "alleen_taal", "alleen_meedoen", "gestopt", "later", "vanaf_begin"
]

WEEK = timedelta(days=7)
AANLOOP_WEKEN = 4
"""How many weeks one side may begin before the other and still be together from the start."""
TERUGKIJK_WEKEN = 4
"""Over how many weeks up to today we say what somebody does now."""


@dataclass(frozen=True, slots=True)
class Bezigheid:
    """Days on which somebody learnt the language or took part, both inclusive."""

    kant: Kant
    begin: date
    eind: date | None = None
    """``None`` is still going on."""


@dataclass(frozen=True, slots=True)
class Duaal:
    """How dual a trajectory is up to and with a day."""

    stand: Duaalstand
    is_vanaf_begin: bool
    """Whether both were there within the first weeks, whatever happened since."""
    eerste_week: date | None
    """Monday of the first week with either."""
    eerste_samen: date | None
    """Monday of the first week with both."""
    weken: int
    """Weeks with either."""
    weken_samen: int
    uitleg: tuple[Zin, ...]


def duaal(bezigheden: Iterable[Bezigheid], *, dag: date) -> Duaal:
    """Return how dual a trajectory is; what lies after ``dag`` does not count.

    Interpretatie: no article says what is dual. We count weeks from Monday in which both sides
    have at least one day, and call a start within four weeks from the start (ADR 0103).
    """
    taal: set[date] = set()
    meedoen: set[date] = set()
    for een in bezigheden:
        (taal if een.kant == "taal" else meedoen).update(_weken(een, dag))
    allebei = taal & meedoen
    begin = min(taal | meedoen, default=None)
    samen = min(allebei, default=None)
    is_vanaf_begin = (
        begin is not None and samen is not None and samen - begin <= AANLOOP_WEKEN * WEEK
    )
    nu = {_maandag(dag) - n * WEEK for n in range(TERUGKIJK_WEKEN)}
    return Duaal(
        stand=_stand(bool(taal & nu), bool(meedoen & nu), begin, is_vanaf_begin=is_vanaf_begin),
        is_vanaf_begin=is_vanaf_begin,
        eerste_week=begin,
        eerste_samen=samen,
        weken=len(taal | meedoen),
        weken_samen=len(allebei),
        uitleg=_uitleg(begin, samen),
    )


def _stand(taal: bool, meedoen: bool, begin: date | None, *, is_vanaf_begin: bool) -> Duaalstand:
    if begin is None:
        return "niet_begonnen"
    if taal and meedoen:
        return "vanaf_begin" if is_vanaf_begin else "later"
    if taal:
        return "alleen_taal"
    return "alleen_meedoen" if meedoen else "gestopt"


def _uitleg(begin: date | None, samen: date | None) -> tuple[Zin, ...]:
    if begin is None:
        return (zin(gettext_noop("Er zijn nog geen uren, lessen of activiteiten vastgelegd.")),)
    eerste = zin(gettext_noop("De eerste week was die van maandag %(begin)s."), begin=begin)
    if samen is None:
        return (
            eerste,
            zin(gettext_noop("Taal en meedoen vielen nog niet in dezelfde week.")),
        )
    tweede = gettext_noop("Taal en meedoen vielen voor het eerst samen in de week van %(samen)s.")
    return (eerste, zin(tweede, samen=samen))


def _weken(een: Bezigheid, dag: date) -> Iterable[date]:
    eind = dag if een.eind is None else min(een.eind, dag)
    week = _maandag(een.begin)
    while een.begin <= eind and week <= eind:
        yield week
        week += WEEK


def _maandag(dag: date) -> date:
    return dag - timedelta(days=dag.weekday())
