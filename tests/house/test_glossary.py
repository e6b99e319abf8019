"""Every model is explained in the glossary."""

import re

from django.apps import apps

from tests.house.house import ROOT

GLOSSARY = ROOT / "docs" / "glossary.md"


def our_models():
    return [model for model in apps.get_models() if model.__module__.startswith("inburgering.")]


def missing(names, text):
    """Give the names that no table row or heading of the glossary puts in code quotes."""
    return sorted(set(names) - set(re.findall(r"`(\w+)`", text)))


def test_every_model_is_in_the_glossary():
    names = [model.__name__ for model in our_models()]
    assert missing(names, GLOSSARY.read_text(encoding="utf-8")) == []


def test_a_model_that_is_not_in_the_glossary_is_seen():
    assert missing(["Dossier", "Vergeten"], "| dossier | `Dossier` |") == ["Vergeten"]
