"""Rows of the access table: local policy and offers. Figures of a region are no personal data."""

import uuid
from collections.abc import Callable

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from tests.beleid import make_beleid
from tests.web.toegang.wie import BINNEN

IN: dict[str, frozenset[str]] = {
    "beleid": BINNEN,
    "aanbod": BINNEN,
    # A document of another region is as one that does not exist.
    "beleid_document": BINNEN - {"vreemd"},
}
POST: frozenset[str] = frozenset()


def prepare(
    dossier_key: uuid.UUID, *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Make policy of the region; gives the code of its document."""
    return {"beleidsdocument": make_beleid()}
