"""A form that is sent twice counts once: the one-time key in the form."""

import uuid
from collections.abc import Mapping

FIELD_NAME = "eenmalig"


def read_eenmalig(post: Mapping[str, object]) -> uuid.UUID | None:
    """Return the one-time key of a posted form, ``None`` when there is no readable one."""
    try:
        return uuid.UUID(str(post.get(FIELD_NAME, "")))
    except ValueError:
        return None
