"""The usual week in numbers: totals, what overlaps, and what is too much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.law.week_meedoen import TELT_MEE, Blok, reken_week


def blok(sleutel: str, dag: int, begin: int, eind: int, soort: str = "les") -> Blok:
    return Blok(sleutel, dag, begin * 60, eind * 60, soort)


@pytest.mark.eis("R-SV-019", "R-KEMP-073")
def test_uren_per_soort_en_te_veel_voor_deze_persoon():
    week = [
        blok("a", 0, 9, 12),
        blok("b", 1, 9, 12),
        blok("c", 2, 8, 16, "werk"),
        blok("d", 2, 7, 8, "reizen"),
        blok("e", 4, 8, 18, "zorg"),
    ]
    uit = reken_week(week, belastbaarheid=12)
    assert uit.per_soort == {"les": 360, "werk": 480, "reizen": 60, "zorg": 600}
    assert uit.telt_mee == 15 * 60
    assert uit.te_veel == 3 * 60
    assert uit.botsingen == ()
    assert reken_week(week, belastbaarheid=None).te_veel == 0
    assert reken_week(week, belastbaarheid=15).te_veel == 0


def test_wat_tegelijk_is_botst_en_telt_een_keer():
    week = [blok("les", 0, 9, 12), blok("werk", 0, 11, 15, "werk"), blok("na", 0, 15, 16)]
    uit = reken_week(week, belastbaarheid=6)
    assert uit.botsingen == (("les", "werk"),)
    assert uit.telt_mee == 7 * 60
    assert uit.te_veel == 60


@pytest.mark.eis("R-KEMP-073")
def test_wat_is_afgesproken_en_niet_ingepland_telt_ook():
    week = [blok("les", 0, 9, 12), blok("werk", 2, 8, 16, "werk")]
    uit = reken_week(week, belastbaarheid=20, afgesproken={"werk": 24 * 60, "les": 60})
    assert uit.niet_gepland == {"werk": 16 * 60}
    assert (uit.telt_mee, uit.te_veel) == (27 * 60, 7 * 60)


BLOKKEN = st.lists(
    st.builds(
        lambda nummer, dag, begin, duur, soort: Blok(
            str(nummer), dag, begin, min(begin + duur, 1440), soort
        ),
        st.uuids(),
        st.integers(0, 6),
        st.integers(0, 1380),
        st.integers(1, 600),
        st.sampled_from(["les", "werk", "meedoen", "reizen", "zorg"]),
    ),
    max_size=8,
)


@given(BLOKKEN)
def test_de_rekening_klopt_met_een_telling_per_minuut(blokken):
    uit = reken_week(blokken, belastbaarheid=0)
    bezet = {
        (een.dag, minuut)
        for een in blokken
        if een.soort in TELT_MEE
        for minuut in range(een.begin, een.eind)
    }
    assert uit.telt_mee == uit.te_veel == len(bezet)
    assert sum(uit.per_soort.values()) == sum(een.minuten for een in blokken)
    paren = {
        frozenset((a.sleutel, b.sleutel))
        for a in blokken
        for b in blokken
        if a.sleutel < b.sleutel and a.dag == b.dag and a.begin < b.eind and b.begin < a.eind
    }
    assert {frozenset(paar) for paar in uit.botsingen} == paren
