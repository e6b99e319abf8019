"""The settings of a region name points that exist."""

from importlib.resources import files

import pytest
import yaml

from inburgering.cases.checklisten import CHECKLISTEN, PUNTSOORTEN, list_local_points

REGIOS = sorted(
    (file for file in files("inburgering.region").joinpath("regios").iterdir()), key=str
)


def find_unknown(settings):
    """Give the codes of points that no list has."""
    found = []
    for row in settings:
        _word, _mark, soort = row["sleutel"].partition("checklist_")
        if soort:
            found += [code for code in row["waarde"] if (soort, code) not in PUNTSOORTEN]
    return found


@pytest.mark.parametrize("file", REGIOS, ids=lambda file: file.name)
def test_a_region_file_names_known_points(file):
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert find_unknown(data.get("beleid") or []) == []


def test_an_unknown_point_is_found():
    row = {"sleutel": "checklist_regeldag", "waarde": ["sleutels", "taart"]}
    assert find_unknown([row]) == ["taart"]


def test_without_a_setting_every_point_holds_in_the_order_of_the_list():
    for soort, kind in CHECKLISTEN.items():
        assert list_local_points(soort, None) == kind.punten
        codes = [punt.code for punt in kind.punten]
        chosen = list_local_points(soort, codes[::-1])
        assert [punt.code for punt in chosen] == codes
