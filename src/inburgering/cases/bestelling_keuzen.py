"""The words of orders, groups and contracts."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.cases.keuzelijsten import Keuzelijst
from inburgering.cases.models import Bestelling

Status = Bestelling.Status
PRODUCTEN: Final[Keuzelijst] = {
    "leerroute_b1": _("B1-route"),
    "leerroute_onderwijs": _("Onderwijsroute"),
    "leerroute_z": _("Z-route"),
    "map": _("MAP"),
    "pvt": _("PVT"),
    "participatie": _("Meedoen in de buurt"),
    "begeleiding": _("Maatschappelijke begeleiding"),
    "tolk": _("Tolk"),
}
BESTELBAAR: Final = (
    "leerroute_b1",
    "leerroute_onderwijs",
    "leerroute_z",
    "map",
    "pvt",
    "participatie",
)
"""What one orders for a person; guidance and interpreters are arranged on their own pages."""
GROEPSPRODUCTEN: Final = BESTELBAAR[:-1]
ONDERDELEN: Final[Keuzelijst] = {
    "hoog": _("hoge leerbaarheid"),
    "laag": _("lage leerbaarheid"),
    "mbo": _("naar het mbo"),
    "hbo": _("naar het hbo"),
    "wo": _("naar de universiteit"),
}
ONDERDELEN_VAN: Final = {
    "leerroute_b1": ("hoog", "laag"),
    "leerroute_onderwijs": ("mbo", "hbo", "wo"),
}
STANDEN: Final[Keuzelijst] = {
    Status.WACHT: _("op de wachtlijst"),
    Status.GEVRAAGD: _("gevraagd"),
    Status.AANVAARD: _("geaccepteerd"),
    Status.GEWEIGERD: _("geweigerd"),
    Status.GESTART: _("begonnen"),
    Status.GESTOPT: _("gestopt"),
    Status.AFGEROND: _("klaar"),
    Status.INGETROKKEN: _("ingetrokken"),
}
LOPEND: Final = (Status.WACHT, Status.GEVRAAGD, Status.AANVAARD, Status.GESTART)
PLEK: Final = (Status.GEVRAAGD, Status.AANVAARD, Status.GESTART)
"""Orders that take a place in a group."""
VERVOER: Final[Keuzelijst] = {
    "lopen_fietsen": _("lopen of fietsen"),
    "ov": _("bus of trein"),
    "eigen_auto": _("eigen auto of scooter"),
    "eigen_netwerk": _("rijdt mee met familie, buren of een vrijwilliger"),
    "geregeld": _("vervoer via de gemeente of de school"),
    "nog_regelen": _("nog niet geregeld"),
}
"""How somebody gets to the lessons; source R-KEMP-106."""
CONTRACTSTANDEN: Final[Keuzelijst] = {
    "aanbesteding": _("inkoop loopt"),
    "bezwaartermijn": _("gegund, bezwaartermijn loopt"),
    "getekend": _("getekend"),
    "mislukt": _("inkoop mislukt"),
}
KEURMERKEN: Final[Keuzelijst] = {
    "blik_op_werk": _("keurmerk Blik op Werk"),
    "diplomaerkenning": _("diploma-erkenning"),
    "geen": _("geen keurmerk"),
}
WEEKDAGEN: Final[Keuzelijst] = {
    "0": _("maandag"),
    "1": _("dinsdag"),
    "2": _("woensdag"),
    "3": _("donderdag"),
    "4": _("vrijdag"),
    "5": _("zaterdag"),
    "6": _("zondag"),
}
