"""What the college owes whom: per doelgroep and voorziening to offer, to pay, or only to advise.

Grondslag: art. 6, 13 tot en met 17 Wet inburgering 2021; art. 56a Participatiewet.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from inburgering.law.feiten import Doelgroep
from inburgering.law.grondslag import BEGIN_2023, Grondslag, bi, wi
from inburgering.law.ontzorgen import ONTZORGEN
from inburgering.law.pip_inhoud import Leerroute
from inburgering.law.tekst import Zin, gettext_noop, zin

Groep = Doelgroep | Literal["oude_nieuwkomer", "niet_plichtig"]
"""A doelgroep of the law, or people without a duty whom a municipality may let join in."""
VoorzieningCode = Literal[
    "brede_intake",
    "leerbaarheidstoets",
    "pip",
    "voortgang",
    "maatschappelijke_begeleiding",
    "ontzorgen",
    "financiele_zelfredzaamheid",
    "leerroute",
    "knm",
    "map",
    "pvt",
    "vve_advies",
]
Plicht = Literal["aanbieden", "bekostigen", "adviseren", "geen"]
"""How much the college owes.

``aanbieden``: the college does it itself. ``bekostigen``: it offers it and pays whoever gives it.
``adviseren``: the person arranges and pays it, the college says what fits. ``geen``: no task.
"""
VOORZIENINGEN: tuple[VoorzieningCode, ...] = get_args(VoorzieningCode)
PLICHTEN: tuple[Plicht, ...] = ("geen", "adviseren", "aanbieden", "bekostigen")
"""From least to most."""


@dataclass(frozen=True, slots=True)
class Aanbodplicht:
    """What the college does with one voorziening for one group, and why."""

    voorziening: VoorzieningCode
    plicht: Plicht
    grondslag: tuple[Grondslag, ...]
    """The articles that ask for it, or that leave it out."""
    uitleg: tuple[Zin, ...]
    is_wettelijk: bool = True
    """Whether the law asks it; ``False`` for practice and local policy."""

    @property
    def mag_besteld(self) -> bool:
        """Whether the college may order it from a party and pay for it."""
        return self.plicht == "bekostigen"


def _cel(
    voorziening: VoorzieningCode, plicht: Plicht, tekst: str, *bron: Grondslag
) -> Aanbodplicht:
    return Aanbodplicht(voorziening, plicht, bron, (zin(tekst),))


MODULES = wi("6", 3)
GEEN_MAP = wi("8", 3)
GESPREKKEN = bi("5.3", 4, versie=BEGIN_2023)
Z_ROUTE = bi("3.14", 1)

VOOR_IEDEREEN = (
    _cel(
        "brede_intake",
        "aanbieden",
        gettext_noop("De gemeente neemt de brede intake af."),
        wi("14", 1),
        wi("14", 3),
    ),
    _cel(
        "leerbaarheidstoets",
        "aanbieden",
        gettext_noop("De leerbaarheidstoets hoort bij de brede intake."),
        wi("14", 3),
    ),
    _cel("pip", "aanbieden", gettext_noop("De gemeente stelt het PIP vast."), wi("15", 1)),
    _cel(
        "voortgang",
        "aanbieden",
        gettext_noop("De gemeente volgt de voortgang en voert gesprekken."),
        wi("17", 1),
        GESPREKKEN,
    ),
    _cel(
        "pvt",
        "bekostigen",
        gettext_noop("De gemeente biedt het PVT aan. De inburgeraar betaalt niets."),
        MODULES,
    ),
    _cel(
        "map",
        "bekostigen",
        gettext_noop("De gemeente biedt de MAP aan. De inburgeraar betaalt niets."),
        MODULES,
    ),
    _cel(
        "vve_advies",
        "adviseren",
        gettext_noop("Is er een jong kind? Dan kijkt de gemeente mee naar de voorschool."),
        wi("14", 3),
        wi("15", 1),
    ),
)
ASIELSTATUSHOUDER = (
    *VOOR_IEDEREEN,
    _cel(
        "maatschappelijke_begeleiding",
        "bekostigen",
        gettext_noop("De gemeente zorgt voor maatschappelijke begeleiding."),
        wi("13", 1),
        bi("5.1"),
    ),
    _cel(
        "ontzorgen",
        "aanbieden",
        gettext_noop("Is er bijstand? Dan betaalt de gemeente 6 maanden de vaste lasten."),
        ONTZORGEN,
    ),
    replace(
        _cel(
            "financiele_zelfredzaamheid",
            "aanbieden",
            gettext_noop(
                "De gemeente helpt om zelf geldzaken te regelen. Geen wet zegt hoe of hoelang."
            ),
            bi("5.2", 1),
        ),
        is_wettelijk=False,
    ),
    _cel(
        "leerroute",
        "bekostigen",
        gettext_noop("De gemeente biedt op tijd een cursus of opleiding aan."),
        wi("16", 1),
    ),
    _cel(
        "knm",
        "bekostigen",
        gettext_noop("Kennis van de Nederlandse maatschappij hoort bij de leerroute."),
        wi("7", 1),
        wi("16", 1),
    ),
)
OVERIGE_MIGRANT = (
    *VOOR_IEDEREEN,
    _cel(
        "maatschappelijke_begeleiding",
        "geen",
        gettext_noop("Maatschappelijke begeleiding is er alleen voor asielstatushouders."),
        wi("13", 1),
    ),
    _cel(
        "ontzorgen",
        "geen",
        gettext_noop("Ontzorgen is er alleen bij een eigen asielvergunning."),
        ONTZORGEN,
    ),
    _cel(
        "financiele_zelfredzaamheid",
        "adviseren",
        gettext_noop("De gemeente kijkt bij de intake hoe zelfredzaam iemand is."),
        bi("5.2", 1),
    ),
    _cel(
        "leerroute",
        "adviseren",
        gettext_noop(
            "De inburgeraar kiest en betaalt de cursus of opleiding zelf. DUO kan geld lenen."
        ),
        wi("15", 1),
        wi("16", 1),
        wi("20", 1),
    ),
    _cel(
        "knm",
        "adviseren",
        gettext_noop("De inburgeraar regelt de lessen over de maatschappij zelf."),
        wi("7", 1),
        wi("16", 1),
    ),
)

TABEL: Mapping[Doelgroep, tuple[Aanbodplicht, ...]] = {
    "asielstatushouder": ASIELSTATUSHOUDER,
    "gezinsmigrant": OVERIGE_MIGRANT,
    "overige_migrant": OVERIGE_MIGRANT,
}
"""What the law asks per doelgroep; art. 19 Wi2021 treats the last two alike."""
ZONDER_PLICHT = tuple(
    _cel(
        voorziening,
        "geen",
        gettext_noop("Zonder inburgeringsplicht vraagt de wet hier niets van de gemeente."),
        wi("3", 1),
    )
    for voorziening in VOORZIENINGEN
)
TAALAANBOD: frozenset[VoorzieningCode] = frozenset({"leerroute", "knm"})
OOK_ZONDER_PLICHT: frozenset[VoorzieningCode] = frozenset(
    {"maatschappelijke_begeleiding", "financiele_zelfredzaamheid", "knm", "map", "pvt"}
)
"""What people may join in with by local choice; an intake, a plan and a route need a duty."""


def aanbod_voor(
    groep: Groep,
    *,
    leerroute: Leerroute | None = None,
    heeft_asielvergunning: bool | None = None,
    beleid: Mapping[str, Any] | None = None,
) -> tuple[Aanbodplicht, ...]:
    """Return what the college owes this group, one row per voorziening in a fixed order.

    ``heeft_asielvergunning`` is whether the person holds an asylum permit himself, by default as
    his group. ``beleid`` are the settings of the municipality: they may add, never take away.

    Grondslag: art. 6 lid 3, 13 lid 1, 14, 15, 16 lid 1 en 17 Wet inburgering 2021.

    Interpretatie: a gezins- or overige migrant arranges the course himself, in the Z-route too,
    though art. 3.14 lid 1 Besluit inburgering 2021 speaks of an offer to everybody (ADR 0010).
    """
    rijen = {rij.voorziening: rij for rij in _volgens_wet(groep)}
    if heeft_asielvergunning is False:
        rijen["ontzorgen"] = _PER_CODE_OVERIG["ontzorgen"]
    if groep in TABEL:
        rijen |= {rij.voorziening: rij for rij in _van_route(groep, leerroute)}
    lokaal = beleid or {}
    return tuple(_met_beleid(rijen[code], groep, lokaal) for code in VOORZIENINGEN)


_PER_CODE_OVERIG = {rij.voorziening: rij for rij in OVERIGE_MIGRANT}


def _volgens_wet(groep: Groep) -> tuple[Aanbodplicht, ...]:
    return next((rijen for een, rijen in TABEL.items() if een == groep), ZONDER_PLICHT)


def _van_route(groep: Groep, leerroute: Leerroute | None) -> tuple[Aanbodplicht, ...]:
    if leerroute == "onderwijs":
        tekst = gettext_noop("In de onderwijsroute is de MAP niet verplicht.")
        return (_cel("map", "geen", tekst, GEEN_MAP),)
    if leerroute == "Z" and groep != "asielstatushouder":
        gewoon = _PER_CODE_OVERIG["leerroute"]
        tekst = gettext_noop(
            "Het Besluit noemt in de Z-route een aanbod aan iedereen, de wet niet: stem dit af."
        )
        return (
            replace(
                gewoon, grondslag=(*gewoon.grondslag, Z_ROUTE), uitleg=(*gewoon.uitleg, zin(tekst))
            ),
        )
    return ()


def _met_beleid(rij: Aanbodplicht, groep: Groep, beleid: Mapping[str, Any]) -> Aanbodplicht:
    if groep == "gezinsmigrant" and rij.voorziening in TAALAANBOD:
        return _lokaal(rij, "bekostigen") if beleid.get("taalaanbod_gezinsmigrant") else rij
    mag_mee = groep in (beleid.get("extra_doelgroepen") or ())
    return _lokaal(rij, "aanbieden") if mag_mee and rij.voorziening in OOK_ZONDER_PLICHT else rij


def _lokaal(rij: Aanbodplicht, plicht: Plicht) -> Aanbodplicht:
    if PLICHTEN.index(plicht) <= PLICHTEN.index(rij.plicht):
        return rij
    tekst = gettext_noop("De wet vraagt dit niet. Deze gemeente kiest ervoor.")
    return replace(rij, plicht=plicht, uitleg=(zin(tekst),), is_wettelijk=False)
