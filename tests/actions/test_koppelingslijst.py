"""A list of koppelingen comes in: what is new, what is known, what stays out, and nothing twice."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from inburgering.access.bereik import get_bereik
from inburgering.access.deel import Deel
from inburgering.actions import koppelingslijst
from inburgering.actions import koppelingslijst_schrijven as schrijven
from inburgering.actions.fouten import AlGedaan, NietBevoegd, NietGevonden, Onvolledig
from inburgering.actions.koppelingslijst import (
    Akkoord,
    koppelingslijst_lezen,
    koppelingslijst_verwerken,
)
from inburgering.cases.models import (
    Dossier,
    Feit,
    Huishoudband,
    Koppelingslijst,
    Overdrachtsinformatie,
    Persoon,
    Taak,
    Tijdlijnregel,
)
from inburgering.cases.overdrachtsinformatie import informatie_ontsleutelen
from inburgering.cases.zichtbaar import get_visible_dossiers
from tests.dossiers import NAAM, make_bsn, open_dossier
from tests.koppelingen import (
    DAG,
    GOED,
    as_csv,
    get_codes,
    make_instroommedewerker,
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


@pytest.fixture
def ina(personas):
    """Give the worker of the municipality that has taakstelling and not the casusregie."""
    return get_bereik(make_instroommedewerker().pk, dag=DAG)


def facts(dossier):
    rows = Feit.objects.filter(dossier=dossier, is_geldig=True)
    return {row.soort: row.datum or row.code for row in rows}


@pytest.mark.eis("R-KEMP-017", "R-KEMP-018")
def test_a_koppeling_opens_a_dossier_from_its_day_with_what_coa_told(noor, moment):
    row = make_koppeling(1, regioadvies="werk in de tuinbouw", opleiding="8 jaar school")
    lijst = take_in([row | {"doelgroep": "nareiziger"}], noor, moment)
    assert (lijst.status, lijst.nieuw, lijst.bijgewerkt) == ("klaar", 1, 0)
    dossier = Dossier.objects.get()
    linked = DAG - timedelta(days=2)
    assert facts(dossier) == {
        "doelgroep": "asielstatushouder",
        "doelgroep_detail": "nareiziger",
        "heeft_asielvergunning": "ja",
        "koppeling": linked,
        "azc": "Budel",
        "wordt_gehuisvest": "ja",
    }
    assert set(Feit.objects.values_list("bron", flat=True)) == {"COA"}
    assert (dossier.gemeente_id, dossier.fase, dossier.taal) == ("9001", "instroom", "Tigrinya")
    assert dossier.heeft_tolk_nodig
    # Responsibility starts at the koppeling: from that day there is work.
    assert Taak.objects.get(code="kennismaking").vanaf == linked
    told = Overdrachtsinformatie.objects.get()
    assert (told.bron, told.ontvangen_op, told.lijst) == ("TVS", DAG, lijst)
    assert informatie_ontsleutelen(told.inhoud_versleuteld) == {
        "opleiding": "8 jaar school",
        "regioadvies": "werk in de tuinbouw",
    }
    assert b"tuinbouw" not in bytes(told.inhoud_versleuteld)
    event = Tijdlijnregel.objects.get()
    assert (event.handeling, event.gegevens) == (
        "koppeling.ontvangen",
        {"lijst": lijst.pk, "rij": 2},
    )


@pytest.mark.eis("R-KEMP-052")
def test_the_party_with_the_casusregie_gets_the_work_when_the_municipality_reads_the_list(
    ina, noor, moment
):
    lijst = take_in([make_koppeling(1)], ina, moment)
    assert lijst.organisatie_id == "boslanden"
    task = Taak.objects.get(code="kennismaking")
    assert (task.organisatie_id, task.medewerker_id) == ("regiehuis", None)
    assert Dossier.objects.get().casusregisseur_id is None
    # Whoever finds the home hears of the person too, and of no more than that takes.
    home = Taak.objects.get(taak="taakstelling")
    assert (home.organisatie_id, home.omschrijving) == ("boslanden", "Zoek een woning")
    assert get_visible_dossiers(ina).count() == 1
    assert not {Deel.BSN, Deel.FEITEN, Deel.INTAKE, Deel.CONTACTEN} & ina.delen["9001"]
    assert Deel.INSTROOM in ina.delen["9001"]


def test_who_has_the_casusregie_may_choose_who_becomes_responsible(noor, ina, moment):
    chosen = Akkoord("alles", casusregisseur=noor.medewerker)
    take_in([make_koppeling(1)], noor, moment, chosen)
    assert Dossier.objects.get().casusregisseur_id == noor.medewerker
    row = read([make_koppeling(2)], ina, moment)
    with pytest.raises(Onvolledig) as refused:
        koppelingslijst_verwerken(row.sleutel, akkoord=chosen, bereik=ina, moment=moment)
    assert "casusregisseur" in refused.value.velden


def test_the_same_list_twice_doubles_nothing(noor, moment):
    rows = [make_koppeling(number, regioadvies="zorg") for number in (1, 2)]
    first = take_in(rows, noor, moment)
    again = koppelingslijst_lezen("b.csv", as_csv(rows), bereik=noor, moment=moment)
    assert (again.sleutel, again.was_bekend) == (first.sleutel, True)
    with pytest.raises(AlGedaan):
        koppelingslijst_verwerken(first.sleutel, akkoord=GOED, bereik=noor, moment=moment)
    # The same people in another list: row by row nothing is new.
    later = take_in([*rows, make_koppeling(3)], noor, moment)
    assert [get_codes(later, number) for number in (2, 3, 4)] == [
        ["al_gekoppeld"],
        ["al_gekoppeld"],
        ["nieuw"],
    ]
    assert (later.nieuw, later.bijgewerkt) == (1, 0)
    counts = [table.objects.count() for table in (Persoon, Dossier, Tijdlijnregel)]
    assert counts == [3, 3, 3]
    assert Overdrachtsinformatie.objects.count() == 2


def test_a_dossier_that_is_there_gets_what_is_new(noor, moment):
    key = open_dossier(noor, moment, gemeente="9001")
    dossier = Dossier.objects.get(sleutel=key)
    row = make_koppeling(
        1,
        bsn=make_bsn(12),
        voornamen=NAAM.voornamen,
        achternaam=NAAM.geslachtsnaam,
        geboortedatum="05-03-1994",
        koppeling="12-01-2026",
        werkervaring="kapper",
    )
    lijst = take_in([row], noor, moment)
    assert (lijst.nieuw, lijst.bijgewerkt, get_codes(lijst)) == (0, 1, ["aanvullen"])
    assert facts(dossier)["azc"] == "Budel"
    assert Persoon.objects.get().v_nummer == "2700000001"
    # Moved to another reception centre: the newest counts, the old one stays readable.
    take_in([row | {"azc": "Ter Apel", "koppeling": "13-01-2026"}], noor, moment)
    assert facts(dossier)["azc"] == "Ter Apel"
    assert facts(dossier)["koppeling"] == date(2026, 1, 12)
    assert Feit.objects.filter(dossier=dossier, soort="azc").count() == 2
    last = Koppelingslijst.objects.latest("id")
    assert get_codes(last) == ["koppeling_anders", "aanvullen"]
    assert Dossier.objects.get().versie == 4


def test_a_household_is_tied_together_and_children_get_no_dossier(noor, moment):
    home = {"huishoudnummer": "H1"}
    rows = [
        make_koppeling(1, relatie="hoofd", kinderen="Yonas 05-03-2019; Ruth 2022", **home),
        make_koppeling(2, relatie="partner", **home),
        make_koppeling(3, relatie="kind", geboortedatum="05-03-2015", bsn="", v_nummer="", **home),
        make_koppeling(4, relatie="kind", geboortedatum="05-03-2016"),
    ]
    lijst = read(rows, noor, moment)
    assert get_codes(lijst, 4) == ["kind"]
    assert get_codes(lijst, 5) == ["kind_zonder_ouder"]
    koppelingslijst_verwerken(lijst.sleutel, akkoord=GOED, bereik=noor, moment=moment)
    head, partner = Dossier.objects.order_by("id")
    for one, other in ((head, partner), (partner, head)):
        bands = Huishoudband.objects.filter(dossier=one)
        assert bands.get(soort="partner").ander_dossier == other
        children = set(bands.filter(soort="kind").values_list("naam", "geboortedatum"))
        assert children == {
            ("Yonas", date(2019, 3, 5)),
            ("Ruth", date(2022, 1, 1)),
            ("Voor3 Achter3", date(2015, 3, 5)),
        }
    again = take_in([*rows[:3], make_koppeling(5)], noor, moment)
    assert [get_codes(again, n) for n in (2, 3)] == [["al_gekoppeld"], ["al_gekoppeld"]]
    assert Huishoudband.objects.count() == 8


def test_who_takes_in_nobody_is_turned_away_and_others_see_nothing(noor, bereik_for, moment):
    row = read([make_koppeling(1)], noor, moment)
    for name in ("kim", "sam", "vera", "rik", "bea"):
        with pytest.raises(NietBevoegd):
            koppelingslijst_lezen(
                "a.csv", as_csv([make_koppeling(1)]), bereik=bereik_for(name, DAG), moment=moment
            )
    with pytest.raises(NietGevonden):
        koppelingslijst_verwerken(
            row.sleutel, akkoord=GOED, bereik=bereik_for("eva", DAG), moment=moment
        )


def test_the_number_of_queries_does_not_depend_on_the_number_of_people(noor, moment):
    counts = []
    for size, start in ((5, 1), (60, 100)):
        rows = [make_koppeling(n, regioadvies="zorg") for n in range(start, start + size)]
        lijst = read(rows, noor, moment)
        with CaptureQueriesContext(connection) as queries:
            koppelingslijst_verwerken(lijst.sleutel, akkoord=GOED, bereik=noor, moment=moment)
        # SQLite cuts a long insert into pieces; what is asked does not grow.
        counts.append(sum(query["sql"].startswith("SELECT") for query in queries))
    assert counts[0] == counts[1]


def test_a_break_in_the_middle_leaves_the_list_as_it_was(noor, moment, monkeypatch):
    lijst = read([make_koppeling(n) for n in range(1, 6)], noor, moment)

    def die(*_args, **_kwargs):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(schrijven, "refresh_stand", die)
        with pytest.raises(KeyboardInterrupt):
            koppelingslijst_verwerken(lijst.sleutel, akkoord=GOED, bereik=noor, moment=moment)
    lijst.refresh_from_db()
    assert (lijst.status, lijst.nieuw, bool(bytes(lijst.rijen_versleuteld))) == ("gelezen", 0, True)
    assert not any(table.objects.exists() for table in (Persoon, Dossier, Feit, Taak))
    koppelingslijst_verwerken(lijst.sleutel, akkoord=GOED, bereik=noor, moment=moment)
    assert Dossier.objects.count() == 5


def test_two_lists_with_the_same_people_at_once_open_one_dossier_each(
    noor, ina, moment, monkeypatch
):
    rows = [make_koppeling(1), make_koppeling(2)]
    first, second = read(rows, noor, moment), read(rows, ina, moment)
    assert get_codes(second) == ["nieuw"]
    koppelingslijst_verwerken(first.sleutel, akkoord=GOED, bereik=noor, moment=moment)
    write = koppelingslijst.write_koppelingen
    tries = []

    def lose_once(goed, *, bron):
        """Stand in for the other worker who was a moment earlier."""
        tries.append(len(goed))
        if len(tries) == 1:
            raise IntegrityError
        write(goed, bron=bron)

    monkeypatch.setattr(koppelingslijst, "write_koppelingen", lose_once)
    koppelingslijst_verwerken(second.sleutel, akkoord=GOED, bereik=ina, moment=moment)
    second.refresh_from_db()
    assert (second.status, second.nieuw, second.bijgewerkt) == ("klaar", 0, 0)
    assert get_codes(second) == ["al_gekoppeld"]
    assert (tries, Dossier.objects.count()) == ([2, 2], 2)
