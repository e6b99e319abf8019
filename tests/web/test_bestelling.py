"""The pages of orders: what is owed, an order, and what became of it; the register of contracts."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from inburgering.actions.feit import Waarde
from inburgering.cases.models import Bestelling, Inzage
from inburgering.region.models import Beleid
from tests.bestellingen import make_contract, make_groep, order, set_route
from tests.dossiers import open_dossier
from tests.formulier import fill_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def read(client, name, *args, query=""):
    answer = client.get(reverse(name, args=args) + query)
    assert answer.status_code == 200, name
    return answer.content.decode()


ANSWERS = {"vervoer": "ov", "vervoer_nodig": "ja", "opvang_nodig": "nee"}


@pytest.mark.eis("R-KEMP-014", "R-KEMP-069", "R-KEMP-106")
def test_lessons_are_ordered_from_the_page(client_for, dossier, moment):
    contract = make_contract()
    set_route(dossier)
    client = client_for("noor")
    page = read(client, "bestellingen", dossier)
    assert "Gezinsmigrant" in page
    assert "biedt op tijd een cursus" in page
    assert Inzage.objects.filter(doel="bestellingen", deel="leren").exists()
    url = reverse("bestelling_nieuw", args=[dossier, "leerroute_b1"])
    assert "De les is hier: Boslanden." in client.get(url).content.decode()
    answer = fill_in(client, url, {**ANSWERS, "contract": str(contract.pk)})
    assert answer.status_code == 302
    row = Bestelling.objects.get()
    assert (row.status, row.vervoer, row.heeft_vervoer_nodig) == ("gevraagd", "ov", True)
    set_route(dossier)
    page = read(client, "bestellingen", dossier)
    # Both the order and the product say how far it is.
    assert [t.strip() for t in re.findall(r">([^<>]*)</span>", page)].count("gevraagd") == 2
    assert ">loopt</span>" not in page
    assert "€\N{NO-BREAK SPACE}5.600,00" in page


def test_a_refusal_keeps_what_was_typed_and_says_what_to_do(client_for, dossier, moment):
    contract = make_contract(eind=moment.dag - timedelta(days=1))
    set_route(dossier)
    url = reverse("bestelling_nieuw", args=[dossier, "leerroute_b1"])
    answer = client_for("noor").post(
        url, {**ANSWERS, "contract": str(contract.pk), "gewenste_start": "1-2-2027"}
    )
    page = answer.content.decode()
    assert "Kies een ander contract" in page
    assert "1-2-2027" in page
    assert not Bestelling.objects.exists()


@pytest.mark.eis("R-KEMP-067")
def test_a_route_without_a_provider_is_no_dead_end(client_for, dossier):
    make_contract(
        code="mbo",
        product="leerroute_onderwijs",
        onderdeel="mbo",
        status="mislukt",
        organisatie=None,
    )
    set_route(dossier, "onderwijs")
    client = client_for("noor")
    assert "geen aanbieder" in read(client, "bestellingen", dossier)
    url = reverse("bestelling_nieuw", args=[dossier, "leerroute_onderwijs"])
    assert "inkoop mislukt" in client.get(url).content.decode()
    fill_in(
        client,
        url,
        {**ANSWERS, "contract": "wachtlijst", "onderdeel": "mbo", "reden_wachten": "Geen school"},
    )
    page = read(client, "bestellingen", dossier)
    assert "op de wachtlijst" in page
    assert "Geen school" in page
    assert "Regel een aanbieder" in read(client, "dossier", dossier)


@pytest.mark.eis("R-KEMP-015", "R-KEMP-016")
def test_a_gezinsmigrant_registers_an_own_course(client_for, noor, moment):
    make_contract()
    key = open_dossier(noor, moment, feiten={"doelgroep": Waarde(code="gezinsmigrant")})
    set_route(key)
    client = client_for("noor")
    page = read(client, "bestellingen", key)
    assert "Leg eigen cursus vast" in page
    contract = make_contract(code="b1-twee")
    url = reverse("bestelling_nieuw", args=[key, "leerroute_b1"])
    refused = client.post(url, {**ANSWERS, "contract": str(contract.pk)})
    assert "eigen rekening" in refused.content.decode()
    own = reverse("eigen_cursus", args=[key, "leerroute_b1"])
    fill_in(client, own, {**ANSWERS, "aanbieder_naam": "Taalschool Thuis"})
    row = Bestelling.objects.get()
    assert (row.is_eigen_rekening, row.aanbieder_naam) == (True, "Taalschool Thuis")
    assert "de persoon betaalt zelf" in read(client, "bestellingen", key)


@pytest.mark.eis("R-KEMP-016")
def test_who_pays_at_a_contracted_school_stands_on_its_screen_as_self_paid(
    client_for, noor, moment
):
    contract = make_contract()
    key = open_dossier(noor, moment, feiten={"doelgroep": Waarde(code="gezinsmigrant")})
    set_route(key)
    client = client_for("noor")
    own = reverse("eigen_cursus", args=[key, "leerroute_b1"])
    page = client.get(own).content.decode()
    # What the municipality agreed with the school is no price for who pays himself.
    assert "5.600" not in page
    both = {**ANSWERS, "contract": str(contract.pk), "aanbieder_naam": "Taalschool Thuis"}
    refused = client.post(own, both).content.decode()
    assert "Haal deze naam weg" in refused
    assert not Bestelling.objects.exists()
    fill_in(client, own, {**ANSWERS, "contract": str(contract.pk)})
    row = Bestelling.objects.get()
    assert (row.status, row.organisatie_id, row.is_eigen_rekening) == (
        "gevraagd",
        contract.organisatie_id,
        True,
    )
    assert (row.prijs_cent, row.financiering) == (None, "")
    assert "de persoon betaalt zelf" in read(client, "bestellingen", key)
    school = client_for("lot")
    assert "de deelnemer betaalt zelf" in read(school, "deelnemers")
    day = moment.dag.strftime("%d-%m-%Y")
    answer = reverse("deelnemer_antwoord", args=[row.sleutel])
    fill_in(school, answer, {"antwoord": "ja", "start": day}, needs="gezien")
    fill_in(school, reverse("deelnemer_start", args=[row.sleutel]), {"start": day})
    row.refresh_from_db()
    assert row.status == "gestart"


def test_only_who_pays_is_marked_at_the_school(client_for, dossier, noor, moment):
    make_contract()
    order(dossier, noor, moment)
    assert "betaalt zelf" not in read(client_for("lot"), "deelnemers")


@pytest.mark.eis("R-KEMP-039")
@pytest.mark.parametrize("doelgroep", ["gezinsmigrant", "overige_migrant"])
def test_the_pvt_is_never_on_the_own_account(client_for, noor, moment, doelgroep):
    key = open_dossier(noor, moment, feiten={"doelgroep": Waarde(code=doelgroep)})
    set_route(key)
    client = client_for("noor")
    own = reverse("eigen_cursus", args=[key, "pvt"])
    page = read(client, "bestellingen", key)
    assert own not in page
    refused = client.post(own, {**ANSWERS, "aanbieder_naam": "Taalschool Thuis"})
    page = refused.content.decode()
    assert "De inburgeraar betaalt niets. Een eigen bijdrage mag niet." in page
    assert "Taalschool Thuis" in page
    assert not Bestelling.objects.exists()


def test_the_way_of_an_order_through_the_pages(client_for, dossier, noor, moment):
    make_contract()
    row = order(dossier, noor, moment)
    groep = make_groep()
    client = client_for("noor")
    day = moment.dag.strftime("%d-%m-%Y")
    steps = (
        ("bestelling_groep", {"groep": str(groep.sleutel)}, "gevraagd"),
        ("bestelling_antwoord", {"start": day, "antwoord": "ja"}, "aanvaard"),
        ("bestelling_start", {"start": day}, "gestart"),
        ("bestelling_stop", {"laatste_dag": day, "einde": "gestopt", "reden": "Werk"}, "gestopt"),
    )
    for name, answers, status in steps:
        answer = fill_in(client, reverse(name, args=[dossier, row.sleutel]), answers)
        assert answer.status_code == 302, name
        row.refresh_from_db()
        assert row.status == status
    assert row.groep == groep
    assert "Werk" in read(client, "bestellingen", dossier)
    terug = client.post(reverse("bestelling_terug", args=[dossier, row.sleutel]), {"reden": "Fout"})
    assert "al voorbij" in terug.content.decode()


def test_orders_belong_to_who_may_see_them(client_for, dossier, noor, moment):
    make_contract()
    row = order(dossier, noor, moment)
    for naam in ("kim", "vera", "lot", "eva", "vreemd"):
        client = client_for(naam)
        for name in ("bestellingen", "bestelling_stop"):
            args = [dossier] if name == "bestellingen" else [dossier, row.sleutel]
            assert client.get(reverse(name, args=args)).status_code in (403, 404), (naam, name)


@pytest.mark.eis("R-BUR-002", "R-BUR-023", "R-OA-004")
def test_the_register_shows_what_is_missing(client_for):
    make_contract(prijs_cent=None, keurmerk="geen", begin="2022-01-01", eind=None)
    make_contract(
        code="z",
        naam="Z-route",
        product="leerroute_z",
        status="bezwaartermijn",
        inkoper_id="regiehuis",
        begin=None,
        ondertekend_op=None,
        resultaatafspraak="Twaalf uur per week",
    )
    page = read(client_for("noor"), "contracten")
    assert "Zonder aanbieder" in page
    assert "bezwaartermijn loopt" in page
    assert "Regiehuis" in page.split("bezwaartermijn loopt")[1].split("</li>")[0]
    assert "prijs ontbreekt" in page
    assert "keurmerk ontbreekt" in page
    assert "getekend 1 dec 2021" in page
    assert "vanaf 1 jan 2022" in page


@pytest.mark.eis("R-SV-010")
def test_the_register_tells_what_was_agreed_on_results(client_for):
    make_contract(resultaatafspraak="Acht van de tien halen B1")
    assert "Acht van de tien halen B1" in read(client_for("rik"), "contracten")


@pytest.mark.eis("R-BUR-006")
def test_the_register_tells_on_what_a_contract_was_awarded(client_for):
    make_contract(gunning="Beste verhouding van prijs en kwaliteit")
    page = read(client_for("rik"), "contracten")
    assert "Gegund op: Beste verhouding van prijs en kwaliteit" in page


@pytest.mark.eis("R-DRE-008")
def test_the_register_shows_prices_beside_the_national_budget(client_for, moment):
    make_contract(prijs_cent=560_000, status="getekend", plaats="Rotterdam (vestiging)")
    make_contract(code="z", naam="Z-route", product="leerroute_z", prijs_cent=1_250_000)
    make_contract(code="map", naam="MAP", product="map", prijs_cent=90_000, keurmerk="geen")
    url = reverse("contracten")
    client = client_for("noor")
    page = client.get(f"{url}?dag=05-09-2022").content.decode().replace("\xa0", " ")
    rows = {name: page.split(f">{name}<")[-1].split("</tr>")[0] for name in ("MAP", "Z-route")}
    assert "gemiddeld € 10.000,00 voor de leerroute" in page
    b1 = page.split("€ 5.600,00")[1].split("</tr>")[0]
    assert "€ 4.400,00 onder het rijksbudget" in b1
    assert "Rotterdam (vestiging)" in b1
    assert "€ 2.500,00 boven het rijksbudget" in rows["Z-route"]
    assert "€ 900,00" in rows["MAP"]
    assert "rijksbudget" not in rows["MAP"]
    assert "Taalschool Bos" in page
    later = client.get(f"{url}?dag=05-01-2026").content.decode().replace("\xa0", " ")
    assert "gemiddeld € 11.600,00 voor de leerroute" in later


@pytest.mark.eis("R-KEMP-065")
def test_the_register_shows_how_many_people_are_expected_per_route(client_for, moment):
    make_contract()
    for key, value in (("verwacht_b1", 11), ("verwacht_z", 14)):
        Beleid.objects.create(gemeente_id="9001", sleutel=key, waarde=value, begin="2022-01-01")
    page = read(client_for("noor"), "contracten")
    assert "B1-route 11" in page
    assert "Z-route 14" in page
