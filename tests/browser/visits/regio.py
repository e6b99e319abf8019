"""Visits to who does what, local policy and offers."""

from collections.abc import Callable

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from tests.beleid import make_beleid
from tests.browser.visits.visit import Visit

PAGES: tuple[Visit, ...] = (
    Visit("noor", "beleid"),
    Visit("noor", "beleid", query="?dag=31-02-2024", state="with errors"),
    Visit("noor", "beleid", query="?dag=1-1-2020", state="nothing chosen"),
    Visit("noor", "beleid_document", ("beleidsdocument",)),
    Visit("noor", "aanbod"),
    Visit("noor", "aanbod", query="?soort=welkomstprogramma", state="empty"),
    Visit("noor", "verdeling", query="?apart=ja&dag=1-1-2020", state="changes ahead"),
)
NO_PAGE: dict[str, str] = {}


def prepare(
    keys: dict[str, object], *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Make policy of the region; gives the code of its document."""
    return {"beleidsdocument": make_beleid()}
