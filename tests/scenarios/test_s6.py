"""S6: deadlines that roll past days of rest, by the law alone."""

from datetime import date

import pytest

from inburgering.law.bereken import bereken
from inburgering.law.feiten import Feiten

pytestmark = pytest.mark.scenario


@pytest.mark.parametrize(
    ("kennisgeving", "uiterlijk"),
    [
        pytest.param(date(2024, 3, 1), date(2024, 5, 13), id="equated-friday"),
        pytest.param(date(2025, 3, 29), date(2025, 6, 10), id="saturday-before-pinksteren"),
        pytest.param(date(2023, 2, 16), date(2023, 5, 1), id="koningsdag-and-equated-friday"),
    ],
)
def test_the_plan_is_due_on_the_next_working_day(kennisgeving: date, uiterlijk: date) -> None:
    feiten = Feiten(
        id="s6",
        peildatum=kennisgeving,
        doelgroep="gezinsmigrant",
        datum_kennisgeving=kennisgeving,
    )
    assert bereken(feiten).termijnen["pip_vaststellen"].uiterlijk == uiterlijk
