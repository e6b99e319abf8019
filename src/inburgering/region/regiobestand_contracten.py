"""The part of a region file about contracts with providers."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from inburgering.region.models import Contract
from inburgering.region.regiobestand_velden import (
    ALLE,
    Code,
    JaNee,
    Namen,
    Onderdeel,
    at_most,
)

Deelproduct = Literal["", "mbo", "hbo", "wo", "hoog", "laag"]
"""Lot or sub-type; empty is all of the product."""


class ContractDeel(Onderdeel):
    """What was, or is being, contracted with one provider for some municipalities."""

    code: Code
    naam: Annotated[str, at_most(160)]
    product: Contract.Product
    onderdeel: Deelproduct = ""
    gemeenten: Namen = [ALLE]
    organisatie: str | None = None
    """Who gives it; left out while nobody was found."""
    inkoper: str | None = None
    status: Contract.Status
    ondertekend_op: date | None = None
    sinds: date | None = None
    """The first day on which one may order."""
    tot: date | None = None
    """The last day on which one may order."""
    keurmerk: Contract.Keurmerk = Contract.Keurmerk.GEEN
    keurmerk_tot: date | None = None
    prijs_cent: Annotated[int, Field(ge=0, le=100_000_000)] | None = None
    financiering: Annotated[str, StringConstraints(max_length=40)] = ""
    plaats: Annotated[str, StringConstraints(max_length=80)] = ""
    dagen: Annotated[str, StringConstraints(max_length=120)] = ""
    vervoer: Annotated[str, StringConstraints(max_length=200)] = ""
    kinderopvang: JaNee | None = None
    gunning: Annotated[str, StringConstraints(max_length=200)] = ""
    """On what it was awarded."""
    resultaat: Annotated[str, StringConstraints(max_length=500)] = ""
    """What was agreed on results."""
    document: str | None = None
    """The DVO, GR or decision on which the purchase rests."""
    bron: Annotated[str, StringConstraints(max_length=200)] = ""
    aangenomen: JaNee = False
