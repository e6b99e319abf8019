"""Makes from the tables what the law must know of cases of enforcement.

The number of queries does not depend on the number of dossiers.
"""

from collections.abc import Collection, Mapping

from inburgering.law.stand_handhaving import Handhavingstand


def load_handhaving(pks: Collection[int]) -> Mapping[int, Handhavingstand]:
    """Return it per dossier, by primary key; a dossier without rows may be left out."""
    return {}
