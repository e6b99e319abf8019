"""On which days the talks on progress come, and the work that follows."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.law.grondslag import bi, wi
from inburgering.law.stand_voortgang import Voortgangstand
from inburgering.law.tekst import dutch
from inburgering.law.voortgangsgesprekken import gesprekplan, streefdagen
from inburgering.law.werkstand import Beleidskeuzes
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan, rijen, stand

EERSTE = dag("2024-06-02")
LAATSTE = dag("2027-06-02")
DAGEN = st.dates(dag("2022-01-01"), dag("2032-12-31"))
NA_PIP = stand(
    maak_feiten(
        datum_kennisgeving="2024-04-01",
        datum_inschrijving="2024-04-01",
        pips=plan("2024-06-02"),
    ),
    intake_voltooid_op="2024-05-20",
    pip_vastgesteld_op="2024-06-02",
)


def met(**velden: object) -> Voortgangstand:
    return Voortgangstand(**velden)  # type: ignore[arg-type]


@pytest.mark.eis("R-KEMP-028")
@pytest.mark.parametrize(
    ("aantal", "elke", "dagen"),
    [
        (None, None, []),
        (0, None, []),
        (2, None, ["2025-06-02", "2026-06-02"]),
        (5, None, ["2024-12-01", "2025-06-02", "2025-12-01", "2026-06-02", "2026-12-01"]),
        (None, 12, ["2025-06-03", "2026-06-03"]),
        # The rhythm makes more of them, and sooner; never fewer, and never later.
        (2, 6, ["2024-12-03", "2025-06-03", "2025-12-03", "2026-06-03", "2026-12-03"]),
        (5, 12, ["2024-12-01", "2025-06-02", "2025-12-01", "2026-06-02", "2026-12-01"]),
    ],
)
def test_het_aantal_uit_het_pip_wordt_verdeeld_over_de_termijn(aantal, elke, dagen):
    uit = gesprekplan(EERSTE, laatste=LAATSTE, aantal=aantal, elke_maanden=elke)
    found = list(uit.dagen)
    assert len(found) == len(dagen)
    assert all(
        abs(een - dag(ander)) <= timedelta(days=2) for een, ander in zip(found, dagen, strict=True)
    )


def test_na_een_gesprek_wordt_de_rest_opnieuw_verdeeld():
    uit = gesprekplan(
        EERSTE,
        laatste=LAATSTE,
        aantal=3,
        gevoerd=1,
        laatst_gevoerd_op=dag("2025-12-02"),
    )
    assert uit.dagen == (dag("2026-06-02"), dag("2026-12-01"))
    assert dutch(uit.uitleg) == (
        "Gesprekken die het PIP noemt: 3. Gesprekken die al zijn gevoerd: 1."
        " Verdeeld tot en met 2 juni 2027 hoort het volgende gesprek rond 2 juni 2026."
    )


def test_is_het_aantal_gehaald_dan_hoeft_er_geen_gesprek_meer():
    uit = gesprekplan(EERSTE, laatste=LAATSTE, aantal=2, gevoerd=2, laatst_gevoerd_op=EERSTE)
    assert uit.dagen == ()


@pytest.mark.eis("R-KEMP-058")
@pytest.mark.parametrize(
    ("gevoerd_op", "volgende"),
    [
        # 1.5 years end on 2 December 2025; two months before that is 2 October 2025.
        (None, "2025-10-02"),
        ("2025-06-01", "2025-10-02"),
        # Somebody who spoke in the last half year needs no extra haste.
        ("2025-06-02", "2026-06-02"),
        ("2025-06-03", "2026-06-02"),
    ],
)
def test_er_is_een_gesprek_voordat_een_andere_leerroute_niet_meer_kan(gevoerd_op, volgende):
    gevoerd = 0 if gevoerd_op is None else 1
    uit = gesprekplan(
        EERSTE,
        laatste=LAATSTE,
        aantal=1 + gevoerd,
        gevoerd=gevoerd,
        laatst_gevoerd_op=dag(gevoerd_op) if gevoerd_op else None,
    )
    assert abs((uit.dagen[0] - dag(volgende)).days) <= 1
    assert ("andere leerroute" in dutch(uit.uitleg)) is (volgende == "2025-10-02")


def test_wie_uit_een_andere_gemeente_komt_begint_op_die_dag():
    uit = gesprekplan(EERSTE, laatste=LAATSTE, aantal=1, opnieuw_vanaf=dag("2026-06-02"))
    assert uit.dagen == (dag("2026-12-01"),)


@given(DAGEN, st.integers(0, 2000), st.integers(0, 400), st.integers(0, 20), st.integers(1, 12))
def test_een_latere_laatste_dag_maakt_geen_gesprek_eerder(vanaf, ruimte, erbij, aantal, maanden):
    laatste = vanaf + timedelta(days=ruimte)
    later = laatste + timedelta(days=erbij)
    for elke in (None, maanden):
        kort = streefdagen(vanaf, laatste, resterend=aantal, elke_maanden=elke)
        lang = streefdagen(vanaf, later, resterend=aantal, elke_maanden=elke)
        assert all(een <= ander for een, ander in zip(kort, lang, strict=False))
        assert len(lang) >= len(kort)


@given(DAGEN, st.integers(1, 2000), st.integers(0, 20), st.integers(1, 12) | st.none())
def test_de_dagen_lopen_op_en_vallen_in_de_termijn(vanaf, ruimte, aantal, elke):
    laatste = vanaf + timedelta(days=ruimte)
    dagen = streefdagen(vanaf, laatste, resterend=aantal, elke_maanden=elke)
    assert len(dagen) >= aantal
    assert list(dagen) == sorted(dagen)
    assert all(vanaf <= een < laatste for een in dagen)


@given(st.integers(0, 20), st.integers(1, 12))
def test_een_lokaal_ritme_maakt_nooit_minder_of_later(aantal, elke):
    zonder = gesprekplan(EERSTE, laatste=LAATSTE, aantal=aantal).dagen
    ritme = gesprekplan(EERSTE, laatste=LAATSTE, aantal=aantal, elke_maanden=elke).dagen
    assert len(ritme) >= len(zonder)
    assert all(een <= ander for een, ander in zip(ritme, zonder, strict=False))


@pytest.mark.eis("R-KEMP-028")
def test_het_werk_noemt_de_dag_en_de_reden():
    rij = rijen(replace(NA_PIP, voortgang=met(aantal=2)))["voortgangsgesprek_plannen"]
    assert (rij.taak, rij.uiterlijk, rij.streef) == ("voortgang", None, dag("2025-06-02"))
    assert rij.vanaf == dag("2025-06-02") - timedelta(weeks=6)
    assert rij.grondslag == (bi("5.3", 4), wi("17", 1))
    assert "hoort het volgende gesprek rond 2 juni 2025" in dutch(rij.uitleg)


WERK = {  # state -> work
    "geen aantal": ({}, []),
    "gepland": ({"aantal": 2, "gepland_op": dag("2025-01-10")}, ["voortgangsgesprek_voeren"]),
    "ook zonder aantal": ({"gepland_op": dag("2025-01-10")}, ["voortgangsgesprek_voeren"]),
    "alles gehad": ({"aantal": 2, "gevoerd": 2, "laatst_gevoerd_op": dag("2026-01-10")}, []),
    "gemist": ({"aantal": 2, "gemist_op": dag("2025-01-10")}, ["voortgangsgesprek_plannen"]),
}


@pytest.mark.parametrize(("velden", "codes"), WERK.values(), ids=WERK)
def test_welk_werk_er_is(velden, codes):
    uit = rijen(replace(NA_PIP, voortgang=met(**velden)))
    assert [code for code in uit if code.startswith("voortgangsgesprek")] == codes


def test_na_een_gemist_gesprek_staat_er_meteen_weer_een():
    gemist = met(aantal=2, gemist_op=dag("2025-01-10"))
    rij = rijen(replace(NA_PIP, voortgang=gemist))["voortgangsgesprek_plannen"]
    assert rij.vanaf == dag("2025-01-10")
    assert dutch(rij.uitleg).startswith("Op 10 januari 2025 kwam de inburgeraar niet")


def test_een_gesprek_is_te_voeren_op_zijn_eigen_dag():
    gepland = met(aantal=2, gepland_op=dag("2025-01-10"))
    rij = rijen(replace(NA_PIP, voortgang=gepland))["voortgangsgesprek_voeren"]
    assert (rij.vanaf, rij.streef, rij.uiterlijk) == (dag("2025-01-10"), dag("2025-01-10"), None)


def test_een_lokaal_ritme_geldt_ook_zonder_aantal():
    keuzes = Beleidskeuzes(voortgang_elke_maanden=4)
    rij = rijen(replace(NA_PIP, beleid=keuzes))["voortgangsgesprek_plannen"]
    assert rij.streef == dag("2024-10-03")


def test_zonder_pip_is_er_geen_gesprek_te_plannen():
    los = replace(NA_PIP, pip_vastgesteld_op=None, voortgang=met(aantal=2))
    assert "voortgangsgesprek_plannen" not in rijen(los)


def test_na_een_verhuizing_telt_de_dag_van_komst():
    feiten = replace(
        NA_PIP.feiten, datum_inschrijving_na_verhuizing=date(2026, 1, 1), pips=plan("2024-06-02")
    )
    hier = replace(
        NA_PIP,
        feiten=feiten,
        pip_vastgesteld_op=date(2026, 2, 1),
        voortgang=met(aantal=1),
    )
    rij = rijen(hier)["voortgangsgesprek_plannen"]
    assert date(2026, 9, 1) < rij.streef < date(2026, 10, 1)
