"""Rows of the access table: work, the week, reimbursements, employers."""

import uuid
from collections.abc import Callable

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.cases.models import Instrument, Weekblok
from tests.meedoen import (
    add_block,
    add_employer,
    add_obstacle,
    ask,
    begin_course,
    begin_tool,
    make_checked_job,
)
from tests.web.toegang.wie import NIEMAND, REGIE

HELPT_NAAR_WERK = frozenset({"noor", "tom", "eva", "sam", "vreemd"})
"""Whose role helps people to work, each in the own region."""
CIJFERS = frozenset({"tom", "rik"})

IN: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            "meedoen",
            "instrument_nieuw",
            "instrument_einde",
            "werk_nieuw",
            "werk_einde",
            "opleiding_nieuw",
            "opleiding_einde",
            "werk_check_baan",
            "uitstroom",
            "afstemming",
            "week",
            "week_afdrukken",
            "belastbaarheid",
            "weekblok_nieuw",
            "weekblok",
            "vergoedingen",
            "vergoeding_nieuw",
            "vergoeding_besluit",
            "vergoeding_betaald",
        ),
        REGIE,
    ),
    "randvoorwaarde_afspraak": REGIE | {"vera"},
    "werkgevers": HELPT_NAAR_WERK,
    "werkgever_nieuw": HELPT_NAAR_WERK,
    "werkgever": HELPT_NAAR_WERK - {"vreemd"},
    "werkgever_wijzigen": REGIE | {"sam"},
    "sturen_meedoen": CIJFERS,
    # The moment of half a year is always of one job.
    "werk_check": NIEMAND,
}
POST = frozenset({"weekblok_weg", "vergoeding_weg"})


def prepare(
    dossier_key: uuid.UUID, *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Give work that was looked at already: an open look would let the coach in everywhere."""
    noor = bereik_for("noor")
    begin_tool(dossier_key, noor, moment)
    job = make_checked_job(dossier_key, noor, moment)
    add_block(dossier_key, noor, moment)
    block = Weekblok.objects.filter(dossier__sleutel=dossier_key).latest("pk")
    return {
        "instrument": str(Instrument.objects.get(dossier__sleutel=dossier_key).pk),
        "werk": str(job),
        "opleiding": str(begin_course(dossier_key, noor, moment)),
        "tijdstip": "6_maanden",
        "blok": str(block.pk),
        "vergoeding": str(ask(dossier_key, noor, moment)),
        "randvoorwaarde": str(add_obstacle(dossier_key, "kinderopvang", noor, moment)),
        "werkgever": str(add_employer(noor, moment)),
    }
