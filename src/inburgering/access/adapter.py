"""How allauth behaves here: accounts by invitation, few sessions at once, secrets encrypted."""

import logging
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from inburgering.access.models import Medewerker
from inburgering.access.sessie import end_oldest_sessions, forget_times

logger = logging.getLogger(__name__)


def get_display_name(medewerker: Medewerker) -> str:
    """Return the name by which mails and pages of the login address somebody."""
    return medewerker.naam


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by invitation only, and hold a limited number of sessions."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer ze allebei."
        ),
        "too_many_login_attempts": _(
            "Dat ging een paar keer mis. Wacht even en probeer het dan nog eens. "
            "Wachtwoord vergeten? Vraag een nieuw wachtwoord aan."
        ),
        "incorrect_password": _("Dit is niet je wachtwoord. Probeer het nog eens."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return false: a functional administrator invites."""
        return False

    def login(self, request: HttpRequest, user: Medewerker) -> None:
        """Start a session whose limits count from now, also when one was open."""
        forget_times(request.session)
        super().login(request, user)

    def post_login(self, request: HttpRequest, user: Medewerker, **kwargs: Any) -> HttpResponse:
        """End the oldest sessions above the limit; who just logged in need not do so again."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        reauthenticate_by_password(request)
        end_oldest_sessions(user.pk, keep=settings.SESSIE_AANTAL)
        return response

    def reauthenticate(self, user: Medewerker, password: str) -> bool:
        """Return whether the password is right; wrong ones count as failed logins."""
        found = self.authenticate(context.request, email=user.email, password=password)
        return found is not None and found.pk == user.pk

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Log that somebody was refused and from where, never for which account."""
        logger.warning("login refused, from %s", self.get_client_ip(request))

    def set_password(self, user: Medewerker, password: str) -> None:
        """Store the password and lift the delay: whoever reads the mailbox may come in."""
        super().set_password(user, password)
        self._delete_login_attempts_cached_email(context.request, email=user.email)

    def send_notification_mail(
        self,
        template_prefix: str,
        user: Medewerker,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Tell the owner by mail that the way to log in was changed."""
        super().send_notification_mail(template_prefix, user, context, email or user.email)


class MfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets of the second factor are encrypted with a ring of their own."""

    def encrypt(self, text: str) -> str:
        """Return the secret encrypted with the newest key."""
        return _fernet().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return the secret that ``encrypt`` made with any key of the ring."""
        return _fernet().decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Return whether a worker may switch the second factor off."""
        return not settings.MFA_VERPLICHT


def _fernet() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.SLEUTELS["tweede_factor"]])
