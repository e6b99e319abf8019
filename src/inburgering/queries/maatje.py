"""How many buddies and language coaches were matched in a year, per party, and how it ended.

Numbers only; small ones are hidden (ADR 0078). Source: R-BUR-026, R-SV-051.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from inburgering.access.bereik import Bereik, get_cijfergebied
from inburgering.cases.hulp import MAATJERESULTATEN
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.models import Maatje
from inburgering.cases.stand_geld import MAATJE_GEZOCHT
from inburgering.queries.cijfers_afschermen import Getal, Verdeling, is_klein, make_verdeling
from inburgering.region.beleid import beleidswaarde
from inburgering.region.verdeling import get_beleid

Settings = Mapping[str, Mapping[str, Any]]
"""Per municipality what it chose."""


@dataclass(frozen=True, slots=True)
class Partijuitkomst:
    """How the matches of one party ended in the year."""

    naam: str
    uitkomsten: Verdeling


@dataclass(frozen=True, slots=True)
class Maatjecijfers:
    """The figures of a year."""

    jaar: int
    doel: int | None
    """How many matches the municipalities aim at, together; ``None`` for no aim."""
    per_partij: Verdeling
    """Matches that began in the year."""
    uitkomsten: tuple[Partijuitkomst, ...]
    """Of what ended in the year."""
    wachten: Getal
    """People for whom nobody was found yet, today."""
    effect_per_koppeling_cent: int | None
    """What a match is estimated to save in two years, in eurocents; ``None``: no one estimate."""
    effect_cent: int | None
    """Of all matches that began in the year; ``None`` as well while their number is hidden."""


def get_maatjecijfers(bereik: Bereik, *, jaar: int, dag: date) -> Maatjecijfers | None:
    """Return the figures of the municipalities of this worker, ``None`` for who may see none."""
    area = get_cijfergebied(bereik)
    if not area:
        return None
    rows = Maatje.objects.filter(dossier__gemeente__in=area)
    began = Counter(rows.filter(start_op__year=jaar).values_list("organisatie__naam", flat=True))
    ended: dict[str, Counter[str]] = defaultdict(Counter)
    done = rows.filter(eind_op__year=jaar, start_op__isnull=False)
    for party, outcome in done.values_list("organisatie__naam", "resultaat"):
        ended[party][outcome] += 1
    waiting = rows.filter(status__in=MAATJE_GEZOCHT).count()
    settings = get_beleid(area, dag=dag)
    each = _find_effect(area, settings)
    per_partij = make_verdeling(sorted(began.items()))
    total = per_partij.totaal
    return Maatjecijfers(
        jaar=jaar,
        doel=_sum_aims(area, settings),
        per_partij=per_partij,
        uitkomsten=tuple(_outcome(party, ended[party]) for party in sorted(ended)),
        wachten=None if is_klein(waiting) else waiting,
        effect_per_koppeling_cent=each,
        effect_cent=None if each is None or total is None else each * total,
    )


def _outcome(party: str, counts: Counter[str]) -> Partijuitkomst:
    parts = [(get_word(MAATJERESULTATEN, code), counts[code]) for code in MAATJERESULTATEN]
    return Partijuitkomst(party, make_verdeling(parts))


def _find_effect(area: Collection[str], settings: Settings) -> int | None:
    """Return the estimate that all municipalities share: a sum over some would tell their number.

    In eurocents.
    """
    amounts = {beleidswaarde(settings[code], "maatjes_effect_euro") for code in area}
    only = amounts.pop() if len(amounts) == 1 else None
    return None if only is None else int(only) * 100


def _sum_aims(area: Collection[str], settings: Settings) -> int | None:
    aims = [beleidswaarde(settings[code], "maatjes_per_jaar") for code in area]
    known = [aim for aim in aims if aim is not None]
    return sum(known) if known else None
