"""The basis of a decision as it was on the day it was taken, kept with the decision."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from inburgering.region.verdeling import Basis


@dataclass(frozen=True, slots=True)
class Besluitbasis:
    """In whose name, by whom, on which basis, and where bezwaar goes."""

    soort: str
    gemeente_naam: str
    college_naam: str
    adres_regels: tuple[str, ...]
    bezwaar_adres_regels: tuple[str, ...]
    telefoon: str
    organisatie_naam: str
    ondertekenaar: str
    functie: str
    nummer: str
    besluit_datum: date | None
    is_aangenomen: bool

    @property
    def is_overgedragen(self) -> bool:
        """Whether the power itself went to the body, which then decides in its own name."""
        return self.soort == "overgedragen"

    @property
    def besluit_van(self) -> str:
        """Whose decision it is: the college's, or with delegation the body's own."""
        return self.organisatie_naam if self.is_overgedragen else self.college_naam


_ADAPTER: TypeAdapter[Besluitbasis] = TypeAdapter(Besluitbasis)


def make_besluitbasis(basis: Basis, *, ondertekenaar: str) -> Besluitbasis:
    """Return what the decision keeps of its basis; a mandate to a function is signed by name.

    With ``overgedragen`` (art. 18 Wi2021) address, telephone and bezwaar are those of the body;
    a body without an address for bezwaar gets bezwaar at its own address.
    """
    is_overgedragen = basis.soort == "overgedragen"
    bezwaar = basis.organisatie_bezwaar_adres_regels or basis.organisatie_adres_regels
    return Besluitbasis(
        soort=basis.soort,
        gemeente_naam=basis.gemeente_naam,
        college_naam=basis.college_naam,
        adres_regels=basis.organisatie_adres_regels if is_overgedragen else basis.adres_regels,
        bezwaar_adres_regels=bezwaar if is_overgedragen else basis.bezwaar_adres_regels,
        telefoon=basis.organisatie_telefoon if is_overgedragen else basis.telefoon,
        organisatie_naam=basis.organisatie_naam,
        ondertekenaar=basis.ondertekenaar or ondertekenaar,
        functie=basis.functie,
        nummer=basis.nummer,
        besluit_datum=basis.besluit_datum,
        is_aangenomen=basis.is_aangenomen,
    )


def besluitbasis_as_json(basis: Besluitbasis) -> dict[str, Any]:
    """Return the basis as plain JSON values."""
    data: dict[str, Any] = _ADAPTER.dump_python(basis, mode="json")
    return data


def besluitbasis_from_json(data: dict[str, Any]) -> Besluitbasis:
    """Return the basis that ``besluitbasis_as_json`` wrote."""
    return _ADAPTER.validate_python(data)
