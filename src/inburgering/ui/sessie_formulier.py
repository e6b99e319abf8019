"""A form that is sent after the session lapsed: what was typed comes back after the next login.

The text waits encrypted in the session of this browser, only for the worker who typed it. The
form was checked against cross-site requests before it is kept, and the worker sends it again by
hand with a fresh token.
"""

import json
from dataclasses import dataclass
from datetime import datetime

from cryptography.fernet import InvalidToken
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest

from inburgering.cases.versleuteling import decrypt, encrypt
from inburgering.ui.sessie import get_owner

KEY = "bewaard_formulier"
KEEP = 60 * 60
"""Seconds during which the text waits for the next login."""
MAX_BYTES = 200 * 1024
NEVER = ("wachtwoord", "password", "oldpassword", "csrfmiddlewaretoken")


@dataclass(frozen=True, slots=True)
class BewaardFormulier:
    """What was typed, and where it was going."""

    path: str
    velden: tuple[tuple[str, str], ...]
    bestanden: int
    """How many files have to be chosen again."""


def keep_formulier(request: HttpRequest, *, tijdstip: datetime) -> bool:
    """Keep the posted fields for the worker who typed them; return whether that was possible."""
    owner = get_owner(request)
    velden = [(key, value) for key, values in request.POST.lists() for value in values]
    kept = [(key, value) for key, value in velden if not key.lower().startswith(NEVER)]
    text = json.dumps([request.path, kept, len(request.FILES)])
    if owner is None or not kept or len(text) > MAX_BYTES:
        return False
    request.session[KEY] = {
        "van": owner,
        "tot": int(tijdstip.timestamp()) + KEEP,
        "inhoud": encrypt(text, ring="gezondheid").decode(),
    }
    return True


def read_formulier(
    session: SessionBase, *, medewerker: int, tijdstip: datetime
) -> BewaardFormulier | None:
    """Return the kept form of this worker, or ``None`` when there is none (any more)."""
    kept = session.get(KEY)
    if not kept:
        return None
    if kept["van"] != medewerker or kept["tot"] < tijdstip.timestamp():
        del session[KEY]
        return None
    try:
        path, velden, bestanden = json.loads(decrypt(kept["inhoud"].encode(), ring="gezondheid"))
    except InvalidToken:
        del session[KEY]
        return None
    return BewaardFormulier(path, tuple((key, value) for key, value in velden), bestanden)


def drop_formulier(session: SessionBase) -> None:
    """Forget the kept form."""
    session.pop(KEY, None)
