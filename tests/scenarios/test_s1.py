"""S1, rows 1 to 18: a mother who cannot read or write, in a region of eight.

Rows 6 and 11 to 18 stand in ``s1_traject`` and ``s1_einde``; row 20 in ``test_s1_overdracht``. Row
19 is about money between municipality and region and comes later.
"""

from dataclasses import dataclass
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from inburgering.access.models import Aanstelling, Medewerker
from inburgering.cases.models import (
    Bericht,
    Contactmoment,
    Document,
    Dossier,
    Pip,
    Randvoorwaarde,
    Taak,
    Termijn,
)
from inburgering.queries.gehuisvest import tel_uit_dossiers
from tests.dossiers import make_bsn
from tests.formulier import fill_in
from tests.koppelingen import as_csv
from tests.scenarios import s1_einde, s1_traject
from tests.scenarios.bladen import fill, read
from tests.scenarios.stappen import Verhaal, show

pytestmark = [pytest.mark.scenario, pytest.mark.django_db]
BUREN, TIEL = "0214", "0281"
Z_ROUTE = {
    "leerroute": "Z",
    "niveau": "",
    "reden_leerroute": "B1 in drie jaar lukt niet. U leert eerst lezen en schrijven.",
    "geschatte_uren_b1": "",
    "alfabetisering": "analfabeet",
    "participatie_uren_z": "800",
    "participatie_z": "U gaat naar het taalcafe en helpt in de buurttuin.",
    "heeft_jong_kind": "ja",
    "vve": "Uw kind gaat naar de voorschool.",
}


@dataclass(frozen=True)
class Variant:
    """The days that follow from the law in a variant."""

    jaren: int
    pip_uiterlijk: date
    ontzorgen_tot: date
    termijn_tot: date


