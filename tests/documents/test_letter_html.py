"""The letter as HTML: structure, escaping, who decides and signs."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest

from inburgering.documents.brief import iter_text
from inburgering.documents.gegevens import Afzender
from inburgering.documents.intake_verslag import intake_verslag
from inburgering.documents.oproep import oproep_na_boete
from inburgering.documents.pip_beschikking import pip_beschikking
from inburgering.documents.render_html import render_html
from tests.documents.voorbeelden import EIGEN, LETTERS, OPROEP, PIP, VERSLAG

VOID = {"br"}
HOSTILE = '<script>alert("x")</script> #panic() *b* & \' $x$ @ref [c] \\ //'


class Structure(HTMLParser):
    """Collects tags and text, and fails on tags that do not close."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def fill_texts(value: Any, hostile: str) -> Any:
    """Return the value with every typed text in it replaced."""
    if is_dataclass(value) and not isinstance(value, type):
        kept = {"leerroute", "niveau", "alfabetisering", "niveau_financieel"}
        changes = {
            f.name: fill_texts(getattr(value, f.name), hostile)
            for f in fields(value)
            if f.name not in kept
        }
        return replace(value, **changes)
    if isinstance(value, tuple):
        return tuple(fill_texts(item, hostile) for item in value)
    return hostile if isinstance(value, str) else value


def count_texts(value: Any) -> Iterator[str]:
    if is_dataclass(value) and not isinstance(value, type):
        for f in fields(value):
            yield from count_texts(getattr(value, f.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from count_texts(item)
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize("name", LETTERS)
def test_headings_run_in_order_and_tables_have_headers(name: str) -> None:
    structure = Structure(render_html(LETTERS[name]))
    levels = [int(tag[1]) for tag, _ in structure.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    tags = [tag for tag, _ in structure.tags]
    assert tags.count("table") == tags.count("caption") == tags.count("thead")
    assert all(attrs["scope"] in ("col", "row") for tag, attrs in structure.tags if tag == "th")


@pytest.mark.parametrize("name", LETTERS)
def test_it_is_dutch_has_no_style_and_keeps_its_classes_apart(name: str) -> None:
    structure = Structure(render_html(LETTERS[name]))
    assert structure.tags[0] == ("article", {"class": structure.tags[0][1]["class"], "lang": "nl"})
    for tag, attrs in structure.tags:
        assert tag not in ("style", "script")
        assert not {name for name in attrs if name == "style" or name.startswith("on")}
        for css in (attrs.get("class") or "").split():
            assert css == "brief" or css.startswith("brief-")


@pytest.mark.parametrize("name", LETTERS)
def test_it_says_all_that_the_letter_says(name: str) -> None:
    text = " ".join(Structure(render_html(LETTERS[name])).text.split())
    for part in iter_text(LETTERS[name]):
        for line in part.splitlines():
            assert " ".join(line.split()) in text


def test_inside_a_page_with_a_title_the_headings_move_down() -> None:
    html = render_html(LETTERS["oproep"], eerste_kop=2)
    assert "<h1" not in html
    assert '<h2 class="brief-titel">' in html


def test_hostile_text_in_every_field_appears_as_it_was_typed() -> None:
    for brief in (
        pip_beschikking(fill_texts(PIP, HOSTILE)),
        oproep_na_boete(fill_texts(replace(OPROEP, eerder_gemist=(date(2026, 1, 5),)), HOSTILE)),
        intake_verslag(fill_texts(VERSLAG, HOSTILE)),
    ):
        html = render_html(brief)
        assert "<script" not in html
        structure = Structure(html)
        assert structure.text.count(HOSTILE) >= 12


def test_every_typed_text_of_the_plan_reaches_the_letter() -> None:
    marked = fill_texts(PIP, HOSTILE)
    html_text = Structure(render_html(pip_beschikking(marked))).text
    typed = [text for text in count_texts(marked.inhoud) if text == HOSTILE]
    assert html_text.count(HOSTILE) >= len(typed) > 15


class TestWhoDecides:
    def test_under_mandaat_the_letter_says_on_whose_behalf_and_by_which_decision(self) -> None:
        text = Structure(render_html(pip_beschikking(PIP))).text
        assert "namens het college van burgemeester en wethouders van Boslanden," in text
        assert "Mandaatbesluit 2022-014 van 12 januari 2022" in text
        assert "Regiehuis Boslanden" in text

    def test_the_college_itself_signs_without_namens(self) -> None:
        other = Afzender(
            "het college van burgemeester en wethouders van Zandhoven",
            "Gemeente Zandhoven",
            ("Markt 1", "5600 CC Zandhoven"),
            "040 123 45 67",
        )
        own = replace(PIP, afzender=other, ondertekenaar=EIGEN)
        text = Structure(render_html(pip_beschikking(own))).text
        assert "namens" not in text
        assert "andaatbesluit" not in text
        assert "het college van burgemeester en wethouders van Zandhoven," in text
        assert "E. Willems" in text

    def test_the_letterhead_is_that_of_the_college(self) -> None:
        text = Structure(render_html(pip_beschikking(PIP))).text
        assert text.index("Gemeente Boslanden") < text.index("Postbus 12") < text.index("Beste")
        assert "Telefoon 0497 55 01 00" in text

    def test_only_a_concept_says_so(self) -> None:
        assert "CONCEPT" in render_html(LETTERS["pip concept"])
        assert "CONCEPT" not in render_html(LETTERS["pip vervangt"])


def test_a_line_in_arabic_finds_its_own_direction() -> None:
    inhoud = replace(PIP.inhoud, begeleiding="مرحبا بك\nWelkom")
    html = render_html(pip_beschikking(replace(PIP, inhoud=inhoud)))
    assert '<span dir="auto">مرحبا بك</span><br><span dir="auto">Welkom</span>' in html


def test_signs_nobody_can_see_do_not_reach_the_page() -> None:
    inhoud = replace(PIP.inhoud, begeleiding="een\x00twee\x1b drie\r\nvier\ud800")
    html = render_html(pip_beschikking(replace(PIP, inhoud=inhoud)))
    assert "eentwee drie" in html
    assert html.encode()
