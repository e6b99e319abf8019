"""Handelingen of moving: to another worker, party or municipality."""

from typing import Final

from inburgering.actions.handelingsoort import Handelingsoort

SOORTEN: Final[tuple[Handelingsoort, ...]] = ()
