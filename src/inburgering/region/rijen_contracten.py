"""Turns the contracts of a region file into rows, as plain values."""

from datetime import date
from typing import Any, Final

from inburgering.region.partijen import Partijen
from inburgering.region.regiobestand import Regiobestand
from inburgering.region.regiobestand_contracten import ContractDeel
from inburgering.region.rijen import Rijen, index_codes
from inburgering.region.versies import Versies

CODE_MAX: Final = 50


def contract_rijen(bestand: Regiobestand) -> Rijen:
    """Return the rows of Contract by region and code.

    A contract that names a service becomes one row per party that gives it.
    """
    codes, versies = index_codes(bestand), Versies(bestand)
    found = {}
    for deel in bestand.contracten:
        places = _by_party(deel, bestand)
        for (organisatie, inkoper), names in places.items():
            code = deel.code if len(places) == 1 else f"{deel.code}-{codes[names[0]]}"
            key = (bestand.regio.code, code[:CODE_MAX])
            document = versies.find_key(deel.document, names[0], dag=deel.sinds or date.max)
            found[key] = {
                "organisatie_id": organisatie,
                "inkoper_id": inkoper,
                "gemeenten": [codes[name] for name in names],
                "document_id": document,
                **_plain(deel),
            }
    return found


def _by_party(
    deel: ContractDeel, bestand: Regiobestand
) -> dict[tuple[str | None, str | None], list[str]]:
    partijen = Partijen(bestand)
    found: dict[tuple[str | None, str | None], list[str]] = {}
    for name in bestand.names_of(deel.gemeenten):
        key = (
            _code(partijen, deel.organisatie, name),
            _code(partijen, deel.inkoper, name),
        )
        found.setdefault(key, []).append(name)
    return found


def _code(partijen: Partijen, party: str | None, gemeente: str) -> str | None:
    found = partijen.find(party, gemeente) if party else None
    return found.code if found else None


def _plain(deel: ContractDeel) -> dict[str, Any]:
    return {
        "naam": deel.naam,
        "product": str(deel.product),
        "onderdeel": deel.onderdeel,
        "status": str(deel.status),
        "ondertekend_op": deel.ondertekend_op,
        "begin": deel.sinds,
        "eind": deel.tot,
        "keurmerk": str(deel.keurmerk),
        "keurmerk_tot": deel.keurmerk_tot,
        "prijs_cent": deel.prijs_cent,
        "financiering": deel.financiering,
        "plaats": deel.plaats,
        "dagen": deel.dagen,
        "vervoer": deel.vervoer,
        "heeft_kinderopvang": deel.kinderopvang,
        "gunning": deel.gunning,
        "resultaatafspraak": deel.resultaat,
        "bron": deel.bron,
        "is_aangenomen": deel.aangenomen,
    }