VARIANTEN = (
    Variant(0, date(2022, 9, 12), date(2023, 1, 3), date(2025, 9, 5)),
    Variant(2, date(2024, 9, 12), date(2025, 1, 3), date(2027, 9, 5)),
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
    return Verhaal(as_worker, variant.jaren, wie="bram")


def take_in_the_list(v: Verhaal) -> None:
    """Row 1: a list of COA, read by the municipality that receives it."""
    coupled = v.dag(2022, 5, 2)
    row = {
        "v_nummer": "2799000001",
        "bsn": make_bsn(501),
        "voornamen": "Feven",
        "achternaam": "Gebremedhin",
        "geboortedatum": show(date(1988 + v.jaren, 2, 1)),
        "gemeente": "Buren",
        "koppeling": show(coupled),
        "azc": "Ter Apel",
        "taal": "Tigrinya",
        "tolk": "ja",
        "kinderen": f"Yonas {show(v.dag(2019, 3, 1))}; Ruth {show(v.dag(2015, 3, 1))}",
    }
    client = v.client(coupled, "otto")
    upload = {"bestand": SimpleUploadedFile("coa.csv", as_csv([row]))}
    address = client.post(reverse("koppelingslijst"), upload)["Location"]
    client.post(f"{address}akkoord/", {"wijze": "alles"})
    v.sleutel = str(Dossier.objects.get().sleutel)


def other_municipality() -> None:
    """Somebody who receives the koppelingen of another municipality of the same region."""
    row = Medewerker.objects.create(email="elders@demo.example", naam="Els Elders")
    Aanstelling.objects.create(
        medewerker=row,
        organisatie_id="gemeente-tiel",
        rol="instroommedewerker",
        begin=date(2022, 1, 1),
    )


def record_duty(v: Verhaal) -> None:
    """Row 2: DUO says that the duty is there; nothing runs yet in the reception centre."""
    v.record("plicht", v.dag(2022, 5, 2))
    v.record("kennisgeving", v.dag(2022, 5, 2))


def check_childcare(v: Verhaal, werkers) -> None:
    """Row 3: the child of three is a task, and then an obstacle that can be counted."""
    tasks = Taak.objects.filter(dossier__sleutel=v.sleutel, status="open")
    assert tasks.filter(code="kinderopvang_regelen").exists()
    day = v.dag(2022, 5, 3)
    fill_in(
        v.client(day),
        v.url("dossier_randvoorwaarde"),
        {
            "soort": "kinderopvang",
            "omschrijving": "Plek voor het jongste kind",
            "eigenaar": f"regio-rivierenland:{werkers['bram'].pk}",
        },
        needs="omschrijving",
    )
    assert not tasks.filter(code="kinderopvang_regelen").exists()
    found = Randvoorwaarde.objects.get(dossier__sleutel=v.sleutel)
    assert (found.begin, found.status) == (day, "open")


def talk_in_azc(v: Verhaal, werkers) -> None:
    """Row 4: a talk in the reception centre; the sleutelpersoon sees no financial data."""
    day = v.dag(2022, 5, 18)
    fill_in(
        v.client(day),
        v.url("betrokkene_nieuw"),
        {"taak": "vertrouwenspersoon", "medewerker": werkers["hana"].pk, "begin": show(day)},
        needs="begin",
    )
    v.contact(day, plaats="azc", tolk="Tigrinya, telefonisch", verslag="Maakte kennis.")
    found = Contactmoment.objects.get(dossier__sleutel=v.sleutel)
    assert (found.plaats, found.tolk) == ("azc", "Tigrinya, telefonisch")
    hana = v.client(day, "hana")
    mine = hana.get(reverse("mijn_mensen")).content.decode()
    assert "Gebremedhin" in mine
    for name in ("dossier_gegevens", "pip", "intake", "begeleiding"):
        assert hana.get(v.url(name)).status_code in {403, 404}, name


@pytest.mark.eis("R-KEMP-105", "R-BUR-021", "R-BUR-022")
def test_from_koppeling_to_the_z_route(verhaal, variant, werkers) -> None:
    v = verhaal
    other_municipality()
    werkers["elders"] = Medewerker.objects.get(email="elders@demo.example")
    take_in_the_list(v)
    dossier = Dossier.objects.get()
    assert dossier.gemeente_id == BUREN
    assert v.client(v.dag(2022, 5, 2)).get(v.url("dossier")).status_code == 200
    elsewhere = v.client(v.dag(2022, 5, 2), "elders")
    assert elsewhere.get(v.url("dossier")).status_code == 404  # row 1
    assert "Gebremedhin" not in elsewhere.get(reverse("instroom")).content.decode()

    record_duty(v)
    assert dossier.doelgroep == "asielstatushouder"
    assert dossier.regime == "wi2021"
    assert not Termijn.objects.filter(
        dossier=dossier, code="pip_vaststellen", uiterlijk__isnull=False
    ).exists()  # row 2: still in the reception centre
    check_childcare(v, werkers)
    talk_in_azc(v, werkers)
    settle(v, variant)
    s1_traject.help_at_home(v, werkers)
    plan_and_adopt(v, variant)
    follow_the_route(v, variant)


def follow_the_route(v: Verhaal, variant: Variant) -> None:
    """Rows 11 to 18: lessons, taking part, money, PVT, MAP, and the end."""
    s1_traject.start_course(v)
    s1_traject.take_part_in_the_village(v)
    s1_traject.end_ontzorgen(v, variant.ontzorgen_tot)
    s1_traject.talk_about_progress(v)
    s1_traject.sign_the_verklaring(v)
    s1_traject.close_the_map(v)
    s1_einde.reach_the_hours(v, variant.termijn_tot)
    s1_einde.hold_the_closing_talk(v)
    s1_einde.end_and_keep(v, variant.termijn_tot)


def settle(v: Verhaal, variant: Variant) -> None:
    """Rows 5 and 7: registration, and bijstand with ontzorgen from the same day."""
    day = v.dag(2022, 7, 4)
    v.record("inschrijving", day)
    assert v.term("pip_vaststellen").uiterlijk == variant.pip_uiterlijk  # row 5
    per_month = tel_uit_dossiers([BUREN])[BUREN]
    assert sum(per_month.values()) == 3  # the mother and two children
    assert Dossier.objects.filter(gemeente=BUREN).count() == 1
    v.record("recht_op_bijstand", day)
    fill(v, day, "ontzorging_start", {"begin": show(day)}, wie="gijs")
    assert v.term("ontzorgen").uiterlijk == variant.ontzorgen_tot  # row 7


def plan_and_adopt(v: Verhaal, variant: Variant) -> None:
    """Rows 8 to 10: all life domains, the test, and the plan under the assumed mandate."""
    v.talk(v.dag(2022, 7, 25), is_first=True)
    v.discuss_everything(v.dag(2022, 7, 25))
    v.take_toets(v.dag(2022, 8, 15), "b1_niet_haalbaar")
    v.complete_intake(v.dag(2022, 8, 22))
    v.write_plan(v.dag(2022, 8, 29), **Z_ROUTE)
    assert "B1 lijkt niet haalbaar" in read(v, v.dag(2022, 8, 29), "pip_bewerken")  # row 9
    v.adopt(v.dag(2022, 9, 5))
    plan = Pip.objects.get(dossier__sleutel=v.sleutel)
    assert (plan.dagtekening - v.dag(2022, 7, 4)).days == 63  # row 10
    assert plan.inhoud["leerroute"] == "Z"
    term = v.term("inburgeringstermijn")
    assert (term.begin, term.uiterlijk) == (v.dag(2022, 9, 6), variant.termijn_tot)
    assert plan.besluit["soort"] == "mandaat"
    assert Bericht.objects.filter(dossier__sleutel=v.sleutel, soort="pip.vastgesteld").exists()
    letter = Document.objects.get(dossier__sleutel=v.sleutel, soort="pip_beschikking")
    assert "Regio Rivierenland" in letter.html
    assert "Buren" in letter.html
