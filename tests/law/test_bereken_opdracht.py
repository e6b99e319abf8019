"""``inburgering bereken`` on the command line, as a user meets it."""

import io
import json
import subprocess
import sys

import pytest

from inburgering.cli import bereken
from inburgering.cli.main import main
from tests.law.maak import als_json, zaak


@pytest.fixture
def geef_invoer(monkeypatch):
    """Put bytes on standard input."""

    def zet(inhoud: bytes) -> None:
        stroom = io.TextIOWrapper(io.BytesIO(inhoud), encoding="ascii")
        monkeypatch.setattr(sys, "stdin", stroom)

    return zet


def test_een_bestand_geeft_een_lijst_van_antwoorden(tmp_path, capsys):
    bestand = tmp_path / "zaken.json"
    zaken = [zaak(id="een"), zaak(id="twee", datum_kennisgeving="2025-02-10")]
    bestand.write_text(json.dumps(zaken))
    assert main(["bereken", str(bestand)]) == 0
    uit = capsys.readouterr()
    assert json.loads(uit.out) == [
        als_json(id="een"),
        als_json(id="twee", datum_kennisgeving="2025-02-10"),
    ]
    assert uit.err == ""
    assert uit.out.endswith("]\n")


@pytest.mark.parametrize("argumenten", [[], ["-"]])
def test_zonder_bestand_komt_de_invoer_van_de_standaardinvoer(argumenten, geef_invoer, capsys):
    geef_invoer(json.dumps([zaak(id="é")], ensure_ascii=False).encode())
    assert bereken.run(argumenten) == 0
    assert json.loads(capsys.readouterr().out)[0]["id"] == "é"


def test_een_id_met_een_half_teken_komt_ongeschonden_terug(geef_invoer, capsys):
    geef_invoer(json.dumps([zaak(id="\ud800")]).encode())
    assert bereken.run([]) == 0
    assert json.loads(capsys.readouterr().out)[0]["id"] == "\ud800"


def test_elk_antwoord_staat_op_een_eigen_regel(geef_invoer, capsys):
    geef_invoer(json.dumps([zaak(id="een"), zaak(id="twee")]).encode())
    assert bereken.run([]) == 0
    regels = capsys.readouterr().out.splitlines()
    assert (regels[0], regels[-1], len(regels)) == ("[", "]", 4)


def test_een_bestand_van_windows_met_bom(tmp_path, capsys):
    bestand = tmp_path / "bom.json"
    bestand.write_bytes(b"\xef\xbb\xbf[]\r\n")
    assert bereken.run([str(bestand)]) == 0
    assert capsys.readouterr().out == "[]\n"


DUBBEL = b'[{"id": "A-1", "peildatum": "2025-01-01", "peildatum": "2026-01-01"}]'
FOUTEN = {
    "leeg": (b"", "De invoer is leeg. Geef een JSON-lijst van zaken, bijvoorbeeld [].\n"),
    "alleen wit": (
        b" \n\t",
        "De invoer is leeg. Geef een JSON-lijst van zaken, bijvoorbeeld [].\n",
    ),
    "geen json": (
        b'[\n  {"id": }\n]',
        "De invoer is geen geldige JSON: kijk bij regel 2, teken 10.\n",
    ),
    "afgebroken": (b"[{", "De invoer is geen geldige JSON: kijk bij regel 1, teken 3.\n"),
    "geen utf-8": (
        b'["\xff"]',
        "De invoer is geen UTF-8-tekst. Sla het bestand op als UTF-8.\n",
    ),
    "te diep": (
        b"[" * 200_000,
        "De invoer is geen bruikbare JSON: er staat een veel te groot getal"
        " of een veel te diepe lijst in.\n",
    ),
    "te groot getal": (
        b"[" + b"9" * 10_000 + b"]",
        "De invoer is geen bruikbare JSON: er staat een veel te groot getal"
        " of een veel te diepe lijst in.\n",
    ),
    "dubbel veld": (
        DUBBEL,
        "Zaak A-1, veld peildatum: dit veld staat er twee keer. Haal er een weg.\n",
    ),
    "dubbel veld zonder id": (
        b'[{"id": "a", "uren": {"pvt": 1, "pvt": 2}}]',
        "Veld pvt: dit veld staat er twee keer. Haal er een weg.\n",
    ),
    "geen lijst": (b"{}", "Zaak -, veld -: Geef een lijst van zaken, tussen [ en ].\n"),
    "geen getal": (
        b'[{"id": "a", "peildatum": "2025-01-01", "doelgroep": "gezinsmigrant",'
        b' "uren": {"pvt": NaN}}]',
        "Zaak a, veld uren.pvt: Vul hele uren in als getal, zonder aanhalingstekens.\n",
    ),
}


