"""What act and municipality want of a route: from reception to work, with room for local policy."""

import re
from datetime import timedelta

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from django.urls import reverse

from inburgering.access.bereik import get_bereik
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.pip import pip_beginnen
from inburgering.actions.regio import regio_laden
from inburgering.cases.models import (
    Document,
    Dossier,
    Taak,
    Termijn,
    Uitstroomkeuze,
    Uren,
    Voorziening,
)
from inburgering.law.kalender import doorgerold
from inburgering.queries.uren import get_urenbeeld
from inburgering.region.contracten import get_contracten
from inburgering.region.verdeling import get_beleid
from tests.begeleiding import make_worker, set_beleid
from tests.dossiers import make_bsn, make_nieuw, open_dossier
from tests.formulier import fill_in
from tests.koppelingen import make_koppeling, nl, take_in
from tests.leren import ONDERWIJS_PLAN, with_plan
from tests.personas import TOTP_SECRET
from tests.pips import adopt, make_ready
from tests.region.regios import tekst_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


def read(client, name, *args):
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200, name
    return re.sub(r"\s+", " ", answer.content.decode())


@pytest.mark.eis("R-SV-006", "R-SV-032")
def test_from_the_reception_centre_to_a_route_every_element_has_its_place(client_for, noor, moment):
    client = client_for("noor")
    # Steering begins in the reception centre: no home and no registration yet.
    take_in([make_koppeling(1, koppeling=nl(moment.dag - timedelta(days=9)))], noor, moment)
    early = Dossier.objects.get()
    assert "Van koppeling tot woning" in read(client, "aankomst", early.sleutel)
    assert Taak.objects.filter(dossier=early, code="driegesprek_voeren", status="open").exists()
    # A wide intake: beside language, school and work also health, network and money.
    intake = read(client, "intake", early.sleutel)
    parts = [f"deel/{part}" for part in ("taal", "opleiding", "werk", "netwerk", "geld")]
    for part in (*parts, "gezondheid"):
        assert f"/dossier/{early.sleutel}/intake/{part}/" in intake, part
    # Plan, with three routes to choose from.
    key = make_ready(noor, moment, gemeente="9001")
    pip_beginnen(key, bereik=noor, moment=moment)
    form = read(client, "pip_bewerken", key)
    routes = set(re.findall(r'name="leerroute"[^>]*value="(\w+)"', form))
    routes |= set(re.findall(r'value="(\w+)"[^>]*name="leerroute"', form))
    assert routes - {""} == {"B1", "onderwijs", "Z"}
    # Dual, and the fixed costs paid for who has benefit.
    assert "duaal" in read(client, "meedoen", key).lower()
    benefit = Waarde(datum=moment.dag)
    feit_vastleggen(key, soort="recht_op_bijstand", waarde=benefit, bereik=noor, moment=moment)
    task = Taak.objects.get(dossier__sleutel=key, code="ontzorgen_starten")
    assert task.status == "open"
    assert "ntzorgen" in read(client_for("kim"), "geld", key)


@pytest.mark.eis("R-SV-054")
def test_local_policy_stands_beside_the_law_and_never_above_it(client_for, bereik_for, moment):
    set_beleid("9001", streef_pip_weken=4)
    set_beleid("9002", streef_pip_weken=30)
    days = {}
    for naam, gemeente in (("noor", "9001"), ("eva", "9002")):
        worker = bereik_for(naam)
        facts = {
            "kennisgeving": Waarde(datum=moment.dag - timedelta(days=7)),
            "inschrijving": Waarde(datum=moment.dag - timedelta(days=7)),
        }
        nieuw = make_nieuw(gemeente, worker.medewerker).persoon
        person = type(nieuw)(
            naam=nieuw.naam,
            geboortedatum=nieuw.geboortedatum,
            bsn=make_bsn(300 + len(days)),
            is_synthetisch=True,
        )
        key = open_dossier(worker, moment, gemeente=gemeente, feiten=facts, persoon=person)
        task = Taak.objects.get(dossier__sleutel=key, code="pip_vaststellen")
        days[gemeente] = (task.streef, task.uiterlijk)
    # The national last day is the same; a stricter wish comes first, a looser one never after it.
    assert days["9001"][1] == days["9002"][1]
    assert days["9001"][0] < days["9001"][1]
    assert days["9002"][0] == days["9002"][1]
    page = read(client_for("noor"), "beleid")
    row = next(r for r in page.split("<tr")[1:] if "PIP" in r and "<strong>4</strong>" in r)
    assert "Boslanden" in row
    assert any("<strong>30</strong>" in r and "Zandhoven" in r for r in page.split("<tr"))


