"""Rows of the access table: the end of a trajectory, and light cases."""

from tests.web.toegang.wie import NIEMAND, OPENEN, REGIE

IN: dict[str, frozenset[str]] = {
    "afronding": REGIE,
    "afronding_einde": REGIE,
    "afronding_intrekken": REGIE,
    "afronding_nazorg": REGIE,
    "afronding_sluiten": REGIE,
    # The dossier of the table falls under the act of 2021, so it has no light case.
    "licht": NIEMAND,
    "lichte_trajecten": OPENEN,
}
POST: frozenset[str] = frozenset()
