"""S5, rows 1 to 16, 19 and 20: seven municipalities with one regisseur.

A permit holder in one municipality and a gezinsmigrant in another that joined later; the agreement
under which the regisseur works is replaced by a joint arrangement on 1 January 2023.
"""

from dataclasses import dataclass
from datetime import date

import pytest

from inburgering.access.bereik import get_bereik
from inburgering.access.moment import Moment
from inburgering.actions.catalogus import HANDELINGEN
from inburgering.actions.fouten import GeenBeslisbasis
from inburgering.actions.handeling import check_basis
from inburgering.cases.models import (
    Checklistpunt,
    Contactmoment,
    Document,
    Feit,
    Intakegesprek,
    Overdrachtsinformatie,
    Pip,
    Taak,
    Termijn,
)
from inburgering.region.models import Beslisbasis
from inburgering.region.verdeling import get_basis
from tests.dossiers import make_bsn
from tests.formulier import fill_in
from tests.scenarios import s5_traject
from tests.scenarios.stappen import Verhaal, show

pytestmark = [pytest.mark.scenario, pytest.mark.django_db]
DORDRECHT, ALBLASSERDAM = "0505", "0482"
REGELDAG = ("bezichtiging", "huurcontract", "inschrijving_brp", "aanvraag_bijstand")


@dataclass(frozen=True)
class Variant:
    """The days that follow from the law in a variant."""

    jaren: int
    p1_uiterlijk: date
    p2_uiterlijk: date
    p1_termijn: date
    p2_termijn: date


