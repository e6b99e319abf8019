"""Which hours count, each minute once; and when they are done at this pace."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from inburgering.law.feiten import PipFeit
from inburgering.law.tempo import MINST, VENSTER, tempo, venster
from inburgering.law.uren_tellen import (
    TELT_ALS,
    Beginstand,
    Krediet,
    Urenrij,
    mag_verrekenen,
    tel_uren,
    telgrenzen,
    voeg_rijen_samen,
)

QUIET = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""On a busy machine an example may take long; that is no failure."""
PIP = date(2025, 3, 1)
DAG = date(2026, 9, 1)
Z = (PipFeit(PIP, "Z"),)
B1 = (PipFeit(PIP, "B1"),)


def uren(*rijen, pips=Z, dag=DAG, **more):
    return tel_uren(rijen, pips=pips, dag=dag, **more).uren


def les(dag, minuten=180, soort="nt2", is_keurmerk=True):
    return Urenrij(soort, dag, minuten, is_keurmerk)


def redenen(*rijen, pips=Z, dag=DAG, **more):
    telling = tel_uren(rijen, pips=pips, dag=dag, **more)
    return {n.reden: n.minuten for n in telling.niet_geteld}


@pytest.mark.eis("R-KEMP-035", "R-KEMP-071")
def test_uren_tellen_pas_vanaf_het_eerste_pip():
    before, after = les(PIP - timedelta(days=1)), les(PIP)
    assert uren(before, after) == {"nt2": 3}
    assert redenen(before, after) == {"voor_pip": 180}
    assert uren(before, pips=()) == {"nt2": 0}


def test_leren_lezen_telt_als_taal_en_praktijk_is_deel_van_de_map():
    assert uren(les(PIP, soort="alfabetisering"), les(PIP, soort="nt2")) == {"nt2": 6}
    assert uren(les(PIP, 60, "map_les", False), les(PIP, 120, "map_praktijk", False)) == {
        "map": 3,
        "map_praktijk": 2,
    }


def test_lessen_zonder_keurmerk_tellen_niet_en_participatie_heeft_er_geen_nodig():
    assert uren(les(PIP, is_keurmerk=False)) == {"nt2": 0}
    assert redenen(les(PIP, is_keurmerk=False)) == {"geen_keurmerk": 180}
    assert uren(les(PIP, soort="participatie", is_keurmerk=False)) == {"participatie": 3}


def test_hele_uren_na_het_optellen_van_minuten():
    assert uren(les(PIP, 90), les(PIP + timedelta(days=1), 90)) == {"nt2": 3}


def test_beginstand_bevat_alles_tot_en_met_haar_dag():
    stand = {"nt2": Beginstand(100, PIP + timedelta(days=30))}
    early, late = les(PIP + timedelta(days=30)), les(PIP + timedelta(days=31))
    assert uren(early, late, beginstanden=stand) == {"nt2": 103}
    assert redenen(early, late, beginstanden=stand) == {"in_beginstand": 180}


INTAKE = Krediet("pvt", "intake", 240, date(2025, 1, 10), date(2025, 1, 20))
GRONDEN = [  # credit, plans, day, does it count
    (INTAKE, Z, DAG, True),
    (INTAKE, (), DAG, True),
    (Krediet("pvt", "intake", 60, PIP, PIP), Z, DAG, False),
    (Krediet("nt2", "school", 600, date(2024, 1, 1), date(2024, 6, 1)), Z, DAG, True),
    (Krediet("nt2", "school", 600, date(2024, 1, 1), date(2024, 6, 1)), B1, DAG, False),
    (Krediet("nt2", "school", 600, date(2024, 1, 1), date(2024, 6, 1)), Z, date(2024, 1, 1), False),
    (Krediet("nt2", "school", 600, date(2022, 1, 1), date(2024, 6, 1)), Z, DAG, False),
    (Krediet("participatie", "school", 9, date(2024, 1, 1), date(2024, 6, 1)), Z, DAG, False),
    (Krediet("nt2", "eerdere_route", 60, PIP, PIP), Z, DAG, False),
    (Krediet("nt2", "eerdere_route", 60, PIP, PIP), (*B1, *Z), DAG, True),
    (Krediet("nt2", "eerdere_route", 60, PIP, PIP), (*Z, *B1), DAG, False),
    (Krediet("nt2", "andere_gemeente", 60, PIP, PIP), Z, DAG, True),
]


