"""Visits to orders, groups, contracts and the room of a school."""

import uuid
from collections.abc import Callable, Mapping

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.bestelling_verloop import bestelling_aanvaarden, bestelling_starten
from tests.bestellingen import make_contract, make_groep, order
from tests.browser.visits.visit import Visit, form_errors

PAGES: tuple[Visit, ...] = (
    Visit("noor", "contracten", state="with gaps"),
    Visit("vreemd", "contracten", state="empty"),
    Visit("noor", "bestellingen", ("vast",), state="nothing ordered"),
    Visit("noor", "bestellingen", ("begin",), state="asked"),
    Visit("noor", "bestelling_nieuw", ("vast", "pvt")),
    form_errors("noor", "bestelling_nieuw", "vast", "pvt"),
    form_errors("noor", "eigen_cursus", "vast", "map"),
    Visit("noor", "bestelling_antwoord", ("begin", "aanvraag")),
    form_errors("noor", "bestelling_antwoord", "begin", "aanvraag"),
    form_errors("noor", "bestelling_start", "begin", "aanvraag", typed=("start", "31-2-2026")),
    form_errors("noor", "bestelling_stop", "begin", "aanvraag"),
    form_errors("noor", "bestelling_terug", "begin", "aanvraag"),
    form_errors("noor", "bestelling_groep", "begin", "aanvraag"),
    Visit("noor", "groepen", state="with people that wait"),
    Visit("vreemd", "groepen", state="empty"),
    Visit("noor", "wachtlijst"),
    Visit("vreemd", "wachtlijst", state="empty"),
    Visit("noor", "groep_nieuw"),
    form_errors("noor", "groep_nieuw"),
    Visit("lot", "groep", ("taalgroep",), state="with people"),
    Visit("noor", "groep_wijzig", ("taalgroep",)),
    Visit("lot", "groep_start", ("taalgroep",)),
    form_errors("lot", "groep_evaluatie", "taalgroep"),
    Visit("lot", "deelnemers", state="asked and busy"),
    Visit("sam", "deelnemers", state="empty"),
    form_errors("lot", "deelnemer_antwoord", "aanvraag"),
    form_errors("lot", "deelnemer_start", "aanvraag", typed=("start", "31-2-2026")),
    form_errors("lot", "deelnemer_stop", "aanvraag"),
)
NO_PAGE: dict[str, str] = {}


def prepare(
    keys: Mapping[str, uuid.UUID], *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Give contracts, a group, a request and a participant."""
    noor, lot = bereik_for("noor"), bereik_for("lot")
    make_contract()
    make_contract(code="pvt", product="pvt", keurmerk="geen", organisatie_id="partner")
    make_contract(code="map", product="map", keurmerk="geen")
    make_contract(
        code="mbo",
        naam="Onderwijsroute mbo",
        product="leerroute_onderwijs",
        onderdeel="mbo",
        status="mislukt",
        organisatie=None,
        begin=None,
    )
    groep = make_groep()
    asked = order(keys["begin"], noor, moment, product="map")
    busy = order(keys["los"], noor, moment, groep=str(groep.sleutel))
    bestelling_aanvaarden(busy.sleutel, start=moment.dag, gezien=1, bereik=lot, moment=moment)
    bestelling_starten(busy.sleutel, start=moment.dag, gezien=2, bereik=lot, moment=moment)
    return {"aanvraag": str(asked.sleutel), "taalgroep": str(groep.sleutel)}
