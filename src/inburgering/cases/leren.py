"""The closed lists of learning: exam parts, levels, reports, interpreters."""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.cases.keuzelijsten import Keuzelijst
from inburgering.law.taken import TaakCode

EXAMENONDERDELEN: Final[Keuzelijst] = {
    "lezen": _("Lezen"),
    "luisteren": _("Luisteren"),
    "schrijven": _("Schrijven"),
    "spreken": _("Spreken"),
    "knm": _("KNM"),
    "taalschakeltraject": _("Taalschakeltraject"),
}
"""The codes of ``law.examens`` in words."""
EXAMENNIVEAUS: Final[Keuzelijst] = {"A2": "A2", "B1": "B1", "B2": "B2"}
EXAMENUITSLAGEN: Final[Keuzelijst] = {
    "aangemeld": _("aangemeld"),
    "geslaagd": _("geslaagd"),
    "gezakt": _("niet gehaald"),
    "niet_verschenen": _("niet gekomen"),
}
LEERBRONNEN: Final[Keuzelijst] = {
    "duo": _("DUO"),
    "school": _("de school"),
    "gemeente": _("de gemeente"),
}
"""Who says so."""
VAARDIGHEDEN: Final[Keuzelijst] = {
    code: naam
    for code, naam in EXAMENONDERDELEN.items()
    if code not in ("knm", "taalschakeltraject")
}
ALFABETISERING: Final = "alfabetisering"
ALFABETSTANDEN: Final[Keuzelijst] = {
    "geen": _("kan nog niet lezen en schrijven"),
    "ander": _("leest en schrijft in een ander schrift"),
    "alfa_a": _("alfabetisering niveau A"),
    "alfa_b": _("alfabetisering niveau B"),
    "alfa_c": _("alfabetisering niveau C"),
    "klaar": _("leest en schrijft in ons schrift"),
}
"""How far somebody is with our letters (R-BUR-005); at most eight signs a code."""
ALFABET_UIT_PIP: Final[Mapping[str, str]] = {
    "analfabeet": "geen",
    "anders_gealfabetiseerd": "ander",
    "nvt": "klaar",
}
"""The answer in the plan, as long as nobody recorded the state itself."""
INZET: Final[Keuzelijst] = {
    "goed": _("goed"),
    "voldoende": _("voldoende"),
    "onvoldoende": _("niet genoeg"),
}
DOELDIPLOMAS: Final[Keuzelijst] = {
    "mbo_2": _("mbo niveau 2"),
    "mbo_3": _("mbo niveau 3"),
    "mbo_4": _("mbo niveau 4"),
    "hbo": _("hbo"),
    "wo": _("universiteit"),
}
"""Diplomas to which the onderwijsroute leads: mbo-2 or higher (R-KEMP-031)."""
TOLKDOELEN: Final[Keuzelijst] = {
    "intake": _("gesprek van de brede intake"),
    "pip": _("gesprek over het PIP"),
    "voortgang": _("voortgangsgesprek"),
    "pvt": _("PVT"),
    "map": _("MAP"),
    "begeleiding": _("maatschappelijke begeleiding"),
    "geld": _("gesprek over geldzaken"),
}
TAAK_VAN_TOLK: Final[Mapping[str, TaakCode]] = {
    "intake": "brede_intake",
    "pip": "pip",
    "voortgang": "voortgang",
    "pvt": "pvt",
    "map": "map",
    "begeleiding": "mb_praktisch",
    "geld": "financiele_zelfredzaamheid",
}
"""Whose work it is to book the interpreter."""
TOLKSOORTEN: Final[Keuzelijst] = {
    "beroepstolk": _("beroepstolk"),
    "informeel": _("informele tolk (oud-deelnemer)"),
}
TOLKSTANDEN: Final[Keuzelijst] = {
    "nodig": _("nog te boeken"),
    "geboekt": _("geboekt"),
    "geweest": _("geweest"),
    "betaald": _("betaald"),
    "vervallen": _("vervallen"),
}
