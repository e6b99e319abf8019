"""Handelingen of taking part."""

from typing import Final

from inburgering.actions.handelingsoort import Handelingsoort

SOORTEN: Final[tuple[Handelingsoort, ...]] = ()
