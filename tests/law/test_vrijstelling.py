"""What DUO's decisions do to duty, parts, term and work."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.law.bereken import bereken
from inburgering.law.inburgeringstermijn import laatste_dag_termijn
from inburgering.law.parameters import WETTELIJK, Waarde
from inburgering.law.stand_wijziging import Wijzigingstand
from inburgering.law.vrijstelling import Besluit, opgeschorte_dagen, vrijstellingstand
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan, rijen, stand

BEGIN = date(2024, 1, 2)


def tijdelijk(begin, eind, **velden):
    return Besluit("vrijstelling_tijdelijk", dag(begin), dag(eind) if eind else None, **velden)


DAGEN = {  # exemptions -> days that are added
    "geen": ((), 0),
    "een dag": ((("2024-03-01", "2024-03-01"),), 1),
    "heel maart": ((("2024-03-01", "2024-03-31"),), 31),
    "zonder einde": ((("2024-03-01", None),), 0),
    "begint voor de termijn": ((("2023-12-01", "2024-01-03"),), 2),
    "helemaal voor de termijn": ((("2023-12-01", "2024-01-01"),), 0),
    "overlap telt een keer": ((("2024-03-01", "2024-03-20"), ("2024-03-11", "2024-03-31")), 31),
}


@pytest.mark.parametrize(("perioden", "dagen"), DAGEN.values(), ids=DAGEN)
def test_dagen_van_een_tijdelijke_vrijstelling_komen_bij_de_termijn(perioden, dagen):
    rows = [tijdelijk(begin, eind) for begin, eind in perioden]
    assert opgeschorte_dagen(rows, begin=BEGIN) == dagen
    none = replace(WETTELIJK, vrijstelling_schort_op=(Waarde(date(2022, 1, 1), 0, "other"),))
    assert opgeschorte_dagen(rows, begin=BEGIN, parameters=none) == 0


PERIODEN = st.lists(
    st.tuples(st.dates(date(2023, 1, 1), date(2027, 1, 1)), st.integers(0, 400)), max_size=4
)


@given(PERIODEN)
def test_een_vrijstelling_maakt_de_termijn_nooit_korter(perioden):
    rows = [Besluit("vrijstelling_tijdelijk", d, d + timedelta(days=n)) for d, n in perioden]
    days = opgeschorte_dagen(rows, begin=BEGIN)
    first = BEGIN - timedelta(days=1)
    assert days >= 0
    assert laatste_dag_termijn(first, opgeschort_dagen=days) >= laatste_dag_termijn(first)
    covered = {d + timedelta(days=i) for d, n in perioden for i in range(n + 1)}
    assert days == sum(day >= BEGIN for day in covered)


@given(PERIODEN, st.dates(date(2024, 1, 2), date(2030, 1, 1)))
def test_de_dag_van_duo_gaat_voor(perioden, einde):
    feiten = maak_feiten(
        pips=plan("2024-01-01"), einddatum_duo=einde, opgeschort_dagen=len(perioden)
    )
    assert bereken(feiten).termijnen["inburgeringstermijn"].uiterlijk == einde


def test_de_stappen_van_de_termijn_noemen_de_dagen_erbij():
    feiten = maak_feiten(pips=plan("2024-01-01"), opgeschort_dagen=31)
    answer = bereken(feiten)
    term = answer.termijnen["inburgeringstermijn"]
    assert term.uiterlijk == dag("2027-02-01")
    assert "komen er 31 dagen bij" in " ".join(str(step) for step in term.stappen)
    assert answer.termijnen["verlenging_aanvragen"].uiterlijk == dag("2027-02-01")


def test_wat_de_besluiten_samen_van_de_plicht_laten():
    found = vrijstellingstand(
        [
            Besluit("ontheffing_gedeeltelijk", dag("2025-01-01"), onderdelen=("lezen",)),
            Besluit("vrijstelling_gedeeltelijk", dag("2024-01-01"), onderdelen=("knm",)),
            Besluit("boete", dag("2025-01-01")),
            Besluit("ontheffing_medisch", dag("2025-06-01")),
        ]
    )
    assert (found.geeindigd_op, found.door) == (dag("2025-06-01"), "ontheffing_medisch")
    assert found.onderdelen == {"lezen", "knm"}
    assert found.open_tijdelijk is None


BASIS = stand(
    maak_feiten(datum_kennisgeving="2023-11-01", pips=plan("2024-01-01")),
    intake_voltooid_op="2023-12-01",
    pip_vastgesteld_op="2024-01-01",
    pip_verzonden_op="2024-01-02",
    pip_gemeld_aan_duo_op="2024-01-02",
)


def met(*besluiten):
    return replace(BASIS, wijziging=Wijzigingstand(vrijstelling=vrijstellingstand(besluiten)))


def test_zonder_plicht_is_er_geen_werk_van_de_wet_meer():
    assert {"pvt_starten", "map_starten"} <= set(rijen(BASIS))
    after = rijen(met(Besluit("vrijstelling", dag("2025-01-01"))))
    assert not {"pvt_starten", "map_starten", "aanbod_leerroute"} & set(after)


def test_tijdens_een_vrijstelling_wacht_het_werk():
    known = rijen(met(tijdelijk("2024-03-01", "2024-08-31")))
    assert known["pvt_starten"].vanaf == dag("2024-09-01")
    assert known["vrijstelling_nagaan"].vanaf == dag("2024-08-31")
    unknown = rijen(met(tijdelijk("2024-03-01", None)))
    assert "pvt_starten" not in unknown
    assert unknown["vrijstelling_nagaan"].vanaf == dag("2025-02-28")


def test_als_de_plicht_herleeft_staat_het_werk_er_weer():
    again = rijen(met(tijdelijk("2024-03-01", "2024-08-31", is_herleefd=True)))
    assert "vrijstelling_nagaan" not in again
    assert again["pvt_starten"].vanaf == rijen(BASIS)["pvt_starten"].vanaf
