"""Lists of koppelingen of made-up people, and workers who take them in."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from django.utils import timezone

from inburgering.access.bereik import Bereik
from inburgering.access.models import Aanstelling, Medewerker
from inburgering.access.moment import Moment
from inburgering.actions.koppelingslijst import (
    Akkoord,
    koppelingslijst_lezen,
    koppelingslijst_verwerken,
)
from inburgering.cases.bestand_bevinding import bevindingen_from_json
from inburgering.cases.koppelingslijst import KOLOMMEN
from inburgering.cases.models import Koppelingslijst
from inburgering.region.models import Taakverdeling
from tests.dossiers import make_bsn
from tests.personas import BEGIN, hashed_password

DAG = date(2026, 11, 17)
Waarden = dict[str, str]
GOED = Akkoord("goede_rijen")


def nl(day: date) -> str:
    return day.strftime("%d-%m-%Y")


def make_koppeling(number: int, gemeente: str = "Boslanden", **changes: str) -> Waarden:
    """Return a good row of somebody alone."""
    return {
        "v_nummer": f"{2700000000 + number}",
        "bsn": make_bsn(2000 + number),
        "voornamen": f"Voor{number}",
        "achternaam": f"Achter{number}",
        "geboortedatum": nl(date(1975, 1, 2) + timedelta(days=number * 37 % 9_000)),
        "gemeente": gemeente,
        "koppeling": nl(DAG - timedelta(days=1 + number % 20)),
        "azc": "Budel",
        "taal": "Tigrinya",
        "tolk": "ja",
        **changes,
    }


def as_csv(rows: Sequence[Mapping[str, str]], extra: Mapping[str, str] | None = None) -> bytes:
    """Return the rows as CSV; ``extra`` are headings that are not ours, with what stands below."""
    more = extra or {}
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";")
    writer.writerow([*(kolom.kop for kolom in KOLOMMEN.values()), *more])
    for row in rows:
        writer.writerow([*(row.get(code, "") for code in KOLOMMEN), *more.values()])
    return stream.getvalue().encode()


def make_instroommedewerker(gemeente: str = "9001", organisatie: str = "boslanden") -> Medewerker:
    """Let the municipality itself do taakstelling, and give somebody there who takes people in."""
    Taakverdeling.objects.create(
        gemeente_id=gemeente,
        taak="taakstelling",
        rol="uitvoerder",
        organisatie_id=organisatie,
        begin=BEGIN,
        niveau="lokaal",
        grond="eigen",
    )
    row = Medewerker.objects.create(
        email="ina@proef.example",
        naam="Ina Bos",
        password=hashed_password(),
        date_joined=datetime(2022, 1, 1, tzinfo=timezone.get_default_timezone()),
    )
    Aanstelling.objects.create(
        medewerker=row, organisatie_id=organisatie, rol="instroommedewerker", begin=BEGIN
    )
    return row


def read(
    rows: Sequence[Mapping[str, str]],
    bereik: Bereik,
    moment: Moment,
    extra: Mapping[str, str] | None = None,
) -> Koppelingslijst:
    """Read a list, up to the preview."""
    found = koppelingslijst_lezen("a.csv", as_csv(rows, extra), bereik=bereik, moment=moment)
    return Koppelingslijst.objects.get(sleutel=found.sleutel)


def take_in(
    rows: Sequence[Mapping[str, str]], bereik: Bereik, moment: Moment, akkoord: Akkoord = GOED
) -> Koppelingslijst:
    """Read a list and accept it."""
    row = read(rows, bereik, moment)
    koppelingslijst_verwerken(row.sleutel, akkoord=akkoord, bereik=bereik, moment=moment)
    row.refresh_from_db()
    return row


def get_codes(row: Koppelingslijst, number: int = 2) -> list[str]:
    """Return the codes of a row of the file; the first person stands in row 2."""
    return [b.code for b in bevindingen_from_json(row.bevindingen) if b.rij == number]
