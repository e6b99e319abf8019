"""The rules on money and help with an example each, for ``docs/law``."""

from collections.abc import Callable
from datetime import date
from typing import Final

from inburgering.law import maandstaat, werk_geld
from inburgering.law.maandstaat import Inhouding
from inburgering.law.ontzorgen import ONTZORGEN
from inburgering.law.voorbeelden import Maker, voor_waarde


def _month() -> str:
    som = maandstaat.maandsom(
        bijstand=130_845,
        toeslagen=21_150,
        inhoudingen=[Inhouding(61_235, 61_235), Inhouding(14_525, 0)],
    )
    return (
        f"{som.inkomsten} cents in, {som.ingehouden} withheld, {som.leefgeld} leefgeld, "
        f"{som.blijft_over} still to pay"
    )


def _open_month() -> str:
    first = maandstaat.eerste_open_maand(
        date(2026, 6, 13), date(2026, 12, 12), definitief={date(2026, 6, 1)}
    )
    return str(first)


GELD: Final[tuple[tuple[Callable[..., object], Maker | None], ...]] = (
    (
        maandstaat.maandsom,
        voor_waarde("bijstand, toeslagen, rent paid and insurance not yet", _month, ONTZORGEN),
    ),
    (
        maandstaat.eerste_open_maand,
        voor_waarde("from 2026-06-13 to 2026-12-12, June is final", _open_month),
    ),
    (werk_geld.maandstaat_maken, None),
    (werk_geld.betalingssignaal_opvolgen, None),
    (werk_geld.verwijzing_opvolgen, None),
    (werk_geld.maatje_zoeken, None),
)
"""Function and example, in the order of the chapter."""
