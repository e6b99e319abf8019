"""The five region files as checked data and as rows."""

from functools import cache
from pathlib import Path

import inburgering.region
from inburgering.region.lezen import read_regiobestand
from inburgering.region.regiobestand import Regiobestand
from inburgering.region.rijen import Rijen, beslisbasis_rijen, index_codes, verdeling_rijen
from inburgering.region.rijen_beleid import beleid_rijen

FOLDER = Path(inburgering.region.__file__).parent / "regios"
REGIOS = ("rivierenland", "kempen", "stichtse-vecht", "duoplus", "drechtsteden")


@cache
def tekst_of(regio: str) -> str:
    return (FOLDER / f"{regio}.yaml").read_text(encoding="utf-8")


@cache
def inhoud_of(regio: str) -> Regiobestand:
    return read_regiobestand(tekst_of(regio), naam=f"{regio}.yaml").inhoud


@cache
def rijen_of(regio: str) -> Rijen:
    return verdeling_rijen(inhoud_of(regio))


@cache
def bases_of(regio: str) -> Rijen:
    return beslisbasis_rijen(inhoud_of(regio))


@cache
def beleid_in(regio: str) -> Rijen:
    return beleid_rijen(inhoud_of(regio))


@cache
def codes_of(regio: str) -> dict[str, str]:
    return index_codes(inhoud_of(regio))


def own_party(partij: str | None, gemeente: str) -> str | None:
    """Give the code of a party; two names stand for the one of the municipality."""
    if partij in {"gemeente", "vluchtelingenwerk"}:
        return f"{partij}-{gemeente.lower().replace(' ', '-')}"
    return partij
