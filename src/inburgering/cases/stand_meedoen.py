"""Makes from the tables what the law must know of work, instruments and reimbursements.

The number of queries does not depend on the number of dossiers.
"""

from collections.abc import Collection, Mapping

from inburgering.law.stand_meedoen import Meedoenstand


def load_meedoen(pks: Collection[int]) -> Mapping[int, Meedoenstand]:
    """Return it per dossier, by primary key; a dossier without rows may be left out."""
    return {}
