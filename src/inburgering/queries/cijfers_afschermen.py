"""Small numbers stay hidden, also from who subtracts them from a total (ADR 0078).

Every set of figures is one division of one group of people, with at most one total. A cell below
five is hidden; one more cell goes along, so that the total minus what is shown never gives it away.
Which of the hidden cells was small does not show.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

DREMPEL: Final = 5
"""A number from 1 up to this one is small. Nought says nothing about anybody."""

Getal = int | None
"""A number that may be shown; ``None`` is hidden."""


@dataclass(frozen=True, slots=True)
class Verborgen:
    """Which numbers are hidden, and whether the total is."""

    rijen: frozenset[int]
    totaal: bool


@dataclass(frozen=True, slots=True)
class Deel:
    """One part of a division."""

    naam: str
    aantal: Getal


@dataclass(frozen=True, slots=True)
class Verdeling:
    """A group of people in parts, with the total."""

    delen: tuple[Deel, ...]
    totaal: Getal

    @property
    def is_leeg(self) -> bool:
        """Whether there is nobody in it."""
        return self.totaal == 0

    @property
    def heeft_verborgen(self) -> bool:
        """Whether anything is hidden."""
        return self.totaal is None or any(deel.aantal is None for deel in self.delen)


def is_klein(aantal: int) -> bool:
    """Return whether a number is too small to show."""
    return 0 < aantal < DREMPEL


def verberg(aantallen: Sequence[int]) -> Verborgen:
    """Return what to hide of numbers whose sum is shown as well.

    All of the smallest other numbers go along: hiding one of two equal ones would tell by its
    place which was which.
    """
    hidden = {i for i, aantal in enumerate(aantallen) if is_klein(aantal)}
    if not hidden:
        return Verborgen(frozenset(), totaal=False)
    shown = [n for i, n in enumerate(aantallen) if n and i not in hidden]
    if shown:
        hidden |= {i for i, n in enumerate(aantallen) if n == min(shown)}
        return Verborgen(frozenset(hidden), totaal=False)
    total = sum(aantallen[i] for i in hidden)
    return Verborgen(frozenset(hidden), totaal=not _keeps_secret(len(hidden), total))


def _keeps_secret(cells: int, total: int) -> bool:
    """Return whether small numbers alone cannot be told from their sum.

    Of two or more numbers from 1 to 4 the sum gives them away when it is the least or the most
    that it can be.
    """
    return cells > 1 and total >= DREMPEL and cells < total < cells * (DREMPEL - 1)


def make_verdeling(delen: Sequence[tuple[str, int]]) -> Verdeling:
    """Return the parts of a group with what must stay hidden left out."""
    hidden = verberg([aantal for _naam, aantal in delen])
    return Verdeling(
        delen=tuple(
            Deel(naam, None if i in hidden.rijen else aantal)
            for i, (naam, aantal) in enumerate(delen)
        ),
        totaal=None if hidden.totaal else sum(aantal for _naam, aantal in delen),
    )


@dataclass(frozen=True, slots=True)
class Aandeel:
    """A share in whole percents, exact or as a bound; hidden when all are ``None``."""

    precies: int | None = None
    minstens: int | None = None
    hoogstens: int | None = None


def bepaal_aandelen(rijen: Sequence[tuple[int, int]]) -> tuple[tuple[Aandeel, ...], Aandeel]:
    """Return the share per row and of all rows, from how many are in and how many are not.

    Where either is small in one row, no row shows its share: their sizes are known, so any share
    of the others narrows down the one. Of all rows together a bound is given then, if need be.
    """
    is_open = not any(is_klein(part) for rij in rijen for part in rij)
    each = tuple(_exact(*rij) if is_open else Aandeel() for rij in rijen)
    total = (sum(r[0] for r in rijen), sum(r[1] for r in rijen))
    return each, _bound(*total) if any(is_klein(part) for part in total) else _exact(*total)


def _exact(binnen: int, buiten: int) -> Aandeel:
    whole = binnen + buiten
    return Aandeel(precies=round(100 * binnen / whole)) if whole else Aandeel()


def _bound(binnen: int, buiten: int) -> Aandeel:
    """Return the share if all of the small part were one way; nothing for a small group."""
    whole = binnen + buiten
    most = DREMPEL - 1
    if whole < 2 * DREMPEL:
        return Aandeel()
    if is_klein(buiten):
        return Aandeel(minstens=100 * (whole - most) // whole)
    return Aandeel(hoogstens=-(-100 * most // whole))
