"""Meetings of the procesregie with parties, and their agenda. No dossier, no person."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final

from inburgering.access.bereik import Bereik, get_cijfergebied
from inburgering.cases.models import Partneroverleg
from inburgering.queries.procespunt import Procesregel, list_punten_van
from inburgering.region.models import Organisatie
from inburgering.region.verdeling import get_uitvoerders

Status = Partneroverleg.Status
SHOWN: Final = 60


@dataclass(frozen=True, slots=True)
class Overlegregel:
    """One meeting with one party."""

    sleutel: uuid.UUID
    versie: int
    partij: str
    datum: date
    om_de_weken: int | None
    status: str
    verslag: str


@dataclass(frozen=True, slots=True)
class Partneroverlegbeeld:
    """The meetings of the own party."""

    gepland: tuple[Overlegregel, ...]
    """The first day first."""
    gehouden: tuple[Overlegregel, ...]
    """The newest first; those that were called off are left out."""


@dataclass(frozen=True, slots=True)
class Overlegdetail:
    """One meeting with its agenda."""

    regel: Overlegregel
    agenda: tuple[Procesregel, ...]
    """What stands open now, or what was discussed."""
    mag_houden: bool
    """Whether it is planned and its day has come."""


def get_partneroverleggen(bereik: Bereik) -> Partneroverlegbeeld | None:
    """Return the meetings, ``None`` for who does not steer the process. One query."""
    if not bereik.rol.mag_procesregie:
        return None
    rows = Partneroverleg.objects.filter(regie=bereik.organisatie).exclude(status=Status.VERVALLEN)
    found = [_make(row) for row in rows.select_related("organisatie").order_by("-datum")[:SHOWN]]
    return Partneroverlegbeeld(
        gepland=tuple(reversed([row for row in found if row.status == Status.GEPLAND])),
        gehouden=tuple(row for row in found if row.status == Status.GEHOUDEN),
    )


def get_partneroverleg(sleutel: uuid.UUID, *, bereik: Bereik, dag: date) -> Overlegdetail | None:
    """Return one meeting, ``None`` if it does not exist for this worker."""
    if not bereik.rol.mag_procesregie:
        return None
    rows = Partneroverleg.objects.filter(regie=bereik.organisatie, sleutel=sleutel)
    row = rows.select_related("organisatie").first()
    if row is None:
        return None
    is_planned = row.status == Status.GEPLAND
    shown: Collection[int] | None = None
    if not is_planned:
        shown = list(row.besproken.values_list("pk", flat=True))
    return Overlegdetail(
        regel=_make(row),
        agenda=list_punten_van(row.organisatie_id, bereik=bereik, alleen=shown),
        mag_houden=is_planned and row.datum <= dag,
    )


def list_overlegpartijen(bereik: Bereik, *, dag: date) -> tuple[tuple[str, str], ...]:
    """Return code and name of the other parties that do something in the own municipalities."""
    gemeenten = sorted(get_cijfergebied(bereik))
    codes = {party for party in get_uitvoerders(gemeenten, dag=dag).values() if party}
    rows = Organisatie.objects.filter(pk__in=codes - {bereik.organisatie}).order_by("naam")
    return tuple(rows.values_list("code", "naam"))


def _make(row: Partneroverleg) -> Overlegregel:
    return Overlegregel(
        sleutel=row.sleutel,
        versie=row.versie,
        partij=row.organisatie.naam,
        datum=row.datum,
        om_de_weken=row.om_de_weken,
        status=row.status,
        verslag=row.verslag,
    )
