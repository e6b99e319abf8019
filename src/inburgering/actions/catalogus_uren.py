"""Handelingen of hours."""

from typing import Final

from inburgering.actions.handelingsoort import Handelingsoort

SOORTEN: Final[tuple[Handelingsoort, ...]] = ()
