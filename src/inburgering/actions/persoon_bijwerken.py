"""Keeps the ways to reach a person, and the language, up to date."""

import uuid
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Onvolledig, Tekst
from inburgering.actions.handeling import handeling

MIN_DIGITS, MAX_DIGITS = 8, 15
"""Of a telephone number, at most as ITU-T E.164."""


@dataclass(frozen=True, slots=True)
class Bereikbaarheid:
    """How and in which language to reach somebody."""

    taal: str = ""
    heeft_tolk_nodig: bool = False
    telefoon: str = ""
    email: str = ""
    adres_regels: tuple[str, ...] = field(default=())


def persoon_bijwerken(
    dossier: uuid.UUID,
    *,
    gegevens: Bereikbaarheid,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Replace address, telephone, e-mail address, language and the need of an interpreter.

    The timeline tells which of these changed, never the values.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with handeling(
        "persoon.bijgewerkt",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        check_bereikbaarheid(gegevens)
        row = stuk.dossier
        new = {
            "taal": gegevens.taal.strip(),
            "heeft_tolk_nodig": gegevens.heeft_tolk_nodig,
            "telefoon": gegevens.telefoon.strip(),
            "email": gegevens.email.strip(),
            "adres_regels": [line.strip() for line in gegevens.adres_regels if line.strip()],
        }
        stuk.gegevens["velden"] = [name for name in new if getattr(row, name) != new[name]]
        for name, value in new.items():
            setattr(row, name, value)


def check_bereikbaarheid(gegevens: Bereikbaarheid) -> None:
    """Check what can be wrong with a telephone number or an e-mail address.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    velden: dict[str, Tekst] = {}
    try:
        check_telefoon(gegevens.telefoon)
    except Onvolledig as error:
        velden.update(error.velden)
    if gegevens.email.strip():
        try:
            validate_email(gegevens.email.strip())
        except ValidationError:
            velden["email"] = _(
                "Dit e-mailadres klopt niet. Schrijf het als naam@voorbeeld.nl, zonder spaties."
            )
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def check_telefoon(telefoon: str) -> None:
    """Check that a telephone number can be dialled; nothing is fine too.

    :raises Onvolledig: at the field ``telefoon``.
    """
    text = telefoon.strip()
    digits = sum(sign.isdigit() for sign in text)
    is_plain = all(sign.isdigit() or sign in "+-() ." for sign in text)
    if text and not (is_plain and MIN_DIGITS <= digits <= MAX_DIGITS):
        fault = _("Dit telefoonnummer klopt niet. Schrijf het als 06 12345678 of +31 6 12345678.")
        raise Onvolledig(fault, velden={"telefoon": fault})