@pytest.mark.parametrize(("krediet", "pips", "dag", "telt"), GRONDEN)
def test_welke_verrekening_de_wet_laat_tellen(krediet, pips, dag, telt):
    assert mag_verrekenen(krediet, pips, dag) is telt
    geteld = tel_uren((), kredieten=[krediet], pips=pips, dag=dag)
    assert bool(sum(geteld.minuten.values())) is telt
    assert [n.reden for n in geteld.niet_geteld] == ([] if telt else ["verrekening"])


def test_wisselen_naar_z_neemt_de_lessen_van_de_vorige_route_mee():
    row = les(PIP + timedelta(days=10))
    assert uren(row, pips=(*B1, PipFeit(date(2025, 9, 1), "Z"))) == {"nt2": 3}


KINDS = st.sampled_from(sorted(TELT_ALS))
DAYS = st.dates(date(2024, 9, 1), date(2026, 6, 1))
ROWS = st.lists(st.builds(Urenrij, KINDS, DAYS, st.integers(0, 600), st.booleans()), max_size=12)


@st.composite
def credits(draw):
    van = draw(DAYS)
    grond = draw(st.sampled_from(["intake", "school", "eerdere_route", "andere_gemeente"]))
    length = timedelta(days=draw(st.integers(0, 90)))
    return Krediet(draw(KINDS), grond, draw(st.integers(1, 3000)), van, van + length)


CREDITS = st.lists(credits(), max_size=4)


@QUIET
@given(ROWS, CREDITS)
def test_uren_en_verrekening_tellen_nooit_dubbel(rijen, kredieten):
    both = tel_uren(rijen, kredieten=kredieten, pips=Z, dag=DAG).minuten
    rows = tel_uren(rijen, pips=Z, dag=DAG).minuten
    extra = tel_uren((), kredieten=kredieten, pips=Z, dag=DAG).minuten
    twice = tel_uren(rijen, kredieten=[*kredieten, *kredieten], pips=Z, dag=DAG).minuten
    assert twice == both
    for soort, total in both.items():
        parts = rows.get(soort, 0), extra.get(soort, 0)
        assert max(parts) <= total <= sum(parts)


@QUIET
@given(ROWS, CREDITS)
def test_wat_geteld_is_en_wat_niet_is_samen_alles(rijen, kredieten):
    telling = tel_uren(rijen, kredieten=kredieten, pips=Z, dag=DAG)
    practice = telling.minuten.get("map_praktijk", 0)
    counted = sum(telling.minuten.values()) - practice
    offered = sum(r.minuten for r in rijen) + sum(k.minuten for k in kredieten)
    assert counted + sum(n.minuten for n in telling.niet_geteld) <= offered


@QUIET
@given(ROWS, CREDITS, st.data())
def test_een_rij_splitsen_verandert_niets(rijen, kredieten, data):
    assume(rijen)
    row = data.draw(st.sampled_from(rijen))
    part = data.draw(st.integers(0, row.minuten))
    rest = [r for r in rijen if r is not row]
    halves = [
        Urenrij(row.soort, row.dag, part, row.is_keurmerk),
        Urenrij(row.soort, row.dag, row.minuten - part, row.is_keurmerk),
    ]
    whole = tel_uren(rijen, kredieten=kredieten, pips=Z, dag=DAG)
    assert tel_uren([*rest, *halves], kredieten=kredieten, pips=Z, dag=DAG).minuten == whole.minuten


@QUIET
@given(ROWS, CREDITS, st.builds(Urenrij, KINDS, DAYS, st.integers(0, 600), st.booleans()))
def test_een_rij_erbij_telt_nooit_minder(rijen, kredieten, extra):
    before = tel_uren(rijen, kredieten=kredieten, pips=Z, dag=DAG).minuten
    after = tel_uren([*rijen, extra], kredieten=kredieten, pips=Z, dag=DAG).minuten
    assert all(after[soort] >= minuten for soort, minuten in before.items())
    assert sum(after.values()) - sum(before.values()) <= 2 * extra.minuten


BALANCES = st.dictionaries(
    st.sampled_from(["nt2", "knm", "participatie", "map", "pvt"]),
    st.builds(Beginstand, st.integers(0, 400), DAYS),
    max_size=2,
)


