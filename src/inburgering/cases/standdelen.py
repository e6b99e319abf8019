"""The parts of a ``Stand`` that come after the plan, each loaded by its own module."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from typing import Any, Final

from inburgering.cases.stand_afronding import load_afronding
from inburgering.cases.stand_bestelling import load_bestelling
from inburgering.cases.stand_geld import load_geld
from inburgering.cases.stand_handhaving import load_handhaving
from inburgering.cases.stand_leren import load_leren
from inburgering.cases.stand_meedoen import load_meedoen
from inburgering.cases.stand_uren import load_uren
from inburgering.cases.stand_voortgang import load_voortgang
from inburgering.cases.stand_wijziging import load_wijziging

LADERS: Final[Mapping[str, Callable[[Collection[int]], Mapping[int, Any]]]] = {
    "bestelling": load_bestelling,
    "uren": load_uren,
    "leren": load_leren,
    "meedoen": load_meedoen,
    "geld": load_geld,
    "voortgang": load_voortgang,
    "wijziging": load_wijziging,
    "handhaving": load_handhaving,
    "afronding": load_afronding,
}
"""By the field of ``law.werkstand.Stand`` that it fills."""


def load_standdelen(pks: Collection[int]) -> Mapping[int, dict[str, Any]]:
    """Return per dossier the parts that have rows; the number of queries is constant."""
    found: dict[int, dict[str, Any]] = defaultdict(dict)
    for name, load in LADERS.items():
        for pk, part in load(pks).items():
            found[pk][name] = part
    return found
