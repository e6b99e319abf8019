"""What can be chosen when somebody moves out, and what a hand-over would hold."""

import uuid
from dataclasses import dataclass

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.models import Pip, Verzending
from inburgering.cases.verhuizing import (
    ONDERDELEN,
    collect_inhoud,
    list_beschikbaar,
    list_household,
)
from inburgering.queries.dossier_kop import find_dossier, get_full_name
from inburgering.queries.verhuizing_inhoud import describe_inhoud, list_left_out
from inburgering.queries.verhuizing_regel import Inhoudsdeel
from inburgering.region.models import Gemeente


@dataclass(frozen=True, slots=True)
class Vertrekkeuzes:
    """What can be chosen when somebody moves out."""

    gemeenten: tuple[tuple[str, str], ...]
    huisgenoten: tuple[tuple[uuid.UUID, str], ...]
    brieven: int
    """Letters that are not sent yet."""
    heeft_concept: bool


@dataclass(frozen=True, slots=True)
class Verstrekbeeld:
    """What would go over with a choice."""

    beschikbaar: tuple[tuple[str, str], ...]
    delen: tuple[Inhoudsdeel, ...]
    niet: tuple[str, ...]
    """What is there and stays behind."""


def list_vertrekkeuzes(dossier: uuid.UUID, *, bereik: Bereik) -> Vertrekkeuzes | None:
    """Return the choices of the form, or ``None`` for who may not report a move here."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or row.gemeente_id not in bereik.regie_gemeenten:
        return None
    others = Gemeente.objects.exclude(pk=row.gemeente_id).order_by("naam")
    people = list_household(row)
    return Vertrekkeuzes(
        gemeenten=tuple(others.values_list("cbs_code", "naam")),
        huisgenoten=tuple(
            (item.sleutel, get_full_name(item.persoon))
            for item in people.select_related("persoon").order_by("persoon__zoeknaam")
        ),
        brieven=Verzending.objects.filter(document__dossier=row, verzonden_op__isnull=True).count(),
        heeft_concept=Pip.objects.filter(dossier=row, status=Pip.Status.CONCEPT).exists(),
    )


def list_alle_gemeenten() -> tuple[tuple[str, str], ...]:
    """Return every municipality of this system, for who comes from one of them."""
    return tuple(Gemeente.objects.order_by("naam").values_list("cbs_code", "naam"))


def preview_overdracht(
    dossier: uuid.UUID,
    *,
    onderdelen: tuple[str, ...] | None,
    boetes: str = "",
    toelichting: str = "",
    bereik: Bereik,
) -> Verstrekbeeld | None:
    """Return exactly what would go over; ``None`` as parts is everything that there is."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.PIP):
        return None
    have = list_beschikbaar(row)
    inhoud = collect_inhoud(
        row,
        onderdelen=have if onderdelen is None else onderdelen,
        boetes=boetes,
        toelichting=toelichting,
    )
    return Verstrekbeeld(
        beschikbaar=tuple((code, str(ONDERDELEN[code])) for code in have),
        delen=describe_inhoud(inhoud),
        niet=list_left_out(inhoud, have),
    )
