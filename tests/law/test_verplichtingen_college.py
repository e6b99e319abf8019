"""What the college owes, and how facts that are not known count."""

import pytest

from inburgering.law.grondslag import bi, pw, wi
from inburgering.law.tekst import dutch
from inburgering.law.verplichting import alle, haalt_norm, som_uren
from tests.law.maak import plichten

ASIEL = {"doelgroep": "asielstatushouder"}
COLLEGE = {  # code -> basis, text for asielstatushouder, text for others
    "aanbod_leerroute": (
        (wi("16", 1),),
        "De gemeente biedt op tijd een cursus of opleiding aan.",
        "De inburgeraar kiest en betaalt de cursus of opleiding zelf.",
    ),
    "maatschappelijke_begeleiding": (
        (wi("13", 1), bi("5.1")),
        "De gemeente zorgt voor maatschappelijke begeleiding.",
        "Maatschappelijke begeleiding is er alleen voor asielstatushouders.",
    ),
    "ontzorgen": (
        (pw("56a"),),
        "Ontzorgen begint pas als er recht op bijstand is.",
        "Ontzorgen is er alleen bij een eigen asielvergunning.",
    ),
}


@pytest.mark.parametrize("code", COLLEGE)
def test_wat_het_college_moet_staat_er_zonder_oordeel_of_het_gebeurde(code):
    grondslag, asiel, anders = COLLEGE[code]
    for doelgroep, tekst in (("asielstatushouder", asiel), ("gezinsmigrant", anders)):
        plicht = plichten(doelgroep=doelgroep)[code]
        assert plicht.grondslag == grondslag
        assert plicht.voldaan is None
        assert dutch(plicht.uitleg) == tekst


def test_ontzorgen_noemt_de_eerste_dag():
    plicht = plichten(recht_op_bijstand="2025-01-06", **ASIEL)["ontzorgen"]
    assert (plicht.vereist, plicht.voldaan) == (True, None)
    assert dutch(plicht.uitleg) == (
        "De bijstand loopt vanaf 6 januari 2025: de gemeente betaalt vaste lasten."
    )


@pytest.mark.parametrize(
    ("oordelen", "samen"),
    [
        ((True, True), True),
        ((True, False), False),
        ((True, None), None),
        ((None, False), False),
        ((None, None), None),
    ],
)
def test_een_nee_beslist_en_anders_laat_onbekend_het_open(oordelen, samen):
    assert alle(*oordelen) is samen
    assert alle(*reversed(oordelen)) is samen


def test_uren_optellen():
    assert som_uren({}, "nt2", "knm") is None
    assert som_uren({"pvt": 3}, "nt2", "knm") is None
    assert som_uren({"nt2": 0}, "nt2", "knm") == 0
    assert som_uren({"nt2": 3, "knm": 4, "pvt": 9}, "nt2", "knm") == 7
    assert haalt_norm(None, 12) is None
