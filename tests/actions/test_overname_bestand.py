"""Reading a caseload file: what is refused as a whole, and how quickly."""

import io
import time
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook, load_workbook

from inburgering.cases.bestand_lezen import lees_bestand
from inburgering.cases.bestand_sjabloon import render_sjabloon_xlsx
from inburgering.cases.bestand_xlsx import Onleesbaar
from inburgering.cases.overname_bevindingen import UITLEG
from inburgering.cases.overname_kolommen import INDELING, KOLOMMEN
from inburgering.cases.overname_rij import lees_rij
from tests.overname import DAG, FOUTEN, as_csv, as_xlsx, make_rij


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(Onleesbaar) as error:
        lees_bestand(name, content, indeling=INDELING)
    return str(error.value.melding)


def test_a_formula_is_named_and_never_evaluated():
    content = as_xlsx([make_rij(1), make_rij(2) | {"taal": "=1+1"}])
    place = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[list(KOLOMMEN).index("taal")]
    assert f"rij 3, kolom {place}" in refusal("a.xlsx", content)


def test_a_formula_on_another_sheet_is_refused_too():
    book = load_workbook(io.BytesIO(as_xlsx([make_rij(1)])))
    book.create_sheet("Rekenblad")["B7"] = "=SUM(A1:A6)"
    stream = io.BytesIO()
    book.save(stream)
    assert "rij 7, kolom B" in refusal("a.xlsx", stream.getvalue())


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_100_000_rows_are_answered_quickly(name):
    row = make_rij(1)
    if name == "a.csv":
        head, line = as_csv([row]).splitlines(keepends=True)
        content = head + line * 40_000
        content = content[: 10 * 1024 * 1024]
    else:
        content = as_xlsx([row] * 100_000, codes=("gemeente", "bsn", "achternaam"))
    started = time.monotonic()
    assert "meer dan 5.000 rijen" in refusal(name, content)
    assert time.monotonic() - started < 5


def test_100_000_short_lines_of_csv():
    content = b"Gemeente;Achternaam;Geboortedatum;Doelgroep;Casusregisseur\n" + (
        b"a;b;1-1-1990;c;d\n" * 100_000
    )
    assert "meer dan 5.000 rijen" in refusal("a.csv", content)


def test_exactly_5000_rows_may_come():
    content = b"Gemeente;Achternaam;Geboortedatum;Doelgroep;Casusregisseur\n"
    content += b"a;b;1-1-1990;c;d\n" * 5_000
    assert len(lees_bestand("a.csv", content, indeling=INDELING).rijen) == 5_000
    assert "meer dan" in refusal("a.csv", content + b"a;b;1-1-1990;c;d\n")


def make_zip(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return stream.getvalue()


def test_a_zip_bomb_stops_early():
    bomb = make_zip(xl__workbook_xml=b"<workbook/>", xl__theme_xml=bytes(200 * 1024 * 1024))
    assert len(bomb) < 1024 * 1024
    assert "uitgepakt te groot" in refusal("a.xlsx", bomb)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.xlsx", b"", "leeg"),
        ("a.xlsx", b"Gemeente;BSN\n", "past niet bij de naam"),
        ("a.csv", as_xlsx([make_rij(1)]), "past niet bij de naam"),
        ("a.xls", b"\xd0\xcf\x11\xe0", "Bewaar het als Excel"),
        ("../a.exe", b"MZ", "Bewaar het als Excel"),
        ("a.xlsx", make_zip(word__document_xml=b"<w/>"), "geen Excelbestand"),
        ("a.xlsx", make_zip(xl__workbook_xml=b"<w/>", xl__vbaProject=b"x"), "macro"),
        ("a.xlsx", make_zip(xl__workbook_xml=b"<w/>"), "beschadigd"),
        ("a.xlsx", as_xlsx([make_rij(1)])[:2000], "beschadigd"),
        ("a.csv", b"\x00\x01\x02;\x00", "geen CSV"),
        ("a.csv", b"Naam;Leeftijd\nSelam;30\n", "Deze kolommen ontbreken: Gemeente"),
        ("a.csv", b"BSN;Burgerservicenummer\n1;2\n", "twee keer"),
    ],
)
def test_what_is_no_caseload_is_refused_with_what_to_do(name, content, says):
    assert says in refusal(name, content)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_letters_with_marks_survive(encoding):
    content = as_csv([make_rij(1, achternaam="Öztürk-Çelik")], encoding=encoding)
    assert (
        lees_bestand("a.csv", content, indeling=INDELING).rijen[0].waarden["achternaam"]
        == "Öztürk-Çelik"
    )


def test_headings_may_stand_in_any_order_and_case():
    codes = tuple(reversed(KOLOMMEN))
    book = load_workbook(io.BytesIO(as_xlsx([make_rij(1)], codes)))
    sheet = book.active
    for cell in sheet[1]:
        cell.value = f"  {cell.value.upper()} "
    sheet.cell(row=1, column=len(codes) + 2).value = "Huisarts"
    sheet.cell(row=4, column=3).value = None
    stream = io.BytesIO()
    book.save(stream)
    read = lees_bestand("A.XLSX", stream.getvalue(), indeling=INDELING)
    expected = {code: text for code, text in make_rij(1).items() if text}
    assert [(rij.nummer, dict(rij.waarden)) for rij in read.rijen] == [(2, expected)]
    assert read.onbekende_kolommen == ("AD",)


def test_numbers_and_dates_of_a_spreadsheet_are_read():
    row: dict[str, object] = {
        **make_rij(1),
        "bsn": 999990019,
        "uren_nt2": 120.0,
        "geboortedatum": datetime(1990, 3, 5),
        "inschrijving": date(2025, 2, 3),
        "eigen_asielvergunning": True,
    }
    rij = lees_bestand("a.xlsx", as_xlsx([row]), indeling=INDELING).rijen[0]
    read = lees_rij(rij, dag=DAG)
    assert read.teksten["bsn"] == "999990019"
    assert (read.getallen["uren_nt2"], read.keuzes["eigen_asielvergunning"]) == (120, "ja")
    assert read.datums["geboortedatum"] == date(1990, 3, 5)
    assert read.datums["inschrijving"] == date(2025, 2, 3)


@pytest.mark.parametrize("text", ["5-3-1990", "05/03/1990", "5.3.1990", "1990-03-05", "05031990"])
def test_a_day_may_be_written_in_several_ways(text):
    rij = lees_bestand("a.csv", as_csv([make_rij(1, geboortedatum=text)]), indeling=INDELING).rijen[
        0
    ]
    assert lees_rij(rij, dag=DAG).datums["geboortedatum"] == date(1990, 3, 5)


def test_every_heading_leads_to_its_column():
    assert [INDELING.find(kolom.kop) for kolom in KOLOMMEN.values()] == list(KOLOMMEN)
    sheet = load_workbook(io.BytesIO(render_sjabloon_xlsx(INDELING)))["Inburgeraars"]
    assert [INDELING.find(cell.value) for cell in sheet[1]] == list(KOLOMMEN)


def test_every_fault_says_what_and_what_to_do():
    assert {code for _, code, _ in FOUTEN} <= set(UITLEG)
    assert len({code for _, code, _ in FOUTEN}) == len(FOUTEN)
    assert all(uitleg.wat and uitleg.doe for uitleg in UITLEG.values())


def test_an_empty_workbook_is_refused():
    stream = io.BytesIO()
    Workbook().save(stream)
    assert refusal("a.xlsx", stream.getvalue())
