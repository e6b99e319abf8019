"""Groups across municipalities, the waiting list, and the room of a school."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse

from inburgering.actions.bestelling_verloop import bestelling_aanvaarden
from inburgering.actions.feit import Waarde
from inburgering.actions.fouten import Geweigerd, NietBevoegd, Onvolledig, Verouderd
from inburgering.actions.groep import (
    Groepgegevens,
    groep_maken,
    groep_plaatsen,
    groep_starten,
    groep_wijzigen,
)
from inburgering.actions.groep_evaluatie import groep_evalueren
from inburgering.cases.models import Bestelling, Groep, Inzage
from inburgering.queries.groep import get_groepenbeeld
from inburgering.region.models import Contract, Organisatie
from tests.begeleiding import add_task, make_worker
from tests.bestellingen import make_contract, make_groep, order, yesterday
from tests.dossiers import make_bsn, make_nieuw, open_dossier
from tests.formulier import fill_in

pytestmark = pytest.mark.django_db
DATA = Groepgegevens(
    naam="PVT voorjaar",
    product="pvt",
    organisatie="partner",
    plaats="Dorpshuis",
    gemeenten=("9001", "9002"),
    begin=None,  # type: ignore[arg-type]
    rooster=((2, "13:00", 120),),
    min_deelnemers=2,
    max_deelnemers=3,
)


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def pvt(moment):
    make_contract(code="pvt", product="pvt", organisatie_id="partner", keurmerk="geen")
    return replace(DATA, begin=moment.dag)


def open_many(bereik, moment, count, first=100, **changes):
    persoon = make_nieuw("9001", 0).persoon
    return [
        open_dossier(bereik, moment, persoon=replace(persoon, bsn=make_bsn(first + n)), **changes)
        for n in range(count)
    ]


@pytest.mark.eis("R-KEMP-086", "R-KEMP-070")
def test_people_of_several_municipalities_begin_together(client_for, bereik_for, moment, pvt):
    noor, eva, vera = bereik_for("noor"), bereik_for("eva"), bereik_for("vera")
    here = open_many(noor, moment, 2)
    there = open_many(eva, moment, 1, first=200, gemeente="9002")
    for key in here:
        order(key, noor, moment, product="pvt")
    order(there[0], eva, moment, product="pvt")
    page = client_for("noor").get(reverse("groepen")).content.decode()
    assert "3 mensen uit 2 gemeenten wachten op PVT" in page
    assert "Boslanden, Zandhoven" in page
    groep = groep_maken(pvt, bereik=vera, moment=moment)
    rows = list(Bestelling.objects.values_list("sleutel", "versie"))
    assert groep_plaatsen(groep, bestellingen=tuple(rows), bereik=vera, moment=moment) == 3
    with pytest.raises(Geweigerd, match="nog niemand geaccepteerd"):
        groep_starten(groep, start=moment.dag, bereik=vera, moment=moment)
    for key in Bestelling.objects.values_list("sleutel", flat=True):
        bestelling_aanvaarden(key, start=moment.dag, gezien=2, bereik=vera, moment=moment)
    url = reverse("groep_start", args=[groep])
    fill_in(client_for("vera"), url, {"start": moment.dag.strftime("%d-%m-%Y")})
    assert set(Bestelling.objects.values_list("status", "start_op")) == {("gestart", moment.dag)}
    seen = client_for("noor").get(reverse("groep", args=[groep])).content.decode()
    assert "En 1 mens uit een andere gemeente." in seen
    assert "3 van 3" in seen


def test_a_full_group_places_nobody(bereik_for, moment, pvt):
    noor, vera = bereik_for("noor"), bereik_for("vera")
    for key in open_many(noor, moment, 2):
        order(key, noor, moment, product="pvt")
    groep = groep_maken(
        replace(pvt, min_deelnemers=None, max_deelnemers=1), bereik=vera, moment=moment
    )
    rows = tuple(Bestelling.objects.values_list("sleutel", "versie"))
    with pytest.raises(Onvolledig, match="vol"):
        groep_plaatsen(groep, bestellingen=rows, bereik=vera, moment=moment)
    assert not Bestelling.objects.filter(groep__isnull=False).exists()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"naam": " "}, "naam"),
        ({"plaats": ""}, "plaats"),
        ({"gemeenten": ()}, "gemeenten"),
        ({"gemeenten": ("9999",)}, "gemeenten"),
        ({"max_deelnemers": 1}, "max_deelnemers"),
        ({"rooster": ((1, "25:00", 60),)}, "tijd_1"),
        ({"rooster": ((1, "09:00", 5),)}, "tijd_1"),
        ({"rooster": ((1, "09:00", 60), (1, "09:00", 60))}, "tijd_1"),
        ({"onderdeel": "mbo"}, "onderdeel"),
    ],
)
def test_a_group_that_cannot_be_is_refused_at_the_field(noor, moment, pvt, changes, field):
    with pytest.raises(Onvolledig) as refusal:
        groep_maken(replace(pvt, **changes), bereik=noor, moment=moment)
    assert set(refusal.value.velden) == {field}
    assert not Groep.objects.exists()


def test_a_group_ends_after_it_begins_and_is_made_once(noor, moment, pvt):
    with pytest.raises(Onvolledig):
        groep_maken(replace(pvt, eind=yesterday(moment)), bereik=noor, moment=moment)
    groep_maken(pvt, bereik=noor, moment=moment)
    with pytest.raises(Onvolledig) as refusal:
        groep_maken(pvt, bereik=noor, moment=moment)
    assert set(refusal.value.velden) == {"naam"}


def test_two_planners_see_each_other(noor, moment, pvt):
    groep = groep_maken(pvt, bereik=noor, moment=moment)
    groep_wijzigen(groep, replace(pvt, plaats="School"), gezien=1, bereik=noor, moment=moment)
    with pytest.raises(Verouderd):
        groep_wijzigen(groep, pvt, gezien=1, bereik=noor, moment=moment)
    assert Groep.objects.get().plaats == "School"


def test_a_school_plans_only_its_own_groups(bereik_for, client_for, moment, pvt):
    lot = bereik_for("lot")
    with pytest.raises(NietBevoegd):
        groep_maken(pvt, bereik=lot, moment=moment)
    with pytest.raises(NietBevoegd):
        groep_maken(replace(pvt, organisatie="taalschool"), bereik=lot, moment=moment)
    own = make_groep()
    other = make_groep(organisatie_id="partner", product="pvt", naam="PVT")
    client = client_for("lot")
    assert client.get(reverse("groep", args=[own.sleutel])).status_code == 200
    assert client.get(reverse("groep", args=[other.sleutel])).status_code == 404
    page = client.get(reverse("groepen")).content.decode()
    assert own.naam in page
    assert reverse("groep", args=[other.sleutel]) not in page


@pytest.mark.eis("R-KEMP-086")
def test_a_group_is_made_and_changed_on_the_page(client_for, moment, pvt):
    client = client_for("noor")
    answers = {
        "naam": "PVT najaar",
        "product": "pvt",
        "organisatie": "partner",
        "plaats": "Dorpshuis",
        "begin": moment.dag.strftime("%d-%m-%Y"),
        "gemeenten": ["9001", "9002"],
        "dag_1": "2",
        "tijd_1": "13:00",
        "minuten_1": "120",
    }
    fill_in(client, reverse("groep_nieuw"), answers)
    row = Groep.objects.get()
    assert row.rooster == [{"dag": 2, "begin": "13:00", "minuten": 120}]
    assert row.gemeenten == ["9001", "9002"]
    url = reverse("groep_wijzig", args=[row.sleutel])
    fill_in(client, url, {**answers, "plaats": "Bibliotheek"})
    row.refresh_from_db()
    assert (row.plaats, row.versie) == ("Bibliotheek", 2)
    half = client.post(url, {**answers, "dag_2": "3", "versie": "2"}).content.decode()
    assert "Kies een dag en vul een begintijd in." in half


@pytest.mark.eis("R-KEMP-086")
def test_a_pilot_is_evaluated_with_its_numbers_beside_it(client_for, bereik_for, moment, pvt):
    noor, vera = bereik_for("noor"), bereik_for("vera")
    groep = make_groep(
        organisatie_id="partner",
        product="pvt",
        naam="Proef najaar",
        begin=moment.dag - timedelta(days=60),
        eind=yesterday(moment),
    )
    states = ("afgerond", "afgerond", "gestopt")
    for key, status in zip(open_many(noor, moment, 3), states, strict=True):
        row = order(key, noor, moment, product="pvt")
        Bestelling.objects.filter(pk=row.pk).update(
            groep=groep, status=status, start_op=groep.begin, stop_op=groep.eind
        )
    client = client_for("noor")
    assert "nog niet geëvalueerd" in client.get(reverse("groepen")).content.decode()
    url = reverse("groep_evaluatie", args=[groep.sleutel])
    before = (groep.begin - timedelta(days=1)).strftime("%d-%m-%Y")
    text = "Twaalf uur past in zes weken. Volgende keer met een tolk."
    wrong = client.post(url, {"op": before, "tekst": text, "versie": "1"}).content.decode()
    assert "nog niet begonnen" in wrong
    assert text in wrong
    fill_in(client, url, {"op": moment.dag.strftime("%d-%m-%Y"), "tekst": text})
    groep.refresh_from_db()
    assert (groep.evaluatie, groep.geevalueerd_op, groep.versie) == (text, moment.dag, 2)
    page = client.get(reverse("groep", args=[groep.sleutel])).content.decode()
    assert text in page
    facts = " ".join(page.split('id="evaluatie"')[1].split())
    for label, number in (("Begonnen", 3), ("Klaar", 2), ("Gestopt", 1)):
        assert f"<dt>{label}</dt><dd>{number}</dd>" in facts
    with pytest.raises(Verouderd):
        groep_evalueren(
            groep.sleutel, tekst="Anders", op=moment.dag, gezien=1, bereik=vera, moment=moment
        )
    assert client_for("lot").get(url).status_code == 404


def test_the_school_works_on_its_own_page(client_for, noor, moment):
    make_contract()
    (key,) = open_many(noor, moment, 1)
    row = order(key, noor, moment, uren_per_week=12)
    client = client_for("lot")
    assert client.get(reverse("start")).url == reverse("deelnemers")
    page = client.get(reverse("deelnemers")).content.decode()
    assert "Lindelaan 3" in page
    assert Inzage.objects.filter(doel="deelnemers", deel="deelnemer", rol="aanbieder").exists()
    day = moment.dag.strftime("%d-%m-%Y")
    answer = reverse("deelnemer_antwoord", args=[row.sleutel])
    refused = client.post(answer, {"antwoord": "nee", "reden": "", "gezien": "1"})
    assert "waarom het niet kan" in refused.content.decode()
    fill_in(client, answer, {"start": day, "antwoord": "ja"})
    fill_in(client, reverse("deelnemer_start", args=[row.sleutel]), {"start": day})
    stop = reverse("deelnemer_stop", args=[row.sleutel])
    fill_in(client, stop, {"laatste_dag": day, "einde": "klaar"})
    row.refresh_from_db()
    assert row.status == "afgerond"
    assert client.get(answer).status_code == 404


def test_the_number_of_queries_does_not_grow(noor, moment, pvt, django_assert_max_num_queries):
    for number in range(4):
        make_groep(naam=f"Groep {number}")
    for key in open_many(noor, moment, 3):
        order(key, noor, moment, product="pvt")
    with django_assert_max_num_queries(6):
        assert len(get_groepenbeeld(bereik=noor, dag=moment.dag).groepen) == 4


@pytest.mark.eis("R-KEMP-086")
def test_a_party_elsewhere_gets_to_know_a_person_by_the_order_alone(
    client_for, noor, moment, pvt, personas
):
    Organisatie.objects.create(
        code="buren", naam="Buren", soort="maatschappelijk", regio_id="proefregio"
    )
    add_task("9001", "pvt", "buren", rol="mede_uitvoerder")
    personas["mia"] = make_worker("Mia Buur", "buren", "begeleider")
    (key,) = open_many(noor, moment, 1)
    client = client_for("mia")
    assert client.get(reverse("deelnemers")).content.decode().count("Tesfay") == 0
    contract = make_contract(
        code="pvt-buren", product="pvt", organisatie_id="buren", keurmerk="geen"
    )
    order(key, noor, moment, product="pvt", contract=contract.pk)
    assert "Tesfay" in client.get(reverse("deelnemers")).content.decode()
    for name in ("bestellingen", "pip", "intake", "geld"):
        assert client.get(reverse(name, args=[key])).status_code in (403, 404), name


@pytest.mark.eis("R-KEMP-016")
def test_who_pays_the_lessons_joins_the_same_group(client_for, noor, moment):
    make_contract()
    group = make_groep()
    (key,) = open_many(noor, moment, 1, feiten={"doelgroep": Waarde(code="gezinsmigrant")})
    contract = Contract.objects.get(code="b1").pk
    order(key, noor, moment, is_eigen_rekening=True, contract=contract)
    url = reverse("groep", args=[group.sleutel])
    waiting = Bestelling.objects.get()
    client = client_for("lot")
    answer = client.post(url, {"mensen": [str(waiting.sleutel)]})
    assert answer.status_code == 302
    waiting.refresh_from_db()
    assert (waiting.groep, waiting.is_eigen_rekening) == (group, True)
    # A school outside the contracts has no groups here: nobody waits for one.
    waiting.delete()
    order(key, noor, moment, is_eigen_rekening=True, aanbieder_naam="Taalschool Thuis")
    Bestelling.objects.update(status="aanvaard")
    assert get_groepenbeeld(bereik=noor, dag=moment.dag).wachtend == ()
