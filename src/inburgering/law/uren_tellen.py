"""From time spent to the hours that the law counts, each minute once.

Grondslag: art. 3.1 lid 5, 3.2 lid 3, 3.14 lid 2, 5, 6, 8 en 9, 5.3 lid 5, 5.4 lid 4 onder c en
5.5 lid 1 en 2 Besluit inburgering 2021.

Interpretatie (ADR 0097): time on the dagtekening of the first plan is not before it. Of lessons
only those with keurmerk or diploma recognition count, in every route, since every norm for lessons
asks for it. An opening balance holds everything up to and including its day. A credit and rows of
the same kind in the same period count as the larger of the two.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from inburgering.law.feiten import PipFeit, UrenSoort
from inburgering.law.grondslag import bi
from inburgering.law.kalender import EEN_DAG, maanden_eerder
from inburgering.law.parameters import WETTELIJK, Parameters, waarde_op

RijSoort = Literal["nt2", "knm", "alfabetisering", "map_les", "map_praktijk", "pvt", "participatie"]
Grond = Literal["intake", "school", "eerdere_route", "andere_gemeente"]
Reden = Literal["voor_pip", "geen_keurmerk", "in_beginstand", "dubbel", "verrekening"]

NIET_VOOR_PIP = bi("5.3", 5)
PVT_INTAKE = bi("3.1", 5)
MAP_INTAKE = bi("3.2", 3)
Z_INTAKE = bi("3.14", 6)
Z_SCHOOL = bi("3.14", 9)
Z_EERDERE_ROUTE = bi("5.4", 4)

TELT_ALS: Mapping[RijSoort, tuple[UrenSoort, ...]] = {
    "nt2": ("nt2",),
    "alfabetisering": ("nt2",),
    "knm": ("knm",),
    "map_les": ("map",),
    "map_praktijk": ("map", "map_praktijk"),
    "pvt": ("pvt",),
    "participatie": ("participatie",),
}
"""Practice is a part of the MAP; learning to read and write is a part of the language lessons."""
LESSEN: frozenset[RijSoort] = frozenset({"nt2", "alfabetisering", "knm"})
MINUTEN_PER_UUR = 60
MAANDEN_PER_JAAR = 12


@dataclass(frozen=True, slots=True)
class Urenrij:
    """Time spent on one day, or in the week that begins on it."""

    soort: RijSoort
    dag: date
    minuten: int
    is_keurmerk: bool = False


@dataclass(frozen=True, slots=True)
class Krediet:
    """Time that the college lets count, with the ground."""

    soort: RijSoort
    grond: Grond
    minuten: int
    van: date
    tot_en_met: date


@dataclass(frozen=True, slots=True)
class Beginstand:
    """The hours that were there when the system began, and the day up to which they reach."""

    uren: int
    dag: date


@dataclass(frozen=True, slots=True)
class NietGeteld:
    """Time that does not count, and why."""

    soort: RijSoort
    reden: Reden
    minuten: int


@dataclass(frozen=True, slots=True)
class Telling:
    """What counts, in minutes per kind of hours, and what does not."""

    minuten: Mapping[UrenSoort, int]
    """A kind of which nothing is known is left out."""
    niet_geteld: tuple[NietGeteld, ...] = ()
    per_soort: Mapping[RijSoort, int] = field(default_factory=dict)
    """Minutes of rows and credits that count, without the opening balances."""

    @property
    def uren(self) -> dict[UrenSoort, int]:
        """The whole hours; minutes are added up first."""
        return {soort: minuten // MINUTEN_PER_UUR for soort, minuten in self.minuten.items()}


@dataclass(slots=True)
class _Werk:
    geteld: dict[UrenSoort, int] = field(default_factory=dict)
    per_soort: dict[RijSoort, int] = field(default_factory=dict)
    buiten: dict[tuple[RijSoort, Reden], int] = field(default_factory=lambda: defaultdict(int))

    def add(self, soort: RijSoort, minuten: int) -> None:
        self.per_soort[soort] = minuten
        for als in TELT_ALS[soort]:
            self.geteld[als] = self.geteld.get(als, 0) + minuten

    def leave(self, soort: RijSoort, reden: Reden, minuten: int) -> None:
        if minuten:
            self.buiten[soort, reden] += minuten


def tel_uren(
    rijen: Iterable[Urenrij],
    *,
    kredieten: Sequence[Krediet] = (),
    beginstanden: Mapping[UrenSoort, Beginstand] | None = None,
    pips: Sequence[PipFeit] = (),
    dag: date,
    parameters: Parameters = WETTELIJK,
) -> Telling:
    """Return the hours that count on ``dag``; ``pips`` in order of dagtekening.

    Grondslag: art. 5.3 lid 5 Besluit inburgering 2021: effort before the plan does not count,
    unless it is credited.
    """
    standen = beginstanden or {}
    werk = _Werk({soort: stand.uren * MINUTEN_PER_UUR for soort, stand in standen.items()})
    per_soort: dict[RijSoort, list[Urenrij]] = defaultdict(list)
    for rij in rijen:
        per_soort[rij.soort].append(rij)
    for soort in TELT_ALS:
        known = [standen[als].dag for als in TELT_ALS[soort] if als in standen]
        vanaf = max(known) + EEN_DAG if known else date.min
        eigen = [rij for rij in per_soort[soort] if _telt(rij, vanaf, pips, werk)]
        mine = [k for k in kredieten if k.soort == soort]
        good = [k for k in mine if k.van >= vanaf and mag_verrekenen(k, pips, dag, parameters)]
        for krediet in mine:
            if krediet not in good:
                werk.leave(soort, "verrekening", krediet.minuten)
        if eigen or good or per_soort[soort]:
            werk.add(soort, _tel_soort(soort, eigen, good, werk))
    buiten = tuple(NietGeteld(soort, reden, n) for (soort, reden), n in werk.buiten.items())
    return Telling(werk.geteld, buiten, werk.per_soort)


def telgrenzen(
    *,
    kredieten: Iterable[Krediet] = (),
    beginstanden: Iterable[Beginstand] = (),
    dagtekeningen: Iterable[date] = (),
) -> frozenset[date]:
    """Return the days from which hours may count otherwise than those of the day before.

    Rows of one kind that lie between two of these days count as one row of their sum.
    """
    days = set(dagtekeningen)
    days.update(stand.dag + EEN_DAG for stand in beginstanden)
    for krediet in kredieten:
        days.update((krediet.van, krediet.tot_en_met + EEN_DAG))
    return frozenset(days)


def voeg_rijen_samen(rijen: Iterable[Urenrij], *, grenzen: Iterable[date]) -> list[Urenrij]:
    """Return fewer rows that count the same, each on its first day, in the order of the days.

    ``grenzen`` are those of ``telgrenzen`` and any other day that must stay apart.
    """
    limits = sorted(set(grenzen))
    found: dict[tuple[int, RijSoort, bool], Urenrij] = {}
    for rij in rijen:
        key = (bisect_right(limits, rij.dag), rij.soort, rij.is_keurmerk)
        known = found.get(key)
        if known is not None:
            first, total = min(known.dag, rij.dag), known.minuten + rij.minuten
            found[key] = Urenrij(rij.soort, first, total, rij.is_keurmerk)
        else:
            found[key] = rij
    return [found[key] for key in sorted(found)]


def mag_verrekenen(
    krediet: Krediet, pips: Sequence[PipFeit], dag: date, parameters: Parameters = WETTELIJK
) -> bool:
    """Tell whether the law lets this credit count, for these plans, on this day.

    Grondslag: art. 3.1 lid 5, 3.2 lid 3, 3.14 lid 6 en 9, 5.4 lid 4 onder c en 5.5 lid 2 Besluit
    inburgering 2021.

    Interpretatie: the day from which school hours count was not found in the text, so it is a
    dated parameter (ADR 0098).
    """
    eerste = pips[0].dagtekening if pips else None
    is_z = bool(pips) and pips[-1].leerroute == "Z"
    if krediet.grond == "intake":
        return eerste is None or krediet.tot_en_met < eerste
    if krediet.grond == "school":
        jaren = waarde_op(parameters.schooluren_z_jaren, dag).aantal
        if not jaren or not is_z or eerste is None or krediet.soort not in LESSEN:
            return False
        return (
            maanden_eerder(eerste, MAANDEN_PER_JAAR * jaren) <= krediet.van
            and krediet.tot_en_met < eerste
        )
    if krediet.grond == "eerdere_route":
        had_other = any(pip.leerroute != "Z" for pip in pips[:-1])
        after = eerste is not None and krediet.van >= eerste
        return is_z and had_other and after and krediet.soort in LESSEN
    return eerste is None or krediet.van >= eerste


def _telt(rij: Urenrij, vanaf: date, pips: Sequence[PipFeit], werk: _Werk) -> bool:
    if rij.dag < vanaf:
        werk.leave(rij.soort, "in_beginstand", rij.minuten)
    elif not pips or rij.dag < pips[0].dagtekening:
        werk.leave(rij.soort, "voor_pip", rij.minuten)
    elif rij.soort in LESSEN and not rij.is_keurmerk:
        werk.leave(rij.soort, "geen_keurmerk", rij.minuten)
    else:
        return True
    return False


def _tel_soort(
    soort: RijSoort, rijen: Sequence[Urenrij], kredieten: Sequence[Krediet], werk: _Werk
) -> int:
    """Return the minutes of one kind: rows, and credits for what no row holds."""
    total = sum(rij.minuten for rij in rijen)
    for van, tot, credited in _perioden(kredieten):
        same = sum(rij.minuten for rij in rijen if van <= rij.dag <= tot)
        total += max(credited - same, 0)
        werk.leave(soort, "dubbel", min(credited, same))
    return total


def _perioden(kredieten: Sequence[Krediet]) -> list[tuple[date, date, int]]:
    """Return periods that do not meet; of credits that overlap the largest counts."""
    found: list[tuple[date, date, int]] = []
    for krediet in sorted(kredieten, key=lambda k: (k.van, k.tot_en_met)):
        if found and krediet.van <= found[-1][1]:
            van, tot, minuten = found[-1]
            found[-1] = (van, max(tot, krediet.tot_en_met), max(minuten, krediet.minuten))
        else:
            found.append((krediet.van, krediet.tot_en_met, krediet.minuten))
    return found
