"""The way in for an installation without a functional administrator who can log in.

Only the console calls this: whoever has it has the database as well.
"""

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import get_bereik
from inburgering.access.models import Aanstelling, Beheerregel, Medewerker
from inburgering.access.moment import Moment
from inburgering.access.sessie import end_sessions
from inburgering.actions.account import Uitnodiging, make_invitation
from inburgering.actions.fouten import Geweigerd
from inburgering.region.models import Organisatie


def beheerder_uitnodigen(*, email: str, naam: str, organisatie: str, moment: Moment) -> Uitnodiging:
    """Make a functional administrator, or give an existing one a new way in.

    An existing administrator keeps the account and loses a lost second factor and the sessions.

    :raises Geweigerd: if the organisation is unknown, or the address is of somebody else.
    """
    if not Organisatie.objects.filter(pk=organisatie).exists():
        known = ", ".join(Organisatie.objects.order_by("pk").values_list("pk", flat=True))
        raise Geweigerd(_("Deze organisatie is er niet. Kies uit: %(namen)s.") % {"namen": known})
    with transaction.atomic():
        row = Medewerker.objects.filter(email__iexact=email.strip()).first()
        row = _make(email, naam, organisatie, moment) if row is None else _let_in(row, moment)
        Beheerregel.objects.create(
            tijdstip=moment.tijdstip, door=None, betreft=row, wat="beheerder_uitgenodigd"
        )
    return make_invitation(row)


def _make(email: str, naam: str, organisatie: str, moment: Moment) -> Medewerker:
    row = Medewerker(email=email.strip().lower(), naam=naam.strip(), date_joined=moment.tijdstip)
    row.set_unusable_password()
    row.save()
    Aanstelling.objects.create(
        medewerker=row, organisatie_id=organisatie, rol="beheerder", begin=moment.dag
    )
    return row


def _let_in(row: Medewerker, moment: Moment) -> Medewerker:
    bereik = get_bereik(row.pk, dag=moment.dag)
    if bereik is None or not bereik.rol.mag_beheren:
        raise Geweigerd(
            _("Dit e-mailadres is van een account dat geen beheerder is. Kies een ander adres.")
        )
    Authenticator.objects.filter(user=row).delete()
    end_sessions(row.pk)
    return row
