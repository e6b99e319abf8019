"""Every row of the source matrix became rows of a region file, and nothing else claims a source."""

import csv
from datetime import date

import pytest

from inburgering.law.taken import TAKEN
from tests.house.house import ROOT
from tests.region.matrix import ALLE, BEGIN, EXTRA, MATRIX, Rij
from tests.region.regios import REGIOS, beleid_in, codes_of, own_party, rijen_of

SHARED = ROOT.parent / "shared" / "data"
NAMEN = {"rivierenland": "Rivierenland", "kempen": "Kempen", "duoplus": "Ouder-Amstel (afgeleid)"}
NAMEN |= {"stichtse-vecht": "Stichtse Vecht", "drechtsteden": "Drechtsteden"}
# The sources say these of tasks that have no row of their own in the matrix.
OOK_IN_BRON = {
    ("rivierenland", "leerbaarheidstoets"),
    ("kempen", "bekostiging"),
    ("kempen", "beleidsregie"),
    ("kempen", "bijstand"),
    ("kempen", "warme_overdracht"),
    ("kempen", "leerroute_onderwijs"),
    ("stichtse-vecht", "taakstelling"),
    ("stichtse-vecht", "procesregie"),
    ("duoplus", "bekostiging"),
    ("duoplus", "beleidsregie"),
    ("duoplus", "coordinatie"),
    ("duoplus", "procesregie"),
    *(("duoplus", f"inkoop_{route}") for route in ("b1", "onderwijs", "z")),
    ("drechtsteden", "arbeidsparticipatie"),
    ("drechtsteden", "bekostiging"),
    ("drechtsteden", "beleidsregie"),
    ("drechtsteden", "procesregie"),
    ("drechtsteden", "leerroute_onderwijs"),
}


def name(rij: Rij) -> str:
    return f"{rij.regio}: {rij.woord} {'/'.join(rij.gemeenten)}"


def in_force(regio: str, key: tuple[object, ...], dag: date):
    """Give the values of the last row of this key on or before the day."""
    found = [(key_[-1], row) for key_, row in rijen_of(regio).items() if key_[:-1] == key]
    return max((item for item in found if item[0] <= dag), key=lambda item: item[0])[1]


@pytest.mark.parametrize("rij", [*MATRIX, *EXTRA], ids=name)
def test_a_row_became_task_municipality_and_party(rij):
    codes = codes_of(rij.regio)
    for gemeente in rij.waar:
        for taak in rij.taken:
            where = (codes[gemeente], taak)
            if rij.wie is not None:
                row = in_force(rij.regio, (*where, "uitvoerder", None), rij.dag)
                assert row["organisatie_id"] == own_party(rij.wie, gemeente), (gemeente, taak)
            for rol, partij in rij.ook.items():
                key = (*where, rol, own_party(partij, gemeente))
                assert in_force(rij.regio, key, rij.dag)["is_actief"], (gemeente, taak, partij)
        for sleutel, waarde in rij.beleid.items():
            assert beleid_in(rij.regio)[codes[gemeente], sleutel, BEGIN]["waarde"] == waarde


def test_the_table_names_all_52_rows():
    assert len(MATRIX) == 52
    assert [sum(rij.regio == regio for rij in MATRIX) for regio in REGIOS] == [16, 14, 7, 3, 12]
    assert {(rij.regio, rij.woord) for rij in EXTRA} <= {(rij.regio, rij.woord) for rij in MATRIX}


@pytest.mark.skipif(not SHARED.exists(), reason="the source matrix is not at hand")
def test_each_line_of_the_table_stands_for_its_row_of_the_source():
    with (SHARED / "uitvoeringsmatrix.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(MATRIX)
    for row, rij in zip(rows, MATRIX, strict=True):
        assert row["regio"] == NAMEN[rij.regio]
        assert rij.woord in row["taak"]


@pytest.mark.skipif(not SHARED.exists(), reason="the list of municipalities is not at hand")
def test_the_municipalities_and_their_codes_are_those_of_the_list():
    with (SHARED / "gemeenten.csv").open(encoding="utf-8") as file:
        wanted = {row["gemeente"]: row["cbs_code"] for row in csv.DictReader(file)}
    assert {naam: code for regio in REGIOS for naam, code in codes_of(regio).items()} == wanted


@pytest.mark.parametrize("regio", REGIOS)
def test_each_of_the_30_tasks_has_one_uitvoerder_or_none_in_each_municipality(regio):
    codes = codes_of(regio)
    assert sorted(codes) == sorted(ALLE[regio])
    first = [key[:2] for key in rijen_of(regio) if key[2] == "uitvoerder" and key[-1] == BEGIN]
    assert len(TAKEN) == 30
    assert sorted(first) == sorted((code, taak) for code in codes.values() for taak in TAKEN)


@pytest.mark.parametrize("regio", REGIOS)
def test_what_no_source_says_is_marked_as_assumed(regio):
    said = {
        (naam, taak)
        for rij in (*MATRIX, *EXTRA)
        if rij.regio == regio
        for naam in rij.waar
        for taak in rij.taken
    }
    silent = [
        (naam, taak)
        for naam, code in codes_of(regio).items()
        for taak in TAKEN
        if (naam, taak) not in said
        and (regio, taak) not in OOK_IN_BRON
        and not rijen_of(regio)[code, taak, "uitvoerder", None, BEGIN]["is_aangenomen"]
    ]
    assert silent == []
