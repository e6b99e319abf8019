"""The closed lists of the brede intake about people around, getting about and daily life."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.cases.keuzelijsten import Keuzelijst

MENSEN: Final[Keuzelijst] = {
    "familie": _("Familie dichtbij"),
    "vrienden": _("Vrienden"),
    "buren": _("Buren"),
    "maatje": _("Een maatje of vrijwilliger"),
    "vereniging": _("Een vereniging"),
    "school": _("School van de kinderen"),
    "niemand": _("Bijna niemand"),
}
APPARATEN: Final[Keuzelijst] = {
    "telefoon": _("Smartphone"),
    "computer": _("Laptop of computer"),
    "geen": _("Geen van beide"),
}
INTERNET: Final[Keuzelijst] = {
    "thuis": _("Internet thuis"),
    "mobiel": _("Alleen op de telefoon"),
    "geen": _("Geen internet"),
}
DIGID: Final[Keuzelijst] = {
    "ja": _("Heeft DigiD"),
    "aangevraagd": _("Aangevraagd"),
    "nee": _("Nog niet"),
}
VERVOER: Final[Keuzelijst] = {
    "lopen": _("Lopen"),
    "fiets": _("Fiets"),
    "ov": _("Bus of trein"),
    "auto": _("Auto"),
    "meerijden": _("Rijdt mee"),
    "geen": _("Komt niet weg"),
}
FIETSEN: Final[Keuzelijst] = {
    "ja": _("Kan fietsen"),
    "leert": _("Wil het leren"),
    "nee": _("Kan niet fietsen"),
}
RIJBEWIJS: Final[Keuzelijst] = {
    "nl": _("Geldig in Nederland"),
    "ander_land": _("Uit een ander land"),
    "nee": _("Geen rijbewijs"),
}
VRIJE_TIJD: Final[Keuzelijst] = {
    "sport": _("Sport"),
    "kinderen": _("Activiteiten met kinderen"),
    "vereniging": _("Vereniging of club"),
    "vrijwilliger": _("Vrijwilligerswerk"),
    "muziek": _("Muziek of kunst"),
    "tuin": _("Tuin of natuur"),
    "taalcafe": _("Taalcafé of buurthuis"),
    "niets": _("Nog niets"),
}
HULP_BIJ: Final[Keuzelijst] = {
    "post": _("Post lezen"),
    "formulieren": _("Formulieren invullen"),
    "bellen": _("Bellen en afspraken maken"),
    "geld": _("Rekeningen betalen"),
    "kinderen": _("School en opvang"),
    "huis": _("Huis en verhuizen"),
    "reizen": _("Reizen"),
}
DAGDELEN: Final[Keuzelijst] = {
    "ochtend": _("Ochtend"),
    "middag": _("Middag"),
    "avond": _("Avond"),
    "weekend": _("Weekend"),
}
ZORGTAKEN: Final[Keuzelijst] = {
    "geen": _("Geen"),
    "kinderen": _("Voor kinderen"),
    "familie": _("Voor familie"),
    "huishouden": _("Alleen voor het huishouden"),
}
SIGNALEN: Final[Keuzelijst] = {
    "geen": _("Geen zorgen"),
    "geld": _("Stress over geld"),
    "wonen": _("Onrust over wonen"),
    "eenzaam": _("Weinig contact"),
    "gezin": _("Zorgen over gezin of familie"),
    "veilig": _("Voelt zich thuis niet veilig"),
    "afspraken": _("Mist afspraken"),
    "moed": _("Verliest de moed"),
}
OPVOLGING: Final[Keuzelijst] = {
    "besproken": _("Besproken, nu niets nodig"),
    "volgen": _("Volgend gesprek weer vragen"),
    "doorverwezen": _("Doorverwezen"),
}
AANGEPASTE_LES: Final[Keuzelijst] = {
    "nee": _("Nee"),
    "tijd": _("Meer tijd of korte lessen"),
    "zien": _("Hulp bij het zien"),
    "horen": _("Hulp bij het horen"),
    "zitten": _("Hulp bij zitten of bewegen"),
    "anders": _("Iets anders"),
}
"""What lessons must take into account; never which illness."""
HULP_ZORG: Final[Keuzelijst] = {
    "nee": _("Nee"),
    "huisarts": _("Ja, van de huisarts"),
    "loopt": _("Ja, hulp loopt al"),
    "gezocht": _("Nog geen hulp, wel nodig"),
}
TOETSBEPERKINGEN: Final[Keuzelijst] = {
    "visueel": _("Een visuele beperking"),
    "auditief": _("Een auditieve beperking, en kan de toets daardoor niet doen"),
}
"""Source: art. 14 lid 6 Wi2021. A health datum."""
