"""Work found, employers, the week, reimbursements, a buddy, a referral, a pause and DUO's word."""

from datetime import time, timedelta
from typing import Final

from inburgering.actions.dienstverband import Werkgegevens, dienstverband_beginnen
from inburgering.actions.duobesluit import Besluitgegevens, duobesluit_vastleggen
from inburgering.actions.instrument import Instrumentgegevens, instrument_beginnen
from inburgering.actions.maatje import Kandidaat, Zoekvraag, maatje_voorstellen, maatje_zoeken
from inburgering.actions.pauze import Pauzegegevens, pauze_beginnen
from inburgering.actions.randvoorwaarde import Randvoorwaardegegevens, randvoorwaarde_vastleggen
from inburgering.actions.routewijziging import Routekeuze, routewijziging_beginnen
from inburgering.actions.vergoeding import (
    Aanvraag,
    Besluit,
    vergoeding_beslissen,
    vergoeding_vragen,
)
from inburgering.actions.verwijzing import (
    Verwijsgegevens,
    verwijzing_maken,
    verwijzing_terugkoppelen,
)
from inburgering.actions.weekblok import Blokgegevens, weekblok_toevoegen
from inburgering.actions.werkgever import Werkgevergegevens, werkgever_vastleggen
from inburgering.cases.werkgevers import get_visible_werkgevers
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.demo.traject_leerling import Leerling

WERKGEVERS: Final = (
    Werkgevergegevens(
        "Bakkerij De Korst", "Voorbeeldstad", "Bakkerij", "Ans Bakker", aanbod="Meelopen, ochtend"
    ),
    Werkgevergegevens(
        "Kwekerij Het Groene Pad",
        "Voorbeelddorp",
        "Tuinbouw",
        "Kees Groen",
        aanbod="Proefplaatsing",
    ),
)
HALF_JAAR: Final = timedelta(days=186)
EERST: Final = timedelta(days=30)
REDEN_ROUTE: Final = "De toets van de school wijst op een andere route. Dat bespraken we samen."


def _worker(leerling: Leerling) -> str:
    """Return the task of who helps to work here, else the casusregie."""
    return next(t for t in ("arbeidsparticipatie", "map", "voortgang") if leerling.does(t))


def find_work(leerling: Leerling) -> None:
    """Find paid work at an employer of the own party, and come home with a week."""
    dag = leerling.ago(25)
    # Half a year ago, so that somebody looks now whether it lasts.
    first = max(leerling.verloop.vandaag - HALF_JAAR, leerling.verloop.mens.begin + EERST)
    bereik, moment = leerling.at(_worker(leerling), dag)
    firm = WERKGEVERS[leerling.nummer % len(WERKGEVERS)]
    known = get_visible_werkgevers(bereik).filter(naam=firm.naam, plaats=firm.plaats).first()
    key = known.sleutel if known else werkgever_vastleggen(firm, bereik=bereik, moment=moment)
    job = Werkgegevens(
        "betaald",
        16,
        min(first, dag),
        werkgever=key,
        functie="Medewerker",
        heeft_bijstand_ernaast=True,
    )
    dienstverband_beginnen(leerling.dossier, gegevens=job, bereik=bereik, moment=moment)


def meet_obstacle(leerling: Leerling) -> None:
    """Meet something that stands in the way of work; who helps to work sees to it."""
    dag = leerling.ago(13)
    bereik, moment = leerling.at("voortgang", dag)
    helper, _then = leerling.at(_worker(leerling), dag)
    gegevens = Randvoorwaardegegevens(
        "vervoer",
        "De bus gaat niet zo vroeg. Zoek een fiets of iemand die meerijdt.",
        helper.organisatie,
        helper.medewerker if helper.organisatie == bereik.organisatie else None,
        leerling.ahead(5),
    )
    randvoorwaarde_vastleggen(leerling.dossier, gegevens=gegevens, bereik=bereik, moment=moment)


def fill_week(leerling: Leerling) -> None:
    """Show the lessons and the work of a week."""
    dag = leerling.ago(10)
    bereik, moment = leerling.at("voortgang", dag)
    for block in (
        Blokgegevens((2,), time(13), time(17), "werk", dag, "Werkplek"),
        Blokgegevens((4,), time(9), time(11, 30), "meedoen", dag, "Taalcafé"),
    ):
        weekblok_toevoegen(leerling.dossier, gegevens=block, bereik=bereik, moment=moment)


def train(leerling: Leerling) -> None:
    """Follow a training on the way to work."""
    dag = leerling.ago(15)
    bereik, moment = leerling.at(_worker(leerling), dag)
    tool = Instrumentgegevens(
        "training",
        "Leren solliciteren en bellen met een werkgever",
        dag,
        bereik.organisatie,
        eind=leerling.ahead(40),
        uren_per_week=4,
    )
    instrument_beginnen(leerling.dossier, gegevens=tool, bereik=bereik, moment=moment)


