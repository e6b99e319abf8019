"""Taking over a caseload: findings, all or nothing, and the right deadlines afterwards."""

import uuid
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult

from inburgering.access.moment import Moment
from inburgering.actions import overname_uitvoeren as uitvoeren
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden, Onvolledig
from inburgering.actions.overname import (
    overname_accepteren,
    overname_herstarten,
    overname_lezen,
    overname_wissen,
)
from inburgering.actions.overname_uitvoeren import overname_uitvoeren, overname_uitvoeren_op
from inburgering.cases.models import (
    BredeIntake,
    Dossier,
    Feit,
    Overname,
    Persoon,
    Pip,
    Taak,
    Termijn,
    Tijdlijnregel,
)
from inburgering.cases.versleuteling import decrypt
from inburgering.law.bereken import bereken
from inburgering.law.feiten import Feiten, PipFeit
from tests.overname import DAG, as_csv, as_xlsx, make_rij, plant

TABLES = (Persoon, Dossier, Feit, Pip, BredeIntake, Tijdlijnregel, Termijn, Taak)


@pytest.fixture
def moment(moment):
    return replace(moment, dag=DAG)


@pytest.fixture
def tom(bereik_for):
    return bereik_for("tom", DAG)


def read(rows, tom, moment, name="mensen.xlsx"):
    content = as_xlsx(rows) if name.endswith("xlsx") else as_csv(rows)
    key = overname_lezen(name, content, bereik=tom, moment=moment).sleutel
    return Overname.objects.get(sleutel=key)


def accept(row, tom, moment, wijze="goede_rijen"):
    overname_accepteren(row.sleutel, wijze=wijze, bereik=tom, moment=moment)
    overname_uitvoeren(row.sleutel, moment=moment)
    row.refresh_from_db()
    return row


def nothing_written() -> bool:
    return not any(table.objects.exists() for table in TABLES)


def day(text: str | None) -> date | None:
    return datetime.strptime(text, "%d-%m-%Y").date() if text else None


def law_facts(row: dict[str, str]) -> Feiten:
    """Say in the words of the law what stands in a row, apart from the reader under test."""
    pip = day(row.get("pip"))
    hours = {k.removeprefix("uren_"): int(v) for k, v in row.items() if k.startswith("uren_")}
    own = row.get("eigen_asielvergunning")
    return Feiten(
        id="x",
        peildatum=DAG,
        doelgroep=row["doelgroep"].replace(" ", "_"),
        heeft_asielvergunning={"ja": True, "nee": False}.get(own or ""),
        datum_kennisgeving=day(row["kennisgeving"]),
        datum_inschrijving=day(row["inschrijving"]),
        pips=(PipFeit(pip, row["leerroute"], row.get("niveau") or None),) if pip else (),
        einddatum_duo=day(row.get("einddatum_duo")),
        recht_op_bijstand=day(row.get("recht_op_bijstand")),
        bekendmaking=pip,
        uren=hours,
        heeft_intake_afgerond="intake" in row,
    )


def test_300_rows_with_20_faults(tom, moment):
    rows, wrong = plant()
    row = read(rows, tom, moment)
    assert {b["rij"]: (b["kolom"], b["code"]) for b in row.bevindingen} == wrong
    assert (len(row.bevindingen), len(wrong), row.aantal) == (20, 20, 300)
    assert nothing_written()
    accept(row, tom, moment)
    assert (row.status, row.gedaan) == ("klaar", 280)
    by_name = {d.persoon.geslachtsnaam: d for d in Dossier.objects.select_related("persoon")}
    good = [r for number, r in enumerate(rows, start=2) if number not in wrong]
    assert len(by_name) == len(good) == Persoon.objects.count() == 280
    with_duo = 0
    for values in good:
        dossier = by_name[values["achternaam"]]
        answer = bereken(law_facts(values))
        found = {t.code: (t.begin, t.uiterlijk, t.is_voldaan) for t in dossier.termijnen.all()}
        assert found == {
            code: (t.begin, t.uiterlijk, t.status == "voldaan")
            for code, t in answer.termijnen.items()
        }
        if end := day(values.get("einddatum_duo")):
            with_duo += 1
            assert found["inburgeringstermijn"][1] == end
        assert dossier.tijdlijn.get().handeling == "dossier.overgenomen"
        assert dossier.taken.exists()
    assert with_duo > 100
    assert Pip.objects.filter(is_overgenomen=True, status="vastgesteld").count() == len(
        [r for r in good if "pip" in r]
    )
    # Nothing half: a planted fault left no trace in any table.
    assert not Persoon.objects.filter(
        geslachtsnaam__in=[f"Achter{number - 1}" for number in wrong]
    ).exists()


