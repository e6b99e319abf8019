"""Local words that the law does not know."""

from dataclasses import replace

import pytest

from inburgering.law.beleidssignalen import beleidssignalen
from inburgering.law.grondslag import wi
from inburgering.law.tekst import dutch
from inburgering.law.werkstand import Beleidskeuzes
from tests.law.standen import maak_feiten, stand

ADVIES = Beleidskeuzes(is_pip_advies_genoemd=True)
GEZIN = stand(maak_feiten(doelgroep="gezinsmigrant"), beleid=ADVIES)

WIE = {
    "gezinsmigrant": ("gezinsmigrant", ADVIES, ["pip_is_besluit"]),
    "overige migrant": ("overige_migrant", ADVIES, ["pip_is_besluit"]),
    "asielstatushouder": ("asielstatushouder", ADVIES, []),
    "gemeente zonder dat woord": ("gezinsmigrant", Beleidskeuzes(), []),
}


@pytest.mark.parametrize(("doelgroep", "beleid", "codes"), WIE.values(), ids=WIE)
def test_een_pip_dat_advies_heet_geeft_een_waarschuwing(doelgroep, beleid, codes):
    een = replace(GEZIN, feiten=maak_feiten(doelgroep=doelgroep), beleid=beleid)
    assert [signaal.code for signaal in beleidssignalen(een)] == codes


def test_de_waarschuwing_zegt_wat_te_doen():
    (signaal,) = beleidssignalen(GEZIN)
    assert signaal.grondslag == (wi("15", 1), wi("15", 3))
    assert dutch(signaal.uitleg) == (
        "Het beleid noemt dit PIP een advies. De wet kent alleen een besluit, ook voor"
        " gezinsmigranten."
        " Stel het PIP vast als besluit: dan kan de inburgeraar bezwaar maken."
    )
