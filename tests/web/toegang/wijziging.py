"""Rows of the access table: changes of route, pauses, what DUO decided, advice to DUO."""

from inburgering.actions.duobesluit import Besluitgegevens, duobesluit_vastleggen
from tests.web.toegang.wie import NIEMAND, REGIE

IN: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            *("wijzigen", "wijziging_stop", "plan_past_niet", "wijzigen_route"),
            *("pauze", "pauze_duur", "pauze_stop"),
            *("duobesluit_nieuw", "duobesluit_verbeter", "duobesluit_weg"),
            *("verlenging", "aanbod_uitgebleven", "bio_vraag", "bio_advies", "duo_melden"),
        ),
        REGIE,
    ),
    # The decision in the stage is no temporary exemption.
    "plicht_herleeft": NIEMAND,
}
POST = frozenset()


def prepare(dossier_key, *, bereik_for, moment):
    """Give a decision of DUO that changes nothing else in the stage."""
    besluit = duobesluit_vastleggen(
        dossier_key,
        gegevens=Besluitgegevens("boete", moment.dag, moment.dag),
        bereik=bereik_for("noor"),
        moment=moment,
    )
    return {"wijziging": "schakelen", "besluit": str(besluit)}
