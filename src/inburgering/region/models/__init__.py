"""Tables of who does what here, of local policy and of local offers."""

from inburgering.region.models.aanbod import Aanbod
from inburgering.region.models.contract import Contract
from inburgering.region.models.document import Beleidsdocument, Besluitstap
from inburgering.region.models.gemeente import Gemeente, Regio
from inburgering.region.models.organisatie import Organisatie
from inburgering.region.models.verdeling import Beleid, Beslisbasis, Taakverdeling

__all__ = [
    "Aanbod",
    "Beleid",
    "Beleidsdocument",
    "Beslisbasis",
    "Besluitstap",
    "Contract",
    "Gemeente",
    "Organisatie",
    "Regio",
    "Taakverdeling",
]
