"""Makes from the tables what the law must know of what was ordered, learnt and attended.

The number of queries does not depend on the number of dossiers.
"""

from collections.abc import Collection, Mapping

from inburgering.law.stand_leren import Leerstand


def load_leren(pks: Collection[int]) -> Mapping[int, Leerstand]:
    """Return it per dossier, by primary key; a dossier without rows may be left out."""
    return {}
