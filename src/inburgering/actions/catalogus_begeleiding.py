"""Handelingen of guidance: offers, checklists, who works with the person."""

from typing import Final

from inburgering.actions.handelingsoort import Handelingsoort

SOORTEN: Final[tuple[Handelingsoort, ...]] = ()
