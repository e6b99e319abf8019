"""Visits to money, buddies and referrals."""

import uuid
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.ontzorging import ontzorging_starten
from tests.browser.visits.visit import POSTED, Visit, form_errors
from tests.geld import add_cost, close, keep, make_help, make_order, make_plan, report_signal

MONTH = ("begin", "geldjaar", "geldmaand")
PAGES: tuple[Visit, ...] = (
    Visit("kim", "geld", ("begin",), state="runs"),
    Visit("kim", "geld", ("los",), state="not begun"),
    Visit("kim", "ontzorging_start", ("los",)),
    form_errors("kim", "ontzorging_start", "los", typed=("begin", "1-1-2199")),
    Visit("kim", "ontzorging_langer", ("begin",)),
    form_errors("kim", "ontzorging_langer", "begin"),
    Visit("kim", "ontzorging_einde", ("begin",)),
    form_errors("kim", "ontzorging_einde", "begin"),
    Visit("kim", "vaste_last_nieuw", ("begin",)),
    form_errors("kim", "vaste_last_nieuw", "begin", typed=("bedrag", "1.234,5")),
    Visit("kim", "vaste_last", ("begin", "last")),
    Visit("kim", "maandstaat", MONTH, state="final"),
    Visit("kim", "maandstaat_wijzigen", MONTH, state="correction"),
    form_errors("kim", "maandstaat_wijzigen", *MONTH, typed=("bijstand", "veel")),
    Visit("kim", "zelfredzaamheidsplan", ("begin",)),
    form_errors("kim", "zelfredzaamheidsplan", "los"),
    Visit("vera", "hulp", ("begin",), state="with everything"),
    Visit("noor", "hulp", ("los",), state="empty"),
    Visit("kim", "plan_afsluiten", ("samen",)),
    form_errors("kim", "plan_afsluiten", "samen"),
    Visit("vera", "signaal_nieuw", ("begin",)),
    form_errors("vera", "signaal_nieuw", "begin"),
    Visit("kim", "signaal", ("begin", "signaal")),
    form_errors("kim", "signaal", "begin", "signaal"),
    Visit("vera", "maatje_nieuw", ("los",)),
    form_errors("vera", "maatje_nieuw", "los"),
    Visit("vera", "maatje_kennismaking", ("begin", "maatje")),
    form_errors("vera", "maatje_kennismaking", "begin", "maatje"),
    Visit("vera", "maatje_klik", ("begin", "maatje")),
    form_errors("vera", "maatje_klik", "begin", "maatje"),
    Visit("vera", "maatje_einde", ("begin", "maatje")),
    form_errors("vera", "maatje_einde", "begin", "maatje"),
    Visit("vera", "verwijzing_nieuw", ("begin",)),
    form_errors("vera", "verwijzing_nieuw", "begin"),
    Visit("vera", "verwijzing_terug", ("begin", "verwijzing")),
    form_errors("vera", "verwijzing_terug", "begin", "verwijzing"),
    Visit("tom", "sturen_maatjes"),
    Visit("rik", "sturen_maatjes"),
)
NO_PAGE: dict[str, str] = dict.fromkeys(
    ("ontzorging_partner", "maandstaat_vast", "maandstaat_afdruk"), POSTED
)


def prepare(
    keys: Mapping[str, uuid.UUID], *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Give a period with a final month and a plan, and somebody with a plan alone."""
    kim, begin = bereik_for("kim"), keys["begin"]
    first = moment.dag - timedelta(days=9)
    month = date(first.year, first.month, 1)
    ontzorging_starten(begin, begin=first, bereik=kim, moment=moment)
    last = add_cost(begin, kim, moment, begin=first)
    line = (last.pk, 65_000, 60_000, moment.dag)
    keep(begin, make_order(month, line), kim, moment)
    close(begin, month, kim, moment)
    for key in (begin, keys["samen"]):
        make_plan(key, kim, moment)
    maatje, verwijzing = make_help(begin, bereik_for("vera"), moment)
    signaal = report_signal(begin, kim, moment, bedrag_cent=65_000)
    return {
        "geldjaar": str(first.year),
        "geldmaand": str(first.month),
        "last": str(last.pk),
        "maatje": maatje,
        "verwijzing": verwijzing,
        "signaal": str(signaal.pk),
    }
