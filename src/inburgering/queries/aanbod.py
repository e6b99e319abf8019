"""What there is on offer in a region on a day, told once for municipalities with the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from inburgering.queries.verdeling_groep import Gemeentegroep
from inburgering.queries.verdeling_plaats import Kolom, Plaats, get_plaats
from inburgering.region.aanbod import Aanbodregel, get_aanbod_van


@dataclass(frozen=True, slots=True)
class Aanbodrij:
    """One offer, and where it is."""

    regel: Aanbodregel
    wie: str
    """The party, without the municipality where each has its own."""
    groep: Gemeentegroep


@dataclass(frozen=True, slots=True)
class Aanbodsoort:
    """Offers of one kind."""

    soort: str
    rijen: tuple[Aanbodrij, ...]

    @property
    def heeft_niveaus(self) -> bool:
        """Whether a support level decides what fits."""
        return any(rij.regel.niveaus for rij in self.rijen)


@dataclass(frozen=True, slots=True)
class Aanbodbeeld:
    """What there is on offer in a region on one day."""

    plaats: Plaats
    dag: date
    soorten: tuple[Aanbodsoort, ...]
    zonder: tuple[str, ...]
    """The names of municipalities looked at that have nothing on offer."""


def get_aanbodbeeld(
    *,
    organisatie: str,
    dag: date,
    gemeente: str | None = None,
    soort: str | None = None,
    regio: str | None = None,
) -> Aanbodbeeld:
    """Return the offers in a region that the organisation works in, on this day. Two queries.

    ``gemeente`` and ``soort`` narrow it down.
    """
    plaats = get_plaats(organisatie=organisatie, regio=regio)
    shown = plaats.choose(gemeente)
    rows = get_aanbod_van([kolom.code for kolom in shown], dag=dag, soort=soort)
    places: dict[Aanbodregel, set[str]] = {}
    names = {kolom.code: kolom.naam for kolom in shown}
    for row in rows:
        places.setdefault(_without_place(row, names), set()).add(row.gemeente)
    found: dict[str, list[Aanbodrij]] = {}
    for row, codes in places.items():
        found.setdefault(row.soort, []).append(_rij(row, codes, shown))
    here = {row.gemeente for row in rows}
    return Aanbodbeeld(
        plaats=plaats,
        dag=dag,
        soorten=tuple(Aanbodsoort(kind, tuple(held)) for kind, held in found.items()),
        zonder=tuple(kolom.naam for kolom in shown if kolom.code not in here),
    )


def _without_place(row: Aanbodregel, names: Mapping[str, str]) -> Aanbodregel:
    """Return the offer without what differs only because each municipality has its own party."""
    short = row.organisatie_naam.removesuffix(f" {names[row.gemeente]}")
    own = "" if short != row.organisatie_naam else row.organisatie
    return replace(row, gemeente="", organisatie=own, organisatie_naam=short)


def _rij(row: Aanbodregel, codes: set[str], shown: Sequence[Kolom]) -> Aanbodrij:
    held = tuple(kolom for kolom in shown if kolom.code in codes)
    groep = Gemeentegroep(held, is_alle=1 < len(shown) == len(held))
    return Aanbodrij(regel=row, wie=row.organisatie_naam, groep=groep)
