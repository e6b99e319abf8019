"""The sums of one month of paying fixed costs: what comes in is withheld or paid out.

Everything is in whole eurocents, so that nothing is ever rounded.

Grondslag: art. 56a Participatiewet: the college pays fixed costs from the bijstand.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from inburgering.law.kalender import laatste_dag


@dataclass(frozen=True, slots=True)
class Inhouding:
    """One fixed cost in one month."""

    ingehouden: int
    betaald: int
    over: int = 0
    """Withheld in earlier months and not paid yet."""

    @property
    def blijft_over(self) -> int:
        """What is left for this creditor after this month; below zero is too much paid."""
        return self.over + self.ingehouden - self.betaald


@dataclass(frozen=True, slots=True)
class Maandsom:
    """The sums of one month."""

    inkomsten: int
    ingehouden: int
    betaald: int
    leefgeld: int
    """What the person gets."""
    tekort: int
    """By how much more would be withheld than came in; a statement with this cannot be kept."""
    blijft_over: int
    """Withheld and not paid yet, this month and before."""


def maandsom(*, bijstand: int, toeslagen: int, inhoudingen: Iterable[Inhouding]) -> Maandsom:
    """Return the sums: in and shortage together are withheld and leefgeld together.

    Source: R-KEMP-034, R-DRE-019.
    """
    regels = tuple(inhoudingen)
    inkomsten = bijstand + toeslagen
    ingehouden = sum(regel.ingehouden for regel in regels)
    return Maandsom(
        inkomsten=inkomsten,
        ingehouden=ingehouden,
        betaald=sum(regel.betaald for regel in regels),
        leefgeld=max(0, inkomsten - ingehouden),
        tekort=max(0, ingehouden - inkomsten),
        blijft_over=sum(regel.blijft_over for regel in regels),
    )


def maanden_van(begin: date, eind: date) -> Iterator[date]:
    """Yield the first day of every month that the period touches, both days included."""
    maand = begin.replace(day=1)
    while maand <= eind:
        yield maand
        maand = volgende_maand(maand)


def volgende_maand(maand: date) -> date:
    """Return the first day of the month after this one."""
    return date(maand.year + 1, 1, 1) if maand.month == 12 else date(maand.year, maand.month + 1, 1)


def eerste_open_maand(begin: date, eind: date, *, definitief: Collection[date]) -> date | None:
    """Return the first day of the earliest month whose statement is not final."""
    return next((maand for maand in maanden_van(begin, eind) if maand not in definitief), None)


def valt_in_maand(begin: date, eind: date | None, *, maand: date) -> bool:
    """Tell whether a fixed cost with these days, both included, has a part in the month."""
    return begin <= laatste_dag(maand, 1) and (eind is None or eind >= maand)


def rood_in_maand(maanden: Iterable[tuple[date, int, int]]) -> date | None:
    """Return the first month after which more was paid to a creditor than was ever withheld.

    Each month has its first day, what was withheld and what was paid.
    """
    over = 0
    for maand, ingehouden, betaald in sorted(maanden):
        over += ingehouden - betaald
        if over < 0:
            return maand
    return None
