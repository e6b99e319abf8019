"""The parts of the brede intake: one page each, talent and wish first.

There is no part, question or code about faith, descent or a criminal record.

Source: art. 14 lid 3 Wi2021, art. 5.2 lid 1 Bi2021, and the life domains of practice.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from django.utils.translation import gettext_lazy as _

from inburgering.cases import intake_keuzen as keuzen
from inburgering.cases import intake_keuzen_meedoen as meer
from inburgering.cases.keuzelijsten import Keuzelijst, Tekst
from inburgering.law.grondslag import Grondslag
from inburgering.law.intake_volledig import WETTELIJKE_DELEN

Vorm = Literal["een", "meer", "getal"]
MAX_TEKST: Final = 20_000
"""Signs in one note; far beyond what a talk yields, short of what a page can send."""
GETAL_MAX: Final = 99


@dataclass(frozen=True, slots=True)
class Vraag:
    """A question with a closed answer: one choice, several, or a whole number."""

    code: str
    tekst: Tekst
    keuzes: Keuzelijst
    vorm: Vorm = "een"
    eenheid: Tekst = ""


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """One part of the intake."""

    code: str
    naam: Tekst
    waarover: Tekst
    """What to talk about, under the heading."""
    wens: Tekst
    """The question for the person's own words; empty: there is none."""
    vragen: tuple[Vraag, ...] = ()

    @property
    def grondslag(self) -> Grondslag | None:
        """Why the law asks for this part; ``None``: it is good practice."""
        deel = WETTELIJKE_DELEN.get(self.code)
        return deel.grondslag if deel else None

    @property
    def vraag_per_code(self) -> Mapping[str, Vraag]:
        """The questions by their code."""
        return {vraag.code: vraag for vraag in self.vragen}


def _een(code: str, tekst: Tekst, keuzes: Keuzelijst) -> Vraag:
    return Vraag(code, tekst, keuzes)


def _meer(code: str, tekst: Tekst, keuzes: Keuzelijst) -> Vraag:
    return Vraag(code, tekst, keuzes, "meer")


def _getal(code: str, tekst: Tekst, eenheid: Tekst) -> Vraag:
    return Vraag(code, tekst, {}, "getal", eenheid)


_WENS = _("Wat wil de inburgeraar zelf?")

