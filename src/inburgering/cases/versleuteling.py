"""Encrypts BSN and health, and makes the keyed hash by which a BSN is found.

Source: Wi2021 art. 36-37 and Bi2021 art. 9.11: authorised access only, protected backup.
Each ring is a list of keys, the newest first, so that keys can be replaced without downtime.
"""

import base64
import hashlib
import hmac
from typing import Literal

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings

Ring = Literal["bsn", "gezondheid"]


def encrypt(text: str, *, ring: Ring) -> bytes:
    """Return the text encrypted with the newest key of the ring."""
    return _fernet(ring).encrypt(text.encode())


def decrypt(token: bytes | memoryview, *, ring: Ring) -> str:
    """Return the text of a value that ``encrypt`` made with any key of the ring.

    :raises cryptography.fernet.InvalidToken: if no key fits or the value was changed.
    """
    return _fernet(ring).decrypt(bytes(token)).decode()


def get_search_key(bsn: str) -> str:
    """Return the keyed hash by which a BSN is found without storing it."""
    key = base64.urlsafe_b64decode(settings.SLEUTELS["zoek"][0])
    return hmac.new(key, bsn.encode(), hashlib.sha256).hexdigest()


def _fernet(ring: Ring) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.SLEUTELS[ring]])
