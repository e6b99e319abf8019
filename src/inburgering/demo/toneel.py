"""Where a worked scenario stands: its municipalities, who works there, and the day of today."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from inburgering.access.bereik import Bereik
from inburgering.actions.aankomst import Gesprek
from inburgering.actions.aankomst_informatie import Informatie, overdrachtsinformatie_vastleggen
from inburgering.actions.betrokkene import Betrokkenheid, betrokkene_toevoegen
from inburgering.actions.checklist import checklist_beginnen
from inburgering.actions.checkpunt import checkpunt_afvinken
from inburgering.demo.mens import Mens
from inburgering.demo.verloop import Verloop, find_bereik, make_moment, next_workday
from inburgering.queries.begeleiding_lijst import get_lijst


@dataclass(frozen=True, slots=True)
class Scenario:
    """A worked scenario, to be placed near today."""

    vandaag: date
    gemeenten: tuple[str, ...]
    workers: Callable[[Mens], dict[str, int]]
    helpers: Callable[[str, str, str], int]
    """The worker with this role who does this task in this municipality."""

    def begin(self, mens: Mens, begin: date) -> Verloop:
        """Return the course of a person of the scenario, in its first municipality."""
        moved = replace(mens, gemeente=self.gemeenten[0], begin=begin)
        return Verloop(moved, self.vandaag, self.workers(moved), Random(mens.nummer))  # noqa: S311

    def ago(self, days: int) -> date:
        """Return the workday so many days before today, or the Monday after it."""
        return min(next_workday(self.vandaag - timedelta(days=days)), self.vandaag)

    def bereik(self, rol: str, taak: str, dag: date) -> Bereik:
        """Return what the worker of a role may do on that day."""
        return find_bereik(self.helpers(rol, taak, self.gemeenten[0]), dag)


def hear_from_coa(verloop: Verloop, dag: date, inhoud: Mapping[str, str]) -> None:
    """Keep what COA told of a person."""
    overdrachtsinformatie_vastleggen(
        verloop.dossier,
        informatie=Informatie("TVS", dag, inhoud),
        bereik=verloop.bereik("pip", dag),
        moment=make_moment(dag),
    )


def make_talk(dag: date, verslag: str, *, tolk: str = "telefonische tolk") -> Gesprek:
    """Return a talk in the azc."""
    return Gesprek(datum=dag, plaats="azc", kanaal="gesprek", tolk=tolk, verslag=verslag)


def involve(
    verloop: Verloop, helper: int, taak: str, dag: date, *, door: Bereik, doel: str
) -> None:
    """Couple somebody to the person, with the points that he or she may do."""
    betrokkene_toevoegen(
        verloop.dossier,
        gegevens=Betrokkenheid(taak, helper, dag, doel=doel, geef_punten=True),
        bereik=door,
        moment=make_moment(dag),
    )


def begin_list(verloop: Verloop, soort: str, dag: date, *, door: Bereik, op: date) -> None:
    """Begin a practical list of which the days count from ``dag``."""
    checklist_beginnen(verloop.dossier, soort=soort, begin=dag, bereik=door, moment=make_moment(op))


def tick(
    verloop: Verloop,
    soort: str,
    codes: Sequence[str],
    dag: date,
    *,
    door: Bereik,
    houder: Bereik | None = None,
) -> None:
    """Tick points of a list; a point that is not on it here is left out.

    ``houder`` keeps the list, where whoever ticks does not see all of it.
    """
    beeld = get_lijst(verloop.dossier, soort=soort, bereik=houder or door, dag=dag)
    for punt in beeld.punten if beeld else ():
        if punt.code in codes:
            checkpunt_afvinken(
                verloop.dossier, punt=punt.id, gedaan_op=dag, bereik=door, moment=make_moment(dag)
            )
