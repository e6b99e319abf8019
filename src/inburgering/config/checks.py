"""Production refuses to start with anything that is meant for a demo or for development."""

import base64
import binascii
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from django.core.exceptions import ImproperlyConfigured

OMGEVINGEN = ("production", "development", "demo")
KEY_BYTES = 32


def stop_when_unsafe(values: Mapping[str, Any]) -> None:
    """Check the settings as they were read; warn on stderr about what may stay for now.

    :raises ImproperlyConfigured: with every fault and what to do, when production may not start.
    """
    if values["OMGEVING"] not in OMGEVINGEN:
        raise ImproperlyConfigured(
            f"INBURGERING_OMGEVING is {values['OMGEVING']!r}. Kies uit: {', '.join(OMGEVINGEN)}."
        )
    if not values["PRODUCTION"]:
        return
    problems = list(list_problems(values))
    if problems:
        raise ImproperlyConfigured(
            "Open Inburgering start zo niet in productie:\n"
            + "\n".join(f"- {problem}" for problem in problems)
        )
    for warning in list_warnings(values):
        sys.stderr.write(f"Let op: {warning}\n")


def list_problems(values: Mapping[str, Any]) -> Iterator[str]:
    """Yield every reason not to start, with what to do."""
    if values["DEBUG"]:
        yield "INBURGERING_DEBUG staat aan. Haal de variabele weg."
    if values["TIJDMACHINE"]:
        yield "INBURGERING_TIJDMACHINE staat aan. Haal de variabele weg."
    key = values["SECRET_KEY"]
    if key == values["DEFAULT_KEY"] or len(key) < KEY_BYTES:
        yield f"INBURGERING_SECRET_KEY is niet gezet of te kort. Neem {KEY_BYTES} tekens of meer."
    for name, ring in values["SLEUTELS"].items():
        if values["DEFAULT_RING"] in ring or not all(_is_key(key) for key in ring):
            yield (
                f"INBURGERING_SLEUTELS_{name.upper()} is niet gezet of geen sleutel van "
                f"{KEY_BYTES} bytes in urlsafe base64. Maak een eigen sleutel."
            )
    hosts = set(values["ALLOWED_HOSTS"])
    if "*" in hosts or "testserver" in hosts:
        yield "INBURGERING_HOSTS is niet gezet. Noem het adres, bijvoorbeeld regie.gemeente.nl."


def list_warnings(values: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is allowed, but should not stay."""
    if values["DATABASES"]["default"]["ENGINE"].endswith("sqlite3"):
        yield "de database is SQLite. Zet DATABASE_URL naar PostgreSQL als meer mensen gaan werken."
    if not values["MFA_VERPLICHT"]:
        yield "de tweede stap bij het inloggen is niet verplicht."
    if values["EMAIL_BACKEND"].endswith(("console.EmailBackend", "dummy.EmailBackend")):
        yield "e-mail gaat nergens heen. Zet INBURGERING_EMAIL_BACKEND."


def stop_when_demo_accounts(*, has_demo_accounts: bool) -> None:
    """Refuse to serve a database in which demo accounts can log in.

    :raises ImproperlyConfigured: if there is one.
    """
    if has_demo_accounts:
        raise ImproperlyConfigured(
            "In deze database staan demo-accounts. Gebruik voor productie een lege database."
        )


def _is_key(text: str) -> bool:
    try:
        return len(base64.urlsafe_b64decode(text)) == KEY_BYTES
    except (binascii.Error, ValueError):
        return False
