"""A trajectory is dual when language and taking part fall in the same weeks, from the start."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.law.duaal import Bezigheid, duaal
from tests.law.maak import dag

OP = dag("2026-11-17")
DAGEN = st.dates(min_value=dag("2025-01-01"), max_value=dag("2027-06-01"))


def bezig(kant: str, begin: str, eind: str | None = None) -> Bezigheid:
    return Bezigheid(kant, dag(begin), dag(eind) if eind else None)


BEELDEN = {  # what somebody did -> state, from the start, weeks, weeks together
    "niets": ([], ("niet_begonnen", False, 0, 0)),
    "vanaf de eerste week": (
        [bezig("taal", "2026-10-05"), bezig("meedoen", "2026-10-08")],
        ("vanaf_begin", True, 7, 7),
    ),
    "meedoen binnen vier weken": (
        [bezig("taal", "2026-09-07"), bezig("meedoen", "2026-10-05")],
        ("vanaf_begin", True, 11, 7),
    ),
    "meedoen na vijf weken": (
        [bezig("taal", "2026-08-31"), bezig("meedoen", "2026-10-05")],
        ("later", False, 12, 7),
    ),
    "alleen taal": ([bezig("taal", "2026-10-05")], ("alleen_taal", False, 7, 0)),
    "alleen meedoen": ([bezig("meedoen", "2026-10-05")], ("alleen_meedoen", False, 7, 0)),
    "werk ging door, taal stopte": (
        [bezig("taal", "2026-06-01", "2026-07-31"), bezig("meedoen", "2026-06-01")],
        ("alleen_meedoen", True, 25, 9),
    ),
    "allebei gestopt": (
        [bezig("taal", "2026-06-01", "2026-06-30"), bezig("meedoen", "2026-06-01", "2026-06-30")],
        ("gestopt", True, 5, 5),
    ),
    "nog in de toekomst": ([bezig("taal", "2026-12-01")], ("niet_begonnen", False, 0, 0)),
}


@pytest.mark.eis("R-KEMP-005", "R-SV-031")
@pytest.mark.parametrize(("bezigheden", "uit"), BEELDEN.values(), ids=BEELDEN)
def test_hoe_duaal_een_traject_is(bezigheden, uit):
    beeld = duaal(bezigheden, dag=OP)
    assert (beeld.stand, beeld.is_vanaf_begin, beeld.weken, beeld.weken_samen) == uit
    assert beeld.uitleg


def test_de_eerste_weken_staan_in_de_uitleg():
    beeld = duaal([bezig("taal", "2026-10-01"), bezig("meedoen", "2026-10-20")], dag=OP)
    assert str(beeld.uitleg[0]) == "De eerste week was die van maandag 28 september 2026."
    assert "19 oktober 2026" in str(beeld.uitleg[1])


BEZIGHEDEN = st.lists(
    st.builds(
        lambda kant, begin, duur: Bezigheid(
            kant, begin, None if duur is None else begin + timedelta(days=duur)
        ),
        st.sampled_from(["taal", "meedoen"]),
        DAGEN,
        st.none() | st.integers(min_value=0, max_value=200),
    ),
    max_size=6,
)


@given(BEZIGHEDEN)
def test_weken_tellen_nooit_dubbel_en_volgorde_doet_er_niet_toe(bezigheden):
    beeld = duaal(bezigheden, dag=OP)
    assert beeld == duaal([*reversed(bezigheden), *bezigheden], dag=OP)
    assert 0 <= beeld.weken_samen <= beeld.weken
    assert not (beeld.is_vanaf_begin and beeld.weken_samen == 0)
    if beeld.eerste_week is not None:
        assert beeld.eerste_week.weekday() == 0
        assert beeld.eerste_week <= OP
        assert beeld.weken <= (OP - beeld.eerste_week).days // 7 + 1


@given(BEZIGHEDEN, DAGEN)
def test_meer_meedoen_maakt_een_traject_nooit_minder_duaal(bezigheden, begin):
    voor = duaal(bezigheden, dag=OP)
    taal = [een.begin for een in bezigheden if een.kant == "taal"]
    if not taal or begin < min(taal):
        return
    na = duaal([*bezigheden, Bezigheid("meedoen", begin)], dag=OP)
    assert na.weken_samen >= voor.weken_samen
    assert na.is_vanaf_begin or not voor.is_vanaf_begin
