"""The settings about everything after the plan."""

from typing import Final

from inburgering.region.beleidssoort import Beleidssoort

SOORTEN: Final[tuple[Beleidssoort, ...]] = ()
