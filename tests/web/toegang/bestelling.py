"""Rows of the access table: orders, groups, contracts and the room of a school."""

import uuid
from collections.abc import Callable

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from tests.bestellingen import make_contract, make_groep, order
from tests.web.toegang.wie import BINNEN, REGIE

PLANNERS = frozenset({"noor", "tom", "sam", "vera", "eva", "lot", "vreemd"})
"""Roles that plan groups."""
SCHOOL = frozenset({"lot"})
"""The party that the order went to."""
IN: dict[str, frozenset[str]] = {
    "contracten": BINNEN,
    "bestellingen": REGIE,
    "bestelling_nieuw": REGIE,
    "eigen_cursus": REGIE,
    "bestelling_antwoord": REGIE,
    "bestelling_start": REGIE,
    "bestelling_stop": REGIE,
    "bestelling_terug": REGIE,
    "bestelling_groep": REGIE,
    "groepen": PLANNERS,
    "wachtlijst": PLANNERS,
    "groep_nieuw": PLANNERS,
    # The group is for both municipalities of the region, and given by the school.
    "groep": frozenset({"noor", "tom", "eva"}),
    "groep_wijzig": frozenset({"noor", "tom", "eva"}),
    "groep_start": frozenset({"noor", "tom", "eva"}),
    "groep_evaluatie": frozenset({"noor", "tom", "eva"}),
    # Whose role holds the part; without own participants the page is empty.
    "deelnemers": PLANNERS,
    "deelnemer_antwoord": SCHOOL,
    "deelnemer_start": SCHOOL,
    "deelnemer_stop": SCHOOL,
}
POST: frozenset[str] = frozenset()


def prepare(
    dossier_key: str, *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Order lessons at the school, and make a group of it."""
    dossier = uuid.UUID(str(dossier_key))
    make_contract(code="map", product="map", keurmerk="geen")
    groep = make_groep(product="map", naam="MAP herfst")
    row = order(dossier, bereik_for("noor"), moment, product="map")
    return {
        "product": "map",
        "dossier.bestelling": str(row.sleutel),
        "deelnemers.bestelling": str(row.sleutel),
        "groep.groep": str(groep.sleutel),
    }
