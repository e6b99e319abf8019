"""The work of statements, signals, referrals and buddies."""

from dataclasses import replace

import pytest

from inburgering.law.grondslag import pw
from inburgering.law.stand_geld import Geldstand
from inburgering.law.tekst import dutch
from inburgering.law.werk import werk
from inburgering.law.werkstand import Beleidskeuzes
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan, rijen, stand

FEITEN = maak_feiten(
    datum_kennisgeving="2022-04-22",
    datum_inschrijving="2022-06-13",
    recht_op_bijstand="2022-06-13",
    pips=plan("2022-08-15"),
)
NA_PIP = stand(
    FEITEN,
    intake_voltooid_op="2022-08-01",
    pip_vastgesteld_op="2022-08-15",
    ontzorgen_gestart_op="2022-06-13",
)
SOORTEN = ("maandstaat_maken", "betalingssignaal_opvolgen", "verwijzing_opvolgen", "maatje_zoeken")


def met(beleid=None, **geld):
    return rijen(
        replace(NA_PIP, geld=Geldstand(**geld), beleid=replace(Beleidskeuzes(), **(beleid or {})))
    )


def test_zonder_rijen_is_er_geen_werk():
    assert not [code for code in met() if code.startswith(SOORTEN)]


@pytest.mark.eis("R-KEMP-034")
def test_de_eerste_open_maand_is_een_taak_met_een_streefdag_in_die_maand():
    period = {"ontzorging_begin": dag("2022-06-13"), "ontzorging_tot": dag("2022-12-12")}
    rij = met(**period, open_maand=dag("2022-06-01"))["maandstaat_maken"]
    assert (rij.taak, rij.vanaf, rij.streef, rij.uiterlijk) == (
        "ontzorgen",
        dag("2022-06-13"),
        dag("2022-06-30"),
        None,
    )
    assert rij.grondslag == (pw("56a"),)
    rij = met(**period, open_maand=dag("2022-08-01"))["maandstaat_maken"]
    assert (rij.vanaf, rij.streef) == (dag("2022-08-01"), dag("2022-08-31"))


@pytest.mark.eis("R-OA-003")
def test_ontzorgen_afronden_vraagt_eerst_om_een_plan():
    period = {"ontzorging_begin": dag("2022-06-13"), "ontzorging_tot": dag("2022-12-12")}
    assert "eerst het plan" in dutch(met(**period)["ontzorgen_afronden"].uitleg)
    done = met(**period, heeft_plan=True)["ontzorgen_afronden"]
    assert "eerst het plan" not in dutch(done.uitleg)


def test_langer_ontzorgen_verschuift_de_laatste_dag_en_nooit_voorbij_de_bijstand():
    geld = Geldstand(ontzorging_begin=dag("2022-06-13"), ontzorging_tot=dag("2023-03-12"))
    rij = rijen(replace(NA_PIP, geld=geld))["ontzorgen_afronden"]
    assert (rij.uiterlijk, rij.termijn, rij.grondslag) == (dag("2023-03-12"), None, (pw("57"),))
    stopped = replace(NA_PIP, geld=geld, bijstand_gestopt_op=dag("2023-01-31"))
    assert rijen(stopped)["ontzorgen_afronden"].uiterlijk == dag("2023-01-31")
    shorter = replace(geld, ontzorging_tot=dag("2022-10-01"))
    rij = rijen(replace(NA_PIP, geld=shorter))["ontzorgen_afronden"]
    assert (rij.uiterlijk, rij.termijn) == (dag("2022-12-12"), "ontzorgen")


@pytest.mark.eis("R-KEMP-085", "R-DRE-020")
def test_een_signaal_is_werk_op_elk_moment_en_opschalen_gaat_naar_wie_ontzorgt():
    geld = Geldstand(signaal_op=dag("2024-03-01"), opschaling_op=dag("2024-03-05"))
    ended = replace(NA_PIP, geld=geld, ontzorgen_afgerond_op=dag("2022-12-12"))
    uit = {rij.taak: rij for rij in werk(ended) if rij.code == "betalingssignaal_opvolgen"}
    rij = uit["financiele_zelfredzaamheid"]
    assert (rij.vanaf, rij.streef) == (dag("2024-03-01"), dag("2024-03-08"))
    assert uit["ontzorgen"].vanaf == dag("2024-03-05")
    later = met({"signaal_dagen": 14}, signaal_op=dag("2024-03-01"))
    rij = later["betalingssignaal_opvolgen"]
    assert rij.streef == dag("2024-03-15")


@pytest.mark.eis("R-DRE-022")
def test_na_een_stille_tijd_vraagt_iemand_hoe_de_verwijzing_gaat():
    rij = met(verwijzing_op=dag("2024-03-01"))["verwijzing_opvolgen"]
    assert (rij.taak, rij.vanaf, rij.streef) == ("voortgang", dag("2024-03-29"), dag("2024-03-29"))
    rij = met({"terugkoppeling_dagen": 7}, verwijzing_op=dag("2024-03-01"))["verwijzing_opvolgen"]
    assert rij.vanaf == dag("2024-03-08")


@pytest.mark.eis("R-SV-025")
def test_waar_iedereen_een_taalcoach_krijgt_is_zoeken_werk_vanaf_de_inschrijving():
    iedereen = {"iedereen_taalcoach": True}
    assert met(iedereen)["maatje_zoeken"].vanaf == dag("2022-06-13")
    assert "maatje_zoeken" not in met(iedereen, heeft_taalcoach=True)
    assert "maatje_zoeken" not in met()
    gezocht = met(maatje_gezocht_op=dag("2024-03-01"))["maatje_zoeken"]
    assert (gezocht.taak, gezocht.vanaf) == ("maatje", dag("2024-03-01"))
