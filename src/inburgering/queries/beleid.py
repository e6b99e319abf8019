"""Local policy of a region on a day: what each municipality chose, and on which document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inburgering.queries.beleid_document import Documentrij, list_documenten
from inburgering.queries.beleid_keuze import Keuze, current, load_beleid, make_keuze
from inburgering.queries.verdeling_groep import Gemeentegroep, group_gemeenten
from inburgering.queries.verdeling_plaats import Kolom, Plaats, get_plaats
from inburgering.region.beleid import BELEIDSSOORTEN, describe_waarde
from inburgering.region.beleidssoort import Beleidssoort
from inburgering.region.models import Beleid

Rijen = Mapping[tuple[str, str], list[Beleid]]
GROEPEN: Final[tuple[tuple[Promise | str, tuple[str, ...]], ...]] = (
    (
        _("Intake en plan"),
        ("streef_", "aantal_gesprekken", "voortgangsgesprekken", "pip_", "tweede_paar_ogen"),
    ),
    (
        _("Begeleiding en geldzaken"),
        (
            *("welkomstprogramma", "mb_", "begeleidingsfasen", "zelfredzaamheid_", "checklist_"),
            *("iedereen_taalcoach", "maatjes_", "terugkoppeling_", "signaal_"),
        ),
    ),
    (
        _("Lessen, uren en voortgang"),
        (
            *("antwoord_aanbieder", "wachtlijst_", "aanwezigheid_", "uren_vragen_"),
            *("voortgang_elke_", "voortgangsbericht_"),
        ),
    ),
    (_("Wie mag meedoen"), ("extra_doelgroepen", "taalaanbod_")),
    (_("Uren van de modules"), ("map_", "pvt_")),
    (_("Doelen en ramingen"), ("doel_", "verwacht_")),
)
"""Headings, each with how the codes of its settings begin."""
OVERIG: Final = _("Overig")


@dataclass(frozen=True, slots=True)
class Straks:
    """From a day on another value holds."""

    dag: date
    waarde: str


@dataclass(frozen=True, slots=True)
class Waarderegel:
    """One value, and the municipalities that chose it."""

    groep: Gemeentegroep
    keuze: Keuze
    wijkt_af: bool
    """Whether most municipalities of the region do it otherwise."""
    straks: Straks | None


@dataclass(frozen=True, slots=True)
class Soortregel:
    """One setting across the municipalities."""

    code: str
    naam: str
    uitleg: str
    waarden: tuple[Waarderegel, ...]
    zonder: tuple[str, ...]
    """The names of municipalities that chose nothing, where others did."""
    standaard: str
    """What holds without a choice."""


@dataclass(frozen=True, slots=True)
class Groep:
    """Settings that belong together, under a heading."""

    naam: str
    soorten: tuple[Soortregel, ...]


@dataclass(frozen=True, slots=True)
class Beleidsbeeld:
    """Local policy of a region on one day."""

    plaats: Plaats
    dag: date
    groepen: tuple[Groep, ...]
    zonder_keuze: tuple[Soortregel, ...]
    """Settings that nobody chose here: the standard holds."""
    documenten: tuple[Documentrij, ...]


def get_beleidsbeeld(
    *, organisatie: str, dag: date, gemeente: str | None = None, regio: str | None = None
) -> Beleidsbeeld:
    """Return the settings and documents of a region that the organisation works in, on this day.

    ``gemeente`` keeps one municipality; whether it deviates is still measured against all of the
    region. Four queries.
    """
    plaats = get_plaats(organisatie=organisatie, regio=regio)
    shown = plaats.choose(gemeente)
    codes = [kolom.code for kolom in plaats.gemeenten]
    rows = load_beleid(codes)
    lines = [_soortregel(soort, plaats, shown, rows, dag) for soort in BELEIDSSOORTEN.values()]
    return Beleidsbeeld(
        plaats=plaats,
        dag=dag,
        groepen=_group([line for line in lines if line.waarden]),
        zonder_keuze=tuple(line for line in lines if not line.waarden),
        documenten=list_documenten(shown, dag=dag),
    )


def _group(lines: Sequence[Soortregel]) -> tuple[Groep, ...]:
    found: dict[str, list[Soortregel]] = {str(naam): [] for naam, _codes in GROEPEN}
    found[str(OVERIG)] = []
    for line in lines:
        heading = next((naam for naam, starts in GROEPEN if line.code.startswith(starts)), OVERIG)
        found[str(heading)].append(line)
    return tuple(Groep(naam, tuple(held)) for naam, held in found.items() if held)


def _soortregel(
    soort: Beleidssoort, plaats: Plaats, shown: Sequence[Kolom], rows: Rijen, dag: date
) -> Soortregel:
    held = {
        kolom.code: row
        for kolom in plaats.gemeenten
        if (row := current(rows.get((kolom.code, soort.code), ()), dag))
    }
    usual = _usual(plaats.gemeenten, held, soort.standaard)
    same = {
        code: (
            *(_key(row.waarde), row.document_id, row.begin, row.bron, row.toelichting),
            *(row.is_aangenomen, _next(rows[code, soort.code], dag, soort)),
        )
        for code, row in held.items()
    }
    groups = [_mark_all(groep, shown) for groep in group_gemeenten(shown, same)]
    return Soortregel(
        code=soort.code,
        naam=str(soort.naam),
        uitleg=str(soort.uitleg),
        waarden=tuple(
            Waarderegel(
                groep=groep,
                keuze=make_keuze(held[groep.code]),
                wijkt_af=usual is not None and _key(held[groep.code].waarde) != usual,
                straks=_next(rows[groep.code, soort.code], dag, soort),
            )
            for groep in groups
        ),
        zonder=tuple(kolom.naam for kolom in shown if kolom.code not in held) if groups else (),
        standaard=describe_waarde(soort, soort.standaard),
    )


def _mark_all(groep: Gemeentegroep, shown: Sequence[Kolom]) -> Gemeentegroep:
    return replace(groep, is_alle=1 < len(shown) == len(groep.gemeenten))


def _usual(gemeenten: Sequence[Kolom], held: Mapping[str, Beleid], standaard: Any) -> str | None:
    """Return what more than half of the region does; ``None`` when no value has a majority."""
    values = [
        _key(held[kolom.code].waarde if kolom.code in held else standaard) for kolom in gemeenten
    ]
    return next((value for value in values if 2 * values.count(value) > len(values)), None)


def _key(waarde: Any) -> str:
    """Return a value so that it can be compared: a list in any order is the same list."""
    return repr(sorted(waarde)) if isinstance(waarde, list) else repr(waarde)


def _next(rows: Sequence[Beleid], dag: date, soort: Beleidssoort) -> Straks | None:
    later = next((row for row in rows if row.begin > dag), None)
    return Straks(later.begin, describe_waarde(soort, later.waarde)) if later else None
