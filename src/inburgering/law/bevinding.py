"""One thing that is missing or wrong, said in plain words, with where to mend it."""

from dataclasses import dataclass

from inburgering.law.grondslag import Grondslag
from inburgering.law.tekst import Zin


@dataclass(frozen=True, slots=True)
class Bevinding:
    """A finding about one field."""

    code: str
    veld: str
    """The field to mend, by its name in the data."""
    uitleg: tuple[Zin, ...]
    grondslag: tuple[Grondslag, ...] = ()
    is_wettelijk: bool = True
    """Whether law or DUO refuses it as it stands; ``False`` for advice and local policy."""
