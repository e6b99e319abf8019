"""The three phases of guidance, where the municipality works with them."""

from datetime import timedelta

import pytest

from inburgering.actions.begeleidingsfase import Fasegegevens, begeleidingsfase_beginnen
from inburgering.actions.fouten import Geweigerd, Onvolledig
from inburgering.cases.begeleidingsfasen import BEGELEIDINGSFASEN
from inburgering.cases.models import Begeleidingsfase, Tijdlijnregel
from tests.begeleiding import set_beleid
from tests.dossiers import open_dossier


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def begin(key, fase, bereik, moment, **more):
    criteria = more.pop("criteria", tuple(BEGELEIDINGSFASEN[fase].criteria))
    gegevens = Fasegegevens(fase, more.pop("begin", moment.dag), criteria, **more)
    begeleidingsfase_beginnen(key, gegevens=gegevens, bereik=bereik, moment=moment)


@pytest.mark.eis("R-SV-033")
def test_each_phase_begins_once_in_order_with_criteria_and_day(dossier, noor, moment):
    set_beleid("9001", begeleidingsfasen=True)
    first, second, third = BEGELEIDINGSFASEN
    with pytest.raises(Onvolledig):
        begin(dossier, second, noor, moment)
    begin(dossier, first, noor, moment, begin=moment.dag - timedelta(days=300))
    with pytest.raises(Onvolledig):
        begin(dossier, first, noor, moment)
    with pytest.raises(Onvolledig) as refused:
        begin(dossier, second, noor, moment, criteria=("taalles",))
    assert set(refused.value.velden) == {"toelichting"}
    begin(dossier, second, noor, moment, criteria=("taalles",), toelichting="De rust is er.")
    begin(dossier, third, noor, moment)
    rows = list(Begeleidingsfase.objects.order_by("pk"))
    assert [row.fase for row in rows] == [first, second, third]
    assert rows[1].criteria == ["taalles"]
    assert rows[0].begin == moment.dag - timedelta(days=300)
    assert Tijdlijnregel.objects.latest("id").gegevens["begeleidingsfase"] == third


def test_days_follow_each_other(dossier, noor, moment):
    set_beleid("9001", begeleidingsfasen=True)
    first, second, _third = BEGELEIDINGSFASEN
    with pytest.raises(Onvolledig) as refused:
        begin(dossier, first, noor, moment, begin=moment.dag + timedelta(days=1))
    assert set(refused.value.velden) == {"begin"}
    begin(dossier, first, noor, moment)
    with pytest.raises(Onvolledig) as refused:
        begin(dossier, second, noor, moment, begin=moment.dag - timedelta(days=1))
    assert set(refused.value.velden) == {"begin"}


@pytest.mark.eis("R-SV-033")
def test_without_the_setting_there_are_no_phases(dossier, noor, moment):
    with pytest.raises(Geweigerd, match="niet met fasen"):
        begin(dossier, "ontzorgen_regelen", noor, moment)
    assert not Begeleidingsfase.objects.exists()
