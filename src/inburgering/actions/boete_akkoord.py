"""A second pair of eyes on every fine, before anybody decides.

No article asks for it in this form; art. 10:3 lid 4 Awb keeps who wrote the report from deciding on
a heavy fine (ADR 0018).
"""

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import get_bereik
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd
from inburgering.actions.handhaving_oordeel import check_heard
from inburgering.actions.handhaving_zaak import (
    Status,
    Zaakstap,
    check_text,
    open_zaak,
    refuse_unless_possible,
)
from inburgering.cases.handhaving import may_agree

OPMERKING_MIN, OPMERKING_MAX = 5, 300


def boete_voorleggen(stap: Zaakstap) -> None:
    """Lay the case as it was weighed before a colleague.

    :raises Geweigerd: if no fine can follow, or something must be done first.
    """
    with open_zaak("boete.voorgelegd", stap, Status.BEOORDELEN) as (stuk, zaak):
        refuse_unless_possible(zaak, stuk)
        check_heard(zaak, dag=stuk.moment.dag)
        if not zaak.bedrag_cent:
            raise Geweigerd(_("Het bedrag is 0. Sluit de zaak zonder boete."))
        zaak.status = Status.VOORGELEGD
        zaak.voorgelegd_at = stuk.moment.tijdstip
        zaak.voorgelegd_door_id = stap.bereik.medewerker


def boete_akkoord_geven(stap: Zaakstap) -> None:
    """Agree with the case as it was shown.

    :raises NietBevoegd: if this worker wrote the report or asked, or is of another party.
    :raises AlGedaan: if a colleague agreed already.
    """
    with open_zaak("boete.akkoord", stap, Status.VOORGELEGD) as (stuk, zaak):
        if zaak.akkoord_at is not None:
            raise AlGedaan
        if not may_agree(zaak, stap.bereik.medewerker):
            raise NietBevoegd(
                _("Je schreef het verslag of je legde de boete voor. Een collega kijkt mee.")
            )
        asked = get_bereik(zaak.voorgelegd_door_id or 0, dag=stuk.moment.dag)
        if asked is not None and asked.organisatie != stap.bereik.organisatie:
            raise NietBevoegd(_("Meekijken doet een collega van dezelfde organisatie."))
        zaak.akkoord_at = stuk.moment.tijdstip
        zaak.akkoord_door_id = stap.bereik.medewerker


def boete_terugsturen(stap: Zaakstap, *, opmerking: str) -> None:
    """Send the case back, or take it back, with what must be better.

    :raises Onvolledig: if it does not say what must be better.
    """
    with open_zaak("boete.teruggestuurd", stap, Status.VOORGELEGD) as (_stuk, zaak):
        zaak.opmerking = check_text(
            opmerking,
            veld="opmerking",
            melding=_("Schrijf in één of twee zinnen op wat er beter moet."),
            minimum=OPMERKING_MIN,
            maximum=OPMERKING_MAX,
        )
        zaak.status = Status.BEOORDELEN
        zaak.voorgelegd_at = zaak.akkoord_at = None
        zaak.voorgelegd_door = zaak.akkoord_door = None
