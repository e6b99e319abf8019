"""The work for the plan itself, and after moving house."""

from dataclasses import replace

import pytest

from inburgering.law.grondslag import awb, bi, wi
from inburgering.law.tekst import dutch
from inburgering.law.werkstand import Beleidskeuzes
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan, rijen, stand

VAN_2023 = dag("2023-01-01")
FEITEN = maak_feiten(datum_kennisgeving="2024-04-22", datum_inschrijving="2024-06-13")
GEKOPPELD = stand(maak_feiten(), datum_koppeling="2024-04-19")
INGESCHREVEN = stand(FEITEN, datum_koppeling="2024-04-19")
VASTGESTELD = stand(
    replace(FEITEN, pips=plan("2024-08-15")),
    datum_koppeling="2024-04-19",
    intake_voltooid_op="2024-07-25",
    pip_vastgesteld_op="2024-08-15",
)


VASTSTELLEN = {  # state -> from
    "termijn loopt, intake nog niet": (INGESCHREVEN, "2024-06-14"),
    "intake klaar": (replace(INGESCHREVEN, intake_voltooid_op=dag("2024-07-25")), "2024-07-25"),
    "intake klaar voor de termijn": (
        replace(INGESCHREVEN, intake_voltooid_op=dag("2024-05-25")),
        "2024-05-25",
    ),
    "intake klaar zonder termijn": (
        replace(GEKOPPELD, intake_voltooid_op=dag("2024-05-25")),
        "2024-05-25",
    ),
    "geen van beide": (GEKOPPELD, None),
    "vastgesteld": (VASTGESTELD, None),
}


@pytest.mark.eis("R-KEMP-022")
@pytest.mark.parametrize(("een", "vanaf"), VASTSTELLEN.values(), ids=VASTSTELLEN)
def test_pip_vaststellen(een, vanaf):
    rij = rijen(een).get("pip_vaststellen")
    if vanaf is None:
        assert rij is None
    else:
        assert rij is not None
        assert (rij.taak, rij.vanaf) == ("pip", dag(vanaf))


def test_het_werk_toont_dezelfde_uitleg_en_artikelen_als_de_termijn():
    rij = rijen(INGESCHREVEN)["pip_vaststellen"]
    assert rij.grondslag == (wi("15", 1), bi("5.3", 1, versie=VAN_2023))
    assert dutch(rij.uitleg) == (
        "De 10 weken tellen vanaf de inschrijving op 13 juni 2024."
        " Stel het PIP uiterlijk op 22 augustus 2024 vast."
    )
    zonder = rijen(replace(GEKOPPELD, intake_voltooid_op=dag("2024-05-25")))["pip_vaststellen"]
    assert zonder.grondslag == (wi("15", 1),)
    assert (zonder.uiterlijk, zonder.termijn) == (None, None)
    assert dutch(zonder.uitleg) == (
        "De intake is klaar, maar er is nog geen termijn: vul de datum in die ontbreekt."
    )


def test_wie_wacht_op_een_ander_vraagt_de_informatie_op():
    wacht = replace(INGESCHREVEN, feiten=replace(FEITEN, wacht_op_derden=True))
    uit = rijen(wacht)
    rij = uit["informatie_derden_opvragen"]
    assert (rij.taak, rij.vanaf, rij.uiterlijk) == ("pip", dag("2024-04-19"), None)
    assert rij.grondslag == (bi("5.3", 2, versie=VAN_2023),)
    assert dutch(rij.uitleg) == (
        "Zonder deze informatie kan er geen PIP komen: vraag die op en leg vast wanneer die kwam."
    )
    assert uit["pip_vaststellen"].uiterlijk is None
    assert uit["pip_vaststellen"].termijn == "pip_vaststellen"


INFORMATIE = {
    "wacht niet": ({"wacht_op_derden": False}, {}, False),
    "wacht": ({"wacht_op_derden": True}, {}, True),
    "kwam": (
        {"wacht_op_derden": True, "informatie_derden_ontvangen": dag("2024-08-20")},
        {},
        False,
    ),
    "pip vastgesteld": (
        {"wacht_op_derden": True},
        {"pip_vastgesteld_op": dag("2024-08-15")},
        False,
    ),
}


@pytest.mark.parametrize(("feiten", "velden", "nodig"), INFORMATIE.values(), ids=INFORMATIE)
def test_informatie_opvragen_tot_die_er_is(feiten, velden, nodig):
    een = replace(INGESCHREVEN, feiten=replace(FEITEN, **feiten), **velden)
    assert ("informatie_derden_opvragen" in rijen(een)) is nodig


def test_ook_met_streefdatum_wacht_het_pip():
    een = replace(
        INGESCHREVEN,
        feiten=replace(FEITEN, wacht_op_derden=True),
        beleid=Beleidskeuzes(streef_pip_weken=8),
    )
    assert rijen(een)["pip_vaststellen"].streef == dag("2024-08-08")


NA_VASTSTELLING = {  # fields -> work on sending and reporting
    "net vastgesteld": ({}, ["pip_verzenden", "pip_melden_duo"]),
    "verzonden": ({"pip_verzonden_op": dag("2024-08-16")}, ["pip_melden_duo"]),
    "gemeld": ({"pip_gemeld_aan_duo_op": dag("2024-08-16")}, ["pip_verzenden"]),
    "beide": (
        {
            "pip_verzonden_op": dag("2024-08-16"),
            "pip_gemeld_aan_duo_op": dag("2024-08-16"),
        },
        [],
    ),
    "nog geen pip": ({"pip_vastgesteld_op": None}, []),
}


