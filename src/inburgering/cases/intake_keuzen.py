"""The closed lists of the brede intake: what somebody can tick instead of write."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.cases.keuzelijsten import Keuzelijst

JA_NEE: Final[Keuzelijst] = {"ja": _("Ja"), "nee": _("Nee"), "onbekend": _("Weet ik nog niet")}
TALENTEN: Final[Keuzelijst] = {
    "handen": _("Met de handen werken"),
    "mensen": _("Omgaan met mensen"),
    "zorgen": _("Voor anderen zorgen"),
    "organiseren": _("Dingen regelen"),
    "ondernemen": _("Een eigen zaak hebben"),
    "techniek": _("Techniek en repareren"),
    "computers": _("Computers"),
    "rekenen": _("Rekenen en cijfers"),
    "talen": _("Talen leren"),
    "koken": _("Koken en bakken"),
    "maken": _("Muziek, kunst of mode"),
    "sport": _("Sport en bewegen"),
    "natuur": _("Dieren, planten, natuur"),
}
WENSEN: Final[Keuzelijst] = {
    "betaald_werk": _("Betaald werk"),
    "eigen_bedrijf": _("Een eigen bedrijf"),
    "opleiding": _("Een opleiding volgen"),
    "diploma": _("Een diploma laten waarderen"),
    "nederlands": _("Goed Nederlands leren"),
    "vrijwilligerswerk": _("Vrijwilligerswerk"),
    "mensen": _("Mensen leren kennen"),
    "rijbewijs": _("Een rijbewijs"),
    "rust": _("Rust en veiligheid"),
}
TALEN: Final[Keuzelijst] = {
    "ar": _("Arabisch"),
    "ti": _("Tigrinya"),
    "en": _("Engels"),
    "fr": _("Frans"),
    "de": _("Duits"),
    "tr": _("Turks"),
    "fa": _("Farsi of Dari"),
    "ps": _("Pasjtoe"),
    "so": _("Somalisch"),
    "uk": _("Oekraïens"),
    "ru": _("Russisch"),
    "es": _("Spaans"),
    "pt": _("Portugees"),
    "ku": _("Koerdisch"),
    "am": _("Amhaars"),
    "ur": _("Urdu"),
    "anders": _("Een andere taal"),
}
TAALNIVEAUS: Final[Keuzelijst] = {
    "geen": _("Nog geen Nederlands"),
    "onder_a1": _("Losse woorden (onder A1)"),
    "a1": _("A1: korte zinnen"),
    "a2": _("A2: gewone gesprekjes"),
    "b1": _("B1: kan zich goed redden"),
    "b2": _("B2 of hoger"),
}
ALFABETISERING: Final[Keuzelijst] = {
    "nvt": _("Leest en schrijft ons alfabet"),
    "anders_gealfabetiseerd": _("Leest en schrijft een ander schrift"),
    "analfabeet": _("Leerde niet lezen en schrijven"),
}
"""The codes are those of the plan."""
TAALLES: Final[Keuzelijst] = {
    "geen": _("Nog geen les"),
    "azc": _("Les in het azc"),
    "cursus": _("Een cursus in Nederland"),
    "zelf": _("Zelf geleerd"),
}
OPLEIDINGEN: Final[Keuzelijst] = {
    "geen": _("Niet naar school geweest"),
    "basis": _("Basisschool"),
    "voortgezet": _("Middelbare school"),
    "beroep": _("Beroepsopleiding"),
    "hbo": _("Hogeschool"),
    "universiteit": _("Universiteit"),
}
DIPLOMA_BEWIJS: Final[Keuzelijst] = {
    "bij_zich": _("Heeft het diploma bij zich"),
    "elders": _("Het diploma ligt ergens anders"),
    "geen": _("Geen diploma"),
}
WAARDERING: Final[Keuzelijst] = {
    "nodig": _("Nog aanvragen"),
    "aangevraagd": _("Aangevraagd"),
    "klaar": _("Klaar"),
    "niet_nodig": _("Niet nodig"),
}
SECTOREN: Final[Keuzelijst] = {
    "geen": _("Nog nooit gewerkt"),
    "bouw": _("Bouw"),
    "techniek": _("Techniek"),
    "zorg": _("Zorg"),
    "onderwijs": _("Onderwijs"),
    "horeca": _("Horeca"),
    "winkel": _("Winkel of markt"),
    "kantoor": _("Kantoor"),
    "ict": _("ICT"),
    "vervoer": _("Vervoer en magazijn"),
    "landbouw": _("Landbouw en groen"),
    "schoonmaak": _("Schoonmaak"),
    "fabriek": _("Fabriek"),
    "eigen_zaak": _("Eigen zaak"),
    "huishouden": _("Zorg voor gezin en huis"),
    "anders": _("Iets anders"),
}
MEEDOEN: Final[Keuzelijst] = {
    "niets": _("Nog niets"),
    "zoekt": _("Zoekt werk"),
    "vrijwilligerswerk": _("Vrijwilligerswerk"),
    "werkervaring": _("Stage of werkervaringsplek"),
    "betaald_werk": _("Betaald werk"),
    "opleiding": _("Opleiding"),
}
WERK_WANNEER: Final[Keuzelijst] = {
    "nu": _("Zo snel mogelijk"),
    "naast_taal": _("Naast de taalles"),
    "na_taal": _("Na de taalles"),
    "niet": _("Nu niet"),
}
WERK_NODIG: Final[Keuzelijst] = {
    "taal": _("Beter Nederlands"),
    "cv": _("Een cv"),
    "diploma": _("Een geldig diploma"),
    "ervaring": _("Ervaring in Nederland"),
    "netwerk": _("Mensen die helpen"),
    "opvang": _("Opvang voor de kinderen"),
    "vervoer": _("Vervoer"),
}
THUIS: Final[Keuzelijst] = {
    "alleen": _("Woont alleen"),
    "partner": _("Met partner"),
    "kinderen": _("Met kinderen"),
    "ouders": _("Met ouders"),
    "anderen": _("Met anderen"),
    "gezin_elders": _("Een deel van het gezin is nog elders"),
}
VVE: Final[Keuzelijst] = {
    "gaat": _("Gaat al naar de voorschool of peuteropvang"),
    "aangemeld": _("Is aangemeld"),
    "regelen": _("Moet nog geregeld worden"),
    "wil_niet": _("Wil dit niet"),
    "nvt": _("Geen kind jonger dan 4 jaar"),
}
GEREGELD: Final[Keuzelijst] = {
    "geregeld": _("Geregeld"),
    "regelen": _("Moet nog geregeld worden"),
    "niet_nodig": _("Niet nodig"),
}
WONEN: Final[Keuzelijst] = {
    "azc": _("In een azc"),
    "woning": _("In een eigen woning"),
    "tijdelijk": _("In een tijdelijke woning"),
    "familie": _("Bij familie of vrienden"),
}
WOONSITUATIE: Final[Keuzelijst] = {
    "goed": _("Gaat goed"),
    "verhuist": _("Gaat binnenkort verhuizen"),
    "hulp": _("Heeft hulp nodig"),
}
INKOMEN: Final[Keuzelijst] = {
    "bijstand": _("Bijstand"),
    "werk": _("Werk"),
    "partner": _("Inkomen van partner"),
    "studie": _("Studiefinanciering"),
    "geen": _("Nog geen inkomen"),
}
SCHULDEN: Final[Keuzelijst] = {
    "geen": _("Geen schulden"),
    "hulp": _("Schulden, met hulp"),
    "zonder_hulp": _("Schulden, nog zonder hulp"),
    "onbekend": _("Weet ik nog niet"),
}
ZELF: Final[Keuzelijst] = {
    "zelf": _("Lukt zelf"),
    "soms": _("Soms hulp nodig"),
    "veel": _("Veel hulp nodig"),
}