@QUIET
@given(ROWS, CREDITS, BALANCES, DAYS)
def test_rijen_tussen_twee_grenzen_tellen_als_hun_som(rijen, kredieten, standen, dagtekening):
    pips = (PipFeit(dagtekening, "Z"),)
    grenzen = telgrenzen(
        kredieten=kredieten, beginstanden=standen.values(), dagtekeningen=[dagtekening]
    )
    fewer = voeg_rijen_samen(rijen, grenzen=grenzen)
    assert sum(rij.minuten for rij in fewer) == sum(rij.minuten for rij in rijen)
    more = {"kredieten": kredieten, "beginstanden": standen, "pips": pips, "dag": DAG}
    apart, together = tel_uren(rijen, **more), tel_uren(fewer, **more)
    assert together.minuten == apart.minuten
    assert set(together.niet_geteld) == set(apart.niet_geteld)


def test_een_jaar_lessen_wordt_een_rij_voor_en_een_rij_na_het_pip():
    days = [PIP + timedelta(days=n) for n in range(-100, 265)]
    fewer = voeg_rijen_samen([les(day) for day in days], grenzen=[PIP])
    assert fewer == [les(days[0], 100 * 180), les(PIP, 265 * 180)]


BEGIN, TOT = date(2025, 3, 2), date(2028, 3, 1)


def pace(gedaan, window, *, dag=DAG, tot=TOT, begin=BEGIN, norm=800 * 60):
    return tempo(
        gedaan_minuten=gedaan,
        norm_minuten=norm,
        venster_minuten=window,
        begin=begin,
        dag=dag,
        termijn_tot=tot,
    )


@pytest.mark.eis("R-KEMP-058")
def test_tempo_zegt_wanneer_het_klaar_is_en_wat_er_nodig_is():
    found = pace(400 * 60, 8 * 10 * 60)
    assert (found.minuten_per_week, found.klaar_op) == (600, DAG + timedelta(days=280))
    assert found.is_op_tijd is True
    assert found.nodig_per_week == -(-400 * 7 // (TOT - DAG).days)
    late = pace(400 * 60, 8 * 60)
    assert late.is_op_tijd is False
    assert "na de termijn" in str(late.zinnen[0])


def test_te_weinig_gegevens_is_geen_tempo():
    young = pace(60, 60, dag=BEGIN + timedelta(days=MINST - 2))
    assert (young.minuten_per_week, young.klaar_op, young.is_op_tijd) == (None, None, None)
    assert "te weinig weken" in str(young.zinnen[0])
    quiet = pace(60, 0)
    assert (quiet.klaar_op, quiet.is_op_tijd) == (None, False)
    assert pace(800 * 60, 0).is_op_tijd is True


MINUTES = st.integers(0, 60_000)


@QUIET
@given(MINUTES, st.integers(0, 5000), st.integers(0, 600), st.integers(0, 1400))
def test_meer_uren_maken_het_nooit_later(gedaan, window, extra, days):
    dag = BEGIN + timedelta(days=days)
    window = min(window, gedaan)
    before, after = pace(gedaan, window, dag=dag), pace(gedaan + extra, window + extra, dag=dag)
    if before.klaar_op is not None:
        assert after.klaar_op is not None
        assert after.klaar_op <= before.klaar_op
    old_only = pace(gedaan + extra, window, dag=dag)
    if before.klaar_op is not None:
        assert old_only.klaar_op is not None
        assert old_only.klaar_op <= before.klaar_op


@QUIET
@given(MINUTES, st.integers(1, 5000), st.integers(0, 1000), st.integers(0, 400))
def test_een_langere_termijn_of_wachten_maakt_het_nooit_korter(gedaan, window, days, longer):
    dag = BEGIN + timedelta(days=days)
    window = min(window, gedaan)
    short, long = (
        pace(gedaan, window, dag=dag),
        pace(gedaan, window, dag=dag, tot=TOT + timedelta(days=longer)),
    )
    assert not (short.is_op_tijd is True and long.is_op_tijd is False)
    assert short.klaar_op == long.klaar_op
    if short.nodig_per_week is not None:
        assert long.nodig_per_week is not None
        assert long.nodig_per_week <= short.nodig_per_week
    waited = pace(gedaan, window, dag=dag + timedelta(days=longer))
    if short.klaar_op is not None and waited.klaar_op is not None and short.rest_minuten:
        assert waited.klaar_op >= short.klaar_op


def test_het_venster_is_nooit_langer_dan_acht_weken():
    assert venster(begin=BEGIN, dag=BEGIN) == 1
    assert venster(begin=BEGIN, dag=DAG) == VENSTER
    assert venster(begin=DAG, dag=BEGIN) == 0
