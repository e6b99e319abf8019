"""Rows of the access table: money, buddies, referrals."""

import uuid
from collections.abc import Callable
from datetime import date
from typing import Any

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.ontzorging import ontzorging_starten
from tests.geld import add_cost, make_help, report_signal
from tests.web.toegang.sturen import CIJFERS
from tests.web.toegang.wie import NIEMAND, REGIE

GELD = frozenset({"kim"})
"""Who pays fixed costs; who steers a case sees the state of it and no amount."""
HULP = REGIE | {"vera", "kim"}

IN: dict[str, frozenset[str]] = {
    # Without a right to money one is sent on to the state of it.
    "geld": HULP,
    **dict.fromkeys(
        (
            "ontzorging_start",
            "ontzorging_langer",
            "ontzorging_einde",
            "vaste_last_nieuw",
            "vaste_last",
            "maandstaat",
            "maandstaat_wijzigen",
            "zelfredzaamheidsplan",
        ),
        GELD,
    ),
    "hulp": HULP,
    # There is no plan to close.
    "plan_afsluiten": NIEMAND,
    "signaal_nieuw": HULP,
    "signaal": REGIE | {"kim"},
    **dict.fromkeys(
        ("maatje_nieuw", "maatje_kennismaking", "maatje_klik", "maatje_einde"), REGIE | {"vera"}
    ),
    "verwijzing_nieuw": HULP,
    "verwijzing_terug": HULP,
    "sturen_maatjes": CIJFERS,
}
POST = frozenset({"ontzorging_partner", "maandstaat_vast", "maandstaat_afdruk"})


def prepare(
    dossier_key: uuid.UUID, *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, Any]:
    """Give a period with a creditor, a signal, a buddy and a referral."""
    kim, begin = bereik_for("kim"), date(2026, 2, 2)
    ontzorging_starten(dossier_key, begin=begin, bereik=kim, moment=moment)
    last = add_cost(dossier_key, kim, moment, begin=begin)
    maatje, verwijzing = make_help(dossier_key, bereik_for("vera"), moment)
    signaal = report_signal(dossier_key, kim, moment)
    return {
        "dossier.jaar": "2026",
        "dossier.maand": "2",
        "last": str(last.pk),
        "maatje": maatje,
        "verwijzing": verwijzing,
        "signaal": str(signaal.pk),
    }
