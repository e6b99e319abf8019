"""What is wrong with a region file: file, line, field, and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

Pad = tuple[str | int, ...]
"""Where something stands in the file: keys and positions from the top."""


@dataclass(frozen=True, slots=True)
class Fout:
    """One thing that is wrong, before it has a line number."""

    pad: Pad
    wat: str
    remedie: str
    regel: int | None = None
    """The line, when the place alone does not tell it."""


@dataclass(frozen=True, slots=True)
class Regelfout:
    """One thing that is wrong in a file, with its place and its remedy in Dutch."""

    bestand: str
    regel: int
    """Line number, the first is 1; 0 when it holds for the whole file."""
    veld: str
    wat: str
    remedie: str

    def __str__(self) -> str:
        """Return it as one line of text."""
        return _("%(bestand)s, regel %(regel)s, %(veld)s: %(wat)s %(remedie)s") % {
            "bestand": self.bestand,
            "regel": self.regel,
            "veld": self.veld,
            "wat": self.wat,
            "remedie": self.remedie,
        }


class RegiobestandOngeldig(ValueError):
    """The file cannot be used; nothing was changed."""

    def __init__(self, fouten: Sequence[Regelfout]) -> None:
        self.fouten = tuple(sorted(fouten, key=lambda fout: (fout.regel, fout.veld, fout.wat)))
        super().__init__("\n".join(str(fout) for fout in self.fouten))


def name_field(pad: Pad) -> str:
    """Return a place in words, such as ``taken 3 > uitvoerder``; positions count from 1."""
    parts: list[str] = []
    for step in pad:
        if isinstance(step, int) and parts:
            parts[-1] = f"{parts[-1]} {step + 1}"
        else:
            parts.append(str(step))
    return " > ".join(parts) or _("het hele bestand")
