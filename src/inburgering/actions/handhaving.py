"""Puts conduct on paper as a report, weighs it, or lets it rest.

Grondslag: art. 22, 23 and 27 Wi2021; art. 5:48 to 5:53 Awb.
"""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst, collect_faults
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.handhaving_zaak import (
    NOT_SAVED,
    Status,
    Zaakstap,
    check_regime,
    check_text,
    open_zaak,
    refuse_unless_possible,
)
from inburgering.cases.models import Handhavingszaak, Oproep
from inburgering.law.grondslag import BEGIN_WET
from inburgering.law.handhaving import GEDRAGINGEN
from inburgering.law.oproepen import MISLUKT

FEITEN_MIN, FEITEN_MAX = 20, 4000
UITZONDERING_MIN, UITZONDERING_MAX = 40, 1000
LATER: Final = frozenset({"asiel"})
"""What does not keep facts from paper: the exception can still be proven."""


@dataclass(frozen=True, slots=True)
class Melding:
    """Facts about one conduct."""

    gedraging: str
    gedraging_op: date | None
    geconstateerd_op: date | None
    feiten: str
    oproep: int | None = None
    """Of the intake: the number of the call that failed; it decides on conduct and day."""
    uitzondering_reden: str = ""


def handhaving_melden(
    dossier: uuid.UUID,
    *,
    melding: Melding,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Put the facts of one conduct on paper and return the key of the case.

    :raises Onvolledig: if days or facts are missing or impossible.
    :raises Geweigerd: if the law knows no fine for this, or there is a case about it already.
    """
    with handeling(
        "handhaving.gemeld",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        check_regime(stuk.dossier)
        call = _find_call(stuk, melding.oproep)
        check_report(melding, has_call=call is not None, dag=moment.dag)
        zaak = _make(stuk, melding, call)
        _refuse_double(zaak)
        refuse_unless_possible(zaak, stuk, behalve=LATER)
        zaak.save()
        stuk.gegevens |= {"zaak": zaak.pk, "artikel": zaak.artikel}
    return zaak.sleutel


def handhaving_feiten_wijzigen(
    stap: Zaakstap, *, feiten: str, geconstateerd_op: date | None, uitzondering_reden: str = ""
) -> None:
    """Put the report right as long as nobody outside has seen it.

    :raises Onvolledig: if the facts are too short or the day is impossible.
    :raises Geweigerd: if the person was asked already.
    """
    with open_zaak("handhaving.feiten_gewijzigd", stap, Status.FEITEN) as (stuk, zaak):
        melding = Melding(
            zaak.gedraging, zaak.gedraging_op, geconstateerd_op, feiten, None, uitzondering_reden
        )
        check_report(melding, has_call=False, dag=stuk.moment.dag)
        zaak.feiten = feiten.strip()
        zaak.geconstateerd_op = geconstateerd_op or zaak.geconstateerd_op
        zaak.uitzondering_reden = uitzondering_reden.strip()


def check_report(melding: Melding, *, has_call: bool, dag: date) -> None:
    """Check conduct, days and facts of a report.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    velden: dict[str, Tekst] = {}
    if not has_call:
        velden |= _check_conduct(melding, dag)
    op = melding.geconstateerd_op
    if op is None or op > dag:
        velden["geconstateerd_op"] = _("Vul de dag in waarop dit bleek, niet na vandaag.")
    elif not has_call and melding.gedraging_op is not None and op < melding.gedraging_op:
        velden["geconstateerd_op"] = _("Dit kan niet bekend zijn voordat het gebeurde.")
    velden |= collect_faults(
        lambda: check_text(
            melding.feiten,
            veld="feiten",
            melding=_("Schrijf op wat er gebeurde: wanneer, waar en hoe je dat weet."),
            minimum=FEITEN_MIN,
            maximum=FEITEN_MAX,
        ),
        lambda: check_exception(melding.uitzondering_reden),
    )
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)


def check_exception(reden: str) -> None:
    """Check that a reason to fine a permit holder all the same says enough, when there is one.

    :raises Onvolledig: at the field ``uitzondering_reden``.
    """
    if reden.strip():
        check_text(
            reden,
            veld="uitzondering_reden",
            melding=_(
                "Schrijf op waaruit het aanhoudend gebrek aan bereidheid blijkt: "
                "welke momenten, wat de inburgeraar zei en welke hulp er was."
            ),
            minimum=UITZONDERING_MIN,
            maximum=UITZONDERING_MAX,
        )


def _check_conduct(melding: Melding, dag: date) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    soort = GEDRAGINGEN.get(melding.gedraging)
    if soort is None:
        velden["gedraging"] = _("Kies waar het over gaat.")
    elif soort.artikel == "22" and melding.oproep is None:
        velden["gedraging"] = _("Dit begint bij een oproep voor de intake. Kies de oproep.")
    op = melding.gedraging_op
    if op is None or not BEGIN_WET <= op <= dag:
        velden["gedraging_op"] = _("Vul de dag in waarop dit gebeurde, niet na vandaag.")
    return velden


def _find_call(stuk: Werkstuk, number: int | None) -> Oproep | None:
    if number is None:
        return None
    calls = Oproep.objects.filter(
        dossier=stuk.dossier, volgnummer=number, uitkomst__in=sorted(MISLUKT)
    )
    call = calls.order_by("pk").last()
    if call is None:
        text = _("Kies een oproep die niet hielp. Leg eerst de uitkomst van de oproep vast.")
        raise Onvolledig(NOT_SAVED, velden={"oproep": text})
    return call


def _make(stuk: Werkstuk, melding: Melding, call: Oproep | None) -> Handhavingszaak:
    gedraging = call.uitkomst if call is not None else melding.gedraging
    op = call.uitkomst_op if call is not None else melding.gedraging_op
    assert op is not None
    assert melding.geconstateerd_op is not None
    if melding.geconstateerd_op < op:
        text = _("Dit kan niet bekend zijn voordat het gebeurde.")
        raise Onvolledig(NOT_SAVED, velden={"geconstateerd_op": text})
    return Handhavingszaak(
        dossier=stuk.dossier,
        artikel=GEDRAGINGEN[gedraging].artikel,
        gedraging=gedraging,
        gedraging_op=op,
        geconstateerd_op=melding.geconstateerd_op,
        feiten=melding.feiten.strip(),
        uitzondering_reden=melding.uitzondering_reden.strip(),
        oproep=call,
        door_id=stuk.bereik.medewerker,
        recorded_at=stuk.moment.tijdstip,
    )


def _refuse_double(zaak: Handhavingszaak) -> None:
    ended = (Status.AFGEZIEN, Status.INGETROKKEN)
    others = Handhavingszaak.objects.filter(dossier=zaak.dossier).exclude(status__in=ended)
    same = others.filter(gedraging=zaak.gedraging, gedraging_op=zaak.gedraging_op)
    if zaak.oproep is not None:
        same = same | others.filter(oproep=zaak.oproep)
    if same.exists():
        raise Geweigerd(_("Hierover is al een zaak. Ga daarin verder."))