def ask_money(leerling: Leerling) -> None:
    """Ask for travel costs; nobody decided yet."""
    dag = leerling.ago(9)
    bereik, moment = leerling.at("voortgang", dag)
    request = Aanvraag("reiskosten", "Bus naar de taalles, drie dagen per week", dag, 8460)
    vergoeding_vragen(leerling.dossier, aanvraag=request, bereik=bereik, moment=moment)


def get_money(leerling: Leerling) -> None:
    """Ask for books and get them."""
    asked, decided = leerling.ago(24), leerling.ago(11)
    bereik, moment = leerling.at("voortgang", asked)
    request = Aanvraag("leermiddelen", "Boek en oefenboek van de school", asked, 6250)
    key = vergoeding_vragen(leerling.dossier, aanvraag=request, bereik=bereik, moment=moment)
    bereik, moment = leerling.at("voortgang", decided)
    besluit = Besluit(is_toegekend=True, besloten_op=decided, cent=6250, financiering="inburgering")
    vergoeding_beslissen(
        leerling.dossier, vergoeding=key, besluit=besluit, bereik=bereik, moment=moment
    )


def seek_buddy(leerling: Leerling) -> None:
    """Look for a taalcoach; of some there was a first meeting."""
    dag = leerling.ago(18)
    bereik, moment = leerling.at("voortgang", dag)
    helper = next((t for t in ("maatje", "mb_praktisch") if leerling.does(t)), "voortgang")
    party = leerling.at(helper, dag)[0].organisatie
    wish = Zoekvraag("taalcoach", "Elke week samen praten en wandelen.", party, dag)
    key = maatje_zoeken(leerling.dossier, vraag=wish, bereik=bereik, moment=moment)
    if leerling.nummer % 2:
        met = leerling.ago(6)
        bereik, moment = leerling.at("voortgang", met)
        candidate = Kandidaat(met, naam="Joke de Wit")
        maatje_voorstellen(
            leerling.dossier, maatje=key, kandidaat=candidate, bereik=bereik, moment=moment
        )


def refer(leerling: Leerling) -> None:
    """Lead somebody to the wijkteam, which told that it helps."""
    sent, heard = leerling.ago(22), leerling.ago(8)
    bereik, moment = leerling.at("voortgang", sent)
    gegevens = Verwijsgegevens(
        "wijkteam",
        "Sociaal wijkteam",
        "gezin",
        sent,
        vraag="Hoe regel je opvang na school?",
        is_warm=True,
        heeft_toestemming=True,
    )
    verwijzing_maken(leerling.dossier, gegevens=gegevens, bereik=bereik, moment=moment)
    row = get_visible_dossiers(bereik).get(sleutel=leerling.dossier)
    key = row.verwijzingen.latest("pk").sleutel
    bereik, moment = leerling.at("voortgang", heard)
    verwijzing_terugkoppelen(
        leerling.dossier,
        verwijzing=key,
        status="in_behandeling",
        terugkoppeling_op=heard,
        terugkoppeling="Het wijkteam zoekt opvang op de lesdagen.",
        bereik=bereik,
        moment=moment,
    )


def pause(leerling: Leerling) -> None:
    """Stop for a time, because a child was born."""
    dag = leerling.ago(17)
    bereik, moment = leerling.at("voortgang", dag)
    gegevens = Pauzegegevens("geboorte", dag, verwacht_tot=leerling.ahead(55))
    pauze_beginnen(leerling.dossier, gegevens=gegevens, bereik=bereik, moment=moment)


def get_more_time(leerling: Leerling) -> None:
    """Get half a year more from DUO."""
    decided, heard = leerling.ago(16), leerling.ago(12)
    bereik, moment = leerling.at("pip", heard)
    row = get_visible_dossiers(bereik).get(sleutel=leerling.dossier)
    last = row.termijnen.get(code="inburgeringstermijn").uiterlijk or leerling.ahead(365)
    besluit = Besluitgegevens(
        "verlenging",
        decided,
        heard,
        nieuwe_einddatum=last + timedelta(days=183),
        grond="geen_verwijt",
        kenmerk="DUO-2026-118",
    )
    duobesluit_vastleggen(leerling.dossier, gegevens=besluit, bereik=bereik, moment=moment)


def change_route(leerling: Leerling) -> None:
    """Begin a change of route; the new plan is a concept."""
    dag = leerling.ago(5)
    bereik, moment = leerling.at("pip", dag)
    to_z = leerling.verloop.leerroute == "B1"
    codes = ("bijzonder_geval", "voortgang", "b1_niet_haalbaar")
    keuze = Routekeuze(
        "schakelen",
        naar="Z" if to_z else "B1",
        oordelen=dict.fromkeys(codes, True),
        toelichtingen=dict.fromkeys(codes, REDEN_ROUTE),
        reden=REDEN_ROUTE,
    )
    routewijziging_beginnen(leerling.dossier, keuze=keuze, bereik=bereik, moment=moment)