VARIANTEN = (
    Variant(0, date(2022, 7, 25), date(2022, 7, 18), date(2025, 7, 18), date(2025, 7, 11)),
    Variant(2, date(2024, 7, 25), date(2024, 7, 18), date(2027, 7, 18), date(2027, 7, 11)),
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
def p1(as_worker, variant) -> Verhaal:
    return Verhaal(as_worker, variant.jaren, wie="sjaan")


@pytest.fixture
def p2(as_worker, variant) -> Verhaal:
    return Verhaal(as_worker, variant.jaren, wie="corrie")


def arrive(p1: Verhaal) -> None:
    """Rows 1 and 2: coupled, told of by COA, and met by three."""
    coupled = p1.dag(2022, 4, 4)
    p1.open(
        coupled,
        {
            "geslachtsnaam": "Nasser",
            "voornamen": "Omar",
            "geboortedatum": "03-02-1990",
            "bsn": make_bsn(511),
            "groep": "asielstatushouder.zelf",
            "gemeente": DORDRECHT,
            "plicht": show(coupled),
            "koppeling": show(coupled),
            "azc": "Ter Apel",
            "wordt_gehuisvest": "ja",
        },
    )
    told = {"bron": "TVS", "ontvangen_op": show(coupled), "talen": "Arabisch", "nagekeken": "on"}
    fill_in(p1.client(coupled), p1.url("aankomst_informatie"), told, needs="ontvangen_op")
    talk = p1.dag(2022, 4, 26)
    fill_in(
        p1.client(talk),
        p1.url("aankomst_driegesprek"),
        {
            "datum": show(talk),
            "aanwezig": ["regisseur", "coa", "inburgeraar"],
            "plaats": "azc",
            "kanaal": "gesprek",
            "verslag": "Kennisgemaakt.",
        },
        needs="datum",
    )


def arrange_in_one_day(p1: Verhaal) -> None:
    """Row 3: the regeldag, by the party that does it."""
    p1.record("woning_toegewezen", p1.dag(2022, 5, 9))
    day = p1.dag(2022, 5, 12)
    client = p1.client(day, "karin")
    list_url = p1.url("checklist", "regeldag")
    fill_in(client, list_url, {"begin": show(day)}, needs="begin")
    for code in REGELDAG:
        point = Checklistpunt.objects.get(checklist__dossier__sleutel=p1.sleutel, code=code)
        url = p1.url("checkpunt", "regeldag", point.pk)
        fill_in(client, url, {"stand": "gedaan", "gedaan_op": show(day)}, needs="gedaan_op")


def settle(p1: Verhaal) -> None:
    """Row 4: home, registration and bijstand from one day."""
    day = p1.dag(2022, 5, 16)
    p1.record("kennisgeving", day)
    p1.record("inschrijving", day)
    p1.record("recht_op_bijstand", day)
    p1.record("ontzorgen_gestart", day, wie="gerda")


def do_intake(p1: Verhaal) -> None:
    """Rows 5 and 6: the welcome programme beside the intake, and the test."""
    p1.talk(p1.dag(2022, 5, 30), is_first=True)
    p1.discuss_everything(p1.dag(2022, 6, 13))
    p1.take_toets(p1.dag(2022, 6, 20), "b1_haalbaar")
    s5_traject.welcome(p1)
    p1.complete_intake(p1.dag(2022, 7, 8))


@pytest.mark.eis("R-DRE-010", "R-DRE-011", "R-DRE-017")
def test_the_permit_holder_from_koppeling_to_plan(p1, variant) -> None:
    arrive(p1)
    told = Overdrachtsinformatie.objects.get(dossier__sleutel=p1.sleutel)
    first = Contactmoment.objects.filter(dossier__sleutel=p1.sleutel).earliest("datum")
    assert told.bron == "TVS"
    assert told.ontvangen_op < first.datum  # row 1: stored before the first meeting
    talk = Feit.objects.get(dossier__sleutel=p1.sleutel, soort="driegesprek", is_geldig=True)
    assert talk.datum == p1.dag(2022, 4, 26)
    assert all(word in first.met_wie.lower() for word in ("coa", "inburgeraar"))  # row 2: all three

    arrange_in_one_day(p1)
    done = Checklistpunt.objects.filter(checklist__dossier__sleutel=p1.sleutel)
    days = set(done.filter(code__in=REGELDAG).values_list("gedaan_op", flat=True))
    assert days == {p1.dag(2022, 5, 12)}  # row 3: four checks in one day

    settle(p1)
    assert p1.term("pip_vaststellen").uiterlijk == variant.p1_uiterlijk  # row 4
    assert p1.term("ontzorgen").uiterlijk == p1.dag(2022, 11, 15)

    do_intake(p1)
    p1.write_plan(p1.dag(2022, 7, 11))
    check_that_a_lapsed_basis_blocks(p1)
    p1.adopt(p1.dag(2022, 7, 18))
    plan = Pip.objects.get(dossier__sleutel=p1.sleutel)
    assert (plan.dagtekening - p1.dag(2022, 5, 16)).days == 63  # row 7
    assert p1.term("inburgeringstermijn").uiterlijk == variant.p1_termijn
    letter = Document.objects.get(dossier__sleutel=p1.sleutel, soort="pip_beschikking")
    basis = get_basis(DORDRECHT, "pip", dag=plan.dagtekening)
    assert basis is not None
    assert basis.nummer in letter.html
    s5_traject.walk_permit_holder(p1)


def check_that_a_lapsed_basis_blocks(p1: Verhaal) -> None:
    """Row 7: without a mandate in force that day, adoption is blocked and says why."""
    day = p1.dag(2022, 7, 18)
    rows = Beslisbasis.objects.filter(gemeente=DORDRECHT, taak="pip", begin__lte=day)
    kept = list(rows)
    rows.delete()
    answer = p1.client(day).get(p1.url("pip_vaststellen"))
    assert "geldige basis" in answer.content.decode() or answer.status_code in {302, 403}
    assert not Pip.objects.filter(dossier__sleutel=p1.sleutel, status="vastgesteld").exists()
    Beslisbasis.objects.bulk_create(kept)


@pytest.mark.eis("R-DRE-014", "R-DRE-024")
def test_the_gezinsmigrant_has_four_talks_and_a_formal_plan(p2, variant) -> None:
    day = p2.dag(2022, 5, 9)
    p2.open(
        day,
        {
            "geslachtsnaam": "Bennani",
            "voornamen": "Ikram",
            "geboortedatum": "11-11-1995",
            "bsn": make_bsn(512),
            "groep": "gezinsmigrant.gezinsvormer",
            "gemeente": ALBLASSERDAM,
            "plicht": show(day),
            "kennisgeving": show(day),
            "inschrijving": show(day),
        },
    )
    assert p2.term("pip_vaststellen").uiterlijk == variant.p2_uiterlijk  # row 11
    codes = set(Taak.objects.filter(dossier__sleutel=p2.sleutel).values_list("code", flat=True))
    assert not codes & {"ontzorgen_starten", "mb_starten"}
    assert not Termijn.objects.filter(dossier__sleutel=p2.sleutel, code="ontzorgen").exists()
    refused = p2.client(day, "gerda").get(p2.url("dossier"))
    assert refused.status_code == 404  # nothing for the budgetcoach in this dossier

    talks = [p2.dag(2022, 5, 23), p2.dag(2022, 6, 1), p2.dag(2022, 6, 13), p2.dag(2022, 6, 27)]
    for number, when in enumerate(talks):
        p2.talk(when, is_first=number == 0, onderwerp=f"Gesprek {number + 1}")
    page = p2.client(talks[-1]).get(p2.url("intake")).content.decode()
    assert "4 van 4" in page  # row 12: exactly four, with dates
    found = Intakegesprek.objects.filter(intake__dossier__sleutel=p2.sleutel).order_by("datum")
    assert [row.datum for row in found] == talks
    p2.discuss_everything(talks[-1])
    p2.take_toets(talks[-1], "b1_haalbaar")
    p2.complete_intake(talks[-1])
    p2.write_plan(
        p2.dag(2022, 7, 4), ontzorgen="", maatschappelijke_begeleiding="Niet van toepassing."
    )
    page = p2.client(p2.dag(2022, 7, 11)).get(p2.url("pip_bewerken")).content.decode()
    assert "advies" in page.lower()  # row 13: the wording of the source is flagged
    p2.adopt(p2.dag(2022, 7, 11))
    plan = Pip.objects.get(dossier__sleutel=p2.sleutel)
    assert plan.status == "vastgesteld"
    assert Document.objects.filter(dossier__sleutel=p2.sleutel, soort="pip_beschikking").exists()
    assert p2.term("inburgeringstermijn").uiterlijk == variant.p2_termijn
    s5_traject.walk_gezinsmigrant(p2)


@pytest.mark.eis("R-DRE-026")
def test_a_new_basis_takes_over_without_a_day_between(werkers) -> None:
    """Row 19: each new decision refers to the basis of its day; none without."""
    soort = HANDELINGEN["pip.vastgesteld"]
    for gemeente in ("0505", "0642", "0590", "0531", "0610", "0523", "0482"):
        last, first = date(2022, 12, 30), date(2023, 1, 2)
        before, after = (get_basis(gemeente, "pip", dag=dag) for dag in (last, first))
        assert before is not None
        assert after is not None
        assert before.nummer != after.nummer
        for dag, basis in ((last, before), (first, after)):
            bereik = get_bereik(werkers["sjaan"].pk, dag=dag)
            moment = Moment(dag=dag, tijdstip=None)  # type: ignore[arg-type]
            found = check_basis(gemeente, soort, bereik, moment)
            assert found.nummer == basis.nummer
    Beslisbasis.objects.filter(gemeente="0505", taak="pip").delete()
    bereik = get_bereik(werkers["sjaan"].pk, dag=date(2023, 1, 2))
    with pytest.raises(GeenBeslisbasis):
        check_basis("0505", soort, bereik, Moment(dag=date(2023, 1, 2), tijdstip=None))  # type: ignore[arg-type]
