"""Records a fine of an earlier college, or of before this system: it counts for the next one.

Grondslag: art. 7.1 lid 3 and 5 Bi2021; art. 35 lid 4 Wi2021.
"""

import uuid
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import handeling
from inburgering.actions.handhaving_zaak import NOT_SAVED, Status, check_regime
from inburgering.cases.models import Handhavingszaak
from inburgering.law.boete import euro
from inburgering.law.boete_parameters import BOETE
from inburgering.law.grondslag import BEGIN_WET
from inburgering.law.handhaving import GEDRAGINGEN
from inburgering.law.parameters import waarde_op

VAN_MIN = 3


@dataclass(frozen=True, slots=True)
class EerdereBoete:
    """A fine as its letter has it."""

    gedraging: str
    geconstateerd_op: date | None
    dagtekening: date | None
    bedrag_cent: int | None
    van: str
    """Which college imposed it."""
    onherroepelijk_op: date | None = None


def boete_overnemen(
    dossier: uuid.UUID,
    *,
    boete: EerdereBoete,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Record a fine that was imposed elsewhere and return the key of the case.

    :raises Onvolledig: if something is missing or impossible.
    :raises Geweigerd: if it stands in the dossier already.
    """
    with handeling(
        "boete.overgenomen",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        check_regime(stuk.dossier)
        _check(boete, moment.dag)
        assert boete.geconstateerd_op is not None
        same = Handhavingszaak.objects.filter(
            dossier=stuk.dossier, gedraging=boete.gedraging, gedraging_op=boete.geconstateerd_op
        ).exclude(status__in=(Status.AFGEZIEN, Status.INGETROKKEN))
        if same.exists():
            raise Geweigerd(_("Deze boete staat al in het dossier."))
        is_final = boete.onherroepelijk_op is not None
        zaak = Handhavingszaak.objects.create(
            dossier=stuk.dossier,
            artikel=GEDRAGINGEN[boete.gedraging].artikel,
            gedraging=boete.gedraging,
            # Only the day of establishing stands in a decision for certain.
            gedraging_op=boete.geconstateerd_op,
            geconstateerd_op=boete.geconstateerd_op,
            feiten=boete.van.strip(),
            status=Status.ONHERROEPELIJK if is_final else Status.BESLOTEN,
            bedrag_cent=boete.bedrag_cent,
            dagtekening=boete.dagtekening,
            onherroepelijk_op=boete.onherroepelijk_op,
            afgerond_op=moment.dag if is_final else None,
            is_overgenomen=True,
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )
        stuk.gegevens |= {"zaak": zaak.pk, "bedrag": euro(boete.bedrag_cent or 0)}
    return zaak.sleutel


def _check(boete: EerdereBoete, dag: date) -> None:
    velden = {**_check_days(boete, dag), **_check_amount(boete)}
    if boete.gedraging not in GEDRAGINGEN:
        velden["gedraging"] = _("Kies waar de boete over ging.")
    if len(boete.van.strip()) < VAN_MIN:
        velden["van"] = _("Vul in welke gemeente de boete gaf.")
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)


def _check_days(boete: EerdereBoete, dag: date) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    day, letter, final = boete.geconstateerd_op, boete.dagtekening, boete.onherroepelijk_op
    if day is None or not BEGIN_WET <= day <= dag:
        velden["geconstateerd_op"] = _("Vul de dag in die in het besluit staat, niet na vandaag.")
    if letter is None or letter > dag or (day is not None and letter < day):
        velden["dagtekening"] = _("Vul de datum van het besluit in: na de overtreding.")
    if final is not None and (final > dag or (letter is not None and final <= letter)):
        velden["onherroepelijk_op"] = _("Kies een dag na het besluit en niet na vandaag.")
    return velden


def _check_amount(boete: EerdereBoete) -> dict[str, Tekst]:
    soort, day = GEDRAGINGEN.get(boete.gedraging), boete.geconstateerd_op
    if soort is None or day is None:
        return {}
    table = BOETE.intake_bedrag if soort.artikel == "22" else BOETE.plan_maximum
    top = waarde_op(table, day).aantal
    if boete.bedrag_cent is not None and 0 < boete.bedrag_cent <= top:
        return {}
    return {"bedrag_cent": _("Vul het bedrag in: hoogstens %(top)s.") % {"top": euro(top)}}