def test_the_stored_rows_are_encrypted_and_emptied(tom, moment):
    rows = [make_rij(1), make_rij(2, bsn="1")]
    row = read(rows, tom, moment)
    stored = bytes(row.rijen_versleuteld)
    assert rows[0]["bsn"].encode() not in stored
    assert rows[0]["bsn"] in decrypt(stored, ring="bsn")
    assert rows[0]["bsn"] not in str(row.bevindingen)
    assert "Achter" not in str(row.bevindingen)
    accept(row, tom, moment)
    left = decrypt(row.rijen_versleuteld, ring="bsn")
    assert "Achter2" in left
    assert "Achter1" not in left
    overname_wissen(row.sleutel, bereik=tom)
    row.refresh_from_db()
    assert bytes(row.rijen_versleuteld) == b""
    assert Dossier.objects.count() == 1


def test_rows_are_gone_at_once_when_all_came_in(tom, moment):
    row = accept(read([make_rij(1)], tom, moment), tom, moment, "alles")
    assert (row.status, bytes(row.rijen_versleuteld)) == ("klaar", b"")


def test_all_or_nothing_refuses_one_fault(tom, moment):
    row = read([make_rij(1), make_rij(2, bsn="1")], tom, moment)
    with pytest.raises(Onvolledig) as refusal:
        overname_accepteren(row.sleutel, wijze="alles", bereik=tom, moment=moment)
    assert "wijze" in refusal.value.velden
    assert nothing_written()


def test_what_changed_since_the_preview_counts(tom, moment):
    first = read([make_rij(1)], tom, moment)
    second = read([make_rij(1), make_rij(2)], tom, moment)
    accept(first, tom, moment)
    accept(second, tom, moment, "alles")
    assert (second.status, second.reden_mislukt) == ("mislukt", "niet_alles_goed")
    assert [b["code"] for b in second.bevindingen] == ["al_open"]
    assert Dossier.objects.count() == 1
    accept(second, tom, moment)
    assert (second.status, second.gedaan, Dossier.objects.count()) == ("klaar", 1, 2)


def test_the_number_of_somebody_else_is_a_finding(tom, moment):
    accept(read([make_rij(1), make_rij(3)], tom, moment), tom, moment)
    other = make_rij(5, bsn=make_rij(1)["bsn"])
    mixed = make_rij(1, v_nummer=make_rij(3)["v_nummer"])
    for rows in ([other], [mixed]):
        assert [b["code"] for b in read(rows, tom, moment).bevindingen] == ["ander_persoon"]


def test_known_at_another_college_keeps_one_identity(tom, moment):
    accept(read([make_rij(1)], tom, moment), tom, moment)
    Dossier.objects.update(status="gesloten", sluitreden="verhuisd", gesloten_op=DAG)
    row = accept(read([make_rij(1), make_rij(2)], tom, moment), tom, moment)
    assert (row.gedaan, Persoon.objects.count(), Dossier.objects.count()) == (2, 2, 3)


def test_the_same_file_is_recognised(tom, moment):
    content = as_xlsx([make_rij(1)])
    one = overname_lezen("a.xlsx", content, bereik=tom, moment=moment)
    two = overname_lezen("b.xlsx", content, bereik=tom, moment=moment)
    assert (one.was_bekend, two.was_bekend) == (False, True)
    assert one.sleutel == two.sleutel
    row = accept(Overname.objects.get(), tom, moment)
    overname_lezen("a.xlsx", content, bereik=tom, moment=moment)
    row.refresh_from_db()
    assert (row.status, Overname.objects.count()) == ("klaar", 1)


