"""The closed lists of a dossier: each code with the words that a reader sees."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, cast

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from inburgering.law.taken import TAKEN, TaakCode

Tekst = Promise | str
Keuzelijst = Mapping[str, Tekst]


@dataclass(frozen=True, slots=True)
class Groep:
    """A group of inburgeringsplichtigen as it is chosen on screen, with its definition."""

    doelgroep: str
    detail: str
    naam: Tekst
    definitie: Tekst
    heeft_asielvergunning: bool

    @property
    def code(self) -> str:
        """Doelgroep and detail together, as one choice."""
        return f"{self.doelgroep}.{self.detail}"


GROEPEN: Final[tuple[Groep, ...]] = (
    Groep(
        "asielstatushouder",
        "zelf",
        _("Asielstatushouder"),
        _("Vroeg zelf asiel aan en heeft een tijdelijke asielvergunning."),
        True,
    ),
    Groep(
        "asielstatushouder",
        "nareiziger",
        _("Asielstatushouder: nareizend gezinslid"),
        _("Kwam later naar een gezinslid met asiel, en heeft daardoor ook een asielvergunning."),
        True,
    ),
    Groep(
        "asielstatushouder",
        "gezinslid",
        _("Asielstatushouder: gezinslid zonder eigen asielvergunning"),
        _(
            "Heeft een gewone vergunning om te wonen bij iemand met asiel. "
            "Telt voor de wet als asielstatushouder."
        ),
        False,
    ),
    Groep(
        "gezinsmigrant",
        "gezinshereniger",
        _("Gezinsmigrant: gezinshereniger"),
        _("Komt wonen bij familie in Nederland. Het gezin bestond al voor de reis."),
        False,
    ),
    Groep(
        "gezinsmigrant",
        "gezinsvormer",
        _("Gezinsmigrant: gezinsvormer"),
        _("Komt trouwen of samenwonen met een partner die al in Nederland woont."),
        False,
    ),
    Groep(
        "overige_migrant",
        "overig",
        _("Overige migrant"),
        _("Heeft om een andere reden een verblijfsvergunning en moet inburgeren."),
        False,
    ),
)
"""Source: art. 13 lid 1 and 19 Wi2021; the sub-groups as DUO names them."""

DOELGROEPEN: Final[Keuzelijst] = {
    "asielstatushouder": _("Asielstatushouder"),
    "gezinsmigrant": _("Gezinsmigrant"),
    "overige_migrant": _("Overige migrant"),
}
DOELGROEP_DETAILS: Final[Keuzelijst] = {
    "zelf": _("vroeg zelf asiel aan"),
    "nareiziger": _("nareizend gezinslid"),
    "gezinslid": _("gezinslid zonder eigen asielvergunning"),
    "gezinshereniger": _("gezinshereniger"),
    "gezinsvormer": _("gezinsvormer"),
    "overig": _("overig"),
}
GROEPEN_ZONDER_PLICHT: Final[Keuzelijst] = {
    "oude_nieuwkomer": _("Oude nieuwkomer"),
    "niet_plichtig": _("Inwoner zonder inburgeringsplicht"),
}
"""Groups of ``law.aanbodplicht`` that no law obliges and no law serves."""
GROEPNAMEN: Final[Keuzelijst] = {**DOELGROEPEN, **GROEPEN_ZONDER_PLICHT}
"""Every group that a dossier may be of."""
VOORZIENINGEN: Final[Keuzelijst] = {
    "brede_intake": _("Brede intake"),
    "leerbaarheidstoets": _("Leerbaarheidstoets"),
    "pip": _("Plan inburgering en participatie (PIP)"),
    "voortgang": _("Voortgangsgesprekken"),
    "maatschappelijke_begeleiding": _("Maatschappelijke begeleiding"),
    "ontzorgen": _("Financieel ontzorgen"),
    "financiele_zelfredzaamheid": _("Zelf geldzaken leren regelen"),
    "leerroute": _("Cursus of opleiding van de leerroute"),
    "knm": _("Kennis van de Nederlandse maatschappij (KNM)"),
    "map": _("Module Arbeidsmarkt en Participatie (MAP)"),
    "pvt": _("Participatieverklaringstraject (PVT)"),
    "vve_advies": _("Advies over de voorschool"),
}
"""The codes of ``law.aanbodplicht`` in words."""
AANBODPLICHTEN: Final[Keuzelijst] = {
    "aanbieden": _("de gemeente doet dit zelf"),
    "bekostigen": _("de gemeente biedt dit aan en betaalt het"),
    "adviseren": _("de inburgeraar regelt het, de gemeente denkt mee"),
    "geen": _("geen taak van de gemeente"),
}
VOORINBURGERING_WIJZEN: Final[Keuzelijst] = {
    "azc_groep": _("in een groep op het azc"),
    "azc_alleen": _("een op een op het azc"),
    "online": _("online"),
    "gemeente": _("in de gemeente waar iemand gaat wonen"),
    "anders": _("op een andere manier"),
}
"""How COA and municipality organise the preparation; practice, not law."""
FASEN: Final[Keuzelijst] = {
    "instroom": _("Instroom"),
    "intake": _("Brede intake"),
    "plan": _("Plan maken"),
    "leren": _("Leren en meedoen"),
    "nazorg": _("Nazorg"),
    "zonder_plicht": _("Doet mee zonder plicht"),
    "gesloten": _("Gesloten"),
}
LEERROUTES: Final[Keuzelijst] = {
    "B1": _("B1-route"),
    "onderwijs": _("Onderwijsroute"),
    "Z": _("Z-route"),
}
FEITKEUZES: Final[Mapping[str, Keuzelijst]] = {
    "doelgroep": DOELGROEPEN,
    "doelgroep_detail": DOELGROEP_DETAILS,
    "voorinburgering_wijze": VOORINBURGERING_WIJZEN,
}
"""What may be chosen for the kinds of fact that are a code; the others are typed."""
REGIMES: Final[Keuzelijst] = {
    "wi2021": _("Wet inburgering 2021"),
    "wi2013": _("Wet inburgering 2013"),
    "zonder_plicht": _("Geen inburgeringsplicht"),
}
SLUITREDENEN: Final[Keuzelijst] = {
    "verhuisd": _("verhuisd naar een andere gemeente"),
    "buitenland": _("vertrokken naar het buitenland"),
    "plicht_ingetrokken": _("de inburgeringsplicht is ingetrokken"),
    "vrijgesteld": _("vrijgesteld van de inburgeringsplicht"),
    "ontheven": _("ontheven van de inburgeringsplicht"),
    "overleden": _("overleden"),
    "voldaan": _("heeft aan de inburgeringsplicht voldaan"),
    "dubbel": _("dit dossier was dubbel"),
}
CONTACTPLAATSEN: Final[Keuzelijst] = {
    "kantoor": _("op kantoor"),
    "azc": _("in het azc"),
    "thuis": _("bij iemand thuis"),
    "school": _("op school of bij de taalles"),
    "werk": _("op het werk"),
    "op_afstand": _("op afstand"),
    "elders": _("ergens anders"),
}
KANALEN: Final[Keuzelijst] = {
    "gesprek": _("gesprek"),
    "telefoon": _("telefoon"),
    "videogesprek": _("videogesprek"),
    "bericht": _("e-mail of bericht"),
    "brief": _("brief"),
}
ONDERWERPEN: Final[Keuzelijst] = {
    "kennismaking": _("kennismaking"),
    "warme_overdracht": _("overdracht met het COA"),
    "intake": _("brede intake"),
    "pip": _("PIP"),
    "voortgang": _("voortgang"),
    "geld": _("geld en regelen"),
    "praktisch": _("praktische zaken"),
    "anders": _("iets anders"),
}
RANDVOORWAARDEN: Final[Keuzelijst] = {
    "kinderopvang": _("Kinderopvang"),
    "vervoer": _("Vervoer"),
    "gezondheid": _("Gezondheid"),
    "wonen": _("Wonen"),
    "geld": _("Geld"),
    "digitaal": _("Computer en internet"),
    "mismatch": _("Opleiding past niet bij het werk"),
    "anders": _("Iets anders"),
}
SENSITIVE: Final = "gezondheid"
"""The kind of obstacle that only the casusregie sees."""
RANDVOORWAARDESTANDEN: Final[Keuzelijst] = {
    "open": _("nog niet geregeld"),
    "geregeld": _("geregeld"),
    "niet_nodig": _("niet meer nodig"),
}
HUISHOUDSOORTEN: Final[Keuzelijst] = {
    "partner": _("Partner"),
    "ouder": _("Ouder"),
    "kind": _("Kind"),
    "overig": _("Iemand anders"),
}
TERMIJNEN: Final[Keuzelijst] = {
    "pip_vaststellen": _("PIP vaststellen"),
    "inburgeringstermijn": _("Inburgeringstermijn van 3 jaar"),
    "leerroute_wijzigen": _("Leerroute wijzigen"),
    "verlenging_aanvragen": _("Verlenging aanvragen bij DUO"),
    "ontzorgen": _("Financieel ontzorgen"),
    "bezwaar": _("Bezwaar maken"),
}
BRONNEN: Final[Keuzelijst] = {
    "gemeente": _("gemeente"),
    "DUO": "DUO",
    "COA": "COA",
    "BRP": "BRP",
    "IND": "IND",
    "TVS": _("TVS (Taakstelling Volg Systeem)"),
    "overname": _("overname"),
}
DOCUMENTSOORTEN: Final[Keuzelijst] = {
    "pip_beschikking": _("Besluit over het PIP"),
    "pip_intrekking": _("Intrekking van het PIP"),
    "oproep": _("Oproep voor de brede intake"),
    "afwezig_voltooid": _("Brief: intake voltooid zonder de inburgeraar"),
    "intake_verslag": _("Verslag van de brede intake"),
    "wie_doet_wat": _("Brief: wie helpt waarmee"),
    "maandstaat": _("Brief: wat er in een maand is betaald"),
    "verlenging_overzicht": _("Brief: u kunt om meer tijd vragen"),
    "bio_advies": _("Brief: ons advies aan DUO"),
    "voortgang_uitnodiging": _("Brief: uitnodiging voor een voortgangsgesprek"),
    "voortgang_afzegging": _("Brief: het voortgangsgesprek gaat niet door"),
    "zienswijze_verzoek": _("Brief: wat vindt u van de feiten"),
    "boete_besluit": _("Besluit over een boete"),
    "boete_intrekking": _("Intrekking van een boete"),
    "handhaving_waarschuwing": _("Waarschuwing zonder boete"),
    "geen_boete": _("Brief: geen boete"),
    "vergoeding_besluit": _("Besluit over een vergoeding"),
}
VERZENDWIJZEN: Final[Keuzelijst] = {
    "post": _("per post"),
    "uitgereikt": _("overhandigd"),
    "digitaal": _("digitaal"),
}
OPROEPUITKOMSTEN: Final[Keuzelijst] = {
    "verschenen": _("de inburgeraar kwam"),
    "niet_verschenen": _("de inburgeraar kwam niet"),
    "onvoldoende_medewerking": _("de inburgeraar werkte te weinig mee"),
    "vervallen": _("de oproep is vervallen"),
}


def get_word(lijst: Keuzelijst, code: str) -> str:
    """Return the words of a code; a code that is not in the list stands for itself."""
    return str(lijst.get(code, code))


def get_taaknaam(taak: str) -> str:
    """Return the name of a national task in the language of the page."""
    known = TAKEN.get(cast(TaakCode, taak))
    return gettext(known.naam) if known else taak


def get_groep(doelgroep: str, detail: str) -> str:
    """Return the name of a doelgroep with its detail, as short as it is known."""
    naam = get_word(DOELGROEPEN, doelgroep)
    return f"{naam} ({get_word(DOELGROEP_DETAILS, detail)})" if detail else naam
