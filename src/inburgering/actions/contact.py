"""Records contact with or about the person."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Onvolledig, Tekst
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.feiten import REGIE
from inburgering.cases.keuzelijsten import CONTACTPLAATSEN, KANALEN, ONDERWERPEN, Keuzelijst
from inburgering.cases.models import Contactmoment

CONTACT_TAKEN = ("warme_overdracht", "vertrouwenspersoon", *REGIE)
"""Whoever carries out one of these adds to the log of contacts."""


@dataclass(frozen=True, slots=True)
class Contactgegevens:
    """One contact, as typed."""

    datum: date
    plaats: str
    kanaal: str
    onderwerp: str
    met_wie: str
    verslag: str = ""
    tolk: str = ""


def contact_vastleggen(
    dossier: uuid.UUID,
    *,
    contact: Contactgegevens,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Add a contact to the log; the dossier shows the age of the last one.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "contact.vastgelegd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        taken=CONTACT_TAKEN,
        eenmalig=eenmalig,
    ) as stuk:
        write_contact(stuk, contact)


def write_contact(stuk: Werkstuk, contact: Contactgegevens) -> None:
    """Add a contact to the log within a handeling.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    _check(contact, stuk.moment.dag)
    Contactmoment.objects.create(
        dossier=stuk.dossier,
        datum=contact.datum,
        plaats=contact.plaats,
        kanaal=contact.kanaal,
        onderwerp=contact.onderwerp,
        met_wie=contact.met_wie.strip(),
        verslag=contact.verslag.strip(),
        tolk=contact.tolk.strip(),
        door_id=stuk.bereik.medewerker,
        recorded_at=stuk.moment.tijdstip,
    )
    last = stuk.dossier.laatste_contact_op
    stuk.dossier.laatste_contact_op = max(last, contact.datum) if last else contact.datum
    stuk.gegevens |= {
        "kanaal": contact.kanaal,
        "onderwerp": contact.onderwerp,
        "datum": contact.datum.isoformat(),
    }


def _check(contact: Contactgegevens, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    if contact.datum > dag:
        velden["datum"] = _("Deze datum ligt na vandaag. Vul de dag in waarop het contact was.")
    choices: Mapping[str, tuple[str, Keuzelijst]] = {
        "plaats": (contact.plaats, CONTACTPLAATSEN),
        "kanaal": (contact.kanaal, KANALEN),
        "onderwerp": (contact.onderwerp, ONDERWERPEN),
    }
    for name, (value, known) in choices.items():
        if value not in known:
            velden[name] = _("Kies een antwoord uit de lijst.")
    if not contact.met_wie.strip():
        velden["met_wie"] = _("Vul in met wie je contact had, bijvoorbeeld: de inburgeraar zelf.")
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)
