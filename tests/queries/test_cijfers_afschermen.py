"""Nobody can reckon a small number from what is shown: every way to do so is tried."""

from collections import defaultdict
from itertools import product

import pytest

from inburgering.queries.cijfers_afschermen import (
    DREMPEL,
    Aandeel,
    bepaal_aandelen,
    is_klein,
    make_verdeling,
    verberg,
)


def published(cells):
    found = make_verdeling([(str(i), n) for i, n in enumerate(cells)])
    return tuple(deel.aantal for deel in found.delen), found.totaal


@pytest.mark.eis("R-SV-042")
@pytest.mark.parametrize("size", [1, 2, 3, 4])
def test_who_knows_everything_that_is_shown_cannot_tell_a_hidden_number(size):
    """All tables of up to four cells, and all tables that would be shown in the same way."""
    alike = defaultdict(list)
    for cells in product(range(10), repeat=size):
        alike[published(cells)].append(cells)
    for (shown, _total), tables in alike.items():
        for place, value in enumerate(shown):
            if value is None:
                possible = {cells[place] for cells in tables}
                assert len(possible) > 1, (shown, tables[0])
            else:
                assert not is_klein(value)


def test_what_is_large_is_shown_when_nothing_is_small():
    assert published((5, 9, 0)) == ((5, 9, 0), 14)


def test_one_small_number_takes_the_smallest_other_along():
    assert published((3, 20, 7, 0)) == ((None, 20, None, 0), 30)


@pytest.mark.parametrize(
    ("cells", "total"),
    [((3,), None), ((1, 1), None), ((4, 4), None), ((1, 2), None), ((3, 3), 6), ((1, 0, 0), None)],
)
def test_without_another_number_the_total_is_hidden_when_it_tells(cells, total):
    shown, found = published(cells)
    assert found == total
    assert all(value in (None, 0) for value in shown)


def shares(rows):
    each, total = bepaal_aandelen(rows)
    return (*each, total)


@pytest.mark.eis("R-SV-042")
@pytest.mark.parametrize("sizes", [(5, 5), (5, 7), (6, 20), (12, 10, 14), (5, 6, 7)])
def test_a_share_never_tells_how_many_when_that_is_small(sizes):
    """The size of every group is known; all ways in which it may be in time are tried."""
    alike = defaultdict(list)
    for inside in product(*(range(n + 1) for n in sizes)):
        rows = [(k, n - k) for k, n in zip(inside, sizes, strict=True)]
        alike[shares(rows)].append(inside)
    for tables in alike.values():
        for place, n in enumerate(sizes):
            possible = {inside[place] for inside in tables}
            if any(is_klein(k) or is_klein(n - k) for k in possible):
                assert len(possible) > 1, tables


def test_shares_in_words_of_bounds():
    (one,), total = bepaal_aandelen([(18, 2)])
    assert (one, total) == (Aandeel(), Aandeel(minstens=80))
    assert bepaal_aandelen([(2, 18)])[1] == Aandeel(hoogstens=20)
    (one,), total = bepaal_aandelen([(15, 5)])
    assert one == total == Aandeel(precies=75)
    assert bepaal_aandelen([(3, 1)])[1] == Aandeel()
    assert bepaal_aandelen([(0, 0)])[1] == Aandeel()


def test_equal_numbers_go_together():
    assert verberg([5, 5, 1, 8]).rijen == {0, 1, 2}
    assert verberg([DREMPEL, 7]).rijen == frozenset()
