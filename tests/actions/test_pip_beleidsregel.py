"""The letter names the municipality's own rules in the version of that day (S4, row 12)."""

from datetime import date

import pytest

from inburgering.actions.pip_brief import _name_rules
from inburgering.demo.instelling import read_demo
from tests.scenarios.conftest import load_region

pytestmark = pytest.mark.django_db


@pytest.mark.eis("R-OA-011")
def test_shared_rules_stand_in_the_letter_with_the_version_of_each_college() -> None:
    part = next(part for part in read_demo().regios if part.regio == "duoplus")
    load_region(part)
    day = date(2024, 4, 8)
    shared, own = _name_rules("0437", day), _name_rules("0384", day)
    assert shared == ("Beleidsregel inburgering van de gemeente: versie 1.0 van 14 december 2021",)
    assert own == (
        "Beleidsregel inburgering van de gemeente: versie 1.0-Diemen van 21 december 2021",
    )
    assert _name_rules("0437", date(2021, 12, 31)) == ()
