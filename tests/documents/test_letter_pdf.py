"""The letter as PDF: readable by everybody, kept for ever, always the same bytes."""

import io
import itertools
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from inburgering.documents.brief import Brief, Kop, iter_text
from inburgering.documents.gegevens import Geadresseerde
from inburgering.documents.pip_beschikking import pip_beschikking
from inburgering.documents.typesetter import (
    FontsOntbreken,
    OnzetbaarTeken,
    ZetFout,
    render_pdf,
)
from tests.documents.test_letter_html import HOSTILE, fill_texts
from tests.documents.voorbeelden import FONTS, LETTERS, PERSOON, PIP

ROOT = Path(__file__).parents[2]


def squeeze(text: str) -> str:
    """Return the text without white space: lines break elsewhere on paper."""
    return re.sub(r"[\s\u200b]+", "", text)


def pdf_text(pdf: bytes) -> str:
    return squeeze("".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages))


def tags(element: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    if isinstance(element, pikepdf.Array):
        for child in element:
            yield from tags(child)
    elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
        yield element
        if "/K" in element:
            yield from tags(element.K)


@pytest.fixture(scope="module", params=list(LETTERS))
def letter(request: pytest.FixtureRequest) -> tuple[Brief, bytes]:
    brief = LETTERS[request.param]
    return brief, render_pdf(brief, FONTS)


class TestEveryLetter:
    @pytest.mark.eis("A11Y-08")
    def test_is_tagged_titled_and_dutch(self, letter: tuple[Brief, bytes]) -> None:
        brief, pdf = letter
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            root = opened.Root
            assert bool(root.MarkInfo.Marked)
            assert root.Lang == "nl-NL"
            assert bool(root.ViewerPreferences.DisplayDocTitle)
            assert str(opened.docinfo["/Title"]) == brief.titel
            with opened.open_metadata() as xmp:
                assert xmp["dc:title"] == brief.titel
                assert xmp["pdfuaid:part"] == "1"
                assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("3", "A")

    @pytest.mark.eis("A11Y-08")
    def test_has_headings_in_order_and_tables_with_headers(
        self, letter: tuple[Brief, bytes]
    ) -> None:
        _, pdf = letter
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            elements = list(tags(opened.Root.StructTreeRoot.K))
            names = [str(element.S) for element in elements]
            levels = [int(name[2]) for name in names if re.fullmatch(r"/H\d", name)]
            assert levels[0] == 1
            assert levels.count(1) == 1
            assert all(b - a <= 1 for a, b in itertools.pairwise(levels))
            for table in (element for element in elements if element.S == "/Table"):
                below = [str(element.S) for element in tags(table.K)]
                assert "/THead" in below
                assert "/TH" in below

    def test_has_every_font_embedded(self, letter: tuple[Brief, bytes]) -> None:
        _, pdf = letter
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            for page in opened.pages:
                for font in page.Resources.Font.values():
                    descriptor = font.DescendantFonts[0].FontDescriptor
                    assert {"/FontFile2", "/FontFile3"} & set(descriptor.keys())

    def test_says_all_that_the_letter_says(self, letter: tuple[Brief, bytes]) -> None:
        brief, pdf = letter
        text = pdf_text(pdf)
        captions = {blok.bijschrift for blok in brief.blokken if hasattr(blok, "bijschrift")}
        for part in iter_text(brief):
            if part not in captions:
                for line in part.splitlines():
                    assert squeeze(line) in text

    def test_counts_its_pages_in_plain_words(self, letter: tuple[Brief, bytes]) -> None:
        _, pdf = letter
        pages = PdfReader(io.BytesIO(pdf)).pages
        for number, page in enumerate(pages, 1):
            assert f"Pagina {number} van {len(pages)}" in page.extract_text()


class TestSameBytes:
    def test_the_same_letter_gives_the_same_bytes(self) -> None:
        other = render_pdf(LETTERS["oproep"], FONTS)
        first = render_pdf(LETTERS["pip A2"], FONTS)
        assert first == render_pdf(LETTERS["pip A2"], FONTS)
        assert first != other

    def test_a_new_process_gives_the_same_bytes(self, tmp_path: Path) -> None:
        code = (
            "import sys, hashlib\n"
            "from tests.documents.voorbeelden import FONTS, LETTERS\n"
            "from inburgering.documents.typesetter import render_pdf\n"
            "sys.stdout.buffer.write(render_pdf(LETTERS['pip A2'], FONTS))\n"
        )
        run = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            cwd=ROOT,
            env={"PYTHONPATH": f"{ROOT}:{ROOT / 'src'}", "TZ": "Asia/Tokyo"},
        )
        assert run.stdout == render_pdf(LETTERS["pip A2"], FONTS)

    def test_the_only_moment_in_the_file_is_the_date_of_the_letter(self) -> None:
        with pikepdf.open(io.BytesIO(render_pdf(LETTERS["pip A2"], FONTS))) as opened:
            assert str(opened.docinfo["/CreationDate"]).startswith("D:20261123000000")


