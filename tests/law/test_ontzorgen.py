"""Paying fixed costs: for whom, while there is bijstand, and how long."""

import pytest

from inburgering.law.grondslag import pw
from inburgering.law.ontzorgen import mag_ontzorgen, ontzorgen_tot
from inburgering.law.tekst import dutch
from tests.law.maak import dag
from tests.law.standen import maak_feiten

EIGEN = "Ontzorgen is er alleen bij een eigen asielvergunning."
BIJSTAND = (
    "Ontzorgen is er alleen bij bijstand: vul eerst de eerste dag van het recht op bijstand in."
)
MAG = {  # facts, day, bijstand stopped -> why not, or nothing
    "met bijstand": ({"recht_op_bijstand": "2022-07-04"}, "2022-07-04", None, ""),
    "laatste dag": ({"recht_op_bijstand": "2022-07-04"}, "2023-01-03", None, ""),
    "later mag ook": ({"recht_op_bijstand": "2022-07-04"}, "2023-06-01", None, ""),
    "zonder bijstand": ({}, "2022-07-04", None, BIJSTAND),
    "dag te vroeg": (
        {"recht_op_bijstand": "2022-07-04"},
        "2022-07-03",
        None,
        "De bijstand begint op 4 juli 2022: ontzorgen kan niet eerder.",
    ),
    "gezinsmigrant": (
        {"doelgroep": "gezinsmigrant", "recht_op_bijstand": "2022-07-04"},
        "2022-07-04",
        None,
        EIGEN,
    ),
    "familie zonder eigen vergunning": (
        {"heeft_asielvergunning": False, "recht_op_bijstand": "2022-07-04"},
        "2022-07-04",
        None,
        EIGEN,
    ),
    "laatste dag bijstand": ({"recht_op_bijstand": "2022-07-04"}, "2022-10-31", "2022-10-31", ""),
    "bijstand gestopt": (
        {"recht_op_bijstand": "2022-07-04"},
        "2022-11-01",
        "2022-10-31",
        "De bijstand liep tot en met 31 oktober 2022: daarna is er geen ontzorgen.",
    ),
}


@pytest.mark.eis("R-KEMP-012")
@pytest.mark.parametrize(("velden", "op", "gestopt", "reden"), MAG.values(), ids=MAG)
def test_alleen_een_asielstatushouder_met_bijstand(velden, op, gestopt, reden):
    oordeel = mag_ontzorgen(
        maak_feiten(**velden), dag=dag(op), bijstand_gestopt_op=dag(gestopt) if gestopt else None
    )
    assert oordeel.grondslag == (pw("56a"),)
    assert oordeel.mag is (reden == "")
    if reden:
        assert dutch(oordeel.uitleg) == reden
    else:
        assert "tot en met 3 januari 2023" in dutch(oordeel.uitleg)


TOT = {  # bijstand stopped -> last day of paying fixed costs
    "niet gestopt": (None, "2023-01-03"),
    "eerder gestopt": ("2022-10-31", "2022-10-31"),
    "dag voor het einde": ("2023-01-02", "2023-01-02"),
    "op het einde": ("2023-01-03", "2023-01-03"),
    "later gestopt": ("2023-06-30", "2023-01-03"),
}


@pytest.mark.eis("R-KEMP-012")
@pytest.mark.parametrize(("gestopt", "tot"), TOT.values(), ids=TOT)
def test_het_ontzorgen_eindigt_met_de_bijstand(gestopt, tot):
    stop = dag(gestopt) if gestopt else None
    assert ontzorgen_tot(dag("2022-07-04"), bijstand_gestopt_op=stop) == dag(tot)
