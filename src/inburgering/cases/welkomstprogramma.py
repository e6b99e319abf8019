"""Hours of a local welcome programme: participation, or PVT where the municipality says so."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from inburgering.cases.urenboek import Opgave
from inburgering.region.aanbod import get_aanbod_van
from inburgering.region.models import Aanbod

CATEGORIE: Final = "welkomstprogramma"
MET_PVT: Final = "welkomstprogramma_pvt"
"""How one says that hours were of a part that counts; it is stored as PVT."""


def count_welcome(
    items: Iterable[Opgave], *, gemeenten: Mapping[int, str], dag: date
) -> list[Opgave]:
    """Return the rows; hours of a programme that counts for the PVT become PVT hours.

    Where all parts of the programme count, all hours do; where only some do, hours count only if
    they are said to be of such a part. ``gemeenten`` gives the municipality per dossier. One
    query, and only when it matters.

    Source: R-DRE-015; the offer of the municipality says what it counts for.
    """
    found = list(items)
    mine = {gemeenten[item.dossier] for item in found if item.categorie in (CATEGORIE, MET_PVT)}
    if not mine:
        return found
    parts: dict[str, list[bool]] = defaultdict(list)
    for offer in get_aanbod_van(sorted(mine), dag=dag, soort=Aanbod.Soort.WELKOMSTPROGRAMMA):
        parts[offer.gemeente].append("pvt" in offer.telt_mee_voor)
    return [_count(item, parts[gemeenten[item.dossier]]) for item in found]


def _count(item: Opgave, parts: list[bool]) -> Opgave:
    if item.categorie not in (CATEGORIE, MET_PVT):
        return item
    counts = any(parts) if item.categorie == MET_PVT else bool(parts) and all(parts)
    return replace(item, soort="pvt" if counts else item.soort, categorie=CATEGORIE)
