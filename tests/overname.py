"""Caseload files of made-up people: good rows, and twenty rows with a different fault each."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from openpyxl import Workbook

from inburgering.cases.overname_kolommen import KOLOMMEN
from tests.dossiers import make_bsn

DAG = date(2026, 11, 17)
Waarden = dict[str, str]


def make_rij(number: int, gemeente: str = "Boslanden", **changes: str) -> Waarden:
    """Return a good row; every seventh has no PIP yet, the routes take turns."""
    begin = date(2024, 1, 3) + timedelta(days=number * 3 % 700)
    pip = begin + timedelta(days=63 + number % 9)
    route = ("B1", "onderwijs", "Z")[number % 3]
    row = {
        "gemeente": gemeente,
        "bsn": make_bsn(number),
        "v_nummer": f"{2000000000 + number}",
        "voornamen": f"Voor{number}",
        "achternaam": f"Achter{number}",
        "geboortedatum": nl(date(1970, 1, 2) + timedelta(days=number * 31 % 12_000)),
        "doelgroep": ("asielstatushouder", "gezinsmigrant", "overige migrant")[number % 4 % 3],
        "plicht": nl(begin - timedelta(days=20)),
        "kennisgeving": nl(begin - timedelta(days=14)),
        "inschrijving": nl(begin),
        "taal": "Tigrinya",
        "telefoon": "06 12345678",
        "casusregisseur": "noor@proef.example",
    }
    if row["doelgroep"] == "asielstatushouder":
        row |= {"koppeling": nl(begin - timedelta(days=30)), "recht_op_bijstand": nl(begin)}
        row["eigen_asielvergunning"] = "ja" if number % 2 else "nee"
    if number % 5:
        row["intake"] = nl(begin + timedelta(days=40))
    if number % 7:
        row |= {"pip": nl(pip), "leerroute": route, "uren_nt2": str(number % 300)}
        if route == "B1":
            row["niveau"] = "B1"
        if number % 2:
            row["einddatum_duo"] = nl(date(pip.year + 3, pip.month, min(pip.day, 28)))
        if route != "onderwijs":
            row |= {"uren_map": "20", "uren_map_praktijk": "8"}
    return row | changes


FOUTEN: Sequence[tuple[str, str, Waarden]] = (
    ("gemeente", "gemeente_onbekend", {"gemeente": "Zandhoven"}),
    ("bsn", "bsn_ongeldig", {"bsn": "999912345"}),
    ("bsn", "geen_nummer", {"bsn": "", "v_nummer": ""}),
    ("bsn", "dubbel", {"bsn": make_bsn(1)}),
    ("v_nummer", "v_nummer_ongeldig", {"v_nummer": "12A4"}),
    ("voornamen", "formule", {"voornamen": "@Selam"}),
    ("voorvoegsel", "te_lang", {"voorvoegsel": "van der " * 4}),
    ("achternaam", "leeg", {"achternaam": ""}),
    ("geboortedatum", "datum_onleesbaar", {"geboortedatum": "31-02-1990"}),
    ("geboortedatum", "datum_toekomst", {"geboortedatum": "18-11-2026"}),
    ("doelgroep", "keuze_onbekend", {"doelgroep": "toerist"}),
    ("kennisgeving", "voor_geboorte", {"kennisgeving": "01-01-1960"}),
    ("inschrijving", "jaar_onmogelijk", {"inschrijving": "03-02-0202"}),
    ("pip", "pip_voor_plicht", {"pip": "01-02-2020", "leerroute": "Z", "niveau": ""}),
    ("leerroute", "leerroute_ontbreekt", {"pip": "01-10-2026", "leerroute": "", "niveau": ""}),
    ("niveau", "niveau_past_niet", {"pip": "01-10-2026", "leerroute": "Z", "niveau": "B1"}),
    ("einddatum_duo", "einddatum_voor_pip", {"pip": "01-10-2026", "einddatum_duo": "30-09-2026"}),
    ("uren_nt2", "getal_ongeldig", {"uren_nt2": "veel"}),
    ("telefoon", "telefoon_ongeldig", {"telefoon": "bel mij"}),
    ("casusregisseur", "casusregisseur_onbekend", {"casusregisseur": "eva@proef.example"}),
)
"""Column, code, and what to change in a good row."""


def plant(rows: int = 300) -> tuple[list[Waarden], dict[int, tuple[str, str]]]:
    """Return rows with every fault once, and per row number of the file what is wrong."""
    made, wrong = [], {}
    for number in range(1, rows + 1):
        place, rest = divmod(number, 14)
        if rest == 0 and place <= len(FOUTEN):
            kolom, code, changes = FOUTEN[place - 1]
            changed = {"leerroute": "Z", "niveau": "", **changes} if "pip" in changes else changes
            made.append(make_rij(number, **changed))
            wrong[number + 1] = (kolom, code)
        else:
            made.append(make_rij(number))
    return made, wrong


def as_xlsx(rows: Sequence[Mapping[str, object]], codes: Sequence[str] = tuple(KOLOMMEN)) -> bytes:
    """Return the rows as a workbook in the form to fill."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Inburgeraars")
    sheet.append([KOLOMMEN[code].kop for code in codes])
    for row in rows:
        sheet.append([row.get(code) or None for code in codes])
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def as_csv(rows: Sequence[Mapping[str, str]], *, encoding: str = "utf-8") -> bytes:
    """Return the rows as CSV with semicolons."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";")
    writer.writerow([kolom.kop for kolom in KOLOMMEN.values()])
    writer.writerows([[row.get(code, "") for code in KOLOMMEN] for row in rows])
    return stream.getvalue().encode(encoding)


def nl(day: date) -> str:
    return day.strftime("%d-%m-%Y")
