"""A large invented caseload, written set by set, to measure with.

Terms and tasks are those that the law gives for four hundred courses of events; the people share
them. Nothing here goes through the actions: a hundred thousand dossiers must stand in seconds.
"""

import json
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count, islice
from typing import Any, Final

from django.db import connection, transaction

from inburgering.cases.naam import Naam, make_zoeknaam
from inburgering.law.feiten import Feiten, PipFeit
from inburgering.law.grondslag import grondslag_as_json
from inburgering.law.taken import TAKEN
from inburgering.law.tekst import zinnen_as_json
from inburgering.law.werk import werk
from inburgering.law.werkstand import Beleidskeuzes, Stand, Werk

REGIO: Final = "bench"
ORGANISATIE: Final = "bench"
GEMEENTEN: Final = ("9101", "9102", "9103", "9104")
BREED: Final = tuple(str(code) for code in range(9101, 9124))
"""Twenty-three municipalities, for a party that works in many."""
PER_REGISSEUR: Final = 40
PER_TEAM: Final = 25
REGISSEURS: Final = 100
"""At most: what they do not have waits for somebody, as in an office that cannot keep up."""
VERLOPEN: Final = 400
"""Different courses of events."""
PER_STAP: Final = 5000
GEEN_EINDE: Final = "9999-12-31"
BEGIN: Final = date(2022, 1, 1)
VOORNAMEN: Final = ("Selam", "Omar", "Nour", "Yohannes", "Olena", "Mariam", "Tarek", "Li", "Amina")
ACHTERNAMEN: Final = ("Tesfay", "Al Hamwi", "Kovalenko", "Hosseini", "Gebremeskel", "Öztürk", "Wei")
LEEG: Final = {"JSONField": "[]", "BooleanField": False, "CharField": "", "TextField": ""}

NUMBERED: Final = (
    *("cases_persoon", "cases_dossier", "cases_taak", "region_taakverdeling"),
    *("access_team", "access_medewerker", "access_aanstelling"),
)
"""The tables written here whose keys a database counts."""

Rij = Sequence[Any]


@dataclass(frozen=True, slots=True)
class Caseload:
    """What was written."""

    medewerker: int
    """A casusregisseur with an ordinary caseload."""
    dossiers: int
    taken: int


