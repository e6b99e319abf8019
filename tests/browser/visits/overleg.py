"""Visits to the PIP-team and its meetings, and to the local parts of plan and intake."""

import uuid
from collections.abc import Callable, Mapping
from datetime import date

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.feit import Waarde
from inburgering.actions.intake_gesprek import (
    Inbreng,
    brede_intake_gesprek_vastleggen,
    inbreng_vastleggen,
)
from inburgering.actions.overleg_actie import NieuweActie, actie_vastleggen
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.pip_akkoord import pip_voorleggen
from inburgering.cases.models import Pip
from inburgering.cases.naam import Naam
from inburgering.region.models import Aanbod
from tests.browser.visits.visit import FILE, POSTED, Visit, form_errors
from tests.dossiers import make_bsn, open_dossier
from tests.intake import make_gesprek
from tests.overleg import close, find_lid, make_usual_team, plan, put
from tests.personas import BEGIN

PAGES: tuple[Visit, ...] = (
    Visit("noor", "overleggen", state="full"),
    Visit("vreemd", "overleggen", state="empty"),
    Visit("noor", "pipteam_nieuw"),
    form_errors("noor", "pipteam_nieuw"),
    Visit("noor", "pipteam", ("pipteam",)),
    Visit("vera", "pipteam", ("pipteam",), state="member"),
    form_errors("noor", "pipteam_lid", "pipteam"),
    form_errors("noor", "overleg_plannen", "pipteam"),
    Visit("noor", "overleg", ("overleg",), state="minutes"),
    Visit("noor", "overleg", ("overleg",), query="?zaak=1", state="one case large"),
    Visit("eva", "overleg", ("overleg",), state="on call"),
    Visit("noor", "overleg", ("leeg_overleg",), state="no cases"),
    Visit("noor", "overleg", ("gehouden",), state="held"),
    form_errors("noor", "overleg_verzetten", "leeg_overleg", typed=("datum", "31-2-2026")),
    Visit("noor", "overleg_vervalt", ("overleg",)),
    Visit("noor", "overleg_afronden", ("overleg",)),
    form_errors("noor", "overleg_afronden", "overleg"),
    Visit("noor", "overleg_verslag", ("gehouden",)),
    form_errors("noor", "overleg_actie", "overleg", "punt"),
    Visit("noor", "dossier_overleg", ("vast",), state="decided"),
    form_errors("noor", "dossier_overleg", "rond"),
    Visit("noor", "pip_bewerken", ("leeg",), state="local offer"),
    Visit("noor", "pip", ("klaar",), state="laid before a colleague"),
    Visit("noor", "intake", ("licht",), state="light flow"),
    Visit("noor", "intake_gesprekken", ("licht",), state="with input of a partner"),
    Visit("noor", "intake_samen", ("licht",), state="fewer talks than usual"),
    Visit("tom", "pip_meekijken", ("klaar",)),
    Visit("tom", "pip_meekijken", ("klaar",), press="#terug button", state="with errors"),
)

BELEID: dict[str, object] = {"tweede_paar_ogen": True, "aantal_gesprekken_gezinsmigrant": 4}
NO_PAGE: dict[str, str] = {
    **dict.fromkeys(
        ("pipteam_lid_weg", "overleg_actie_weg", "overleg_zaak_weg", "pip_voorleggen"), POSTED
    ),
    "overleg_verslag_pdf": FILE,
}


def prepare(
    keys: Mapping[str, uuid.UUID], *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Give a meeting with cases, one that was held, and one without a case."""
    noor = bereik_for("noor")
    team = make_usual_team(noor, moment)
    overleg = plan(team, noor, moment)
    called = [find_lid(team, "zandhoven")]
    punt = put(keys["begin"], overleg, noor, moment, opgeroepen=called)
    put(keys["klaar"], overleg, noor, moment)
    actie = NieuweActie("Bel de school", "partij.partner", moment.dag)
    actie_vastleggen(overleg, punt, actie, bereik=noor, moment=moment)
    other = make_usual_team(noor, moment, naam="Ander team")
    held = plan(other, noor, moment)
    close(held, noor, moment, put(keys["vast"], held, noor, moment))
    Aanbod.objects.create(
        gemeente_id="9001",
        code="taalcafe-bij-het-plan",
        naam="Taalcafé",
        soort="participatie",
        organisatie_id="partner",
        omschrijving="Elke week samen praten",
        begin=BEGIN,
    )
    light = open_light(noor, moment)
    version = Pip.objects.get(dossier__sleutel=keys["klaar"], status="concept").versie
    pip_voorleggen(keys["klaar"], pip_versie=version, bereik=noor, moment=moment)
    return {
        "pipteam": str(team),
        "overleg": str(overleg),
        "punt": str(punt),
        "gehouden": str(held),
        "licht": str(light),
        "leeg_overleg": str(plan(team, noor, moment, dagen=14)),
    }


def open_light(noor: Bereik, moment: Moment) -> uuid.UUID:
    """Open the dossier of a gezinsmigrant with one talk and input of a partner."""
    group = {"doelgroep": Waarde(code="gezinsmigrant")}
    person = Persoonsgegevens(
        naam=Naam(geslachtsnaam="Silva", voornamen="Ana"),
        geboortedatum=date(1990, 2, 1),
        bsn=make_bsn(77),
        is_synthetisch=True,
    )
    light = open_dossier(noor, moment, gemeente="9001", feiten=group, persoon=person)
    brede_intake_gesprek_vastleggen(
        light, gesprek=make_gesprek(moment.dag), bereik=noor, moment=moment
    )
    told = Inbreng(partner="Welkom Partners", datum=moment.dag, wat="Werkt graag met kinderen.")
    inbreng_vastleggen(light, inbreng=told, bereik=noor, moment=moment)
    return light
