"""Records signals of arrears and what was done about them, at every level of help and after it.

A guide who is no professional in money asks with it for one (R-DRE-020). Source: R-KEMP-085.
"""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import handeling
from inburgering.cases.feiten import BEGELEIDING, REGIE
from inburgering.cases.geldzaken import OPSCHALING, SIGNAALBRONNEN
from inburgering.cases.models import Betalingssignaal, Dossier

OPVOLGERS: Final = ("financiele_zelfredzaamheid", "ontzorgen")
OPVOLGERS_OPSCHALING: Final = ("ontzorgen",)
"""The party that pays fixed costs has the professionals."""
MELDERS: Final = (*OPVOLGERS, *BEGELEIDING, *REGIE)
TEKST_MIN, TEKST_MAX = 5, 500


@dataclass(frozen=True, slots=True)
class Signaalgegevens:
    """Who gave the signal, when, and over how much."""

    bron: str
    ontvangen_op: date
    bedrag_cent: int | None = None


def betalingssignaal_vastleggen(
    dossier: uuid.UUID,
    *,
    gegevens: Signaalgegevens,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record a signal; it asks to be followed up until somebody says what was done.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "betalingssignaal.vastgelegd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=MELDERS,
        eenmalig=eenmalig,
    ) as stuk:
        _check(stuk.dossier, gegevens, moment.dag)
        row = Betalingssignaal.objects.create(
            dossier=stuk.dossier,
            ontvangen_op=gegevens.ontvangen_op,
            bron=gegevens.bron,
            bedrag_cent=gegevens.bedrag_cent,
            recorded_at=moment.tijdstip,
        )
        stuk.gegevens |= {"signaal": row.pk, "bron": row.bron}


def betalingssignaal_opvolgen(
    dossier: uuid.UUID,
    *,
    signaal: int,
    opvolging: str,
    opgevolgd_op: date,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record what was done about a signal.

    :raises NietGevonden: if there is no such signal in this dossier.
    :raises Geweigerd: if somebody did it before.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    found = Betalingssignaal.objects.filter(pk=signaal, dossier__sleutel=dossier).first()
    if found is None:
        raise NietGevonden
    with handeling(
        "betalingssignaal.opgevolgd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=OPVOLGERS_OPSCHALING if found.bron == OPSCHALING else OPVOLGERS,
        eenmalig=eenmalig,
    ) as stuk:
        row = Betalingssignaal.objects.get(pk=signaal)
        if row.opgevolgd_op is not None:
            raise Geweigerd(_("Dit signaal is al opgevolgd."))
        velden: dict[str, Tekst] = {}
        if not TEKST_MIN <= len(opvolging.strip()) <= TEKST_MAX:
            velden["opvolging"] = _("Schrijf op wat je deed (5 tot 500 tekens).")
        if not row.ontvangen_op <= opgevolgd_op <= moment.dag:
            velden["opgevolgd_op"] = _("Kies een dag vanaf het signaal, en niet na vandaag.")
        if velden:
            raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)
        row.opvolging, row.opgevolgd_op = opvolging.strip(), opgevolgd_op
        row.door_id = bereik.medewerker
        row.versie += 1
        row.save()
        stuk.gegevens |= {"signaal": row.pk, "bron": row.bron}


def _check(row: Dossier, gegevens: Signaalgegevens, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    if gegevens.bron not in SIGNAALBRONNEN:
        velden["bron"] = _("Kies van wie het signaal komt.")
    if gegevens.ontvangen_op > dag:
        velden["ontvangen_op"] = _("Deze dag ligt na vandaag. Vul in wanneer het signaal kwam.")
    same = Betalingssignaal.objects.filter(
        dossier=row,
        bron=gegevens.bron,
        ontvangen_op=gegevens.ontvangen_op,
        bedrag_cent=gegevens.bedrag_cent,
    )
    if not velden and same.exists():
        velden["bron"] = _("Dit signaal staat er al.")
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)
