"""Ordering lessons: what is refused, what waits, and the way of an order to its end."""

import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from inburgering.access.bereik import Bereik
from inburgering.actions.bestelling_verloop import (
    bestelling_aanvaarden,
    bestelling_starten,
    bestelling_stoppen,
)
from inburgering.actions.feit import Waarde
from inburgering.actions.fouten import (
    Geweigerd,
    Onvolledig,
)
from inburgering.cases.models import Bestelling, Dossier, Leerbaarheidstoets, Tijdlijnregel
from inburgering.region.models import Aanbod, Beleid, Beleidsdocument, Contract, Regio
from tests.bestellingen import make_contract, order, stand_of, step, work_of, yesterday
from tests.dossiers import make_bsn, make_nieuw, open_dossier
from tests.pips import adopt, make_ready

pytestmark = pytest.mark.django_db


@pytest.fixture
def noor(bereik_for) -> Bereik:
    return bereik_for("noor")


@pytest.fixture
def lot(bereik_for) -> Bereik:
    return bereik_for("lot")


@pytest.fixture
def dossier(noor, moment) -> uuid.UUID:
    return open_dossier(noor, moment)


@pytest.mark.eis("R-DRE-021")
def test_the_whole_way_of_an_order(dossier, noor, lot, moment):
    make_contract()
    row = order(dossier, noor, moment)
    assert (row.status, row.organisatie_id) == ("gevraagd", "taalschool")
    assert (row.prijs_cent, row.financiering) == (560_000, "SPUK leerroutes")
    assert stand_of(dossier, moment).cursus_besteld_op == moment.dag
    assert "bestelling_opvolgen" in work_of(dossier)
    row = step(row, bestelling_aanvaarden, lot, moment, start=moment.dag)
    assert row.status == "aanvaard"
    assert "start_bevestigen" in work_of(dossier)
    row = step(row, bestelling_starten, lot, moment, start=moment.dag)
    assert (row.status, row.start_op) == ("gestart", moment.dag)
    assert stand_of(dossier, moment).bestelling.leerroute_gestart_op == moment.dag
    row = step(
        row, bestelling_stoppen, noor, moment, laatste_dag=moment.dag, reden="", is_klaar=True
    )
    assert (row.status, row.stop_op) == ("afgerond", moment.dag)
    told = Tijdlijnregel.objects.filter(dossier__sleutel=dossier, handeling__startswith="bestel")
    assert [line.handeling for line in told.order_by("pk")] == [
        "bestelling.geplaatst",
        "bestelling.aanvaard",
        "bestelling.gestart",
        "bestelling.afgerond",
    ]


@pytest.mark.eis("R-KEMP-015", "R-KEMP-016")
def test_a_gezinsmigrant_pays_himself_unless_the_municipality_pays(noor, moment):
    make_contract()
    feiten = {"doelgroep": Waarde(code="gezinsmigrant")}
    key = open_dossier(noor, moment, feiten=feiten)
    with pytest.raises(Geweigerd, match="eigen rekening"):
        order(key, noor, moment)
    with pytest.raises(Onvolledig) as refusal:
        order(key, noor, moment, is_eigen_rekening=True)
    assert set(refusal.value.velden) == {"aanbieder_naam"}
    own = order(key, noor, moment, is_eigen_rekening=True, aanbieder_naam="School Om de Hoek")
    assert (own.status, own.prijs_cent, own.organisatie) == ("gestart", None, None)
    Beleid.objects.create(
        gemeente_id="9001",
        sleutel="taalaanbod_gezinsmigrant",
        waarde=True,
        begin=moment.dag - timedelta(days=400),
    )
    paid = order(key, noor, moment, vervangt=own.sleutel)
    assert paid.status == "gevraagd"
    own.refresh_from_db()
    assert (own.status, paid.vervangt) == ("gestopt", own)


@pytest.mark.eis("R-SV-046", "R-BUR-023")
@pytest.mark.parametrize(
    "changes",
    [
        {"eind": timezone.localdate() - timedelta(days=1)},
        {"keurmerk_tot": timezone.localdate() - timedelta(days=1)},
        {"keurmerk": "geen"},
        {"status": "bezwaartermijn"},
        {"ondertekend_op": timezone.localdate() + timedelta(days=1)},
    ],
    ids=["ended", "keurmerk lapsed", "no keurmerk", "not signed", "signed tomorrow"],
)
def test_a_contract_that_does_not_hold_is_refused_and_nothing_is_written(
    dossier, noor, moment, changes
):
    make_contract(**changes)
    with pytest.raises(Geweigerd):
        order(dossier, noor, moment)
    assert not Bestelling.objects.exists()


