"""Figures of municipality and region beside what was expected; small numbers hidden."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inburgering.cases.models import Dossier, Taakstelling
from inburgering.queries.cijfers import get_cijfers
from inburgering.queries.cijfers_taakstelling import get_taakstellingcijfers
from inburgering.region.models import Beleid, Gemeente, Taakverdeling
from tests.cijfers import NU, add_fact, make_start
from tests.werk import make_case

DAG = date(2026, 11, 20)
GEHUISVEST = date(2026, 2, 2)


@pytest.fixture
def rik(bereik_for, regio):
    Taakverdeling.objects.filter(gemeente="9009").exclude(organisatie="verweg").delete()
    return bereik_for("rik", DAG)


def set_policy(gemeenten, **settings):
    for code in gemeenten:
        for sleutel, waarde in settings.items():
            Beleid.objects.create(
                gemeente_id=code, sleutel=sleutel, begin=date(2022, 1, 1), waarde=waarde
            )


def house(personas, gemeente, number, **days):
    for _n in range(number):
        make_start(gemeente, personas["noor"], **{"inschrijving": GEHUISVEST, **days})


@pytest.mark.eis("R-KEMP-050")
def test_expected_and_actual_stand_side_by_side_for_the_region(rik, personas, regio):
    expected = {"verwacht_asielstatushouders": 28, "verwacht_b1": 11, "verwacht_z": 14}
    set_policy((regio.mandaat, regio.zelf), **expected, verwacht_onderwijs=3)
    house(personas, regio.mandaat, 6)
    house(personas, regio.zelf, 7, inschrijving=date(2025, 3, 1))
    house(personas, regio.zelf, 5, pip=date(2026, 5, 1), leerroute="Z")
    cijfers = get_cijfers(rik, dag=DAG)
    instroom = cijfers.instroom
    assert (instroom.verwacht, instroom.jaren, instroom.totaal) == (
        28,
        (2026, 2025, 2024),
        (11, 7, 0),
    )
    assert [(r.naam, r.per_jaar) for r in instroom.rijen] == [
        ("Boslanden", (6, 0, 0)),
        ("Zandhoven", (5, 7, 0)),
    ]
    assert [(r.naam, r.aantal, r.verwacht) for r in cijfers.routes] == [
        ("Onderwijsroute", 0, 3),
        ("B1-route", 0, 11),
        ("Z-route", 5, 14),
    ]


@pytest.mark.eis("R-KEMP-050")
def test_only_the_ages_of_the_estimate_count_on_the_day_of_registration(rik, personas, regio):
    ages = {"verwacht_leeftijd_van": 17, "verwacht_leeftijd_tot": 67}
    set_policy((regio.mandaat, regio.zelf), **ages)
    born = {
        date(2009, 2, 2): True,  # 17 on the day itself
        date(2009, 2, 3): False,
        date(1958, 2, 3): True,  # 67, 68 the day after
        date(1958, 2, 2): False,
        date(1990, 1, 1): True,
        date(1991, 1, 1): True,
        date(1992, 1, 1): True,
    }
    for day in born:
        house(personas, regio.mandaat, 1, geboren=day)
    cijfers = get_cijfers(rik, dag=DAG)
    assert cijfers.instroom.totaal[0] == sum(born.values()) == 5
    assert cijfers.instroom.leeftijd == (17, 67)


@pytest.mark.eis("R-KEMP-050")
def test_who_came_along_later_counts_and_who_moved_here_does_not(rik, personas, regio):
    house(personas, regio.mandaat, 5)
    moved = make_start(regio.mandaat, personas["noor"], inschrijving=GEHUISVEST)
    add_fact(moved, "inschrijving_na_verhuizing", date(2026, 6, 1))
    other = make_start(regio.mandaat, personas["noor"], inschrijving=GEHUISVEST)
    Dossier.objects.filter(pk=other.pk).update(doelgroep="gezinsmigrant")
    assert get_cijfers(rik, dag=DAG).instroom.totaal[0] == 5


@pytest.mark.eis("R-BUR-014")
def test_a_region_of_eight_shows_every_municipality_with_its_own_range(bereik_for, personas, regio):
    codes = [f"91{n:02d}" for n in range(6)]
    for code in codes:
        Gemeente.objects.create(
            cbs_code=code, naam=f"Gemeente {code}", regio_id="proefregio", college_naam="x"
        )
        Taakverdeling.objects.create(
            gemeente_id=code,
            taak="pip",
            rol="uitvoerder",
            organisatie_id="regiehuis",
            begin=date(2022, 1, 1),
            niveau="regionaal",
            grond="dvo",
        )
    everyone = [regio.mandaat, regio.zelf, *codes]
    Taakverdeling.objects.filter(gemeente="9009").exclude(organisatie="verweg").delete()
    set_policy(everyone, verwacht_asielstatushouders=157)
    set_policy(codes[:1], verwacht_gemeente_van=13, verwacht_gemeente_tot=16)
    for code in everyone:
        house(personas, code, 6)
    instroom = get_cijfers(bereik_for("rik", DAG), dag=DAG).instroom
    assert len(instroom.rijen) == 8
    assert (instroom.verwacht, instroom.totaal[0]) == (157, 48)
    ranges = {rij.naam: rij.verwacht for rij in instroom.rijen}
    assert ranges["Gemeente 9100"] == (13, 16)
    assert ranges["Boslanden"] is None


def test_one_municipality_alone_shows_no_expectation_of_the_region(rik, personas, regio):
    set_policy((regio.mandaat,), verwacht_asielstatushouders=28)
    Taakverdeling.objects.filter(gemeente=regio.zelf).delete()
    instroom = get_cijfers(rik, dag=DAG).instroom
    assert (len(instroom.rijen), instroom.verwacht) == (1, None)


@pytest.mark.eis("R-SV-042")
def test_phases_are_one_division_without_sums_that_give_a_small_one_away(rik, regio):
    numbers = {("9001", "instroom"): 3, ("9001", "leren"): 9, ("9002", "plan"): 6}
    for (code, fase), number in numbers.items():
        for _n in range(number):
            make_case(code, fase=fase)
    fasen = get_cijfers(rik, dag=DAG).fasen
    shown = {naam: tuple(n for _fase, n in numbers) for naam, numbers in fasen.rijen}
    assert shown == {"Boslanden": (None, 0, 0, 9), "Zandhoven": (0, 0, None, 0)}
    assert fasen.totaal == 18


@pytest.mark.eis("R-SV-042")
def test_of_the_taakstelling_what_is_left_is_hidden_with_what_was_done(rik, personas, regio):
    for code in (regio.mandaat, regio.zelf):
        Taakstelling.objects.create(
            gemeente_id=code,
            begin=date(2026, 7, 1),
            eind=date(2026, 12, 31),
            aantal=20,
            achterstand=2,
            bron="x",
            recorded_at=NU,
        )
    house(personas, regio.mandaat, 3, inschrijving=date(2026, 8, 1))
    house(personas, regio.zelf, 8, inschrijving=date(2026, 8, 1))
    cijfers = get_cijfers(rik, dag=DAG)
    found = get_taakstellingcijfers(cijfers.gebied, dag=DAG)
    assert [(r.te_doen, r.geplaatst, r.nog) for r in found.rijen] == [(22, None, None)] * 2
    assert (found.totaal.te_doen, found.totaal.geplaatst, found.totaal.nog) == (44, 11, 33)


def test_the_number_of_queries_is_constant(rik, personas, regio):
    def count():
        with CaptureQueriesContext(connection) as queries:
            get_cijfers(rik, dag=DAG)
        return len(queries)

    house(personas, regio.mandaat, 1, pip=date(2026, 5, 1))
    few = count()
    house(personas, regio.mandaat, 20, pip=date(2026, 5, 1))
    house(personas, regio.zelf, 20, pip=date(2026, 5, 1))
    assert count() == few <= 7
