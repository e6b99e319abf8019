"""S4, rows 1 to 8 and 10 to 15: a couple in Ouder-Amstel that moves to Diemen.

In the region as it is, through the pages; ``test_s4_verhuizing`` walks the hand-over itself. The
register of exchanges of row 2 and the calculation of row 9 come with the figures on money.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from html import unescape

import pytest
from django.urls import reverse

from inburgering.cases.models import (
    Bestelling,
    Contactmoment,
    Document,
    Dossier,
    Intakegesprek,
    Ontzorging,
    Pip,
    Randvoorwaarde,
    Voorziening,
    Zelfredzaamheidsplan,
)
from inburgering.region.models import Contract
from tests.dossiers import make_bsn
from tests.formulier import fill_in
from tests.scenarios import s4_diemen
from tests.scenarios.bladen import add_worker, fill, read, refuse
from tests.scenarios.stappen import Verhaal, show

pytestmark = [pytest.mark.scenario, pytest.mark.django_db]
OUDER_AMSTEL = "0437"
MENTAAL = "U praat met een ander over wat u zwaar vindt."


@dataclass(frozen=True)
class Variant:
    """The days that follow from the law in a variant."""

    jaren: int
    pip_uiterlijk: date
    ontzorgen_tot: date
    termijn_tot: date
    nieuw_pip_uiterlijk: date


VARIANTEN = (
    Variant(0, date(2022, 11, 21), date(2023, 3, 11), date(2025, 11, 14), date(2024, 4, 11)),
    Variant(2, date(2024, 11, 21), date(2025, 3, 11), date(2027, 11, 14), date(2026, 4, 13)),
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


@pytest.mark.eis("R-OA-003", "R-OA-012", "R-OA-014")
def test_a_couple_from_koppeling_to_the_end_in_the_next_municipality(
    as_worker, variant, werkers
) -> None:
    add_worker(werkers, "bert", "budgetcoach", "gemeente-ouder-amstel")
    rima, omar = (Verhaal(as_worker, variant.jaren, wie="oda") for _ in range(2))
    for v, naam, nummer in ((rima, "Rima", 541), (omar, "Omar", 542)):
        couple(v, naam, nummer)
        note_childcare(v, werkers)
    join(rima, omar)
    for v in (rima, omar):
        meet_in_azc(v)
        settle(v, variant)
    begin_ontzorgen(rima, omar, variant)
    split_the_help(rima)
    for v, mental in ((rima, MENTAAL), (omar, "")):
        plan(v, variant, mental)
        order_nearby(v)
    learn_to_do_it_oneself(rima, variant)
    s4_diemen.walk(
        rima, omar, termijn_tot=variant.termijn_tot, pip_uiterlijk=variant.nieuw_pip_uiterlijk
    )


def couple(v: Verhaal, voornaam: str, nummer: int) -> None:
    """Row 1: coupled to the municipality."""
    day = v.dag(2022, 6, 13)
    v.open(
        day,
        {
            "geslachtsnaam": "Amin",
            "voornamen": voornaam,
            "geboortedatum": f"{nummer - 540}-05-1995",
            "bsn": make_bsn(nummer),
            "groep": "asielstatushouder.zelf",
            "gemeente": OUDER_AMSTEL,
            "plicht": show(day),
            "kennisgeving": show(day),
            "koppeling": show(day),
            "azc": "Ter Apel",
            "wordt_gehuisvest": "ja",
            "straat": "Lindelaan 3",
            "plaats": "1191 AA Ouderkerk aan de Amstel",
        },
    )


def note_childcare(v: Verhaal, werkers) -> None:
    """Row 1: childcare is an obstacle of both."""
    wanted = {
        "soort": "kinderopvang",
        "omschrijving": "Opvang voor de baby tijdens de les",
        "eigenaar": f"gemeente-ouder-amstel:{werkers['oda'].pk}",
    }
    fill(v, v.dag(2022, 6, 13), "dossier_randvoorwaarde", wanted, needs="omschrijving")
    assert Randvoorwaarde.objects.get(dossier__sleutel=v.sleutel).status == "open"


def join(rima: Verhaal, omar: Verhaal) -> None:
    """Row 1: two cases, one household with a baby."""
    day = rima.dag(2022, 6, 14)
    assert Dossier.objects.filter(gemeente=OUDER_AMSTEL).count() == 2
    number = Dossier.objects.get(sleutel=omar.sleutel).nummer
    mate = {"soort": "partner", "dossiernummer": number}
    fill(rima, day, "dossier_huishouden", mate, needs="dossiernummer")
    child = {"soort": "kind", "naam": "Sami Amin", "geboortedatum": show(rima.dag(2022, 1, 5))}
    fill(rima, day, "dossier_huishouden", child, needs="dossiernummer")
    assert "Omar" in read(rima, day, "dossier")
    assert "Rima" in read(omar, day, "dossier")


def meet_in_azc(v: Verhaal) -> None:
    """Row 2: the intake begins in the reception centre, together with the COA."""
    day = v.dag(2022, 7, 5)
    v.contact(day, plaats="azc", onderwerp="intake", met_wie="het COA en het paar")
    v.talk(day, is_first=True, plaats="azc")
    assert Contactmoment.objects.filter(
        dossier__sleutel=v.sleutel, plaats="azc", datum=day
    ).exists()
    assert Intakegesprek.objects.get(intake__dossier__sleutel=v.sleutel).plaats == "azc"


def settle(v: Verhaal, variant: Variant) -> None:
    """Row 3: home and bijstand on one day."""
    day = v.dag(2022, 9, 12)
    v.record("inschrijving", day)
    v.record("recht_op_bijstand", day)
    assert v.term("pip_vaststellen").uiterlijk == variant.pip_uiterlijk
    assert v.term("ontzorgen").uiterlijk == variant.ontzorgen_tot


def begin_ontzorgen(rima: Verhaal, omar: Verhaal, variant: Variant) -> None:
    """Row 3: fixed costs of the couple are paid once, until six months after that day."""
    day = rima.dag(2022, 9, 12)
    fill(rima, day, "ontzorging_start", {"begin": show(day)}, wie="bert")
    omar.client(day, "bert").post(omar.url("ontzorging_partner"))
    period = Ontzorging.objects.get()
    assert (str(period.dossier.sleutel), period.eind) == (rima.sleutel, variant.ontzorgen_tot)
    shared = Voorziening.objects.get(dossier__sleutel=omar.sleutel, soort="ontzorgen")
    assert shared.eind == variant.ontzorgen_tot


def split_the_help(v: Verhaal) -> None:
    """Row 4: two parties, each with its own tasks."""
    day = v.dag(2022, 9, 20)
    parts = {"mb_praktisch": "vluchtelingenwerk-duoplus", "mb_leefomgeving": "welzijn-ouder-amstel"}
    for soort, partij in parts.items():
        given = {"organisatie": partij, "begin": show(day), "aangeboden_op": show(day)}
        fill(v, day, "voorziening", {**given, "uitkomst": "aangenomen"}, soort, needs="eind")
        row = Voorziening.objects.get(dossier__sleutel=v.sleutel, soort=soort)
        assert row.organisatie_id == partij
        task = {"omschrijving": f"Taak van {soort}", "taak": soort, "vanaf": show(day)}
        fill(v, day, "taak_nieuw", task, needs="omschrijving")
    for wie, own, other in (
        ("mies", "mb_praktisch", "mb_leefomgeving"),
        ("jaap", "mb_leefomgeving", "mb_praktisch"),
    ):
        client = v.client(day, wie)
        page = unescape(client.get(reverse("werkvoorraad"), {"lijst": "niemand"}).content.decode())
        assert f"Taak van {own}" in page, wie
        assert f"Taak van {other}" not in page, wie


def plan(v: Verhaal, variant: Variant, mental: str) -> None:
    """Rows 5 and 6: a B1-route; the talks on mental resilience are optional."""
    day = v.dag(2022, 10, 18)
    v.contact(day, onderwerp="pip", verslag="Gesprek over mentale weerbaarheid.")
    v.discuss_everything(day)
    v.take_toets(day, "b1_haalbaar")
    adopted = v.dag(2022, 11, 14)
    v.complete_intake(adopted)
    v.write_plan(
        adopted,
        heeft_jong_kind="ja",
        vve="De baby gaat naar de opvang. U en uw partner gaan om de beurt naar de les.",
        mentale_weerbaarheid=mental,
    )
    v.adopt(adopted)  # also without the optional part: the law does not ask for it
    row = Pip.objects.get(dossier__sleutel=v.sleutel)
    assert row.inhoud["leerroute"] == "B1"
    assert (row.dagtekening - v.dag(2022, 9, 12)).days == 63
    assert v.term("inburgeringstermijn").uiterlijk == variant.termijn_tot
    letter = Document.objects.get(dossier__sleutel=v.sleutel, soort="pip_beschikking")
    assert (MENTAAL in letter.html) is bool(mental)  # visible where it was agreed
    assert "1.0-Diemen" not in letter.html


def order_nearby(v: Verhaal) -> None:
    """Row 7: the provider of this municipality; no contract of a region is forced."""
    day = v.dag(2022, 11, 28)
    near = Contract.objects.get(
        product="leerroute_b1", organisatie="taalaanbieder-ouder-amstel", regio="duoplus"
    )
    page = read(v, day, "bestelling_nieuw", "leerroute_b1")
    assert "Taalaanbieder Uithoorn" not in page
    wanted = {
        "contract": str(near.pk),
        "vervoer_nodig": "nee",
        "opvang_nodig": "ja",
        "gewenste_start": show(day),
    }
    fill(v, day, "bestelling_nieuw", wanted, "leerroute_b1", needs="gewenste_start")
    order = Bestelling.objects.get(dossier__sleutel=v.sleutel)
    assert (order.organisatie_id, order.status) == ("taalaanbieder-ouder-amstel", "gevraagd")


def learn_to_do_it_oneself(v: Verhaal, variant: Variant) -> None:
    """Row 8: one line from paying to doing it oneself; never without a plan and its level."""
    day, last = v.dag(2023, 3, 12), variant.ontzorgen_tot
    end = {"laatste_dag": show(last), "reden": "termijn"}
    assert "Maak eerst een plan" in refuse(v, day, "ontzorging_einde", end, wie="bert")
    assert not Ontzorging.objects.get().is_afgesloten
    budget = {
        "inkomsten": "1.556,20",
        "uitgaven": "1.310,00",
        "afspraken": "Elke maand samen de post en de bank.",
        "begin": show(last + timedelta(days=1)),
        "organisatie": "gemeente-ouder-amstel",
    }
    blad = v.url("zelfredzaamheidsplan")
    answer = v.client(day, "bert").post(blad, budget)  # no level
    assert answer.status_code == 200
    assert not Zelfredzaamheidsplan.objects.exists()
    # Who steers the case chooses the level; the coach makes the plan of it.
    level = {"niveau": "matig", "begin": show(last + timedelta(days=1))}
    fill(v, day, "voorziening", level, "financiele_zelfredzaamheid", needs="eind")
    fill_in(v.client(day, "bert"), blad, {"niveau": "matig", **budget}, needs="afspraken")
    fill(v, day, "ontzorging_einde", end, wie="bert")
    period, made = Ontzorging.objects.get(), Zelfredzaamheidsplan.objects.get()
    assert period.is_afgesloten
    assert made.begin == period.eind + timedelta(days=1)  # continuous
    assert (made.niveau, made.inkomsten_cent) == ("matig", 155_620)
