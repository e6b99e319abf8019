"""Counts from the dossiers how many people were housed in a month, each of them once.

A household counts as it moved in: everybody who must be housed, with a dossier or without, so a
mother with two children is three. Who moves in later, or has an own dossier, counts with the own
registration.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from inburgering.cases.naam import simplify
from inburgering.cases.taakstelling import first_of_month

ROND_INTREK: Final = timedelta(days=31)
"""A registration until so long after moving in belongs to that home."""


@dataclass(frozen=True, slots=True)
class Bewoner:
    """Somebody with a dossier for whom art. 28 Huisvestingswet 2014 applies."""

    dossier: int
    ingeschreven: date


@dataclass(frozen=True, slots=True)
class Huisgenoot:
    """Somebody without a dossier in the household of one with a dossier."""

    dossier: int
    naam: str
    geboortedatum: date | None

    @property
    def wie(self) -> tuple[str, date | None]:
        """By what the same child of two parents is known."""
        return simplify(self.naam), self.geboortedatum


@dataclass(frozen=True, slots=True)
class Intrek:
    """A household that moved into a home that was found for it."""

    dossier: int
    dag: date
    aantal: int


def tel_gehuisvest(
    bewoners: Sequence[Bewoner],
    huisgenoten: Iterable[Huisgenoot],
    banden: Iterable[tuple[int, int]],
    intrekken: Iterable[Intrek],
) -> Mapping[date, int]:
    """Return how many people were housed, by first day of the month.

    ``banden`` are pairs of dossiers of one household. A home that was moved into says how many
    came; the registrations that go with it are not counted again.
    """
    home_of = _group({b.dossier for b in bewoners}, banden)
    homes: dict[int, list[Intrek]] = defaultdict(list)
    for intrek in intrekken:
        homes[home_of.get(intrek.dossier, intrek.dossier)].append(intrek)
    counts: Counter[date] = Counter()
    for moves in homes.values():
        for move in moves:
            counts[first_of_month(move.dag)] += move.aantal
    covered: set[int] = set()
    for bewoner in bewoners:
        moves = homes.get(home_of[bewoner.dossier], [])
        if any(bewoner.ingeschreven <= move.dag + ROND_INTREK for move in moves):
            covered.add(bewoner.dossier)
        else:
            counts[first_of_month(bewoner.ingeschreven)] += 1
    for month in _housemates(bewoners, huisgenoten, home_of, covered):
        counts[month] += 1
    return dict(counts)


def _housemates(
    bewoners: Sequence[Bewoner],
    huisgenoten: Iterable[Huisgenoot],
    home_of: Mapping[int, int],
    covered: set[int],
) -> Iterable[date]:
    """Give the month of everybody without a dossier, once per household."""
    registered = {b.dossier: b.ingeschreven for b in bewoners}
    first: dict[tuple[int, str, date | None], date] = {}
    known: set[tuple[int, str, date | None]] = set()
    for item in huisgenoten:
        day = registered.get(item.dossier)
        if day is None:
            continue
        key = (home_of[item.dossier], *item.wie)
        if item.dossier in covered:
            known.add(key)
        first[key] = min(day, first.get(key, day))
    return [first_of_month(day) for key, day in first.items() if key not in known]


def _group(dossiers: Iterable[int], banden: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Return for every dossier the one that stands for its household."""
    parent = {dossier: dossier for dossier in dossiers}

    def find(one: int) -> int:
        while parent[one] != one:
            one = parent[one]
        return one

    for one, other in banden:
        parent.setdefault(one, one)
        parent.setdefault(other, other)
        low, high = sorted((find(one), find(other)))
        parent[high] = low
    return {dossier: find(dossier) for dossier in parent}
