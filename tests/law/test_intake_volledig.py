"""What the brede intake misses before it can be completed with the person."""

from dataclasses import replace
from datetime import date

import pytest

from inburgering.law.intake_volledig import (
    WETTELIJKE_DELEN,
    IntakeFeiten,
    intake_bevindingen,
)

COMPLEET = IntakeFeiten(
    besproken=frozenset(WETTELIJKE_DELEN),
    aantal_gesprekken=1,
    gewezen_op=date(2026, 3, 2),
    heeft_toets=True,
)


def codes(feiten):
    return [(item.code, item.veld) for item in intake_bevindingen(feiten)]


def test_a_complete_intake_misses_nothing():
    assert intake_bevindingen(COMPLEET) == ()


def test_the_parts_are_those_of_act_and_decree():
    assert {code: deel.grondslag.kort for code, deel in WETTELIJKE_DELEN.items()} == {
        "taal": "art. 5.2 lid 1 Besluit inburgering 2021",
        "opleiding": "art. 14 lid 3 Wet inburgering 2021",
        "werk": "art. 14 lid 3 Wet inburgering 2021",
        "arbeidsparticipatie": "art. 5.2 lid 1 Besluit inburgering 2021",
        "gezin": "art. 14 lid 3 Wet inburgering 2021",
        "zelfredzaamheid": "art. 5.2 lid 1 Besluit inburgering 2021",
        "gezondheid": "art. 14 lid 3 Wet inburgering 2021",
    }


@pytest.mark.parametrize("code", WETTELIJKE_DELEN)
def test_every_legal_part_must_be_talked_about(code):
    feiten = replace(COMPLEET, besproken=COMPLEET.besproken - {code})
    assert codes(feiten) == [("niet_besproken", code)]
    (item,) = intake_bevindingen(feiten)
    assert str(item.uitleg[0]) == f"Bespreek nog: {WETTELIJKE_DELEN[code].naam}."
    assert item.grondslag == (WETTELIJKE_DELEN[code].grondslag,)
    assert item.is_wettelijk


@pytest.mark.parametrize(
    ("change", "expected", "article"),
    [
        ({"aantal_gesprekken": 0}, ("geen_gesprek", "gesprekken"), "art. 5.2 lid 3"),
        ({"gewezen_op": None}, ("niet_gewezen", "alleen_gewezen"), "art. 5.2 lid 2"),
        ({"heeft_toets": False}, ("toets_ontbreekt", "toets"), "art. 14 lid 3"),
        ({"heeft_jong_kind": True}, ("vve_niet_besproken", "gezin"), "art. 14 lid 3"),
    ],
)
def test_what_else_must_be_there(change, expected, article):
    feiten = replace(COMPLEET, **change)
    assert codes(feiten) == [expected]
    (item,) = intake_bevindingen(feiten)
    assert item.grondslag[0].kort.startswith(article)
    assert item.is_wettelijk


def test_two_talks_are_as_good_as_one():
    assert codes(replace(COMPLEET, aantal_gesprekken=2)) == []


def test_the_exemption_is_named_with_the_test():
    (item,) = intake_bevindingen(replace(COMPLEET, heeft_toets=False))
    assert [g.lid for g in item.grondslag] == [3, 6]


def test_vve_that_was_talked_about_is_enough():
    assert codes(replace(COMPLEET, heeft_jong_kind=True, is_vve_besproken=True)) == []


def test_after_a_move_with_a_plan_test_schooling_and_work_are_taken_over():
    feiten = IntakeFeiten(
        besproken=frozenset(),
        aantal_gesprekken=0,
        gewezen_op=None,
        heeft_toets=False,
        is_overgekomen=True,
    )
    assert codes(feiten) == [
        ("geen_gesprek", "gesprekken"),
        ("niet_besproken", "taal"),
        ("niet_besproken", "arbeidsparticipatie"),
        ("niet_besproken", "gezin"),
        ("niet_besproken", "zelfredzaamheid"),
        ("niet_besproken", "gezondheid"),
        ("niet_gewezen", "alleen_gewezen"),
    ]
