"""Visits to taakstelling, homes and steering."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from uuid import UUID

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.taakstelling import (
    NieuweTaakstelling,
    Plaatsingswijziging,
    plaatsingen_overnemen,
    taakstelling_vastleggen,
)
from inburgering.actions.woning import NieuweWoning, Zicht, woning_aanbieden, woning_toewijzen
from inburgering.cases.models import Taakstelling
from inburgering.cases.taakstelling import add_months, first_of_month, get_halfjaar
from tests.browser.visits.visit import FILE, POSTED, Visit, form_errors
from tests.huisvesting import give_taakstelling

PAGES: tuple[Visit, ...] = (
    Visit("tom", "sturen"),
    Visit("tom", "taakstelling_gemeente", ("9001",), state="drawn"),
    Visit("tom", "taakstelling_nieuw", ("9001",)),
    form_errors("tom", "taakstelling_nieuw", "9001", typed=("aantal", "veel")),
    Visit("tom", "taakstelling_wijzig", ("9001", "doel")),
    Visit("tom", "plaatsing_maand", ("9001", "jaar", "maand")),
    Visit("tom", "plaatsingen"),
    form_errors("tom", "plaatsingen"),
    Visit("tom", "woningen"),
    Visit("tom", "woningen", query="?stand=toegewezen", state="given"),
    Visit("tom", "woningen", query="?stand=ingetrokken", state="empty"),
    Visit("tom", "woning", ("woning",), state="on offer"),
    Visit("tom", "woning", ("gegeven",), state="given"),
    Visit("tom", "woning_nieuw"),
    form_errors("tom", "woning_nieuw"),
    Visit("vreemd", "taakstelling", state="nothing filled in"),
    Visit("tom", "sturen_regio"),
    Visit("tom", "sturen_caseload"),
    Visit("tom", "sturen_weken"),
    Visit("tom", "sturen_cijfers"),
    Visit("tom", "sturen_start"),
    Visit("rik", "sturen_cijfers"),
    Visit("rik", "sturen_start", query="?van=koppeling&tot=gesprek"),
)
NO_PAGE: dict[str, str] = {
    **dict.fromkeys(
        (
            "plaatsingen_akkoord",
            "woning_toewijzen",
            "woning_betrokken",
            "woning_los",
            "woning_weg",
        ),
        POSTED,
    ),
    **dict.fromkeys(
        ("plaatsingen_sjabloon_xlsx", "plaatsingen_sjabloon_csv", "sturen_start_bestand"), FILE
    ),
}


def prepare(
    keys: Mapping[str, UUID], *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Give months with numbers, a taakstelling, a home on offer and one that is given."""
    give_taakstelling("9001", "regiehuis")
    noor = bereik_for("noor")
    begin, eind = get_halfjaar(moment.dag)
    nieuw = NieuweTaakstelling(begin, eind, 20, 3, "proef")
    taakstelling_vastleggen("9001", nieuw=nieuw, bereik=noor, moment=moment)
    this_month = first_of_month(moment.dag)
    months = [add_months(this_month, -n) for n in range(1, 40)]
    rows = [
        Plaatsingswijziging("9001", month, None, n % 7, "proef") for n, month in enumerate(months)
    ]
    plaatsingen_overnemen(rows, bereik=noor, moment=moment)
    homes = [
        woning_aanbieden(
            NieuweWoning(
                "9001", "", ("Lindelaan 3", "1234 AB Boslanden"), 1, moment.dag - timedelta(days=3)
            ),
            bereik=noor,
            moment=moment,
        )
        for _n in range(2)
    ]
    woning_toewijzen(
        homes[1],
        dossier=keys["begin"],
        op=date(moment.dag.year, moment.dag.month, 1),
        bereik=noor,
        moment=moment,
        zicht=Zicht(),
    )
    return {
        "doel": str(Taakstelling.objects.get().pk),
        "jaar": str(this_month.year),
        "maand": str(this_month.month),
        "woning": str(homes[0]),
        "gegeven": str(homes[1]),
    }
