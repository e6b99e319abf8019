"""Whether the college may do something now, and why."""

from dataclasses import dataclass
from typing import Literal

from inburgering.law.grondslag import Grondslag
from inburgering.law.tekst import Zin

ToegestaanCode = Literal["leerroute_wijzigen", "afschalen_a2"]


@dataclass(frozen=True, slots=True)
class Toegestaan:
    """A permission or its refusal, with the reason."""

    mag: bool
    grondslag: tuple[Grondslag, ...]
    uitleg: tuple[Zin, ...]
