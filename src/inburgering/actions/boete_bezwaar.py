"""Follows a bezwaar against a fine; the decision on it is taken outside this system.

Grondslag: art. 6:7, 6:10 and 7:11 Awb; art. 10:3 lid 3 Awb: not by who decided first.
"""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.actions.fouten import Onvolledig, Tekst
from inburgering.actions.handhaving_zaak import NOT_SAVED, Status, Zaakstap, open_zaak
from inburgering.cases.models import Handhavingszaak
from inburgering.law.boete import euro

Uitkomst = Handhavingszaak.Bezwaaruitkomst


@dataclass(frozen=True, slots=True)
class Bezwaarbesluit:
    """What the college decided on a bezwaar."""

    besloten_op: date | None
    uitkomst: str
    nieuw_bedrag_cent: int | None = None


def boete_bezwaar_ontvangen(stap: Zaakstap, *, ontvangen_op: date | None) -> None:
    """Record that a bezwaar came; a late one is decided on as well.

    :raises Onvolledig: if the day lies before the decision or after today.
    """
    with open_zaak("boete.bezwaar", stap, Status.BESLOTEN) as (stuk, zaak):
        first = zaak.dagtekening or stuk.moment.dag
        if zaak.bezwaar_op is not None:
            text = _("Over dit bezwaar is al beslist. Nu kan alleen nog beroep bij de rechter.")
            raise Onvolledig(NOT_SAVED, velden={"ontvangen_op": text})
        if ontvangen_op is None or not first <= ontvangen_op <= stuk.moment.dag:
            text = _("Kies een dag na het besluit en niet na vandaag.")
            raise Onvolledig(NOT_SAVED, velden={"ontvangen_op": text})
        zaak.bezwaar_op = ontvangen_op
        zaak.status = Status.BEZWAAR


def boete_bezwaar_beslissen(stap: Zaakstap, *, besluit: Bezwaarbesluit) -> None:
    """Record the decision on a bezwaar: the fine stays, gets lower, or is gone.

    :raises Onvolledig: if day, outcome or new amount are missing or impossible.
    """
    with open_zaak("boete.bezwaar_besloten", stap, Status.BEZWAAR) as (stuk, zaak):
        _check(besluit, zaak, dag=stuk.moment.dag)
        zaak.bezwaar_besloten_op = besluit.besloten_op
        zaak.bezwaar_uitkomst = besluit.uitkomst
        zaak.status = Status.BESLOTEN
        if besluit.uitkomst == Uitkomst.DEELS_GEGROND:
            zaak.bedrag_cent = besluit.nieuw_bedrag_cent
        elif besluit.uitkomst == Uitkomst.GEGROND:
            zaak.status = Status.INGETROKKEN
            zaak.reden_einde = "Bezwaar gegrond"
            zaak.afgerond_op = stuk.moment.dag
        stuk.gegevens["bezwaar"] = besluit.uitkomst


def _check(besluit: Bezwaarbesluit, zaak: Handhavingszaak, *, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    assert zaak.bezwaar_op is not None
    if besluit.besloten_op is None or not zaak.bezwaar_op <= besluit.besloten_op <= dag:
        velden["besloten_op"] = _("Kies een dag na het bezwaar en niet na vandaag.")
    if besluit.uitkomst not in Uitkomst.values:
        velden["uitkomst"] = _("Kies wat er is besloten.")
    elif besluit.uitkomst == Uitkomst.DEELS_GEGROND:
        now = zaak.bedrag_cent or 0
        if besluit.nieuw_bedrag_cent is None or not 0 < besluit.nieuw_bedrag_cent < now:
            velden["nieuw_bedrag_cent"] = _("Vul een bedrag in dat lager is dan %(bedrag)s.") % {
                "bedrag": euro(now)
            }
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)
