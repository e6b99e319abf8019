"""A lesson in the classroom: everybody there by default, saved once, undone, nothing lost."""

import uuid
from dataclasses import replace
from datetime import time, timedelta

import pytest

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietGevonden, Onvolledig, Verouderd
from inburgering.actions.les import (
    Aanwezigheid,
    NieuweLes,
    les_ongedaan,
    les_openen,
    les_vastleggen,
    les_vervallen,
)
from inburgering.cases.models import Dossier, Les, Tijdlijnregel, Uren
from inburgering.queries.les import get_les, get_lessen
from inburgering.region.models import Aanbod
from tests.dossiers import make_bsn, make_nieuw, open_dossier
from tests.uren import make_bestelling, make_contract, make_groep, make_les


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def lot(bereik_for):
    return bereik_for("lot")


@pytest.fixture
def groep(regio):
    return make_groep()


@pytest.fixture
def mensen(noor, moment, groep):
    contract = make_contract()
    keys = []
    for number in range(3):
        key = open_dossier(noor, moment, persoon=person(number))
        make_bestelling(key, noor, groep=groep, contract=contract)
        keys.append(key)
    return keys


def person(number):
    base = make_nieuw("9001", 0).persoon
    return replace(base, bsn=make_bsn(100 + number))


@pytest.fixture
def les(groep, moment):
    return make_les(groep, moment.dag)


def save(les, mensen, lot, moment, anders=None, **more):
    how = {key: Aanwezigheid() for key in mensen} | (anders or {})
    return les_vastleggen(
        les.sleutel,
        aanwezig=how,
        versie=more.pop("versie", None),
        bereik=lot,
        moment=moment,
        **more,
    )


def valid():
    rows = Uren.objects.filter(is_geldig=True).order_by("dossier_id")
    return [(r.minuten, r.minuten_gepland, r.afwezig, r.is_keurmerk) for r in rows]


@pytest.mark.eis("R-KEMP-010", "R-SV-018")
def test_iedereen_is_er_en_een_is_ziek_en_een_te_laat(les, mensen, lot, moment):
    anders = {mensen[1]: Aanwezigheid("ziek"), mensen[2]: Aanwezigheid("te_laat", 30)}
    assert save(les, mensen, lot, moment, anders) == 3
    assert valid() == [
        (180, 180, "", True),
        (0, 180, "ziek", True),
        (150, 180, "te_laat", True),
    ]
    assert Tijdlijnregel.objects.filter(handeling="uren.les").count() == 3
    beeld = get_les(les.sleutel, bereik=lot)
    assert (beeld.regel.aanwezig, beeld.regel.totaal, beeld.is_vastgelegd) == (2, 3, True)
    assert sorted(p.afwezig for p in beeld.deelnemers) == ["", "te_laat", "ziek"]


def test_twee_keer_hetzelfde_formulier_telt_een_keer(les, mensen, lot, moment):
    key = uuid.uuid4()
    save(les, mensen, lot, moment, eenmalig=key)
    with pytest.raises(AlGedaan):
        save(les, mensen, lot, moment, eenmalig=key)
    assert len(valid()) == 3


def test_opnieuw_opslaan_vervangt_alleen_wat_anders_is(les, mensen, lot, moment):
    save(les, mensen, lot, moment)
    save(les, mensen, lot, moment, {mensen[0]: Aanwezigheid("werk")})
    assert [row[2] for row in valid()] == ["werk", "", ""]
    old = Uren.objects.get(is_geldig=False)
    assert old.vervangen_door.afwezig == "werk"
    assert Uren.objects.count() == 4


def test_twee_docenten_tegelijk(les, mensen, lot, moment):
    save(les, mensen, lot, moment, versie=1)
    with pytest.raises(Verouderd):
        save(les, mensen, lot, moment, versie=1)


def test_ongedaan_maken_bewaart_de_rijen(les, mensen, lot, moment):
    save(les, mensen, lot, moment)
    les_ongedaan(les.sleutel, versie=2, bereik=lot, moment=moment)
    assert valid() == []
    assert Uren.objects.count() == 3
    save(les, mensen, lot, moment)
    assert len(valid()) == 3


