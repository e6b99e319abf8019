"""Rows of the access table: enforcement."""

import uuid
from collections.abc import Callable
from datetime import timedelta

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.boete_overnemen import EerdereBoete, boete_overnemen
from tests.web.toegang.wie import REGIE

IN: dict[str, frozenset[str]] = dict.fromkeys(
    (
        *("handhaving", "handhaving_nieuw", "boete_eerder"),
        *("handhaving_feiten", "zienswijze_vragen", "zienswijze_vastleggen"),
        *("handhaving_oordeel", "handhaving_afzien", "boete_meekijken", "boete_terug"),
        *("boete_besluit", "boete_bezwaar", "boete_bezwaar_besluit"),
        *("boete_vast", "boete_intrekken"),
    ),
    REGIE,
)
POST = frozenset({"boete_voorleggen", "boete_duo"})


def prepare(
    dossier_key: str, *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Give a case: a fine of an earlier college."""
    day = moment.dag
    boete = EerdereBoete(
        "begeleiding", day - timedelta(days=90), day - timedelta(days=80), 2500, "Elders"
    )
    key = boete_overnemen(
        uuid.UUID(str(dossier_key)), boete=boete, bereik=bereik_for("noor"), moment=moment
    )
    return {"dossier.zaak": str(key)}
