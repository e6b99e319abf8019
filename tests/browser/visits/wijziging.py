"""Visits to changes of route, pauses, what DUO decided, more time and what DUO must hear."""

import uuid
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.advies import Verlengingsadvies, bio_vragen, verlenging_vastleggen
from inburgering.actions.duobesluit import Besluitgegevens, duobesluit_vastleggen
from inburgering.actions.pauze import Pauzegegevens, pauze_beginnen
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.actions.routewijziging import Routekeuze, routewijziging_beginnen
from inburgering.cases.naam import Naam
from tests.browser.visits.visit import SEND, Visit, form_errors
from tests.dossiers import make_bsn
from tests.pips import adopt, make_ready

PAGES: tuple[Visit, ...] = (
    Visit("noor", "wijzigen", ("begin",), state="no plan"),
    Visit("noor", "wijzigen", ("stil",), state="a plan and nothing else"),
    Visit("noor", "wijzigen", ("veranderd",), state="everything happened"),
    Visit("noor", "wijzigen_route", ("stil", "schakelen"), state="the choice"),
    Visit("noor", "wijzigen_route", ("stil", "schakelen"), query="?kies=1", state="no choice"),
    Visit("noor", "wijzigen_route", ("stil", "schakelen"), query="?naar=Z&kies=1"),
    Visit(
        "noor",
        "wijzigen_route",
        ("stil", "schakelen"),
        query="?naar=onderwijs&kies=1",
        press=SEND,
        state="with errors",
    ),
    Visit("noor", "wijzigen_route", ("stil", "afschalen"), query="?vaardigheid=lezen&kies=1"),
    Visit("noor", "wijziging_stop", ("veranderd",)),
    form_errors("noor", "wijziging_stop", "veranderd"),
    Visit("noor", "plan_past_niet", ("stil",)),
    form_errors("noor", "plan_past_niet", "stil"),
    Visit("noor", "pauze", ("stil",)),
    form_errors("noor", "pauze", "stil"),
    Visit("noor", "pauze_duur", ("veranderd",)),
    form_errors("noor", "pauze_duur", "veranderd", typed=("verwacht_tot", "1-1-2000")),
    Visit("noor", "pauze_stop", ("veranderd",)),
    form_errors("noor", "pauze_stop", "veranderd"),
    Visit("noor", "duobesluit_nieuw", ("stil",)),
    form_errors("noor", "duobesluit_nieuw", "stil"),
    Visit("noor", "duobesluit_verbeter", ("veranderd", "vrijstelling")),
    form_errors("noor", "duobesluit_verbeter", "veranderd", "vrijstelling"),
    Visit("noor", "duobesluit_weg", ("veranderd", "vrijstelling")),
    form_errors("noor", "duobesluit_weg", "veranderd", "vrijstelling"),
    Visit("noor", "plicht_herleeft", ("veranderd", "vrijstelling")),
    Visit("noor", "verlenging", ("stil",)),
    form_errors("noor", "verlenging", "stil"),
    Visit("noor", "aanbod_uitgebleven", ("stil",)),
    form_errors("noor", "aanbod_uitgebleven", "stil"),
    Visit("noor", "bio_vraag", ("stil",)),
    form_errors("noor", "bio_vraag", "stil"),
    Visit("noor", "bio_advies", ("veranderd",)),
    form_errors("noor", "bio_advies", "veranderd"),
    Visit("noor", "duo_melden", ("stil",), state="nothing to tell"),
    Visit("noor", "duo_melden", ("veranderd",), state="one to tell"),
    form_errors("noor", "duo_melden", "veranderd", typed=("waarde", "1-1-2000")),
)
NO_PAGE: dict[str, str] = {}


def prepare(
    keys: Mapping[str, uuid.UUID], *, bereik_for: Callable[..., Bereik], moment: Moment
) -> dict[str, str]:
    """Give somebody with a plan, and somebody to whom everything happened."""
    noor = bereik_for("noor")
    stil, veranderd = (_planned(noor, moment, number) for number in (610, 611))
    because = "Dat zegt de school in mei."
    judged = ("voortgang", "b1_niet_haalbaar")
    keuze = Routekeuze(
        soort="schakelen",
        naar="Z",
        oordelen=dict.fromkeys(judged, True),
        toelichtingen=dict.fromkeys(judged, because),
        reden="De inburgeraar leert minder snel dan gedacht.",
    )
    routewijziging_beginnen(veranderd, keuze=keuze, bereik=noor, moment=moment)
    pause = Pauzegegevens(
        "zorgen",
        moment.dag - timedelta(days=95),
        moment.dag + timedelta(days=10),
        "Taalcoach gaat door.",
    )
    pauze_beginnen(veranderd, gegevens=pause, bereik=noor, moment=moment)
    found = {}
    for soort, extra in (
        ("vrijstelling_tijdelijk", {"ingang": moment.dag - timedelta(days=2)}),
        ("boete", {}),
    ):
        number = duobesluit_vastleggen(
            veranderd,
            gegevens=Besluitgegevens(soort, moment.dag, moment.dag, **extra),
            bereik=noor,
            moment=moment,
        )
        found.setdefault("vrijstelling", str(number))
    bio_vragen(veranderd, gevraagd_op=moment.dag, bereik=noor, moment=moment)
    advies = Verlengingsadvies(
        is_nodig=True, grond="geen_verwijt", motivering="U had een half jaar geen vaste woonplek."
    )
    verlenging_vastleggen(veranderd, advies=advies, bereik=noor, moment=moment)
    return {"stil": str(stil), "veranderd": str(veranderd), **found}


def _planned(noor: Bereik, moment: Moment, number: int) -> uuid.UUID:
    person = Persoonsgegevens(
        naam=Naam(geslachtsnaam=f"Wissel{number}", voornamen="Amina"),
        geboortedatum=date(1991, 2, 3),
        bsn=make_bsn(number),
        is_synthetisch=True,
    )
    key = make_ready(noor, moment, gemeente="9001", persoon=person)
    adopt(key, noor, moment)
    return key
