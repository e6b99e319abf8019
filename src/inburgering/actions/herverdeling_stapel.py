"""The one door for a change of many dossiers at once: work that moves.

The same as ``handeling`` does for one dossier: lock, change, compute terms and tasks anew, raise
the version, write the timeline, all in one transaction. What has no line in the timeline did not
change and is left alone, so a second run over the same dossiers writes nothing.
"""

import uuid
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from django.db import transaction
from django.db.models import F

from inburgering.access.moment import Moment
from inburgering.actions.catalogus import HANDELINGEN
from inburgering.actions.stand import refresh_stand
from inburgering.cases.models import Dossier, Tijdlijnregel

T = TypeVar("T")
_VELDEN: Final = ("fase", "doelgroep", "leerroute", "signalen", "casusregisseur_id")


@dataclass(slots=True)
class Stapel:
    """Locked dossiers, and what is told about them."""

    dossiers: list[Dossier]
    moment: Moment
    door: int | None
    """``None``: the machine, on the day that the taakverdeling or somebody set."""
    organisatie: str | None
    regels: list[Tijdlijnregel] = field(default_factory=list)

    def note(
        self,
        dossier: int,
        code: str,
        gegevens: dict[str, Any],
        *,
        sleutel: uuid.UUID | None = None,
    ) -> None:
        """Tell in the timeline what happened; only dossiers with a line count as changed."""
        self.regels.append(
            Tijdlijnregel(
                dossier_id=dossier,
                handeling=HANDELINGEN[code].code,
                dag=self.moment.dag,
                tijdstip=self.moment.tijdstip,
                door_id=self.door,
                organisatie_id=self.organisatie,
                gegevens=gegevens,
                sleutel=sleutel,
            )
        )


@contextmanager
def open_stapel(
    pks: Collection[int],
    *,
    moment: Moment,
    door: int | None = None,
    organisatie: str | None = None,
) -> Iterator[Stapel]:
    """Lock these dossiers for one change, in the order of their keys, so that two can meet."""
    with transaction.atomic():
        locked = Dossier.objects.select_for_update().filter(pk__in=pks).order_by("pk")
        stapel = Stapel(list(locked), moment, door, organisatie)
        before = {row.pk: _values(row) for row in stapel.dossiers}
        yield stapel
        _finish(stapel, before)


def _values(row: Dossier) -> tuple[Any, ...]:
    return tuple(getattr(row, name) for name in _VELDEN)


def _finish(stapel: Stapel, before: Mapping[int, tuple[Any, ...]]) -> None:
    told = {regel.dossier_id for regel in stapel.regels}
    changed = [row for row in stapel.dossiers if row.pk in told]
    if not changed:
        return
    moved = refresh_stand(changed, moment=stapel.moment, door=stapel.door)
    for regel in stapel.regels:
        shifts = moved.pop(regel.dossier_id, [])
        if shifts:
            regel.gegevens["termijnen"] = shifts
    names = [
        name.removesuffix("_id")
        for place, name in enumerate(_VELDEN)
        if any(_values(row)[place] != before[row.pk][place] for row in changed)
    ]
    if names:
        Dossier.objects.bulk_update(changed, names)
    Dossier.objects.filter(pk__in=told).update(versie=F("versie") + 1)
    Tijdlijnregel.objects.bulk_create(stapel.regels)


def split(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Yield the items in parts of a size."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
