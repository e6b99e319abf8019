"""What one setting of a municipality is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from django.utils.functional import Promise

Vorm = Literal["getal", "ja_nee", "keuze", "lijst"]


@dataclass(frozen=True, slots=True)
class Beleidssoort:
    """One setting."""

    code: str
    naam: Promise | str
    vorm: Vorm
    standaard: Any
    """What holds where no row says otherwise; ``None`` is: no local rule."""
    uitleg: Promise | str
    keuzes: Mapping[str, Promise | str] | None = None
    """For ``keuze`` and for a closed ``lijst``: what may be chosen."""
