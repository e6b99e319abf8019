"""What a right region file still leaves open: tasks that nobody does, bases that end."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from inburgering.law.taken import TAKEN
from inburgering.region.regiobestand import Regiobestand
from inburgering.region.rijen import Rijen, beslisbasis_rijen, index_codes, verdeling_rijen

Bevindingsoort = Literal["niemand_doet", "niemand_beslist"]
Reeks = list[tuple[date, dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Bevinding:
    """From this day on nobody does, or nobody may decide, these tasks in these municipalities."""

    soort: Bevindingsoort
    dag: date
    gemeenten: tuple[str, ...]
    """Names, in order of the alphabet."""
    taken: tuple[str, ...]


def find_bevindingen(bestand: Regiobestand, *, dag: date) -> tuple[Bevinding, ...]:
    """Return what is open on this day or later, in order of days.

    Deciding is open only where somebody does the work. Gaps that were closed before this day are
    no longer told.
    """
    names = {code: naam for naam, code in index_codes(bestand).items()}
    doing = _series(verdeling_rijen(bestand), uitvoerder=True)
    deciding = _series(beslisbasis_rijen(bestand))
    found: dict[tuple[Bevindingsoort, date, str], set[str]] = defaultdict(set)
    for key, series in doing.items():
        for begin in _gaps(series, dag):
            found["niemand_doet", begin, key[1]].add(names[key[0]])
    for key, series in deciding.items():
        for begin in _gaps(series, dag):
            if _party_on(doing[key], max(begin, dag)) is not None:
                found["niemand_beslist", begin, key[1]].add(names[key[0]])
    return tuple(_merge(found))


def _series(rijen: Rijen, *, uitvoerder: bool = False) -> Mapping[tuple[str, str], Reeks]:
    found: dict[tuple[str, str], Reeks] = defaultdict(list)
    for key, values in rijen.items():
        if not uitvoerder or key[2] == "uitvoerder":
            found[key[0], key[1]].append((key[-1], values))
    return {key: sorted(rows, key=lambda row: row[0]) for key, rows in found.items()}


def _gaps(series: Reeks, dag: date) -> Iterator[date]:
    """Yield the first days of stretches without a party that are not over on this day."""
    ends: Iterable[date | None] = [*(begin for begin, _values in series[1:]), None]
    before = False
    for (begin, values), end in zip(series, ends, strict=True):
        is_gap = values["organisatie_id"] is None
        if is_gap and not before and (end is None or end > dag):
            yield begin
        before = is_gap


def _party_on(series: Reeks, dag: date) -> str | None:
    held = [values["organisatie_id"] for begin, values in series if begin <= dag]
    return held[-1] if held else None


def _merge(
    found: Mapping[tuple[Bevindingsoort, date, str], set[str]],
) -> Iterator[Bevinding]:
    """Yield one finding for the tasks that are open in the same places from the same day."""
    order = {str(code): place for place, code in enumerate(TAKEN)}
    tasks: dict[tuple[Bevindingsoort, date, tuple[str, ...]], list[str]] = defaultdict(list)
    for (soort, begin, taak), places in found.items():
        tasks[soort, begin, tuple(sorted(places))].append(taak)
    for (soort, begin, named), codes in sorted(tasks.items(), key=lambda item: item[0][1:]):
        yield Bevinding(soort, begin, named, tuple(sorted(codes, key=order.__getitem__)))
