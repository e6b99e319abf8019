"""Accounts: inviting, role and place, ending, and help with logging in.

A functional administrator changes accounts of the own region, never the own account. Each change
leaves a row with the real time.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.beheerkring import get_beheerkring
from inburgering.access.bereik import Bereik
from inburgering.access.models import Beheerregel, Medewerker
from inburgering.access.moment import Moment
from inburgering.access.sessie import end_sessions
from inburgering.actions.aanstelling import Plaats, check_plaats, place
from inburgering.actions.fouten import NietBevoegd, Onvolledig


@dataclass(frozen=True, slots=True)
class Uitnodiging:
    """Whom to send the link with which a password is set."""

    medewerker: int
    naam: str
    email: str
    sleutel: str
    """The secret part of the link; ends with use, and after three days."""


def account_uitnodigen(
    *, naam: str, email: str, plaats: Plaats, bereik: Bereik, moment: Moment
) -> Uitnodiging:
    """Make an account without a password and return what to put in the invitation.

    :raises NietBevoegd: if the actor is no functional administrator.
    :raises Onvolledig: if the address is taken or the place is not possible.
    """
    _check_beheerder(bereik)
    email = email.strip().lower()
    check_plaats(plaats, bereik=bereik)
    with transaction.atomic():
        if Medewerker.objects.filter(email__iexact=email).exists():
            taken = _("Er is al een account met dit e-mailadres. Zoek het op in de lijst.")
            raise Onvolledig(taken, velden={"email": taken})
        medewerker = Medewerker(email=email, naam=naam.strip(), date_joined=moment.tijdstip)
        medewerker.set_unusable_password()
        medewerker.save()
        place(medewerker.pk, plaats)
        write_beheerregel("uitgenodigd", medewerker.pk, bereik, moment, plaats.as_codes())
    return make_invitation(medewerker)


def uitnodiging_herhalen(medewerker: int, *, bereik: Bereik, moment: Moment) -> Uitnodiging:
    """Return a new link for an account of which the owner cannot log in.

    :raises NietBevoegd: if the account is not the actor's to administer.
    """
    with transaction.atomic():
        row = _lock(medewerker, bereik)
        write_beheerregel("uitnodiging_herhaald", row.pk, bereik, moment)
    return make_invitation(row)


def aanstelling_wijzigen(
    medewerker: int, *, plaats: Plaats, bereik: Bereik, moment: Moment
) -> None:
    """Give the worker another role, team or organisation from a day on.

    :raises NietBevoegd: if the account is not the actor's to administer, or is the own one.
    :raises Onvolledig: if the place is not possible, or a later change stands already.
    """
    with transaction.atomic():
        row = _lock(medewerker, bereik, own=False)
        check_plaats(plaats, bereik=bereik)
        place(row.pk, plaats)
        write_beheerregel("aanstelling_gewijzigd", row.pk, bereik, moment, plaats.as_codes())


def aanstelling_beeindigen(medewerker: int, *, eind: date, bereik: Bereik, moment: Moment) -> None:
    """Let the role of the worker end after this day.

    :raises NietBevoegd: if the account is not the actor's to administer, or is the own one.
    :raises Onvolledig: if the day lies before the role began.
    """
    with transaction.atomic():
        row = _lock(medewerker, bereik, own=False)
        last = row.aanstellingen.order_by("-begin").first()
        if last is None or eind < last.begin:
            wrong = _("De einddatum ligt voor de begindatum. Kies een latere dag.")
            raise Onvolledig(wrong, velden={"eind": wrong})
        last.eind = eind
        last.save(update_fields=["eind"])
        write_beheerregel(
            "aanstelling_beeindigd", row.pk, bereik, moment, {"eind": eind.isoformat()}
        )


def account_deactiveren(medewerker: int, *, bereik: Bereik, moment: Moment) -> None:
    """Close the account and end its sessions at once.

    :raises NietBevoegd: if the account is not the actor's to administer, or is the own one.
    """
    with transaction.atomic():
        row = _lock(medewerker, bereik, own=False)
        row.is_active = False
        row.save(update_fields=["is_active"])
        end_sessions(row.pk)
        write_beheerregel("gedeactiveerd", row.pk, bereik, moment)


def account_activeren(medewerker: int, *, bereik: Bereik, moment: Moment) -> None:
    """Open a closed account again.

    :raises NietBevoegd: if the account is not the actor's to administer, or is the own one.
    """
    with transaction.atomic():
        row = _lock(medewerker, bereik, own=False)
        row.is_active = True
        row.save(update_fields=["is_active"])
        write_beheerregel("geactiveerd", row.pk, bereik, moment)


def sessies_beeindigen(medewerker: int, *, bereik: Bereik, moment: Moment) -> int:
    """Log the worker out everywhere and return of how many browsers.

    :raises NietBevoegd: if the account is not the actor's to administer.
    """
    with transaction.atomic():
        row = _lock(medewerker, bereik)
        ended = end_sessions(row.pk)
        write_beheerregel("sessies_beeindigd", row.pk, bereik, moment, {"aantal": ended})
    return ended


def tweede_factor_intrekken(medewerker: int, *, bereik: Bereik, moment: Moment) -> None:
    """Remove a lost second factor; the next login asks to set up a new one.

    :raises NietBevoegd: if the account is not the actor's to administer, or is the own one.
    """
    with transaction.atomic():
        row = _lock(medewerker, bereik, own=False)
        Authenticator.objects.filter(user=row).delete()
        end_sessions(row.pk)
        write_beheerregel("tweede_factor_ingetrokken", row.pk, bereik, moment)


def make_invitation(medewerker: Medewerker) -> Uitnodiging:
    """Return the link of this moment; logging in or a new password makes it worthless."""
    token = default_token_generator.make_token(medewerker)
    return Uitnodiging(
        medewerker=medewerker.pk,
        naam=medewerker.naam,
        email=medewerker.email,
        sleutel=f"{user_pk_to_url_str(medewerker)}-{token}",
    )


def write_beheerregel(
    wat: str,
    betreft: int,
    bereik: Bereik,
    moment: Moment,
    gegevens: Mapping[str, Any] | None = None,
) -> None:
    """Write who changed what in an account, in ids and codes, with the real time."""
    Beheerregel.objects.create(
        tijdstip=moment.tijdstip,
        door_id=bereik.medewerker,
        betreft_id=betreft,
        wat=wat,
        gegevens=dict(gegevens or {}),
    )


def _check_beheerder(bereik: Bereik) -> None:
    if not bereik.rol.mag_beheren:
        raise NietBevoegd(_("Alleen een functioneel beheerder mag accounts wijzigen."))


def _lock(medewerker: int, bereik: Bereik, *, own: bool = True) -> Medewerker:
    _check_beheerder(bereik)
    # Checked without a lock: PostgreSQL does not lock rows of a subquery.
    if not get_beheerkring(bereik).filter(pk=medewerker).exists():
        raise NietBevoegd(_("Dit account hoort niet bij jouw regio."))
    if not own and medewerker == bereik.medewerker:
        raise NietBevoegd(_("Je kunt dit niet bij jezelf doen. Vraag een andere beheerder."))
    return Medewerker.objects.select_for_update().get(pk=medewerker)
