"""What a part of the intake holds, and how the texts of two open pages come together.

The page on which somebody types is always right about what it shows. Whatever another page wrote
in the meantime, and this one did not know of, is handed back to be kept beside it: nothing is lost.
"""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from inburgering.cases.intake_onderdelen import GETAL_MAX, MAX_TEKST, Onderdeel, Vraag

BESPROKEN: Final = "besproken"
_DIGEST_SIGNS: Final = 16

Antwoord = str | int | list[str]
Basis = Mapping[str, str]
"""Per field the digest of what a page showed when it opened or last saved."""


@dataclass(frozen=True, slots=True)
class Inhoud:
    """Own words, notes, coded answers, and whether it was talked about."""

    wens: str = ""
    notitie: str = ""
    codes: Mapping[str, Antwoord] = field(default_factory=dict, hash=False)
    is_besproken: bool = False

    @property
    def is_leeg(self) -> bool:
        """Whether nothing was written or ticked."""
        return not (self.wens or self.notitie or self.codes)


def clean_inhoud(onderdeel: Onderdeel, inhoud: Inhoud) -> Inhoud:
    """Return the content with only known answers, in the order of the questions.

    :raises ValueError: if a text is too long.
    """
    if len(inhoud.wens) > MAX_TEKST or len(inhoud.notitie) > MAX_TEKST:
        raise ValueError("the text is too long")
    codes = {v.code: _clean_answer(v, inhoud.codes.get(v.code)) for v in onderdeel.vragen}
    return Inhoud(
        wens=_clean_text(inhoud.wens) if onderdeel.wens else "",
        notitie=_clean_text(inhoud.notitie),
        codes={code: value for code, value in codes.items() if value not in (None, "", [])},
        is_besproken=inhoud.is_besproken,
    )


def get_digests(onderdeel: Onderdeel, inhoud: Inhoud) -> dict[str, str]:
    """Return per field a digest of its value, by which a page says what it showed."""
    return {name: _digest(value) for name, value in _fields(onderdeel, inhoud).items()}


@dataclass(frozen=True, slots=True)
class Samenkomst:
    """What is stored now, and what the other page had written there."""

    inhoud: Inhoud
    andere: Inhoud | None
    """Only the fields that both pages changed; ``None``: there are none."""
    aangeraakt: frozenset[str]
    """The fields that this page changed."""


def combine(onderdeel: Onderdeel, stored: Inhoud, incoming: Inhoud, basis: Basis) -> Samenkomst:
    """Return the content after a page saved, and what it would have written over.

    A field that the page did not touch keeps what is stored. A field that it did touch gets what
    the page shows; if another page changed it too, that value is handed back.
    """
    before, after = _fields(onderdeel, stored), _fields(onderdeel, incoming)
    touched = {name: v for name, v in after.items() if _digest(v) != basis.get(name)}
    lost = {
        name: before[name]
        for name, value in touched.items()
        if name != BESPROKEN
        and _digest(before[name]) != basis.get(name)
        and not _holds(value, before[name])
    }
    return Samenkomst(
        inhoud=_make({**before, **touched}),
        andere=_make(lost) if lost else None,
        aangeraakt=frozenset(touched),
    )


def join(onderdeel: Onderdeel, inhoud: Inhoud, andere: Inhoud) -> Inhoud:
    """Return both together: lines and ticks of the other that are missing here are added.

    Where a question has one answer and the two differ, the other answer is written in the notes.
    """
    notes, codes = _join_lines(inhoud.notitie, andere.notitie), dict(inhoud.codes)
    for name, value in andere.codes.items():
        vraag = onderdeel.vraag_per_code.get(name)
        if vraag is None or codes.get(name) == value:
            continue
        own = codes.get(name)
        if own is None:
            codes[name] = value
        elif isinstance(own, list) and isinstance(value, list):
            codes[name] = _in_order(vraag, [*own, *value])
        else:
            notes = _join_lines(notes, f"{vraag.tekst} {describe_answer(vraag, value)}")
    return replace(inhoud, wens=_join_lines(inhoud.wens, andere.wens), notitie=notes, codes=codes)


def describe_answer(vraag: Vraag, value: Antwoord) -> str:
    """Return an answer in words."""
    if isinstance(value, list):
        return ", ".join(str(vraag.keuzes.get(code, code)) for code in value)
    if isinstance(value, int):
        return f"{value} {vraag.eenheid}".strip()
    return str(vraag.keuzes.get(value, value))


def describe_answers(onderdeel: Onderdeel, inhoud: Inhoud) -> tuple[tuple[str, str], ...]:
    """Return question and answer in words, in the order of the questions."""
    return tuple(
        (str(vraag.tekst), describe_answer(vraag, inhoud.codes[vraag.code]))
        for vraag in onderdeel.vragen
        if vraag.code in inhoud.codes
    )


def _fields(onderdeel: Onderdeel, inhoud: Inhoud) -> dict[str, Any]:
    codes = {vraag.code: inhoud.codes.get(vraag.code) for vraag in onderdeel.vragen}
    texts = {"notitie": inhoud.notitie, BESPROKEN: inhoud.is_besproken}
    return {**({"wens": inhoud.wens} if onderdeel.wens else {}), **texts, **codes}


def _make(values: Mapping[str, Any]) -> Inhoud:
    own = {"wens", "notitie", BESPROKEN}
    return Inhoud(
        wens=values.get("wens", ""),
        notitie=values.get("notitie", ""),
        codes={name: v for name, v in values.items() if name not in own and v is not None},
        is_besproken=values.get(BESPROKEN, False),
    )


def _digest(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGEST_SIGNS]


def _holds(value: Any, other: Any) -> bool:
    """Whether nothing of the other value is missing in this one."""
    if other in (None, "", [], False):
        return True
    if isinstance(value, str) and isinstance(other, str):
        return set(_lines(other)) <= set(_lines(value))
    if isinstance(value, list) and isinstance(other, list):
        return set(other) <= set(value)
    return bool(value == other)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _join_lines(text: str, other: str) -> str:
    known = set(_lines(text))
    missing = [line for line in _lines(other) if line not in known]
    return "\n".join(part for part in (text.rstrip(), *missing) if part)


def _clean_text(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _clean_answer(vraag: Vraag, value: Any) -> Antwoord | None:
    if vraag.vorm == "getal":
        is_number = isinstance(value, int) and not isinstance(value, bool)
        return min(value, GETAL_MAX) if is_number and value >= 0 else None
    if vraag.vorm == "meer":
        return _in_order(vraag, value) if isinstance(value, list) else None
    return value if isinstance(value, str) and value in vraag.keuzes else None


def _in_order(vraag: Vraag, codes: Collection[Any]) -> list[str]:
    return [code for code in vraag.keuzes if code in codes]
