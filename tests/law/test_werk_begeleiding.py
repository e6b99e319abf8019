"""Help and money: when it ends, who steers, and what somebody new in the doelgroep is due."""

from dataclasses import replace

import pytest

from inburgering.law.grondslag import pw, wi
from inburgering.law.tekst import dutch
from inburgering.law.werkstand import Beleidskeuzes
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan, rijen, stand

FEITEN = maak_feiten(datum_inschrijving="2022-07-04", recht_op_bijstand="2022-07-04")
BASIS = stand(FEITEN)
GESTART = replace(BASIS, ontzorgen_gestart_op=dag("2022-07-04"), mb_gestart_op=dag("2022-07-04"))


EINDE = {  # bijstand stopped -> work from, last day
    "niet gestopt": (None, "2022-12-03", "2023-01-03"),
    "eerder": ("2022-10-31", "2022-09-30", "2022-10-31"),
    "later": ("2023-05-31", "2022-12-03", "2023-01-03"),
}


@pytest.mark.parametrize(("gestopt", "vanaf", "uiterlijk"), EINDE.values(), ids=EINDE)
def test_ontzorgen_eindigt_ook_als_de_bijstand_stopt(gestopt, vanaf, uiterlijk):
    een = replace(GESTART, bijstand_gestopt_op=dag(gestopt) if gestopt else None)
    uit = rijen(een)
    afronden, geld = uit["ontzorgen_afronden"], uit["zelfredzaamheid_regelen"]
    assert (afronden.vanaf, afronden.uiterlijk) == (dag(vanaf), dag(uiterlijk))
    assert (geld.vanaf, geld.streef, geld.uiterlijk) == (dag(vanaf), dag(uiterlijk), None)
    gestopt_zin = "31 oktober 2022 is de laatste dag van de bijstand. "
    eindigt = {"2022-10-31": f"{gestopt_zin}Het ontzorgen eindigt op 31 oktober 2022:"}.get(
        str(gestopt), "Het ontzorgen eindigt op 3 januari 2023:"
    )
    assert dutch(afronden.uitleg) == f"{eindigt} spreek af hoe de inburgeraar daarna zelf betaalt."


def test_zonder_bijstand_hoeft_het_ontzorgen_niet_meer_te_starten():
    assert "ontzorgen_starten" in rijen(BASIS)
    een = replace(BASIS, bijstand_gestopt_op=dag("2022-08-31"))
    assert "ontzorgen_starten" not in rijen(een)


REGIE = {"casusregisseur": "voortgang", "begeleiding": "mb_leefomgeving"}


@pytest.mark.parametrize(("regie", "taak"), REGIE.items(), ids=REGIE)
def test_wie_de_regie_heeft_regelt_de_zelfredzaamheid(regie, taak):
    een = replace(BASIS, beleid=Beleidskeuzes(zelfredzaamheid_regie=regie))
    rij = rijen(een)["zelfredzaamheid_regelen"]
    assert (rij.taak, rij.termijn, rij.grondslag) == (taak, None, ())
    assert dutch(rij.uitleg) == (
        "Tot en met 3 januari 2023 betaalt de gemeente de vaste lasten:"
        " regel hulp om het daarna zelf te doen."
    )


GEEN_REGIE = {
    "al geregeld": {"zelfredzaamheid_gestart_op": dag("2022-10-01")},
    "geen bijstand": {"feiten": replace(FEITEN, recht_op_bijstand=None)},
    "gezinsmigrant": {"feiten": replace(FEITEN, doelgroep="gezinsmigrant")},
}


@pytest.mark.parametrize("velden", GEEN_REGIE.values(), ids=GEEN_REGIE)
def test_wanneer_er_geen_hulp_bij_geldzaken_te_regelen_is(velden):
    assert "zelfredzaamheid_regelen" not in rijen(replace(BASIS, **velden))


MB = {  # months, agreed end -> work from, target
    "twaalf maanden": (12, None, "2023-06-03", "2023-07-03"),
    "achttien maanden": (18, None, "2023-12-03", "2024-01-03"),
    "afgesproken einde": (12, "2024-01-03", "2023-12-03", "2024-01-03"),
    "alleen afgesproken": (None, "2023-02-28", "2023-01-28", "2023-02-28"),
    "niets": (None, None, None, None),
}


