"""Finding people by what one happens to know, and only those one may see."""

from datetime import date

import pytest

from inburgering.actions.dossier_sluiten import dossier_sluiten
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.cases.models import Dossier
from inburgering.cases.naam import Naam
from inburgering.queries.persoon_zoeken import find_doubles, find_personen, list_own
from inburgering.web.forms.dossier_zoeken import read_zoekterm
from tests.dossiers import BSN, make_bsn, open_dossier

PEOPLE = (
    (Naam("Özdemir", "Ayşe Gül"), date(1990, 6, 13), make_bsn(1), "2811111111"),
    (Naam("Al-Khatib", "Yusuf", roepnaam="Joe"), date(1990, 1, 1), make_bsn(2), ""),
    (Naam("Nguyen", "Thi Lan", is_achternaam_eerst=True), date(1988, 12, 2), make_bsn(3), ""),
    (Naam("Suharto"), date(1975, 8, 17), make_bsn(4), ""),
    (Naam("Berg", "Anna", "van den"), date(1990, 6, 13), make_bsn(5), ""),
)


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def people(noor, moment):
    for naam, born, bsn, v_nummer in PEOPLE:
        person = Persoonsgegevens(naam=naam, geboortedatum=born, bsn=bsn, v_nummer=v_nummer)
        open_dossier(noor, moment, persoon=person)


def find(text, bereik, moment):
    found = find_personen(read_zoekterm(text), bereik=bereik, dag=moment.dag)
    return [row.naam for row in found.rijen]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ozdemir", ["Ayşe Gül Özdemir"]),
        ("ÖZDEM", ["Ayşe Gül Özdemir"]),
        ("ayse", ["Ayşe Gül Özdemir"]),
        ("ozdemir ayse", ["Ayşe Gül Özdemir"]),
        ("al khatib", ["Yusuf Al-Khatib"]),
        ("Khatib, Yusuf", ["Yusuf Al-Khatib"]),
        ("joe", ["Yusuf Al-Khatib"]),
        ("lan nguyen", ["Nguyen Thi Lan"]),
        ("suharto", ["Suharto"]),
        ("van den berg", ["Anna van den Berg"]),
        ("13-6-1990", ["Anna van den Berg", "Ayşe Gül Özdemir"]),
        ("13 juni 1990", ["Anna van den Berg", "Ayşe Gül Özdemir"]),
        ("1990-06-13", ["Anna van den Berg", "Ayşe Gül Özdemir"]),
        ("13061990", ["Anna van den Berg", "Ayşe Gül Özdemir"]),
        ("berg 13.06.1990", ["Anna van den Berg"]),
        ("berg 1990", ["Anna van den Berg"]),
        ("2811111111", ["Ayşe Gül Özdemir"]),
        ("V 281 111 1111", ["Ayşe Gül Özdemir"]),
        (make_bsn(3), ["Nguyen Thi Lan"]),
        (f"{make_bsn(3)[:3]} {make_bsn(3)[3:6]} {make_bsn(3)[6:]}", ["Nguyen Thi Lan"]),
        ("%", []),
        ("", []),
        ("31-2-1990", []),
        ("bestaat niet", []),
    ],
)
def test_what_one_knows_finds_the_person(people, noor, moment, text, expected):
    assert find(text, noor, moment) == expected


def test_a_dossier_number_finds_one_dossier(people, noor, moment):
    row = Dossier.objects.last()
    assert find(row.nummer.lower(), noor, moment) == ["Anna van den Berg"]


@pytest.mark.parametrize("naam", ["eva", "vreemd", "rik", "bea", "pim"])
def test_nobody_finds_people_of_others(people, bereik_for, moment, naam):
    bereik = bereik_for(naam)
    for text in ("ozdemir", "13-6-1990", "2811111111", make_bsn(1), Dossier.objects.first().nummer):
        assert find(text, bereik, moment) == []


def test_a_partner_finds_by_name_but_not_by_number(people, bereik_for, moment):
    vera = bereik_for("vera")
    assert find("ozdemir", vera, moment) == ["Ayşe Gül Özdemir"]
    assert find(make_bsn(1), vera, moment) == []


def test_never_more_than_25(noor, moment):
    for number in range(26):
        person = Persoonsgegevens(
            naam=Naam("Jansen", f"Kind{number}"),
            geboortedatum=date(1990, 1, 1 + number),
            bsn=make_bsn(100 + number),
        )
        open_dossier(noor, moment, persoon=person)
    found = find_personen(read_zoekterm("jansen"), bereik=noor, dag=moment.dag)
    assert len(found.rijen) == 25
    assert found.is_meer


def test_own_people_come_in_pages_of_open_dossiers(people, noor, bereik_for, moment):
    assert len(list_own(bereik=noor, dag=moment.dag).rijen) == 5
    first = Dossier.objects.first()
    dossier_sluiten(first.sleutel, reden="verhuisd", bereik=noor, moment=moment)
    assert len(list_own(bereik=noor, dag=moment.dag).rijen) == 4
    last = Dossier.objects.last()
    assert len(list_own(bereik=noor, dag=moment.dag, voor=last.pk).rijen) == 3
    assert list_own(bereik=bereik_for("tom"), dag=moment.dag).rijen == ()


@pytest.mark.parametrize(
    ("naam", "born", "bsn", "expected"),
    [
        (Naam("Ozdemir", "Ayse"), date(1990, 6, 13), "", ["Ayşe Gül Özdemir"]),
        (Naam("Khateeb", "Yousef"), date(1990, 1, 1), "", ["Yusuf Al-Khatib"]),
        (Naam("Yusuf", "Khatib"), date(1990, 1, 1), "", ["Yusuf Al-Khatib"]),
        (Naam("Ozdemir", "Ayse"), date(1990, 6, 14), "", []),
        (Naam("Peters", "Jan"), date(1990, 6, 13), "", []),
        (Naam("Anders"), date(2000, 1, 2), make_bsn(1), ["Ayşe Gül Özdemir"]),
        (Naam("Anders"), date(2000, 1, 2), BSN, []),
    ],
)
def test_a_possible_double_is_noticed(people, noor, moment, naam, born, bsn, expected):
    found = find_doubles(
        naam,
        geboortedatum=born,
        bsn=bsn,
        v_nummer="",
        gemeente="9001",
        bereik=noor,
        dag=moment.dag,
    )
    assert [row.naam for row in found] == expected


def test_a_double_at_another_college_is_not_given_away(people, bereik_for, moment):
    found = find_doubles(
        Naam("Özdemir", "Ayşe Gül"),
        geboortedatum=date(1990, 6, 13),
        bsn=make_bsn(1),
        v_nummer="2811111111",
        gemeente="9002",
        bereik=bereik_for("eva"),
        dag=moment.dag,
    )
    assert found == ()
