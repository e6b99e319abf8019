"""The calls for the brede intake: what happened so far decides the next step.

Grondslag: art. 14 lid 1 en 2 en art. 22 Wet inburgering 2021, versie 2022-01-01.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from inburgering.law.grondslag import Grondslag, wi
from inburgering.law.kalender import EEN_DAG
from inburgering.law.tekst import Zin, gettext_noop, zin

Uitkomst = Literal["verschenen", "niet_verschenen", "onvoldoende_medewerking", "vervallen"]
StapCode = Literal[
    "oproepen",
    "wachten",
    "gesprek_voeren",
    "waarschuwen_en_oproepen",
    "boete_en_oproepen",
    "oproepen_zonder_boete",
    "afwezig_voltooien",
]
MISLUKT = frozenset({"niet_verschenen", "onvoldoende_medewerking"})

OPROEP = wi("14", 1)
NA_DRIE = wi("14", 2)
EERSTE_BOETE = wi("22", 1)
NIEUWE_TERMIJN = wi("22", 2)
TWEEDE_BOETE = wi("22", 3)

BOETE_ASIEL_STOPT = date(2025, 7, 9)
"""From this day no fine for holders of an asylum permit (source: ABRvS 9 July 2025, following
CJEU C-158/23 *Keren*); see ADR 0009."""


@dataclass(frozen=True, slots=True)
class Oproep:
    """A written call, with its term and what came of it."""

    volgnummer: int
    dagtekening: date
    uiterlijk: date
    """The last day of the term that the call sets."""
    uitkomst: str | None = None
    """An ``Uitkomst``; ``None`` while it is open. A lapsed call does not count."""
    uitkomst_op: date | None = None
    heeft_boete: bool | None = None
    """Whether the college fined for this call, or wrote down why not; ``None`` is open."""

    @property
    def is_mislukt(self) -> bool:
        """Whether the person stayed away or cooperated too little."""
        return self.uitkomst in MISLUKT

    @property
    def gebleken_op(self) -> date:
        """The day on which the outcome was known, at the latest the day after the term."""
        return self.uitkomst_op or self.uiterlijk + EEN_DAG


@dataclass(frozen=True, slots=True)
class Stap:
    """The next step in the calls, from which day it can be taken, and why."""

    code: StapCode
    nummer: int | None
    """Which of the three calls the step is about."""
    vanaf: date | None
    """``None`` when there is no day before which it cannot be done."""
    uitleg: tuple[Zin, ...]
    grondslag: tuple[Grondslag, ...]

    @property
    def mag_oproepen(self) -> bool:
        """Whether this step sends a call."""
        return self.code not in {"wachten", "gesprek_voeren", "afwezig_voltooien"}


def is_boete_mogelijk(*, is_asielvergunninghouder: bool, dag: date) -> bool:
    """Tell whether a fine for not coming to the intake can be imposed on a day.

    Grondslag: art. 22 Wet inburgering 2021, versie 2022-01-01.

    Interpretatie: not any more for holders of an asylum permit since the ruling of the Council
    of State; exceptional cases are decided by people, outside this rule (ADR 0009).
    """
    return not is_asielvergunninghouder or dag < BOETE_ASIEL_STOPT


def volgende_stap(oproepen: Sequence[Oproep], *, is_asielvergunninghouder: bool = False) -> Stap:
    """Return the next step after the calls so far.

    Grondslag: art. 14 lid 1 en 2 en art. 22 lid 1 tot en met 3 Wet inburgering 2021.

    Interpretatie: the new term in the fine decision is the third call (ADR 0009).
    """
    geteld = [oproep for oproep in oproepen if oproep.uitkomst != "vervallen"]
    mislukt = sum(oproep.is_mislukt for oproep in geteld)
    if not geteld:
        return _eerste()
    laatste = geteld[-1]
    if laatste.uitkomst is None:
        return _wachten(laatste, nummer=mislukt + 1)
    if laatste.uitkomst == "verschenen":
        return _gesprek(laatste, nummer=mislukt + 1)
    if mislukt == 1:
        return _herhalen(laatste)
    if mislukt == 2:
        return _derde(laatste, is_asielvergunninghouder=is_asielvergunninghouder)
    return _afwezig(laatste)


def _eerste() -> Stap:
    return Stap(
        code="oproepen",
        nummer=1,
        vanaf=None,
        uitleg=(
            zin(
                gettext_noop("Roep de inburgeraar op voor de brede intake en noem een laatste dag.")
            ),
        ),
        grondslag=(OPROEP,),
    )


def _wachten(oproep: Oproep, *, nummer: int) -> Stap:
    return Stap(
        code="wachten",
        nummer=nummer,
        vanaf=oproep.uiterlijk,
        uitleg=(
            zin(
                gettext_noop(
                    "De oproep van %(dagtekening)s loopt tot en met %(uiterlijk)s:"
                    " leg daarna vast of de inburgeraar kwam."
                ),
                dagtekening=oproep.dagtekening,
                uiterlijk=oproep.uiterlijk,
            ),
        ),
        grondslag=(OPROEP,),
    )


def _gesprek(oproep: Oproep, *, nummer: int) -> Stap:
    return Stap(
        code="gesprek_voeren",
        nummer=nummer,
        vanaf=oproep.gebleken_op,
        uitleg=(
            zin(
                gettext_noop("De inburgeraar is gekomen: voer de gesprekken en rond de intake af.")
            ),
        ),
        grondslag=(OPROEP,),
    )


def _herhalen(oproep: Oproep) -> Stap:
    return Stap(
        code="waarschuwen_en_oproepen",
        nummer=2,
        vanaf=oproep.gebleken_op,
        uitleg=(
            zin(
                gettext_noop(
                    "De inburgeraar kwam niet of werkte te weinig mee:"
                    " waarschuw schriftelijk en roep opnieuw op."
                )
            ),
        ),
        grondslag=(OPROEP,),
    )


def _derde(oproep: Oproep, *, is_asielvergunninghouder: bool) -> Stap:
    if oproep.heeft_boete is False:
        return _afgezien(oproep)
    kan_boete = oproep.heeft_boete or is_boete_mogelijk(
        is_asielvergunninghouder=is_asielvergunninghouder, dag=oproep.gebleken_op
    )
    return _met_boete(oproep) if kan_boete else _zonder_boete(oproep)


def _met_boete(oproep: Oproep) -> Stap:
    return Stap(
        code="boete_en_oproepen",
        nummer=3,
        vanaf=oproep.gebleken_op,
        uitleg=(
            zin(
                gettext_noop(
                    "Ook de tweede oproep hielp niet: geef een boete met een nieuwe termijn."
                )
            ),
            zin(gettext_noop("Die termijn is hoogstens 2 maanden en geldt als derde oproep.")),
        ),
        grondslag=(EERSTE_BOETE, NIEUWE_TERMIJN),
    )


def _zonder_boete(oproep: Oproep) -> Stap:
    return Stap(
        code="oproepen_zonder_boete",
        nummer=3,
        vanaf=oproep.gebleken_op,
        uitleg=(
            zin(
                gettext_noop(
                    "Ook de tweede oproep hielp niet: roep voor de derde keer op, zonder boete."
                )
            ),
            zin(
                gettext_noop(
                    "Sinds de uitspraak van de Raad van State van %(uitspraak)s"
                    " krijgt iemand met een asielvergunning geen boete."
                ),
                uitspraak=BOETE_ASIEL_STOPT,
            ),
        ),
        grondslag=(NA_DRIE, EERSTE_BOETE),
    )


def _afgezien(oproep: Oproep) -> Stap:
    return Stap(
        code="oproepen_zonder_boete",
        nummer=3,
        vanaf=oproep.gebleken_op,
        uitleg=(
            zin(
                gettext_noop(
                    "Bij handhaving staat waarom er geen boete komt:"
                    " roep voor de derde keer op, zonder boete."
                )
            ),
        ),
        grondslag=(NA_DRIE, EERSTE_BOETE),
    )


def _afwezig(oproep: Oproep) -> Stap:
    return Stap(
        code="afwezig_voltooien",
        nummer=None,
        vanaf=oproep.gebleken_op,
        uitleg=(
            zin(
                gettext_noop(
                    "Drie oproepen hielpen niet: rond de brede intake af zonder de inburgeraar."
                )
            ),
        ),
        grondslag=(NA_DRIE, TWEEDE_BOETE),
    )
