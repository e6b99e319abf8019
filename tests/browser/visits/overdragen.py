"""Visits to the pages of handing over work."""

from collections.abc import Callable, Mapping
from typing import Any

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from tests.browser.visits.visit import POSTED, Visit, form_errors
from tests.web.toegang import overdragen

PAGES: tuple[Visit, ...] = (
    Visit("tom", "overdragen"),
    Visit("tom", "overdragen_wisseling", ("partij", "vanaf")),
    Visit("tom", "overdragen_partij", ("overgang",), state="giving"),
    Visit("tom", "overdragen_partij", ("overgang",), query="?toon=klaar", state="no talk yet"),
    form_errors("tom", "overdragen_partij", "overgang", typed=("besproken_op", "gisteren")),
    Visit("eva", "overdragen_partij", ("overgang",), state="receiving"),
    Visit("tom", "overdragen_nieuw"),
    form_errors("tom", "overdragen_nieuw"),
    Visit("tom", "overdragen_werk", ("herverdeling",), state="waiting for its day"),
)

NO_PAGE: dict[str, str] = {
    **dict.fromkeys(("overdragen_intrekken", "overdragen_terug", "overdragen_verder"), POSTED),
    "overdragen_voortgang": "a part of overdragen_werk",
}


def prepare(
    keys: Mapping[str, Any], *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Make a change ahead and a redistribution that waits."""
    return overdragen.prepare(keys["begin"], bereik_for=bereik_for, moment=moment)
