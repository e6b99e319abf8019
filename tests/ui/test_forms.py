from datetime import date

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from inburgering.ui.forms import DutchDateField, HouseForm, WholeHoursField

READABLE = {
    "12-12-2026": date(2026, 12, 12),
    " 1-2-2026 ": date(2026, 2, 1),
    "01/02/2026": date(2026, 2, 1),
    "1.2.2026": date(2026, 2, 1),
    "1 2 2026": date(2026, 2, 1),
    "12122026": date(2026, 12, 12),
    "2026-12-12": date(2026, 12, 12),
    "12 december 2026": date(2026, 12, 12),
    "3 Mrt 2024": date(2024, 3, 3),
    "3 mrt. 2024": date(2024, 3, 3),
    "3  MEI  2024": date(2024, 5, 3),
    "29 februari 2024": date(2024, 2, 29),
    "4 October 1990": date(1990, 10, 4),
    "1-1-1900": date(1900, 1, 1),
    "31-12-2199": date(2199, 12, 31),
}
REFUSED = {
    "30-2-2026": "no_such_day",
    "29-2-2026": "no_such_day",
    "31 april 2026": "no_such_day",
    "0-1-2026": "no_such_day",
    "1-13-2026": "no_such_day",
    "1-1-26": "short_year",
    "1 januari 26": "short_year",
    "1-1-1899": "far_year",
    "1-1-2200": "far_year",
    "morgen": "invalid",
    "12 foo 2026": "invalid",
    "december 2026": "invalid",
    "<script>": "invalid",
    "1234567": "invalid",
    "": "required",
    "   ": "required",
}


@pytest.mark.parametrize(("text", "day"), READABLE.items())
def test_a_date_is_read_as_people_write_it(text, day):
    assert DutchDateField().clean(text) == day


@pytest.mark.parametrize(("text", "code"), REFUSED.items())
def test_a_date_that_cannot_be_says_what_to_do(text, code):
    with pytest.raises(forms.ValidationError) as caught:
        DutchDateField().clean(text)
    assert caught.value.code == code
    assert str(caught.value.messages[0]).endswith(".")


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_survives_every_notation(day):
    field = DutchDateField()
    for text in (day.isoformat(), f"{day.day}-{day.month}-{day.year}", day.strftime("%d%m%Y")):
        assert field.clean(text) == day


@given(st.text(max_size=30))
def test_no_text_breaks_the_date_field(text):
    try:
        day = DutchDateField(required=False).clean(text)
    except forms.ValidationError:
        return
    assert day is None or isinstance(day, date)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("17-11-2026", "Kies een dag op of na 18 november 2026."),
        ("18-11-2026", None),
        ("20-11-2026", None),
        ("21-11-2026", "Kies een dag op of voor 20 november 2026."),
    ],
)
def test_bounds_are_inclusive(text, message):
    field = DutchDateField(first=date(2026, 11, 18), last=date(2026, 11, 20))
    if message is None:
        assert field.clean(text)
        return
    with pytest.raises(forms.ValidationError) as caught:
        field.clean(text)
    assert caught.value.messages == [message]


@pytest.mark.parametrize(
    ("text", "hours"), {"600": 600, "1.200": 1200, "600 uur": 600, "0": 0, " 12u ": 12}.items()
)
def test_hours_are_read(text, hours):
    assert WholeHoursField().clean(text) == hours


@pytest.mark.parametrize(
    ("text", "message"),
    {
        "12,5": "Vul hele uren in, alleen cijfers. Bijvoorbeeld 600.",
        "1.20": "Vul hele uren in, alleen cijfers. Bijvoorbeeld 600.",
        "-3": "Vul hele uren in, alleen cijfers. Bijvoorbeeld 600.",
        "veel": "Vul hele uren in, alleen cijfers. Bijvoorbeeld 600.",
        "801": "Vul niet meer dan 800 uur in.",
        "": "Vul het aantal uren in. Is het niets? Vul dan 0 in.",
    }.items(),
)
def test_hours_that_cannot_be_say_what_to_do(text, message):
    with pytest.raises(forms.ValidationError) as caught:
        WholeHoursField(max_value=800).clean(text)
    assert caught.value.messages == [message]


class Proef(HouseForm):
    naam = forms.CharField(label="Naam", help_text="Zoals in het paspoort.")
    dag = DutchDateField(label="Dag")
    uren = WholeHoursField(label="Uren", required=False)
    waar = forms.ChoiceField(
        label="Waar?", widget=forms.RadioSelect, choices=[("a", "In een azc"), ("b", "Thuis")]
    )
    eens = forms.BooleanField(label="Tolk nodig")
    bestand = forms.FileField(label="Bestand")
    stil = forms.CharField(widget=forms.HiddenInput)


def test_typed_values_come_back_as_typed_and_escaped(draw):
    form = Proef({"naam": '"><script>', "dag": "31-2-1990", "uren": "12,5"})
    html = draw(
        "{% fouten form %}{% veld form.naam %}{% veld form.dag %}{% veld form.uren %}", form=form
    )
    assert 'value="31-2-1990"' in html
    assert 'value="12,5"' in html
    assert "<script>" not in html
    assert "&quot;&gt;&lt;script&gt;" in html


@pytest.mark.eis("A11Y-05")
def test_each_error_stands_at_the_field_and_is_linked_from_the_summary(draw):
    form = Proef({"dag": "31-2-1990"}, {})
    summary = draw("{% fouten form %}", form=form)
    for name in ("naam", "dag", "eens", "bestand"):
        field = draw("{% veld f %}", f=form[name])
        assert f'href="#id_{name}"' in summary
        assert f'id="id_{name}"' in field
        assert f'id="id_{name}_error"' in field
        assert f"id_{name}_error" in field.split('aria-describedby="')[1].split('"')[0]
        assert 'aria-invalid="true"' in field
    assert 'href="#id_waar_0"' in summary
    assert 'id="id_waar_0"' in draw("{% veld form.waar %}", form=form)
    assert 'role="alert"' in summary
    assert "Waar? Kies een antwoord." in summary
    assert "Eens:" not in summary
    assert "Tolk nodig: Zet een vinkje om verder te gaan." in summary


def test_nothing_wrong_gives_no_summary(draw):
    assert draw("{% fouten form %}", form=Proef()) == ""


def test_a_hint_is_read_with_its_field(draw):
    html = draw("{% veld form.dag %}", form=Proef())
    assert 'id="id_dag_hint"' in html
    assert 'aria-describedby="id_dag_hint"' in html
    assert "Bijvoorbeeld 12-12-2026" in html
    assert "aria-invalid" not in html


def test_a_choice_is_a_group_with_a_legend(draw):
    html = draw("{% veld form.waar boxed=True %}", form=Proef())
    assert "<fieldset" in html
    assert "Waar?" in html.split("<legend")[1].split("</legend>")[0]
    assert html.count('type="radio"') == 2
    assert 'for="id_waar_1"' in html


def test_an_optional_field_says_so_and_hours_have_a_unit(draw):
    html = draw("{% veld form.uren %}", form=Proef())
    assert "(mag leeg)" in html
    assert "uur" in html
    assert 'inputmode="numeric"' in html
    assert "(mag leeg)" not in draw("{% veld form.naam %}", form=Proef())


def test_a_hidden_field_stays_hidden_and_the_whole_form_can_be_drawn(draw):
    html = draw("{% velden form %}", form=Proef())
    assert html.count('type="hidden"') == 1
    assert html.count("<fieldset") == 1
    assert html.count('class="utrecht-textbox') == 3
