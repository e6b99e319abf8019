"""What the brede intake still misses before it can be completed with the person.

Grondslag: art. 14 lid 3 en 6 en art. 15 lid 4 Wet inburgering 2021; art. 5.2 Besluit inburgering
2021.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from inburgering.law.bevinding import Bevinding
from inburgering.law.grondslag import Grondslag, bi, wi
from inburgering.law.leerbaarheidstoets import ONTHEFFING, TOETS
from inburgering.law.tekst import gettext_noop, zin

INTAKE: Final = wi("14", 3)
INHOUD: Final = bi("5.2", 1)
ALLEEN_SPREKEN: Final = bi("5.2", 2)
SCHRIFTELIJK: Final = bi("5.2", 3)
OVERNEMEN: Final = wi("15", 4)


@dataclass(frozen=True, slots=True)
class WettelijkDeel:
    """A part that the law asks of every intake."""

    naam: str
    """How a sentence names it: "Bespreek nog: taal."."""
    grondslag: Grondslag
    mag_overgenomen: bool = False
    """Whether the next college may take it over after a move (art. 15 lid 4)."""


WETTELIJKE_DELEN: Final[Mapping[str, WettelijkDeel]] = {
    "taal": WettelijkDeel(gettext_noop("taal"), INHOUD),
    "opleiding": WettelijkDeel(gettext_noop("opleiding"), INTAKE, mag_overgenomen=True),
    "werk": WettelijkDeel(gettext_noop("werk en ervaring"), INTAKE, mag_overgenomen=True),
    "arbeidsparticipatie": WettelijkDeel(gettext_noop("werk in Nederland"), INHOUD),
    "gezin": WettelijkDeel(gettext_noop("gezin en kinderen"), INTAKE),
    "zelfredzaamheid": WettelijkDeel(gettext_noop("zelf dingen regelen"), INHOUD),
    "gezondheid": WettelijkDeel(gettext_noop("gezondheid"), INTAKE),
}
"""By the code of the part. Life domains that are not here are good practice."""


@dataclass(frozen=True, slots=True)
class IntakeFeiten:
    """How far the intake is."""

    besproken: frozenset[str]
    """Codes of the parts that were talked about."""
    aantal_gesprekken: int
    gewezen_op: date | None
    """The day the person heard of the right to be heard alone."""
    heeft_toets: bool
    """Whether the leerbaarheidstoets was taken, or the person need not take it."""
    heeft_jong_kind: bool = False
    is_vve_besproken: bool = False
    is_overgekomen: bool = False
    """Whether the person came from another municipality with a plan."""


def intake_bevindingen(feiten: IntakeFeiten) -> tuple[Bevinding, ...]:
    """Return what the intake misses; it can be completed with the person when there is nothing.

    Grondslag: art. 14 lid 3 Wet inburgering 2021; art. 5.2 Besluit inburgering 2021.

    Interpretatie: the life circumstances of art. 14 lid 3 are the household and health; after a
    move with a plan the next college need not ask again for test, schooling and work (ADR 0071).
    """
    return (
        *_gesprekken(feiten),
        *_delen(feiten),
        *_vve(feiten),
        *_alleen_spreken(feiten),
        *_toets(feiten),
    )


def _gesprekken(feiten: IntakeFeiten) -> Iterator[Bevinding]:
    if feiten.aantal_gesprekken == 0:
        uitleg = zin(gettext_noop("Leg eerst vast wanneer je met de inburgeraar sprak."))
        yield Bevinding("geen_gesprek", "gesprekken", (uitleg,), (SCHRIFTELIJK,))


def _delen(feiten: IntakeFeiten) -> Iterator[Bevinding]:
    for code, deel in WETTELIJKE_DELEN.items():
        if code in feiten.besproken or (deel.mag_overgenomen and feiten.is_overgekomen):
            continue
        uitleg = zin(gettext_noop("Bespreek nog: %(onderdeel)s."), onderdeel=deel.naam)
        yield Bevinding("niet_besproken", code, (uitleg,), (deel.grondslag,))


def _vve(feiten: IntakeFeiten) -> Iterator[Bevinding]:
    if feiten.heeft_jong_kind and not feiten.is_vve_besproken:
        uitleg = zin(
            gettext_noop("Er is een jong kind: bespreek ook de voorschool of peuteropvang.")
        )
        yield Bevinding("vve_niet_besproken", "gezin", (uitleg,), (INTAKE,))


def _alleen_spreken(feiten: IntakeFeiten) -> Iterator[Bevinding]:
    if feiten.gewezen_op is None:
        uitleg = zin(
            gettext_noop("Vertel de inburgeraar dat alleen praten mag, en leg vast wanneer.")
        )
        yield Bevinding("niet_gewezen", "alleen_gewezen", (uitleg,), (ALLEEN_SPREKEN,))


def _toets(feiten: IntakeFeiten) -> Iterator[Bevinding]:
    if not feiten.heeft_toets and not feiten.is_overgekomen:
        uitleg = zin(
            gettext_noop("Leg de leerbaarheidstoets vast, of de vrijstelling van de toets.")
        )
        yield Bevinding("toets_ontbreekt", "toets", (uitleg,), (TOETS, ONTHEFFING))
