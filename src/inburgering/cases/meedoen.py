"""The closed lists of taking part: instruments, work, the week, money, what was arranged."""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.cases.feiten import REGIE
from inburgering.cases.keuzelijsten import Keuzelijst

MEEDOEN_TAKEN: Final = ("arbeidsparticipatie", "map", *REGIE)
"""Any of these tasks gives the right to record what somebody does beside the lessons."""

INSTRUMENTEN: Final[Keuzelijst] = {
    "training": _("Training"),
    "workshop": _("Workshop"),
    "stage": _("Stage"),
    "werkervaringsplaats": _("Werkervaringsplaats"),
    "proefplaatsing": _("Proefplaatsing"),
}
MET_WERKGEVER: Final = frozenset({"stage", "werkervaringsplaats", "proefplaatsing"})
"""Instruments that are always with an employer."""

WERKSOORTEN: Final[Keuzelijst] = {
    "betaald": _("Betaald werk"),
    "eigen_bedrijf": _("Eigen bedrijf"),
    "dagbesteding": _("Dagbesteding"),
    "vrijwilligerswerk": _("Vrijwilligerswerk"),
}
BETAALD: Final = frozenset({"betaald", "eigen_bedrijf"})
"""Work that earns an income: it is checked later on."""

OPLEIDINGEN: Final[Keuzelijst] = {
    "entree": _("Entree (mbo niveau 1)"),
    "mbo2": _("Mbo niveau 2"),
    "mbo3": _("Mbo niveau 3"),
    "mbo4": _("Mbo niveau 4"),
    "hbo": _("Hbo"),
    "wo": _("Universiteit"),
    "anders": _("Een andere opleiding"),
}
MBO2_OF_HOGER: Final = frozenset({"mbo2", "mbo3", "mbo4", "hbo", "wo"})
"""What the onderwijsroute leads to; source R-KEMP-043."""

MOMENTEN: Final[Keuzelijst] = {
    "6_maanden": _("6 maanden na het begin van het werk"),
    "2_jaar": _("2 jaar na het begin van de inburgeringsplicht"),
    "5_jaar": _("5 jaar na het begin van de inburgeringsplicht"),
}

REDENEN_BELASTBAARHEID: Final[Keuzelijst] = {
    "geen_grens": _("Er is geen beperking"),
    "gezin": _("Zorg voor kinderen of familie"),
    "werk": _("Heeft al werk"),
    "opbouw": _("Bouwt de uren rustig op"),
    "besluit": _("Staat in een besluit van DUO of het college"),
    "besproken": _("Besproken met de casusregisseur"),
}
"""Why somebody can do so many hours: never a diagnosis."""

WEEKSOORTEN: Final[Keuzelijst] = {
    "les": _("Les"),
    "werk": _("Werk"),
    "meedoen": _("Meedoen"),
    "reizen": _("Reizen"),
    "zorg": _("Zorgen voor anderen"),
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

VERGOEDINGSOORTEN: Final[Keuzelijst] = {
    "reiskosten": _("Reiskosten"),
    "kinderopvang": _("Kinderopvang"),
    "leermiddelen": _("Boeken en leermiddelen"),
    "overig": _("Iets anders"),
}
VERGOEDINGSTANDEN: Final[Keuzelijst] = {
    "gevraagd": _("gevraagd"),
    "toegekend": _("toegekend, nog niet betaald"),
    "afgewezen": _("afgewezen"),
    "betaald": _("betaald"),
    "ingetrokken": _("ingetrokken"),
}
FINANCIERING: Final[Keuzelijst] = {
    "inburgering": _("Geld voor inburgering"),
    "participatiewet": _("Participatiewet"),
    "bijzondere_bijstand": _("Bijzondere bijstand"),
    "eigen_middelen": _("Eigen geld van de gemeente"),
}

UITSTROOM: Final[Keuzelijst] = {
    "snel": _("Snel aan het werk"),
    "duurzaam": _("Eerst leren, dan werk dat blijft"),
}
AFSTEMGRONDEN: Final[Keuzelijst] = {
    "uitkering": _("Heeft een uitkering (Participatiewet)"),
    "vraagt_hulp": _("Geen uitkering, vraagt hulp bij het vinden van werk"),
}

VERVOER: Final[Keuzelijst] = {
    "lopen": _("Lopen"),
    "fiets": _("Fiets"),
    "ov": _("Bus of trein"),
    "auto": _("Eigen auto"),
    "netwerk": _("Meerijden met iemand uit het eigen netwerk"),
    "taxi": _("Vervoer dat de gemeente regelt"),
}
LRK_STANDEN: Final[Keuzelijst] = {
    "A": _("In het register, toezicht met status A"),
    "anders": _("In het register, met een andere status"),
    "niet_gevonden": _("Niet in het register gevonden"),
}
"""What was found of a childcare place in the national register (LRK)."""
AFSPRAAKVELDEN: Final[Mapping[str, tuple[str, ...]]] = {
    "kinderopvang": (
        "aanbieder",
        "plaats",
        "kosten_cent",
        "gemeld_op",
        "lrk_nummer",
        "lrk_status",
        "lrk_gezien_op",
    ),
    "vervoer": ("wijze", "wie", "kosten_cent"),
}
"""By kind of obstacle, what can be recorded of the solution. Days are ISO texts."""

TIJDLIJN_WOORDEN: Final[Mapping[tuple[str, str], Keuzelijst]] = {
    ("instrument", "soort"): INSTRUMENTEN,
    ("dienstverband", "soort"): WERKSOORTEN,
    ("opleiding", "niveau"): OPLEIDINGEN,
    ("werkcheck", "moment"): MOMENTEN,
    ("uitstroom", "keuze"): UITSTROOM,
    ("vergoeding", "soort"): VERGOEDINGSOORTEN,
    ("vergoeding", "status"): VERGOEDINGSTANDEN,
    ("weekblok", "soort"): WEEKSOORTEN,
}
"""Words for the codes in the timeline, by noun of the handeling and name of the value."""
