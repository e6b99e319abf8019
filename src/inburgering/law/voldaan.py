"""Whether the duty is met, part by part.

DUO decides and tells the college. This is the check of our own beside it (ADR 0015).

Grondslag: art. 6 tot en met 9 Wet inburgering 2021; art. 3.1, 3.2, 3.5 en 3.14 Besluit
inburgering 2021, versie 2022-01-01.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from inburgering.law.examens import (
    EXAMEN,
    EXAMENS,
    ONDERDEELNAMEN,
    ZONDER_NIVEAU,
    Examenpoging,
    Onderdeel,
    geslaagd_voor,
)
from inburgering.law.feiten import Feiten
from inburgering.law.grondslag import Grondslag, bi, wi
from inburgering.law.inburgeringstermijn import laatste_dag_termijn
from inburgering.law.parameters import WETTELIJK, Parameters
from inburgering.law.pip_inhoud import VAARDIGHEDEN, Leerroute, Vaardigheid
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.verplichting import Verplichting
from inburgering.law.verplichtingen_inburgeraar import map_module, pvt
from inburgering.law.verplichtingen_z import cursus_z, eindgesprek_z, participatie_z

Deelcode = Literal[
    "lezen",
    "luisteren",
    "schrijven",
    "spreken",
    "knm",
    "taalschakeltraject",
    "pvt",
    "map",
    "cursus_z",
    "participatie_z",
    "eindgesprek_z",
]
Deelstand = Literal["gehaald", "niet_gehaald", "niet_nodig", "onbekend"]

ONDERWIJS = wi("8", 1)
ONDERWIJS_MET_EXAMEN = wi("8", 2)
VRIJGESTELD = wi("7", 3)
ONTHEVEN = wi("5", 1)
PVT_ACTIVITEIT = bi("3.1")
STANDAARD_NIVEAU = "B1"


@dataclass(frozen=True, slots=True)
class Voldaandeel:
    """One part: whether it is met, and why."""

    code: Deelcode
    stand: Deelstand
    uitleg: tuple[Zin, ...]
    grondslag: tuple[Grondslag, ...]


@dataclass(frozen=True, slots=True)
class Voldaan:
    """How far somebody is with everything that the route asks."""

    leerroute: Leerroute | None
    """``None``: there is no plan yet, so nothing can be said."""
    delen: tuple[Voldaandeel, ...]

    @property
    def is_voldaan(self) -> bool | None:
        """Whether every part is met; ``None`` when the facts do not tell."""
        standen = {deel.stand for deel in self.delen}
        if self.leerroute is None or "niet_gehaald" in standen:
            return False
        return None if "onbekend" in standen else True

    @property
    def open_delen(self) -> tuple[Deelcode, ...]:
        """The parts that still have to be done or found out."""
        open_ = ("niet_gehaald", "onbekend")
        return tuple(deel.code for deel in self.delen if deel.stand in open_)

    def deel(self, code: str) -> Voldaandeel | None:
        """Return one part, ``None`` when the route does not have it."""
        return next((deel for deel in self.delen if deel.code == code), None)


def voldaan(feiten: Feiten, *, parameters: Parameters = WETTELIJK) -> Voldaan:
    """Return for each part of the route in force whether it is met, and why.

    Grondslag: art. 6 lid 1, art. 7 lid 1 en 3, art. 8 en art. 9 Wet inburgering 2021; art. 3.14
    Besluit inburgering 2021.

    Interpretatie: without a known activity the PVT stays open; what DUO decides goes before this
    answer (ADR 0015).
    """
    laatste = feiten.laatste_pip
    if laatste is None:
        return Voldaan(None, ())
    route = laatste.leerroute
    delen: tuple[Voldaandeel, ...]
    if route == "Z":
        delen = tuple(_z(feiten, parameters))
    elif route == "onderwijs":
        delen = _onderwijs(feiten)
    else:
        delen = tuple(_examens(feiten))
    modules = [_pvt(feiten, parameters)]
    if route != "onderwijs":
        modules.append(
            _van_plicht("map", map_module(feiten, leerroute=route, parameters=parameters))
        )
    return Voldaan(route, (*delen, *modules))


def is_binnen_termijn(feiten: Feiten, *, dag: date) -> bool | None:
    """Tell whether a day lies within the term of art. 11; ``None`` while there is no plan.

    The last day counts. DUO's last day goes before our own.

    Grondslag: art. 11 Wet inburgering 2021, versie 2022-01-01.
    """
    if not feiten.pips:
        return None
    eerste = feiten.pips[0].dagtekening
    return (
        eerste
        < dag
        <= laatste_dag_termijn(
            eerste, einddatum_duo=feiten.einddatum_duo, opgeschort_dagen=feiten.opgeschort_dagen
        )
    )


def doelniveau(feiten: Feiten, vaardigheid: Vaardigheid) -> str:
    """Return the level aimed for in a skill: its own, else that of the plan, else B1.

    Grondslag: art. 7 lid 1 en art. 17 lid 3 Wet inburgering 2021, versie 2022-01-01.
    """
    laatste = feiten.laatste_pip
    if laatste is None:
        return STANDAARD_NIVEAU
    return laatste.niveaus.get(vaardigheid) or laatste.niveau or STANDAARD_NIVEAU


def _examens(feiten: Feiten) -> Iterator[Voldaandeel]:
    for onderdeel in VAARDIGHEDEN:
        yield _examen(feiten, onderdeel, doel=doelniveau(feiten, onderdeel))
    yield _examen(feiten, "knm")


def _examen(feiten: Feiten, onderdeel: Onderdeel, *, doel: str = "") -> Voldaandeel:
    if onderdeel in feiten.vrijgestelde_onderdelen:
        return Voldaandeel(
            onderdeel,
            "niet_nodig",
            (zin(gettext_noop("DUO gaf hiervoor vrijstelling of ontheffing.")),),
            (VRIJGESTELD, ONTHEVEN),
        )
    gehaald = geslaagd_voor(feiten.examens, onderdeel, minstens=doel)
    if gehaald is not None:
        return Voldaandeel(onderdeel, "gehaald", (_geslaagd(gehaald),), (EXAMEN, EXAMENS))
    return Voldaandeel(
        onderdeel,
        "niet_gehaald",
        (_nog_niet(onderdeel, doel, feiten.examens),),
        (EXAMEN, EXAMENS),
    )


def _geslaagd(poging: Examenpoging) -> Zin:
    if poging.onderdeel in ZONDER_NIVEAU:
        return zin(gettext_noop("Geslaagd op %(dag)s."), dag=poging.uitslag_op or poging.datum)
    return zin(
        gettext_noop("Geslaagd op niveau %(niveau)s op %(dag)s."),
        niveau=poging.niveau,
        dag=poging.uitslag_op or poging.datum,
    )


def _nog_niet(onderdeel: str, doel: str, examens: tuple[Examenpoging, ...]) -> Zin:
    lager = [
        een
        for een in examens
        if een.onderdeel == onderdeel and een.uitslag == "geslaagd" and een.niveau
    ]
    naam = ONDERDEELNAMEN[onderdeel]
    if lager:
        return zin(
            gettext_noop(
                "Geslaagd op niveau %(niveau)s. Het PIP vraagt niveau %(doel)s: dat moet nog."
            ),
            niveau=max(een.niveau for een in lager),
            doel=doel,
        )
    if doel:
        return zin(
            gettext_noop("Het examen %(onderdeel)s op niveau %(doel)s moet nog."),
            onderdeel=naam,
            doel=doel,
        )
    return zin(gettext_noop("%(onderdeel)s moet nog."), onderdeel=naam)


def _onderwijs(feiten: Feiten) -> tuple[Voldaandeel, ...]:
    """Return the taalschakeltraject, or else the exam at B1: either is enough."""
    traject, examens = _examen(feiten, "taalschakeltraject"), tuple(_examens(feiten))
    if traject.stand == "gehaald":
        uitleg = (zin(gettext_noop("Het taalschakeltraject is genoeg: dit examen hoeft niet.")),)
        return (
            replace(traject, grondslag=(ONDERWIJS,)),
            *(
                replace(deel, stand="niet_nodig", uitleg=uitleg, grondslag=(ONDERWIJS,))
                if deel.stand == "niet_gehaald"
                else deel
                for deel in examens
            ),
        )
    if all(deel.stand != "niet_gehaald" for deel in examens):
        uitleg = (zin(gettext_noop("De taalexamens en KNM zijn gehaald: dat is genoeg.")),)
        return (
            replace(traject, stand="niet_nodig", uitleg=uitleg, grondslag=(ONDERWIJS_MET_EXAMEN,)),
            *examens,
        )
    return (replace(traject, grondslag=(ONDERWIJS,)), *examens)


def _z(feiten: Feiten, parameters: Parameters) -> Iterator[Voldaandeel]:
    yield _van_plicht("cursus_z", cursus_z(feiten, leerroute="Z", parameters=parameters))
    uren = _van_plicht(
        "participatie_z", participatie_z(feiten, leerroute="Z", parameters=parameters)
    )
    if "participatie_z" in feiten.vrijgestelde_onderdelen:
        ontheven = zin(gettext_noop("DUO gaf hiervoor ontheffing."))
        uren = replace(uren, stand="niet_nodig", uitleg=(ontheven,), grondslag=(ONTHEVEN,))
    yield uren
    yield _van_plicht("eindgesprek_z", eindgesprek_z(feiten, leerroute="Z"))


def _pvt(feiten: Feiten, parameters: Parameters) -> Voldaandeel:
    deel = _van_plicht("pvt", pvt(feiten, parameters=parameters))
    if feiten.heeft_pvt_activiteit:
        return deel
    mist = zin(gettext_noop("Er is nog geen activiteit of excursie van het PVT vastgelegd."))
    return replace(
        deel,
        stand="onbekend" if deel.stand == "gehaald" else deel.stand,
        uitleg=(*deel.uitleg, mist),
        grondslag=(*deel.grondslag, PVT_ACTIVITEIT),
    )


def _van_plicht(code: Deelcode, plicht: Verplichting) -> Voldaandeel:
    standen: dict[bool | None, Deelstand] = {
        True: "gehaald",
        False: "niet_gehaald",
        None: "onbekend",
    }
    stand: Deelstand = standen[plicht.voldaan] if plicht.vereist else "niet_nodig"
    return Voldaandeel(code, stand, plicht.uitleg, plicht.grondslag)
