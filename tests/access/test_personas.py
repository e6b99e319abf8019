"""The standing characters stand where the other tests expect them."""

from datetime import date

import pytest

from inburgering.access.deel import Deel


@pytest.mark.parametrize(
    ("naam", "gemeente", "taak", "may"),
    [
        ("noor", "9001", "pip", True),
        ("noor", "9002", "pip", False),
        ("noor", "9002", "ontzorgen", True),
        ("eva", "9002", "pip", True),
        ("eva", "9001", "pip", False),
        ("kim", "9001", "ontzorgen", True),
        ("kim", "9001", "pip", False),
        ("sam", "9002", "map", True),
        ("vera", "9001", "mb_praktisch", True),
        ("vera", "9001", "pip", False),
        ("vreemd", "9009", "pip", True),
        ("vreemd", "9001", "pip", False),
        ("rik", "9001", "pip", False),
        ("bea", "9001", "pip", False),
        ("pim", "9001", "pip", False),
        ("tom", "9001", "pip", True),
    ],
)
def test_each_character_does_the_tasks_of_the_own_party(bereik_for, naam, gemeente, taak, may):
    assert bereik_for(naam).mag_doen(gemeente, taak) is may


def test_only_a_casusregisseur_sees_health_and_only_at_home(bereik_for):
    assert bereik_for("noor").mag_zien("9001", Deel.GEZONDHEID)
    assert not bereik_for("tom").mag_zien("9001", Deel.GEZONDHEID)
    assert not bereik_for("noor").mag_zien("9002", Deel.GEZONDHEID)
    assert not bereik_for("vera").mag_zien("9001", Deel.INTAKE)


def test_a_character_is_nobody_before_the_first_day(personas):
    from inburgering.access.bereik import get_bereik

    assert get_bereik(personas["noor"].pk, dag=date(2021, 12, 31)) is None
    assert get_bereik(personas["noor"].pk, dag=date(2022, 1, 1)) is not None
