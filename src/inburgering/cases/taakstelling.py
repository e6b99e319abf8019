"""Who was housed, per month, and how far that is from the taakstelling. Plain reckoning, no tables.

A month counts once: by a source from outside where there is one, else by the dossiers.

Grondslag: art. 28 Huisvestingswet 2014: a municipality houses a number of permit holders per
half-year; children count too.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Final

TEMPO_MAANDEN: Final = 6
"""Over how many full months the pace is measured."""
HERSTEL_MAANDEN: Final = (12, 18)
"""In how many months a municipality may want to make up: source 002, 1 to 1.5 years."""


class Herkomst(StrEnum):
    """Where the number of a month comes from."""

    BRON = "bron"
    DOSSIERS = "dossiers"
    ONBEKEND = "onbekend"


@dataclass(frozen=True, slots=True)
class Maand:
    """One month of a municipality."""

    begin: date
    """The first day."""
    aantal: int | None
    """People housed; ``None`` is not known."""
    herkomst: Herkomst
    bron: str = ""
    uit_dossiers: int = 0
    """What the dossiers say, also where a source counts."""


@dataclass(frozen=True, slots=True)
class Doel:
    """A taakstelling: how many people to house from ``begin`` to ``eind``, whole months."""

    begin: date
    eind: date
    """The last day, inclusive."""
    aantal: int
    achterstand: int
    """What was left at the start; negative when ahead."""

    @property
    def maanden(self) -> int:
        """How many months it spans."""
        return count_months(self.begin, self.eind) + 1

    @property
    def te_doen(self) -> int:
        """What to house in all."""
        return self.aantal + self.achterstand


@dataclass(frozen=True, slots=True)
class Stand:
    """A taakstelling with what was done of it."""

    geplaatst: int
    nog: int
    """Still to house; negative when ahead."""
    achter: int
    """People behind the even pace at the end of the last full month; negative when ahead."""
    is_volledig: bool
    """Whether every month that is past has a number."""


@dataclass(frozen=True, slots=True)
class Schatting:
    """An estimate of when the backlog is gone, at the pace of the last months."""

    achterstand: int
    tempo: Fraction
    """People per month over the months that were measured."""
    gemeten: int
    """How many months were measured."""
    nodig: Fraction
    """People per month that the taakstelling asks for."""
    maanden: int | None
    """Months until the backlog is gone; ``None``: not at this pace."""
    klaar: date | None
    """The first day of the month in which it is gone."""
    nodig_voor_herstel: tuple[tuple[int, Fraction], ...]
    """Per number of months the people per month that would make it up in that time."""


def first_of_month(dag: date) -> date:
    """Return the first day of the month of a day."""
    return dag.replace(day=1)


def add_months(begin: date, maanden: int) -> date:
    """Return the first day of the month so many months later."""
    place = begin.year * 12 + begin.month - 1 + maanden
    return date(place // 12, place % 12 + 1, 1)


def count_months(van: date, tot: date) -> int:
    """Return how many months lie between the months of two days."""
    return (tot.year - van.year) * 12 + tot.month - van.month


def get_halfjaar(dag: date) -> tuple[date, date]:
    """Return the first and the last day of the half-year of a day."""
    if dag.month <= 6:
        return date(dag.year, 1, 1), date(dag.year, 6, 30)
    return date(dag.year, 7, 1), date(dag.year, 12, 31)


def make_maanden(
    plaatsingen: Mapping[date, tuple[int, str]],
    uit_dossiers: Mapping[date, int],
    *,
    eerste: date,
    laatste: date,
) -> tuple[Maand, ...]:
    """Return every month from the first to the last, each counted in one way.

    ``plaatsingen`` holds number and source by first day of the month. Dossiers count from the first
    month in which one of them was housed: an earlier month without a source is not known.
    """
    begins = [add_months(eerste, n) for n in range(count_months(eerste, laatste) + 1)]
    since = min(uit_dossiers, default=None)
    return tuple(_make_maand(b, plaatsingen.get(b), uit_dossiers.get(b, 0), since) for b in begins)


def _make_maand(
    begin: date, plaatsing: tuple[int, str] | None, uit_dossiers: int, since: date | None
) -> Maand:
    if plaatsing is not None:
        return Maand(begin, plaatsing[0], Herkomst.BRON, plaatsing[1], uit_dossiers)
    if since is not None and begin >= since:
        return Maand(begin, uit_dossiers, Herkomst.DOSSIERS, uit_dossiers=uit_dossiers)
    return Maand(begin, None, Herkomst.ONBEKEND)


def bepaal_stand(doel: Doel, maanden: Iterable[Maand], *, dag: date) -> Stand:
    """Return what was done of a taakstelling on a day.

    The even pace is the same number every month: a sixth per month in a half-year.
    """
    inside = [m for m in maanden if doel.begin <= m.begin <= doel.eind and m.begin <= dag]
    placed = sum(m.aantal or 0 for m in inside)
    past = [m for m in inside if m.begin < first_of_month(dag)]
    due = Fraction(doel.aantal * len(past), doel.maanden) + doel.achterstand
    done = sum(m.aantal or 0 for m in past)
    return Stand(
        geplaatst=placed,
        nog=doel.te_doen - placed,
        achter=math.floor(due - done + Fraction(1, 2)),
        is_volledig=all(m.aantal is not None for m in past),
    )


def schat_herstel(
    doel: Doel, stand: Stand, maanden: Sequence[Maand], *, dag: date
) -> Schatting | None:
    """Return when the backlog is gone at the pace of the last six full months.

    ``None`` when nothing is behind or when no full month is known.
    """
    known = [m for m in maanden if m.begin < first_of_month(dag) and m.aantal is not None]
    measured = known[-TEMPO_MAANDEN:]
    if stand.achter <= 0 or not measured:
        return None
    pace = Fraction(sum(m.aantal or 0 for m in measured), len(measured))
    needed = Fraction(doel.aantal, doel.maanden)
    months = math.ceil(stand.achter / (pace - needed)) if pace > needed else None
    return Schatting(
        achterstand=stand.achter,
        tempo=pace,
        gemeten=len(measured),
        nodig=needed,
        maanden=months,
        klaar=None if months is None else add_months(first_of_month(dag), months - 1),
        nodig_voor_herstel=tuple((n, needed + Fraction(stand.achter, n)) for n in HERSTEL_MAANDEN),
    )
