"""Hours of one person: who may, what is refused, what is kept; attendance, PVT, the week."""

import uuid
from datetime import timedelta

import pytest
from django.utils.formats import date_format

from inburgering.actions.catalogus import HANDELINGEN
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden, Onvolledig
from inburgering.actions.uren import (
    Ureninvoer,
    uren_vastleggen,
    uren_verbeteren,
    uren_vervallen,
)
from inburgering.actions.uren_week import Weekvak, uren_week_vastleggen
from inburgering.cases.models import Dossier, Feit, Taak, Uren, Urensignaal
from inburgering.cases.urenboek import read_uren
from inburgering.cases.urensoorten import AFWEZIG, CATEGORIEEN, VAST
from inburgering.queries.tijdlijn import Tijdlijnfilter, get_tijdlijn
from inburgering.queries.uren import get_urenbeeld
from inburgering.queries.uren_groep import get_monday
from inburgering.queries.uren_invoer import get_urenkeuzes
from inburgering.region.models import Aanbod
from tests.begeleiding import set_beleid
from tests.dossiers import open_dossier
from tests.pips import adopt, make_ready
from tests.uren import make_bestelling, make_contract


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def dossier(noor, moment):
    return open_dossier(noor, moment)


def leg(dossier, bereik, moment, *rijen, **more):
    uren_vastleggen(dossier, rijen=rijen, bereik=bereik, moment=moment, **more)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("3", 180),
        ("3,5", 210),
        ("3.25", 195),
        ("3:05", 185),
        ("3u30", 210),
        ("45 min", 45),
        ("2 uur", 120),
        ("3:75", None),
        ("-3", None),
        ("3,555", None),
        ("", None),
        ("drie", None),
    ],
)
def test_uren_zoals_mensen_ze_schrijven(text, minutes):
    assert read_uren(text) == minutes


@pytest.mark.eis("R-KEMP-036")
def test_participatie_heeft_twee_vormen_met_wat_iemand_doet_alleen_of_samen():
    kinds = {(c.vorm, c.wijze) for c in CATEGORIEEN.values()}
    assert len(kinds) == 4
    parts = {code.rpartition("_")[0] for code in CATEGORIEEN}
    assert parts >= {"reintegratie", "mb", "zelfredzaamheid", "vrijwilligerswerk", "vereniging"}
    assert VAST["map_les"][0] == "arbeid"
    assert VAST["pvt"][0] == "maatschappelijk"
    assert not {"depressie", "zwanger", "medicijnen"} & set(AFWEZIG)


@pytest.mark.eis("R-KEMP-036")
def test_uren_per_categorie_staan_op_het_tabblad(dossier, noor, moment):
    leg(
        dossier,
        noor,
        moment,
        Ureninvoer("participatie", moment.dag, 120, "reintegratie_ind", veld="a_"),
        Ureninvoer("participatie", moment.dag, 60, "vereniging_groep", veld="b_"),
    )
    beeld = get_urenbeeld(dossier, bereik=noor, dag=moment.dag)
    assert [(r.naam, r.vorm, r.uren) for r in beeld.participatie] == [
        ("Re-integratie, individueel", "Arbeidsparticipatie", "2 uur"),
        ("Vereniging of activiteit, in een groep", "Maatschappelijke participatie", "1 uur"),
    ]


def test_een_fout_in_een_van_twee_regels_schrijft_niets(dossier, noor, moment):
    with pytest.raises(Onvolledig) as refusal:
        leg(
            dossier,
            noor,
            moment,
            Ureninvoer("nt2", moment.dag, 60, veld="a_"),
            Ureninvoer("nt2", moment.dag + timedelta(days=1), 60, veld="b_"),
        )
    assert set(refusal.value.velden) == {"b_datum"}
    assert not Uren.objects.exists()


def test_dubbel_klikken_telt_een_keer(dossier, noor, moment):
    key = uuid.uuid4()
    leg(dossier, noor, moment, Ureninvoer("nt2", moment.dag, 60), eenmalig=key)
    with pytest.raises(AlGedaan):
        leg(dossier, noor, moment, Ureninvoer("nt2", moment.dag, 60), eenmalig=key)


