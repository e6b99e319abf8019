"""Asks the person what happened before anything is decided, and keeps the answer.

Grondslag: art. 5:50 and 5:53 Awb.
"""

import uuid
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from inburgering.access.deel import Deel
from inburgering.actions.boete_brief import make_handhaving_data, require_basis
from inburgering.actions.brief import refuse_unprintable, store_letter
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst, collect_faults
from inburgering.actions.handhaving_zaak import (
    NOT_SAVED,
    Status,
    Zaakstap,
    check_text,
    open_zaak,
    refuse_unless_possible,
)
from inburgering.documents.zienswijze import zienswijze_verzoek
from inburgering.law.boete_parameters import BOETE
from inburgering.law.handhaving_termijn import zienswijze_vroegst
from inburgering.law.kalender import rust_reden
from inburgering.law.parameters import waarde_op

TEKST_MIN, TEKST_MAX = 2, 4000


def zienswijze_vragen(stap: Zaakstap, *, uiterlijk: date | None) -> uuid.UUID:
    """Ask for an answer by letter, until a day, and return the key of the letter.

    It can be asked again as long as no answer came: the new day then counts.

    :raises Onvolledig: if the day leaves too little time.
    :raises Geweigerd: if the law allows no fine here, or an answer came already.
    :raises GeenBeslisbasis: if nobody can write in the name of the college today.
    """
    with open_zaak("zienswijze.gevraagd", stap, Status.FEITEN, Status.ZIENSWIJZE) as (stuk, zaak):
        if zaak.zienswijze_ontvangen_op is not None:
            raise Geweigerd(_("Er is al een reactie. Weeg de zaak nu."))
        refuse_unless_possible(zaak, stuk)
        dag = stuk.moment.dag
        last = check_last_day(uiterlijk, dag=dag)
        zaak.zienswijze_gevraagd_op = dag
        zaak.zienswijze_uiterlijk = last
        zaak.status = Status.ZIENSWIJZE
        top = BOETE.intake_bedrag if zaak.artikel == "22" else BOETE.plan_maximum
        data = make_handhaving_data(zaak, require_basis(stuk), stuk)
        with refuse_unprintable():
            brief = zienswijze_verzoek(
                data, uiterlijk=last, hoogste_cent=waarde_op(top, zaak.geconstateerd_op).aantal
            )
        document = store_letter(
            stuk, brief, soort="zienswijze_verzoek", deel=Deel.HANDHAVING, handhaving=zaak
        )
        stuk.gegevens["uiterlijk"] = last.isoformat()
        return document.sleutel


def zienswijze_vastleggen(stap: Zaakstap, *, ontvangen_op: date | None, tekst: str) -> None:
    """Keep what the person said, also when it came late but before a decision.

    :raises Onvolledig: if day or text is missing or impossible.
    :raises Geweigerd: if nobody asked.
    """
    allowed = (Status.ZIENSWIJZE, Status.BEOORDELEN)
    with open_zaak("zienswijze.ontvangen", stap, *allowed) as (stuk, zaak):
        asked = zaak.zienswijze_gevraagd_op
        if asked is None:
            raise Geweigerd(_("Er is nog niet om een reactie gevraagd. Doe dat eerst."))
        velden: dict[str, Tekst] = {}
        if ontvangen_op is None or not asked <= ontvangen_op <= stuk.moment.dag:
            velden["ontvangen_op"] = _("Kies een dag na de brief en niet na vandaag.")
        velden |= collect_faults(
            lambda: check_text(
                tekst,
                veld="tekst",
                melding=_("Schrijf op wat de inburgeraar zei. Dit komt in de brief."),
                minimum=TEKST_MIN,
                maximum=TEKST_MAX,
            )
        )
        if velden:
            raise Onvolledig(NOT_SAVED, velden=velden)
        zaak.zienswijze_ontvangen_op = ontvangen_op
        zaak.zienswijze = tekst.strip()
        # What was weighed without these words must be weighed again.
        zaak.status = Status.ZIENSWIJZE


def check_last_day(uiterlijk: date | None, *, dag: date) -> date:
    """Return the last day to answer.

    :raises Onvolledig: if it is missing, leaves too little time, or is a day of rest.
    """
    first = zienswijze_vroegst(dag)
    if uiterlijk is None or uiterlijk < first:
        text = _("Geef genoeg tijd: kies %(dag)s of later.") % {"dag": date_format(first, "j F Y")}
        raise Onvolledig(NOT_SAVED, velden={"uiterlijk": text})
    if rust_reden(uiterlijk) is not None:
        raise Onvolledig(NOT_SAVED, velden={"uiterlijk": _("Kies een werkdag.")})
    return uiterlijk
