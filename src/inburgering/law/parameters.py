"""Amounts, hours and days that can change, as dated tables with the source of each value.

A rule never holds such a value itself. It looks the value up by the day that matters, and a
caller may hand in a table that an administrator has corrected or extended.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from inburgering.law.grondslag import BEGIN_WET


@dataclass(frozen=True, slots=True)
class Waarde:
    """A whole number that holds from a day on, until a later row of the same table."""

    vanaf: date
    aantal: int
    bron: str
    is_bevestigd: bool = True
    """Whether the value was read in the text of the law itself."""


@dataclass(frozen=True, slots=True)
class GelijkgesteldeDag:
    """A day that a royal decree equates with a feestdag."""

    dag: date
    bron: str
    is_bevestigd: bool = False


Tabel = tuple[Waarde, ...]


def waarde_op(tabel: Tabel, dag: date) -> Waarde:
    """Return the row that holds on a day; before the first row, the first one."""
    geldig = tabel[0]
    for rij in tabel:
        if rij.vanaf <= dag:
            geldig = rij
    return geldig


@dataclass(frozen=True, slots=True)
class Parameters:
    """All dated tables that the rules use."""

    pvt_uren: Tabel
    map_uren: Tabel
    map_praktijk_uren: Tabel
    cursus_uren_z: Tabel
    participatie_uren_z: Tabel
    afschalen_uren: Tabel
    schooluren_z_jaren: Tabel
    """Years before the plan of which school hours may count; 0 is: not yet in the text."""
    gelijkgestelde_dagen: tuple[GelijkgesteldeDag, ...]
    verlenging_maanden_verwijt: Tabel = (
        Waarde(BEGIN_WET, 3, "DUO's practice, inburgeren.nl; Regeling art. 4.1 not read", False),
    )
    """Months on end in which somebody could not take part, before DUO gives more time."""
    verlenging_maanden_inspanning: Tabel = (
        Waarde(BEGIN_WET, 6, "Besluit inburgering 2021 art. 4.4"),
    )
    verlenging_uren_inspanning: Tabel = (
        Waarde(BEGIN_WET, 450, "Besluit inburgering 2021 art. 4.4, for others than art. 13 lid 1"),
    )
    vrijstelling_schort_op: Tabel = (
        Waarde(BEGIN_WET, 1, "DUO's event SS130, 'term resumes'; no article read", False),
    )
    """1: the days of a temporary exemption are added to our own count of the term; 0: they are
    not."""
    bio_advies_weken: Tabel = (
        Waarde(BEGIN_WET, 8, "Besluit inburgering 2021 art. 2.8: the term of DUO's own decision"),
    )

    def is_gelijkgesteld(self, dag: date) -> bool:
        """Tell whether a royal decree equates the day with a feestdag."""
        return any(rij.dag == dag for rij in self.gelijkgestelde_dagen)


_TWEEDE_BRON = "secondary source; to be confirmed in the Staatscourant"

GELIJKGESTELDE_DAGEN = tuple(
    GelijkgesteldeDag(dag, _TWEEDE_BRON)
    for dag in (
        date(2022, 5, 27),
        date(2023, 4, 28),
        date(2023, 5, 19),
        date(2024, 5, 10),
        date(2024, 12, 27),
        date(2025, 5, 30),
        date(2026, 1, 2),
        date(2026, 5, 15),
        date(2027, 5, 7),
        date(2028, 4, 28),
        date(2028, 5, 26),
    )
)

WETTELIJK = Parameters(
    pvt_uren=(Waarde(BEGIN_WET, 12, "Besluit inburgering 2021 art. 3.1"),),
    map_uren=(
        Waarde(BEGIN_WET, 64, "Regeling inburgering 2021; from memory, text not read", False),
    ),
    map_praktijk_uren=(
        Waarde(BEGIN_WET, 40, "Regeling inburgering 2021; as explained by Divosa", False),
    ),
    cursus_uren_z=(Waarde(BEGIN_WET, 800, "Besluit inburgering 2021 art. 3.14 lid 2 onder a"),),
    participatie_uren_z=(
        Waarde(BEGIN_WET, 800, "Besluit inburgering 2021 art. 3.14 lid 2 onder b"),
    ),
    afschalen_uren=(Waarde(BEGIN_WET, 600, "Besluit inburgering 2021 art. 5.5 lid 1"),),
    schooluren_z_jaren=(
        Waarde(BEGIN_WET, 0, "Besluit inburgering 2021, text without art. 3.14 lid 9"),
        Waarde(
            date(2025, 9, 1),
            2,
            "Besluit inburgering 2021 art. 3.14 lid 9; exact first day not found",
            is_bevestigd=False,
        ),
    ),
    gelijkgestelde_dagen=GELIJKGESTELDE_DAGEN,
)
"""The tables as they follow from the law and its known sources."""


def extended(parameters: Parameters, dagen: Iterable[GelijkgesteldeDag]) -> Parameters:
    """Return the tables with more equated days added."""
    return replace(parameters, gelijkgestelde_dagen=(*parameters.gelijkgestelde_dagen, *dagen))
