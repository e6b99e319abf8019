"""Makes from the tables what the law must know of pauses, exemptions and changes.

The number of queries does not depend on the number of dossiers.
"""

from collections.abc import Collection, Mapping

from inburgering.law.stand_wijziging import Wijzigingstand


def load_wijziging(pks: Collection[int]) -> Mapping[int, Wijzigingstand]:
    """Return it per dossier, by primary key; a dossier without rows may be left out."""
    return {}
