"""Reads how far the calls of a dossier are."""

from dataclasses import dataclass
from datetime import date

from inburgering.cases.dossierstand import load_standen
from inburgering.cases.models import Dossier
from inburgering.law.oproepen import Stap, is_boete_mogelijk, volgende_stap


@dataclass(frozen=True, slots=True)
class Oproepstand:
    """The next step of the law, and what goes with it."""

    stap: Stap
    kan_boete_krijgen: bool
    """Whether this person can be fined today for not coming."""
    is_voltooid: bool
    """Whether the intake is complete, so that no call is needed."""


def load_oproepstand(dossier: Dossier, *, dag: date) -> Oproepstand:
    """Return the next step that the law sees after the calls so far."""
    stand = load_standen([dossier], peildatum=dag, beleid={})[dossier.pk]
    holder = stand.feiten.is_asielvergunninghouder
    return Oproepstand(
        stap=volgende_stap(
            stand.handhaving.met_boetes(stand.oproepen), is_asielvergunninghouder=holder
        ),
        kan_boete_krijgen=is_boete_mogelijk(is_asielvergunninghouder=holder, dag=dag),
        is_voltooid=stand.intake_voltooid_op is not None,
    )
