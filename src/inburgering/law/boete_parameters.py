"""Amounts, periods and readings of the rules on fines, as dated tables with their sources.

The text of art. 7.1 Besluit inburgering 2021 leaves some steps open. Such a step stands here as
a reading that holds from a day on; a later row corrects it without touching a rule (ADR 0017).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from inburgering.law.grondslag import BEGIN_WET
from inburgering.law.oproepen import BOETE_ASIEL_STOPT
from inburgering.law.parameters import Tabel, Waarde

Verwijtbaarheid = Literal["opzet", "grove_schuld", "gewoon", "verminderd", "geen"]


@dataclass(frozen=True, slots=True)
class Lezing:
    """How a phrase is read from a day on, until a later row of the same table."""

    vanaf: date
    keuze: str
    bron: str
    is_bevestigd: bool = False


def lezing_op(tabel: tuple[Lezing, ...], dag: date) -> Lezing:
    """Return the row that holds on a day; before the first row, the first one."""
    geldig = tabel[0]
    for rij in tabel:
        if rij.vanaf <= dag:
            geldig = rij
    return geldig


@dataclass(frozen=True, slots=True)
class Boeteparameters:
    """All dated tables on fines of the college; amounts in eurocents."""

    intake_bedrag: Tabel
    plan_bedrag: Tabel
    plan_maximum: Tabel
    percentages: Mapping[Verwijtbaarheid, Tabel]
    tijdvak_maanden: Tabel
    """How far back an earlier violation makes a fine rise."""
    verhoging: tuple[Lezing, ...]
    """``verdubbelen``: 50, 100, 200; ``optellen``: 50, 100, 150."""
    telling: tuple[Lezing, ...]
    """``in_tijdvak``: every earlier violation of those months is a step; ``keten``: one step
    above the latest one, which itself may have been a step above one before."""
    volgorde: tuple[Lezing, ...]
    """``percentage_laatst``: of the raised amount; ``percentage_eerst``: then it rises."""
    termijn_maximum: Tabel
    nieuwe_termijn_maximum: Mapping[int, Tabel]
    """By the months of the new term."""
    lichte_grens: Tabel
    """Up to this amount that may be imposed, no report and no zienswijze are obligatory."""
    vervalt_licht_jaren: Tabel
    vervalt_zwaar_jaren: Tabel
    besluit_weken: Tabel
    """After the report."""
    zienswijze_dagen: Tabel
    """What we give at least; the law says: a reasonable term."""
    betaal_weken: Tabel
    bezwaar_besluit_weken: Tabel
    """After the last day for bezwaar; with a committee twice as long."""
    asiel: tuple[Lezing, ...]
    """``toegestaan`` or ``geblokkeerd`` for holders of an asylum permit."""


def _besluit(aantal: int, artikel: str) -> Tabel:
    return (Waarde(BEGIN_WET, aantal, f"Besluit inburgering 2021 art. {artikel}"),)


def _awb(aantal: int, artikel: str) -> Tabel:
    return (
        Waarde(
            BEGIN_WET,
            aantal,
            f"Algemene wet bestuursrecht art. {artikel}; from memory, text not read",
            False,
        ),
    )


_OPEN = "Besluit inburgering 2021 art. 7.1 lid 3 en 4; our reading, to be confirmed by a lawyer"

BOETE = Boeteparameters(
    intake_bedrag=_besluit(250_00, "7.1 lid 1"),
    plan_bedrag=_besluit(50_00, "7.1 lid 2"),
    plan_maximum=_besluit(800_00, "7.1 lid 3"),
    percentages={
        "opzet": _besluit(100, "7.1 lid 4 onder a"),
        "grove_schuld": _besluit(75, "7.1 lid 4 onder b"),
        "gewoon": _besluit(50, "7.1 lid 4 onder c"),
        "verminderd": _besluit(25, "7.1 lid 4 onder d"),
        "geen": _awb(0, "5:41"),
    },
    tijdvak_maanden=_besluit(12, "7.1 lid 3"),
    verhoging=(Lezing(BEGIN_WET, "verdubbelen", _OPEN),),
    telling=(Lezing(BEGIN_WET, "in_tijdvak", _OPEN),),
    volgorde=(Lezing(BEGIN_WET, "percentage_laatst", _OPEN),),
    termijn_maximum=_besluit(2400_00, "7.1 lid 5"),
    nieuwe_termijn_maximum={
        6: _besluit(400_00, "7.1 lid 5 onder a"),
        12: _besluit(800_00, "7.1 lid 5 onder b"),
        18: _besluit(1200_00, "7.1 lid 5 onder c"),
        24: _besluit(1600_00, "7.1 lid 5 onder d"),
    },
    lichte_grens=_awb(340_00, "5:45 lid 1 en 5:53 lid 1"),
    vervalt_licht_jaren=_awb(3, "5:45 lid 2"),
    vervalt_zwaar_jaren=_awb(5, "5:45 lid 1"),
    besluit_weken=_awb(13, "5:51 lid 1"),
    zienswijze_dagen=(Waarde(BEGIN_WET, 14, "our choice; no article names it", False),),
    betaal_weken=_awb(6, "4:87 lid 1"),
    bezwaar_besluit_weken=_awb(6, "7:10 lid 1"),
    asiel=(
        Lezing(BEGIN_WET, "toegestaan", "Wet inburgering 2021 art. 22 en 23", True),
        Lezing(
            BOETE_ASIEL_STOPT,
            "geblokkeerd",
            "ABRvS 9 July 2025, following CJEU C-158/23 Keren; both on the earlier act",
        ),
    ),
)
"""The tables as they follow from the law and its known sources."""
