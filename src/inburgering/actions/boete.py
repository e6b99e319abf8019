"""Imposes a fine, takes it back, and records when it stands for good.

Grondslag: art. 22, 23 and 26 Wi2021; art. 7.1 Bi2021; art. 5:51, 5:52 and 10:3 lid 4 Awb.
"""

import uuid
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from inburgering.access.deel import Deel
from inburgering.actions.boete_brief import make_boete_data, make_handhaving_data
from inburgering.actions.brief import refuse_unprintable, store_letter
from inburgering.actions.fouten import Geweigerd, NietBevoegd, Onvolledig
from inburgering.actions.handhaving_oordeel import check_heard
from inburgering.actions.handhaving_zaak import (
    NOT_SAVED,
    Status,
    Zaakstap,
    check_text,
    open_zaak,
    refuse_unless_possible,
)
from inburgering.actions.pip_besluit import require_besluitbasis
from inburgering.cases.besluit import besluitbasis_as_json
from inburgering.cases.handhaving import load_boetefeiten, load_zaakfeiten, may_decide
from inburgering.cases.models import Handhavingszaak
from inburgering.cases.stand_handhaving import load_sent
from inburgering.documents.boete import boete_besluit, boete_intrekking
from inburgering.law.boete import bereken_boete, euro
from inburgering.law.handhaving_termijn import onherroepelijk_vanaf
from inburgering.law.kalender import rust_reden
from inburgering.law.oproep_controle import grens_derde_oproep

EERSTE = 2
"""So many failed calls ask the first fine; with it goes a new term."""
REDEN_MIN, REDEN_MAX = 10, 500


def boete_besluiten(stap: Zaakstap, *, nieuwe_termijn_tot: date | None = None) -> uuid.UUID:
    """Impose the fine: checks, basis, letter, timeline and term in one; return the letter's key.

    Everything the law asks is looked at again on this day, the amount included.

    :raises Geweigerd: if nobody agreed, if the law does not allow it any more, or if the amount
        became another one.
    :raises NietBevoegd: if this worker wrote the report of a heavy case.
    :raises GeenBeslisbasis: if on this day nobody, or another party, may decide here.
    :raises Onvolledig: if the new term of a fine for the intake is missing or does not fit.
    """
    with open_zaak("boete.besloten", stap, Status.VOORGELEGD) as (stuk, zaak):
        dag = stuk.moment.dag
        if zaak.akkoord_at is None:
            raise Geweigerd(_("Een collega moet eerst akkoord geven. Vraag wie kan meekijken."))
        _check_decider(zaak, stap, dag)
        refuse_unless_possible(zaak, stuk)
        check_heard(zaak, dag=dag)
        _check_amount(zaak, dag)
        zaak.nieuwe_termijn_tot = _check_new_term(zaak, nieuwe_termijn_tot, dag)
        basis = require_besluitbasis(stuk)
        zaak.status = Status.BESLOTEN
        zaak.dagtekening = dag
        zaak.besluit = besluitbasis_as_json(basis)
        with refuse_unprintable():
            brief = boete_besluit(make_handhaving_data(zaak, basis, stuk), make_boete_data(zaak))
        document = store_letter(
            stuk, brief, soort="boete_besluit", deel=Deel.HANDHAVING, handhaving=zaak
        )
        stuk.gegevens |= {"bedrag": euro(zaak.bedrag_cent or 0), "basis": basis.soort}
        return document.sleutel


def boete_intrekken(stap: Zaakstap, *, reden: str) -> uuid.UUID:
    """Take a fine back with a reason, also when it stood for good; return the letter's key.

    :raises Onvolledig: if the reason is missing.
    :raises GeenBeslisbasis: if on this day nobody, or another party, may decide here.
    """
    allowed = (Status.BESLOTEN, Status.BEZWAAR, Status.ONHERROEPELIJK)
    with open_zaak("boete.ingetrokken", stap, *allowed) as (stuk, zaak):
        zaak.reden_einde = check_text(
            reden,
            veld="reden",
            melding=_("Schrijf op waarom de boete vervalt. Dit komt in de brief."),
            minimum=REDEN_MIN,
            maximum=REDEN_MAX,
        )
        basis = require_besluitbasis(stuk)
        zaak.status = Status.INGETROKKEN
        zaak.afgerond_op = stuk.moment.dag
        data = make_handhaving_data(zaak, basis, stuk)
        with refuse_unprintable():
            brief = boete_intrekking(
                data, bedrag_cent=zaak.bedrag_cent or 0, reden=zaak.reden_einde
            )
        document = store_letter(
            stuk, brief, soort="boete_intrekking", deel=Deel.HANDHAVING, handhaving=zaak
        )
        return document.sleutel


