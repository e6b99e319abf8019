"""Which way to work, and how the plan goes together with the Participatiewet.

Source: R-KEMP-060, R-KEMP-107.
"""

import uuid
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.werkgever import NOG_NIET
from inburgering.cases.meedoen import AFSTEMGRONDEN, UITSTROOM
from inburgering.cases.models import Afstemming, Uitstroomkeuze
from inburgering.region.models import Organisatie


@dataclass(frozen=True, slots=True)
class Afstemgegevens:
    """Who steers the way to work, and what was agreed."""

    grond: str
    organisatie: str
    contactpersoon: str
    afspraken: str
    op: date
    plan_van_aanpak_op: date | None = None


def uitstroom_kiezen(
    dossier: uuid.UUID,
    *,
    keuze: str,
    reden: str,
    op: date,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record the choice between quick and durable outflow, with the reason; earlier ones stay.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    velden: dict[str, Tekst] = {}
    if keuze not in UITSTROOM:
        velden["keuze"] = _("Kies een van de twee.")
    if not reden.strip():
        velden["reden"] = _("Schrijf op waarom dit voor deze persoon het beste is.")
    if op > moment.dag:
        velden["op"] = _("Kies vandaag of een eerdere dag.")
    with handeling(
        "uitstroom.gekozen",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        if velden:
            raise Onvolledig(NOG_NIET, velden=velden)
        Uitstroomkeuze.objects.create(
            dossier=stuk.dossier,
            keuze=keuze,
            reden=reden.strip(),
            op=op,
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )
        stuk.gegevens |= {"keuze": keuze}


def afstemming_vastleggen(
    dossier: uuid.UUID,
    *,
    gegevens: Afstemgegevens,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record how plan and Participatiewet go together; also for who only asks for help.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "afstemming.vastgelegd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        _check(gegevens, stuk)
        Afstemming.objects.create(
            dossier=stuk.dossier,
            grond=gegevens.grond,
            organisatie_id=gegevens.organisatie,
            contactpersoon=gegevens.contactpersoon.strip(),
            plan_van_aanpak_op=gegevens.plan_van_aanpak_op,
            afspraken=gegevens.afspraken.strip(),
            op=gegevens.op,
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )


def _check(gegevens: Afstemgegevens, stuk: Werkstuk) -> None:
    velden: dict[str, Tekst] = {}
    if gegevens.grond not in AFSTEMGRONDEN:
        velden["grond"] = _("Kies waarom er hulp naar werk is.")
    if not Organisatie.objects.filter(
        pk=gegevens.organisatie, regio=stuk.dossier.gemeente.regio_id
    ).exists():
        velden["organisatie"] = _("Kies de partij die de Participatiewet uitvoert.")
    if not gegevens.contactpersoon.strip():
        velden["contactpersoon"] = _("Vul in met wie je dit afstemde.")
    if not gegevens.afspraken.strip():
        velden["afspraken"] = _("Schrijf op wat jullie afspraken.")
    if gegevens.op > stuk.moment.dag:
        velden["op"] = _("Kies vandaag of een eerdere dag.")
    if velden:
        raise Onvolledig(NOG_NIET, velden=velden)
