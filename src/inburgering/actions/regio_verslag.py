"""What loading a region file changed: rows, touched work, and what asks for attention."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inburgering.region.bevindingen import Bevinding
from inburgering.region.verdeling import Werkveld


class Soort(StrEnum):
    """What happened to a row."""

    NIEUW = "nieuw"
    GEWIJZIGD = "gewijzigd"
    BEEINDIGD = "beëindigd"
    """From this day on nobody does it, or nobody may decide."""
    VERVALLEN = "vervallen"
    """The row stood in an earlier file and no longer does."""


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One row that changed."""

    soort: Soort
    onderwerp: str
    """``gemeente``, ``organisatie``, ``document``, ``besluit``, ``taakverdeling``,
    ``beslisbasis``, ``beleid``, ``aanbod`` or ``contract``."""
    sleutel: tuple[str, ...]
    begin: date | None = None


@dataclass(frozen=True, slots=True)
class Laadverslag:
    """What loading a region file changed."""

    regio: str
    is_eerste: bool
    """Whether no file was loaded for this region before."""
    wijzigingen: tuple[Wijziging, ...]
    geraakt: frozenset[Werkveld]
    """Tasks whose party or basis changed: the open work there must be computed anew."""
    verleden: tuple[Wijziging, ...]
    """Rows about days that are past; decisions keep the basis they were taken on."""
    besluiten: int
    """PIPs adopted on days whose basis this file changed; they keep the basis of then."""
    themas: frozenset[str]
    """The house styles that the parties ask for."""
    bevindingen: tuple[Bevinding, ...]
    """What the file leaves open: tasks of nobody, bases that end."""
