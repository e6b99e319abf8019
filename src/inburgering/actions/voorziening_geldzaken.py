"""Learning to manage one's own money: the level decides the offer, and one party steers.

Source: R-KEMP-083, R-KEMP-084.
"""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from inburgering.actions.fouten import NietBevoegd, Onvolledig
from inburgering.actions.handeling import Werkstuk
from inburgering.actions.voorziening_controle import Voorzieninggegevens
from inburgering.cases.voorzieningen import GELDZAKEN, MB_DELEN, NIVEAUS
from inburgering.region.aanbod import get_aanbod
from inburgering.region.beleid import beleidswaarde
from inburgering.region.verdeling import get_uitvoerders

AANBODSOORT = "geldzaken"


def check_regie(stuk: Werkstuk, beleid: Mapping[str, Any]) -> None:
    """Check that the worker may choose the level: who steers here, or the party that gives it.

    :raises NietBevoegd: naming who steers.
    """
    gemeente, bereik = stuk.dossier.gemeente_id, stuk.bereik
    party = get_uitvoerders([gemeente], dag=stuk.moment.dag).get((gemeente, GELDZAKEN))
    if party == bereik.organisatie and bereik.mag_doen(gemeente, GELDZAKEN):
        return
    if beleidswaarde(beleid, "zelfredzaamheid_regie") == "begeleiding":
        if not any(bereik.mag_doen(gemeente, taak) for taak in MB_DELEN):
            raise NietBevoegd(
                _("Hier heeft de maatschappelijke begeleiding de regie op geldzaken.")
            )
    elif gemeente not in bereik.regie_gemeenten:
        raise NietBevoegd(_("Hier heeft de casusregisseur de regie op geldzaken."))


def choose_offers(stuk: Werkstuk, gegevens: Voorzieninggegevens) -> tuple[str, ...]:
    """Return the codes of the local offers that go with the level.

    The level decides: every offer of that level without a condition is in, none of another level.
    An offer with a condition (beschermingsbewind) is in only when it was chosen, with a reason.

    :raises Onvolledig: if level or reason is missing, or an offer of another level was chosen.
    """
    if gegevens.niveau not in NIVEAUS:
        fault = _("Kies hoeveel hulp nodig is.")
        raise Onvolledig(fault, velden={"niveau": fault})
    fitting = [
        offer
        for offer in get_aanbod(stuk.dossier.gemeente_id, dag=stuk.moment.dag, soort=AANBODSOORT)
        if offer.past_bij(gegevens.niveau)
        and (not offer.doelgroepen or stuk.dossier.doelgroep in offer.doelgroepen)
    ]
    conditional = {offer.code for offer in fitting if offer.voorwaarde}
    strange = set(gegevens.onderdelen) - {offer.code for offer in fitting}
    if strange:
        fault = _("Een hulp die je koos hoort niet bij dit niveau. Kies een ander niveau.")
        raise Onvolledig(fault, velden={"onderdelen": fault})
    chosen = conditional & set(gegevens.onderdelen)
    if chosen and not gegevens.toelichting.strip():
        fault = _("Deze hulp mag alleen als het nodig is. Schrijf op waarom.")
        raise Onvolledig(fault, velden={"toelichting": fault})
    return tuple(
        offer.code for offer in fitting if offer.code not in conditional or offer.code in chosen
    )