def test_a_double_click_starts_once(tom, moment):
    row = read([make_rij(1)], tom, moment)
    overname_accepteren(row.sleutel, wijze="alles", bereik=tom, moment=moment)
    with pytest.raises(AlGedaan):
        overname_accepteren(row.sleutel, wijze="alles", bereik=tom, moment=moment)
    assert DBTaskResult.objects.count() == 1
    args = DBTaskResult.objects.get().args_kwargs["args"]
    assert overname_uitvoeren_op.call(*args) == "klaar"
    assert overname_uitvoeren_op.call(*args) == "klaar"
    assert Dossier.objects.count() == 1


@pytest.mark.parametrize("error", [DatabaseError, ValueError])
def test_a_fault_halfway_leaves_nothing(tom, moment, monkeypatch, caplog, error):
    rows = [make_rij(number) for number in range(1, 402)]
    row = read(rows, tom, moment)

    def break_off(_key, done):
        if done > 200:
            raise error(rows[0]["bsn"])

    with monkeypatch.context() as patch:
        patch.setattr(uitvoeren, "note_voortgang", break_off)
        accept(row, tom, moment)
    assert (row.status, row.reden_mislukt) == ("mislukt", "storing")
    assert rows[0]["bsn"] not in caplog.text
    assert nothing_written()
    assert accept(row, tom, moment).gedaan == 401


def test_start_again_waits_and_needs_a_running_one(tom, moment):
    row = read([make_rij(1)], tom, moment)
    with pytest.raises(AlGedaan):
        overname_herstarten(row.sleutel, bereik=tom, moment=moment)
    overname_accepteren(row.sleutel, wijze="alles", bereik=tom, moment=moment)
    with pytest.raises(Geweigerd, match="Wacht een minuut"):
        overname_herstarten(row.sleutel, bereik=tom, moment=moment)
    later = Moment(dag=moment.dag, tijdstip=moment.tijdstip + timedelta(minutes=2))
    overname_herstarten(row.sleutel, bereik=tom, moment=later)
    assert DBTaskResult.objects.count() == 2


def test_rows_nobody_came_back_for_go_after_30_days(tom, moment):
    row = read([make_rij(1)], tom, moment)
    later = Moment(dag=moment.dag, tijdstip=moment.tijdstip + timedelta(days=31))
    read([make_rij(2)], tom, later)
    row.refresh_from_db()
    assert bytes(row.rijen_versleuteld) == b""
    with pytest.raises(Onvolledig, match="gewist"):
        overname_accepteren(row.sleutel, wijze="alles", bereik=tom, moment=later)


def test_queries_follow_batches_not_rows(tom, moment):
    counts = []
    for first, rows in ((0, 20), (200, 190)):
        row = read([make_rij(n) for n in range(first, first + rows)], tom, moment)
        with CaptureQueriesContext(connection) as queries:
            accept(row, tom, moment)
        counts.append(len(queries))
    # SQLite takes 999 values in one statement, so a bulk write is a few statements more there.
    assert counts[1] - counts[0] < (190 - 20) / 3


@pytest.mark.parametrize("naam", ["noor", "eva", "kim", "bea"])
def test_without_the_right_nothing_is_read(bereik_for, moment, naam):
    with pytest.raises(NietBevoegd):
        overname_lezen("a.csv", as_csv([make_rij(1)]), bereik=bereik_for(naam, DAG), moment=moment)


def test_another_organisation_does_not_find_it(tom, moment):
    row = read([make_rij(1)], tom, moment)
    other = replace(tom, organisatie="zandhoven")
    with pytest.raises(NietGevonden):
        overname_accepteren(row.sleutel, wijze="alles", bereik=other, moment=moment)
    with pytest.raises(NietGevonden):
        overname_wissen(uuid.uuid4(), bereik=tom)


def test_who_lost_the_right_takes_in_nothing(tom, moment, personas):
    row = read([make_rij(1)], tom, moment)
    overname_accepteren(row.sleutel, wijze="alles", bereik=tom, moment=moment)
    personas["tom"].aanstellingen.update(rol="casusregisseur")
    overname_uitvoeren(row.sleutel, moment=moment)
    row.refresh_from_db()
    assert (row.status, row.reden_mislukt) == ("mislukt", "geen_recht")
    assert nothing_written()
