"""The closed lists of the end of a trajectory and of light cases."""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.cases.keuzelijsten import Keuzelijst
from inburgering.cases.models import Afronding, Dossier, LichtTraject

WIJZEN: Final[Keuzelijst] = {
    "b1": _("Inburgeringsdiploma (B1-route)"),
    "onderwijs": _("Diploma van het taalschakeltraject (onderwijsroute)"),
    "z": _("Certificaat van de Z-route"),
    "ontheffing": _("Ontheffing door DUO"),
    "vrijstelling": _("Vrijstelling door DUO"),
}
"""How the duty ended."""
WIJZE_VAN_ROUTE: Final[Mapping[str, str]] = {"B1": "b1", "onderwijs": "onderwijs", "Z": "z"}
SLUITREDEN_VAN_WIJZE: Final[Mapping[str, Dossier.Sluitreden]] = {
    Afronding.Wijze.ONTHEFFING: Dossier.Sluitreden.ONTHEVEN,
    Afronding.Wijze.VRIJSTELLING: Dossier.Sluitreden.VRIJGESTELD,
}
"""Any other way is: the duty was met."""
UITSTROOM: Final[Keuzelijst] = {
    "werk": _("Betaald werk"),
    "werk_uitkering": _("Betaald werk, met uitkering ernaast"),
    "opleiding": _("Opleiding of studie"),
    "vrijwilligerswerk": _("Vrijwilligerswerk"),
    "dagbesteding": _("Dagbesteding"),
    "zoekt": _("Zoekt werk of opleiding"),
    "zorg": _("Zorgt voor het gezin"),
    "geen": _("Geen van deze"),
}
"""What somebody does at the end, and at a contact of follow-up."""
NAZORGMOMENTEN: Final[Keuzelijst] = {
    "6_maanden": _("Na een half jaar"),
    "12_maanden": _("Na een jaar"),
    "extra": _("Extra contact"),
}
LICHTE_GROEPEN: Final[Keuzelijst] = {
    LichtTraject.Groep.ONDERTUSSEN: _("Ondertussengroep"),
    LichtTraject.Groep.ELIP: _("ELIP: einde lening, nog inburgeringsplichtig"),
    LichtTraject.Groep.WI2013: _("Inburgert volgens de wet van 2013"),
    LichtTraject.Groep.OUDE_NIEUWKOMER: _("Oude nieuwkomer, zonder plicht"),
}
UITLEG_GROEPEN: Final[Keuzelijst] = {
    LichtTraject.Groep.ONDERTUSSEN: _(
        "Kwam voor 2022, toen de nieuwe wet al was aangekondigd. De gemeente helpt, DUO handhaaft."
    ),
    LichtTraject.Groep.ELIP: _("De lening bij DUO is bijna op, maar de plicht is er nog."),
    LichtTraject.Groep.WI2013: _("De oude wet geldt. De gemeente volgt op afstand."),
    LichtTraject.Groep.OUDE_NIEUWKOMER: _("Mag meedoen als de gemeente dat zo koos."),
}
