"""Makes the accounts of a demo; refuses everywhere else."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.models import Aanstelling, Medewerker, Team
from inburgering.actions.fouten import NietBevoegd


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """An account of the demo with its place."""

    email: str
    naam: str
    rol: str
    organisatie: str
    team: str


def make_demo_account(account: DemoAccount, *, wachtwoord_hash: str, sinds: date) -> int:
    """Make the account when it is not there yet and return its id.

    :raises NietBevoegd: outside a demo.
    """
    if not settings.DEMO:
        raise NietBevoegd(_("Demo-accounts bestaan alleen in een demo."))
    with transaction.atomic():
        known = Medewerker.objects.filter(email=account.email).first()
        if known is not None:
            return known.pk
        row = Medewerker(email=account.email, naam=account.naam, is_demo=True)
        row.password = wachtwoord_hash
        row.save()
        team = None
        if account.team:
            team, _made = Team.objects.get_or_create(
                organisatie_id=account.organisatie, naam=account.team
            )
        Aanstelling.objects.create(
            medewerker=row,
            organisatie_id=account.organisatie,
            team=team,
            rol=account.rol,
            begin=sinds,
        )
    return row.pk