class TestWhatPeopleType:
    def test_hostile_text_in_every_field_appears_as_it_was_typed(self) -> None:
        pdf = render_pdf(pip_beschikking(fill_texts(PIP, HOSTILE)), FONTS)
        assert pdf_text(pdf).count(squeeze(HOSTILE)) >= 20

    @pytest.mark.parametrize(
        "name",
        [
            "ሰላማዊት ገብረመድህን",
            "محمد عبد الرحمن الهاشمي",
            "Þórður Ødegård Žižek Nguyễn Şahin",
            "Фёдор Достоевский",
            "Ali",
            "O'Brien-d’Arcy",
        ],
    )
    def test_a_name_from_anywhere_can_be_printed(self, name: str) -> None:
        brief = pip_beschikking(replace(PIP, geadresseerde=Geadresseerde(name, ("Lindelaan 14",))))
        assert render_pdf(brief, FONTS).startswith(b"%PDF-")

    @pytest.mark.parametrize("name", ["Wolde" * 40, " ".join(["Abdelrahman"] * 30)])
    def test_a_very_long_name_stays_on_the_page(self, name: str) -> None:
        brief = pip_beschikking(replace(PIP, geadresseerde=replace(PERSOON, naam=name)))
        pdf = render_pdf(brief, FONTS)
        assert squeeze(name) in pdf_text(pdf)
        # A line of 11 pt over 160 mm holds some 90 signs; more would run off the paper.
        for page in PdfReader(io.BytesIO(pdf)).pages:
            assert max(len(line) for line in page.extract_text().splitlines()) < 110

    def test_a_sign_that_no_font_has_is_named(self) -> None:
        brief = pip_beschikking(replace(PIP, geadresseerde=replace(PERSOON, naam="Li 李")))
        with pytest.raises(OnzetbaarTeken, match="李") as caught:
            render_pdf(brief, FONTS)
        assert caught.value.teken == "李"

    def test_signs_nobody_can_see_do_no_harm(self) -> None:
        inhoud = replace(PIP.inhoud, begeleiding="een\x00 twee\x1b drie\r\nvier\ud800\tvijf")
        text = pdf_text(render_pdf(pip_beschikking(replace(PIP, inhoud=inhoud)), FONTS))
        assert "eentweedrieviervijf" in text

    def test_twenty_pages_of_typed_text_are_set(self) -> None:
        inhoud = replace(PIP.inhoud, begeleiding="Dit is een lange zin over hulp.\n" * 800)
        pdf = render_pdf(pip_beschikking(replace(PIP, inhoud=inhoud)), FONTS)
        assert len(PdfReader(io.BytesIO(pdf)).pages) > 20


class TestErrors:
    def test_missing_fonts_are_told_with_the_remedy(self, tmp_path: Path) -> None:
        with pytest.raises(FontsOntbreken, match="npm ci"):
            render_pdf(LETTERS["oproep"], tmp_path)

    def test_a_letter_without_title_is_refused(self) -> None:
        with pytest.raises(ZetFout):
            render_pdf(replace(LETTERS["oproep"], titel=""), FONTS)

    def test_a_skipped_heading_level_is_refused(self) -> None:
        skipped = replace(LETTERS["oproep"], blokken=(Kop("Te diep", 3),))
        with pytest.raises(ZetFout, match="heading"):
            render_pdf(skipped, FONTS)

    def test_an_undated_concept_can_be_set(self) -> None:
        brief = replace(LETTERS["pip concept"], datum=None)
        assert render_pdf(brief, FONTS) == render_pdf(brief, FONTS)
        assert brief.datum is None
        assert date(2022, 1, 1).strftime("D:%Y%m%d").encode() in render_pdf(brief, FONTS)
