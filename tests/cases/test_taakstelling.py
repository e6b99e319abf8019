"""A taakstelling, its backlog and the estimate of when it is made up."""

from datetime import date
from fractions import Fraction

import pytest

from inburgering.cases.taakstelling import (
    Doel,
    Herkomst,
    add_months,
    bepaal_stand,
    count_months,
    get_halfjaar,
    make_maanden,
    schat_herstel,
)

H1 = Doel(date(2026, 1, 1), date(2026, 6, 30), aantal=24, achterstand=6)
BRON = "tabel van het ministerie"


def months(*numbers, eerste=date(2026, 1, 1)):
    found = {add_months(eerste, n): (number, BRON) for n, number in enumerate(numbers)}
    return make_maanden(found, {}, eerste=eerste, laatste=max(found))


def test_months_and_half_years():
    assert add_months(date(2025, 11, 1), 3) == date(2026, 2, 1)
    assert add_months(date(2026, 2, 1), -3) == date(2025, 11, 1)
    assert count_months(date(2025, 11, 20), date(2026, 2, 1)) == 3
    assert get_halfjaar(date(2026, 6, 30)) == (date(2026, 1, 1), date(2026, 6, 30))
    assert get_halfjaar(date(2026, 7, 1)) == (date(2026, 7, 1), date(2026, 12, 31))


@pytest.mark.eis("R-KEMP-051")
def test_a_month_counts_by_its_source_or_by_the_dossiers_never_by_both():
    source = {date(2026, 1, 1): (5, BRON), date(2026, 3, 1): (0, BRON)}
    dossiers = {date(2026, 2, 1): 2, date(2026, 3, 1): 4}
    found = make_maanden(source, dossiers, eerste=date(2025, 12, 1), laatste=date(2026, 4, 1))
    assert [(m.aantal, m.herkomst, m.uit_dossiers) for m in found] == [
        (None, Herkomst.ONBEKEND, 0),
        (5, Herkomst.BRON, 0),
        (2, Herkomst.DOSSIERS, 2),
        (0, Herkomst.BRON, 4),
        (0, Herkomst.DOSSIERS, 0),
    ]


def test_behind_is_measured_against_an_even_pace_at_the_end_of_the_last_full_month():
    stand = bepaal_stand(H1, months(3, 2, 4), dag=date(2026, 3, 20))
    # Two full months: 6 of before plus 2 x 4 to house, 5 done; March counts as housed.
    assert (stand.geplaatst, stand.nog, stand.achter) == (9, 21, 9)
    assert stand.is_volledig


def test_a_past_month_without_a_number_is_said():
    rows = make_maanden({}, {date(2026, 2, 1): 1}, eerste=H1.begin, laatste=date(2026, 2, 1))
    assert not bepaal_stand(H1, rows, dag=date(2026, 3, 1)).is_volledig


@pytest.mark.eis("R-SV-012")
def test_the_estimate_says_when_the_backlog_is_gone_at_the_pace_of_six_months():
    rows = months(1, 1, 1, 6, 6, 6, 6, 6, 6, eerste=date(2025, 10, 1))
    doel = Doel(date(2026, 1, 1), date(2026, 6, 30), aantal=24, achterstand=23)
    dag = date(2026, 7, 2)
    stand = bepaal_stand(doel, rows, dag=dag)
    found = schat_herstel(doel, stand, rows, dag=dag)
    # 47 to house, 36 housed: 11 behind. Six a month, four needed: two a month are made up.
    assert (stand.achter, found.tempo, found.nodig, found.gemeten) == (11, 6, 4, 6)
    assert (found.maanden, found.klaar) == (6, date(2026, 12, 1))
    assert found.nodig_voor_herstel == ((12, 4 + Fraction(11, 12)), (18, 4 + Fraction(11, 18)))


def test_at_a_pace_that_is_too_slow_it_is_never_made_up():
    rows = months(4, 4, 4)
    stand = bepaal_stand(H1, rows, dag=date(2026, 4, 10))
    found = schat_herstel(H1, stand, rows, dag=date(2026, 4, 10))
    assert (found.maanden, found.klaar) == (None, None)


def test_without_a_backlog_or_without_a_month_there_is_nothing_to_estimate():
    dag = date(2026, 4, 10)
    ahead = months(10, 10, 10)
    assert schat_herstel(H1, bepaal_stand(H1, ahead, dag=dag), ahead, dag=dag) is None
    assert schat_herstel(H1, bepaal_stand(H1, (), dag=dag), (), dag=dag) is None


@pytest.mark.eis("R-SV-007")
def test_a_taakstelling_of_a_year_from_july_is_possible():
    doel = Doel(date(2015, 7, 1), date(2016, 6, 30), aantal=102, achterstand=0)
    assert (doel.maanden, doel.te_doen) == (12, 102)
    stand = bepaal_stand(doel, (), dag=date(2026, 1, 1))
    assert (stand.geplaatst, stand.nog) == (0, 102)
