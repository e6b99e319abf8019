"""The explanation of the region file names every field and every task code."""

import re
from pathlib import Path

from inburgering.law.taken import TAKEN
from inburgering.region.beleid import BELEIDSSOORTEN
from inburgering.region.controle_beslissen import BESLIST
from inburgering.region.models import Aanbod, Beleidsdocument, Besluitstap
from inburgering.region.regiobestand import field_tree

TEXT = (Path(__file__).parents[2] / "docs" / "regio-bestand.md").read_text(encoding="utf-8")
QUOTED = set(re.findall(r"`(\w+)`", TEXT))


def names_in(tree):
    for name, below in tree.items():
        yield name
        yield from names_in(below)


def test_every_field_is_explained():
    assert set(names_in(field_tree())) - QUOTED == set()


def test_every_task_is_listed():
    assert set(TAKEN) - QUOTED == set()


def test_the_tasks_with_a_decision_are_the_ones_of_the_law():
    line = next(line for line in TEXT.splitlines() if line.startswith("Een besluit nemen hoort"))
    assert set(re.findall(r"`(\w+)`", line)) == BESLIST


def test_every_setting_and_every_choice_of_it_is_listed():
    named = {
        code for soort in BELEIDSSOORTEN.values() for code in (soort.code, *(soort.keuzes or ()))
    }
    assert named - QUOTED == set()


def test_every_code_of_documents_and_offers_is_listed():
    fixed = (Beleidsdocument.Soort, Besluitstap.Orgaan, Besluitstap.Status, Aanbod.Soort)
    assert {value for choices in fixed for value in choices.values} - QUOTED == set()
