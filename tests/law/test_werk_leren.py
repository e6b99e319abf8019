"""The work of learning: finish what began, ask, judge and book."""

from dataclasses import replace

import pytest

from inburgering.law.examens import Examenpoging
from inburgering.law.stand_leren import Leerstand, Tolkvraag
from inburgering.law.tekst import dutch
from inburgering.law.werkstand import Beleidskeuzes
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan, rijen, stand

FEITEN = maak_feiten(datum_kennisgeving="2024-04-22", pips=plan("2024-06-02"))
B1 = stand(FEITEN, intake_voltooid_op="2024-05-20", pip_vastgesteld_op="2024-06-02")
Z_UREN = {"nt2": 800, "participatie": 660, "map": 64, "map_praktijk": 40, "pvt": 76}
Z = replace(B1, feiten=replace(FEITEN, pips=plan("2024-06-02", "Z"), uren=Z_UREN))
LAATSTE = dag("2027-06-02")


@pytest.mark.eis("R-KEMP-038")
def test_het_pvt_is_klaar_met_uren_een_activiteit_en_een_handtekening():
    begonnen = replace(B1, pvt_gestart_op=dag("2024-07-01"))
    rij = rijen(begonnen)["pvt_afronden"]
    assert (rij.taak, rij.vanaf, rij.uiterlijk) == ("pvt", dag("2024-07-01"), LAATSTE)
    assert "Leg ook de activiteit of excursie vast." in dutch(rij.uitleg)
    getekend = replace(FEITEN, uren={"pvt": 12}, heeft_pvt_ondertekend=True)
    assert "pvt_afronden" in rijen(replace(begonnen, feiten=getekend))
    klaar = replace(begonnen, feiten=getekend, pvt_activiteit_op=dag("2024-08-01"))
    assert "pvt_afronden" not in rijen(klaar)
    te_kort = replace(klaar, feiten=replace(getekend, uren={"pvt": 11}))
    assert "pvt_afronden" in rijen(te_kort)


def test_de_bijeenkomst_is_de_streefdag_en_weigeren_staat_erbij():
    begonnen = replace(B1, pvt_gestart_op=dag("2024-07-01"), pvt_bijeenkomst_op=dag("2024-09-02"))
    rij = rijen(begonnen)["pvt_afronden"]
    assert rij.streef == dag("2024-09-02")
    geweigerd = rijen(replace(begonnen, pvt_geweigerd_op=dag("2024-09-02")))["pvt_afronden"]
    assert "niet tekenen" in dutch(geweigerd.uitleg)


@pytest.mark.eis("R-KEMP-076")
def test_de_map_eindigt_met_een_gesprek_dat_goed_gaat():
    begonnen = replace(B1, map_gestart_op=dag("2024-10-01"))
    rij = rijen(begonnen)["map_afronden"]
    assert (rij.taak, rij.vanaf, rij.uiterlijk) == ("map", dag("2024-10-01"), LAATSTE)
    opnieuw = rijen(replace(begonnen, map_niet_gehaald_op=dag("2025-02-03")))["map_afronden"]
    assert "voer een nieuw gesprek" in dutch(opnieuw.uitleg)
    klaar = replace(begonnen, feiten=replace(FEITEN, heeft_map_eindgesprek=True))
    assert "map_afronden" not in rijen(klaar)
    school = replace(begonnen, feiten=replace(FEITEN, pips=plan("2024-06-02", "onderwijs")))
    assert "map_afronden" not in rijen(school)


@pytest.mark.eis("R-KEMP-077")
def test_de_map_begint_zo_vroeg_als_de_gemeente_wil():
    assert rijen(B1)["map_starten"].streef is None
    vroeg = replace(B1, beleid=Beleidskeuzes(streef_map_weken=26))
    rij = rijen(vroeg)["map_starten"]
    assert (rij.streef, rij.uiterlijk) == (dag("2024-12-01"), LAATSTE)
    lang = replace(B1, beleid=Beleidskeuzes(streef_map_weken=400))
    assert rijen(lang)["map_starten"].streef == LAATSTE


UREN_Z = {  # hours -> there is a closing talk to hold
    "precies": ({}, True),
    "een uur les te weinig": ({"nt2": 799}, False),
    "een uur meedoen te weinig": ({"participatie": 659}, False),
    "een uur meer": ({"nt2": 801}, True),
}


