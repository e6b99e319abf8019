"""What the style sheets and templates promise, read from the files themselves."""

import re
from functools import cache
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import get_template

from inburgering.ui.assets import draw_scripts, draw_styles
from inburgering.ui.context import THEMES
from tests.house.house import ROOT

SRC = ROOT / "src" / "inburgering"
UI = SRC / "ui"
STATIC = UI / "static" / "ui"
PLAIN_OBJECTS = {"when", "due", "count", "value", "max", "shown", "more"}
"""Attributes that a component escapes itself; the rest takes text of people as "{{ x }}"."""


@cache
def templates() -> list[Path]:
    return sorted(SRC.rglob("templates/**/*.html"))


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_a_theme_is_readable_whatever_its_colour(theme):
    text = (STATIC / "themas" / f"{theme}.css").read_text(encoding="utf-8")
    steps = dict(re.findall(r"--thema-(\d+): (#[0-9a-f]{6})", text))
    assert set(steps) == {"50", "100", "200", "300", "400", "500", "600", "700"}
    for dark in ("500", "600", "700"):
        assert contrast(steps[dark], "#ffffff") >= 4.5
        assert contrast(steps[dark], steps["50"]) >= 4.5
    assert contrast(steps["400"], "#ffffff") >= 3
    for light in ("100", "200"):
        assert contrast(steps["700"], steps[light]) >= 4.5


def test_the_signal_colours_are_readable_on_their_ground():
    text = (STATIC / "css" / "tokens.css").read_text(encoding="utf-8")
    colours = dict(re.findall(r"--oi-([a-z-]+): (#[0-9a-f]{6});", text))
    for tone in ("late", "soon", "done", "info"):
        assert contrast(colours[tone], colours[f"{tone}-bg"]) >= 4.5
        assert contrast(colours[tone], "#ffffff") >= 4.5
    assert contrast(colours["ink-soft"], "#f6f8fa") >= 4.5


def test_every_file_a_style_sheet_asks_for_is_there():
    for sheet in STATIC.rglob("*.css"):
        for target in re.findall(r'url\("([^"]+)"\)', sheet.read_text(encoding="utf-8")):
            place = (Path("ui") / sheet.relative_to(STATIC)).parent / target
            parts: list[str] = []
            for part in place.parts:
                parts = parts[:-1] if part == ".." else [*parts, part]
            assert finders.find("/".join(parts)), f"{sheet.name}: {target}"


def test_every_style_sheet_and_script_is_used():
    used = "".join(template.read_text(encoding="utf-8") for template in templates())
    used += draw_styles("standaard") + draw_scripts()
    for file in [*STATIC.glob("css/*.css"), *STATIC.glob("js/*.js")]:
        assert f"ui/{file.parent.name}/{file.name}" in used


def test_no_template_has_inline_style_or_script():
    for template in templates():
        text = template.read_text(encoding="utf-8")
        assert not re.search(r"\sstyle=|<style|\son[a-z]+=|javascript:|hx-on", text), template.name
        assert not re.search(r"<script(?![^>]*\ssrc=)", text), template.name
        # Only a letter and minutes come as HTML, made and escaped by the room of documents.
        letters = {"{{ brief|safe }}", "{{ beeld.html|safe }}", "{{ verslag|safe }}"}
        assert set(re.findall(r"{{[^}]*safe[^}]*}}", text)) <= letters, template.name


def test_no_template_passes_text_of_people_unescaped_into_a_tag():
    for template in templates():
        text = template.read_text(encoding="utf-8")
        for tag in re.findall(r"<c-[a-z.-]+[^>]*>", text):
            if not tag.startswith("<c-vars"):
                names = set(re.findall(r"\s:([a-z_-]+)=", tag))
                assert names <= PLAIN_OBJECTS, f"{template.name}: {tag}"
                # A filter is not understood there: the attribute would silently be missing.
                assert not re.search(r'\s:[a-z_-]+="[^"]*\|', tag), f"{template.name}: {tag}"


def test_every_component_names_its_defaults_so_that_none_leaks_in():
    for component in (UI / "templates" / "cotton").glob("*.html"):
        text = component.read_text(encoding="utf-8")
        tag = re.match(r"<c-vars ([^>]*)/>", text)
        names = re.findall(r"(?:{{|{% (?:if not|if|elif|with|icon|termijn)) ([a-z_]+)", text)
        known = set(re.findall(r'([a-z_]+)="', tag[1])) if tag else set()
        assert set(names) - {"slot", "attrs", "n", "not"} <= known, component.name


def test_every_component_is_in_the_style_guide_and_the_cheat_sheet():
    guide = "".join(
        file.read_text(encoding="utf-8")
        for file in (UI / "templates" / "ui" / "stijlgids").glob("*.html")
    )
    sheet = (ROOT / "docs" / "components.md").read_text(encoding="utf-8")
    for component in (UI / "templates" / "cotton").glob("*.html"):
        assert f"<c-{component.stem}" in guide, component.stem
        assert f"<c-{component.stem}" in sheet, component.stem


def test_scripts_keep_no_personal_data_and_evaluate_nothing():
    for script in STATIC.glob("js/*.js"):
        text = script.read_text(encoding="utf-8")
        code = re.sub(r"//.*", "", text)
        assert not re.search(
            r"localStorage|sessionStorage|indexedDB|eval\(|innerHTML|\.style\b", code
        )


def test_every_template_compiles_and_asks_only_for_components_that_exist():
    known = {file.stem for file in (UI / "templates" / "cotton").glob("*.html")}
    for template in templates():
        name = str(template).split("/templates/", 1)[1]
        get_template(name)
        used = set(re.findall(r"<c-([a-z][a-z.-]*)", template.read_text(encoding="utf-8")))
        assert used - {"vars", "slot"} <= known, name
