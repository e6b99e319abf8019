"""An amount is read as it was meant or refused with both readings; never guessed."""

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from inburgering.cases.bedrag import format_bedrag
from inburgering.web.forms.bedrag import BedragField, write_plain

CENT = st.integers(min_value=0, max_value=99_999_999)
NBSP = "\N{NO-BREAK SPACE}"


class Vraag(forms.Form):
    bedrag = BedragField(label="Bedrag")


@pytest.mark.parametrize(
    ("text", "cent"),
    [
        ("1.234,50", 123450),
        ("1234,5", 123450),
        ("1234", 123400),
        ("1.234", 123400),
        ("1.234.567,89", None),
        ("€ 12", 1200),
        (f"€{NBSP}12,50", 1250),
        ("12,-", 1200),
        ("12,--", 1200),
        ("12,=", 1200),
        ("€12,00 ", 1200),
        ("12 euro", 1200),
        ("EUR 12,05", 1205),
        ("12,", 1200),
        ("0", 0),
        ("0,05", 5),
        ("12.50", 1250),
        ("  ", None),
    ],
)
def test_reads_what_people_write(text: str, cent: int | None) -> None:
    field = BedragField(required=False)
    if text.startswith("1.234.567"):
        with pytest.raises(ValidationError, match="niet meer dan"):
            field.clean(text)
        return
    assert field.clean(text) == cent


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("1.234,5", "1.234,50", "12.345,00"),
        ("1,234.50", "1.234,50", "123.450,00"),
        ("1,234", "1.234,00", "1,23"),
        ("12.5", "12,50", "125,00"),
        ("1.23,45", "123,45", "1,45"),
    ],
)
def test_two_readings_are_shown_and_nothing_is_guessed(text: str, first: str, second: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        BedragField().clean(text)
    (message,) = refusal.value.messages
    assert f"€{NBSP}{first}" in message
    assert f"€{NBSP}{second}" in message


@pytest.mark.parametrize(
    "text",
    ["twaalf", "12,345,6", "1..2", ",", ".", "12-", "€", "1 2 3 x", "12 50", "١٢", "12,5,5", "1e3"],
)
def test_no_amount_is_refused_with_what_to_do(text: str) -> None:
    with pytest.raises(ValidationError, match="Bijvoorbeeld 1234,50"):
        BedragField().clean(text)


def test_below_nothing_and_too_much() -> None:
    with pytest.raises(ValidationError, match="Haal de min weg"):
        BedragField().clean("-5")
    with pytest.raises(ValidationError, match="of meer"):
        BedragField(min_cent=100).clean("0,99")
    with pytest.raises(ValidationError, match="Controleer de komma"):
        BedragField(max_cent=1000).clean("10,01")


def test_what_was_typed_comes_back_and_cents_are_shown_in_euros() -> None:
    form = Vraag({"bedrag": "1.234,5"})
    assert not form.is_valid()
    assert 'value="1.234,5"' in str(form["bedrag"])
    assert 'value="1234,50"' in str(Vraag(initial={"bedrag": 123450})["bedrag"])


@given(CENT)
def test_every_amount_that_we_show_reads_back_as_itself(cent: int) -> None:
    field = BedragField()
    assert field.clean(format_bedrag(cent)) == cent
    assert field.clean(write_plain(cent)) == cent


@given(st.text(alphabet="0123456789.,-=€ ", max_size=12))
def test_any_text_gives_cents_or_one_clear_message(text: str) -> None:
    field = BedragField(required=False)
    try:
        cent = field.clean(text)
    except ValidationError as refusal:
        messages = refusal.messages
    else:
        _check_cents(text, cent)
        return
    assert len(messages) == 1


def _check_cents(text: str, cent: int | None) -> None:
    assert cent is None or 0 <= cent <= BedragField().max_cent
    digits = "".join(c for c in text if c.isdigit()).lstrip("0")
    assert cent is None or str(cent).rstrip("0").startswith(digits.rstrip("0"))


def test_shown_in_a_page() -> None:
    page = Template("{% load bedrag %}{{ cent|euro }}|{{ niets|euro }}")
    assert page.render(Context({"cent": 123450, "niets": None})) == f"€{NBSP}1.234,50|"
    assert format_bedrag(-5) == f"€{NBSP}-0,05"
