"""What stands in the way of a fine, and the terms around it."""

from dataclasses import replace
from datetime import date

import pytest

from inburgering.law.handhaving import GEDRAGINGEN, Zaakfeiten, beletselen, ontbreekt
from inburgering.law.handhaving_termijn import (
    besluit_uiterlijk,
    betalen_uiterlijk,
    bevoegd_tot,
    bezwaar_besluit_uiterlijk,
    is_zwaar,
    onherroepelijk_vanaf,
    zienswijze_vroegst,
)

PLAN = date(2023, 1, 10)
OP = date(2023, 5, 8)
GEZIN = Zaakfeiten(
    gedraging="begeleiding",
    gedraging_op=OP,
    is_asielstatushouder=False,
    is_asielvergunninghouder=False,
    eerste_pip_op=PLAN,
    verwijtbaarheid="gewoon",
    is_bijstand_verlaagd=False,
    zienswijze_gevraagd_op=OP,
    zienswijze_uiterlijk=date(2023, 5, 24),
)
ASIEL = replace(GEZIN, is_asielstatushouder=True, is_asielvergunninghouder=True)


def codes(feiten, dag=OP):
    return [een.code for een in beletselen(feiten, dag=dag)]


@pytest.mark.parametrize(
    ("feiten", "dag", "verwacht"),
    [
        (GEZIN, OP, []),
        (ASIEL, date(2025, 7, 8), []),
        (ASIEL, date(2025, 7, 9), ["asiel"]),
        (ASIEL, date(2025, 9, 1), ["asiel"]),
        (replace(ASIEL, heeft_uitzondering=True), date(2025, 9, 1), []),
        (GEZIN, date(2025, 9, 1), []),
        # Family of a permit holder with a regular permit is not covered by the ruling.
        (replace(ASIEL, is_asielvergunninghouder=False), date(2025, 9, 1), []),
        (replace(GEZIN, is_bijstand_verlaagd=True), OP, ["bijstand_verlaagd"]),
        (replace(GEZIN, verwijtbaarheid="geen"), OP, ["geen_schuld"]),
        (replace(GEZIN, eerste_pip_op=None), OP, ["zonder_pip"]),
        (replace(GEZIN, eerste_pip_op=date(2023, 5, 8)), OP, []),
        (replace(GEZIN, eerste_pip_op=date(2023, 5, 9)), OP, ["zonder_pip"]),
        (replace(GEZIN, gedraging="intensiteit_leerroute"), OP, ["alleen_asiel"]),
        (replace(ASIEL, gedraging="intensiteit_leerroute"), OP, []),
        (replace(GEZIN, plicht_voorbij_op=date(2023, 6, 1)), date(2023, 5, 31), []),
        (replace(GEZIN, plicht_voorbij_op=date(2023, 6, 1)), date(2023, 6, 1), ["plicht_voorbij"]),
        (replace(GEZIN, vrijgesteld=((date(2023, 5, 1), OP),)), OP, ["vrijgesteld"]),
        (replace(GEZIN, vrijgesteld=((date(2023, 5, 9), date.max),)), OP, []),
    ],
)
def test_what_stands_in_the_way(feiten, dag, verwacht):
    assert codes(feiten, dag) == verwacht


@pytest.mark.parametrize(("aantal", "verwacht"), [(0, ["te_vroeg"]), (1, ["te_vroeg"]), (2, [])])
def test_the_intake_needs_two_failed_calls(aantal, verwacht):
    intake = replace(GEZIN, gedraging="niet_verschenen", eerste_pip_op=None)
    assert codes(replace(intake, mislukte_oproepen=aantal)) == verwacht


@pytest.mark.parametrize(
    ("gedraging", "laatste", "te_laat"),
    [
        ("begeleiding", date(2028, 5, 8), date(2028, 5, 9)),
        ("niet_verschenen", date(2026, 5, 8), date(2026, 5, 9)),
    ],
)
def test_the_power_lapses_after_five_or_three_years(gedraging, laatste, te_laat):
    known = replace(GEZIN, gedraging=gedraging, mislukte_oproepen=2)
    assert bevoegd_tot(OP, artikel=known.soort.artikel) == laatste
    assert codes(known, laatste) == []
    assert codes(known, te_laat) == ["vervallen"]


def missing(feiten, dag):
    return [een.code for een in ontbreekt(feiten, dag=dag)]


def test_what_must_be_done_first():
    bare = replace(
        GEZIN,
        verwijtbaarheid=None,
        is_bijstand_verlaagd=None,
        zienswijze_gevraagd_op=None,
        zienswijze_uiterlijk=None,
    )
    assert missing(bare, OP) == [
        "schuld_onbekend",
        "samenloop_onbekend",
        "zienswijze_niet_gevraagd",
    ]
    assert missing(GEZIN, date(2023, 5, 24)) == ["zienswijze_loopt"]
    assert missing(GEZIN, date(2023, 5, 25)) == []
    assert missing(replace(GEZIN, zienswijze_ontvangen_op=date(2023, 5, 12)), OP) == []


def test_the_light_track_may_go_without_a_zienswijze():
    intake = replace(GEZIN, gedraging="niet_verschenen", zienswijze_gevraagd_op=None)
    assert missing(intake, OP) == []
    asked = replace(intake, zienswijze_gevraagd_op=OP)
    assert missing(asked, date(2023, 5, 24)) == ["zienswijze_loopt"]


def test_the_highest_possible_fine_decides_on_the_track():
    assert is_zwaar("23", dag=OP)
    assert not is_zwaar("22", dag=OP)


def test_the_terms_of_one_case():
    assert besluit_uiterlijk(OP) == date(2023, 8, 7)
    assert zienswijze_vroegst(OP) == date(2023, 5, 22)
    # Two weeks after 4 May end on Ascension Day and the day that is equated with a feestdag.
    assert zienswijze_vroegst(date(2023, 5, 4)) == date(2023, 5, 22)
    assert betalen_uiterlijk(date(2023, 8, 7)) == date(2023, 9, 18)
    assert bezwaar_besluit_uiterlijk(date(2023, 8, 7)) == date(2023, 10, 30)
    assert bezwaar_besluit_uiterlijk(date(2023, 8, 7), met_commissie=True) == date(2023, 12, 11)


@pytest.mark.parametrize(
    ("bezwaar_op", "besloten_op", "uitkomst", "vanaf"),
    [
        (None, None, "", date(2023, 9, 19)),
        (date(2023, 9, 1), None, "", None),
        (date(2023, 9, 1), date(2023, 10, 2), "ongegrond", date(2023, 11, 14)),
        (date(2023, 9, 1), date(2023, 9, 4), "ingetrokken", date(2023, 9, 19)),
        (date(2023, 9, 1), date(2023, 10, 2), "ingetrokken", date(2023, 10, 3)),
    ],
)
def test_from_when_a_fine_stands_for_good(bezwaar_op, besloten_op, uitkomst, vanaf):
    found = onherroepelijk_vanaf(
        date(2023, 8, 7),
        bezwaar_op=bezwaar_op,
        bezwaar_besloten_op=besloten_op,
        bezwaar_uitkomst=uitkomst,
    )
    assert found == vanaf


def test_every_conduct_belongs_to_the_college():
    assert {een.artikel for een in GEDRAGINGEN.values()} == {"22", "23"}
    assert all(code == een.code for code, een in GEDRAGINGEN.items())
