"""Weighs a case: how much blame, is bijstand lowered for the same, and which amount follows.

Grondslag: art. 27 Wi2021; art. 7.1 Bi2021; art. 5:41 and 5:46 Awb.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst, collect_faults
from inburgering.actions.handhaving import check_exception
from inburgering.actions.handhaving_zaak import (
    NOT_SAVED,
    Status,
    Zaakstap,
    check_text,
    open_zaak,
    refuse,
)
from inburgering.cases.handhaving import load_boetefeiten, load_zaakfeiten
from inburgering.cases.models import Handhavingszaak, Verzending
from inburgering.law.boete import bereken_boete
from inburgering.law.handhaving import beletselen, ontbreekt
from inburgering.law.handhaving_termijn import zienswijze_vroegst
from inburgering.law.tekst import zinnen_as_json

REDEN_MIN, REDEN_MAX = 10, 1000
HEEL: Final = 100


@dataclass(frozen=True, slots=True)
class Oordeel:
    """What somebody thinks of a case after reading everything."""

    verwijtbaarheid: str
    verwijtbaarheid_reden: str
    is_bijstand_verlaagd: bool | None
    samenloop_kenmerk: str = ""
    bijzondere_omstandigheden: str = ""
    gematigd_tot_cent: int | None = None
    uitzondering_reden: str = ""


def handhaving_beoordelen(stap: Zaakstap, *, oordeel: Oordeel) -> None:
    """Keep the judgement and the amount that follows; nothing is decided yet.

    :raises Onvolledig: if something is missing, each at its field.
    :raises Geweigerd: if the person can still answer, or the letter was sent too late.
    """
    allowed = (Status.FEITEN, Status.ZIENSWIJZE, Status.BEOORDELEN)
    with open_zaak("handhaving.beoordeeld", stap, *allowed) as (stuk, zaak):
        check_judgement(oordeel)
        _write(zaak, oordeel, stuk.moment.dag)
        check_heard(zaak, dag=stuk.moment.dag)
        compute_amount(zaak, dag=stuk.moment.dag)
        if oordeel.gematigd_tot_cent is not None:
            _check_less(zaak, dag=stuk.moment.dag)
        zaak.status = Status.BEOORDELEN
        stuk.gegevens["verwijtbaarheid"] = zaak.verwijtbaarheid


def compute_amount(zaak: Handhavingszaak, *, dag: date) -> None:
    """Write amount and calculation into the case; nothing where the law allows no fine."""
    in_the_way = beletselen(load_zaakfeiten(zaak), dag=dag)
    if in_the_way:
        zaak.bedrag_cent = 0
        steps = [sentence for item in in_the_way for sentence in item.uitleg]
        zaak.berekening = zinnen_as_json(steps)
        return
    boete = bereken_boete(load_boetefeiten(zaak, dag=dag))
    zaak.bedrag_cent = boete.bedrag_cent
    zaak.berekening = zinnen_as_json(boete.stappen)


def check_heard(zaak: Handhavingszaak, *, dag: date) -> None:
    """Check that the person could answer, in the time that the letter gave.

    :raises Geweigerd: if that is not so yet.
    """
    refuse(ontbreekt(load_zaakfeiten(zaak), dag=dag))
    if zaak.zienswijze_gevraagd_op is None or zaak.zienswijze_ontvangen_op is not None:
        return
    letters = Verzending.objects.filter(
        document__handhaving=zaak, document__soort="zienswijze_verzoek"
    )
    sent = letters.order_by("pk").values_list("verzonden_op", flat=True).last()
    if sent is None:
        raise Geweigerd(
            _("De brief is nog niet verzonden. Leg dat eerst vast bij Brieven, of vraag opnieuw.")
        )
    assert zaak.zienswijze_uiterlijk is not None
    if zienswijze_vroegst(sent) > zaak.zienswijze_uiterlijk:
        raise Geweigerd(
            _("De brief ging te laat weg: er bleef te weinig tijd over. Vraag het opnieuw.")
        )


def check_judgement(oordeel: Oordeel) -> None:
    """Check that a judgement is complete and gives its reasons.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    velden: dict[str, Tekst] = {}
    if oordeel.verwijtbaarheid not in Handhavingszaak.Verwijtbaarheid.values:
        velden["verwijtbaarheid"] = _("Kies hoeveel schuld iemand heeft.")
    if oordeel.is_bijstand_verlaagd is None:
        velden["is_bijstand_verlaagd"] = _("Vraag dit na bij wie de bijstand doet, en kies.")
    elif oordeel.is_bijstand_verlaagd and not oordeel.samenloop_kenmerk.strip():
        velden["samenloop_kenmerk"] = _("Vul het kenmerk in van het besluit over de bijstand.")
    if oordeel.gematigd_tot_cent is not None:
        velden |= _check_less_reason(oordeel)
    velden |= collect_faults(
        lambda: check_text(
            oordeel.verwijtbaarheid_reden,
            veld="verwijtbaarheid_reden",
            melding=_("Schrijf op waarom. Dit staat ook in de brief, dus schrijf aan 'u'."),
            minimum=REDEN_MIN,
            maximum=REDEN_MAX,
        ),
        lambda: check_exception(oordeel.uitzondering_reden),
    )
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)


def _check_less_reason(oordeel: Oordeel) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    if len(oordeel.bijzondere_omstandigheden.strip()) < REDEN_MIN:
        velden["bijzondere_omstandigheden"] = _("Schrijf op waarom de boete lager wordt.")
    if (oordeel.gematigd_tot_cent or 0) % HEEL:
        velden["gematigd_tot_cent"] = _("Vul een bedrag in hele euro's in.")
    return velden


def _check_less(zaak: Handhavingszaak, *, dag: date) -> None:
    lower, zaak.gematigd_tot_cent = zaak.gematigd_tot_cent, None
    full = bereken_boete(load_boetefeiten(zaak, dag=dag)).bedrag_cent
    zaak.gematigd_tot_cent = lower
    if lower is not None and not 0 < lower < full and zaak.bedrag_cent:
        text = _("Vul een bedrag in dat lager is dan de boete. Komt er geen boete? Sluit de zaak.")
        raise Onvolledig(NOT_SAVED, velden={"gematigd_tot_cent": text})


def _write(zaak: Handhavingszaak, oordeel: Oordeel, dag: date) -> None:
    zaak.verwijtbaarheid = oordeel.verwijtbaarheid
    zaak.verwijtbaarheid_reden = oordeel.verwijtbaarheid_reden.strip()
    zaak.is_bijstand_verlaagd = oordeel.is_bijstand_verlaagd
    zaak.samenloop_kenmerk = oordeel.samenloop_kenmerk.strip()
    zaak.samenloop_nagegaan_op = dag
    zaak.bijzondere_omstandigheden = oordeel.bijzondere_omstandigheden.strip()
    zaak.gematigd_tot_cent = oordeel.gematigd_tot_cent
    zaak.uitzondering_reden = oordeel.uitzondering_reden.strip()
