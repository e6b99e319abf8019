"""Tables of who does what here."""

from inburgering.region.models.gemeente import Gemeente, Regio
from inburgering.region.models.organisatie import Organisatie
from inburgering.region.models.verdeling import Beleid, Beslisbasis, Taakverdeling

__all__ = ["Beleid", "Beslisbasis", "Gemeente", "Organisatie", "Regio", "Taakverdeling"]