@pytest.mark.parametrize(("velden", "codes"), NA_VASTSTELLING.values(), ids=NA_VASTSTELLING)
def test_verzenden_en_melden(velden, codes):
    uit = rijen(replace(VASTGESTELD, **velden))
    gevonden = {c: rij for c, rij in uit.items() if c in {"pip_verzenden", "pip_melden_duo"}}
    assert list(gevonden) == codes
    for rij in gevonden.values():
        assert (rij.taak, rij.vanaf) == ("pip", dag("2024-08-15"))
        assert (rij.uiterlijk, rij.streef, rij.termijn) == (None, None, None)


def test_de_uitleg_van_verzenden_en_melden():
    uit = rijen(VASTGESTELD)
    assert uit["pip_verzenden"].grondslag == (awb("3:41", 1),)
    assert dutch(uit["pip_verzenden"].uitleg) == (
        "Het PIP is vastgesteld op 15 augustus 2024: bezwaar maken kan pas na verzending."
    )
    assert uit["pip_melden_duo"].grondslag == (wi("34", 1), bi("9.2", 2))
    assert dutch(uit["pip_melden_duo"].uitleg) == (
        "DUO moet het PIP van 15 augustus 2024 kennen: vul het in op het portaal van DUO."
    )


def test_na_het_pip_is_het_voorwerk_weg():
    assert not set(rijen(VASTGESTELD)) & {
        "kennismaking",
        "oproep_versturen",
        "leerbaarheidstoets_afnemen",
        "brede_intake_voltooien",
        "pip_vaststellen",
    }


VERHUISD_FEITEN = replace(
    FEITEN,
    pips=plan("2024-08-15"),
    datum_inschrijving_na_verhuizing=dag("2025-02-03"),
)
VERHUISD = stand(VERHUISD_FEITEN, pip_vastgesteld_op="2024-08-15")


def test_wie_met_een_pip_verhuist_krijgt_een_intake_zonder_toets_en_een_nieuw_pip():
    uit = rijen(VERHUISD)
    assert "leerbaarheidstoets_afnemen" not in uit
    for code in ("oproep_versturen", "brede_intake_voltooien", "pip_vaststellen"):
        assert uit[code].uiterlijk == dag("2025-04-14")
    assert uit["pip_vaststellen"].grondslag == (
        wi("15", 1),
        bi("5.3", 3, versie=VAN_2023),
        wi("15", 4),
    )


NIEUW_PIP = {  # dagtekening of the plan in force -> plan still needed
    "dag voor de verhuizing": ("2025-02-02", True),
    "dag van de verhuizing": ("2025-02-03", False),
    "later": ("2025-03-03", False),
    "ingetrokken": (None, True),
}


@pytest.mark.parametrize(("dagtekening", "nodig"), NIEUW_PIP.values(), ids=NIEUW_PIP)
def test_na_de_verhuizing_is_een_nieuw_pip_nodig(dagtekening, nodig):
    een = replace(VERHUISD, pip_vastgesteld_op=dag(dagtekening) if dagtekening else None)
    assert ("pip_vaststellen" in rijen(een)) is nodig


def test_verhuizen_zonder_eerder_pip_verandert_niets_aan_het_vastgestelde_pip():
    feiten = replace(VERHUISD_FEITEN, pips=plan("2025-03-03"))
    een = stand(feiten, pip_vastgesteld_op="2025-03-03")
    assert "pip_vaststellen" not in rijen(een)
    te_vroeg = stand(replace(VERHUISD_FEITEN, pips=()), pip_vastgesteld_op="2025-01-03")
    assert "pip_vaststellen" not in rijen(te_vroeg)


def test_een_ingetrokken_pip_zonder_vervanging_maakt_het_werk_weer_open():
    uit = rijen(replace(VASTGESTELD, pip_vastgesteld_op=None))
    assert uit["pip_vaststellen"].uiterlijk == dag("2024-08-22")
    assert uit["pip_vaststellen"].vanaf == dag("2024-07-25")
    assert "oproep_versturen" not in uit


TWEEDE_PAAR = {  # fields -> is a colleague asked to look
    "voorgelegd": ({}, True),
    "akkoord": ({"pip_akkoord_op": dag("2024-08-10")}, False),
    "niet voorgelegd": ({"pip_voorgelegd_op": None}, False),
    "geen concept": ({"pip_concept": False}, False),
    "vastgesteld": ({"pip_vastgesteld_op": dag("2024-08-15")}, False),
}


@pytest.mark.parametrize(("velden", "nodig"), TWEEDE_PAAR.values(), ids=TWEEDE_PAAR)
def test_een_collega_kijkt_mee_zodra_het_concept_is_voorgelegd(velden, nodig):
    een = replace(INGESCHREVEN, pip_concept=True, pip_voorgelegd_op=dag("2024-08-09"))
    rij = rijen(replace(een, **velden)).get("pip_akkoord_geven")
    assert (rij is not None) is nodig
    if rij is not None:
        assert (rij.taak, rij.vanaf, rij.uiterlijk) == ("pip", dag("2024-08-09"), dag("2024-08-22"))
        assert (rij.grondslag, rij.termijn) == ((), "pip_vaststellen")
        assert dutch(rij.uitleg) == (
            "Een collega vroeg op 9 augustus 2024 om mee te kijken met het PIP."
            " Het PIP moet er uiterlijk op 22 augustus 2024 zijn."
        )