def test_verbeteren_en_weghalen_houden_de_geschiedenis(dossier, noor, moment):
    leg(dossier, noor, moment, Ureninvoer("nt2", moment.dag, 60))
    first = Uren.objects.get()
    shared = {"bereik": noor, "moment": moment}
    with pytest.raises(Onvolledig):
        uren_verbeteren(
            dossier, uren=first.pk, invoer=Ureninvoer("nt2", moment.dag, 90), reden="", **shared
        )
    uren_verbeteren(
        dossier, uren=first.pk, invoer=Ureninvoer("nt2", moment.dag, 90), reden="typefout", **shared
    )
    with pytest.raises(Geweigerd):
        uren_vervallen(dossier, uren=first.pk, reden="weg", **shared)
    new = Uren.objects.get(is_geldig=True)
    uren_vervallen(dossier, uren=new.pk, reden="was iemand anders", **shared)
    assert list(Uren.objects.order_by("pk").values_list("minuten", "is_geldig")) == [
        (60, False),
        (90, False),
    ]


def test_een_partij_verbetert_geen_uren_van_een_ander(dossier, noor, moment, bereik_for):
    leg(dossier, noor, moment, Ureninvoer("nt2", moment.dag, 60))
    row = Uren.objects.get()
    with pytest.raises(NietBevoegd):
        uren_vervallen(dossier, uren=row.pk, reden="weg", bereik=bereik_for("vera"), moment=moment)
    with pytest.raises(NietGevonden):
        uren_vervallen(
            dossier, uren=row.pk, reden="weg", bereik=bereik_for("vreemd"), moment=moment
        )


def test_de_school_legt_alleen_vast_binnen_de_eigen_bestelling(dossier, noor, moment, bereik_for):
    lot = bereik_for("lot")
    with pytest.raises(NietGevonden):
        leg(dossier, lot, moment, Ureninvoer("nt2", moment.dag, 60))
    make_bestelling(
        dossier, noor, contract=make_contract(), start_op=moment.dag - timedelta(days=7)
    )
    leg(dossier, lot, moment, Ureninvoer("nt2", moment.dag, 60))
    with pytest.raises(Onvolledig) as refusal:
        leg(dossier, lot, moment, Ureninvoer("nt2", moment.dag - timedelta(days=8), 60))
    assert "periode van de lessen" in str(refusal.value.velden["datum"])
    with pytest.raises(NietBevoegd):
        leg(dossier, lot, moment, Ureninvoer("pvt", moment.dag, 60))


@pytest.mark.eis("R-KEMP-010")
def test_uren_van_een_zelf_betaalde_cursus_tellen_met_een_verklaard_keurmerk(noor, moment):
    key = make_ready(noor, moment)
    adopt(key, noor, moment)
    make_bestelling(
        key, noor, organisatie_id=None, aanbieder_naam="Taal en zo", is_eigen_rekening=True
    )
    leg(key, noor, moment, Ureninvoer("nt2", moment.dag, 120, is_keurmerk=True))
    leg(key, noor, moment, Ureninvoer("knm", moment.dag, 120))
    found = dict(Uren.objects.values_list("soort", "is_keurmerk"))
    assert found == {"nt2": True, "knm": False}
    beeld = get_urenbeeld(key, bereik=noor, dag=moment.dag)
    assert {t.code: t.gedaan_uren for t in beeld.tellers}["nt2"] == 2
    assert Taak.objects.filter(dossier__sleutel=key, code="uren_vragen", status="open").exists()


@pytest.mark.eis("R-DRE-015")
@pytest.mark.parametrize(("counts", "soort"), [(["pvt"], "pvt"), ([], "participatie")])
def test_het_welkomstprogramma_telt_voor_het_pvt_als_het_aanbod_dat_zegt(
    dossier, noor, moment, counts, soort
):
    Aanbod.objects.create(
        gemeente_id="9001",
        code="welkom",
        begin=moment.dag - timedelta(days=90),
        naam="Welkomstprogramma",
        soort=Aanbod.Soort.WELKOMSTPROGRAMMA,
        organisatie_id="partner",
        telt_mee_voor=counts,
    )
    leg(dossier, noor, moment, Ureninvoer("participatie", moment.dag, 180, "welkomstprogramma"))
    assert Uren.objects.get().soort == soort


