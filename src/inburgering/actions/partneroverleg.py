"""Meetings of the procesregie with a party: planned, held with a report, and planned again.

Source: R-KEMP-110: the cooperation is followed and adjusted in a structural meeting.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Final

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik, get_cijfergebied
from inburgering.access.moment import Moment
from inburgering.actions.fouten import (
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
    Tekst,
    Verouderd,
)
from inburgering.actions.procespunt import LOOPT, NOT_SAVED
from inburgering.cases.models import Partneroverleg, Procespunt
from inburgering.cases.voortgang import OVERLEG_WEKEN
from inburgering.region.models import Organisatie

VERSLAG_MAX: Final = 2000


def partneroverleg_plannen(
    *, organisatie: str, datum: date, om_de_weken: int | None, bereik: Bereik, moment: Moment
) -> uuid.UUID:
    """Plan the next meeting with a party and return its key; one at a time per party.

    :raises NietBevoegd: for who does not steer the process.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    if not bereik.rol.mag_procesregie:
        raise NietBevoegd(_("Alleen de procesregie plant dit overleg."))
    velden: dict[str, Tekst] = {}
    if not Organisatie.objects.filter(pk=organisatie).exclude(pk=bereik.organisatie).exists():
        velden["organisatie"] = _("Kies met welke partij je overlegt.")
    if datum < moment.dag:
        velden["datum"] = _("Deze dag is voorbij. Kies een dag vanaf vandaag.")
    if om_de_weken is not None and om_de_weken not in OVERLEG_WEKEN:
        velden["om_de_weken"] = _("Kies hoe vaak het overleg is.")
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)
    try:
        with transaction.atomic():
            return _plan(bereik, organisatie, datum, om_de_weken, moment).sleutel
    except IntegrityError:
        fault = _("Met deze partij staat al een overleg gepland. Kijk in de lijst.")
        raise Onvolledig(NOT_SAVED, velden={"organisatie": fault}) from None


def partneroverleg_houden(
    overleg: uuid.UUID, *, verslag: str, gezien: int, bereik: Bereik, moment: Moment
) -> None:
    """Record what was discussed; the points that stand open go along, and the next one follows.

    :raises NietGevonden: if it does not exist for this worker.
    :raises Verouderd: if somebody changed it since.
    :raises Geweigerd: if its day is still to come, or it was held or called off.
    :raises Onvolledig: at ``verslag``.
    """
    with transaction.atomic():
        with _open(overleg, gezien, bereik) as row:
            if row.datum > moment.dag:
                raise Geweigerd(_("Dit overleg is nog niet geweest. Leg het vast op de dag zelf."))
            text = verslag.strip()
            if not text:
                fault = _("Schrijf op wat er is besproken en wat jullie bijstellen.")
                raise Onvolledig(NOT_SAVED, velden={"verslag": fault})
            if len(text) > VERSLAG_MAX:
                longest = _("Maak de tekst korter: hoogstens %(n)s tekens.") % {"n": VERSLAG_MAX}
                raise Onvolledig(NOT_SAVED, velden={"verslag": longest})
            row.status, row.verslag = Partneroverleg.Status.GEHOUDEN, text
            row.besproken.set(
                Procespunt.objects.filter(
                    organisatie=row.organisatie_id,
                    gemeente__in=get_cijfergebied(bereik),
                    status__in=LOOPT,
                )
            )
        if row.om_de_weken:
            _plan(bereik, row.organisatie_id, _find_next(row, moment.dag), row.om_de_weken, moment)


def partneroverleg_laten_vervallen(overleg: uuid.UUID, *, gezien: int, bereik: Bereik) -> None:
    """Call a planned meeting off; no next one follows.

    :raises NietGevonden: if it does not exist for this worker.
    :raises Verouderd: if somebody changed it since.
    :raises Geweigerd: if it was held or called off.
    """
    with _open(overleg, gezien, bereik) as row:
        row.status = Partneroverleg.Status.VERVALLEN


@contextmanager
def _open(overleg: uuid.UUID, gezien: int, bereik: Bereik) -> Iterator[Partneroverleg]:
    if not bereik.rol.mag_procesregie:
        raise NietGevonden
    with transaction.atomic():
        rows = Partneroverleg.objects.select_for_update().filter(regie=bereik.organisatie)
        row = rows.filter(sleutel=overleg).first()
        if row is None:
            raise NietGevonden
        if row.versie != gezien:
            raise Verouderd
        if row.status != Partneroverleg.Status.GEPLAND:
            raise Geweigerd(_("Dit overleg is al geweest of gaat niet door."))
        yield row
        row.versie += 1
        row.save()


def _plan(
    bereik: Bereik, organisatie: str, datum: date, weken: int | None, moment: Moment
) -> Partneroverleg:
    return Partneroverleg.objects.create(
        regie_id=bereik.organisatie,
        organisatie_id=organisatie,
        datum=datum,
        om_de_weken=weken,
        door_id=bereik.medewerker,
        recorded_at=moment.tijdstip,
    )


def _find_next(row: Partneroverleg, dag: date) -> date:
    """Return the first day of the rhythm after today."""
    step = timedelta(weeks=row.om_de_weken or 1)
    found = row.datum + step
    while found <= dag:
        found += step
    return found
