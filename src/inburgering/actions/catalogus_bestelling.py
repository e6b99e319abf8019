"""Handelingen of orders and groups."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.actions.handelingsoort import Handelingsoort
from inburgering.cases.feiten import REGIE

AANBOD: Final = "art. 16 lid 1 Wi2021"
SOORTEN: Final[tuple[Handelingsoort, ...]] = (
    Handelingsoort(
        "bestelling.geplaatst", _("Besteld bij een aanbieder: %(product)s."), REGIE, AANBOD
    ),
    Handelingsoort(
        "bestelling.eigen_rekening",
        _("De inburgeraar regelt en betaalt dit zelf: %(product)s."),
        REGIE,
    ),
    Handelingsoort("bestelling.wachtlijst", _("Op de wachtlijst: %(product)s."), REGIE, AANBOD),
    Handelingsoort("bestelling.aanvaard", _("De aanbieder accepteert: %(product)s."), ()),
    Handelingsoort("bestelling.geweigerd", _("De aanbieder weigert: %(product)s."), ()),
    Handelingsoort("bestelling.groep", _("In een groep geplaatst: %(product)s."), ()),
    Handelingsoort("bestelling.gestart", _("Begonnen: %(product)s."), ()),
    Handelingsoort("bestelling.gestopt", _("Gestopt: %(product)s."), ()),
    Handelingsoort("bestelling.afgerond", _("Klaar: %(product)s."), ()),
    Handelingsoort("bestelling.ingetrokken", _("Ingetrokken: %(product)s."), REGIE),
)
