"""Fixed costs that are paid, the monthly statements, a plan for money, a signal of arrears."""

from datetime import date, timedelta
from typing import Final

from inburgering.actions.betalingssignaal import Signaalgegevens, betalingssignaal_vastleggen
from inburgering.actions.maandstaat import Staatopdracht, maandstaat_bewaren, maandstaat_definitief
from inburgering.actions.maandstaat_controle import Staatgegevens, Staatregel
from inburgering.actions.ontzorging import ontzorging_starten
from inburgering.actions.vaste_last import Lastgegevens, vaste_last_vastleggen
from inburgering.actions.voorziening import voorziening_bijwerken
from inburgering.actions.voorziening_controle import Voorzieninggegevens
from inburgering.actions.zelfredzaamheidsplan import (
    Plangegevens,
    zelfredzaamheidsplan_vaststellen,
)
from inburgering.cases.voorzieningen import GELDZAKEN
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.demo.geldzaken import AFSPRAKEN
from inburgering.demo.traject_leerling import Leerling

LASTEN: Final = (
    ("huur", "Woningstichting Voorbeeld", 61_250),
    ("stroom", "Energie voor Iedereen", 11_500),
    ("zorgverzekering", "Zorgverzekeraar De Brug", 14_890),
)
BIJSTAND: Final = 132_500
TOESLAGEN: Final = 27_400


def pay_fixed_costs(leerling: Leerling) -> None:
    """Begin to pay the fixed costs; the last month that is over has no statement yet."""
    begin = leerling.verloop.mens.begin + timedelta(days=3)
    first = leerling.ago(70)
    bereik, moment = leerling.at("ontzorgen", first)
    ontzorging_starten(leerling.dossier, begin=begin, bereik=bereik, moment=moment)
    for day, (soort, wie, cent) in enumerate(LASTEN, start=1):
        cost = Lastgegevens(soort, wie, cent, day, begin, kenmerk=f"D-{leerling.nummer}{day}")
        vaste_last_vastleggen(leerling.dossier, gegevens=cost, bereik=bereik, moment=moment)
    months = _list_months(begin, leerling.verloop.vandaag)
    for maand in months[:-1]:
        _close_month(leerling, maand)


def _list_months(begin: date, vandaag: date) -> list[date]:
    """Return the first day of every month that is over."""
    found, maand = [], begin.replace(day=1)
    while (after := (maand + timedelta(days=32)).replace(day=1)) <= vandaag:
        found.append(maand)
        maand = after
    return found


def _close_month(leerling: Leerling, maand: date) -> None:
    dag = min((maand + timedelta(days=36)).replace(day=4), leerling.verloop.vandaag)
    bereik, moment = leerling.at("ontzorgen", max(dag, leerling.ago(70)))
    paid = maand.replace(day=28)
    row = get_visible_dossiers(bereik).get(sleutel=leerling.dossier)
    costs = row.ontzorgingen.values_list("lasten", "lasten__bedrag_cent")
    lines = tuple(Staatregel(cost, cent, cent, paid) for cost, cent in costs)
    order = Staatopdracht(maand, Staatgegevens(BIJSTAND, TOESLAGEN, lines))
    maandstaat_bewaren(leerling.dossier, opdracht=order, bereik=bereik, moment=moment)
    maandstaat_definitief(leerling.dossier, maand=maand, bereik=bereik, moment=moment)


def learn_money(leerling: Leerling) -> None:
    """Make a plan to handle money oneself."""
    dag = leerling.ago(15)
    niveau = ("licht", "matig")[leerling.nummer % 2]
    bereik, moment = leerling.at("pip", dag)
    row = get_visible_dossiers(bereik).get(sleutel=leerling.dossier)
    known = row.voorzieningen.filter(soort=GELDZAKEN).first()
    voorziening_bijwerken(
        leerling.dossier,
        soort=GELDZAKEN,
        gegevens=Voorzieninggegevens(niveau=niveau, begin=dag),
        gezien=known.versie if known else 0,
        bereik=bereik,
        moment=moment,
    )
    taak = "financiele_zelfredzaamheid"
    bereik, moment = leerling.at(taak if leerling.does(taak) else "ontzorgen", dag)
    plan = Plangegevens(
        niveau, dag, AFSPRAKEN, bereik.organisatie, inkomsten_cent=159_900, uitgaven_cent=141_200
    )
    zelfredzaamheidsplan_vaststellen(leerling.dossier, gegevens=plan, bereik=bereik, moment=moment)


def fall_behind(leerling: Leerling, *, taak: str = "voortgang") -> None:
    """Let the landlord tell of arrears; nobody followed it up yet."""
    dag = leerling.ago(3)
    bereik, moment = leerling.at(taak, dag)
    signal = Signaalgegevens("verhuurder", dag, bedrag_cent=61_250)
    betalingssignaal_vastleggen(leerling.dossier, gegevens=signal, bereik=bereik, moment=moment)
