"""The words in which the pages on who does what speak of codes."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.web.views.beheer_woorden import GROND

NIVEAU: Mapping[str, Promise] = {
    "lokaal": _("lokaal"),
    "regionaal": _("regionaal"),
    "bovenregionaal": _("bovenregionaal"),
}
ROL: Mapping[str, Promise] = {
    "mede_uitvoerder": _("Doet mee"),
    "opdrachtnemer": _("Opdrachtnemer"),
    "inkoper": _("Koopt in"),
    "ketenpartner": _("Ketenpartners"),
}
GROND_KORT: Mapping[str, Promise] = {
    "eigen": _("eigen"),
    "gr": _("GR"),
    "dvo": _("DVO"),
    "contract": _("contract"),
    "subsidie": _("subsidie"),
    "afspraak": _("afspraak"),
}
BASIS_KORT: Mapping[str, Promise] = {
    "eigen": _("beslist zelf"),
    "mandaat": _("beslist: mandaat"),
    "overgedragen": _("beslist: overgedragen"),
    "geen": _("mag niet beslissen"),
}
BASIS: Mapping[str, Promise] = {
    "eigen": _("eigen bevoegdheid van het college"),
    "mandaat": _("mandaat van het college"),
    "overgedragen": _("overgedragen aan een Wgr-lichaam (artikel 18 van de wet)"),
    "geen": _("niemand mag beslissen"),
}
WOORDEN: Mapping[str, Mapping[str, Promise]] = {
    "niveau": NIVEAU,
    "rol": ROL,
    "grond": GROND,
    "grond_kort": GROND_KORT,
    "basis": BASIS,
    "basis_kort": BASIS_KORT,
}
