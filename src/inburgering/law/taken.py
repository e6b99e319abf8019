"""The national tasks that municipalities divide among parties.

``beslist`` marks tasks that end in a decision for which somebody needs authority, ``wettelijk``
those that the law puts on the college, ``alleen_beroepskracht`` those no volunteer may do.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from inburgering.law.tekst import gettext_noop

TaakCode = Literal[
    "taakstelling",
    "warme_overdracht",
    "regeldag",
    "mb_praktisch",
    "mb_leefomgeving",
    "brede_intake",
    "leerbaarheidstoets",
    "pip",
    "voortgang",
    "handhaving",
    "ontzorgen",
    "financiele_zelfredzaamheid",
    "pvt",
    "map",
    "arbeidsparticipatie",
    "toezicht_uren",
    "leerroute_b1",
    "leerroute_onderwijs",
    "leerroute_z",
    "inkoop_b1",
    "inkoop_onderwijs",
    "inkoop_z",
    "bijstand",
    "zorg",
    "vertrouwenspersoon",
    "maatje",
    "beleidsregie",
    "procesregie",
    "coordinatie",
    "bekostiging",
]
Groep = Literal[
    "aankomst", "begeleiding", "regie_op_traject", "geld", "leren", "inkoop", "netwerk", "sturing"
]

GROEPEN: Mapping[Groep, str] = {
    "aankomst": gettext_noop("Aankomst en huisvesting"),
    "begeleiding": gettext_noop("Maatschappelijke begeleiding"),
    "regie_op_traject": gettext_noop("Intake, plan en voortgang"),
    "geld": gettext_noop("Inkomen en geldzaken"),
    "leren": gettext_noop("Leerroutes en modules"),
    "inkoop": gettext_noop("Inkoop"),
    "netwerk": gettext_noop("Zorg en netwerk"),
    "sturing": gettext_noop("Sturing en bekostiging"),
}
"""The groups in which a screen shows the tasks, in order."""


@dataclass(frozen=True, slots=True)
class Taak:
    """One national task."""

    code: TaakCode
    naam: str
    groep: Groep
    bron: str
    """The article that asks for it, or what it comes from where no article does."""
    wettelijk: bool = False
    alleen_beroepskracht: bool = False
    beslist: bool = False


_PRAKTIJK = "uitvoeringspraktijk"

_TAKEN = (
    Taak(
        "taakstelling",
        gettext_noop("Taakstelling en huisvesting"),
        "aankomst",
        "art. 28 Huisvestingswet 2014",
        wettelijk=True,
    ),
    Taak(
        "warme_overdracht",
        gettext_noop("Warme overdracht van COA naar gemeente"),
        "aankomst",
        _PRAKTIJK,
        alleen_beroepskracht=True,
    ),
    Taak("regeldag", gettext_noop("Regeldag bij de huisvesting"), "aankomst", _PRAKTIJK),
    Taak(
        "mb_praktisch",
        gettext_noop("Maatschappelijke begeleiding: praktische hulp"),
        "begeleiding",
        "art. 13 Wet inburgering 2021",
        wettelijk=True,
    ),
    Taak(
        "mb_leefomgeving",
        gettext_noop("Maatschappelijke begeleiding: voorlichting en leefomgeving"),
        "begeleiding",
        "art. 13 Wet inburgering 2021",
        wettelijk=True,
    ),
    Taak(
        "brede_intake",
        gettext_noop("Brede intake"),
        "regie_op_traject",
        "art. 14 Wet inburgering 2021",
        wettelijk=True,
        alleen_beroepskracht=True,
    ),
    Taak(
        "leerbaarheidstoets",
        gettext_noop("Leerbaarheidstoets"),
        "regie_op_traject",
        "art. 14 Wet inburgering 2021",
        wettelijk=True,
        alleen_beroepskracht=True,
        beslist=True,
    ),
    Taak(
        "pip",
        gettext_noop("Plan inburgering en participatie"),
        "regie_op_traject",
        "art. 15 Wet inburgering 2021",
        wettelijk=True,
        alleen_beroepskracht=True,
        beslist=True,
    ),
    Taak(
        "voortgang",
        gettext_noop("Voortgang volgen en bijstellen"),
        "regie_op_traject",
        "art. 17 Wet inburgering 2021",
        wettelijk=True,
        alleen_beroepskracht=True,
        beslist=True,
    ),
    Taak(
        "handhaving",
        gettext_noop("Handhaving door het college"),
        "regie_op_traject",
        "art. 22 en 23 Wet inburgering 2021",
        wettelijk=True,
        alleen_beroepskracht=True,
        beslist=True,
    ),
    Taak(
        "ontzorgen",
        gettext_noop("Financieel ontzorgen"),
        "geld",
        "art. 56a Participatiewet",
        wettelijk=True,
        alleen_beroepskracht=True,
        beslist=True,
    ),
    Taak(
        "financiele_zelfredzaamheid",
        gettext_noop("Financiële zelfredzaamheid"),
        "geld",
        _PRAKTIJK,
    ),
    Taak(
        "pvt",
        gettext_noop("Participatieverklaringstraject (PVT)"),
        "leren",
        "art. 6 Wet inburgering 2021",
        wettelijk=True,
    ),
    Taak(
        "map",
        gettext_noop("Module Arbeidsmarkt en Participatie (MAP)"),
        "leren",
        "art. 6 Wet inburgering 2021",
        wettelijk=True,
        alleen_beroepskracht=True,
    ),
    Taak(
        "arbeidsparticipatie",
        gettext_noop("Arbeidsparticipatie en re-integratie"),
        "leren",
        "Participatiewet",
        alleen_beroepskracht=True,
    ),
    Taak("toezicht_uren", gettext_noop("Toezicht op participatie-uren"), "leren", _PRAKTIJK),
    Taak(
        "leerroute_b1",
        gettext_noop("B1-route geven"),
        "leren",
        "art. 7 en 16 Wet inburgering 2021",
        wettelijk=True,
        alleen_beroepskracht=True,
    ),
    Taak(
        "leerroute_onderwijs",
        gettext_noop("Onderwijsroute geven"),
        "leren",
        "art. 8 en 16 Wet inburgering 2021",
        wettelijk=True,
        alleen_beroepskracht=True,
    ),
    Taak(
        "leerroute_z",
        gettext_noop("Zelfredzaamheidsroute geven"),
        "leren",
        "art. 9 en 16 Wet inburgering 2021",
        wettelijk=True,
        alleen_beroepskracht=True,
    ),
    Taak(
        "inkoop_b1",
        gettext_noop("Inkoop van de B1-route"),
        "inkoop",
        _PRAKTIJK,
        alleen_beroepskracht=True,
    ),
    Taak(
        "inkoop_onderwijs",
        gettext_noop("Inkoop van de onderwijsroute"),
        "inkoop",
        _PRAKTIJK,
        alleen_beroepskracht=True,
    ),
    Taak(
        "inkoop_z",
        gettext_noop("Inkoop van de zelfredzaamheidsroute"),
        "inkoop",
        _PRAKTIJK,
        alleen_beroepskracht=True,
    ),
    Taak(
        "bijstand",
        gettext_noop("Bijstand"),
        "geld",
        "Participatiewet",
        wettelijk=True,
        alleen_beroepskracht=True,
        beslist=True,
    ),
    Taak(
        "zorg",
        gettext_noop("Zorg en ondersteuning inschakelen"),
        "netwerk",
        _PRAKTIJK,
        alleen_beroepskracht=True,
    ),
    Taak(
        "vertrouwenspersoon",
        gettext_noop("Vertrouwenspersoon en cultuurduiding (sleutelpersoon)"),
        "netwerk",
        _PRAKTIJK,
    ),
    Taak("maatje", gettext_noop("Taalcoach en maatje"), "netwerk", _PRAKTIJK),
    Taak(
        "beleidsregie",
        gettext_noop("Beleidsregie"),
        "sturing",
        _PRAKTIJK,
        alleen_beroepskracht=True,
    ),
    Taak(
        "procesregie", gettext_noop("Procesregie"), "sturing", _PRAKTIJK, alleen_beroepskracht=True
    ),
    Taak(
        "coordinatie",
        gettext_noop("Coördinatie van de uitvoering"),
        "sturing",
        _PRAKTIJK,
        alleen_beroepskracht=True,
    ),
    Taak(
        "bekostiging",
        gettext_noop("Bekostiging en afrekening"),
        "sturing",
        _PRAKTIJK,
        alleen_beroepskracht=True,
    ),
)

TAKEN: Mapping[TaakCode, Taak] = {taak.code: taak for taak in _TAKEN}
"""All national tasks by code."""
