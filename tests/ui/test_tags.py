import re
import uuid
from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from inburgering.law.tekst import Zin
from inburgering.ui.eenmalig import read_eenmalig
from inburgering.ui.icons import ICONS
from tests.ui.conftest import VANDAAG

LATE, SOON, FAR = date(2026, 11, 15), date(2026, 11, 20), date(2026, 12, 12)


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def test_a_deadline_tells_its_distance_in_words_and_not_in_colour_alone(draw):
    shown = {day: draw("{% termijn dag %}", dag=day) for day in (LATE, SOON, FAR)}
    assert text_of(shown[LATE]) == "15 november 2026 3 dagen te laat"
    assert text_of(shown[SOON]) == "20 november 2026 over 2 dagen"
    assert text_of(shown[FAR]) == "12 december 2026 · over 24 dagen"
    assert "oi-date--late" in shown[LATE]
    assert "<svg" in shown[LATE]
    assert "oi-date--soon" in shown[SOON]
    assert "<svg" in shown[SOON]
    assert "oi-date--calm" in shown[FAR]
    assert 'datetime="2026-12-12"' in shown[FAR]


def test_another_date_is_never_coloured(draw):
    html = draw("{% afstand dag %}", dag=LATE)
    assert text_of(html) == "15 november 2026 · 3 dagen geleden"
    assert "oi-date--" not in html


def test_a_short_deadline(draw):
    assert text_of(draw("{% termijn dag kort=True %}", dag=FAR)) == "12 dec 2026 · over 24 dagen"


@pytest.mark.parametrize(
    "template",
    ["{% termijn x %}", "{% afstand x %}", "{{ x|datum }}", "{{ x|datum_kort }}", "{{ x|tijd }}"],
)
def test_no_date_is_a_dash(draw, template):
    assert draw(template, x=None) == "–"


def test_dates_follow_the_language_of_the_page(draw):
    template = "{{ d|datum }} / {{ d|datum_dag }} / {% afstand d %}"
    assert text_of(draw(template, d=FAR)).startswith("12 december 2026 / zaterdag 12 december 2026")
    with translation.override("en"):
        assert text_of(draw(template, d=FAR)).startswith("12 December 2026 / Saturday 12")


def test_a_moment_is_told_on_the_dutch_clock(draw):
    summer = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    assert draw("{{ m|tijd }}", m=summer) == "2 juli 2026 om 00:30"


def test_the_sentences_of_the_law_are_filled_and_escaped(draw):
    zinnen = (
        Zin("DUO stuurde de brief op %(dag)s.", {"dag": date(2026, 9, 22)}),
        Zin("Daarna zijn er %(weken)s weken.", {"weken": 10}),
        Zin("Let op: %(wat)s", {"wat": "<b>nee</b>"}),
    )
    html = draw("{% zinnen z %}", z=zinnen)
    assert "<li>DUO stuurde de brief op 22 september 2026.</li>" in html
    assert "<li>Daarna zijn er 10 weken.</li>" in html
    assert "&lt;b&gt;nee&lt;/b&gt;" in html
    assert draw("{{ z|zin }}", z=Zin("Klaar.%(x)s", {"x": ""})) == "Klaar."


def test_a_bsn_is_masked_for_eye_and_ear(draw):
    html = draw("{{ b|bsn_masked }}", b="999912343")
    assert "999912" not in html
    assert "••• ••• 343" in html
    assert "BSN eindigt op 3 4 3" in html
    assert draw("{{ b|bsn_masked }}", b="") == "–"
    assert text_of(draw("{{ b|bsn }}", b="999912343")) == "999 912 343"


def test_a_telephone_dials_and_is_escaped(draw):
    assert 'href="tel:+31612345678"' in draw("{{ t|telefoon }}", t="+31 6 12 34 56 78")
    assert "<script" not in draw("{{ t|telefoon }}", t="<script>06")


@pytest.mark.parametrize(
    ("name", "initials"),
    {
        "Noor van den Berg": "NB",
        "Wolanyk": "W",
        "": "",
        "- 't Hart": "H",
        "Élise Õun": "ÉÕ",
    }.items(),
)
def test_initials(draw, name, initials):
    assert draw("{{ n|initialen }}", n=name) == initials


def test_the_one_time_key_is_new_each_time_and_read_back(draw):
    keys = [re.search(r'value="([^"]+)"', draw("{% eenmalig %}"))[1] for _ in range(2)]
    assert keys[0] != keys[1]
    assert read_eenmalig({"eenmalig": keys[0]}) == uuid.UUID(keys[0])
    assert read_eenmalig({"eenmalig": "geen"}) is None
    assert read_eenmalig({}) is None


def test_every_sign_is_decoration(draw):
    for name in ICONS:
        assert 'aria-hidden="true"' in draw("{% icon name %}", name=name)


def test_the_day_of_the_tests_is_a_wednesday():
    assert VANDAAG.isoweekday() == 3
