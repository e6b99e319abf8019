"""A duty of the person or of the college, and how far it has been met."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from inburgering.law.feiten import UrenSoort
from inburgering.law.grondslag import Grondslag
from inburgering.law.tekst import Zin, gettext_noop, zin

VerplichtingCode = Literal[
    "brede_intake",
    "pvt",
    "map",
    "cursus_z",
    "participatie_z",
    "eindgesprek_z",
    "aanbod_leerroute",
    "maatschappelijke_begeleiding",
    "ontzorgen",
]


@dataclass(frozen=True, slots=True)
class Verplichting:
    """Whether a duty exists, its norm in hours, what was done, and whether it is met."""

    vereist: bool
    grondslag: tuple[Grondslag, ...]
    uitleg: tuple[Zin, ...]
    norm_uren: int | None = None
    gedaan_uren: int | None = None
    """Hours so far; ``None`` when no hours are known."""
    voldaan: bool | None = None
    """``None`` when the facts do not tell."""


def som_uren(uren: Mapping[UrenSoort, int], *soorten: UrenSoort) -> int | None:
    """Return the hours of these kinds together, or ``None`` when none of them is known.

    Interpretatie: once one kind is known, a missing kind counts as no hours (ADR 0008).
    """
    if not any(soort in uren for soort in soorten):
        return None
    return sum(uren.get(soort, 0) for soort in soorten)


def haalt_norm(gedaan: int | None, norm: int) -> bool | None:
    """Tell whether the hours reach the norm; ``None`` when no hours are known."""
    return None if gedaan is None else gedaan >= norm


def alle(*oordelen: bool | None) -> bool | None:
    """Return whether all hold: one ``False`` decides, otherwise one unknown leaves it open."""
    if any(oordeel is False for oordeel in oordelen):
        return False
    return None if any(oordeel is None for oordeel in oordelen) else True


def uren_zin(gedaan: int | None, norm: int) -> Zin:
    """Return how many hours were done of the norm."""
    if gedaan is None:
        return zin(
            gettext_noop("De norm is %(norm)s uur: hoeveel er is gedaan, is niet bekend."),
            norm=norm,
        )
    return zin(
        gettext_noop("De norm is %(norm)s uur: er is %(gedaan)s uur gedaan."),
        norm=norm,
        gedaan=gedaan,
    )
