"""The kinds of time that people spend, what participation is, why somebody was absent, and causes.

No reason of absence is a diagnosis: who is ill is ill, and that is all that is asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.law.uren_tellen import RijSoort

Keuzelijst = Mapping[str, Promise | str]
REGIE: Final = ("voortgang", "toezicht_uren")
"""Who may record hours of every kind."""
LEERROUTES: Final = ("leerroute_b1", "leerroute_onderwijs", "leerroute_z")


@dataclass(frozen=True, slots=True)
class Urensoort:
    """One kind of time."""

    code: RijSoort
    naam: Promise | str
    taken: tuple[str, ...]
    """Any of these tasks gives the right to record it."""
    is_les: bool = True
    """Whether it can be given to a group, as a lesson."""


URENSOORTEN: Final[Mapping[str, Urensoort]] = {
    soort.code: soort
    for soort in (
        Urensoort("nt2", _("Taal (NT2)"), (*LEERROUTES, *REGIE)),
        Urensoort("knm", _("KNM"), (*LEERROUTES, *REGIE)),
        Urensoort("alfabetisering", _("Leren lezen en schrijven"), (*LEERROUTES, *REGIE)),
        Urensoort("map_les", _("MAP, les"), ("map", *REGIE)),
        Urensoort("map_praktijk", _("MAP, praktijk"), ("map", *REGIE)),
        Urensoort("pvt", _("PVT"), ("pvt", *REGIE)),
        Urensoort("participatie", _("Participatie"), ("arbeidsparticipatie", *REGIE)),
    )
}
SOORTNAMEN: Final[Keuzelijst] = {code: soort.naam for code, soort in URENSOORTEN.items()}
UREN_TAKEN: Final = tuple(sorted({taak for soort in URENSOORTEN.values() for taak in soort.taken}))
"""Every task that gives the right to record hours of some kind."""

VORMEN: Final[Keuzelijst] = {
    "arbeid": _("Arbeidsparticipatie"),
    "maatschappelijk": _("Maatschappelijke participatie"),
}
INDIVIDUEEL, COLLECTIEF = "individueel", "collectief"


@dataclass(frozen=True, slots=True)
class Categorie:
    """One category of participation: which of the two, what, and alone or in a group."""

    code: str
    vorm: str
    naam: Promise | str
    wijze: str


def _pair(code: str, vorm: str, alone: Promise, together: Promise) -> tuple[Categorie, Categorie]:
    return (
        Categorie(f"{code}_ind", vorm, alone, INDIVIDUEEL),
        Categorie(f"{code}_groep", vorm, together, COLLECTIEF),
    )


CATEGORIEEN: Final[Mapping[str, Categorie]] = {
    categorie.code: categorie
    for categorie in (
        *_pair(
            "reintegratie",
            "arbeid",
            _("Re-integratie, individueel"),
            _("Re-integratie, in een groep"),
        ),
        *_pair(
            "werk",
            "arbeid",
            _("Werk of werkervaring, individueel"),
            _("Werk of werkervaring, in een groep"),
        ),
        *_pair(
            "vrijwilligerswerk",
            "maatschappelijk",
            _("Vrijwilligerswerk, individueel"),
            _("Vrijwilligerswerk, in een groep"),
        ),
        *_pair(
            "vereniging",
            "maatschappelijk",
            _("Vereniging of activiteit, individueel"),
            _("Vereniging of activiteit, in een groep"),
        ),
        *_pair(
            "mb",
            "maatschappelijk",
            _("Maatschappelijke begeleiding, individueel"),
            _("Maatschappelijke begeleiding, in een groep"),
        ),
        *_pair(
            "zelfredzaamheid",
            "maatschappelijk",
            _("Financiële zelfredzaamheid, individueel"),
            _("Financiële zelfredzaamheid, in een groep"),
        ),
        Categorie(
            "welkomstprogramma", "maatschappelijk", _("Welkomstprogramma, in een groep"), COLLECTIEF
        ),
        Categorie(
            "welkomstprogramma_pvt",
            "maatschappelijk",
            _("Welkomstprogramma, deel dat meetelt voor het PVT"),
            COLLECTIEF,
        ),
    )
}
CATEGORIENAMEN: Final[Keuzelijst] = {code: c.naam for code, c in CATEGORIEEN.items()}
VAST: Final[Mapping[str, tuple[str, Promise | str]]] = {
    "map_les": ("arbeid", _("MAP, les")),
    "map_praktijk": ("arbeid", _("MAP, praktijk")),
    "pvt": ("maatschappelijk", _("PVT")),
}
"""Kinds that are participation too, each of one form: their hours count towards it once."""

AFWEZIG: Final[Keuzelijst] = {
    "ziek": _("Ziek"),
    "kind": _("Kind thuis"),
    "werk": _("Aan het werk"),
    "afspraak": _("Andere afspraak"),
    "vervoer": _("Geen vervoer"),
    "vrij": _("Had vrij"),
    "zonder_bericht": _("Geen bericht"),
}
"""Why somebody was not there."""
TE_LAAT: Final = "te_laat"
AFWEZIGHEDEN: Final[Keuzelijst] = {**AFWEZIG, TE_LAAT: _("Kwam te laat")}

OORZAKEN: Final[Keuzelijst] = {
    "kinderopvang": _("Kinderopvang"),
    "vervoer": _("Vervoer"),
    "gezondheid": _("Gezondheid"),
    "werk": _("Werk"),
    "wonen": _("Wonen of verhuizen"),
    "niveau": _("De les past niet"),
    "motivatie": _("Wil niet of ziet het nut niet"),
    "onbekend": _("Nog niet bekend"),
}
"""Why attendance fell; a cause, never what somebody suffers from."""
GRONDEN: Final[Keuzelijst] = {
    "intake": _("Gemaakt tijdens de brede intake"),
    "school": _("School voor het PIP (vso, praktijkonderwijs, entree)"),
    "eerdere_route": _("Lessen van de vorige leerroute"),
    "andere_gemeente": _("Gemaakt bij een andere gemeente"),
}
MAX_WEEK: Final = 60 * 60
"""Minutes that one person can spend in one week; more is a typing error."""
MAX_DAG: Final = 16 * 60
