"""The words of changes: reasons of a pause, decisions of DUO, grounds, parts of the exam."""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.cases.keuzelijsten import Keuzelijst
from inburgering.cases.models import Duobesluit, Routewijziging

PAUZEREDENEN: Final[Keuzelijst] = {
    "persoonlijk": _("Persoonlijke omstandigheden"),
    "zorgen": _("Zorgen of spanning"),
    "gezin": _("Zorgen in het gezin"),
    "geboorte": _("Geboorte van een kind"),
    "overlijden": _("Overlijden in de familie"),
    "opvang": _("Geen opvang voor een kind"),
    "woning": _("Geen vaste woonplek"),
    "aanbod": _("Er zijn nog geen lessen"),
    "anders": _("Iets anders"),
}
"""Categories only: which illness or which worry is never asked (R-SV-015)."""
ZORGREDENEN: Final = frozenset({"persoonlijk", "zorgen", "gezin"})
"""Reasons for which help may be needed: the page offers a referral."""

BESLUITEN: Final[Keuzelijst] = {
    "verlenging": _("Verlenging: meer tijd"),
    "verlenging_afgewezen": _("Verlenging afgewezen"),
    "vrijstelling": _("Vrijstelling van de hele plicht"),
    "vrijstelling_tijdelijk": _("Tijdelijke vrijstelling"),
    "vrijstelling_gedeeltelijk": _("Vrijstelling van een deel"),
    "ontheffing_medisch": _("Ontheffing van de hele plicht"),
    "ontheffing_gedeeltelijk": _("Ontheffing van een deel"),
    "ontheffing_bijzonder": _("Ontheffing om bijzondere omstandigheden"),
    "voldaan": _("Voldaan: het diploma of certificaat is er"),
    "boete": _("Boete van DUO"),
}
"""DUO's decisions in the words of the screen; a medical ground stays unsaid."""
MET_EINDDATUM: Final = frozenset({Duobesluit.Soort.VERLENGING})
MET_ONDERDELEN: Final = frozenset(
    {Duobesluit.Soort.VRIJSTELLING_GEDEELTELIJK, Duobesluit.Soort.ONTHEFFING_GEDEELTELIJK}
)
TIJDELIJK: Final = frozenset({Duobesluit.Soort.VRIJSTELLING_TIJDELIJK})

ONDERDELEN: Final[Keuzelijst] = {
    "lezen": _("Lezen"),
    "luisteren": _("Luisteren"),
    "schrijven": _("Schrijven"),
    "spreken": _("Spreken"),
    "knm": _("KNM"),
    "participatie_z": _("Participatie in de Z-route"),
}
"""Parts from which DUO can exempt or release somebody (art. 2.7 and 3.12 Bi2021)."""
TAALDELEN_MAX: Final = 3
"""A partial medical release covers at most three of the four language parts."""

GRONDEN: Final[Keuzelijst] = {
    "geen_verwijt": _("De inburgeraar kon er niets aan doen"),
    "aanbod_uitgebleven": _("Er was geen aanbod van de gemeente"),
    "opleiding": _("Opleiding zonder vrijstelling"),
    "inspanningen": _("Veel gedaan voor de B1-route"),
    "ambtshalve": _("DUO besloot het zelf"),
    "onbekend": _("DUO noemt geen reden"),
}
"""Grounds of an extension."""

WIJZIGINGEN: Final[Keuzelijst] = {
    "schakelen": _("Andere leerroute"),
    "afschalen": _("Onderdeel naar A2"),
    "opschalen": _("Onderdeel terug naar B1"),
}
ROUTES: Final[Keuzelijst] = {
    "B1": _("B1-route"),
    "onderwijs": _("Onderwijsroute"),
    "Z": _("Z-route"),
}
VOORWAARDEN: Final[Keuzelijst] = {
    "plan": _("Er is een PIP"),
    "andere_route": _("Het is een andere leerroute"),
    "na_verhuizing": _("Eerst het eigen PIP na een verhuizing"),
    "onderwijs_naar_b1": _("Onderwijsroute naar B1-route"),
    "anderhalf_jaar": _("Binnen anderhalf jaar"),
    "na_opleiding": _("Na een opleiding zonder vrijstelling"),
    "bijzonder_geval": _("Bijzonder geval"),
    "voortgang": _("Sneller of minder snel dan gedacht"),
    "wens_opleiding": _("Eigen wens om door te leren"),
    "kans_op_diploma": _("Grote kans op een diploma"),
    "b1_niet_haalbaar": _("B1 is niet haalbaar"),
    "b1_route": _("B1-route"),
    "niet_eerste_pip": _("Niet in een eerste PIP"),
    "nog_niet_a2": _("Onderdeel staat nog op B1"),
    "nu_a2": _("Onderdeel staat op A2"),
    "uren": _("Uren les"),
    "in_de_termijn": _("Binnen de termijn"),
    "inspanning": _("Genoeg inspanning"),
    "perioden": _("Minstens drie maanden achter elkaar"),
    "zonder_aanbod": _("Minstens drie maanden zonder aanbod"),
    "niet_verwijtbaar": _("Geen verwijt"),
    "opleiding": _("Opleiding zonder vrijstelling"),
    "niet_eerder": _("Nog niet eerder gekregen"),
    "niveau": _("Op het niveau van het plan"),
    "lessen": _("Alle lessen gevolgd"),
    "examens": _("Twee taalexamens en KNM gehaald"),
    "pvt_en_map": _("PVT en MAP klaar"),
}
"""Names of the conditions, for lists on screen."""
ADVIEZEN: Final[Keuzelijst] = {
    "verlenging": _("Bewijs voor een verlenging"),
    "aanbod_uitgebleven": _("Het aanbod bleef uit"),
    "bio": _("Advies over bijzondere omstandigheden"),
}
MELDINGEN: Final[Mapping[str, str]] = {
    "pip.ingetrokken": "pip_ingetrokken",
    "pvt.ondertekend": "pvt",
    "map.eindgesprek": "map",
    "z.eindgesprek": "zroute",
    "advies.verlenging": "advies",
    "advies.aanbod_uitgebleven": "advies",
    "advies.bio": "advies",
}
"""Which messages to DUO the page of messages can spell out."""
SOORTEN: Final = tuple(Routewijziging.Soort.values)