@pytest.mark.parametrize(("inhoud", "melding"), FOUTEN.values(), ids=FOUTEN)
def test_slechte_invoer_geeft_code_2_een_melding_en_geen_antwoord(
    inhoud, melding, geef_invoer, capsys
):
    geef_invoer(inhoud)
    assert main(["bereken"]) == 2
    uit = capsys.readouterr()
    assert (uit.out, uit.err) == ("", melding)


def test_een_fout_in_de_laatste_zaak_geeft_geen_half_antwoord(geef_invoer, capsys):
    zaken = [zaak(id="goed"), zaak(id="fout", datum_kennisgeving="2025-02-30")]
    geef_invoer(json.dumps(zaken).encode())
    assert bereken.run([]) == 2
    uit = capsys.readouterr()
    assert uit.out == ""
    assert uit.err == (
        "Zaak fout, veld datum_kennisgeving:"
        " Deze datum bestaat niet: kijk naar de dag en de maand.\n"
    )


def test_een_bestand_dat_er_niet_is(tmp_path, capsys):
    assert bereken.run([str(tmp_path / "weg.json")]) == 2
    uit = capsys.readouterr()
    assert uit.out == ""
    assert "weg.json kan niet worden gelezen (No such file or directory)." in uit.err
    assert uit.err.endswith("Kijk of de naam klopt en of u het bestand mag lezen.\n")


def test_een_map_in_plaats_van_een_bestand(tmp_path, capsys):
    assert bereken.run([str(tmp_path)]) == 2
    assert "kan niet worden gelezen" in capsys.readouterr().err


def test_te_veel_argumenten(capsys):
    assert bereken.run(["a", "b"]) == 2
    uit = capsys.readouterr()
    assert uit.out == ""
    assert uit.err.startswith("Geef hoogstens een bestand op.")
    assert "inburgering bereken [BESTAND]" in uit.err


@pytest.mark.parametrize("vlag", ["-h", "--help"])
def test_hulp(vlag, capsys):
    assert bereken.run([vlag]) == 0
    assert capsys.readouterr().out.startswith("Gebruik: inburgering bereken [BESTAND]")


@pytest.mark.parametrize("woorden", [[], ["rekenen"], ["--help"]])
def test_zonder_bekende_opdracht_staan_ze_er(woorden, capsys):
    assert main(woorden) == 2
    assert "bereken" in capsys.readouterr().err


PROEF = """
import sys
from inburgering.cli.main import main
code = main(["bereken", sys.argv[1]])
zwaar = {"django", "pydantic", "yaml"} & {naam.split(".")[0] for naam in sys.modules}
sys.exit(f"loaded: {zwaar}" if zwaar else code)
"""


def test_de_opdracht_laadt_geen_django(tmp_path):
    bestand = tmp_path / "zaken.json"
    bestand.write_text(json.dumps([zaak()]))
    gedaan = subprocess.run(
        [sys.executable, "-c", PROEF, str(bestand)], capture_output=True, text=True, check=False
    )
    assert (gedaan.returncode, gedaan.stderr) == (0, "")
    assert json.loads(gedaan.stdout)[0]["id"] == "zaak"
