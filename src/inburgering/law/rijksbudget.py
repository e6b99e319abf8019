"""What the national budget reckons for one leerroute, as a dated table with its source.

It is an average over the three routes for an asielstatushouder, not a norm: a route may cost more
when another costs less. Source of the comparison: R-DRE-008.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from inburgering.law.grondslag import BEGIN_WET
from inburgering.law.parameters import Tabel, Waarde, waarde_op

RIJKSBUDGET_LEERROUTE: Final[Tabel] = (
    Waarde(BEGIN_WET, 1_000_000, "letter to municipal councils, 2021: EUR 10.000 per route", False),
    Waarde(
        date(2025, 1, 1),
        1_160_000,
        "Divosa, questions and answers, 1 April 2025: about EUR 11.600 after indexation",
        False,
    ),
)
"""In eurocents, from a day on."""


@dataclass(frozen=True, slots=True)
class Budgetvergelijking:
    """A price beside the national average. Amounts in eurocents."""

    budget_cent: int
    verschil_cent: int
    """How far apart they are, never below zero; ``is_duurder`` says which way."""
    is_duurder: bool


def vergelijk_met_rijksbudget(prijs_cent: int, *, dag: date) -> Budgetvergelijking:
    """Return a price of a whole route, in eurocents, beside the average of that day."""
    budget = waarde_op(RIJKSBUDGET_LEERROUTE, dag).aantal
    return Budgetvergelijking(budget, abs(budget - prijs_cent), is_duurder=prijs_cent > budget)
