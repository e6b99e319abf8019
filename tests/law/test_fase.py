"""Where a person stands follows from what has happened, the furthest step first."""

from dataclasses import replace

import pytest

from inburgering.law.fase import fase
from inburgering.law.oproepen import Oproep
from tests.law.maak import dag
from tests.law.standen import maak_feiten, stand

DAG = dag("2025-01-06")
FASEN = {
    "alleen gekoppeld": ({"datum_koppeling": DAG}, "instroom"),
    "kennisgemaakt": ({"kennismaking_op": DAG}, "instroom"),
    "opgeroepen": ({"oproepen": (Oproep(1, DAG, DAG),)}, "intake"),
    "toets gedaan": ({"toets_afgenomen_op": DAG}, "intake"),
    "intake klaar": ({"intake_voltooid_op": DAG, "toets_afgenomen_op": DAG}, "plan"),
    "plan vastgesteld": ({"pip_vastgesteld_op": DAG, "intake_voltooid_op": DAG}, "leren"),
    "gesloten": ({"gesloten": True, "pip_vastgesteld_op": DAG}, "gesloten"),
}


@pytest.mark.parametrize(("velden", "verwacht"), FASEN.values(), ids=FASEN)
def test_fase(velden, verwacht):
    assert fase(replace(stand(maak_feiten()), **velden)) == verwacht


def test_wie_is_ingeschreven_is_aan_de_intake_toe():
    assert fase(stand(maak_feiten(datum_inschrijving="2025-01-06"))) == "intake"
