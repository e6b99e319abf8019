"""What the files at the top say agrees with each other."""

import tomllib

import yaml

from tests.house.house import ROOT


def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_publiccode_names_the_same_version_and_licence():
    public = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    ours = project()
    assert public["softwareVersion"] == ours["version"]
    assert public["legal"]["license"] == ours["license"] == "EUPL-1.2"


def test_publiccode_texts_have_the_length_that_the_standard_asks():
    public = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    for text in public["description"].values():
        assert len(text["shortDescription"]) <= 150
        assert 150 <= len(text["longDescription"]) <= 10_000


def test_the_licence_is_there_in_full():
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in licence
    assert "15. Applicable Law" in licence
    assert "Compatible Licences" in licence
