"""The work of hours: asking for them, and asking why somebody is often away."""

from dataclasses import replace

import pytest

from inburgering.law.grondslag import wi
from inburgering.law.stand_uren import Lopend, Urenstand
from inburgering.law.tekst import dutch
from inburgering.law.werkstand import Beleidskeuzes
from tests.law.maak import dag
from tests.law.standen import maak_feiten, plan, rijen, stand

BASIS = stand(
    maak_feiten(
        datum_kennisgeving="2022-04-22",
        datum_inschrijving="2022-06-13",
        pips=plan("2022-08-15"),
    ),
    intake_voltooid_op="2022-08-01",
    pip_vastgesteld_op="2022-08-15",
)


def met(**velden):
    return rijen(replace(BASIS, uren=Urenstand(**velden)))


@pytest.mark.eis("R-KEMP-010", "R-SV-018")
def test_wie_lessen_heeft_en_geen_uren_geeft_werk_vanaf_een_vaste_dag():
    uit = met(lopend=(Lopend(dag("2022-09-01")),))
    rij = uit["uren_vragen"]
    assert (rij.taak, rij.vanaf, rij.uiterlijk, rij.streef) == (
        "voortgang",
        dag("2022-09-29"),
        None,
        dag("2022-10-06"),
    )
    assert rij.grondslag == (wi("17", 1),)
    later = met(lopend=(Lopend(dag("2022-09-01"), dag("2022-10-03")),))["uren_vragen"]
    assert later.vanaf == dag("2022-10-31")


def test_de_stilste_van_twee_telt_en_zonder_lessen_is_er_niets():
    quiet = (Lopend(dag("2022-09-01"), dag("2022-12-01")), Lopend(dag("2022-10-01")))
    assert met(lopend=quiet)["uren_vragen"].vanaf == dag("2022-10-29")
    assert "uren_vragen" not in met()
    none = replace(BASIS, uren=Urenstand(lopend=quiet), beleid=Beleidskeuzes(uren_vragen_dagen=0))
    assert "uren_vragen" not in rijen(none)


def test_lage_aanwezigheid_vraagt_om_de_oorzaak():
    uit = met(laag_sinds=dag("2022-11-20"), laag_percentage=55, laag_grens=80)
    rij = uit["afwezigheid_opvolgen"]
    assert (rij.vanaf, rij.streef) == (dag("2022-11-20"), dag("2022-11-27"))
    assert dutch(rij.uitleg) == (
        "In de 4 weken tot en met 20 november 2022 was de aanwezigheid 55 procent:"
        " de grens is 80 procent. Vraag naar de oorzaak."
    )
    assert "afwezigheid_opvolgen" not in met()
