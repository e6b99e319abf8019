"""Reads what changes in who does what and who may decide, during a period."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from inburgering.region.models import Beslisbasis, Taakverdeling

Wijzigingsoort = Literal["uitvoerder", "grond", "basis"]


@dataclass(frozen=True, slots=True)
class Verdelingswijziging:
    """From this day on, one task of one municipality is done or decided otherwise."""

    dag: date
    gemeente: str
    gemeente_naam: str
    taak: str
    soort: Wijzigingsoort
    """``uitvoerder``: another party does it. ``grond``: the same party, on another ground.
    ``basis``: another basis for deciding."""
    van: str | None
    """The code of the party until then; ``None`` is nobody."""
    van_naam: str
    naar: str | None
    """The code of the party from then on; ``None`` is nobody: the work or the basis ends."""
    naar_naam: str

    @property
    def is_einde(self) -> bool:
        """Whether nobody follows."""
        return self.naar is None


def get_wijzigingen(
    gemeenten: Collection[str] | None,
    *,
    van: date,
    tot: date,
    organisatie: str | None = None,
) -> tuple[Verdelingswijziging, ...]:
    """Return the changes on the days from ``van`` up to and including ``tot``, in order of days.

    ``gemeenten`` are CBS codes; ``None`` means every municipality. ``organisatie`` keeps what this
    party loses, takes over or does on another basis. Two queries, whatever the number of rows.
    """
    rows = _find(gemeenten, van, tot)
    if organisatie is not None:
        rows = (row for row in rows if organisatie in (row.van, row.naar))
    return tuple(sorted(rows, key=lambda row: (row.dag, row.gemeente_naam, row.taak, row.soort)))


def _find(gemeenten: Collection[str] | None, van: date, tot: date) -> Iterator[Verdelingswijziging]:
    chosen: dict[str, Any] = {"begin__lte": tot}
    if gemeenten is not None:
        chosen["gemeente__in"] = gemeenten
    parties = Taakverdeling.objects.filter(rol="uitvoerder", **chosen)
    bases = Beslisbasis.objects.filter(**chosen)
    for table, describe in ((parties, _inzet), (bases, _basis)):
        rows = table.select_related("gemeente", "organisatie").order_by("begin")
        for series in _by_task(rows).values():
            yield from _steps(series, describe, van)


def _by_task(rows: Iterable[Any]) -> Mapping[tuple[str, str], list[Any]]:
    found: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in rows:
        found[row.gemeente_id, row.taak].append(row)
    return found


def _steps(
    series: Collection[Any], describe: Callable[[Any], Hashable], van: date
) -> Iterator[Verdelingswijziging]:
    """Yield the steps in which something differs; nobody after nobody is no change."""
    before = None
    for row in series:
        if row.begin >= van and describe(row) != describe(before):
            yield _make(row, before)
        before = row


def _inzet(row: Taakverdeling | None) -> Hashable:
    if row is None or row.organisatie_id is None:
        return None
    return (row.organisatie_id, row.grond, row.grond_tekst, row.besluit_datum)


def _basis(row: Beslisbasis | None) -> Hashable:
    if row is None or row.organisatie_id is None:
        return None
    return (row.organisatie_id, row.soort, row.nummer, row.besluit_datum, row.functie)


def _make(row: Any, before: Any | None) -> Verdelingswijziging:
    earlier = before.organisatie if before is not None else None
    soort: Wijzigingsoort = "basis"
    if isinstance(row, Taakverdeling):
        soort = "grond" if earlier and row.organisatie == earlier else "uitvoerder"
    return Verdelingswijziging(
        dag=row.begin,
        gemeente=row.gemeente_id,
        gemeente_naam=row.gemeente.naam,
        taak=row.taak,
        soort=soort,
        van=earlier.code if earlier else None,
        van_naam=earlier.naam if earlier else "",
        naar=row.organisatie_id,
        naar_naam=row.organisatie.naam if row.organisatie else "",
    )
