"""What a kind of handeling is: who may do it, whether it decides, and its timeline sentence."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Handelingsoort:
    """One kind of handeling."""

    code: str
    zin: Promise | str
    taken: tuple[str, ...]
    """Any of these tasks gives the right; empty means: the action names the task."""
    grondslag: str = ""
    beslist: bool = False
    mag_gesloten: bool = False
    mag_vrijwilliger: bool = False
    """Whether a volunteer may do it; everything else is for professionals (ADR 0079)."""
