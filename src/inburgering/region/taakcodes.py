"""The national task codes, and which of them end in a decision."""

from typing import Final

TAKEN: Final[tuple[str, ...]] = (
    "taakstelling",
    "warme_overdracht",
    "regeldag",
    "mb_praktisch",
    "mb_leefomgeving",
    "brede_intake",
    "leerbaarheidstoets",
    "pip",
    "voortgang",
    "handhaving",
    "ontzorgen",
    "financiele_zelfredzaamheid",
    "pvt",
    "map",
    "arbeidsparticipatie",
    "toezicht_uren",
    "leerroute_b1",
    "leerroute_onderwijs",
    "leerroute_z",
    "inkoop_b1",
    "inkoop_onderwijs",
    "inkoop_z",
    "bijstand",
    "zorg",
    "vertrouwenspersoon",
    "maatje",
    "beleidsregie",
    "procesregie",
    "coordinatie",
    "bekostiging",
)
BESLIST: Final = frozenset({"pip", "voortgang", "handhaving", "ontzorgen", "bijstand"})
EINDGESPREK_Z: Final = "voortgang"
"""The task that holds the closing talk of the Z-route."""
