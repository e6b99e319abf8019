"""The columns of a file that people fill in: how a heading is recognised and what goes below it.

The headings are Dutch in every language of the interface: they are the format of the file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from django.utils.functional import Promise

from inburgering.cases.bestand_xlsx import MAX_RIJEN
from inburgering.cases.naam import simplify

Vorm = Literal["tekst", "datum", "getal", "keuze", "nummer"]


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: its heading, what goes in it, and the fact it becomes."""

    code: str
    kop: str
    vorm: Vorm
    uitleg: Promise | str
    voorbeeld: str = ""
    feit: str = ""
    """The kind of fact in ``cases.feiten``; empty for what is not a fact."""
    verplicht: bool = False
    keuzes: tuple[str, ...] = ()
    langste: int = 200
    """Number of characters that fit."""


@dataclass(frozen=True, slots=True)
class Indeling:
    """What a file looks like: its sheet, its columns in the order of the form, other headings."""

    blad: str
    kolommen: Mapping[str, Kolom]
    andere_koppen: Mapping[str, str]
    """Code by simplified heading, as other systems write it."""
    keuzes: Mapping[str, Mapping[str, str]]
    """Per column of choices the code by simplified word."""
    regels: tuple[Promise | str, ...]
    """What is good to know, below the explanation of the columns."""
    overbodig: frozenset[str] = frozenset()
    """Simplified headings that we know and do not need; what stands below them is not read."""
    max_rijen: int = MAX_RIJEN
    """Rows that one file may have."""
    per_kop: dict[str, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Index the headings."""
        self.per_kop.update(self.andere_koppen)
        self.per_kop.update({simplify(k.kop): code for code, k in self.kolommen.items()})

    def find(self, kop: str) -> str:
        """Return the code of the column with this heading in any case; empty when unknown."""
        return self.per_kop.get(simplify(kop), "")

    @property
    def verplicht(self) -> tuple[str, ...]:
        """The columns that must be there."""
        return tuple(code for code, kolom in self.kolommen.items() if kolom.verplicht)
