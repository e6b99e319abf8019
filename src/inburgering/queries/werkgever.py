"""Employers of the region: the list, one of them, and the choice when somebody is placed."""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Max, Q

from inburgering.access.bereik import Bereik
from inburgering.cases.models import Werkgever, Werkgevercontact
from inburgering.cases.werkgevers import get_visible_werkgevers

PAGE: Final = 50
CONTACTEN: Final = 50


@dataclass(frozen=True, slots=True)
class Werkgeverregel:
    """An employer in a list."""

    sleutel: uuid.UUID
    naam: str
    plaats: str
    branche: str
    aanbod: str
    partij: str
    laatste_contact_op: date | None
    is_actief: bool


@dataclass(frozen=True, slots=True)
class Contactregel:
    """One contact with an employer."""

    datum: date
    onderwerp: str
    door: str


@dataclass(frozen=True, slots=True)
class Werkgeverbeeld:
    """One employer with its contacts, the newest first."""

    regel: Werkgeverregel
    contactpersoon: str
    telefoon: str
    email: str
    versie: int
    mag_wijzigen: bool
    """Whether the own party keeps the contact."""
    contacten: tuple[Contactregel, ...]


def list_werkgevers(
    bereik: Bereik, *, zoek: str = "", na: tuple[str, int] | None = None
) -> tuple[tuple[Werkgeverregel, ...], tuple[str, int] | None]:
    """Return a page of employers by name, and where the next page begins.

    ``zoek`` looks in name, place, branch and offer.
    """
    rows = get_visible_werkgevers(bereik)
    for word in zoek.split():
        rows = rows.filter(
            Q(naam__icontains=word)
            | Q(plaats__icontains=word)
            | Q(branche__icontains=word)
            | Q(aanbod__icontains=word)
        )
    if na is not None:
        rows = rows.filter(Q(naam__gt=na[0]) | Q(naam=na[0], pk__gt=na[1]))
    rows = rows.select_related("organisatie").annotate(laatste=Max("contacten__datum"))
    found = list(rows.order_by("naam", "id")[: PAGE + 1])
    last = found[PAGE - 1] if len(found) > PAGE else None
    lines = tuple(_make_line(row, row.laatste) for row in found[:PAGE])
    return lines, (last.naam, last.pk) if last else None


def get_werkgever(sleutel: uuid.UUID, *, bereik: Bereik) -> Werkgeverbeeld | None:
    """Return one employer, ``None`` when it does not exist for this worker."""
    row = (
        get_visible_werkgevers(bereik).filter(sleutel=sleutel).select_related("organisatie").first()
    )
    if row is None:
        return None
    contacts = list(
        Werkgevercontact.objects.filter(werkgever=row)
        .select_related("door")
        .order_by("-datum", "-id")[:CONTACTEN]
    )
    return Werkgeverbeeld(
        regel=_make_line(row, contacts[0].datum if contacts else None),
        contactpersoon=row.contactpersoon,
        telefoon=row.telefoon,
        email=row.email,
        versie=row.versie,
        mag_wijzigen=row.organisatie_id == bereik.organisatie,
        contacten=tuple(Contactregel(c.datum, c.onderwerp, c.door.naam) for c in contacts),
    )


def list_werkgeverkeuzes(bereik: Bereik) -> tuple[tuple[str, str], ...]:
    """Return key and name of the active employers, for who places somebody."""
    rows = get_visible_werkgevers(bereik).filter(is_actief=True).order_by("naam", "id")
    return tuple(
        (str(key), f"{naam} ({plaats})")
        for key, naam, plaats in rows.values_list("sleutel", "naam", "plaats")
    )


def _make_line(row: Werkgever, last: date | None) -> Werkgeverregel:
    return Werkgeverregel(
        sleutel=row.sleutel,
        naam=row.naam,
        plaats=row.plaats,
        branche=row.branche,
        aanbod=row.aanbod,
        partij=row.organisatie.naam,
        laatste_contact_op=last,
        is_actief=row.is_actief,
    )
