"""Makes from the tables what the law must know of the end of the trajectory.

The number of queries does not depend on the number of dossiers.
"""

from collections.abc import Collection, Mapping

from inburgering.law.stand_afronding import Afrondingstand


def load_afronding(pks: Collection[int]) -> Mapping[int, Afrondingstand]:
    """Return it per dossier, by primary key; a dossier without rows may be left out."""
    return {}
