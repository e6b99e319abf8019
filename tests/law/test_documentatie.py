"""docs/law is what the rules say now, and every interpretation has its decision record."""

import ast
import re
from pathlib import Path

import pytest

from inburgering.cli import docs_law
from inburgering.law.regels import HOOFDSTUKKEN

ROOT = Path(__file__).resolve().parents[2]
LAW = ROOT / "src" / "inburgering" / "law"
GEPUBLICEERD = {
    (regel.functie.__module__, regel.functie.__name__)
    for regels in HOOFDSTUKKEN.values()
    for regel in regels
}


def _functies():
    for bestand in sorted(LAW.glob("*.py")):
        for knoop in ast.walk(ast.parse(bestand.read_text())):
            if isinstance(knoop, ast.FunctionDef):
                yield bestand, knoop.name, ast.get_docstring(knoop) or ""


@pytest.mark.parametrize("naam", docs_law.pages())
def test_de_paginas_zijn_bij(naam, monkeypatch):
    monkeypatch.chdir(ROOT)
    geschreven = (ROOT / "docs" / "law" / naam).read_text()
    assert geschreven == docs_law.pages()[naam], "run: inburgering docs wet"


def test_elke_interpretatie_is_gepubliceerd_en_heeft_een_besluit():
    gevonden = 0
    for bestand, functie, doc in _functies():
        if "Interpretatie:" not in doc:
            continue
        gevonden += 1
        assert (f"inburgering.law.{bestand.stem}", functie) in GEPUBLICEERD, functie
        nummers = re.findall(r"ADR (\d{4})", doc)
        assert nummers, f"{functie} names no decision record"
        for nummer in nummers:
            assert len(list((ROOT / "docs" / "adr").glob(f"{nummer}-*.md"))) == 1
    assert gevonden >= 25


def test_de_besluiten_over_de_wet_hebben_status_en_uitvoering():
    besluiten = sorted((ROOT / "docs" / "adr").glob("00[01]?-*.md"))
    assert [pad.name[:4] for pad in besluiten] == [f"{n:04}" for n in range(1, len(besluiten) + 1)]
    assert len(besluiten) >= 10
    for pad in besluiten:
        tekst = pad.read_text()
        assert tekst.startswith(f"# {pad.name[:4]} ")
        assert "\nStatus: " in tekst
        assert "Implementation:" in tekst
        assert len(tekst.splitlines()) <= 45, "one page"
        for bestand in re.findall(r"`law/([a-z_0-9]+\.py)`", tekst):
            assert (LAW / bestand).exists(), bestand


def test_elk_voorbeeld_komt_uit_de_regel_zelf():
    teller = 0
    for regels in HOOFDSTUKKEN.values():
        for regel in regels:
            if regel.voorbeeld is not None:
                voorbeeld = regel.voorbeeld()
                assert voorbeeld.gegeven
                assert voorbeeld.uitkomst
                teller += 1
    assert teller >= 25


def test_de_opdracht_schrijft_de_paginas(tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    assert docs_law.run(["wet", str(tmp_path / "law")]) == 0
    for naam, tekst in docs_law.pages().items():
        assert (tmp_path / "law" / naam).read_text() == tekst


@pytest.mark.parametrize("argumenten", [[], ["law"], ["wet", "a", "b"]])
def test_een_verkeerde_opdracht(argumenten, capsys):
    assert docs_law.run(argumenten) == 2
    assert "inburgering docs wet" in capsys.readouterr().err
