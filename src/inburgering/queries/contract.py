"""The register of contracts of a region, and the routes that nobody gives."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from inburgering.law.bestellen import KEURMERK_VAN
from inburgering.law.parameters import waarde_op
from inburgering.law.rijksbudget import (
    RIJKSBUDGET_LEERROUTE,
    Budgetvergelijking,
    vergelijk_met_rijksbudget,
)
from inburgering.queries.contract_resultaat import Contractresultaat
from inburgering.queries.verdeling_groep import Gemeentegroep
from inburgering.queries.verdeling_plaats import Kolom, Plaats, get_plaats
from inburgering.region.beleid import beleidswaarde
from inburgering.region.contracten import Contractregel, get_contracten_van
from inburgering.region.verdeling import get_beleid

PRODUCTEN: Final = ("leerroute_b1", "leerroute_onderwijs", "leerroute_z", "map", "pvt")
"""What a municipality must be able to order."""
ONDERDELEN: Final = {"leerroute_onderwijs": ("mbo", "hbo", "wo")}
VERWACHT: Final = {
    "leerroute_b1": "verwacht_b1",
    "leerroute_onderwijs": "verwacht_onderwijs",
    "leerroute_z": "verwacht_z",
}


@dataclass(frozen=True, slots=True)
class Contractrij:
    """One contract, where it holds, and what is missing or wrong on the day asked for."""

    regel: Contractregel
    groep: Gemeentegroep
    loopt: bool
    is_voorbij: bool
    mist: tuple[str, ...]
    """Codes: prijs, keurmerk, keurmerk_voorbij, einde, basis, basis_voorbij, resultaat, plaats."""
    budget: Budgetvergelijking | None
    """The price of a leerroute beside the national average; ``None`` for anything else."""
    gemeten: Contractresultaat | None = None
    """``None`` when nobody began, or for who may not see figures."""


@dataclass(frozen=True, slots=True)
class Gat:
    """A product that nobody gives under a contract on the day asked for."""

    product: str
    onderdelen: tuple[str, ...]
    """Sub-types that lack; empty is all of the product."""
    groep: Gemeentegroep
    standen: tuple[Contractregel, ...]
    """How far the purchase is."""


@dataclass(frozen=True, slots=True)
class Contractbeeld:
    """The register on one day."""

    plaats: Plaats
    dag: date
    gaten: tuple[Gat, ...]
    rijen: tuple[tuple[str, tuple[Contractrij, ...]], ...]
    """By product."""
    voorbij: tuple[Contractrij, ...]
    verwacht: tuple[tuple[str, int], ...]
    """Expected people per year in the region, by product."""
    rijksbudget_cent: int
    """What the national budget reckons for a leerroute on that day, on average."""


def get_contractbeeld(
    *,
    organisatie: str,
    dag: date,
    gemeente: str | None = None,
    regio: str | None = None,
    gemeten: Mapping[int, Contractresultaat] | None = None,
) -> Contractbeeld:
    """Return the contracts of the region in which the organisation works. Three queries.

    ``gemeten`` is what was measured per contract, by its id.
    """
    measured = gemeten or {}
    plaats = get_plaats(organisatie=organisatie, regio=regio)
    shown = plaats.choose(gemeente)
    codes = [kolom.code for kolom in shown]
    contracts = get_contracten_van(codes)
    rows = [
        _make_row(contract, shown, dag, gemeten=measured.get(contract.id)) for contract in contracts
    ]
    current = [row for row in rows if not row.is_voorbij]
    products = dict.fromkeys(row.regel.product for row in current)
    beleid = get_beleid(codes, dag=dag)
    return Contractbeeld(
        plaats=plaats,
        dag=dag,
        gaten=tuple(_find_gaps(contracts, shown, dag)),
        rijen=tuple(
            (product, tuple(row for row in current if row.regel.product == product))
            for product in products
        ),
        voorbij=tuple(row for row in rows if row.is_voorbij),
        rijksbudget_cent=waarde_op(RIJKSBUDGET_LEERROUTE, dag).aantal,
        verwacht=tuple(
            (product, int(value))
            for product, key in VERWACHT.items()
            if (value := beleidswaarde(beleid[codes[0]] if codes else {}, key))
        ),
    )


def _make_row(
    contract: Contractregel,
    shown: Sequence[Kolom],
    dag: date,
    *,
    gemeten: Contractresultaat | None,
) -> Contractrij:
    here = tuple(kolom for kolom in shown if kolom.code in contract.gemeenten)
    return Contractrij(
        regel=contract,
        groep=Gemeentegroep(here, is_alle=1 < len(shown) == len(here)),
        loopt=contract.loopt(dag),
        is_voorbij=contract.tot is not None and contract.tot < dag,
        mist=tuple(_find_missing(contract, dag)),
        budget=_compare(contract, dag),
        gemeten=gemeten,
    )


def _compare(contract: Contractregel, dag: date) -> Budgetvergelijking | None:
    if contract.prijs_cent is None or contract.product not in VERWACHT:
        return None
    return vergelijk_met_rijksbudget(contract.prijs_cent, dag=dag)


def _find_missing(contract: Contractregel, dag: date) -> Sequence[str]:
    if contract.status != "getekend":
        return ()
    needed = KEURMERK_VAN.get(contract.product)
    checks = {
        "prijs": contract.prijs_cent is None and contract.product != "begeleiding",
        "keurmerk": needed is not None and contract.keurmerk != needed,
        "keurmerk_voorbij": contract.keurmerk_tot is not None and contract.keurmerk_tot < dag,
        "einde": contract.tot is None,
        "basis": not contract.document,
        "basis_voorbij": contract.document_tot is not None and contract.document_tot < dag,
        "resultaat": not contract.resultaat,
        "plaats": not contract.plaats and contract.product != "begeleiding",
    }
    return [code for code, is_missing in checks.items() if is_missing]


def _find_gaps(
    contracts: Collection[Contractregel], shown: Sequence[Kolom], dag: date
) -> Sequence[Gat]:
    found = []
    for product in PRODUCTEN:
        same = [c for c in contracts if c.product == product]
        places: dict[tuple[str, ...], list[Kolom]] = {}
        for kolom in shown:
            missing = _missing_here(product, [c for c in same if kolom.code in c.gemeenten], dag)
            if missing is not None:
                places.setdefault(missing, []).append(kolom)
        for missing, columns in places.items():
            codes = {kolom.code for kolom in columns}
            underway = [
                c for c in same if c.status != "getekend" and codes.intersection(c.gemeenten)
            ]
            groep = Gemeentegroep(tuple(columns), is_alle=1 < len(shown) == len(columns))
            found.append(Gat(product, missing, groep, tuple(underway)))
    return found


def _missing_here(
    product: str, contracts: Collection[Contractregel], dag: date
) -> tuple[str, ...] | None:
    """Return the sub-types nobody gives, ``()`` for all of it, ``None`` for no gap."""
    running = {c.onderdeel for c in contracts if c.loopt(dag) and c.organisatie}
    if not running:
        return ()
    parts = ONDERDELEN.get(product, ())
    missing = tuple(part for part in parts if part not in running) if "" not in running else ()
    return missing or None
