"""Handelingen of the inflow: koppeling, home, voorinburgering."""

from typing import Final

from inburgering.actions.handelingsoort import Handelingsoort

SOORTEN: Final[tuple[Handelingsoort, ...]] = ()
