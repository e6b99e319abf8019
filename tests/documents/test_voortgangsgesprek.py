"""The letters about a talk on progress: plain, complete, and with the person in the lead."""

from dataclasses import replace
from datetime import date

import pytest

from inburgering.documents.brief import iter_running_text, iter_text
from inburgering.documents.gegevens import NietVolledig
from inburgering.documents.leesbaarheid import find_shortcomings, measure
from inburgering.documents.voortgangsgesprek import (
    GesprekGegevens,
    afzegging_voortgang,
    uitnodiging_voortgang,
)
from tests.documents.voorbeelden import AFZENDER, CONTACT, EIGEN, PERSOON

GEGEVENS = GesprekGegevens(
    afzender=AFZENDER,
    geadresseerde=PERSOON,
    contact=CONTACT,
    kenmerk="9001-0001",
    dagtekening=date(2026, 3, 2),
    ondertekenaar=EIGEN,
    datum=date(2026, 3, 24),
    tijd="14.30",
    duur_minuten=60,
    plaats_regels=("Gemeentehuis, kamer 2", "Raadhuisplein 1"),
    tolk_taal="Tigrinya",
)
LETTERS = {
    "uitnodiging": uitnodiging_voortgang(GEGEVENS),
    "andere dag": uitnodiging_voortgang(replace(GEGEVENS, is_verzet=True)),
    "telefoon": uitnodiging_voortgang(replace(GEGEVENS, kanaal="telefoon", plaats_regels=())),
    "afgezegd": afzegging_voortgang(GEGEVENS),
}


@pytest.mark.eis("LANG-01")
@pytest.mark.parametrize("name", LETTERS)
def test_the_letter_passes_the_gate(name: str) -> None:
    running = "\n".join(iter_running_text(LETTERS[name]))
    assert find_shortcomings(measure(running, vervang=("Boslanden", CONTACT.naam))) == ()


@pytest.mark.eis("R-KEMP-059")
def test_the_person_keeps_the_lead() -> None:
    text = "\n".join(iter_text(LETTERS["uitnodiging"]))
    assert "Het is uw plan." in text
    assert "U zegt wat u nu wilt." in text
    assert "Wij vertellen wat wij hebben gedaan." in text


def test_the_letter_says_when_where_and_how() -> None:
    text = "\n".join(iter_text(LETTERS["uitnodiging"]))
    for fact in (
        "dinsdag 24 maart 2026",
        "14.30 uur",
        "Gemeentehuis, kamer 2, Raadhuisplein 1",
        "ja, Tigrinya",
        "bericht voor uw agenda",
    ):
        assert fact in text


@pytest.mark.parametrize(
    ("changes", "misses"),
    [
        ({"datum": None}, "de dag van het gesprek"),
        ({"tijd": ""}, "de tijd van het gesprek"),
        ({"plaats_regels": ()}, "de plaats"),
        ({"ondertekenaar": None}, "de ondertekenaar"),
    ],
)
def test_a_final_letter_is_refused_while_something_misses(changes, misses) -> None:
    with pytest.raises(NietVolledig, match=misses):
        uitnodiging_voortgang(replace(GEGEVENS, **changes))
    uitnodiging_voortgang(replace(GEGEVENS, **changes, is_concept=True))
