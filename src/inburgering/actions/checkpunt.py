"""Settles points of a list: done on a day, not needed, open again, or given to somebody."""

import uuid
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.checkpunt_regels import (
    HELPERS,
    check_may_keep,
    check_may_settle,
    check_receiver,
    get_point,
)
from inburgering.actions.fouten import Geweigerd, Onvolledig
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.cases.checklisten import CHECKLISTEN
from inburgering.cases.models import Checklistpunt

LIJST_TAKEN: Final = tuple(soort.taak for soort in CHECKLISTEN.values())
TAKEN: Final = tuple(dict.fromkeys((*LIJST_TAKEN, "maatje", *HELPERS)))
"""Any of these opens the door; whose point it is decides the rest."""
OPMERKING_MAX: Final = 300


def checkpunt_afvinken(
    dossier: uuid.UUID,
    *,
    punt: int,
    gedaan_op: date,
    bereik: Bereik,
    moment: Moment,
    opmerking: str = "",
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Tick a point with the day on which it was done; it records no legal fact.

    :raises NietGevonden: if there is no such point in this dossier.
    :raises NietBevoegd: if it is for a professional, or somebody else's.
    :raises Onvolledig: if the day lies after today.
    """
    with handeling(
        "checkpunt.afgevinkt",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=TAKEN,
        eenmalig=eenmalig,
    ) as stuk:
        row = get_point(stuk, punt)
        check_may_settle(stuk, row)
        if gedaan_op > moment.dag:
            fault = _("Deze dag ligt na vandaag. Vul de dag in waarop het gebeurde.")
            raise Onvolledig(fault, velden={"gedaan_op": fault})
        row.gedaan_op = gedaan_op
        row.door_id = bereik.medewerker
        row.is_niet_nodig = False
        row.opmerking = opmerking.strip()[:OPMERKING_MAX]
        _save(stuk, row)


def checkpunt_niet_nodig(
    dossier: uuid.UUID,
    *,
    punt: int,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Say that a point need not be done, and why.

    :raises NietGevonden: if there is no such point in this dossier.
    :raises Onvolledig: if the reason is missing.
    """
    with handeling(
        "checkpunt.niet_nodig",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=TAKEN,
        eenmalig=eenmalig,
    ) as stuk:
        row = get_point(stuk, punt)
        check_may_keep(stuk, row)
        text = reden.strip()
        if not text or len(text) > OPMERKING_MAX:
            fault = _("Schrijf in een of twee zinnen op waarom dit niet nodig is.")
            raise Onvolledig(fault, velden={"opmerking": fault})
        row.gedaan_op = None
        row.is_niet_nodig = True
        row.door_id = bereik.medewerker
        row.opmerking = text
        _save(stuk, row)


def checkpunt_heropenen(
    dossier: uuid.UUID,
    *,
    punt: int,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Open a settled point again.

    :raises Geweigerd: if it is open already.
    """
    with handeling(
        "checkpunt.heropend",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=TAKEN,
        eenmalig=eenmalig,
    ) as stuk:
        row = get_point(stuk, punt)
        check_may_settle(stuk, row)
        if row.gedaan_op is None and not row.is_niet_nodig:
            raise Geweigerd(_("Dit punt staat al open."))
        row.gedaan_op = None
        row.is_niet_nodig = False
        row.door_id = None
        _save(stuk, row)


def checkpunt_geven(
    dossier: uuid.UUID,
    *,
    punt: int,
    medewerker: int | None,
    uiterlijk: date,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Give a point to somebody, or with ``None`` to nobody, and set its last day.

    A point for professionals never goes to a volunteer.

    :raises Onvolledig: if this worker cannot get it, at the field ``medewerker``.
    """
    with handeling(
        "checkpunt.gegeven",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=TAKEN,
        eenmalig=eenmalig,
    ) as stuk:
        row = get_point(stuk, punt)
        check_may_keep(stuk, row)
        if medewerker is not None and medewerker != row.medewerker_id:
            check_receiver(stuk, row, medewerker)
        row.medewerker_id = medewerker
        row.uiterlijk = uiterlijk
        _save(stuk, row)
        stuk.gegevens["medewerker"] = medewerker


def _save(stuk: Werkstuk, row: Checklistpunt) -> None:
    row.save()
    stuk.gegevens |= {"lijst": row.checklist.soort, "punt": row.code, "id": row.pk}
