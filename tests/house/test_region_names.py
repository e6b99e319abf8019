"""No municipality, party or region is named in code: a region is a file and a theme."""

import pytest

from tests.house.forbidden import named_regions, region_names
from tests.house.house import House

GEMEENTEN = {
    *("Buren", "Culemborg", "Maasdriel", "Neder-Betuwe", "Tiel", "West Betuwe"),
    *("West Maas en Waal", "Zaltbommel", "Bergeijk", "Bladel", "Eersel", "Reusel-De Mierden"),
    *("Stichtse Vecht", "Ouder-Amstel", "Diemen", "Uithoorn", "Alblasserdam", "Dordrecht"),
    *("Hardinxveld-Giessendam", "Hendrik-Ido-Ambacht", "Papendrecht", "Sliedrecht"),
    "Zwijndrecht",
}
REGIOS = {"rivierenland", "kempen", "stichtse-vecht", "duoplus", "drechtsteden"}
PARTIJEN = {"KempenPlus", "Regio Rivierenland", "Sociom", "U16", "sdd", "Sagènn Educatie"}


@pytest.fixture(scope="module")
def names():
    return region_names(House())


def test_the_names_come_from_every_region_file(names):
    assert len(GEMEENTEN) == 23
    assert (GEMEENTEN | REGIOS | PARTIJEN) - names == set()


@pytest.mark.parametrize(
    "line",
    [
        "WAAR = 'Hendrik-Ido-Ambacht'",
        "WIE = 'regio-rivierenland'",
        "if regio == 'stichtse-vecht': pass",
        "KOP = 'Gemeente Buren'",
        "TEKST = 'wonen in Buren'",
        "WIE = 'sdd'",
    ],
)
def test_a_name_or_a_code_in_code_is_caught(scratch, line):
    for file in (House().package / "region" / "regios").glob("*.yaml"):
        scratch.plant(f"region/regios/{file.name}", file.read_text(encoding="utf-8"))
    scratch.plant("web/gepland.py", f'"""A fault."""\n\n{line}')
    assert len(named_regions(scratch.house)) == 1


@pytest.mark.parametrize("line", ["UITLEG = 'Buren en vrienden'", "X = 'kempenaar'"])
def test_ordinary_words_are_left_alone(scratch, line):
    scratch.plant("web/gepland.py", f'"""Fine."""\n\n{line}')
    assert named_regions(scratch.house) == []
