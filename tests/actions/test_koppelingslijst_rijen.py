"""What a list of koppelingen says of its rows: what is wrong, what is good to know, and to whom."""

import json
from dataclasses import replace

import pytest

from inburgering.actions.fouten import Onvolledig
from inburgering.actions.koppelingslijst import (
    Akkoord,
    koppelingslijst_verwerken,
    koppelingslijst_wegdoen,
)
from inburgering.cases.models import (
    Dossier,
    Overdrachtsinformatie,
    Persoon,
)
from tests.dossiers import open_dossier
from tests.koppelingen import (
    DAG,
    GOED,
    get_codes,
    make_koppeling,
    read,
    take_in,
)


@pytest.fixture
def moment(moment):
    return replace(moment, dag=DAG)


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor", DAG)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"geboortedatum": "01-01-1900"}, "geboortedatum_1900"),
        ({"geboortedatum": "1900"}, "geboortedatum_1900"),
        ({"geboortedatum": "31-12-1899"}, "jaar_onmogelijk"),
        ({"geboortedatum": "05-03-1911"}, "geboortedatum_onmogelijk"),
        ({"geboortedatum": "31-02-1990"}, "datum_onleesbaar"),
        ({"geboortedatum": "18-11-2026"}, "datum_toekomst"),
        ({"koppeling": "18-11-2026"}, "datum_toekomst"),
        ({"koppeling": "01-01-1960"}, "voor_geboorte"),
        ({"gemeente": "Zandhoven"}, "gemeente_onbekend"),
        ({"bsn": "999912345"}, "bsn_ongeldig"),
        ({"bsn": "", "v_nummer": ""}, "geen_nummer"),
        ({"achternaam": ""}, "leeg"),
        ({"azc": "=HYPERLINK(1)"}, "formule"),
        ({"relatie": "buurman"}, "keuze_onbekend"),
        ({"kinderen": "twee kinderen"}, "kinderen_onleesbaar"),
        ({"telefoon": "bel mij"}, "telefoon_ongeldig"),
    ],
)
def test_a_row_that_is_wrong_stays_out_and_says_why(noor, moment, changes, code):
    row = read([make_koppeling(1, **changes), make_koppeling(2)], noor, moment)
    assert code in get_codes(row)
    assert get_codes(row, 3) == ["nieuw"]
    koppelingslijst_verwerken(row.sleutel, akkoord=GOED, bereik=noor, moment=moment)
    row.refresh_from_db()
    assert (Dossier.objects.count(), row.nieuw) == (1, 1)
    assert bytes(row.rijen_versleuteld)


def test_all_or_nothing_takes_in_nobody_when_one_row_is_wrong(noor, moment):
    row = read([make_koppeling(1, geboortedatum="01-01-1900"), make_koppeling(2)], noor, moment)
    with pytest.raises(Onvolledig):
        koppelingslijst_verwerken(row.sleutel, akkoord=Akkoord("alles"), bereik=noor, moment=moment)
    assert not Dossier.objects.exists()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"bsn": ""}, "zonder_bsn"),
        ({"geboortedatum": "1994"}, "geboortedatum_onzeker"),
        ({"geboortedatum": "00-00-1994"}, "geboortedatum_onzeker"),
        ({"geboortedatum": "01-01-1994"}, "geboortedatum_onzeker"),
        ({"geboortedatum": "05-03-2010"}, "jong"),
        ({"opmerkingen": "Slikt medicijnen voor PTSS"}, "tekst_weggelaten"),
    ],
)
def test_a_row_may_come_in_with_something_to_know(noor, moment, changes, code):
    row = take_in([make_koppeling(1, **changes)], noor, moment)
    assert get_codes(row) == [code, "nieuw"]
    assert row.nieuw == 1
    assert not bytes(row.rijen_versleuteld)
    uncertain = Persoon.objects.get().is_geboortedatum_onzeker
    assert uncertain is (code == "geboortedatum_onzeker")
    assert not Overdrachtsinformatie.objects.exists()


@pytest.mark.parametrize("number", ["", "2700000009"])
def test_somebody_alike_waits_until_somebody_looked(noor, moment, number):
    open_dossier(noor, moment, gemeente="9001")
    row = make_koppeling(
        1,
        bsn="",
        v_nummer="2700000001",
        voornamen="Selem",
        achternaam="Tesfai",
        geboortedatum="05-03-1994",
    )
    rows = [row, row | {"v_nummer": number}] if number else [row]
    lijst = read(rows, noor, moment)
    assert "kijk_eerst" in get_codes(lijst)
    if number:
        assert "zelfde_als_rij" in get_codes(lijst, 3)
    with pytest.raises(Onvolledig):
        koppelingslijst_verwerken(lijst.sleutel, akkoord=GOED, bereik=noor, moment=moment)
    other = Akkoord("alles", anders=frozenset({2, 3}))
    koppelingslijst_verwerken(lijst.sleutel, akkoord=other, bereik=noor, moment=moment)
    assert Dossier.objects.count() == 1 + len(rows)


def test_what_is_known_elsewhere_is_not_told(noor, bereik_for, moment):
    """The row of another municipality is refused in the same words, known there or not."""
    eva = bereik_for("eva", DAG)
    take_in([make_koppeling(1, "Zandhoven")], eva, moment)
    known, unknown = (make_koppeling(n, "Zandhoven") for n in (1, 2))
    refused = read([known, unknown], noor, moment)
    assert get_codes(refused) == get_codes(refused, 3) == ["gemeente_onbekend"]
    # The same person in the own municipality: one identity, and not a word about the other dossier.
    lijst = take_in([make_koppeling(1)], noor, moment)
    assert (get_codes(lijst), lijst.nieuw, Persoon.objects.count()) == (["nieuw"], 1, 1)


def test_nothing_of_a_person_is_kept_in_plain_text(noor, moment):
    wrong = make_koppeling(1, geboortedatum="01-01-1900", bsn="", achternaam="Zeldzaam")
    row = read(
        [wrong, make_koppeling(2)],
        noor,
        moment,
        {"Nationaliteit": "X", "Schoenmaat": "maat 41 wijd"},
    )
    said = json.dumps(row.bevindingen)
    # Every value is long enough never to turn up by chance in what is encrypted.
    for value in ("Zeldzaam", "2700000001", "Voor1", "maat 41 wijd"):
        assert value not in said
        assert value.encode() not in bytes(row.rijen_versleuteld)
    assert get_codes(row, 1) == ["kolom_onbekend", "kolom_overbodig"]
    koppelingslijst_verwerken(row.sleutel, akkoord=GOED, bereik=noor, moment=moment)
    koppelingslijst_wegdoen(row.sleutel, bereik=noor)
    row.refresh_from_db()
    assert (bytes(row.rijen_versleuteld), row.status) == (b"", "klaar")