def test_een_ander_mens_hoort_niet_in_deze_les(les, mensen, lot, noor, moment):
    other = open_dossier(noor, moment, persoon=person(9))
    with pytest.raises(NietGevonden):
        save(les, mensen, lot, moment, {other: Aanwezigheid()})
    assert valid() == []


def test_een_les_van_een_andere_school_bestaat_niet(les, mensen, moment, bereik_for):
    with pytest.raises(NietGevonden):
        save(les, mensen, bereik_for("vera"), moment)
    assert get_les(les.sleutel, bereik=bereik_for("vreemd")) is None


def test_te_veel_uren_in_de_week_noemt_de_persoon(les, mensen, lot, noor, moment):
    monday = moment.dag - timedelta(days=moment.dag.weekday())
    Uren.objects.create(
        dossier=Dossier.objects.get(sleutel=mensen[0]),
        soort="participatie",
        categorie="werk_ind",
        datum=monday,
        is_week=True,
        minuten=58 * 60,
        organisatie_id="partner",
        door_id=noor.medewerker,
        recorded_at=moment.tijdstip,
    )
    with pytest.raises(Onvolledig) as refusal:
        save(les, mensen, lot, moment)
    assert "60 uur" in str(refusal.value.velden[str(mensen[0])])
    assert set(refusal.value.velden) == {str(mensen[0])}
    assert Uren.objects.filter(les=les).count() == 0


def test_rooster_geeft_de_lessen_die_nog_moeten(groep, mensen, lot, moment):
    beeld = get_lessen(groep.sleutel, bereik=lot, dag=moment.dag)
    assert len(beeld.open) == 8
    assert beeld.deelnemers == 3
    first = beeld.open[0]
    key = les_openen(
        groep.sleutel,
        les=NieuweLes(first.datum, first.begin, first.minuten, first.soort),
        bereik=lot,
        moment=moment,
    )
    assert key == les_openen(
        groep.sleutel,
        les=NieuweLes(first.datum, first.begin, 60, first.soort),
        bereik=lot,
        moment=moment,
    )
    assert Les.objects.count() == 1


def test_een_les_morgen_of_van_een_verkeerde_soort_gaat_niet_open(groep, lot, moment):
    with pytest.raises(Onvolledig) as refusal:
        les_openen(
            groep.sleutel,
            les=NieuweLes(moment.dag + timedelta(days=1), time(9), 700, "pvt"),
            bereik=lot,
            moment=moment,
        )
    assert set(refusal.value.velden) == {"datum", "minuten", "soort"}


def test_een_les_die_niet_doorgaat_maakt_niemand_afwezig(les, mensen, lot, moment):
    with pytest.raises(Onvolledig):
        les_vervallen(les.sleutel, reden=" ", versie=1, bereik=lot)
    les_vervallen(les.sleutel, reden="gebouw dicht", versie=1, bereik=lot)
    assert valid() == []
    save(les, mensen, lot, moment)
    with pytest.raises(Geweigerd):
        les_vervallen(les.sleutel, reden="toch niet", versie=None, bereik=lot)


@pytest.mark.eis("R-DRE-015")
def test_een_dagdeel_welkomstprogramma_telt_voor_het_pvt(noor, bereik_for, moment):
    Aanbod.objects.create(
        gemeente_id="9001",
        code="welkom",
        begin=moment.dag - timedelta(days=90),
        naam="Welkomstprogramma",
        soort=Aanbod.Soort.WELKOMSTPROGRAMMA,
        organisatie_id="partner",
        telt_mee_voor=["pvt"],
    )
    group = make_groep("partner", product="participatie", naam="Welkom")
    key = open_dossier(noor, moment, persoon=person(20))
    make_bestelling(
        key, noor, groep=group, product="participatie", organisatie_id="partner", aanbod="welkom"
    )
    lesson = make_les(group, moment.dag, soort="participatie")
    save(lesson, [key], bereik_for("vera"), moment)
    row = Uren.objects.get()
    assert (row.soort, row.categorie, row.minuten) == ("pvt", "welkomstprogramma", 180)