def boete_onherroepelijk_vaststellen(stap: Zaakstap, *, is_zonder_beroep: bool) -> None:
    """Record that nobody can contest the fine any more, from the day that the law gives.

    :raises Onvolledig: if nobody looked whether bezwaar or appeal runs.
    :raises Geweigerd: if the letter was not sent, or it can still be contested.
    """
    with open_zaak("boete.onherroepelijk", stap, Status.BESLOTEN) as (stuk, zaak):
        if not is_zonder_beroep:
            text = _("Vraag na of er bezwaar of beroep loopt. Zo ja, wacht dan af.")
            raise Onvolledig(NOT_SAVED, velden={"is_zonder_beroep": text})
        known = get_made_known(zaak)
        if known is None:
            raise Geweigerd(_("De brief is nog niet verzonden. Leg dat eerst vast bij Brieven."))
        first = onherroepelijk_vanaf(
            known,
            bezwaar_op=zaak.bezwaar_op,
            bezwaar_besloten_op=zaak.bezwaar_besloten_op,
            bezwaar_uitkomst=zaak.bezwaar_uitkomst,
        )
        if first is None or stuk.moment.dag < first:
            raise Geweigerd(
                _("De boete staat pas vast vanaf %(dag)s. Wacht tot die dag.")
                % {"dag": date_format(first or stuk.moment.dag, "j F Y")}
            )
        zaak.status = Status.ONHERROEPELIJK
        zaak.onherroepelijk_op = first
        zaak.afgerond_op = stuk.moment.dag


def boete_aan_duo_melden(stap: Zaakstap) -> None:
    """Record that DUO asked for the fine and got it, through DUO's portal.

    Grondslag: art. 9.6 lid 4 Bi2021: on request only, so nothing goes to DUO by itself.

    :raises Geweigerd: if there is no fine to tell of.
    """
    allowed = (Status.BESLOTEN, Status.BEZWAAR, Status.ONHERROEPELIJK)
    with open_zaak("boete.aan_duo", stap, *allowed) as (stuk, zaak):
        stuk.queue(partner="DUO", soort="boete.gemeld", inhoud={"zaak": zaak.pk})
        told = stuk.berichten[-1]
        told.afgehandeld_op, told.wijze = stuk.moment.dag, "portaal"


def get_made_known(zaak: Handhavingszaak) -> date | None:
    """Return when the decision was made known; of a fine from elsewhere its own day."""
    return zaak.dagtekening if zaak.is_overgenomen else load_sent([zaak.pk]).get(zaak.pk)


def _check_decider(zaak: Handhavingszaak, stap: Zaakstap, dag: date) -> None:
    if not may_decide(zaak, stap.bereik.medewerker, dag=dag):
        raise NietBevoegd(
            _("Je schreef zelf het verslag. De wet vraagt dat een ander over de boete beslist.")
        )


def _check_amount(zaak: Handhavingszaak, dag: date) -> None:
    now = bereken_boete(load_boetefeiten(zaak, dag=dag)).bedrag_cent
    if now != zaak.bedrag_cent:
        raise Geweigerd(
            _("Het bedrag is intussen %(bedrag)s. Stuur de zaak terug en weeg opnieuw.")
            % {"bedrag": euro(now)}
        )


def _check_new_term(zaak: Handhavingszaak, tot: date | None, dag: date) -> date | None:
    """Return the new term; only the first fine for the intake has one (art. 22 lid 2)."""
    if load_zaakfeiten(zaak).mislukte_oproepen != EERSTE or zaak.artikel != "22":
        return None
    limit = grens_derde_oproep(dag)
    if tot is None or not dag < tot <= limit:
        text = _("Kies een dag na vandaag, tot en met %(dag)s (2 maanden).") % {
            "dag": date_format(limit, "j F Y")
        }
        raise Onvolledig(NOT_SAVED, velden={"nieuwe_termijn_tot": text})
    if rust_reden(tot) is not None:
        raise Onvolledig(NOT_SAVED, velden={"nieuwe_termijn_tot": _("Kies een werkdag.")})
    return tot
