"""Policy documents: which version holds, what each body did, and what rests on them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from inburgering.law.taken import TAKEN
from inburgering.queries.beleid_keuze import Keuze, make_keuze
from inburgering.queries.verdeling_groep import Gemeentegroep, group_gemeenten
from inburgering.queries.verdeling_plaats import Kolom, Plaats, get_plaats
from inburgering.region.documenten import Documentregel, get_documenten, get_versies
from inburgering.region.models import Aanbod, Beleid, Beslisbasis, Taakverdeling


@dataclass(frozen=True, slots=True)
class Stap:
    """What one body did, and in which municipalities."""

    orgaan: str
    status: str
    datum: date | None
    groep: Gemeentegroep


@dataclass(frozen=True, slots=True)
class Documentrij:
    """One version of a document."""

    regel: Documentregel
    groep: Gemeentegroep
    """The municipalities looked at for which it was made."""
    stappen: tuple[Stap, ...]
    niet_vastgesteld: tuple[str, ...]
    """Names of municipalities in which no body has adopted it, though bodies are named."""


@dataclass(frozen=True, slots=True)
class Gebruik:
    """What rests on a version: a name, and in which municipalities."""

    naam: str
    groep: Gemeentegroep


@dataclass(frozen=True, slots=True)
class Versiebeeld:
    """One version with what it configures."""

    rij: Documentrij
    geldt_nu: bool
    keuzes: tuple[tuple[Keuze, Gemeentegroep], ...]
    taken: tuple[Gebruik, ...]
    """Tasks that somebody does on the ground of it."""
    beslissen: tuple[Gebruik, ...]
    """Tasks that somebody decides on the ground of it."""
    aanbod: tuple[Gebruik, ...]


@dataclass(frozen=True, slots=True)
class Documentbeeld:
    """A document in all its versions, the newest first."""

    plaats: Plaats
    titel: str
    soort: str
    dag: date
    versies: tuple[Versiebeeld, ...]


def list_documenten(gemeenten: Sequence[Kolom], *, dag: date) -> tuple[Documentrij, ...]:
    """Return the documents of these municipalities on this day, each in the version in force.

    Two queries.
    """
    found = get_documenten([kolom.code for kolom in gemeenten], dag)
    return tuple(_rij(regel, gemeenten) for regel in sorted(found, key=lambda row: row.titel))


def get_document(
    *, organisatie: str, code: str, dag: date, regio: str | None = None
) -> Documentbeeld | None:
    """Return a document with its versions and what rests on each; ``None`` when there is none here.

    Seven queries.
    """
    plaats = get_plaats(organisatie=organisatie, regio=regio)
    codes = [kolom.code for kolom in plaats.gemeenten]
    versions = [row for row in get_versies(codes) if row.code == code]
    if not versions:
        return None
    keys = [row.sleutel for row in versions]
    uses = _Gebruiken(keys, plaats.gemeenten)
    newest = versions[-1]
    return Documentbeeld(
        plaats=plaats,
        titel=newest.titel,
        soort=newest.soort,
        dag=dag,
        versies=tuple(
            Versiebeeld(
                rij=_rij(row, plaats.gemeenten),
                geldt_nu=_is_newest(row, versions, dag),
                keuzes=uses.keuzes(row.sleutel),
                taken=uses.taken(row.sleutel),
                beslissen=uses.beslissen(row.sleutel),
                aanbod=uses.aanbod(row.sleutel),
            )
            for row in reversed(versions)
        ),
    )


def _is_newest(row: Documentregel, versions: Iterable[Documentregel], dag: date) -> bool:
    """Return whether somewhere no later version has taken its place on this day."""
    replaced = {
        gemeente
        for other in versions
        if other.geldig_vanaf > row.geldig_vanaf and other.geldt_op(dag)
        for gemeente in other.gemeenten
    }
    return row.geldt_op(dag) and not set(row.gemeenten) <= replaced


def _rij(regel: Documentregel, gemeenten: Sequence[Kolom]) -> Documentrij:
    here = [kolom for kolom in gemeenten if kolom.code in regel.gemeenten]
    adopted = {step.gemeente for step in regel.besluiten if step.status == "vastgesteld"}
    return Documentrij(
        regel=regel,
        groep=Gemeentegroep(tuple(here), is_alle=1 < len(gemeenten) == len(here)),
        stappen=_stappen(regel, here),
        niet_vastgesteld=tuple(kolom.naam for kolom in here if kolom.code not in adopted)
        if regel.besluiten
        else (),
    )


def _stappen(regel: Documentregel, here: Sequence[Kolom]) -> tuple[Stap, ...]:
    places: dict[tuple[str, str, date | None], set[str]] = {}
    for step in regel.besluiten:
        places.setdefault((step.orgaan, step.status, step.datum), set()).add(step.gemeente)
    return tuple(
        Stap(*key, groep=_groep(codes, here))
        for key, codes in places.items()
        if any(kolom.code in codes for kolom in here)
    )


def _groep(codes: Collection[str], here: Sequence[Kolom]) -> Gemeentegroep:
    (groep,) = group_gemeenten(here, dict.fromkeys(codes, True))
    return replace(groep, is_alle=1 < len(here) == len(groep.gemeenten))


class _Gebruiken:
    """The rows that rest on some versions; four queries."""

    def __init__(self, keys: Collection[str], gemeenten: Sequence[Kolom]) -> None:
        self._gemeenten = gemeenten
        here = {"document__in": keys, "gemeente__in": [kolom.code for kolom in gemeenten]}
        self._beleid = list(Beleid.objects.filter(**here).select_related("document"))
        doing = Taakverdeling.objects.filter(**here, rol="uitvoerder")
        self._taken = list(doing.values_list("document", "taak", "gemeente"))
        bases = Beslisbasis.objects.filter(**here)
        self._bases = list(bases.values_list("document", "taak", "gemeente"))
        offers = Aanbod.objects.filter(**here).order_by("pk")
        self._aanbod = list(offers.values_list("document", "naam", "gemeente"))

    def keuzes(self, key: str) -> tuple[tuple[Keuze, Gemeentegroep], ...]:
        places: dict[Keuze, set[str]] = {}
        for row in self._beleid:
            if row.document_id == key:
                places.setdefault(make_keuze(row), set()).add(row.gemeente_id)
        return tuple((keuze, _groep(codes, self._gemeenten)) for keuze, codes in places.items())

    def taken(self, key: str) -> tuple[Gebruik, ...]:
        return self._tasks(self._taken, key)

    def beslissen(self, key: str) -> tuple[Gebruik, ...]:
        return self._tasks(self._bases, key)

    def aanbod(self, key: str) -> tuple[Gebruik, ...]:
        places: dict[str, set[str]] = {}
        for document, naam, gemeente in self._aanbod:
            if document == key:
                places.setdefault(naam, set()).add(gemeente)
        return self._uses(places)

    def _tasks(self, rows: Iterable[tuple[str, str, str]], key: str) -> tuple[Gebruik, ...]:
        places: dict[str, set[str]] = {}
        for taak in TAKEN.values():
            held = {row[2] for row in rows if row[0] == key and row[1] == taak.code}
            if held:
                places[taak.naam] = held
        return self._uses(places)

    def _uses(self, places: dict[str, set[str]]) -> tuple[Gebruik, ...]:
        return tuple(
            Gebruik(naam, _groep(codes, self._gemeenten)) for naam, codes in places.items()
        )
