"""Notices what does not belong in a plain note: it warns and never blocks.

Source: data minimisation (AVG art. 5 and 9); health has its own page.
"""

import re
from typing import Final, Literal

from stdnum.nl import bsn

Soort = Literal["bsn", "gezondheid", "overtuiging", "politie"]

_DIGITS: Final = re.compile(r"(?<!\d)\d(?:[ .-]?\d){8}(?!\d)")
_WORDS: Final[dict[Soort, re.Pattern[str]]] = {
    "gezondheid": re.compile(
        r"\b(diagnose|depress\w*|ptss|medicijn\w*|medicatie|trauma\w*|kanker|diabetes|suikerziekte"
        r"|hiv|zwanger\w*|psycholo\w*|psychiat\w*|verslaafd|verslaving|epilep\w*|operatie|ziekenhuis)\b",
        re.IGNORECASE,
    ),
    "overtuiging": re.compile(
        r"\b(moslims?|islam\w*|christen\w*|katholiek\w*|joods\w*|hindoe\w*|kerk|moskee|synagoge"
        r"|bekeerd|atheïst\w*|ramadan)\b",
        re.IGNORECASE,
    ),
    "politie": re.compile(
        r"\b(gevangenis|veroordeeld|strafblad|aangehouden|celstraf|taakstraf)\b", re.IGNORECASE
    ),
}


def find_sensitive(text: str) -> tuple[Soort, ...]:
    """Return which kinds of sensitive data the text seems to hold, in a fixed order."""
    found: list[Soort] = ["bsn"] if _has_bsn(text) else []
    found += [soort for soort, words in _WORDS.items() if words.search(text)]
    return tuple(found)


def _has_bsn(text: str) -> bool:
    numbers = (re.sub(r"\D", "", hit) for hit in _DIGITS.findall(text))
    return any(bsn.is_valid(number) for number in numbers)
