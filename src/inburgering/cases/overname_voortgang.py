"""How far a running take-over is, kept outside the database.

All rows come in in one transaction, and nobody outside sees into it; SQLite has one writer at a
time as well. So the count goes through a small file that the worker writes and the page reads.
Losing it costs nothing: the page then says that the work is under way.
"""

import uuid
from contextlib import suppress

from django.conf import settings
from django.core.cache.backends.filebased import FileBasedCache

BEWAAR_SECONDEN = 3600


def note_voortgang(overname: uuid.UUID, gedaan: int) -> None:
    """Keep how many dossiers are written, for the page that waits."""
    with suppress(OSError):
        _store().set(str(overname), gedaan)


def get_voortgang(overname: uuid.UUID) -> int | None:
    """Return how many dossiers are written, ``None`` when that is not known."""
    found: int | None = _store().get(str(overname))
    return found


def _store() -> FileBasedCache:
    return FileBasedCache(str(settings.VAR / "voortgang"), {"timeout": BEWAAR_SECONDEN})
