"""A made-up region of eight municipalities in which one party leaves and two others come.

``vertrek`` does both parts of maatschappelijke begeleiding until the last day of March 2022;
``praktisch`` and ``wegwijs`` take one part each. ``regiedienst`` has the casusregie everywhere.
"""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

import pytest
from django.utils import timezone

from inburgering.access.bereik import Bereik, get_bereik
from inburgering.access.models import Aanstelling, Medewerker
from inburgering.access.moment import Moment
from inburgering.actions.feit import Waarde
from inburgering.actions.herverdeling_gesprek import Gesprek, overdracht_vastleggen
from inburgering.actions.herverdeling_partij import overdracht_voorbereiden
from inburgering.cases.models import Dossier, Overdracht
from inburgering.region.models import Beslisbasis, Gemeente, Organisatie, Regio, Taakverdeling
from tests.dossiers import make_bsn, make_nieuw, open_dossier

WISSEL = date(2022, 4, 1)
BEGIN = date(2022, 1, 1)
MAART = date(2022, 3, 7)
TALK = date(2022, 3, 21)
GEMEENTEN: Mapping[str, str] = {f"91{n:02d}": f"Waterdorp {n}" for n in range(1, 9)}
PARTIJEN: Mapping[str, str] = {
    "regiedienst": "Regiedienst",
    "vertrek": "Stichting Vertrek",
    "praktisch": "Praktisch Welkom",
    "wegwijs": "Wegwijs Welzijn",
}
# naam -> (volledige naam, organisatie, rol)
WERKERS: Mapping[str, tuple[str, str, str]] = {
    "rosa": ("Rosa de Wit", "regiedienst", "casusregisseur"),
    "ruud": ("Ruud Jansen", "regiedienst", "teamleider"),
    "vik": ("Vik Bos", "vertrek", "teamleider"),
    "vita": ("Vita Post", "vertrek", "begeleider"),
    "pia": ("Pia Groot", "praktisch", "teamleider"),
    "paul": ("Paul Klein", "praktisch", "begeleider"),
    "wim": ("Wim Dijk", "wegwijs", "teamleider"),
    "wies": ("Wies Kade", "wegwijs", "begeleider"),
}
DELEN = ("mb_praktisch", "mb_leefomgeving")
REGIE = ("warme_overdracht", "brede_intake", "leerbaarheidstoets", "pip", "voortgang", "handhaving")


def at(dag: date) -> Moment:
    """Return half past eight of a day, as day of work and as real time."""
    clock = datetime.combine(dag, time(8, 30), tzinfo=timezone.get_default_timezone())
    return Moment(dag=dag, tijdstip=clock)


def begin(taak: str, organisatie: str | None, dag: date, gemeente: str) -> None:
    """Let a party do a task of a municipality from a day on."""
    Taakverdeling.objects.create(
        gemeente_id=gemeente,
        taak=taak,
        rol="uitvoerder",
        organisatie_id=organisatie,
        begin=dag,
        niveau="regionaal",
    )


def make_region() -> None:
    """Make municipalities, parties and taakverdeling, with the change that lies ahead."""
    Regio.objects.create(code="water", naam="Waterregio")
    for code, naam in PARTIJEN.items():
        Organisatie.objects.create(
            code=code, naam=naam, soort="maatschappelijk", regio_id="water", telefoon="0123 456789"
        )
    for code, naam in GEMEENTEN.items():
        Gemeente.objects.create(
            cbs_code=code,
            naam=naam,
            regio_id="water",
            college_naam=f"College van {naam}",
            telefoon="14 0123",
        )
        for taak in REGIE:
            begin(taak, "regiedienst", BEGIN, code)
        Beslisbasis.objects.create(
            gemeente_id=code, taak="pip", begin=BEGIN, soort="mandaat", organisatie_id="regiedienst"
        )
        for taak, party in zip(DELEN, ("praktisch", "wegwijs"), strict=True):
            begin(taak, "vertrek", BEGIN, code)
            begin(taak, party, WISSEL, code)


@dataclass
class Waterregio:
    """The workers of the region by short name, and the dossiers that were opened."""

    werkers: dict[str, Medewerker]

    def bereik(self, naam: str, dag: date) -> Bereik:
        """Give what this worker may do and see on a day."""
        found = get_bereik(self.werkers[naam].pk, dag=dag)
        assert found is not None
        return found

    def pk(self, naam: str) -> int:
        """Give the id of a worker."""
        return self.werkers[naam].pk

    def open(self, number: int, dag: date = date(2022, 3, 1)) -> list[uuid.UUID]:
        """Open so many dossiers of asielstatushouders, spread over the municipalities."""
        return list(self._open(number, dag))

    def _open(self, number: int, dag: date) -> Iterator[uuid.UUID]:
        rosa, first = self.bereik("rosa", dag), Dossier.objects.count()
        codes = list(GEMEENTEN)
        for n in range(first, first + number):
            gemeente = codes[n % len(codes)]
            person = make_nieuw(gemeente, rosa.medewerker).persoon
            naam = replace(person.naam, geslachtsnaam=f"Tesfay {n + 1}")
            yield open_dossier(
                rosa,
                at(dag),
                gemeente=gemeente,
                persoon=replace(person, naam=naam, bsn=make_bsn(600 + n)),
                telefoon=f"06 1234{n:04d}",
                feiten={
                    "koppeling": Waarde(datum=date(2022, 1, 10)),
                    "kennisgeving": Waarde(datum=date(2022, 1, 17)),
                    "inschrijving": Waarde(datum=date(2022, 2, 7)),
                },
            )


@pytest.fixture
def water(db: None) -> Waterregio:
    """Give the region with a worker of every kind at every party."""
    make_region()
    people = {}
    for key, (naam, organisatie, rol) in WERKERS.items():
        people[key] = Medewerker.objects.create(
            email=f"{key}@water.example", naam=naam, date_joined=at(BEGIN).tijdstip
        )
        Aanstelling.objects.create(
            medewerker=people[key], organisatie_id=organisatie, rol=rol, begin=BEGIN
        )
    return Waterregio(people)


def prepare(water: Waterregio, naar: str, dag: date = MAART, *, op: date = WISSEL) -> uuid.UUID:
    """Name everybody to a party, as the leaving party does."""
    return overdracht_voorbereiden(
        naar, op=op, bereik=water.bereik("vik", dag), moment=at(dag), per_keer=20
    )


def talk(
    water: Waterregio,
    key: uuid.UUID,
    naam: str,
    ontvanger: str | None = None,
    *,
    rows: list[int] | None = None,
    dag: date = TALK,
    **changes: Any,
) -> int:
    """Record a talk, of everybody unless rows are given."""
    chosen = Overdracht.objects.filter(herverdeling__sleutel=key).order_by("pk")
    said = Gesprek(
        ontvanger=water.pk(ontvanger) if ontvanger else None,
        **{"besproken_op": dag, **changes},
    )
    return overdracht_vastleggen(
        key,
        list(chosen.values_list("pk", flat=True)) if rows is None else rows,
        said,
        bereik=water.bereik(naam, dag),
        moment=at(dag),
    )
