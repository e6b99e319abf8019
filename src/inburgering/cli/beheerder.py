"""``inburgering beheerder E-MAIL NAAM ORGANISATIE``: the first functional administrator."""

import sys
from collections.abc import Sequence

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from inburgering.actions.eerste_beheerder import beheerder_uitnodigen
from inburgering.actions.fouten import Geweigerd
from inburgering.ui.klok import read_clock


def run(argv: Sequence[str]) -> int:
    """Print the link with which the administrator chooses a password; 1 when refused, 2 misuse."""
    with override("nl"):
        if len(argv) != 3 or "@" not in argv[0]:
            sys.stderr.write(_("Gebruik: inburgering beheerder E-MAIL NAAM ORGANISATIE") + "\n")
            return 2
        email, naam, organisatie = argv
        try:
            made = beheerder_uitnodigen(
                email=email, naam=naam, organisatie=organisatie, moment=read_clock()
            )
        except Geweigerd as refusal:
            sys.stderr.write(f"{refusal.melding}\n")
            return 1
        uidb36, _dash, key = made.sleutel.partition("-")
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": uidb36, "key": key})
        scheme = "https" if settings.PRODUCTION else "http"
        sys.stdout.write(
            _("Open deze link binnen 3 dagen en kies een wachtwoord:")
            + f"\n{scheme}://{settings.ALLOWED_HOSTS[0]}{path}\n"
        )
        return 0
