"""How many hours a week somebody can do, with a category as the reason and never a diagnosis.

Source: R-KEMP-073.
"""

import uuid
from datetime import date, timedelta
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Onvolledig, Tekst
from inburgering.actions.handeling import handeling
from inburgering.actions.werkgever import NOG_NIET
from inburgering.cases.meedoen import REDENEN_BELASTBAARHEID
from inburgering.cases.models import Belastbaarheid

MEESTE_UREN: Final = 60
VOORUIT: Final = timedelta(days=183)


def belastbaarheid_bepalen(
    dossier: uuid.UUID,
    *,
    uren_per_week: int,
    begin: date,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record how many hours a week somebody can do from a day on.

    The same first day again takes the place of what stood there; earlier days stay.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    velden: dict[str, Tekst] = {}
    if not 0 <= uren_per_week <= MEESTE_UREN:
        velden["uren_per_week"] = _("Vul 0 tot en met 60 uur per week in.")
    if reden not in REDENEN_BELASTBAARHEID:
        velden["reden"] = _("Kies een reden.")
    if begin > moment.dag + VOORUIT:
        velden["begin"] = _("Kies een dag binnen een half jaar.")
    with handeling(
        "belastbaarheid.bepaald",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        if velden:
            raise Onvolledig(NOG_NIET, velden=velden)
        Belastbaarheid.objects.update_or_create(
            dossier=stuk.dossier,
            begin=begin,
            defaults={
                "uren_per_week": uren_per_week,
                "reden": reden,
                "door_id": bereik.medewerker,
                "recorded_at": moment.tijdstip,
            },
        )
        stuk.gegevens |= {"uren": uren_per_week}
