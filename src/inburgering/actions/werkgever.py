"""Keeps employers: who to call, what they offer, and every contact.

Source: R-SV-032. No dossier is touched: who was placed where stands in the dossier.
"""

import uuid
from dataclasses import asdict, dataclass
from datetime import date
from typing import Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import (
    AlGedaan,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
    Tekst,
    Verouderd,
)
from inburgering.cases.models import Werkgever, Werkgevercontact
from inburgering.cases.werkgevers import get_visible_werkgevers, mag_werkgevers

NOG_NIET: Final = _("Nog niet opgeslagen. Kijk bij de velden.")
STAAT_ER_AL: Final = _("Deze werkgever in deze plaats staat er al. Zoek hem in de lijst.")


@dataclass(frozen=True, slots=True)
class Werkgevergegevens:
    """An employer as typed."""

    naam: str
    plaats: str
    branche: str = ""
    contactpersoon: str = ""
    telefoon: str = ""
    email: str = ""
    aanbod: str = ""
    is_actief: bool = True


def werkgever_vastleggen(
    gegevens: Werkgevergegevens,
    *,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Add an employer that the own party keeps contact with; return its key.

    :raises NietBevoegd: if the worker helps nobody to work.
    :raises Onvolledig: if name or place is missing, or it is there already.
    :raises AlGedaan: if the same form came in before.
    """
    _check_right(bereik)
    if eenmalig is not None and Werkgever.objects.filter(sleutel=eenmalig).exists():
        raise AlGedaan
    _check(gegevens, bereik.organisatie, own=None)
    try:
        with transaction.atomic():
            row = Werkgever.objects.create(
                sleutel=eenmalig or uuid.uuid4(),
                organisatie_id=bereik.organisatie,
                **_clean(gegevens),
            )
    except IntegrityError as clash:
        # A colleague added the same employer in the same moment.
        raise Onvolledig(NOG_NIET, velden={"naam": STAAT_ER_AL}) from clash
    return row.sleutel


def werkgever_bijwerken(
    werkgever: uuid.UUID,
    *,
    gegevens: Werkgevergegevens,
    versie: int | None,
    bereik: Bereik,
) -> None:
    """Change what is known of an employer of the own party.

    :raises NietGevonden: if it does not exist for this worker.
    :raises NietBevoegd: if another party keeps the contact.
    :raises Verouderd: if somebody changed it since.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    with transaction.atomic():
        row = _lock(werkgever, bereik)
        if row.organisatie_id != bereik.organisatie:
            raise NietBevoegd(_("Een andere partij houdt het contact met deze werkgever bij."))
        if versie is not None and row.versie != versie:
            raise Verouderd
        _check(gegevens, bereik.organisatie, own=row.pk)
        for name, value in _clean(gegevens).items():
            setattr(row, name, value)
        row.versie += 1
        row.save()


def werkgevercontact_vastleggen(
    werkgever: uuid.UUID,
    *,
    datum: date,
    onderwerp: str,
    bereik: Bereik,
    moment: Moment,
) -> None:
    """Record one contact with an employer; the same line twice is kept once.

    :raises NietGevonden: if it does not exist for this worker.
    :raises Onvolledig: if the day lies ahead or nothing was written.
    :raises AlGedaan: if this worker recorded the same contact before.
    """
    _check_right(bereik)
    velden: dict[str, Tekst] = {}
    if datum > moment.dag:
        velden["datum"] = _("Kies vandaag of een eerdere dag.")
    if not onderwerp.strip():
        velden["onderwerp"] = _("Schrijf kort op waar het over ging.")
    if velden:
        raise Onvolledig(NOG_NIET, velden=velden)
    with transaction.atomic():
        row = _lock(werkgever, bereik)
        _made, is_new = Werkgevercontact.objects.get_or_create(
            werkgever=row,
            datum=datum,
            onderwerp=onderwerp.strip(),
            door_id=bereik.medewerker,
            defaults={"recorded_at": moment.tijdstip},
        )
    if not is_new:
        raise AlGedaan


def _check_right(bereik: Bereik) -> None:
    if not mag_werkgevers(bereik):
        raise NietBevoegd(_("Werkgevers zijn er voor wie mensen aan het werk helpt."))


def _lock(werkgever: uuid.UUID, bereik: Bereik) -> Werkgever:
    if not get_visible_werkgevers(bereik).filter(sleutel=werkgever).exists():
        raise NietGevonden
    return Werkgever.objects.select_for_update().get(sleutel=werkgever)


def _clean(gegevens: Werkgevergegevens) -> dict[str, str | bool]:
    return {
        name: value.strip() if isinstance(value, str) else value
        for name, value in asdict(gegevens).items()
    }


def _check(gegevens: Werkgevergegevens, organisatie: str, *, own: int | None) -> None:
    velden: dict[str, Tekst] = {}
    naam, plaats = gegevens.naam.strip(), gegevens.plaats.strip()
    if not naam:
        velden["naam"] = _("Vul de naam van de werkgever in.")
    if not plaats:
        velden["plaats"] = _("Vul de plaats in.")
    same = Werkgever.objects.filter(
        organisatie=organisatie, naam__iexact=naam, plaats__iexact=plaats
    )
    if naam and plaats and same.exclude(pk=own or 0).exists():
        velden["naam"] = STAAT_ER_AL
    if gegevens.email.strip():
        try:
            validate_email(gegevens.email.strip())
        except ValidationError:
            velden["email"] = _("Dit is geen e-mailadres. Controleer het adres.")
    if velden:
        raise Onvolledig(NOG_NIET, velden=velden)
