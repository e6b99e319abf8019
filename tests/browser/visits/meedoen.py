"""Visits to work and taking part, the week, reimbursements and employers."""

import uuid
from collections.abc import Callable, Mapping
from datetime import time

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.belastbaarheid import belastbaarheid_bepalen
from inburgering.cases.models import Instrument, Weekblok
from tests.browser.visits.visit import POSTED, Visit, form_errors
from tests.meedoen import (
    add_block,
    add_employer,
    add_obstacle,
    ask,
    begin_course,
    begin_tool,
    make_checked_job,
)

PAGES: tuple[Visit, ...] = (
    Visit("noor", "meedoen", ("begin",), state="with work and obstacles"),
    Visit("noor", "meedoen", ("dicht",), state="closed"),
    Visit("noor", "instrument_nieuw", ("begin",)),
    form_errors("noor", "instrument_nieuw", "begin"),
    Visit("noor", "instrument_einde", ("begin", "instrument")),
    form_errors("noor", "instrument_einde", "begin", "instrument"),
    Visit("noor", "werk_nieuw", ("begin",)),
    form_errors("noor", "werk_nieuw", "begin"),
    Visit("noor", "werk_einde", ("begin", "werk")),
    form_errors("noor", "opleiding_nieuw", "begin"),
    form_errors("noor", "opleiding_einde", "begin", "opleiding"),
    Visit("noor", "werk_check", ("begin", "2_jaar")),
    Visit("noor", "werk_check_baan", ("begin", "6_maanden", "werk")),
    form_errors("noor", "werk_check_baan", "begin", "6_maanden", "werk"),
    Visit("noor", "uitstroom", ("begin",)),
    form_errors("noor", "uitstroom", "begin"),
    Visit("noor", "afstemming", ("begin",)),
    form_errors("noor", "afstemming", "begin"),
    Visit("noor", "randvoorwaarde_afspraak", ("begin", "opvangpunt")),
    form_errors("noor", "randvoorwaarde_afspraak", "begin", "opvangpunt"),
    Visit("noor", "week", ("begin",), state="too much and at the same time"),
    Visit("noor", "week", ("dicht",), state="empty"),
    Visit("noor", "week_afdrukken", ("begin",)),
    Visit("noor", "belastbaarheid", ("begin",)),
    Visit("noor", "weekblok_nieuw", ("begin",)),
    form_errors("noor", "weekblok_nieuw", "begin", typed=("begin", "half tien")),
    Visit("noor", "weekblok", ("begin", "weekblok")),
    Visit("noor", "vergoedingen", ("begin",)),
    Visit("noor", "vergoedingen", ("dicht",), state="empty"),
    Visit("noor", "vergoeding_nieuw", ("begin",)),
    form_errors("noor", "vergoeding_nieuw", "begin", typed=("bedrag", "1.234,5")),
    Visit("noor", "vergoeding_besluit", ("begin", "vergoeding")),
    form_errors("noor", "vergoeding_besluit", "begin", "vergoeding"),
    Visit("noor", "vergoeding_betaald", ("begin", "vergoeding")),
    Visit("noor", "werkgevers"),
    Visit("noor", "werkgevers", query="?zoek=bestaat-niet", state="nothing found"),
    Visit("noor", "werkgever_nieuw"),
    form_errors("noor", "werkgever_nieuw"),
    Visit("noor", "werkgever", ("werkgever",)),
    form_errors("noor", "werkgever", "werkgever"),
    Visit("noor", "werkgever_wijzigen", ("werkgever",)),
    Visit("rik", "sturen_meedoen"),
)
NO_PAGE: dict[str, str] = {"weekblok_weg": POSTED, "vergoeding_weg": POSTED}


def prepare(
    keys: Mapping[str, uuid.UUID], *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Give a full week that does not fit, work, an instrument, obstacles and a request."""
    noor, begin = bereik_for("noor"), keys["begin"]
    begin_tool(begin, noor, moment)
    job = make_checked_job(begin, noor, moment)
    add_block(begin, noor, moment)
    add_block(begin, noor, moment, dagen=(1, 2), begin=time(11), eind=time(16), soort="werk")
    belastbaarheid_bepalen(
        begin, uren_per_week=8, begin=moment.dag, reden="opbouw", bereik=noor, moment=moment
    )
    return {
        "instrument": str(Instrument.objects.get(dossier__sleutel=begin).pk),
        "werk": str(job),
        "opvangpunt": str(add_obstacle(begin, "kinderopvang", noor, moment)),
        "opleiding": str(begin_course(begin, noor, moment)),
        "weekblok": str(Weekblok.objects.filter(dossier__sleutel=begin).latest("pk").pk),
        "vergoeding": str(ask(begin, noor, moment)),
        "werkgever": str(add_employer(noor, moment)),
    }