def load_caseload(
    *, dossiers: int, dag: date, tijdstip: datetime, gemeenten: Sequence[str] = GEMEENTEN
) -> Caseload:
    """Write a region with this many open dossiers and their tasks into an empty database.

    One party does every task in all of these municipalities.
    """
    workers = min(REGISSEURS, -(-dossiers // PER_REGISSEUR))
    written_at: Any = connection.ops.adapt_datetimefield_value(tijdstip)
    with transaction.atomic():
        _write_region(gemeenten)
        _write_workers(workers, written_at)
        places = [gemeenten[key % len(gemeenten)] for key in range(dossiers + 1)]
        _write("cases_persoon", _PERSOON, _people(dossiers))
        _write("cases_dossier", _DOSSIER, _dossiers(places, workers, dag, written_at))
        written = _write("cases_taak", _TAAK, _tasks(places, workers, dag, written_at))
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # The keys were given, so it would hand them out once more.
            for name in NUMBERED:
                cursor.execute(
                    f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), max(id)) FROM {name}"  # noqa: S608  # nosec B608 - names from above
                )
        cursor.execute("ANALYZE")
    return Caseload(medewerker=1 + workers // 2, dossiers=dossiers, taken=written)


_PERSOON: Final = (
    "id sleutel voornamen voorvoegsel geslachtsnaam roepnaam is_achternaam_eerst geboortedatum "
    "is_geboortedatum_onzeker zoeknaam is_synthetisch"
)
_DOSSIER: Final = (
    "id sleutel nummer regime status fase leerroute doelgroep versie sluitreden "
    "laatste_contact_op taal heeft_tolk_nodig telefoon email adres_regels signalen created_at "
    "casusregisseur_id gemeente_id persoon_id"
)
_TAAK: Final = (
    "id sleutel code taak omschrijving vanaf uiterlijk streef termijn grondslag uitleg status "
    "created_at dossier_id gemeente_id medewerker_id organisatie_id team_id"
)


def _write(table: str, columns: str, rows: Iterable[Rij]) -> int:
    """Write rows with their own keys: by COPY where there is one, else in large statements.

    What a table asks beside these columns stays empty.
    """
    given = columns.split()
    written = 0
    with connection.cursor() as cursor:
        extra = _find_extra(cursor, table, given)
        names = ", ".join([*given, *extra])
        source = ((*row, *extra.values()) for row in rows)
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in source:
                    copy.write_row(row)
                    written += 1
            return written
        marks = ", ".join(["%s"] * (len(given) + len(extra)))
        insert = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608  # nosec B608 - names from above
        while part := list(islice(source, PER_STAP)):
            cursor.executemany(insert, part)
            written += len(part)
    return written


def _find_extra(cursor: Any, table: str, given: Sequence[str]) -> dict[str, Any]:
    """Return the columns that must be filled and are not given, each with its empty value."""
    look = connection.introspection
    return {
        column.name: LEEG[look.get_field_type(column.type_code, column)]
        for column in look.get_table_description(cursor, table)
        if not column.null_ok and column.name not in given
    }


def _key(table: int, number: int) -> str:
    value = uuid.UUID(int=(table << 64) + number)
    return str(value) if connection.vendor == "postgresql" else value.hex


def _write_region(gemeenten: Sequence[str]) -> None:
    _write("region_regio", "code naam bestand_sha256", [(REGIO, "Bench", "")])
    _write(
        "region_gemeente",
        "cbs_code naam college_naam adres_regels bezwaar_adres_regels telefoon email regio_id",
        [(code, f"Dorp {code}", "", "[]", "[]", "14 0123", "", REGIO) for code in gemeenten],
    )
    _write(
        "region_organisatie",
        "code naam soort telefoon adres_regels thema regio_id",
        [(ORGANISATIE, "Bench", "wgr", "", "[]", "standaard", REGIO)],
    )
    pairs = [(gemeente, taak) for gemeente in gemeenten for taak in TAKEN]
    _write(
        "region_taakverdeling",
        "id taak rol is_actief begin niveau grond grond_tekst ondertekend_door is_aangenomen "
        "toelichting bron gemeente_id organisatie_id",
        [
            (
                *(number, taak, "uitvoerder", True, BEGIN, "regionaal", "gr", "", "", False),
                *("", "", gemeente, ORGANISATIE),
            )
            for number, (gemeente, taak) in enumerate(pairs, 1)
        ],
    )


def _write_workers(number: int, tijdstip: datetime) -> None:
    keys = range(1, number + 1)
    teams = range(1, _team(number) + 1)
    _write("access_team", "id naam organisatie_id", [(t, f"Team {t}", ORGANISATIE) for t in teams])
    _write(
        "access_medewerker",
        "id password email naam is_active is_demo date_joined",
        [
            (key, "!", f"m{key}@bench.example", f"Regisseur {key}", True, True, tijdstip)
            for key in keys
        ],
    )
    _write(
        "access_aanstelling",
        "id rol begin medewerker_id organisatie_id team_id",
        [(key, "casusregisseur", BEGIN, key, ORGANISATIE, _team(key)) for key in keys],
    )


def _team(worker: int) -> int:
    return 1 + (worker - 1) // PER_TEAM


def _worker(dossier: int, workers: int) -> int | None:
    """Return who has a dossier; one in fifty waits for somebody, however many there are."""
    worker = 1 + (dossier - 1) // PER_REGISSEUR
    return worker if worker <= workers and dossier % 50 else None


def _people(number: int) -> Iterator[Rij]:
    for key in range(1, number + 1):
        voornamen = VOORNAMEN[key % len(VOORNAMEN)]
        achternaam = ACHTERNAMEN[key % len(ACHTERNAMEN)]
        naam = Naam(geslachtsnaam=f"{achternaam} {key}", voornamen=voornamen)
        yield (
            *(key, _key(1, key), voornamen, "", naam.geslachtsnaam, ""),
            *(False, date(1990, 1, 2), False, make_zoeknaam(naam), True),
        )


def _dossiers(places: Sequence[str], workers: int, dag: date, tijdstip: datetime) -> Iterator[Rij]:
    for key in range(1, len(places)):
        contact = dag - timedelta(days=key % 90)
        leerroute = ("", "B1", "Z", "onderwijs")[key % 4]
        yield (
            *(key, _key(2, key), f"B{key}", "wi2021", "open", "intake", leerroute),
            *("asielstatushouder", 1, "", contact, "Tigrinya", False, "", "", "[]", "[]"),
            *(tijdstip, _worker(key, workers), places[key], key),
        )


def _tasks(places: Sequence[str], workers: int, dag: date, tijdstip: datetime) -> Iterator[Rij]:
    courses = [[_task_cells(item) for item in werk(make_stand(n, dag))] for n in range(VERLOPEN)]
    keys = count(1)
    for dossier in range(1, len(places)):
        worker = _worker(dossier, workers)
        for cells in courses[dossier % VERLOPEN]:
            key = next(keys)
            yield (
                *(key, _key(3, key), *cells, "open", tijdstip, dossier, places[dossier]),
                *(worker, ORGANISATIE, worker and _team(worker)),
            )


def _task_cells(item: Werk) -> Rij:
    """Return the cells of a task that do not depend on the person."""
    bases = json.dumps([grondslag_as_json(basis) for basis in item.grondslag])
    reason = json.dumps(zinnen_as_json(item.uitleg))
    last = item.uiterlijk.isoformat() if item.uiterlijk else GEEN_EINDE
    return (
        *(item.code, item.taak, "", item.vanaf, last, item.streef, item.termijn or ""),
        *(bases, reason),
    )


def make_stand(number: int, dag: date) -> Stand:
    """Return the course of events of somebody who was registered so many days ago."""
    registered = dag - timedelta(days=number)
    adopted = registered + timedelta(days=60)
    # One in fifty has no plan yet, however long ago it should have been there.
    has_plan = adopted < dag and number % 50 != 0
    pips = (PipFeit(adopted, "B1", "B1"),) if has_plan else ()
    done = adopted if has_plan else None
    return Stand(
        feiten=Feiten(
            id=f"B{number}",
            peildatum=dag,
            doelgroep="asielstatushouder",
            datum_kennisgeving=registered - timedelta(days=5),
            datum_inschrijving=registered,
            recht_op_bijstand=registered,
            pips=pips,
        ),
        datum_koppeling=registered - timedelta(days=40),
        kennismaking_op=registered if number % 3 else None,
        intake_voltooid_op=done,
        toets_afgenomen_op=done,
        pip_vastgesteld_op=done,
        pip_verzonden_op=done if number % 7 else None,
        pip_gemeld_aan_duo_op=done if number % 5 else None,
        ontzorgen_gestart_op=registered,
        ontzorgen_afgerond_op=registered + timedelta(days=180) if number > 180 else None,
        mb_gestart_op=registered,
        cursus_besteld_op=done if number % 4 else None,
        pvt_gestart_op=done if number % 2 else None,
        beleid=Beleidskeuzes(streef_intake_weken=6, streef_pip_weken=8),
    )
