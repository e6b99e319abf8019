"""Reads what a municipality offers, on a day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from inburgering.region.models import Aanbod


@dataclass(frozen=True, slots=True)
class Aanbodregel:
    """One thing on offer in a municipality."""

    code: str
    naam: str
    soort: str
    """One of ``Aanbod.Soort``: maatschappelijke_begeleiding, participatie, geldzaken,
    welkomstprogramma, taal, overig."""
    organisatie: str
    organisatie_naam: str
    omschrijving: str
    niveaus: tuple[str, ...]
    """licht, matig, intensief; none means every level."""
    voorwaarde: str
    doelgroepen: tuple[str, ...] = ()
    """None means everybody."""
    telt_mee_voor: tuple[str, ...] = ()
    """pvt, map, participatie: what its hours may count for."""
    gemeente: str = ""
    sinds: date | None = None
    tot: date | None = None
    """The last day, when one is known."""
    bron: str = ""
    document: str = ""
    """The code of the policy document it comes from."""
    is_aangenomen: bool = False

    def past_bij(self, niveau: str) -> bool:
        """Return whether it is meant for this support level."""
        return not self.niveaus or niveau in self.niveaus


def get_aanbod(gemeente: str, *, dag: date, soort: str | None = None) -> tuple[Aanbodregel, ...]:
    """Return what this municipality offers on this day, by kind and in the order of the file.

    ``soort`` keeps one kind only.
    """
    return get_aanbod_van([gemeente], dag=dag, soort=soort)


def get_aanbod_van(
    gemeenten: Collection[str], *, dag: date, soort: str | None = None
) -> tuple[Aanbodregel, ...]:
    """Return what each of these municipalities offers on this day; one query."""
    rows = (
        Aanbod.objects.filter(
            Q(eind__isnull=True) | Q(eind__gte=dag), gemeente__in=gemeenten, begin__lte=dag
        )
        .select_related("organisatie", "document")
        .order_by("pk")
    )
    if soort is not None:
        rows = rows.filter(soort=soort)
    order = list(Aanbod.Soort.values)
    return tuple(_make(row) for row in sorted(rows, key=lambda row: order.index(row.soort)))


def _make(row: Aanbod) -> Aanbodregel:
    return Aanbodregel(
        code=row.code,
        naam=row.naam,
        soort=row.soort,
        organisatie=row.organisatie_id,
        organisatie_naam=row.organisatie.naam,
        omschrijving=row.omschrijving,
        niveaus=tuple(row.niveaus),
        voorwaarde=row.voorwaarde,
        doelgroepen=tuple(row.doelgroepen),
        telt_mee_voor=tuple(row.telt_mee_voor),
        gemeente=row.gemeente_id,
        sinds=row.begin,
        tot=row.eind,
        bron=row.bron,
        document=row.document.code if row.document else "",
        is_aangenomen=row.is_aangenomen,
    )