def test_without_an_agreement_in_force_nothing_is_bought(dossier, noor, moment):
    dvo = Beleidsdocument.objects.create(
        sleutel="proefregio:dvo:1",
        code="dvo",
        versie="1",
        regio=Regio.objects.get(code="proefregio"),
        titel="DVO inkoop",
        soort="dvo",
        datum=moment.dag - timedelta(days=900),
        geldig_vanaf=moment.dag - timedelta(days=900),
        geldig_tot=yesterday(moment),
        gemeenten=["9001"],
    )
    make_contract(document=dvo)
    with pytest.raises(Geweigerd, match="DVO inkoop"):
        order(dossier, noor, moment)


@pytest.mark.eis("R-KEMP-068", "R-SV-037")
def test_another_lot_than_the_profile_asks_a_reason(dossier, noor, moment):
    make_contract(onderdeel="hoog")
    row = Dossier.objects.get(sleutel=dossier)
    Leerbaarheidstoets.objects.create(
        dossier=row, afgenomen_op=moment.dag, resultaat="b1_niet_haalbaar"
    )
    with pytest.raises(Onvolledig) as refusal:
        order(dossier, noor, moment)
    assert set(refusal.value.velden) == {"reden_perceel"}
    made = order(dossier, noor, moment, reden_perceel="Leert snel, zegt de school")
    assert (made.onderdeel, made.reden_perceel) == ("hoog", "Leert snel, zegt de school")


@pytest.mark.eis("R-KEMP-067")
def test_a_route_without_a_provider_waits_with_work(dossier, noor, moment):
    with pytest.raises(Onvolledig) as refusal:
        order(dossier, noor, moment, product="leerroute_onderwijs", onderdeel="mbo")
    assert set(refusal.value.velden) == {"contract"}
    row = order(
        dossier,
        noor,
        moment,
        product="leerroute_onderwijs",
        onderdeel="mbo",
        reden_wachten="Nog geen school",
    )
    assert (row.status, row.organisatie, row.onderdeel) == ("wacht", None, "mbo")
    assert "aanbieder_regelen" in work_of(dossier)
    assert stand_of(dossier, moment).cursus_besteld_op is None


@pytest.mark.eis("R-KEMP-067", "R-BUR-023")
def test_a_plan_for_a_route_that_the_register_does_not_have_gives_work(noor, moment):
    make_contract(product="leerroute_z", code="z")
    key = make_ready(noor, moment)
    adopt(key, noor, moment)
    assert "aanbieder_regelen" in work_of(key)
    make_contract()
    other = make_ready(
        noor, moment, persoon=replace(make_nieuw("9001", 0).persoon, bsn=make_bsn(77))
    )
    adopt(other, noor, moment)
    assert "aanbieder_regelen" not in work_of(other)


@pytest.mark.eis("R-DRE-021")
def test_one_leerroute_at_a_time(dossier, noor, moment):
    make_contract()
    first = order(dossier, noor, moment)
    with pytest.raises(Geweigerd, match="loopt al"):
        order(dossier, noor, moment)
    second = order(dossier, noor, moment, vervangt=first.sleutel)
    first.refresh_from_db()
    assert (first.status, second.vervangt) == ("ingetrokken", first)
    with pytest.raises(Geweigerd, match="al vervangen"):
        order(dossier, noor, moment, vervangt=first.sleutel)


@pytest.mark.eis("R-KEMP-069", "R-KEMP-106")
def test_travel_is_asked_and_its_solution_kept(dossier, noor, moment):
    make_contract()
    with pytest.raises(Onvolledig) as refusal:
        order(dossier, noor, moment, heeft_vervoer_nodig=True)
    assert set(refusal.value.velden) == {"vervoer"}
    row = order(dossier, noor, moment, heeft_vervoer_nodig=True, vervoer="eigen_netwerk")
    assert (row.heeft_vervoer_nodig, row.vervoer) == (True, "eigen_netwerk")


def test_a_contract_of_another_municipality_does_not_fit(dossier, noor, moment):
    make_contract(gemeenten=["9002"])
    with pytest.raises(Onvolledig) as refusal:
        order(dossier, noor, moment)
    assert set(refusal.value.velden) == {"contract"}
    assert Contract.objects.count() == 1


@pytest.mark.eis("R-KEMP-080", "R-KEMP-081")
def test_somebody_joins_in_with_what_is_on_offer_in_the_own_municipality(dossier, noor, moment):
    for gemeente, code in (("9001", "taalcafe"), ("9002", "sport")):
        Aanbod.objects.create(
            gemeente_id=gemeente,
            code=code,
            naam=code,
            soort="participatie",
            organisatie_id="partner",
            begin=moment.dag - timedelta(days=10),
            telt_mee_voor=["participatie"],
        )
    row = order(dossier, noor, moment, product="participatie", contract=None, aanbod="taalcafe")
    assert (row.status, row.organisatie_id, row.start_op) == ("gestart", "partner", moment.dag)
    with pytest.raises(Onvolledig) as refusal:
        order(dossier, noor, moment, product="participatie", contract=None, aanbod="sport")
    assert set(refusal.value.velden) == {"aanbod"}
    with pytest.raises(Geweigerd, match="loopt al"):
        order(dossier, noor, moment, product="participatie", contract=None, aanbod="taalcafe")
