"""How readable a Dutch text is, in numbers a gate can hold.

Formula: Flesch-Douma, 206.84 - 0.93 x words per sentence - 77 x syllables per word.
A score is a rough measure: it catches long sentences and long words, not bad ideas.
See ADR 0022.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import pyphen

VERVANGER: Final = "dit"
"""The short word that stands in for what the writer cannot choose."""

TERMEN: Final = (
    "het plan inburgering en participatie",
    "plan inburgering en participatie",
    "participatieverklaringstraject",
    "Module Arbeidsmarkt en Participatie",
    "Kennis van de Nederlandse Maatschappij",
    "maatschappelijke begeleiding",
    "voorschoolse educatie",
    "leerbaarheidstoets",
    "brede intake",
    "onderwijsroute",
    "zelfredzaamheid",
    "leerroute",
    "inburgering",
    "inburgeren",
    "participatie",
    "ontzorgen",
    "B1-route",
    "Z-route",
)
"""Words the law gives; each letter explains them. The longest come first."""

VERBODEN: Final = (
    "aangaande",
    "alsmede",
    "alvorens",
    "bewerkstelligen",
    "conform",
    "derhalve",
    "desbetreffend",
    "desbetreffende",
    "dientengevolge",
    "dient te",
    "dienen te",
    "doch",
    "eveneens",
    "geschieden",
    "gemotiveerd",
    "hetgeen",
    "hieromtrent",
    "in het kader van",
    "indien",
    "ingevolge",
    "inzake",
    "jegens",
    "krachtens",
    "met betrekking tot",
    "middels",
    "mits",
    "nadere",
    "nopens",
    "omtrent",
    "onderhavige",
    "onverwijld",
    "te allen tijde",
    "ten aanzien van",
    "ten behoeve van",
    "teneinde",
    "tevens",
    "thans",
    "uit hoofde van",
    "verenigen",
    "verstrekken",
    "voornoemd",
    "voornoemde",
    "zulks",
)

_MONTH: Final = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
)
_DATE: Final = re.compile(rf"\b\d{{1,2}} (?:{_MONTH}) \d{{4}}\b", re.IGNORECASE)
_ARTICLE: Final = re.compile(
    r"\bartikel(?:en)? \d+[:.]?\d*[a-z]?(?: (?:lid|en|tot en met|onder) [\w:.]+)*"
    r"(?: van de| van het)?(?: (?:Wet|Besluit|Regeling) inburgering 2021| Participatiewet"
    r"| Algemene wet bestuursrecht)?",
    re.IGNORECASE,
)
_AMOUNT: Final = re.compile(r"€ ?\d+(?:\.\d{3})*(?:,\d\d)?")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+|\n+")
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LONG: Final = 7


@dataclass(frozen=True, slots=True)
class Meting:
    """The numbers of one text."""

    flesch_douma: float
    woorden_per_zin: float
    langste_zin: int
    """Words in the longest sentence."""
    aandeel_lange_woorden: float
    """Share of words of more than six letters, 0 to 1."""
    verboden: tuple[str, ...]
    """The forbidden words that occur, each once."""
    langste: str = ""
    """The longest sentence itself, after replacement."""


@dataclass(frozen=True, slots=True)
class Norm:
    """The limits of the gate; the defaults are those for Dutch at B1."""

    flesch_douma: float = 70
    woorden_per_zin: float = 12
    langste_zin: int = 20
    aandeel_lange_woorden: float = 0.25


B1: Final = Norm()


def measure(text: str, *, vervang: Sequence[str] = ()) -> Meting:
    """Return the numbers of the text; an empty text counts as perfectly readable.

    Before counting, each glossary term (``TERMEN``), date, amount and article reference,
    and each text in ``vervang`` (names, addresses), becomes one short word. Sentences
    end at a full stop, question mark, exclamation mark or line break, not at a colon.
    """
    plain = _replace(text, vervang)
    sentences = [words for part in _SENTENCE_END.split(plain) if (words := _WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return Meting(206.84, 0, 0, 0, ())
    per_sentence = len(words) / len(sentences)
    syllables = sum(_syllables(word.lower()) for word in words) / len(words)
    longest = max(sentences, key=len)
    return Meting(
        flesch_douma=round(206.84 - 0.93 * per_sentence - 77 * syllables, 1),
        woorden_per_zin=round(per_sentence, 2),
        langste_zin=len(longest),
        aandeel_lange_woorden=round(sum(len(word) >= _LONG for word in words) / len(words), 3),
        verboden=_forbidden(text),
        langste=" ".join(longest),
    )


def find_shortcomings(meting: Meting, norm: Norm = B1) -> tuple[str, ...]:
    """Return, in Dutch, what keeps the text from the norm; none when it passes."""
    checks: Iterable[tuple[bool, str]] = (
        (
            meting.flesch_douma < norm.flesch_douma,
            f"De tekst is moeilijk: score {meting.flesch_douma:.0f}, nodig is "
            f"{norm.flesch_douma:.0f}. Maak zinnen en woorden korter.",
        ),
        (
            meting.woorden_per_zin > norm.woorden_per_zin,
            f"Een zin heeft gemiddeld {meting.woorden_per_zin:.0f} woorden. "
            f"Houd het op {norm.woorden_per_zin:.0f}.",
        ),
        (
            meting.langste_zin > norm.langste_zin,
            f"De langste zin heeft {meting.langste_zin} woorden. Knip de zin in stukken.",
        ),
        (
            meting.aandeel_lange_woorden > norm.aandeel_lange_woorden,
            f"{meting.aandeel_lange_woorden:.0%} van de woorden is lang. Zoek kortere woorden.",
        ),
        (bool(meting.verboden), f"Schrijf gewoner in plaats van: {', '.join(meting.verboden)}."),
    )
    return tuple(text for fails, text in checks if fails)


def _replace(text: str, vervang: Sequence[str]) -> str:
    plain = text
    for name in sorted((name for name in vervang if name.strip()), key=len, reverse=True):
        plain = plain.replace(name, VERVANGER)
    for pattern in (_ARTICLE, _DATE, _AMOUNT, _terms()):
        plain = pattern.sub(VERVANGER, plain)
    return plain


def _forbidden(text: str) -> tuple[str, ...]:
    return tuple(
        word for word in VERBODEN if re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)
    )


@lru_cache(maxsize=1)
def _terms() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(re.escape(term) for term in TERMEN)})\b", flags=re.IGNORECASE
    )


@lru_cache(maxsize=1)
def _hyphenation() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL", left=1, right=1)


@lru_cache(maxsize=20_000)
def _syllables(word: str) -> int:
    """Return the syllables of a word: the places where it may be hyphenated, plus one."""
    return len(_hyphenation().positions(word)) + 1
