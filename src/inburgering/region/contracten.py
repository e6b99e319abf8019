"""Reads which contracts there are with providers, on a day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Min, Q, QuerySet

from inburgering.region.models import Contract

ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Contractregel:
    """One contract, running or not, as the register and an order need it."""

    id: int
    code: str
    naam: str
    product: str
    onderdeel: str
    organisatie: str
    """Empty while there is no provider."""
    organisatie_naam: str
    inkoper: str
    inkoper_naam: str
    gemeenten: tuple[str, ...]
    """CBS codes."""
    status: str
    ondertekend_op: date | None
    sinds: date | None
    tot: date | None
    keurmerk: str
    keurmerk_tot: date | None
    prijs_cent: int | None
    financiering: str
    plaats: str
    dagen: str
    vervoer: str
    heeft_kinderopvang: bool | None
    gunning: str
    """On what it was awarded; empty when the source does not tell."""
    resultaat: str
    document: str
    """Title of what the purchase rests on; empty when none was recorded."""
    document_sinds: date | None
    document_tot: date | None
    """The last day of that document, its withdrawal counted."""
    bron: str
    is_aangenomen: bool

    def loopt(self, dag: date) -> bool:
        """Return whether one may order under it on this day, the basis left aside."""
        signed = self.ondertekend_op is None or self.ondertekend_op <= dag
        begun = self.sinds is not None and self.sinds <= dag
        return (
            self.status == Contract.Status.GETEKEND
            and signed
            and begun
            and (self.tot is None or dag <= self.tot)
        )


def get_contracten(
    gemeente: str, *, dag: date, product: str = "", onderdeel: str = ""
) -> tuple[Contractregel, ...]:
    """Return the contracts under which this municipality may order on this day. One query.

    ``onderdeel`` keeps those for that lot or sub-type, and those for all of the product.
    """
    found = (row for row in get_contracten_van([gemeente], product=product) if row.loopt(dag))
    return tuple(row for row in found if not onderdeel or row.onderdeel in ("", onderdeel))


def get_contracten_van(
    gemeenten: Collection[str], *, product: str = ""
) -> tuple[Contractregel, ...]:
    """Return every contract for any of these municipalities, in whatever state. One query."""
    rows = _query().filter(regio__gemeenten__in=gemeenten).distinct()
    if product:
        rows = rows.filter(product=product)
    wanted = set(gemeenten)
    return tuple(_make(row) for row in rows if wanted.intersection(row.gemeenten))


def get_contract(pk: int) -> Contractregel | None:
    """Return one contract, or ``None``."""
    row = _query().filter(pk=pk).first()
    return _make(row) if row else None


def _query() -> QuerySet[Contract]:
    withdrawn = Q(document__stappen__status="ingetrokken")
    return (
        Contract.objects.select_related("organisatie", "inkoper", "document")
        .annotate(ingetrokken_op=Min("document__stappen__datum", filter=withdrawn))
        .order_by("product", "onderdeel", "begin", "code")
    )


def _make(row: Contract) -> Contractregel:
    document = row.document
    return Contractregel(
        id=row.pk,
        code=row.code,
        naam=row.naam,
        product=row.product,
        onderdeel=row.onderdeel,
        organisatie=row.organisatie_id or "",
        organisatie_naam=row.organisatie.naam if row.organisatie else "",
        inkoper=row.inkoper_id or "",
        inkoper_naam=row.inkoper.naam if row.inkoper else "",
        gemeenten=tuple(row.gemeenten),
        status=row.status,
        ondertekend_op=row.ondertekend_op,
        sinds=row.begin,
        tot=row.eind,
        keurmerk=row.keurmerk,
        keurmerk_tot=row.keurmerk_tot,
        prijs_cent=row.prijs_cent,
        financiering=row.financiering,
        plaats=row.plaats,
        dagen=row.dagen,
        vervoer=row.vervoer,
        heeft_kinderopvang=row.heeft_kinderopvang,
        gunning=row.gunning,
        resultaat=row.resultaatafspraak,
        document=document.titel if document else "",
        document_sinds=document.geldig_vanaf if document else None,
        document_tot=_document_end(row),
        bron=row.bron,
        is_aangenomen=row.is_aangenomen,
    )


def _document_end(row: Contract) -> date | None:
    """Return the last day of the document; a withdrawal holds from its own day."""
    if row.document is None:
        return None
    withdrawn: date | None = getattr(row, "ingetrokken_op", None)
    ends = [row.document.geldig_tot, withdrawn - ONE_DAY if withdrawn else None]
    return min((end for end in ends if end is not None), default=None)
