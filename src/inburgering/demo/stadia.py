"""How far each invented person is, as a row of acts on days."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

from inburgering.actions.aankomst import (
    Gesprek,
    driegesprek_vastleggen,
    kennismaking_vastleggen,
)
from inburgering.actions.bericht import bericht_melden
from inburgering.actions.dossier_sluiten import dossier_sluiten
from inburgering.actions.pip import pip_beginnen, pip_vaststellen, save_concept
from inburgering.cases.pip_inhoud import pip_inhoud_as_json
from inburgering.demo.geldzaken import end_ontzorgen
from inburgering.demo.intake import complete_intake, fill_intake, take_toets
from inburgering.demo.mens import Stadium
from inburgering.demo.plannen import choose_route, make_plan
from inburgering.demo.verloop import Verloop, make_moment, next_workday
from inburgering.queries.bericht import get_open_messages

SINDS_KORT: Final = timedelta(days=40)


def walk(verloop: Verloop) -> None:
    """Bring a person to the stage that was drawn for him or her."""
    STAPPEN[verloop.mens.stadium](verloop)


def _days(number: int) -> timedelta:
    return timedelta(days=number)


def arrive(verloop: Verloop) -> None:
    """From koppeling in the azc to registration, or from notice for a family migrant."""
    mens = verloop.mens
    if not mens.is_asiel:
        verloop.open(koppeling=None, kennisgeving=mens.begin)
        verloop.fact("inschrijving", mens.begin)
        return
    koppeling = mens.begin - _days(verloop.rnd.randint(45, 110))
    verloop.open(koppeling=koppeling, kennisgeving=koppeling, azc="Budel")
    meeting = next_workday(koppeling + _days(21))
    meet(verloop, meeting, "Eerste gesprek, met tolk.")
    if verloop.rnd.random() < 0.5:
        driegesprek_vastleggen(
            verloop.dossier,
            gesprek=Gesprek(meeting, "azc", "gesprek", verslag="De begeleider van het COA was er."),
            aanwezig=("regisseur", "coa", "inburgeraar"),
            bereik=verloop.bereik("pip", meeting),
            moment=make_moment(meeting),
        )
    verloop.fact("inschrijving", mens.begin)
    if verloop.rnd.random() < 0.9:
        verloop.fact("recht_op_bijstand", mens.begin)
        # Of who came long ago it began; of some who came lately it still has to.
        is_recent = mens.begin > verloop.vandaag - SINDS_KORT
        if "ontzorgen" in verloop.werkers and (verloop.rnd.random() < 0.8 or not is_recent):
            verloop.fact("ontzorgen_gestart", mens.begin + _days(3), taak="ontzorgen")
            verloop.is_ontzorgd = True
    if "mb_praktisch" in verloop.werkers:
        verloop.fact("mb_gestart", mens.begin + _days(7), taak="mb_praktisch")


def couple(verloop: Verloop) -> None:
    """Coupled, still in the azc."""
    koppeling = verloop.mens.begin
    verloop.open(koppeling=koppeling, kennisgeving=koppeling, azc="Budel")
    meeting = next_workday(koppeling + _days(21))
    if verloop.is_past(meeting):
        meet(verloop, meeting, "Wil graag weer lesgeven.")


def meet(verloop: Verloop, dag: date, verslag: str) -> None:
    """Get to know somebody in the azc."""
    kennismaking_vastleggen(
        verloop.dossier,
        gesprek=Gesprek(dag, "azc", "gesprek", verslag=verslag),
        bereik=verloop.bereik("pip", dag),
        moment=make_moment(dag),
    )


def be_called(verloop: Verloop) -> date:
    """Arrived and called for the intake."""
    arrive(verloop)
    return verloop.call(next_workday(verloop.mens.begin + _days(7)), outcome="verschenen")


def be_called_only(verloop: Verloop) -> None:
    """Called; the talk is still to come, or the person stayed away."""
    arrive(verloop)
    missed = verloop.rnd.random() < 0.4
    verloop.call(
        next_workday(verloop.mens.begin + _days(10)),
        outcome="niet_verschenen" if missed else None,
    )


def be_interviewed(verloop: Verloop) -> None:
    """Halfway through the intake."""
    talk = be_called(verloop)
    fill_intake(verloop, talk, is_complete=False)


def finish_intake(verloop: Verloop) -> date:
    """Through the intake and the toets; returns the day on which it was completed."""
    talk = be_called(verloop)
    done = next_workday(talk + _days(14))
    fill_intake(verloop, talk, is_complete=True)
    take_toets(verloop, talk + _days(7))
    complete_intake(verloop, done)
    return done


def await_plan(verloop: Verloop) -> None:
    """Intake complete, no plan yet."""
    finish_intake(verloop)


def write_concept(verloop: Verloop) -> None:
    """A concept is being written."""
    done = finish_intake(verloop)
    begin_plan(verloop, next_workday(done + _days(2)), is_partial=True)


def await_others(verloop: Verloop) -> None:
    """The plan waits for information from somebody else."""
    done = finish_intake(verloop)
    verloop.fact("wacht_op_derden", done + _days(7))


def begin_plan(verloop: Verloop, dag: date, *, is_partial: bool) -> None:
    """Start the concept and fill it, wholly or for a part."""
    if not verloop.is_past(dag):
        return
    bereik, moment = verloop.bereik("pip", dag), make_moment(dag)
    pip_beginnen(verloop.dossier, bereik=bereik, moment=moment)
    route = choose_route(verloop.mens, verloop.rnd)
    verloop.leerroute = route
    plan = make_plan(verloop.mens, route, rnd=verloop.rnd, toegezegd_op=dag)
    fields = pip_inhoud_as_json(plan)
    if is_partial:
        fields = {k: v for k, v in fields.items() if k not in {"begeleiding", "vve", "map_uren"}}
    save_concept(verloop.dossier, velden=fields, gezien={}, bereik=bereik, moment=moment)


def adopt(verloop: Verloop, dag: date, *, is_sent: bool = True) -> None:
    """Write, adopt and send the plan on one day."""
    begin_plan(verloop, dag, is_partial=False)
    bereik, moment = verloop.bereik("pip", dag), make_moment(dag)
    letter = pip_vaststellen(verloop.dossier, pip_versie=2, bereik=bereik, moment=moment)
    if is_sent:
        verloop.send(letter, dag)


def be_adopted(verloop: Verloop) -> None:
    """The plan was adopted lately; some letters still wait."""
    finish_intake(verloop)
    latest = verloop.vandaag - _days(1)
    day = min(next_workday(verloop.mens.begin + _days(66)), latest)
    adopt(verloop, day, is_sent=verloop.rnd.random() < 0.6)


def learn(verloop: Verloop) -> None:
    """On the way for months or years."""
    finish_intake(verloop)
    weeks = verloop.rnd.choice((8, 9, 9, 9, 12, 16))
    day = next_workday(verloop.mens.begin + _days(weeks * 7 + 2))
    adopt(verloop, day)
    report = day + _days(3)
    if verloop.is_past(report):
        report_to_duo(verloop, report)
    verloop.fact("cursus_besteld", day + _days(21), taak="voortgang")
    # Six months of ontzorgen end before MAP begins, four months after the plan.
    if verloop.is_ontzorgd:
        end_ontzorgen(verloop, verloop.mens.begin + _days(182))
    has_map = "map" in verloop.werkers and verloop.leerroute != "onderwijs"
    if has_map and verloop.rnd.random() < 0.7:
        verloop.fact("map_gestart", day + _days(130), taak="map")
    if verloop.mens.stadium == "lerend":
        verloop.talk_lately()


def report_to_duo(verloop: Verloop, dag: date) -> None:
    """Note that the plan was typed into DUO's portal."""
    bereik = verloop.bereik("pip", dag)
    for message in get_open_messages(verloop.dossier, bereik=bereik):
        bericht_melden(message, op=dag, bereik=bereik, moment=make_moment(dag))


def close(verloop: Verloop) -> None:
    """The dossier was closed."""
    learn(verloop)
    day = verloop.vandaag - _days(verloop.rnd.randint(5, 60))
    dossier_sluiten(
        verloop.dossier,
        reden=verloop.rnd.choice(("verhuisd", "plicht_ingetrokken", "vrijgesteld")),
        bereik=verloop.bereik("pip", day),
        moment=make_moment(day),
    )


STAPPEN: Final[Mapping[Stadium, Callable[[Verloop], object]]] = {
    "gekoppeld": couple,
    "ingeschreven": arrive,
    "opgeroepen": be_called_only,
    "intake_bezig": be_interviewed,
    "plan_te_maken": await_plan,
    "plan_concept": write_concept,
    "plan_te_laat": await_plan,
    "wacht_op_derden": await_others,
    "plan_verzonden": be_adopted,
    "lerend": learn,
    "gesloten": close,
}
