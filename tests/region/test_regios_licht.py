"""A light flow for gezinsmigranten is settings and rows of a region file, nothing else."""

import pytest

from tests.region.regios import beleid_in, codes_of, rijen_of

REGIO = "drechtsteden"


def party(gemeente, taak):
    rows = {
        key[-1]: row["organisatie_id"]
        for key, row in rijen_of(REGIO).items()
        if key[:3] == (gemeente, taak, "uitvoerder")
    }
    return rows[min(rows)]


@pytest.mark.eis("R-DRE-024")
@pytest.mark.parametrize("gemeente", sorted(codes_of(REGIO).values()))
def test_who_does_what_for_gezinsmigranten_and_how(gemeente):
    assert party(gemeente, "pvt") == "vluchtelingenwerk-drechtsteden"
    for taak in ("brede_intake", "leerbaarheidstoets", "pip", "voortgang"):
        assert party(gemeente, taak) == "sdd"
    chosen = {key[1]: row["waarde"] for key, row in beleid_in(REGIO).items() if key[0] == gemeente}
    assert chosen["aantal_gesprekken_gezinsmigrant"] == 4
    assert chosen["pip_gezinsmigrant_als_advies"] is True
