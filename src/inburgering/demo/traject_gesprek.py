"""Talks on progress, a report of the school, exams, levels, PVT, MAP and interpreter."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Final

from inburgering.access.bereik import Bereik
from inburgering.actions.examen import Examengegevens, examen_vastleggen
from inburgering.actions.pvt import Pvtgegevens, pvt_bijwerken
from inburgering.actions.taalniveau import Niveaugegevens, taalniveau_vastleggen
from inburgering.actions.tolk import Tolknodig, tolk_vragen
from inburgering.actions.uren import Ureninvoer, uren_vastleggen
from inburgering.actions.voortgangsbericht import (
    Berichtgegevens,
    voortgangsbericht_geven,
    voortgangsbericht_vragen,
)
from inburgering.actions.voortgangsgesprek import Gesprekafspraak, voortgangsgesprek_plannen
from inburgering.actions.voortgangsgesprek_uitnodigen import voortgangsgesprek_uitnodigen
from inburgering.actions.voortgangsgesprek_voeren import (
    Gespreksverslag,
    Standopgave,
    voortgangsgesprek_missen,
    voortgangsgesprek_voeren,
)
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.demo.traject_leerling import Leerling
from inburgering.demo.traject_les import begin, get_product
from inburgering.queries.voortgang_afspraken import load_afspraken

PLAATS: Final = "Gemeentehuis, spreekkamer 2"
SAMENVATTING: Final = (
    "De lessen gaan goed. Thuis oefenen lukt nog weinig. We zoeken een taalmaatje.",
    "Komt op tijd en doet mee. Wil graag een dag per week werken naast de les.",
    "Lezen gaat vooruit. Spreken is nog moeilijk. De docent geeft extra oefeningen.",
)
WOORDEN: Final = "Ik begrijp nu de brieven van school. Dat maakt mij blij."
BERICHT: Final = "Werkt hard en stelt vragen. Lezen en luisteren gaan goed, spreken kost meer tijd."


def hold_talk(leerling: Leerling) -> None:
    """Hold a talk three weeks ago and plan the next one."""
    dag = leerling.ago(21)
    bereik, moment = leerling.at("voortgang", dag)
    talk = voortgangsgesprek_plannen(
        leerling.dossier, afspraak=_agree(leerling, dag), bereik=bereik, moment=moment
    )
    verslag = Gespreksverslag(
        standen=_list_standen(leerling, bereik),
        samenvatting=SAMENVATTING[leerling.nummer % len(SAMENVATTING)],
        eigen_woorden=WOORDEN,
        volgende=_agree(leerling, leerling.ahead(60)),
    )
    voortgangsgesprek_voeren(leerling.dossier, talk, verslag=verslag, bereik=bereik, moment=moment)


def _list_standen(leerling: Leerling, bereik: Bereik) -> tuple[Standopgave, ...]:
    rows = load_afspraken(get_visible_dossiers(bereik).get(sleutel=leerling.dossier)).rijen
    slow = leerling.nummer % max(1, len(rows))
    return tuple(
        Standopgave(item.code, "loopt_achter" if place == slow else "op_schema")
        for place, item in enumerate(rows)
    )


def plan_talk(leerling: Leerling) -> None:
    """Plan a talk for next week and make the invitation."""
    dag = leerling.ago(4)
    bereik, moment = leerling.at("voortgang", dag)
    talk = voortgangsgesprek_plannen(
        leerling.dossier,
        afspraak=_agree(leerling, leerling.ahead(6 + leerling.nummer % 5)),
        bereik=bereik,
        moment=moment,
    )
    voortgangsgesprek_uitnodigen(leerling.dossier, talk, bereik=bereik, moment=moment)


def miss_talk(leerling: Leerling) -> None:
    """Let somebody stay away from a talk of last week."""
    planned, dag = leerling.ago(20), leerling.ago(6)
    bereik, moment = leerling.at("voortgang", planned)
    talk = voortgangsgesprek_plannen(
        leerling.dossier, afspraak=_agree(leerling, dag), bereik=bereik, moment=moment
    )
    bereik, moment = leerling.at("voortgang", dag)
    reden = "Kwam niet en belde niet. Telefoon staat uit."
    voortgangsgesprek_missen(leerling.dossier, talk, reden=reden, bereik=bereik, moment=moment)


def _agree(leerling: Leerling, dag: date) -> Gesprekafspraak:
    uur = 9 + leerling.nummer % 7
    tolk = leerling.verloop.mens.taal if leerling.verloop.mens.is_asiel else ""
    return Gesprekafspraak(dag, time(uur, 30), "gesprek", plaats=PLAATS, tolk=tolk)


def ask_report(leerling: Leerling) -> None:
    """Ask the school for a report, which it has not given yet."""
    if leerling.les is not None:
        bereik, moment = leerling.at("voortgang", leerling.ago(5))
        voortgangsbericht_vragen(
            leerling.dossier,
            bestelling=leerling.les,
            uiterlijk=leerling.ahead(9),
            bereik=bereik,
            moment=moment,
        )


def get_report(leerling: Leerling) -> None:
    """Ask the school for a report, and let it answer a week later."""
    if leerling.les is None:
        return
    asked, given = leerling.ago(12), leerling.ago(3)
    bereik, moment = leerling.at("voortgang", asked)
    voortgangsbericht_vragen(
        leerling.dossier, bestelling=leerling.les, uiterlijk=given, bereik=bereik, moment=moment
    )
    bereik, moment = leerling.at(get_product(leerling), given)
    voortgangsbericht_geven(
        leerling.dossier,
        bestelling=leerling.les,
        gegevens=Berichtgegevens(
            van=given - timedelta(days=28),
            tot_en_met=given,
            inzet="goed",
            haalt_doel=True,
            tekst=BERICHT,
            advies="Geef extra tijd om te spreken, bijvoorbeeld met een taalmaatje.",
            niveaus={"lezen": "A2", "luisteren": "A2", "spreken": "A1"},
        ),
        bereik=bereik,
        moment=moment,
    )


def measure_level(leerling: Leerling) -> None:
    """Record the levels that were seen lately."""
    dag = leerling.ago(14)
    bereik, moment = leerling.at("voortgang", dag)
    levels = {"lezen": "A2", "luisteren": "A2", "schrijven": "A1", "spreken": "A1"}
    taalniveau_vastleggen(
        leerling.dossier,
        gegevens=Niveaugegevens(dag, "school", levels),
        bereik=bereik,
        moment=moment,
    )


def sit_exams(leerling: Leerling) -> None:
    """Pass one exam, fail another and register for a third."""
    taken, known = leerling.ago(30), leerling.ago(7)
    bereik, moment = leerling.at("voortgang", known)
    ahead = leerling.ahead(24)
    niveau = "A2" if leerling.verloop.leerroute == "Z" else "B1"
    rows: Sequence[Examengegevens] = (
        Examengegevens("knm", "", taken, "geslaagd", known, "duo"),
        Examengegevens("lezen", niveau, taken, "gezakt", known, "duo"),
        Examengegevens("luisteren", niveau, ahead, "aangemeld", None, "duo"),
    )
    for row in rows:
        examen_vastleggen(leerling.dossier, gegevens=row, bereik=bereik, moment=moment)


def follow_pvt(leerling: Leerling) -> None:
    """Go to the meetings of the PVT; of some the declaration is signed."""
    if not leerling.does("pvt"):
        return
    begin(leerling, "pvt", leerling.ago(35))
    first, last = leerling.ago(27), leerling.ago(9)
    bereik, moment = leerling.at("pvt", last)
    days = (first, first + timedelta(days=7))
    rows = tuple(Ureninvoer("pvt", day, 180, gepland=180) for day in days if day <= last)
    uren_vastleggen(leerling.dossier, rijen=rows, bereik=bereik, moment=moment)
    signed = last if leerling.nummer % 2 else None
    done = Pvtgegevens(activiteit_op=first, activiteit="Rondleiding in het gemeentehuis")
    if signed is not None:
        done = Pvtgegevens(
            activiteit_op=first,
            activiteit="Rondleiding in het gemeentehuis",
            bijeenkomst_op=last,
            ondertekend_op=signed,
        )
    pvt_bijwerken(leerling.dossier, gegevens=done, bereik=bereik, moment=moment)


def follow_map(leerling: Leerling) -> None:
    """Do some hours of the MAP: lessons and practice."""
    if not leerling.does("map"):
        return
    begin(leerling, "map", leerling.ago(35))
    last = leerling.ago(6)
    bereik, moment = leerling.at("map", last)
    first = leerling.ago(24)
    rows = [Ureninvoer("map_les", first, 180), Ureninvoer("map_les", last, 180)]
    rows.append(Ureninvoer("map_praktijk", last - timedelta(days=2), 240))
    uren_vastleggen(leerling.dossier, rijen=rows, bereik=bereik, moment=moment)


def take_part(leerling: Leerling) -> None:
    """Take part in the neighbourhood, as the Z-route asks."""
    dag = leerling.ago(7)
    bereik, moment = leerling.at("voortgang", dag)
    rows = [
        Ureninvoer(
            "participatie", dag - timedelta(days=7 * n), 180, categorie="vrijwilligerswerk_groep"
        )
        for n in range(3)
    ]
    uren_vastleggen(leerling.dossier, rijen=rows, bereik=bereik, moment=moment)


def need_interpreter(leerling: Leerling) -> None:
    """Need an interpreter next week, who is not booked yet."""
    bereik, moment = leerling.at("voortgang", leerling.ago(2))
    needed = Tolknodig(leerling.verloop.mens.taal, "voortgang", leerling.ahead(7), time(10, 30), 60)
    tolk_vragen(leerling.dossier, gegevens=needed, bereik=bereik, moment=moment)
