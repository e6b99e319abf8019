"""Hours week by week and added up, from rows that are read once; no rights, no writing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.models import Dossier, Uren
from inburgering.cases.urensoorten import (
    AFWEZIGHEDEN,
    CATEGORIEEN,
    SOORTNAMEN,
    URENSOORTEN,
    VAST,
    VORMEN,
)
from inburgering.law.uren_tellen import Urenrij
from inburgering.queries.uren_beeld import Soortregel, Urenregel, Weekregel
from inburgering.queries.uren_groep import get_monday
from inburgering.queries.uren_tellers import format_minutes

AANWEZIG_DAGEN: Final = 56
"""Days of which the attendance is taken."""
SHOWN_WEEKS: Final = 4
"""Weeks that stand open to see; the others are found by month."""
WEEK: Final = timedelta(days=7)


class Urencijfer(NamedTuple):
    """What counting needs of one row."""

    datum: date
    soort: str
    categorie: str
    minuten: int
    gepland: int | None
    afwezig: str
    is_keurmerk: bool

    @property
    def maandag(self) -> date:
        """The first day of its week."""
        return get_monday(self.datum)


def load_cijfers(row: Dossier) -> list[Urencijfer]:
    """Return the valid rows, the newest first; one query."""
    rows = Uren.objects.filter(dossier=row, is_geldig=True).order_by("-datum", "-id")
    return [
        Urencijfer._make(values)
        for values in rows.values_list(
            "datum", "soort", "categorie", "minuten", "minuten_gepland", "afwezig", "is_keurmerk"
        )
    ]


def make_urenrij(row: Urencijfer) -> Urenrij:
    """Return a row as the law looks at it."""
    return Urenrij(URENSOORTEN[row.soort].code, row.datum, row.minuten, row.is_keurmerk)


def get_attendance(rows: Iterable[Urencijfer], *, dag: date) -> int | None:
    """Return the percentage of planned time that somebody was there, in the last 8 weeks."""
    return percentage(
        (r.minuten, r.gepland)
        for r in rows
        if dag - timedelta(days=AANWEZIG_DAGEN) < r.datum <= dag
    )


def percentage(pairs: Iterable[tuple[int, int | None]]) -> int | None:
    """Return the part of the planned time that was made; ``None`` when nothing was planned."""
    known = [(made, planned) for made, planned in pairs if planned]
    total = sum(planned for _made, planned in known if planned)
    if not total:
        return None
    return sum(min(made, planned or 0) for made, planned in known) * 100 // total


def count_absences(rows: Iterable[Urencijfer], *, dag: date) -> tuple[tuple[str, int], ...]:
    """Return the reasons of absence of the last 8 weeks with how often, the most frequent first."""
    since = dag - timedelta(days=AANWEZIG_DAGEN)
    found = Counter(r.afwezig for r in rows if r.afwezig and r.datum > since)
    return tuple((get_word(AFWEZIGHEDEN, code), n) for code, n in found.most_common())


def add_per_kind(rows: Iterable[Urencijfer]) -> tuple[Soortregel, ...]:
    """Return the hours of each kind."""
    total: Counter[str] = Counter()
    for row in rows:
        total[row.soort] += row.minuten
    return tuple(
        Soortregel(str(soort.naam), format_minutes(total[code]))
        for code, soort in URENSOORTEN.items()
        if code in total
    )


def add_per_category(rows: Iterable[Urencijfer]) -> tuple[Soortregel, ...]:
    """Return the hours of participation by category, with its form."""
    total: Counter[str] = Counter()
    for row in rows:
        if row.soort in VAST or row.soort == "participatie":
            total[row.categorie if row.soort == "participatie" else row.soort] += row.minuten
    known = {**{code: (c.vorm, c.naam) for code, c in CATEGORIEEN.items()}, **VAST}
    return tuple(
        Soortregel(str(naam), format_minutes(total[code]), vorm=str(VORMEN[vorm]))
        for code, (vorm, naam) in sorted(known.items(), key=lambda item: item[1][0])
        if code in total
    )


def list_weeks(rows: Iterable[Urencijfer]) -> list[date]:
    """Return the Mondays of the weeks with hours, the newest first."""
    return sorted({row.maandag for row in rows}, reverse=True)


def choose_weeks(weeks: Sequence[date], *, maand: date | None) -> Sequence[date]:
    """Return the weeks to show: those that begin in a month, else the newest."""
    if maand is None:
        return weeks[:SHOWN_WEEKS]
    return [week for week in weeks if week.replace(day=1) == maand]


def make_weeks(
    rows: Iterable[Urencijfer], *, weken: Sequence[date], regels: Iterable[Urenregel]
) -> tuple[Weekregel, ...]:
    """Return these weeks with their sums and ``regels``, in the order in which they came."""
    mine: Mapping[date, list[Urencijfer]] = {week: [] for week in weken}
    for row in rows:
        if row.maandag in mine:
            mine[row.maandag].append(row)
    lines: dict[date, list[Urenregel]] = defaultdict(list)
    for line in regels:
        lines[get_monday(line.datum)].append(line)
    return tuple(_make_week(week, mine[week], lines[week]) for week in weken)


def _make_week(week: date, rows: Sequence[Urencijfer], lines: Sequence[Urenregel]) -> Weekregel:
    kinds: Counter[str] = Counter()
    for row in rows:
        kinds[row.soort] += row.minuten
    return Weekregel(
        maandag=week,
        per_soort=tuple(
            (get_word(SOORTNAMEN, code), format_minutes(kinds[code]))
            for code in URENSOORTEN
            if kinds[code]
        ),
        totaal=format_minutes(kinds.total()),
        aanwezigheid=percentage((r.minuten, r.gepland) for r in rows),
        rijen=tuple(lines),
    )
