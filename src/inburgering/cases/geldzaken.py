"""The closed lists around money, each code with the words that a reader sees."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.cases.keuzelijsten import Keuzelijst

VASTE_LASTEN: Final[Keuzelijst] = {
    "huur": _("Huur"),
    "gas": _("Gas"),
    "water": _("Water"),
    "stroom": _("Stroom"),
    "zorgverzekering": _("Zorgverzekering"),
}
"""What the college pays (art. 56a lid 2 Participatiewet)."""

VERLENGD: Final = "verlengd_57"
EINDREDENEN: Final[Keuzelijst] = {
    "termijn": _("de zes maanden zijn voorbij"),
    "bijstand_gestopt": _("de bijstand is gestopt"),
    "verlenging_klaar": _("de langere periode is voorbij"),
    "verhuisd": _("de persoon verhuisde naar een andere gemeente"),
    "overleden": _("de persoon is overleden"),
}
"""Why the paying of fixed costs ended."""
ZONDER_PLAN: Final = frozenset({"verhuisd", "overleden"})
"""Ends after which nobody here can make a plan."""
PERIODEREDENEN: Final[Keuzelijst] = {
    **EINDREDENEN,
    VERLENGD: _("langer, omdat zelf betalen nog niet lukt (art. 57 Participatiewet)"),
}

OPSCHALING: Final = "opschaling"
SIGNAALBRONNEN: Final[Keuzelijst] = {
    "verhuurder": _("verhuurder"),
    "energie": _("energiebedrijf"),
    "water": _("waterbedrijf"),
    "zorgverzekeraar": _("zorgverzekeraar"),
    "meldpunt": _("meldpunt vroegsignalering"),
    "zelf": _("de inburgeraar zelf"),
    "anders": _("iemand anders"),
    OPSCHALING: _("de begeleider vraagt om een beroepskracht"),
}
"""Where a signal of arrears comes from; the last one asks for more help (R-DRE-020)."""
