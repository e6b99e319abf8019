"""Records what COA tells of somebody, with source and day of receipt; earlier messages stay.

Source: R-KEMP-018. It may come before anybody met the person.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Onvolledig, Tekst
from inburgering.actions.handeling import handeling
from inburgering.cases.gevoelige_tekst import find_sensitive
from inburgering.cases.models import Overdrachtsinformatie
from inburgering.cases.overdrachtsinformatie import BRONNEN, VELDEN, informatie_versleutelen


@dataclass(frozen=True, slots=True)
class Informatie:
    """What COA told, as typed, per field of ``cases.overdrachtsinformatie``."""

    bron: str
    ontvangen_op: date
    inhoud: Mapping[str, str]
    is_nagekeken: bool = False
    """The worker looked: nothing in it is about health, belief or police."""


def overdrachtsinformatie_vastleggen(
    dossier: uuid.UUID,
    *,
    informatie: Informatie,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Add a message of COA to the dossier; what it told before stays readable.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "coa.informatie", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        _check(informatie, moment.dag)
        Overdrachtsinformatie.objects.create(
            dossier=stuk.dossier,
            bron=informatie.bron,
            ontvangen_op=informatie.ontvangen_op,
            inhoud_versleuteld=informatie_versleutelen(informatie.inhoud),
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )
        stuk.gegevens["bron"] = informatie.bron


def _check(informatie: Informatie, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    if informatie.bron not in BRONNEN:
        velden["bron"] = _("Kies waar de informatie vandaan komt.")
    if informatie.ontvangen_op > dag:
        velden["ontvangen_op"] = _("Deze datum ligt na vandaag. Wanneer kreeg je de informatie?")
    velden |= _check_fields(informatie)
    if not any(informatie.inhoud.get(code, "").strip() for code in VELDEN):
        velden["opleiding"] = _("Vul minstens één veld in.")
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _check_fields(informatie: Informatie) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    for code, veld in VELDEN.items():
        text = informatie.inhoud.get(code, "").strip()
        if veld.keuzes is not None and text and text not in veld.keuzes:
            velden[code] = _("Kies een antwoord uit de lijst.")
        elif len(text) > veld.langste:
            velden[code] = _("Deze tekst is te lang. Maak hem korter.")
        elif not informatie.is_nagekeken and find_sensitive(text):
            velden[code] = _(
                "Dit lijkt over ziekte, geloof of politie te gaan, of bevat een BSN. Haal het weg. "
                "Gaat het daar niet over? Kruis dan onderaan aan dat je het hebt nagekeken."
            )
    return velden
