"""Days on which a term cannot end, and how months are counted.

Grondslag: art. 1, 3 en 4 Algemene termijnenwet, versie 2010-10-10; art. 5 makes them hold for
terms in a decree too.
"""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from inburgering.law.grondslag import Grondslag, atw
from inburgering.law.parameters import WETTELIJK, Parameters
from inburgering.law.tekst import gettext_noop

EEN_DAG = timedelta(days=1)
ZATERDAG = 5
ZONDAG = 6

VERLENGD: tuple[Grondslag, ...] = (atw("1", 1), atw("3", 1))
"""Why a term that ends on a day of rest goes on to the next day."""


def paaszondag(jaar: int) -> date:
    """Return Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876)."""
    gulden = jaar % 19
    eeuw, rest = divmod(jaar, 100)
    eeuw_kwart, eeuw_rest = divmod(eeuw, 4)
    correctie = (eeuw + 8) // 25
    maan = (19 * gulden + eeuw - eeuw_kwart - (eeuw - correctie + 1) // 3 + 15) % 30
    rest_kwart, rest_rest = divmod(rest, 4)
    week = (32 + 2 * eeuw_rest + 2 * rest_kwart - maan - rest_rest) % 7
    schuif = (gulden + 11 * maan + 22 * week) // 451
    maand, dag = divmod(maan + week - 7 * schuif + 114, 31)
    return date(jaar, maand, dag + 1)


@lru_cache(maxsize=512)
def _feestdagen(jaar: int) -> tuple[tuple[date, str], ...]:
    pasen = paaszondag(jaar)
    koningsdag = date(jaar, 4, 27)
    if koningsdag.weekday() == ZONDAG:
        koningsdag -= EEN_DAG
    return (
        (date(jaar, 1, 1), gettext_noop("Nieuwjaarsdag")),
        (pasen - timedelta(days=2), gettext_noop("Goede Vrijdag")),
        (pasen + EEN_DAG, gettext_noop("tweede paasdag")),
        (koningsdag, gettext_noop("Koningsdag")),
        (date(jaar, 5, 5), gettext_noop("Bevrijdingsdag")),
        (pasen + timedelta(days=39), gettext_noop("Hemelvaartsdag")),
        (pasen + timedelta(days=50), gettext_noop("tweede pinksterdag")),
        (date(jaar, 12, 25), gettext_noop("eerste kerstdag")),
        (date(jaar, 12, 26), gettext_noop("tweede kerstdag")),
    )


def feestdagen(jaar: int) -> dict[date, str]:
    """Return the feestdagen of a year with their Dutch names.

    Grondslag: art. 3 lid 1 en 2 Algemene termijnenwet, versie 2010-10-10.

    Interpretatie: Koningsdag is the day on which the birthday is celebrated, so 26 April when
    the 27th is a Sunday; 5 May counts every year (ADR 0002).
    """
    return dict(_feestdagen(jaar))


def rust_reden(dag: date, *, parameters: Parameters = WETTELIJK) -> str | None:
    """Return why no term can end on a day, as a marked Dutch name, or ``None`` if one can."""
    for feestdag, naam in _feestdagen(dag.year):
        if feestdag == dag:
            return naam
    if dag.weekday() == ZATERDAG:
        return gettext_noop("zaterdag")
    if dag.weekday() == ZONDAG:
        return gettext_noop("zondag")
    if parameters.is_gelijkgesteld(dag):
        return gettext_noop("een dag die met een feestdag gelijkstaat")
    return None


def doorgerold(dag: date, *, parameters: Parameters = WETTELIJK) -> date:
    """Return the day itself, or the first day after it on which a term can end.

    Grondslag: art. 1 lid 1 Algemene termijnenwet, versie 2010-10-10.

    Interpretatie: this holds for the terms of the college as well, and not for terms in years
    or of more than three months (ADR 0002).
    """
    while rust_reden(dag, parameters=parameters) is not None:
        dag += EEN_DAG
    return dag


def teruggerold(dag: date, *, parameters: Parameters = WETTELIJK) -> date:
    """Return the day itself, or the last day before it on which a term can end.

    For a term that the college sets itself and that may not be longer than a maximum.
    """
    while rust_reden(dag, parameters=parameters) is not None:
        dag -= EEN_DAG
    return dag


def _same_day(dag: date, maanden: int) -> tuple[date, bool]:
    """Return the same day a number of months away, clamped, and whether it was clamped."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    laatste = monthrange(jaar, maand + 1)[1]
    return date(jaar, maand + 1, min(dag.day, laatste)), dag.day > laatste


def laatste_dag(begin: date, maanden: int) -> date:
    """Return the last day of a term of months that starts on ``begin``, both inclusive.

    Interpretatie: the day before the same day so many months later; the last day of that month
    where it lacks the day (ADR 0003).
    """
    dag, is_ingekort = _same_day(begin, maanden)
    return dag if is_ingekort else dag - EEN_DAG


def maanden_eerder(dag: date, maanden: int) -> date:
    """Return the same day a number of months earlier, or the last day of that month."""
    return _same_day(dag, -maanden)[0]


def maanden_later(dag: date, maanden: int) -> date:
    """Return the same day a number of months later, or the last day of that month."""
    return _same_day(dag, maanden)[0]
