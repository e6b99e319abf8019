"""A price beside the average of the national budget on a day."""

import pytest

from inburgering.law.rijksbudget import RIJKSBUDGET_LEERROUTE, vergelijk_met_rijksbudget
from tests.law.maak import dag


@pytest.mark.eis("R-DRE-008")
@pytest.mark.parametrize(
    ("prijs", "op", "uit"),
    [
        (560_000, "2022-09-05", (1_000_000, 440_000, False)),
        (920_000, "2022-09-05", (1_000_000, 80_000, False)),
        (1_000_000, "2024-12-31", (1_000_000, 0, False)),
        (1_200_000, "2024-12-31", (1_000_000, 200_000, True)),
        (1_200_000, "2025-01-01", (1_160_000, 40_000, True)),
    ],
)
def test_prijs_naast_het_gemiddelde_van_die_dag(prijs, op, uit):
    gevonden = vergelijk_met_rijksbudget(prijs, dag=dag(op))
    assert (gevonden.budget_cent, gevonden.verschil_cent, gevonden.is_duurder) == uit


def test_elk_bedrag_heeft_een_dag_en_een_bron():
    dagen = [rij.vanaf for rij in RIJKSBUDGET_LEERROUTE]
    assert dagen == sorted(set(dagen))
    assert all(rij.bron for rij in RIJKSBUDGET_LEERROUTE)
