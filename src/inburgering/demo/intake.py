"""Fills the brede intake of an invented person through the real actions."""

from datetime import date
from decimal import Decimal
from typing import Final

from inburgering.actions.gezondheid import gezondheid_bijwerken
from inburgering.actions.intake import brede_intake_voltooien
from inburgering.actions.intake_bewaren import Gezien, save_part
from inburgering.actions.intake_gesprek import Gesprek, brede_intake_gesprek_vastleggen
from inburgering.actions.leerbaarheidstoets import Toets, leerbaarheidstoets_vastleggen
from inburgering.cases.intake_inhoud import Inhoud
from inburgering.cases.intake_onderdelen import ONDERDELEN
from inburgering.demo.verloop import Verloop, make_moment, next_workday

NOTITIES: Final = {
    "talent": "Kan goed met mensen praten. Lacht veel. Wil iets leren waar je mensen mee helpt.",
    "taal": "Spreekt Arabisch en wat Engels. Leest langzaam. Oefent elke dag met de telefoon.",
    "opleiding": "Twaalf jaar school. Begon aan een opleiding en moest stoppen door de oorlog.",
    "werk": "Werkte zes jaar in een winkel van familie. Deed de kassa en de inkoop.",
    "gezin": "Woont met het gezin. De kinderen gaan naar school in het dorp.",
    "wonen": "Blij met het huis. De stookkosten zijn nog onduidelijk.",
    "geld": "Kan rondkomen. Weet nog niet hoe toeslagen werken.",
    "netwerk": "Kent twee gezinnen uit het azc. Zoekt contact met de buurt.",
    "belastbaarheid": "Kan vier dagdelen per week. Haalt om drie uur de kinderen op.",
}


def fill_intake(verloop: Verloop, talk: date, *, is_complete: bool) -> None:
    """Record the talk and the notes per part, all of them or the first few."""
    if not verloop.is_past(talk):
        return
    _hold_talk(verloop, talk)
    parts = list(ONDERDELEN) if is_complete else list(ONDERDELEN)[:6]
    bereik, moment = verloop.bereik("brede_intake", talk), make_moment(talk)
    for code in parts:
        note = NOTITIES.get(code, "")
        save_part(
            verloop.dossier,
            domein=code,
            inhoud=Inhoud(notitie=note, is_besproken=True),
            gezien=Gezien(),
            bereik=bereik,
            moment=moment,
        )
    if is_complete:
        gezondheid_bijwerken(
            verloop.dossier,
            inhoud=Inhoud(notitie="Voelt zich gezond genoeg voor les.", is_besproken=True),
            gezien=Gezien(),
            bereik=bereik,
            moment=moment,
        )


def complete_intake(verloop: Verloop, done: date) -> None:
    """Go through the summary together and complete the intake."""
    if verloop.is_past(done):
        brede_intake_voltooien(
            verloop.dossier,
            samengevat_op=done,
            bereik=verloop.bereik("brede_intake", done),
            moment=make_moment(done),
        )


def _hold_talk(verloop: Verloop, dag: date) -> None:
    brede_intake_gesprek_vastleggen(
        verloop.dossier,
        gesprek=Gesprek(
            datum=dag,
            plaats="kantoor",
            kanaal="gesprek",
            aanwezigen="de inburgeraar en de casusregisseur",
            onderwerp="gezin, opleiding en werk",
            uitkomst="We kennen de wensen. Daarna volgt de toets.",
            tolk="telefonische tolk",
            uren=Decimal("1.5"),
        ),
        alleen_gewezen=True,
        bereik=verloop.bereik("brede_intake", dag),
        moment=make_moment(dag),
    )


def take_toets(verloop: Verloop, dag: date) -> None:
    """Record the result of the leerbaarheidstoets."""
    day = next_workday(dag)
    if verloop.is_past(day):
        leerbaarheidstoets_vastleggen(
            verloop.dossier,
            toets=Toets(
                afgenomen_op=day,
                resultaat="b1_haalbaar" if verloop.rnd.random() < 0.7 else "b1_niet_haalbaar",
            ),
            bereik=verloop.bereik("leerbaarheidstoets", day),
            moment=make_moment(day),
        )
