"""The figures of housing: recorded once, overlapping never, changed only as they were seen."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden, Onvolledig
from inburgering.actions.taakstelling import (
    NieuweTaakstelling,
    Plaatsingswijziging,
    plaatsingen_overnemen,
    taakstelling_vastleggen,
    taakstelling_wijzigen,
)
from inburgering.cases.models import Plaatsing, Taakstelling
from inburgering.queries.plaatsing import lees_voorstel
from inburgering.queries.taakstelling import get_gemeente, list_gemeenten, make_voorstel
from tests.huisvesting import give_taakstelling, make_plaatsingen_csv

DAG = date(2026, 8, 20)
JAAR = NieuweTaakstelling(date(2015, 7, 1), date(2016, 6, 30), 102, 0, "Ministerie, 2015")
H2 = NieuweTaakstelling(date(2026, 7, 1), date(2026, 12, 31), 24, 6, "Staatscourant")


@pytest.fixture
def noor(bereik_for, regio):
    give_taakstelling(regio.mandaat, regio.wgr)
    return bereik_for("noor", DAG)


@pytest.fixture
def op(moment):
    return replace(moment, dag=DAG)


def as_changes(voorstel):
    return [
        Plaatsingswijziging(w.gemeente, w.maand, w.oud, w.nieuw, w.bron)
        for w in voorstel.wijzigingen
    ]


@pytest.mark.eis("R-SV-007")
def test_history_and_backlog_are_kept_per_period(noor, op, regio):
    taakstelling_vastleggen(regio.mandaat, nieuw=JAAR, bereik=noor, moment=op)
    taakstelling_vastleggen(regio.mandaat, nieuw=H2, bereik=noor, moment=op)
    beeld = get_gemeente(regio.mandaat, bereik=noor, dag=DAG)
    assert [(r.doel.begin.year, r.doel.aantal, r.doel.achterstand) for r in beeld.regels] == [
        (2026, 24, 6),
        (2015, 102, 0),
    ]
    assert beeld.nu.doel.eind == H2.eind
    assert beeld.regels[1].door == "Noor van den Berg"
    follow = make_voorstel(beeld, dag=DAG)
    assert (follow.begin, follow.eind, follow.achterstand) == (
        date(2027, 1, 1),
        date(2027, 6, 30),
        30,
    )


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"begin": date(2026, 7, 2)}, "begin"),
        ({"eind": date(2026, 12, 30)}, "eind"),
        ({"eind": date(2026, 6, 30)}, "eind"),
        ({"bron": " "}, "bron"),
        ({"begin": date(2016, 6, 1), "eind": date(2016, 12, 31)}, "begin"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(noor, op, regio, changes, field):
    taakstelling_vastleggen(regio.mandaat, nieuw=JAAR, bereik=noor, moment=op)
    with pytest.raises(Onvolledig) as refusal:
        taakstelling_vastleggen(regio.mandaat, nieuw=replace(H2, **changes), bereik=noor, moment=op)
    assert field in refusal.value.velden
    assert Taakstelling.objects.count() == 1


def test_the_same_twice_is_one_and_a_change_needs_the_newest(noor, op, regio):
    taakstelling_vastleggen(regio.mandaat, nieuw=H2, bereik=noor, moment=op)
    with pytest.raises(AlGedaan):
        taakstelling_vastleggen(regio.mandaat, nieuw=H2, bereik=noor, moment=op)
    row = Taakstelling.objects.get()
    seen = row.recorded_at
    later = replace(op, tijdstip=op.tijdstip + timedelta(minutes=1))

    def change(number, gezien):
        taakstelling_wijzigen(
            row.pk,
            gemeente=regio.mandaat,
            nieuw=replace(H2, aantal=number),
            gezien=gezien,
            bereik=noor,
            moment=later,
        )

    change(30, seen)
    with pytest.raises(AlGedaan):
        change(30, seen)
    with pytest.raises(Geweigerd):
        change(31, seen)
    assert Taakstelling.objects.get().aantal == 30


def test_only_who_keeps_the_taakstelling_writes_it(bereik_for, noor, op, regio):
    for naam, gemeente in (("eva", regio.mandaat), ("noor", regio.zelf), ("kim", regio.mandaat)):
        with pytest.raises(NietBevoegd):
            taakstelling_vastleggen(gemeente, nieuw=H2, bereik=bereik_for(naam, DAG), moment=op)
    taakstelling_vastleggen(regio.mandaat, nieuw=H2, bereik=noor, moment=op)
    give_taakstelling(regio.vreemd, "verweg")
    with pytest.raises(NietGevonden):
        taakstelling_wijzigen(
            Taakstelling.objects.get().pk,
            gemeente=regio.vreemd,
            nieuw=H2,
            gezien=op.tijdstip,
            bereik=bereik_for("vreemd", DAG),
            moment=op,
        )


@pytest.mark.eis("R-KEMP-051")
def test_a_file_of_months_comes_in_once_and_shows_what_changes(noor, op, regio):
    content = make_plaatsingen_csv("Boslanden")
    first = lees_voorstel("plaatsing.csv", content, bereik=noor, dag=DAG)
    assert (len(first.wijzigingen), first.gelijk, first.punten) == (42, 0, ())
    assert len(first.opmerkingen) == 6 + 4
    assert plaatsingen_overnemen(as_changes(first), bereik=noor, moment=op) == 42
    assert sum(Plaatsing.objects.values_list("aantal", flat=True)) == 124 + 104 + 25 + 14

    again = lees_voorstel("plaatsing.csv", content, bereik=noor, dag=DAG)
    assert (again.wijzigingen, again.gelijk) == ((), 42)
    with pytest.raises(AlGedaan):
        plaatsingen_overnemen(as_changes(first), bereik=noor, moment=op)

    other = make_plaatsingen_csv("Boslanden", m2018_7=24, m2020_7=3)
    third = lees_voorstel("plaatsing.csv", other, bereik=noor, dag=DAG)
    assert [(w.maand, w.oud, w.nieuw) for w in third.wijzigingen] == [
        (date(2018, 7, 1), 23, 24),
        (date(2020, 7, 1), None, 3),
    ]
    Plaatsing.objects.filter(maand=date(2018, 7, 1)).update(aantal=22)
    with pytest.raises(Geweigerd):
        plaatsingen_overnemen(as_changes(third), bereik=noor, moment=op)
    assert not Plaatsing.objects.filter(maand=date(2020, 7, 1)).exists()


def test_rows_that_cannot_be_read_stay_out_with_what_to_do(noor, regio):
    lines = [
        "jaar;maand;gemeente;aantal;bron",
        "2025;januari;Boslanden;4;TVS",
        "2025;13;Boslanden;4;TVS",
        "2025;jan;9001;5;TVS",
        "2026;december;Boslanden;5;TVS",
        "1925;mei;Boslanden;5;TVS",
        "2025;mei;Zandhoven;5;TVS",
        "2025;juni;Boslanden;vier;TVS",
    ]
    found = lees_voorstel("x.csv", "\n".join(lines).encode(), bereik=noor, dag=DAG)
    assert [w.nieuw for w in found.wijzigingen] == [4]
    assert [(p.rij, p.kolom) for p in found.punten] == [
        (3, "Maand"),
        (4, "Maand"),
        (5, "Maand"),
        (6, "Jaar"),
        (7, "Gemeente"),
        (8, "Aantal"),
    ]
    assert all(p.wat and p.doe for p in found.punten)


def test_a_month_goes_back_to_the_dossiers(noor, op, regio):
    month = date(2026, 7, 1)
    item = Plaatsingswijziging(regio.mandaat, month, None, 3, "telling")
    plaatsingen_overnemen([item], bereik=noor, moment=op)
    back = Plaatsingswijziging(regio.mandaat, month, 3, None, "")
    plaatsingen_overnemen([back], bereik=noor, moment=op)
    assert not Plaatsing.objects.exists()
    with pytest.raises(Onvolledig):
        plaatsingen_overnemen([replace(item, bron="")], bereik=noor, moment=op)


def test_a_worker_sees_the_own_municipalities_only(bereik_for, noor, op, regio):
    taakstelling_vastleggen(regio.mandaat, nieuw=H2, bereik=noor, moment=op)
    assert [(r.code, r.mag_invullen) for r in list_gemeenten(noor, dag=DAG)] == [("9001", True)]
    assert get_gemeente(regio.mandaat, bereik=bereik_for("eva", DAG), dag=DAG) is None
    assert list_gemeenten(bereik_for("kim", DAG), dag=DAG) == ()
