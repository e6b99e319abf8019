"""Rows of the access table: talks on progress, and problems with parties."""

import uuid
from collections.abc import Callable
from datetime import timedelta

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.partneroverleg import partneroverleg_plannen
from inburgering.actions.procespunt import (
    NieuwProcespunt,
    procespunt_melden,
    verbeterafspraak_maken,
)
from inburgering.cases.models import Taak, Verbeterafspraak
from tests.voortgang import plan_talk
from tests.web.toegang.wie import REGIE

PROCES = frozenset({"tom", "rik"})
"""Who takes up problems with parties; never a way into a dossier."""

IN: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            "voortgang",
            "voortgang_plannen",
            "voortgang_beeld",
            "voortgang_gesprek",
            "voortgang_voeren",
            "voortgang_gemist",
            "voortgang_uitnodigen",
            "voortgang_verzetten",
            "voortgang_afzeggen",
            "voortgang_agenda",
            "procespunt_nieuw",
            "taak_doorzetten",
        ),
        REGIE,
    ),
    "procespunten": frozenset({"noor", "eva", "vreemd"}) | PROCES,
    "procespunt": frozenset({"noor"}) | PROCES,
    "procespunt_afspraak": PROCES,
    "procespunt_nagekomen": PROCES,
    "procespunt_sluiten": PROCES,
    "partneroverleggen": PROCES,
    "partneroverleg_nieuw": PROCES,
    "partneroverleg": PROCES,
    "partneroverleg_vervalt": PROCES,
}
POST = frozenset({"procespunt_oppakken", "partneroverleg_vervalt"})


def prepare(
    dossier_key: uuid.UUID, *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Give a planned talk, a task of another party, and a problem with an agreement."""
    noor = bereik_for("noor")
    talk = plan_talk(dossier_key, noor, moment)
    point = procespunt_melden(
        dossier_key,
        punt=NieuwProcespunt("partner", "wachttijd", "Mensen wachten te lang."),
        bereik=noor,
        moment=moment,
    )
    verbeterafspraak_maken(
        point,
        tekst="Elke week een groep.",
        uiterlijk=moment.dag + timedelta(days=30),
        bereik=bereik_for("rik"),
        moment=moment,
    )
    stuck = Taak.objects.filter(
        dossier__sleutel=dossier_key, organisatie="partner", vanaf__lte=moment.dag, status="open"
    ).first()
    assert stuck is not None
    return {
        "voortgangsgesprek": str(talk),
        "procespunt": str(point),
        "partneroverleg": str(
            partneroverleg_plannen(
                organisatie="partner",
                datum=moment.dag,
                om_de_weken=13,
                bereik=bereik_for("rik"),
                moment=moment,
            )
        ),
        "verbeterafspraak": str(Verbeterafspraak.objects.get().pk),
        "stuktaak": str(stuck.sleutel),
    }
