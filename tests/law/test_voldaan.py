"""Whether the duty is met, per route and per part, as our own check beside DUO."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.law.examens import Examenpoging
from inburgering.law.feiten import PipFeit
from inburgering.law.pip_inhoud import VAARDIGHEDEN
from inburgering.law.tekst import dutch
from inburgering.law.voldaan import is_binnen_termijn, voldaan
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan

PVT = {"heeft_pvt_ondertekend": True, "heeft_pvt_activiteit": True}
MAP = {"heeft_map_eindgesprek": True}
UREN = {"pvt": 12, "map": 64, "map_praktijk": 40}


def geslaagd(onderdeel, niveau="B1"):
    return Examenpoging(onderdeel, niveau, 1, dag("2026-03-02"), "geslaagd", dag("2026-04-01"))


ALLE_B1 = (*(geslaagd(een) for een in VAARDIGHEDEN), geslaagd("knm", ""))
KLAAR_B1 = maak_feiten(pips=plan("2024-06-02"), uren=UREN, examens=ALLE_B1, **PVT, **MAP)
KLAAR_ONDERWIJS = maak_feiten(
    pips=plan("2024-06-02", "onderwijs"),
    uren={"pvt": 12},
    examens=(geslaagd("taalschakeltraject", ""),),
    **PVT,
)
KLAAR_Z = maak_feiten(
    pips=plan("2024-06-02", "Z"),
    uren={**UREN, "nt2": 700, "knm": 100, "participatie": 724},
    heeft_eindgesprek_z=True,
    **PVT,
    **MAP,
)


def stand(feiten, code):
    deel = voldaan(feiten).deel(code)
    return deel.stand if deel else None


@pytest.mark.eis("R-BUR-004", "R-KEMP-032")
def test_de_b1_route_is_klaar_met_vier_vaardigheden_knm_pvt_en_map():
    uit = voldaan(KLAAR_B1)
    assert uit.is_voldaan is True
    assert [deel.code for deel in uit.delen] == [*VAARDIGHEDEN, "knm", "pvt", "map"]
    assert uit.open_delen == ()
    lager = tuple(replace(een, niveau="A2") if een.niveau else een for een in ALLE_B1)
    assert voldaan(replace(KLAAR_B1, examens=lager)).open_delen == VAARDIGHEDEN
    assert all(deel.grondslag and deel.uitleg for deel in uit.delen)


MIST = {  # route, what is taken away -> part that is open
    "lezen": (KLAAR_B1, {"examens": ALLE_B1[1:]}, "lezen"),
    "knm": (KLAAR_B1, {"examens": ALLE_B1[:-1]}, "knm"),
    "pvt niet getekend": (KLAAR_B1, {"heeft_pvt_ondertekend": False}, "pvt"),
    "pvt een uur te kort": (KLAAR_B1, {"uren": {**UREN, "pvt": 11}}, "pvt"),
    "map zonder gesprek": (KLAAR_B1, {"heeft_map_eindgesprek": False}, "map"),
    "map te weinig praktijk": (KLAAR_B1, {"uren": {**UREN, "map_praktijk": 39}}, "map"),
    "z een uur les te kort": (
        KLAAR_Z,
        {"uren": {**UREN, "nt2": 699, "knm": 100, "participatie": 724}},
        "cursus_z",
    ),
    "z een uur meedoen te kort": (
        KLAAR_Z,
        {"uren": {**UREN, "nt2": 700, "knm": 100, "participatie": 723}},
        "participatie_z",
    ),
    "z zonder gesprek": (KLAAR_Z, {"heeft_eindgesprek_z": False}, "eindgesprek_z"),
    "onderwijs zonder traject": (KLAAR_ONDERWIJS, {"examens": ()}, "taalschakeltraject"),
}


@pytest.mark.parametrize(("feiten", "anders", "code"), MIST.values(), ids=MIST)
def test_een_deel_dat_mist_houdt_de_plicht_open(feiten, anders, code):
    uit = voldaan(replace(feiten, **anders))
    assert uit.is_voldaan is False
    assert code in uit.open_delen
    assert stand(replace(feiten, **anders), code) == "niet_gehaald"


def test_zonder_activiteit_is_het_pvt_niet_bekend():
    feiten = replace(KLAAR_B1, heeft_pvt_activiteit=None)
    assert stand(feiten, "pvt") == "onbekend"
    assert voldaan(feiten).is_voldaan is None


def test_zonder_plan_is_er_niets_te_zeggen():
    uit = voldaan(maak_feiten())
    assert (uit.leerroute, uit.delen, uit.is_voldaan) == (None, (), False)


def test_het_niveau_van_het_plan_per_vaardigheid_telt():
    niveaus = dict.fromkeys(VAARDIGHEDEN, "B1") | {"schrijven": "A2"}
    afgeschaald = (PipFeit(dag("2024-06-02"), "B1", "B1", niveaus),)
    examens = tuple(geslaagd(een, "A2") for een in VAARDIGHEDEN)
    feiten = replace(KLAAR_B1, pips=afgeschaald, examens=(*examens, geslaagd("knm", "")))
    assert stand(feiten, "schrijven") == "gehaald"
    assert stand(feiten, "lezen") == "niet_gehaald"
    deel = voldaan(feiten).deel("lezen")
    assert deel is not None
    assert dutch(deel.uitleg) == ("Geslaagd op niveau A2. Het PIP vraagt niveau B1: dat moet nog.")


def test_de_onderwijsroute_heeft_nooit_een_map():
    assert voldaan(KLAAR_ONDERWIJS).is_voldaan is True
    assert stand(KLAAR_ONDERWIJS, "map") is None
    assert stand(KLAAR_ONDERWIJS, "lezen") == "niet_nodig"


def test_de_onderwijsroute_is_ook_klaar_met_de_examens_op_b1():
    feiten = replace(KLAAR_ONDERWIJS, examens=ALLE_B1)
    assert voldaan(feiten).is_voldaan is True
    assert stand(feiten, "taalschakeltraject") == "niet_nodig"


@pytest.mark.eis("R-KEMP-033")
def test_de_z_route_vraagt_uren_en_een_gesprek_en_geen_examen():
    uit = voldaan(KLAAR_Z)
    assert uit.is_voldaan is True
    codes = [deel.code for deel in uit.delen]
    assert codes == ["cursus_z", "participatie_z", "eindgesprek_z", "pvt", "map"]


def test_een_gezinsmigrant_in_de_z_route_heeft_geen_uren_meedoen():
    feiten = replace(
        KLAAR_Z, doelgroep="gezinsmigrant", uren={**UREN, "nt2": 800, "participatie": 0}
    )
    assert stand(feiten, "participatie_z") == "niet_nodig"
    assert voldaan(feiten).is_voldaan is True


def test_wat_duo_vrijstelt_hoeft_niet():
    feiten = replace(KLAAR_B1, examens=ALLE_B1[1:], vrijgestelde_onderdelen=frozenset({"lezen"}))
    assert stand(feiten, "lezen") == "niet_nodig"
    assert voldaan(feiten).is_voldaan is True
    zonder = replace(
        KLAAR_Z,
        uren={**UREN, "nt2": 800},
        vrijgestelde_onderdelen=frozenset({"participatie_z"}),
    )
    assert voldaan(zonder).is_voldaan is True


TERMIJN = {  # day -> within the term of 3 June 2024 to 2 June 2027
    "dag van het plan": ("2024-06-02", False),
    "eerste dag": ("2024-06-03", True),
    "laatste dag": ("2027-06-02", True),
    "dag erna": ("2027-06-03", False),
}


@pytest.mark.parametrize(("op", "binnen"), TERMIJN.values(), ids=TERMIJN)
def test_de_termijn_telt_van_de_dag_na_het_plan_tot_en_met_de_laatste(op, binnen):
    assert is_binnen_termijn(KLAAR_B1, dag=dag(op)) is binnen


def test_de_einddatum_van_duo_gaat_voor():
    langer = replace(KLAAR_B1, einddatum_duo=dag("2027-12-02"))
    assert is_binnen_termijn(langer, dag=dag("2027-12-02")) is True
    assert is_binnen_termijn(maak_feiten(), dag=dag("2027-12-02")) is None


@given(
    st.sets(st.sampled_from([*VAARDIGHEDEN, "knm"])),
    st.sampled_from([*VAARDIGHEDEN, "knm"]),
)
def test_een_examen_meer_maakt_nooit_minder_klaar(gehaald, erbij):
    def feiten(onderdelen):
        rij = tuple(geslaagd(een, "" if een == "knm" else "B1") for een in sorted(onderdelen))
        return replace(KLAAR_B1, examens=rij)

    voor = set(voldaan(feiten(gehaald)).open_delen)
    assert set(voldaan(feiten({*gehaald, erbij})).open_delen) <= voor
