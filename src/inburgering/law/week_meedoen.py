"""The usual week of a person: hours per kind, what overlaps, and whether it is too much.

Source: R-SV-019, R-KEMP-073.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

TELT_MEE = frozenset({"les", "werk", "meedoen", "reizen"})
"""Kinds that use up what somebody can do; care for others comes beside it (ADR 0103)."""
DAG_MINUTEN = 24 * 60


@dataclass(frozen=True, slots=True)
class Blok:
    """A block in the week; ``dag`` 0 is Monday, ``begin`` and ``eind`` minutes from midnight."""

    sleutel: str
    dag: int
    begin: int
    eind: int
    soort: str

    @property
    def minuten(self) -> int:
        """How long it takes."""
        return self.eind - self.begin


@dataclass(frozen=True, slots=True)
class Weekrekening:
    """A week in numbers, all in minutes."""

    per_soort: Mapping[str, int]
    niet_gepland: Mapping[str, int]
    """Per kind what was agreed and stands in no block yet."""
    telt_mee: int
    """Of the kinds that use up what somebody can do, planned or not; an overlap counts once."""
    te_veel: int
    """More than somebody can do; 0 when it fits or when nothing was agreed."""
    botsingen: tuple[tuple[str, str], ...]
    """Pairs of blocks at the same time, in the order of the week."""


def reken_week(
    blokken: Iterable[Blok],
    *,
    belastbaarheid: int | None,
    afgesproken: Mapping[str, int] | None = None,
) -> Weekrekening:
    """Return a week in numbers; ``belastbaarheid`` is in hours a week, ``None`` if unknown.

    ``afgesproken`` holds per kind the minutes a week of work, instruments and lessons that run:
    what of it is in no block counts all the same.

    Interpretatie: lessons, work, taking part and travel use up what somebody can do; care for
    others comes beside it, since what was agreed already leaves room for it (ADR 0103).
    """
    rijen = sorted(blokken, key=lambda b: (b.dag, b.begin, b.eind, b.sleutel))
    per_soort: Counter[str] = Counter()
    for blok in rijen:
        per_soort[blok.soort] += blok.minuten
    niet_gepland = {
        soort: minuten - per_soort.get(soort, 0)
        for soort, minuten in (afgesproken or {}).items()
        if minuten > per_soort.get(soort, 0)
    }
    telt_mee = _samen([blok for blok in rijen if blok.soort in TELT_MEE])
    telt_mee += sum(minuten for soort, minuten in niet_gepland.items() if soort in TELT_MEE)
    te_veel = 0 if belastbaarheid is None else max(0, telt_mee - belastbaarheid * 60)
    return Weekrekening(
        per_soort=dict(per_soort),
        niet_gepland=niet_gepland,
        telt_mee=telt_mee,
        te_veel=te_veel,
        botsingen=tuple(_botsingen(rijen)),
    )


def _botsingen(rijen: Sequence[Blok]) -> Iterable[tuple[str, str]]:
    for plaats, blok in enumerate(rijen):
        for later in rijen[plaats + 1 :]:
            if later.dag != blok.dag or later.begin >= blok.eind:
                break
            yield blok.sleutel, later.sleutel


def _samen(rijen: Sequence[Blok]) -> int:
    """Return the minutes of the blocks together, each minute of the week once."""
    totaal = tot = 0
    for blok in rijen:
        begin = blok.dag * DAG_MINUTEN + blok.begin
        eind = blok.dag * DAG_MINUTEN + blok.eind
        totaal += max(0, eind - max(begin, tot))
        tot = max(tot, eind)
    return totaal
