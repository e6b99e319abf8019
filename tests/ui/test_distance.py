from datetime import date, timedelta

import pytest
from django.utils import translation

from inburgering.queries.werkvoorraad_beeld import Groep
from inburgering.ui.distance import Urgency, describe_distance, format_short, get_urgency
from tests.ui.conftest import VANDAAG

DISTANCES = {
    -730: "2 jaar geleden",
    -92: "3 maanden geleden",
    -91: "91 dagen geleden",
    -2: "2 dagen geleden",
    -1: "gisteren",
    0: "vandaag",
    1: "morgen",
    2: "over 2 dagen",
    24: "over 24 dagen",
    91: "over 91 dagen",
    92: "over 3 maanden",
    365: "over 12 maanden",
    715: "over 23 maanden",
    716: "over 2 jaar",
    1080: "over 2 jaar",
    1095: "over 3 jaar",
}


@pytest.mark.parametrize(("days", "words"), DISTANCES.items())
def test_distance_in_words(days, words):
    assert describe_distance(VANDAAG + timedelta(days=days), vandaag=VANDAAG) == words


@pytest.mark.parametrize(
    ("days", "words"),
    {-1: "1 dag te laat", -3: "3 dagen te laat", 0: "vandaag", 1: "morgen"}.items(),
)
def test_a_deadline_that_passed_is_te_laat(days, words):
    day = VANDAAG + timedelta(days=days)
    assert describe_distance(day, vandaag=VANDAAG, is_deadline=True) == words


@pytest.mark.parametrize(
    ("day", "urgency"),
    [
        (date(2026, 11, 17), Urgency.TE_LAAT),
        (date(2026, 11, 18), Urgency.DEZE_WEEK),
        (date(2026, 11, 22), Urgency.DEZE_WEEK),  # Sunday
        (date(2026, 11, 23), Urgency.VIER_WEKEN),  # Monday
        (date(2026, 12, 16), Urgency.VIER_WEKEN),
        (date(2026, 12, 17), Urgency.LATER),
    ],
)
def test_urgency_around_its_boundaries(day, urgency):
    assert get_urgency(day, vandaag=VANDAAG) is urgency


def test_urgency_has_the_codes_of_the_work_list():
    assert {item.value for item in Urgency} <= {item.value for item in Groep}


def test_a_short_date_has_a_small_letter_in_dutch_only():
    assert format_short(date(2026, 11, 3)) == "3 nov 2026"
    with translation.override("en"):
        assert format_short(date(2026, 11, 3)) == "3 Nov 2026"


@pytest.mark.parametrize(
    ("vandaag", "last"),
    [
        (date(2026, 11, 20), date(2026, 11, 22)),  # Friday: this Sunday
        (date(2026, 11, 21), date(2026, 11, 29)),  # Saturday: the Sunday after the coming week
        (date(2026, 11, 22), date(2026, 11, 29)),
        (date(2026, 11, 23), date(2026, 11, 29)),
    ],
)
def test_in_a_weekend_this_week_is_the_working_week_that_comes(vandaag, last):
    assert get_urgency(last, vandaag=vandaag) is Urgency.DEZE_WEEK
    assert get_urgency(last + timedelta(days=1), vandaag=vandaag) is Urgency.VIER_WEKEN
