"""In which municipalities a worker may take in koppelingen."""

from typing import Final

from inburgering.access.bereik import Bereik
from inburgering.access.rollen import CASUSREGIE

INSTROOM_TAKEN: Final = frozenset({"taakstelling", "warme_overdracht"}) | CASUSREGIE
"""Whoever carries out one of these hears of a koppeling."""


def get_instroom_gemeenten(bereik: Bereik) -> frozenset[str]:
    """Return the codes of the municipalities whose newcomers this worker takes in."""
    if not bereik.rol.mag_instroom:
        return frozenset()
    return frozenset(w.gemeente for w in bereik.werkvelden if w.taak in INSTROOM_TAKEN)
