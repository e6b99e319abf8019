"""Reads letters: one to read, and the print queue."""

import uuid
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.models import Document, Pip, Verzending
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.dossier_kop import get_full_name

BLADZIJDE = 50


@dataclass(frozen=True, slots=True)
class Briefbeeld:
    """A letter as it was made."""

    sleutel: uuid.UUID
    dossier: uuid.UUID
    naam: str
    soort: str
    deel: Deel
    dagtekening: date
    html: str
    verzonden_op: date | None
    wijze: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Wachtend:
    """A letter that waits to be sent."""

    verzending: int
    document: uuid.UUID
    dossier: uuid.UUID
    naam: str
    gemeente: str
    soort: str
    dagtekening: date
    is_achterhaald: bool
    """Whether the plan in it was replaced or withdrawn before it was sent."""


@dataclass(frozen=True, slots=True)
class Postvak:
    """A page of the print queue."""

    brieven: tuple[Wachtend, ...]
    volgende: int | None
    """The number after which the next page begins."""


def get_letter(document: uuid.UUID, *, bereik: Bereik) -> Briefbeeld | None:
    """Return the letter, or ``None`` when it does not exist for this worker."""
    row = (
        Document.objects.filter(sleutel=document, dossier__in=get_visible_dossiers(bereik))
        .select_related("dossier__persoon", "verzending")
        .defer("pdf")
        .first()
    )
    if row is None or not bereik.mag_zien(row.dossier.gemeente_id, Deel(row.deel)):
        return None
    return Briefbeeld(
        sleutel=row.sleutel,
        dossier=row.dossier.sleutel,
        naam=get_full_name(row.dossier.persoon),
        soort=row.soort,
        deel=Deel(row.deel),
        dagtekening=row.dagtekening,
        html=row.html,
        verzonden_op=row.verzending.verzonden_op,
        wijze=row.verzending.get_wijze_display() if row.verzending.wijze else "",
        sha256=row.sha256,
    )


def get_letter_pdf(document: uuid.UUID, *, bereik: Bereik) -> bytes | None:
    """Return the PDF of a letter, or ``None`` when it does not exist for this worker."""
    if get_letter(document, bereik=bereik) is None:
        return None
    return bytes(Document.objects.values_list("pdf", flat=True).get(sleutel=document))


def get_print_queue(*, bereik: Bereik, na: int = 0) -> Postvak:
    """Return the letters of the own organisation that wait to be sent, the oldest first."""
    seen = Q(pk__in=[])
    for gemeente, delen in bereik.delen.items():
        seen |= Q(gemeente=gemeente, document__deel__in=[str(deel) for deel in delen])
    rows = list(
        Verzending.objects.filter(
            seen, organisatie=bereik.organisatie, verzonden_op__isnull=True, pk__gt=na
        )
        .select_related("document__dossier__persoon", "document__pip", "gemeente")
        .defer("document__html", "document__pdf")
        .order_by("pk")[: BLADZIJDE + 1]
    )
    shown = rows[:BLADZIJDE]
    return Postvak(
        brieven=tuple(
            Wachtend(
                verzending=row.pk,
                document=row.document.sleutel,
                dossier=row.document.dossier.sleutel,
                naam=get_full_name(row.document.dossier.persoon),
                gemeente=row.gemeente.naam,
                soort=row.document.soort,
                dagtekening=row.document.dagtekening,
                is_achterhaald=_is_overtaken(row.document),
            )
            for row in shown
        ),
        volgende=shown[-1].pk if len(rows) > BLADZIJDE else None,
    )


def _is_overtaken(letter: Document) -> bool:
    return letter.pip is not None and letter.pip.status != Pip.Status.VASTGESTELD
