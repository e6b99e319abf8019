"""S3, rows 1 to 16: a young person in a municipality that does it itself.

The report of row 17 comes with the figures on money and results.
"""

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
from tests.scenarios.bladen import list_work
from tests.scenarios.s3_einde import (
    be_released,
    begin_phase,
    check_letters,
    end_and_follow_up,
    finish_school,
    report_on_request,
    sign_the_verklaring,
)
from tests.scenarios.s3_traject import (
    TELEFOON,
    add_parties,
    guide_longer,
    match_a_coach,
    order_the_school,
    pause,
    pay_costs_and_travel,
)
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


@pytest.fixture(
    params=[
        pytest.param(VARIANTEN[0], marks=pytest.mark.embedded),
        pytest.param(VARIANTEN[1], marks=pytest.mark.once),
    ],
    ids=["original days", "two years later"],
)
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
            "telefoon": TELEFOON,
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
def test_from_koppeling_to_aftercare_by_the_onderwijsroute(verhaal, variant, werkers) -> None:
    v = verhaal
    add_parties(werkers)
    couple_and_meet(v)
    check_that_policy_staff_see_figures_only(v)
    talent = Intakeonderdeel.objects.get(intake__dossier__sleutel=v.sleutel, domein="talent")
    assert "rekenen" in talent.notitie  # row 2: recorded before settlement
    assert not Feit.objects.filter(dossier__sleutel=v.sleutel, soort="inschrijving").exists()
    settle(v)
    check_begin(v, variant)
    pay_costs_and_travel(v, variant.ontzorgen_tot)
    match_a_coach(v, werkers)
    plan_and_adopt(v)
    check_plan(v, variant)
    order = order_the_school(v)
    pause(v, variant.termijn_tot)
    guide_longer(v)
    begin_phase(
        v, v.dag(2023, 9, 4), "begeleiden_meenemen", "basis_geregeld", "taalles", "wegwijs", "plan"
    )
    report_on_request(v, order)
    finish_school(v, order)
    sign_the_verklaring(v)
    end_and_follow_up(v, variant.termijn_tot)
    check_letters(v)


@pytest.mark.eis("R-SV-017")
def test_after_an_ontheffing_a_warm_referral_comes_before_closing(verhaal) -> None:
    couple_and_meet(verhaal)
    settle(verhaal)
    plan_and_adopt(verhaal)
    be_released(verhaal)


def check_begin(v: Verhaal, variant: Variant) -> None:
    """Rows 3 and 4: what follows from the day of registration and of the bijstand."""
    assert v.term("pip_vaststellen").uiterlijk == variant.pip_uiterlijk
    ending = Taak.objects.get(dossier__sleutel=v.sleutel, code="mb_afronden")
    assert ending.streef == variant.mb_tot
    fase = Begeleidingsfase.objects.get(dossier__sleutel=v.sleutel)
    assert fase.fase == "ontzorgen_regelen"
    assert v.term("ontzorgen").uiterlijk == variant.ontzorgen_tot


def plan_and_adopt(v: Verhaal) -> None:
    """Rows 6 and 7: the test, and the plan of the onderwijsroute, without a MAP."""
    v.discuss_everything(v.dag(2022, 9, 26))
    v.take_toets(v.dag(2022, 10, 10), "b1_haalbaar")
    v.complete_intake(v.dag(2022, 10, 17))
    v.write_plan(
        v.dag(2022, 10, 24),
        leerroute="onderwijs",
        doeldiploma="mbo_4",
        map_uren="",
        map_praktijk_uren="",
        map_afspraak="",
    )
    v.adopt(v.dag(2022, 10, 31))


def check_plan(v: Verhaal, variant: Variant) -> None:
    """Row 7: in time, with its term; no MAP, whatever the source says."""
    plan = Pip.objects.get(dossier__sleutel=v.sleutel)
    assert (plan.dagtekening - v.dag(2022, 8, 29)).days == 63
    assert plan.inhoud["leerroute"] == "onderwijs"
    assert v.term("inburgeringstermijn").uiterlijk == variant.termijn_tot
    codes = list_work(v)
    assert "map_starten" not in codes
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
