"""Rows of the access table: help around a person, who does what, own people."""

import uuid
from collections.abc import Callable

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.cases.models import Betrokkene
from tests.begeleiding import begin_list, couple, get_point, make_worker, set_beleid
from tests.web.toegang.wie import IEDEREEN, NIEMAND, REGIE

MB = REGIE | {"vera"}
"""The casusregie, and the party that gives maatschappelijke begeleiding."""
HULP = MB | {"kim"}
"""And who pays fixed costs."""

IN: dict[str, frozenset[str]] = {
    "begeleiding": HULP,
    "wie_doet_wat": HULP,
    "voorziening": MB,
    "fase_beginnen": MB,
    "betrokkene_nieuw": HULP,
    "betrokkene_einde": frozenset({"vera"}),
    "checklist": MB,
    "checkpunt": MB,
    "checkpunt_nieuw": MB,
    "checkpunt_stand": MB,
    "checkpunt_wie": MB,
    "mijn_mensen": frozenset({"noor", "tom", "kim", "vera", "sam", "eva", "lot", "vreemd"}),
    "mijn_punt": MB,
    "wie_mag_wat": IEDEREEN,
    # Only who writes notes about own people.
    "notitie": NIEMAND,
}
POST = frozenset({"checkpunt_stand", "mijn_punt"})


def prepare(
    dossier_key: uuid.UUID, *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Give a list that was begun, and a volunteer who helps."""
    set_beleid("9001", begeleidingsfasen=True)
    vera = bereik_for("vera")
    begin_list(dossier_key, "mb_praktisch", vera, moment)
    helper = make_worker("Hanna Vrij", "partner", "vrijwilliger")
    couple(dossier_key, helper, "mb_praktisch", vera, moment)
    return {
        "lijstje": "mb_praktisch",
        "punt": str(get_point("mb_praktisch", "buurt").pk),
        "aanbod": "mb_praktisch",
        "betrokkene": str(Betrokkene.objects.get(dossier__sleutel=dossier_key).pk),
    }
