"""Turns months and taakstellingen into the drawing and the table of a page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.dates import MONTHS, MONTHS_3
from django.utils.translation import gettext as _

from inburgering.cases.taakstelling import (
    Doel,
    Herkomst,
    Maand,
    add_months,
    bepaal_stand,
)
from inburgering.queries.taakstelling import Gemeentebeeld
from inburgering.ui.grafiek_svg import Grafiek, Staaf, draw_grafiek

JAREN: Final = 4
"""How many years stand in one drawing."""


@dataclass(frozen=True, slots=True)
class Jaarrij:
    """A year as a row of the table."""

    jaar: int
    vakken: tuple[Maand | None, ...]
    """Twelve; ``None`` for a month outside what is known."""
    totaal: int
    is_heel: bool
    """Whether every month has a number."""
    telling: str
    """How its months were counted."""


@dataclass(frozen=True, slots=True)
class Blok:
    """Some years that are drawn together."""

    eerste: int
    laatste: int
    is_hier: bool

    @property
    def naam(self) -> str:
        """The years in words."""
        return f"{self.eerste}–{self.laatste}" if self.eerste < self.laatste else f"{self.eerste}"


def list_blokken(maanden: Sequence[Maand], *, gekozen: str, dag: date) -> tuple[Blok, ...]:
    """Return the blocks of years, the newest first.

    Without a choice the newest block with a number in it is shown.
    """
    first, last = maanden[0].begin.year, dag.year
    starts = [max(end - JAREN + 1, first) for end in range(last, first - 1, -JAREN)]
    ends = list(range(last, first - 1, -JAREN))
    year = int(gekozen) if gekozen.isdecimal() else 0
    chosen = next((i for i, start in enumerate(starts) if start <= year <= ends[i]), None)
    if chosen is None:
        known = {m.begin.year for m in maanden if m.aantal is not None}
        filled = [i for i, start in enumerate(starts) if known & set(range(start, ends[i] + 1))]
        chosen = filled[0] if filled else 0
    return tuple(Blok(s, e, i == chosen) for i, (s, e) in enumerate(zip(starts, ends, strict=True)))


def draw_maanden(beeld: Gemeentebeeld, blok: Blok, *, dag: date) -> Grafiek:
    """Return the drawing of the months in these years: placed, needed per month, and behind."""
    doelen = [regel.doel for regel in beeld.regels]
    months = [m for m in beeld.maanden if blok.eerste <= m.begin.year <= blok.laatste]
    return draw_grafiek(
        [_make_staaf(m, doelen, beeld.maanden, dag) for m in months],
        titel=_("Gehuisvest per maand in %(gemeente)s, %(jaren)s")
        % {"gemeente": beeld.naam, "jaren": blok.naam},
        lijn_titel=_("Achterstand aan het eind van de maand"),
    )


def _make_staaf(maand: Maand, doelen: Sequence[Doel], maanden: Sequence[Maand], dag: date) -> Staaf:
    doel = next((d for d in doelen if d.begin <= maand.begin <= d.eind), None)
    after = add_months(maand.begin, 1)
    is_past = after <= dag
    behind = None
    if doel is not None and is_past:
        stand = bepaal_stand(doel, maanden, dag=after)
        behind = float(stand.achter) if stand.is_volledig else None
    return Staaf(
        naam=f"{MONTHS[maand.begin.month]} {maand.begin.year}",
        kort=str(MONTHS_3[maand.begin.month]),
        waarde=maand.aantal,
        is_licht=maand.herkomst is Herkomst.DOSSIERS,
        groep=_halfjaar(maand.begin),
        doel=None if doel is None else doel.aantal / doel.maanden,
        lijn=behind,
    )


def _halfjaar(begin: date) -> str:
    half = 1 if begin.month <= 6 else 2
    return _("%(jaar)d, %(half)de halfjaar") % {"jaar": begin.year, "half": half}


def list_legenda(grafiek: Grafiek) -> list[tuple[str, str]]:
    """Return what the signs of the drawing mean; only signs that are in it."""
    bars = [staaf.staaf for staaf in grafiek.lying.bars]
    found = []
    if any(s.waarde is not None and not s.is_licht for s in bars):
        found.append(("bar", _("gehuisvest volgens een bron")))
    if grafiek.has_light:
        found.append(("light", _("gehuisvest volgens de dossiers")))
    if grafiek.has_marks:
        found.append(("mark", _("nodig per maand voor de taakstelling")))
    if grafiek.has_line:
        found.append(("line", _("achterstand")))
    return found


def make_jaren(maanden: Iterable[Maand], blok: Blok) -> tuple[Jaarrij, ...]:
    """Return the years of a block as rows, the newest first."""
    by_begin = {m.begin: m for m in maanden}
    found = []
    for year in range(blok.laatste, blok.eerste - 1, -1):
        cells = tuple(by_begin.get(date(year, n, 1)) for n in range(1, 13))
        known = [c for c in cells if c is not None and c.aantal is not None]
        found.append(
            Jaarrij(
                jaar=year,
                vakken=cells,
                totaal=sum(c.aantal or 0 for c in known),
                is_heel=len(known) == 12,
                telling=_describe_telling(known),
            )
        )
    return tuple(found)


def _describe_telling(known: Sequence[Maand]) -> str:
    """Say which months a source counts and which the dossiers."""
    if not known:
        return _("geen cijfer")
    ways = {m.herkomst for m in known}
    if ways == {Herkomst.BRON}:
        return _("bron")
    if ways == {Herkomst.DOSSIERS}:
        return _("dossiers")
    by_source = [m.begin for m in known if m.herkomst is Herkomst.BRON]
    names = ", ".join(str(MONTHS_3[begin.month]) for begin in by_source)
    return _("bron: %(maanden)s; verder dossiers") % {"maanden": names}