@pytest.mark.eis("R-DRE-015")
def test_van_een_programma_in_delen_telt_alleen_het_deel_dat_zo_is_gemerkt(dossier, noor, moment):
    for code, counts in (("geheel", []), ("deel", ["pvt"])):
        Aanbod.objects.create(
            gemeente_id="9001",
            code=code,
            begin=moment.dag - timedelta(days=90),
            naam=code,
            soort=Aanbod.Soort.WELKOMSTPROGRAMMA,
            organisatie_id="partner",
            telt_mee_voor=counts,
        )
    choices = get_urenkeuzes(dossier, bereik=noor, dag=moment.dag).categorieen
    assert "welkomstprogramma_pvt" in dict(choices)
    for days, code in ((1, "welkomstprogramma"), (2, "welkomstprogramma_pvt")):
        day = moment.dag - timedelta(days=days)
        leg(dossier, noor, moment, Ureninvoer("participatie", day, 60 * days, code))
    rows = Uren.objects.values_list("soort", "categorie", "minuten").order_by("minuten")
    assert list(rows) == [
        ("participatie", "welkomstprogramma", 60),
        ("pvt", "welkomstprogramma", 120),
    ]


def test_lage_aanwezigheid_geeft_een_sein_en_geen_tweede(dossier, noor, moment):
    def week(number, made):
        day = moment.dag - timedelta(days=number)
        leg(dossier, noor, moment, Ureninvoer("nt2", day, made, gepland=180))

    week(1, 60)
    week(2, 60)
    week(3, 60)
    assert not Urensignaal.objects.exists()
    set_beleid("9001", aanwezigheid_grens=80)
    week(4, 60)
    signal = Urensignaal.objects.get()
    assert (signal.percentage, signal.grens) == (33, 80)
    assert Taak.objects.get(code="afwezigheid_opvolgen").status == "open"
    week(5, 60)
    assert Urensignaal.objects.count() == 1


@pytest.mark.eis("R-KEMP-082")
def test_een_week_voor_veel_mensen_schrijft_alleen_wat_anders_is(dossier, noor, moment, bereik_for):
    vera, monday = bereik_for("vera"), get_monday(moment.dag)

    def save(minutes):
        cell = Weekvak(dossier, "participatie", "vrijwilligerswerk_ind", minutes, "v")
        return uren_week_vastleggen([cell], maandag=monday, bereik=vera, moment=moment)

    assert save(240) == 1
    assert save(240) == 0
    assert save(300) == 1
    assert save(None) == 1
    assert Uren.objects.count() == 2
    assert not Uren.objects.filter(is_geldig=True).exists()
    with pytest.raises(Onvolledig) as refusal:
        save(61 * 60)
    assert "60 uur" in str(refusal.value.velden["v"])


def test_de_beginstand_geldt_van_de_dag_van_vastleggen(noor, moment):
    key = make_ready(noor, moment)
    adopt(key, noor, moment)
    Feit.objects.create(
        dossier=Dossier.objects.get(sleutel=key),
        soort="uren_participatie",
        getal=100,
        datum=moment.dag - timedelta(days=1),
        bron="gemeente",
        recorded_at=moment.tijdstip,
    )
    leg(key, noor, moment, Ureninvoer("participatie", moment.dag, 120, "werk_ind"))
    early = moment.dag - timedelta(days=3)
    leg(key, noor, moment, Ureninvoer("participatie", early, 120, "werk_ind"))
    beeld = get_urenbeeld(key, bereik=noor, dag=moment.dag)
    assert {t.code: t.gedaan_uren for t in beeld.tellers}["participatie"] == 102
    assert any("beginstand" in words for words, _time in beeld.niet_geteld)


def test_de_tijdlijn_zegt_wat_er_gebeurde(dossier, noor, moment):
    leg(dossier, noor, moment, Ureninvoer("nt2", moment.dag, 60))
    row = Uren.objects.get()
    uren_vervallen(dossier, uren=row.pk, reden="verkeerde dag", bereik=noor, moment=moment)
    beeld = get_tijdlijn(dossier, filter=Tijdlijnfilter(soort="uren"), bereik=noor)
    day = date_format(moment.dag, "j F Y")
    said = [str(HANDELINGEN[r.handeling].zin) % r.woorden for r in beeld.regels]
    assert said == [
        f"Uren weggehaald: Taal (NT2) op {day}. Reden: verkeerde dag",
        f"Uren vastgelegd: Taal (NT2) op {day}.",
    ]
