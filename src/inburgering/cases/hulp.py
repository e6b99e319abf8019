"""The closed lists around buddies and referrals, each code with the words that a reader sees."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.cases.keuzelijsten import Keuzelijst

MAATJESOORTEN: Final[Keuzelijst] = {
    "maatje": _("maatje"),
    "taalcoach": _("taalcoach"),
}
MAATJESTANDEN: Final[Keuzelijst] = {
    "gezocht": _("wordt gezocht"),
    "kennismaking": _("kennismaking"),
    "gekoppeld": _("gekoppeld"),
    "geen_klik": _("geen klik"),
    "beeindigd": _("gestopt"),
}
MAATJERESULTATEN: Final[Keuzelijst] = {
    "doel_bereikt": _("het doel is bereikt"),
    "deels_bereikt": _("het doel is voor een deel bereikt"),
    "niet_bereikt": _("het doel is niet bereikt"),
    "gestopt_inburgeraar": _("de inburgeraar stopte eerder"),
    "gestopt_maatje": _("het maatje stopte eerder"),
    "niet_meer_nodig": _("een maatje is niet meer nodig"),
}
ZONDER_MATCH: Final = frozenset({"gestopt_inburgeraar", "niet_meer_nodig"})
"""How a search ends before anybody was coupled."""


@dataclass(frozen=True, slots=True)
class Bestemming:
    """A service to which somebody can be led."""

    naam: Promise | str
    wet: str = ""
    """The law under which that service works: a code of ``WETTEN``."""


WETTEN: Final[Keuzelijst] = {
    "wmo": _("Wet maatschappelijke ondersteuning (Wmo 2015)"),
    "jeugdwet": _("Jeugdwet"),
    "wgs": _("Wet gemeentelijke schuldhulpverlening"),
    "pw": _("Participatiewet"),
}
"""The laws beside this one of which a dossier knows whether they apply, and nothing more."""
BESTEMMINGEN: Final[Mapping[str, Bestemming]] = {
    "wijkteam": Bestemming(_("Sociaal wijkteam"), "wmo"),
    "wmo": Bestemming(_("Loket Wmo"), "wmo"),
    "maatschappelijk_werk": Bestemming(_("Maatschappelijke dienstverlening"), "wmo"),
    "jeugd": Bestemming(_("Jeugdteam of centrum voor jeugd en gezin"), "jeugdwet"),
    "beschikking_wmo": Bestemming(_("Instelling met een beschikking (Wmo)"), "wmo"),
    "beschikking_jeugd": Bestemming(_("Instelling met een beschikking (Jeugdwet)"), "jeugdwet"),
    "schuldhulp": Bestemming(_("Schuldhulp"), "wgs"),
    "bijzondere_bijstand": Bestemming(_("Bijzondere bijstand"), "pw"),
    "huisarts": Bestemming(_("Huisarts")),
    "taalhuis": Bestemming(_("Taalhuis")),
    "digitaal": Bestemming(_("Hulp met computer en online regelen")),
    "juridisch": Bestemming(_("Juridisch loket")),
    "anders": Bestemming(_("Iets anders")),
}
BESCHIKKING: Final = frozenset({"beschikking_wmo", "beschikking_jeugd"})
"""Institutions that help on a decision under another law: for the heaviest questions."""
VERWIJZINGEN: Final[Keuzelijst] = {code: item.naam for code, item in BESTEMMINGEN.items()}
REDENEN: Final[Keuzelijst] = {
    "geld": _("geld of schulden"),
    "gezin": _("gezin of opvoeden"),
    "wonen": _("wonen"),
    "meedoen": _("contact met anderen"),
    "zorg": _("vraag over zorg"),
    "digitaal": _("computer, DigiD en online regelen"),
    "taal": _("taal oefenen of bijhouden"),
    "recht": _("recht en papieren"),
    "vraag": _("de vraag is nog niet helder"),
    "zwaar": _("zware zaak: meer problemen tegelijk"),
}
"""Why somebody is led there: a category, never a diagnosis."""
ZWAAR: Final = "zwaar"


def is_zwaar(naar: str, reden: str) -> bool:
    """Return whether a referral tells that this is a heavy case (R-SV-028)."""
    return reden == ZWAAR or naar in BESCHIKKING


VERWIJSSTANDEN: Final[Keuzelijst] = {
    "verwezen": _("verwezen"),
    "aangemeld": _("aangemeld"),
    "in_behandeling": _("krijgt hulp"),
    "afgerond": _("klaar"),
    "niet_opgepakt": _("niet opgepakt"),
    "niet_nodig": _("nagekeken, niet nodig"),
}