ONDERDELEN: Final[Mapping[str, Onderdeel]] = {
    onderdeel.code: onderdeel
    for onderdeel in (
        Onderdeel(
            "talent",
            _("Talent en wens"),
            _("Waar word je blij van? Waar ben je goed in? Hoe ziet je leven er over 3 jaar uit?"),
            _("Wat wil de inburgeraar bereiken?"),
            (
                _meer("sterk", _("Waar is de inburgeraar goed in?"), keuzen.TALENTEN),
                _meer("wil", _("Wat past bij de wens?"), keuzen.WENSEN),
            ),
        ),
        Onderdeel(
            "taal",
            _("Taal"),
            _("Welke talen spreek je? Hoe leer je het best? Waar gebruik je al Nederlands?"),
            _("Wat wil de inburgeraar met Nederlands kunnen?"),
            (
                _een("niveau", _("Hoe goed is het Nederlands nu?"), keuzen.TAALNIVEAUS),
                _een("alfabetisering", _("Lezen en schrijven"), keuzen.ALFABETISERING),
                _meer("talen", _("Welke talen spreekt de inburgeraar?"), keuzen.TALEN),
                _meer("taalles", _("Welke taalles was er al?"), keuzen.TAALLES),
            ),
        ),
        Onderdeel(
            "opleiding",
            _("Opleiding"),
            _("Welke school of opleiding deed je? Wat vond je leuk? Heb je papieren?"),
            _("Wat wil de inburgeraar nog leren?"),
            (
                _een(
                    "hoogste", _("Hoogste opleiding in het land van herkomst"), keuzen.OPLEIDINGEN
                ),
                _een("afgerond", _("Is die opleiding afgerond?"), keuzen.JA_NEE),
                _getal("jaren", _("Hoeveel jaar school?"), _("jaar")),
                _een("bewijs", _("Waar is het diploma?"), keuzen.DIPLOMA_BEWIJS),
                _een("waardering", _("Diploma laten waarderen"), keuzen.WAARDERING),
            ),
        ),
        Onderdeel(
            "werk",
            _("Werk en ervaring"),
            _("Wat voor werk deed je? Wat deed je graag? Wat kon je goed?"),
            _("Welk werk past bij de inburgeraar?"),
            (
                _meer("sectoren", _("Waar werkte de inburgeraar?"), keuzen.SECTOREN),
                _getal("jaren", _("Hoeveel jaar werkervaring?"), _("jaar")),
            ),
        ),
        Onderdeel(
            "arbeidsparticipatie",
            _("Werk in Nederland"),
            _("Wat doe je nu? Wanneer wil je werken? Wat heb je daarvoor nodig?"),
            _("Welk werk wil de inburgeraar in Nederland?"),
            (
                _meer("nu", _("Wat doet de inburgeraar nu?"), keuzen.MEEDOEN),
                _getal("uren", _("Hoeveel uur per week?"), _("uur")),
                _een("wanneer", _("Wanneer wil de inburgeraar werken?"), keuzen.WERK_WANNEER),
                _meer("nodig", _("Wat is daarvoor nodig?"), keuzen.WERK_NODIG),
            ),
        ),
        Onderdeel(
            "gezin",
            _("Gezin en kinderen"),
            _("Met wie woon je? Wie zorgt voor de kinderen? Hoe gaat het thuis?"),
            _("Wat wil de inburgeraar voor het gezin?"),
            (
                _meer("thuis", _("Met wie woont de inburgeraar?"), keuzen.THUIS),
                _een("jong_kind", _("Is er een kind jonger dan 4 jaar?"), keuzen.JA_NEE),
                _een("vve", _("Voorschool of peuteropvang (VVE)"), keuzen.VVE),
                _een("opvang", _("Kinderopvang tijdens les of werk"), keuzen.GEREGELD),
            ),
        ),
        Onderdeel(
            "wonen",
            _("Wonen"),
            _("Hoe woon je? Voel je je er thuis? Blijf je hier wonen?"),
            _WENS,
            (
                _een("woont", _("Waar woont de inburgeraar?"), keuzen.WONEN),
                _een("situatie", _("Hoe gaat het met wonen?"), keuzen.WOONSITUATIE),
            ),
        ),
        Onderdeel(
            "geld",
            _("Geld"),
            _("Kun je rondkomen? Wie betaalt de rekeningen? Wat wil je zelf leren doen?"),
            _("Wat wil de inburgeraar zelf regelen?"),
            (
                _meer("inkomen", _("Waar komt het geld vandaan?"), keuzen.INKOMEN),
                _een("zelf", _("Geldzaken regelen"), keuzen.ZELF),
                _een("schulden", _("Zijn er schulden?"), keuzen.SCHULDEN),
            ),
        ),
        Onderdeel(
            "netwerk",
            _("Mensen om je heen"),
            _("Wie helpt jou? Wie help jij? Wie zou je willen leren kennen?"),
            _WENS,
            (
                _meer("mensen", _("Wie zijn er om de inburgeraar heen?"), meer.MENSEN),
                _een("maatje", _("Wil de inburgeraar een maatje?"), keuzen.JA_NEE),
            ),
        ),
        Onderdeel(
            "digitaal",
            _("Computer en telefoon"),
            _("Wat doe je met je telefoon? Kun je online iets aanvragen?"),
            _WENS,
            (
                _meer("apparaten", _("Wat heeft de inburgeraar?"), meer.APPARATEN),
                _een("internet", _("Internet"), meer.INTERNET),
                _een("vaardig", _("Online dingen doen"), keuzen.ZELF),
                _een("digid", _("DigiD"), meer.DIGID),
            ),
        ),
        Onderdeel(
            "vervoer",
            _("Vervoer"),
            _("Hoe kom je bij de les? Hoe lang doe je daarover?"),
            _WENS,
            (
                _meer("hoe", _("Hoe reist de inburgeraar?"), meer.VERVOER),
                _een("fietsen", _("Fietsen"), meer.FIETSEN),
                _een("rijbewijs", _("Rijbewijs"), meer.RIJBEWIJS),
            ),
        ),
        Onderdeel(
            "vrije_tijd",
            _("Vrije tijd en meedoen"),
            _("Wat doe je graag? Wat deed je vroeger? Wat wil je hier proberen?"),
            _WENS,
            (_meer("doet", _("Wat doet de inburgeraar?"), meer.VRIJE_TIJD),),
        ),
        Onderdeel(
            "zelfredzaamheid",
            _("Zelf regelen"),
            _("Wat regel je zelf? Waar vraag je hulp bij? Wie helpt dan?"),
            _("Wat wil de inburgeraar zelf leren doen?"),
            (
                _een("lukt", _("Dingen regelen in Nederland"), keuzen.ZELF),
                _meer("hulp_bij", _("Hulp is nodig bij"), meer.HULP_BIJ),
            ),
        ),
        Onderdeel(
            "belastbaarheid",
            _("Tijd en draagkracht"),
            _("Hoe ziet je week eruit? Hoeveel tijd is er voor les, thuis leren en meedoen?"),
            _WENS,
            (
                _getal("uren", _("Hoeveel uur per week voor les en meedoen?"), _("uur")),
                _meer("dagdelen", _("Wanneer kan de inburgeraar?"), meer.DAGDELEN),
                _meer("zorgtaken", _("Zorgtaken"), meer.ZORGTAKEN),
            ),
        ),
        Onderdeel(
            "signalen",
            _("Vroege signalen"),
            _("Waar maak je je zorgen over? Wat geeft rust? Wie weet ervan?"),
            _("Wat zou de inburgeraar helpen?"),
            (
                _meer("signalen", _("Wat valt op?"), meer.SIGNALEN),
                _een("opvolging", _("Wat doen we ermee?"), meer.OPVOLGING),
            ),
        ),
    )
}
"""In the order of the talk."""

GEZONDHEID: Final = Onderdeel(
    "gezondheid",
    _("Gezondheid"),
    _("Wat lukt er op een gewone dag? Waar houden we in de les rekening mee?"),
    "",
    (
        _meer("aangepaste_les", _("Is er een aangepaste les nodig?"), meer.AANGEPASTE_LES),
        _een("belasting", _("Kan de inburgeraar hierdoor minder uren aan?"), keuzen.JA_NEE),
        _een("hulp", _("Is er hulp of zorg?"), meer.HULP_ZORG),
    ),
)
"""Kept apart: own table, own right, encrypted."""
