"""The words in which the pages on orders, groups and contracts speak of codes."""

from inburgering.cases.bestelling_keuzen import (
    CONTRACTSTANDEN,
    KEURMERKEN,
    ONDERDELEN,
    PRODUCTEN,
    STANDEN,
    VERVOER,
    WEEKDAGEN,
)
from inburgering.cases.keuzelijsten import LEERROUTES

WOORDEN = {
    "product": PRODUCTEN,
    "onderdeel": ONDERDELEN,
    "stand": STANDEN,
    "vervoer": VERVOER,
    "contract": CONTRACTSTANDEN,
    "keurmerk": KEURMERKEN,
    "dag": WEEKDAGEN,
    "leerroute": LEERROUTES,
}
TOON = {
    "wacht": "soon",
    "gevraagd": "info",
    "aanvaard": "info",
    "gestart": "done",
    "geweigerd": "late",
    "afgerond": "done",
    "getekend": "done",
    "mislukt": "late",
    "aanbesteding": "soon",
    "bezwaartermijn": "soon",
}
"""The colour of a state, beside its word."""