@pytest.mark.parametrize(("anders", "is_er"), UREN_Z.values(), ids=UREN_Z)
def test_het_eindgesprek_z_komt_als_de_uren_er_zijn(anders, is_er):
    een = replace(Z, feiten=replace(Z.feiten, uren={**Z_UREN, **anders}))
    assert ("eindgesprek_z_voeren" in rijen(een)) is is_er


def test_het_eindgesprek_z_begint_op_de_dag_van_de_laatste_uren():
    een = replace(Z, leren=Leerstand(laatste_uren_op=dag("2026-11-02")))
    rij = rijen(een)["eindgesprek_z_voeren"]
    assert (rij.taak, rij.vanaf, rij.uiterlijk) == ("voortgang", dag("2026-11-02"), LAATSTE)
    klaar = replace(een, feiten=replace(Z.feiten, heeft_eindgesprek_z=True))
    assert "eindgesprek_z_voeren" not in rijen(klaar)


def test_ontheffing_van_meedoen_en_een_gezinsmigrant_vragen_geen_uren_meedoen():
    alleen_les = {"nt2": 800}
    ontheven = replace(
        Z.feiten, uren=alleen_les, vrijgestelde_onderdelen=frozenset({"participatie_z"})
    )
    assert "eindgesprek_z_voeren" in rijen(replace(Z, feiten=ontheven))
    gezin = replace(Z.feiten, uren=alleen_les, doelgroep="gezinsmigrant")
    assert "eindgesprek_z_voeren" in rijen(replace(Z, feiten=gezin))


def test_een_examen_zonder_uitslag_geeft_werk():
    wacht = Examenpoging("spreken", "B1", 1, dag("2026-03-02"))
    geslaagd = Examenpoging("lezen", "B1", 1, dag("2026-02-02"), "geslaagd")
    rij = rijen(replace(B1, feiten=replace(FEITEN, examens=(geslaagd, wacht))))
    werk = rij["examen_uitslag_vastleggen"]
    assert (werk.vanaf, werk.streef) == (dag("2026-03-02"), dag("2026-04-28"))
    assert "Spreken" in dutch(werk.uitleg)
    assert "examen_uitslag_vastleggen" not in rijen(
        replace(B1, feiten=replace(FEITEN, examens=(geslaagd,)))
    )


@pytest.mark.eis("R-SV-043")
def test_een_bericht_wordt_elke_zoveel_maanden_gevraagd_en_dan_gelezen():
    les = Leerstand(les_sinds=dag("2024-09-02"))
    assert "voortgangsbericht_vragen" not in rijen(replace(B1, leren=les))
    kwartaal = replace(B1, leren=les, beleid=Beleidskeuzes(voortgangsbericht_maanden=3))
    assert rijen(kwartaal)["voortgangsbericht_vragen"].vanaf == dag("2024-12-02")
    later = replace(les, laatste_bericht_op=dag("2024-12-10"))
    assert rijen(replace(kwartaal, leren=later))["voortgangsbericht_vragen"].vanaf == dag(
        "2025-03-10"
    )
    gevraagd = replace(
        les, bericht_gevraagd_op=dag("2024-12-02"), bericht_uiterlijk=dag("2024-12-16")
    )
    rij = rijen(replace(kwartaal, leren=gevraagd))["voortgangsbericht_vragen"]
    assert rij.vanaf == dag("2024-12-17")
    assert "vraag ernaar" in dutch(rij.uitleg)
    binnen = replace(les, bericht_te_beoordelen=dag("2024-12-12"))
    assert rijen(replace(B1, leren=binnen))["voortgangsbericht_beoordelen"].vanaf == dag(
        "2024-12-12"
    )


@pytest.mark.eis("R-KEMP-078")
def test_een_tolk_boeken_is_werk_van_de_taak_die_hem_nodig_heeft():
    vragen = (
        Tolkvraag("map", dag("2026-05-04"), dag("2026-04-01")),
        Tolkvraag("map", dag("2026-04-20"), dag("2026-04-02")),
    )
    rij = rijen(replace(B1, leren=Leerstand(tolken=vragen)))["tolk_boeken"]
    assert (rij.taak, rij.streef, rij.vanaf) == ("map", dag("2026-04-20"), dag("2026-04-02"))
