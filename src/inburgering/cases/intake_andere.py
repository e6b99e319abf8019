"""Texts of other open pages, kept beside what is stored until somebody takes them over."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from inburgering.cases.intake_inhoud import Inhoud


@dataclass(frozen=True, slots=True)
class Andere:
    """What another page wrote, in the fields that a later save wrote over."""

    inhoud: Inhoud
    versie: int
    door: int
    tijdstip: datetime
    venster: UUID | None = None
    """The page it came from; what it writes later takes the place of this."""
    id: int = 0


def update_others(
    others: Sequence[Andere],
    *,
    lost: Andere | None,
    venster: UUID | None,
    aangeraakt: Collection[str],
) -> tuple[Andere, ...]:
    """Return the texts to keep after the page ``venster`` changed the fields ``aangeraakt``.

    What this page wrote before is stored anew, so its own earlier text goes. A page has one text
    here, however often two people write at the same time.
    """
    kept = [
        replace(other, inhoud=_without(other.inhoud, aangeraakt))
        if venster is not None and other.venster == venster
        else other
        for other in others
    ]
    kept = [other for other in kept if not other.inhoud.is_leeg]
    if lost is None:
        return tuple(kept)
    for place, other in enumerate(kept):
        if lost.venster is not None and other.venster == lost.venster:
            kept[place] = replace(lost, id=other.id, inhoud=_over(other.inhoud, lost.inhoud))
            return tuple(kept)
    return (*kept, replace(lost, id=max((other.id for other in others), default=0) + 1))


def _without(inhoud: Inhoud, names: Collection[str]) -> Inhoud:
    return replace(
        inhoud,
        wens="" if "wens" in names else inhoud.wens,
        notitie="" if "notitie" in names else inhoud.notitie,
        codes={name: value for name, value in inhoud.codes.items() if name not in names},
    )


def _over(inhoud: Inhoud, newer: Inhoud) -> Inhoud:
    return Inhoud(
        wens=newer.wens or inhoud.wens,
        notitie=newer.notitie or inhoud.notitie,
        codes={**inhoud.codes, **newer.codes},
    )
