"""Reads which policy documents hold, in which version, and what each body did with them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from inburgering.region.models import Beleidsdocument, Besluitstap


@dataclass(frozen=True, slots=True)
class Besluit:
    """What one body of one municipality did with a document."""

    gemeente: str
    orgaan: str
    """pho, adviesraad, college, raad or ab."""
    status: str
    """gepland, besproken, advies, ter_informatie, vastgesteld or ingetrokken."""
    datum: date | None


@dataclass(frozen=True, slots=True)
class Documentregel:
    """One version of a policy document."""

    sleutel: str
    code: str
    versie: str
    titel: str
    soort: str
    datum: date
    geldig_vanaf: date
    geldig_tot: date | None
    gemeenten: tuple[str, ...]
    """CBS codes of the municipalities for which this version was made."""
    besluiten: tuple[Besluit, ...]
    """In the order of the file."""
    toelichting: str
    is_aangenomen: bool

    def geldt_op(self, dag: date) -> bool:
        """Return whether this day lies between its first and last day."""
        return self.geldig_vanaf <= dag and (self.geldig_tot is None or dag <= self.geldig_tot)


def get_documenten(gemeenten: Collection[str], dag: date) -> tuple[Documentregel, ...]:
    """Return the documents of these municipalities on this day, each in the version in force.

    A version comes back once, also when it holds in several municipalities. Two queries.
    """
    versions = [row for row in get_versies(gemeenten) if row.geldt_op(dag)]
    newest: dict[tuple[str, str], Documentregel] = {}
    for row in sorted(versions, key=lambda row: (row.geldig_vanaf, row.versie)):
        for gemeente in row.gemeenten:
            if gemeente in gemeenten:
                newest[row.code, gemeente] = row
    kept = {row.sleutel for row in newest.values()}
    return tuple(row for row in versions if row.sleutel in kept)


def get_versies(gemeenten: Collection[str]) -> tuple[Documentregel, ...]:
    """Return every version of every document of these municipalities, by date. Two queries."""
    rows = [
        row
        for row in Beleidsdocument.objects.filter(regio__gemeenten__in=gemeenten)
        .distinct()
        .order_by("geldig_vanaf", "code", "versie")
        if set(row.gemeenten) & set(gemeenten)
    ]
    steps: dict[str, list[Besluitstap]] = defaultdict(list)
    for step in Besluitstap.objects.filter(document__in=rows).order_by("volgorde", "gemeente"):
        steps[step.document_id].append(step)
    return tuple(_make(row, steps[row.pk]) for row in rows)


def _make(row: Beleidsdocument, steps: Iterable[Besluitstap]) -> Documentregel:
    return Documentregel(
        sleutel=row.sleutel,
        code=row.code,
        versie=row.versie,
        titel=row.titel,
        soort=row.soort,
        datum=row.datum,
        geldig_vanaf=row.geldig_vanaf,
        geldig_tot=row.geldig_tot,
        gemeenten=tuple(row.gemeenten),
        besluiten=tuple(
            Besluit(
                gemeente=step.gemeente_id,
                orgaan=step.orgaan,
                status=step.status,
                datum=step.datum,
            )
            for step in steps
        ),
        toelichting=row.toelichting,
        is_aangenomen=row.is_aangenomen,
    )
