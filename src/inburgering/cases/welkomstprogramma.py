"""Hours of a local welcome programme: participation, or PVT where the municipality says so."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from inburgering.cases.urenboek import Opgave
from inburgering.region.aanbod import get_aanbod_van
from inburgering.region.models import Aanbod

CATEGORIE: Final = "welkomstprogramma"


def count_welcome(
    items: Iterable[Opgave], *, gemeenten: Mapping[int, str], dag: date
) -> list[Opgave]:
    """Return the rows; hours of a programme that counts for the PVT become PVT hours.

    ``gemeenten`` gives the municipality per dossier. One query, and only when it matters.

    Source: R-DRE-015; the offer of the municipality says what it counts for.
    """
    found = list(items)
    mine = {gemeenten[item.dossier] for item in found if item.categorie == CATEGORIE}
    if not mine:
        return found
    offers = get_aanbod_van(sorted(mine), dag=dag, soort=Aanbod.Soort.WELKOMSTPROGRAMMA)
    counts = {offer.gemeente for offer in offers if "pvt" in offer.telt_mee_voor}
    return [
        replace(item, soort="pvt")
        if item.categorie == CATEGORIE and gemeenten[item.dossier] in counts
        else item
        for item in found
    ]
