"""A regular course of study that somebody began, and that ended.

Source: R-KEMP-043: who follows the onderwijsroute goes on to mbo-2 or higher.
"""

import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, Onvolledig, Tekst
from inburgering.actions.handeling import handeling
from inburgering.cases.meedoen import OPLEIDINGEN
from inburgering.cases.models import Opleiding

NOG_NIET: Final = _("Nog niet opgeslagen. Kijk bij de velden.")
VOORUIT: Final = timedelta(days=366)
TEKST_MAX: Final = 120


@dataclass(frozen=True, slots=True)
class Opleidinggegevens:
    """A course as it began."""

    niveau: str
    """A code of ``cases.meedoen.OPLEIDINGEN``."""
    naam: str
    school: str
    begin: date


def opleiding_beginnen(
    dossier: uuid.UUID,
    *,
    gegevens: Opleidinggegevens,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record a course that begins or began, up to a year ahead.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "opleiding.begonnen", dossier=dossier, bereik=bereik, moment=moment, eenmalig=eenmalig
    ) as stuk:
        _check(gegevens, moment.dag)
        row = Opleiding.objects.create(
            dossier=stuk.dossier,
            niveau=gegevens.niveau,
            naam=gegevens.naam.strip(),
            school=gegevens.school.strip(),
            begin=gegevens.begin,
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )
        stuk.gegevens |= {"opleiding": row.pk, "niveau": row.niveau}


def opleiding_beeindigen(
    dossier: uuid.UUID,
    *,
    opleiding: int,
    eind: date,
    heeft_diploma: bool,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record the last day of a course, and whether it gave a diploma.

    :raises Geweigerd: if there is no such course in this dossier, or it ended before.
    :raises Onvolledig: at ``eind``, for an impossible day.
    """
    with handeling(
        "opleiding.beeindigd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = Opleiding.objects.filter(dossier=stuk.dossier, pk=opleiding).first()
        if row is None:
            raise Geweigerd(_("Dit staat niet meer in het dossier. Laad de pagina opnieuw."))
        if row.eind is not None:
            raise Geweigerd(_("Van deze opleiding is de laatste dag al vastgelegd."))
        velden: dict[str, Tekst] = {}
        if eind < row.begin:
            velden["eind"] = _("De laatste dag ligt voor de eerste dag. Controleer de datum.")
        elif eind > moment.dag:
            velden["eind"] = _("Deze dag ligt na vandaag. Vul de laatste dag in als die er is.")
        if velden:
            raise Onvolledig(NOG_NIET, velden=velden)
        row.eind, row.heeft_diploma = eind, heeft_diploma
        row.versie += 1
        row.save(update_fields=["eind", "heeft_diploma", "versie"])
        stuk.gegevens |= {"opleiding": row.pk, "niveau": row.niveau}


def _check(gegevens: Opleidinggegevens, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    if gegevens.niveau not in OPLEIDINGEN:
        velden["niveau"] = _("Kies het niveau van de opleiding.")
    for field, fault in (
        ("naam", _("Vul in welke opleiding het is.")),
        ("school", _("Vul in bij welke school.")),
    ):
        text = getattr(gegevens, field).strip()
        if not text:
            velden[field] = fault
        elif len(text) > TEKST_MAX:
            velden[field] = _("Maak de tekst korter: hoogstens %(n)s tekens.") % {"n": TEKST_MAX}
    if gegevens.begin > dag + VOORUIT:
        velden["begin"] = _("Kies een dag binnen een jaar.")
    if velden:
        raise Onvolledig(NOG_NIET, velden=velden)
