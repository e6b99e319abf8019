"""What the work rules must know of orders at providers."""

from dataclasses import dataclass
from datetime import date

from inburgering.law.pip_inhoud import Leerroute


@dataclass(frozen=True, slots=True)
class Bestelstand:
    """How far the orders are; ``None`` is none."""

    leerroute_besteld: Leerroute | None = None
    """The leerroute of the newest order that was asked, runs or was finished."""
    leerroute_besteld_op: date | None = None
    leerroute_gestart_op: date | None = None
    """The first lesson of the first leerroute that began."""
    pvt_besteld_op: date | None = None
    pvt_gestart_op: date | None = None
    map_besteld_op: date | None = None
    map_gestart_op: date | None = None
    wacht_sinds: date | None = None
    """The oldest order that waits for a place at a known provider."""
    zonder_aanbieder_sinds: date | None = None
    """The oldest order that waits because there is no provider."""
    onbeantwoord_sinds: date | None = None
    """The oldest order that the provider has not answered."""
    aanvaard_start_op: date | None = None
    """The first day on which an accepted order was to begin, while nobody recorded the start."""
    route_zonder_contract: bool = False
    """Whether the register of contracts has none left for the leerroute of the plan in force."""
