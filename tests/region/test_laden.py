"""``inburgering regio laden`` on the command line."""

import pytest

from inburgering.cli import with_django
from inburgering.cli.main import main
from inburgering.region.models import Regio
from tests.region.proefbestand import GOED, spoil

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "proef.yaml"
    path.write_text(GOED, encoding="utf-8")
    return path


def test_loads_a_file_and_tells_how_much(file, capsys):
    assert main(["regio", "laden", str(file)]) == 0
    out = capsys.readouterr().out
    assert "Regio proef is geladen." in out
    assert "gemeente: 2 nieuw" in out
    assert Regio.objects.get().naam == "Proefregio"


def test_says_that_the_same_file_changes_nothing(file, capsys):
    main(["regio", "laden", str(file)])
    capsys.readouterr()
    assert main(["regio", "laden", str(file)]) == 0
    assert capsys.readouterr().out == "Regio proef: er is niets veranderd.\n"


def test_tells_what_a_changed_file_changes(file, capsys):
    main(["regio", "laden", str(file)])
    file.write_text(spoil("nummer: 2021-14", "nummer: 2021-15"), encoding="utf-8")
    capsys.readouterr()
    assert main(["regio", "laden", str(file)]) == 0
    out = capsys.readouterr().out
    assert "gewijzigd: beslisbasis 0901, pip, vanaf 2022-01-01" in out
    assert "dagen die al voorbij zijn" in out


def test_brings_open_work_to_the_new_party(file, capsys, monkeypatch):
    moments = []

    def move(*, moment):
        moments.append(moment)
        return 3

    monkeypatch.setattr("inburgering.cli.regio.verdeling_bijwerken", move)
    main(["regio", "laden", str(file)])
    assert "naar een andere organisatie ging: 3." in capsys.readouterr().out
    main(["regio", "laden", str(file)])
    assert len(moments) == 1


def test_prints_each_fault_of_a_wrong_file(file, capsys):
    file.write_text(spoil("uitvoerder: regiehuis", "uitvoerder: regihuis"), encoding="utf-8")
    assert main(["regio", "laden", str(file)]) == 1
    told = capsys.readouterr().err
    assert "proef.yaml, regel 42, taken 1 > uitvoerder:" in told
    assert "Er is niets veranderd." in told
    assert not Regio.objects.exists()


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"\xff\xfe\x00", "geen UTF-8"), (None, "Kijk of de naam klopt")],
    ids=["bytes", "no file"],
)
def test_says_why_a_file_cannot_be_read(tmp_path, capsys, content, message):
    path = tmp_path / "proef.yaml"
    if content is not None:
        path.write_bytes(content)
    assert main(["regio", "laden", str(path)]) == 1
    assert message in capsys.readouterr().err


def test_explains_its_use(capsys):
    assert main(["regio"]) == 2
    assert "inburgering regio laden BESTAND" in capsys.readouterr().err


def test_every_named_module_has_a_run():
    for name in with_django.COMMANDS.values():
        assert callable(with_django.find_run(name))


def test_says_what_is_still_open(file, capsys):
    text = spoil("functie: teammanager\n", "functie: teammanager\n    tot: 2030-06-30\n")
    text = text.replace("naam: Proefregio}", "naam: Proefregio, thema: koraal}")
    file.write_text(text.replace("uitvoerder: partner\n", "uitvoerder: geen\n"), encoding="utf-8")
    assert main(["regio", "laden", str(file)]) == 0
    out = capsys.readouterr().out
    assert "er is geen huisstijl koraal" in out
    assert "vanaf 2022-01-01 doet niemand dit in Boslanden, Zandhoven: taakstelling," in out
    assert (
        "vanaf 2030-07-01 mag niemand beslissen in Boslanden over: "
        "leerbaarheidstoets, pip, voortgang, handhaving." in out
    )


def test_a_right_file_leaves_nothing_to_say(file, capsys):
    main(["regio", "laden", str(file)])
    assert "Let op" not in capsys.readouterr().out
