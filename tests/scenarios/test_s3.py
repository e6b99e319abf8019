"""S3, rows 1 to 3, 4 (dates), 6 and 7: a young person in a municipality that does it itself."""

from dataclasses import dataclass
from datetime import date

import pytest
from django.urls import reverse

from inburgering.cases.models import (
    Begeleidingsfase,
    Document,
    Feit,
    Intakeonderdeel,
    Pip,
    Taak,
)
from tests.dossiers import make_bsn
from tests.formulier import fill_in
from tests.scenarios.stappen import Verhaal, show

pytestmark = [pytest.mark.scenario, pytest.mark.django_db]
GEMEENTE = "1904"


@dataclass(frozen=True)
class Variant:
    """The days that follow from the law in a variant."""

    jaren: int
    pip_uiterlijk: date
    ontzorgen_tot: date
    mb_tot: date
    termijn_tot: date


VARIANTEN = (
    Variant(0, date(2022, 11, 7), date(2023, 2, 28), date(2023, 8, 28), date(2025, 10, 31)),
    Variant(2, date(2024, 11, 7), date(2025, 2, 28), date(2025, 8, 28), date(2027, 10, 31)),
)


@pytest.fixture(params=VARIANTEN, ids=["original days", "two years later"])
def variant(request) -> Variant:
    return request.param


@pytest.fixture
def verhaal(as_worker, variant) -> Verhaal:
    return Verhaal(as_worker, variant.jaren, wie="fleur")


def couple_and_meet(v: Verhaal) -> None:
    """Rows 1 and 2: coupled; the intake begins in the reception centre."""
    coupled = v.dag(2022, 5, 30)
    v.open(
        coupled,
        {
            "geslachtsnaam": "Tekle",
            "voornamen": "Filmon",
            "geboortedatum": "09-09-1999",
            "bsn": make_bsn(531),
            "groep": "asielstatushouder.zelf",
            "gemeente": GEMEENTE,
            "plicht": show(coupled),
            "koppeling": show(coupled),
            "azc": "Ter Apel",
            "wordt_gehuisvest": "ja",
        },
    )
    talk = v.dag(2022, 6, 21)
    v.talk(talk, is_first=True, plaats="azc")
    fill_in(
        v.client(talk),
        v.url("intake_onderdeel", "talent"),
        {"notitie": "Wil techniek leren. Is goed in rekenen.", "besproken": "on"},
        needs="notitie",
    )


def settle(v: Verhaal) -> None:
    """Rows 3 and 4: home, bijstand, guidance and the first phase."""
    day = v.dag(2022, 8, 29)
    v.record("kennisgeving", day)
    v.record("inschrijving", day)
    v.record("recht_op_bijstand", day, op=v.dag(2022, 9, 5))
    v.record("mb_gestart", day, wie="tessa")
    fill_in(
        v.client(day),
        v.url("fase_beginnen"),
        {"begin": show(day), "criteria": ["woont_hier"], "toelichting": "De uitkering volgt."},
        needs="begin",
    )


@pytest.mark.eis("R-OA-007", "R-SV-033", "R-SV-042")
def test_from_koppeling_to_the_plan_of_the_onderwijsroute(verhaal, variant) -> None:
    v = verhaal
    couple_and_meet(v)
    check_that_policy_staff_see_figures_only(v)
    talent = Intakeonderdeel.objects.get(intake__dossier__sleutel=v.sleutel, domein="talent")
    assert "rekenen" in talent.notitie  # row 2: recorded before settlement
    assert not Feit.objects.filter(dossier__sleutel=v.sleutel, soort="inschrijving").exists()

    settle(v)
    assert v.term("pip_vaststellen").uiterlijk == variant.pip_uiterlijk  # row 3
    ending = Taak.objects.get(dossier__sleutel=v.sleutel, code="mb_afronden")
    assert ending.streef == variant.mb_tot
    fase = Begeleidingsfase.objects.get(dossier__sleutel=v.sleutel)
    assert fase.fase == "ontzorgen_regelen"
    assert v.term("ontzorgen").uiterlijk == variant.ontzorgen_tot  # row 4

    v.discuss_everything(v.dag(2022, 9, 26))
    v.take_toets(v.dag(2022, 10, 10), "b1_haalbaar")  # row 6
    v.complete_intake(v.dag(2022, 10, 17))
    v.write_plan(
        v.dag(2022, 10, 24),
        leerroute="onderwijs",
        map_uren="",
        map_praktijk_uren="",
        map_afspraak="",
    )
    v.adopt(v.dag(2022, 10, 31))
    plan = Pip.objects.get(dossier__sleutel=v.sleutel)
    assert (plan.dagtekening - v.dag(2022, 8, 29)).days == 63  # row 7
    assert plan.inhoud["leerroute"] == "onderwijs"
    assert v.term("inburgeringstermijn").uiterlijk == variant.termijn_tot
    codes = set(
        Taak.objects.filter(dossier__sleutel=v.sleutel, status="open").values_list(
            "code", flat=True
        )
    )
    assert (
        "map_starten" not in codes
    )  # the law exempts the onderwijsroute, whatever the source says
    assert "pvt_starten" in codes
    letter = Document.objects.get(dossier__sleutel=v.sleutel, soort="pip_beschikking")
    assert "Stichtse Vecht" in letter.html


def check_that_policy_staff_see_figures_only(v: Verhaal) -> None:
    """Row 1: the beleidsregie sees figures, not the file."""
    client = v.client(v.dag(2022, 6, 1), "stan")
    figures = client.get(reverse("sturen"), follow=True)
    assert figures.status_code == 200
    assert "Tekle" not in figures.content.decode()
    for name in ("dossier", "intake", "aankomst", "begeleiding"):
        assert client.get(v.url(name)).status_code in {403, 404}