@pytest.mark.parametrize(("maanden", "eind", "vanaf", "streef"), MB.values(), ids=MB)
def test_de_begeleiding_eindigt_waar_de_gemeente_dat_koos(maanden, eind, vanaf, streef):
    een = replace(
        GESTART,
        beleid=Beleidskeuzes(mb_maanden=maanden),
        mb_afgesproken_eind=dag(eind) if eind else None,
    )
    rij = rijen(een).get("mb_afronden")
    if vanaf is None:
        assert rij is None
        return
    assert (rij.taak, rij.vanaf, rij.streef) == ("mb_leefomgeving", dag(vanaf), dag(streef))
    assert (rij.uiterlijk, rij.grondslag) == (None, ())
    if streef == "2024-01-03":
        assert dutch(rij.uitleg) == (
            "De begeleiding duurt hier tot en met 3 januari 2024:"
            " rond die af of leg vast waarom die langer duurt."
        )


def test_alleen_begonnen_begeleiding_wordt_afgerond():
    twaalf = replace(GESTART, beleid=Beleidskeuzes(mb_maanden=12))
    assert "mb_afronden" in rijen(twaalf)
    assert "mb_afronden" not in rijen(replace(twaalf, mb_gestart_op=None))
    assert "mb_afronden" not in rijen(replace(twaalf, mb_afgerond_op=dag("2023-07-03")))
    zonder = replace(twaalf, feiten=replace(FEITEN, datum_inschrijving=None))
    assert "mb_afronden" not in rijen(zonder)


def test_wie_klaar_is_met_begeleiding_start_niet_opnieuw():
    assert "mb_starten mb_praktisch" in rijen(BASIS)
    assert "mb_starten mb_praktisch" not in rijen(replace(BASIS, mb_afgerond_op=dag("2023-07-03")))


def test_na_een_verhuizing_telt_de_begeleiding_vanaf_de_inschrijving_hier():
    verhuisd = replace(FEITEN, datum_inschrijving_na_verhuizing=dag("2023-02-01"))
    rij = rijen(replace(BASIS, feiten=verhuisd))["mb_starten mb_leefomgeving"]
    assert (rij.vanaf, rij.uiterlijk) == (dag("2023-02-01"), dag("2023-02-01"))
    assert dutch(rij.uitleg) == "De begeleiding begint op de dag van inschrijving: 1 februari 2023."


SINDS = {  # in this doelgroep since -> guidance due, paying fixed costs due
    "voor de inschrijving": ("2022-07-01", "2022-07-04", "2022-07-04"),
    "tijdens de zes maanden": ("2022-10-01", "2022-10-01", "2022-10-01"),
    "laatste dag": ("2023-01-03", "2023-01-03", "2023-01-03"),
    "te laat om te ontzorgen": ("2023-01-04", "2023-01-04", None),
}


@pytest.mark.parametrize(("sinds", "mb", "ontzorgen"), SINDS.values(), ids=SINDS)
def test_wie_later_asielstatushouder_wordt(sinds, mb, ontzorgen):
    uit = rijen(replace(BASIS, doelgroep_sinds=dag(sinds)))
    begin = uit["mb_starten mb_praktisch"]
    assert (begin.vanaf, begin.uiterlijk, begin.grondslag) == (dag(mb), dag(mb), (wi("13", 3),))
    if mb == "2022-10-01":
        assert dutch(begin.uitleg) == (
            "De inburgeraar heeft sinds 1 oktober 2022 recht op begeleiding."
        )
    elif mb == "2022-07-04":
        assert (
            dutch(begin.uitleg) == "De begeleiding begint op de dag van inschrijving: 4 juli 2022."
        )
    geld = uit.get("ontzorgen_starten")
    if ontzorgen is None:
        assert geld is None
    else:
        assert (geld.vanaf, geld.uiterlijk) == (dag(ontzorgen), dag(ontzorgen))
        assert geld.grondslag == (pw("56a"),)


CURSUS = {"later": ("2024-05-01", "2024-05-01"), "eerder": ("2022-01-01", "2022-09-05")}


@pytest.mark.parametrize(("sinds", "vanaf"), CURSUS.values(), ids=CURSUS)
def test_de_cursus_wordt_aangeboden_vanaf_de_dag_dat_het_moet(sinds, vanaf):
    een = replace(
        BASIS,
        feiten=replace(FEITEN, pips=plan("2022-09-05")),
        pip_vastgesteld_op=dag("2022-09-05"),
        doelgroep_sinds=dag(sinds),
    )
    assert rijen(een)["aanbod_leerroute"].vanaf == dag(vanaf)
