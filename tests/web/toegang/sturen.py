"""Rows of the access table: taakstelling, homes, steering."""

from collections.abc import Callable
from datetime import date, timedelta

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.taakstelling import NieuweTaakstelling, taakstelling_vastleggen
from inburgering.actions.woning import NieuweWoning, woning_aanbieden
from inburgering.cases.models import Taakstelling
from inburgering.cases.taakstelling import get_halfjaar
from tests.huisvesting import give_taakstelling

INSTROOM = frozenset({"noor", "tom", "eva", "vreemd"})
"""Whose role takes in newcomers, each in the own municipalities."""
REGIE = frozenset({"noor", "tom"})
CASELOAD = frozenset({"tom"})
CIJFERS = frozenset({"tom", "rik"})

IN: dict[str, frozenset[str]] = {
    "taakstelling": INSTROOM,
    **dict.fromkeys(
        (
            "taakstelling_gemeente",
            "taakstelling_nieuw",
            "taakstelling_wijzig",
            "plaatsing_maand",
            "plaatsingen",
            "plaatsingen_sjabloon_xlsx",
            "plaatsingen_sjabloon_csv",
        ),
        REGIE,
    ),
    "woningen": INSTROOM,
    "woning_nieuw": INSTROOM,
    "woning": REGIE,
    "sturen": CIJFERS,
    "sturen_regio": CASELOAD,
    "sturen_caseload": CASELOAD,
    "sturen_weken": CASELOAD,
    "sturen_cijfers": CIJFERS,
    "sturen_start": CIJFERS,
    "sturen_start_bestand": CIJFERS,
}
POST = frozenset(
    {"plaatsingen_akkoord", "woning_toewijzen", "woning_betrokken", "woning_los", "woning_weg"}
)


def prepare(dossier_key: object, *, bereik_for: Callable[..., Bereik], moment: Moment) -> dict:
    """Give a taakstelling of this half-year and a home on offer."""
    give_taakstelling("9001", "regiehuis")
    noor = bereik_for("noor")
    begin, eind = get_halfjaar(moment.dag)
    nieuw = NieuweTaakstelling(begin, eind, 20, 3, "proef")
    taakstelling_vastleggen("9001", nieuw=nieuw, bereik=noor, moment=moment)
    ready = moment.dag - timedelta(days=3)
    home = NieuweWoning("9001", "", ("Lindelaan 3", "1234 AB Boslanden"), 3, ready)
    key = woning_aanbieden(home, bereik=noor, moment=moment)
    month = date(moment.dag.year, moment.dag.month, 1)
    return {
        "taakstelling": str(Taakstelling.objects.get().pk),
        "woning": str(key),
        "jaar": str(month.year),
        "maand": str(month.month),
    }
