"""How much two names are alike, whatever the order of the parts and the way they were spelled.

Names from another script are written in many ways: Yousef, Jusuf and Joesoef are one name. The
consonants that remain when those ways are put together say more than the letters.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from inburgering.cases.naam import simplify

SPELLINGS: Final[Sequence[tuple[str, str]]] = (
    *(("sch", "s"), ("tsj", "s"), ("tch", "s"), ("sj", "s"), ("sh", "s")),
    *(("kh", "h"), ("ch", "h"), ("gh", "h"), ("x", "h")),
    *(("dzj", "g"), ("dj", "g"), ("zh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d")),
    *(("q", "k"), ("c", "k"), ("z", "s"), ("w", "v"), ("v", "f")),
)
"""Ways of writing one sound, the longest first."""
VOWELS: Final = frozenset("aeiouyj")
ALIKE: Final = 0.8
"""From this likeness two names may be of one person."""
SAME_SOUND: Final = 0.95
SHORT: Final = 3
"""Parts shorter than this count only when a name has no others."""


@dataclass(frozen=True, slots=True)
class Klank:
    """The parts of a name, with their consonants."""

    delen: tuple[str, ...]
    medeklinkers: tuple[str, ...]

    @property
    def begin(self) -> frozenset[str]:
        """The first consonants of each part, by which unlike names are left out quickly."""
        return frozenset(part[:2] for part in self.medeklinkers)


def make_klank(naam: str) -> Klank:
    """Return a name as it is compared."""
    parts = simplify(naam).split()
    kept = tuple(part for part in parts if len(part) >= SHORT) or tuple(parts)
    return Klank(kept, tuple(get_consonants(part) for part in kept))


def get_consonants(part: str) -> str:
    """Return the consonants of one part, each way of writing put into one."""
    text = part
    for spelling, sound in SPELLINGS:
        text = text.replace(spelling, sound)
    kept = ""
    for letter in text:
        if letter not in VOWELS and not kept.endswith(letter):
            kept += letter
    return kept.removesuffix("h") if len(kept) > 1 else kept


def get_likeness(een: Klank, ander: Klank) -> float:
    """Return from 0 to 1 how well the parts of the shorter name are found in the longer one."""
    shorter, longer = sorted((een, ander), key=lambda klank: len(klank.delen))
    if not shorter.delen:
        return 0.0
    best = [
        max(_compare(part, sound, longer, place) for place in range(len(longer.delen)))
        for part, sound in zip(shorter.delen, shorter.medeklinkers, strict=True)
    ]
    return sum(best) / len(best)


def is_alike(een: Klank, ander: Klank) -> bool:
    """Return whether two names may be of one person."""
    return bool(een.begin & ander.begin) and get_likeness(een, ander) >= ALIKE


def _compare(part: str, sound: str, other: Klank, place: int) -> float:
    other_part, other_sound = other.delen[place], other.medeklinkers[place]
    if part == other_part:
        return 1.0
    if sound == other_sound and len(sound) > 1:
        return SAME_SOUND
    return SequenceMatcher(None, part, other_part).ratio()