@pytest.mark.eis("R-BUR-004")
def test_the_b1_route_takes_at_most_three_years_to_b1_and_leads_to_work(db, moment):
    regio_laden(tekst_of("rivierenland"), naam="rivierenland.yaml", dag=moment.dag)
    worker = make_worker("Jo Dam", "regio-rivierenland", "casusregisseur")
    bereik = get_bereik(worker.pk, dag=moment.dag)
    key = make_ready(bereik, moment, gemeente="0214")
    adopt(key, bereik, moment)
    TOTP.activate(worker, TOTP_SECRET)
    client = Client()
    client.force_login(worker)
    # At most three years, by law and by local aim.
    term = Termijn.objects.get(dossier__sleutel=key, code="inburgeringstermijn")
    last = term.begin.replace(year=term.begin.year + 3)
    assert last - timedelta(days=1) <= term.uiterlijk <= doorgerold(last)
    assert get_beleid(["0214"], dag=moment.dag)["0214"]["doel_b1_maanden"] == 36
    # To B1: each part of the language, KNM, and the module on the labour market.
    page = read(client, "leren", key)
    for part in ("Lezen", "Luisteren", "Schrijven", "Spreken", "KNM", "MAP"):
        assert part in page, part
    assert "B1" in page
    (contract,) = get_contracten("0214", dag=moment.dag, product="leerroute_b1")
    assert contract.resultaat == "Binnen drie jaar taalniveau B1, zo snel mogelijk naar werk"
    # And to work: as fast as possible, with the reason for it.
    choice = {"keuze": "snel", "reden": "Wil bij een bakker beginnen"}
    fill_in(client, reverse("uitstroom", args=[key]), choice, needs="reden")
    assert Uitstroomkeuze.objects.get().keuze == "snel"
    assert "Snel aan het werk" in read(client, "meedoen", key)


@pytest.mark.eis("R-KEMP-035")
def test_in_the_b1_route_agreed_hours_count_and_the_law_sets_no_number(noor, moment):
    key = make_ready(noor, moment, gemeente="9001")
    adopt(key, noor, moment, map_uren=80)
    day = moment.dag + timedelta(days=30)
    for soort, number in (("participatie", 36), ("map_les", 70)):
        Uren.objects.create(
            dossier=Dossier.objects.get(sleutel=key),
            soort=soort,
            datum=day,
            minuten=number * 60,
            organisatie_id="regiehuis",
            door_id=noor.medewerker,
            recorded_at=moment.tijdstip,
        )
    beeld = get_urenbeeld(key, bereik=noor, dag=day)
    counted = {teller.code: (teller.gedaan_uren, teller.norm_uren) for teller in beeld.tellers}
    assert counted["participatie"] == (36, None)
    # The plan asks more than the law: then the plan counts.
    assert counted["map"] == (70, 80)


@pytest.mark.eis("R-KEMP-031")
def test_the_letter_of_the_onderwijsroute_names_the_diploma(client_for, noor, moment):
    plan = {**ONDERWIJS_PLAN, "doeldiploma": "mbo_4"}
    key = with_plan(noor, moment, gemeente="9001", plan=plan)
    letter = Document.objects.get(dossier__sleutel=key, soort="pip_beschikking")
    page = client_for("noor").get(reverse("brief", args=[letter.sleutel])).content.decode()
    assert "een diploma van het mbo, niveau 4" in page


@pytest.mark.eis("R-SV-037")
def test_a_professional_deviates_from_the_longest_local_term_with_a_reason(
    client_for, noor, moment
):
    set_beleid("9001", mb_maanden=12, mb_uitloop_maanden=18)
    settled = moment.dag - timedelta(days=500)
    key = open_dossier(noor, moment, feiten={"inschrijving": Waarde(datum=settled)})
    client = client_for("vera")
    url = reverse("voorziening", args=[key, "mb_leefomgeving"])
    typed = {
        "begin": nl(settled),
        "eind": nl(settled + timedelta(days=700)),
        "reden_verlenging": "Nodig.",
        "financiering": "gemeente",
        "kosten": "800",
        "gezien": "0",
    }
    refused = client.post(url, typed)
    assert set(refused.context["form"].errors) == {"eind"}
    assert "Kruis afwijken aan" in refused.content.decode()
    thin = client.post(url, {**typed, "wijkt_af": "on"})
    assert set(thin.context["form"].errors) == {"reden_verlenging"}
    silent = client.post(url, {**typed, "wijkt_af": "on", "reden_verlenging": ""})
    assert set(silent.context["form"].errors) == {"reden_verlenging"}
    assert not Voorziening.objects.filter(soort="mb_leefomgeving", eind__isnull=False).exists()
    why = "Na de geboorte van een tweeling begint alles opnieuw."
    fill_in(client, url, {**typed, "wijkt_af": "on", "reden_verlenging": why}, needs="gezien")
    assert Voorziening.objects.get(soort="mb_leefomgeving").reden_verlenging == why
    # Who reads the dossier later finds the reason beside the day.
    assert why in read(client_for("noor"), "begeleiding", key)
