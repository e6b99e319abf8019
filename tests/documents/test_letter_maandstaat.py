"""The letter with a month of money: what it says, that it adds up, and that it says it at B1."""

from dataclasses import replace
from datetime import date

import pytest

from inburgering.documents.brief import iter_running_text, iter_text
from inburgering.documents.gegevens import NietVolledig
from inburgering.documents.leesbaarheid import find_shortcomings, measure
from inburgering.documents.maandstaat import Betaling, MaandstaatGegevens, maandstaat
from inburgering.documents.render_html import render_html
from tests.documents.voorbeelden import AFZENDER, CONTACT, MANDAAT, PERSOON

GEGEVENS = MaandstaatGegevens(
    afzender=AFZENDER,
    geadresseerde=PERSOON,
    contact=CONTACT,
    maand=date(2026, 6, 1),
    bijstand="€ 1.308,45",
    toeslagen="€ 211,50",
    binnen="€ 1.519,95",
    betalingen=(
        Betaling("Huur", "Woonstichting De Eik", "€ 612,35", "€ 612,35"),
        Betaling("Zorgverzekering", "Zorg & Co", "€ 150,00", "€ 0,00"),
    ),
    ingehouden="€ 762,35",
    betaald="€ 612,35",
    leefgeld="€ 757,60",
    blijft_staan="€ 150,00",
    kenmerk="TJ24-PEPY",
    dagtekening=date(2026, 7, 2),
    ondertekenaar=MANDAAT,
)
LETTERS = {
    "gewoon": maandstaat(GEGEVENS),
    "correctie": maandstaat(replace(GEGEVENS, is_correctie=True, met_partner=True)),
    "alles betaald": maandstaat(replace(GEGEVENS, blijft_staan="")),
}


@pytest.mark.eis("R-KEMP-034", "R-DRE-019")
@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_every_variant_passes_the_gate(letter):
    assert find_shortcomings(measure("\n\n".join(iter_running_text(letter)))) == ()


def test_it_says_what_came_in_what_was_paid_and_what_was_left():
    text = "\n".join(iter_text(LETTERS["gewoon"]))
    for words in ("Uw geld in juni 2026", "Woonstichting De Eik", "€ 757,60", "€ 150,00 klaar"):
        assert words in text
    assert "partner" not in text
    both = "\n".join(iter_text(LETTERS["correctie"]))
    assert "u en uw partner samen" in both
    assert "Dit is juist." in both
    assert "staat nog" not in "\n".join(iter_text(LETTERS["alles betaald"]))


def test_a_name_cannot_become_markup():
    sly = replace(GEGEVENS, betalingen=(Betaling("Huur", "<b>Eik</b>", "€ 1,00", "€ 1,00"),))
    assert "<b>Eik</b>" not in render_html(maandstaat(sly))


def test_without_a_signatory_it_is_not_made():
    with pytest.raises(NietVolledig):
        maandstaat(replace(GEGEVENS, ondertekenaar=None))
