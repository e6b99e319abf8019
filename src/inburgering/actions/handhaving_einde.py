"""Lets a case rest without a fine: with a reason, or with a warning in writing.

Grondslag: art. 5:50 lid 2 Awb: who was asked hears it when no fine follows.
"""

import uuid
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.deel import Deel
from inburgering.actions.boete_brief import make_handhaving_data, require_basis
from inburgering.actions.brief import refuse_unprintable, store_letter
from inburgering.actions.handeling import Werkstuk
from inburgering.actions.handhaving_zaak import Status, Zaakstap, check_text, open_zaak
from inburgering.cases.handhaving import load_zaakfeiten
from inburgering.cases.models import Handhavingszaak
from inburgering.documents.waarschuwing import geen_boete, handhaving_waarschuwing
from inburgering.law.handhaving import beletselen

REDEN_MIN, REDEN_MAX = 10, 500
OPEN: Final = (Status.FEITEN, Status.ZIENSWIJZE, Status.BEOORDELEN, Status.VOORGELEGD)


def handhaving_afzien(stap: Zaakstap, *, reden: str) -> uuid.UUID | None:
    """Close a case without a fine; who was asked gets a letter, whose key is returned.

    :raises Onvolledig: if the reason is missing.
    :raises GeenBeslisbasis: if a letter is due and nobody can write it today.
    """
    with open_zaak("handhaving.afgezien", stap, *OPEN) as (stuk, zaak):
        _close(stuk, zaak, reden)
        if zaak.zienswijze_gevraagd_op is None:
            return None
        basis = require_basis(stuk)
        with refuse_unprintable():
            brief = geen_boete(make_handhaving_data(zaak, basis, stuk), reden=zaak.reden_einde)
        document = store_letter(
            stuk, brief, soort="geen_boete", deel=Deel.HANDHAVING, handhaving=zaak
        )
        return document.sleutel


def handhaving_waarschuwen(stap: Zaakstap, *, reden: str) -> uuid.UUID:
    """Warn in writing instead of fining, and return the key of the letter.

    The warning names a fine only where the law would allow one.

    :raises Onvolledig: if the reason is missing.
    :raises GeenBeslisbasis: if nobody can write in the name of the college today.
    """
    with open_zaak("handhaving.gewaarschuwd", stap, *OPEN) as (stuk, zaak):
        _close(stuk, zaak, reden)
        can_be_fined = not any(
            item.code in {"asiel", "plicht_voorbij", "alleen_asiel"}
            for item in beletselen(load_zaakfeiten(zaak), dag=stuk.moment.dag)
        )
        data = make_handhaving_data(zaak, require_basis(stuk), stuk)
        with refuse_unprintable():
            brief = handhaving_waarschuwing(data, reden=zaak.reden_einde, noemt_boete=can_be_fined)
        document = store_letter(
            stuk, brief, soort="handhaving_waarschuwing", deel=Deel.HANDHAVING, handhaving=zaak
        )
        return document.sleutel


def _close(stuk: Werkstuk, zaak: Handhavingszaak, reden: str) -> None:
    zaak.reden_einde = check_text(
        reden,
        veld="reden",
        melding=_("Schrijf op waarom er geen boete komt. Schrijf aan 'u': het komt in de brief."),
        minimum=REDEN_MIN,
        maximum=REDEN_MAX,
    )
    zaak.status = Status.AFGEZIEN
    zaak.afgerond_op = stuk.moment.dag
