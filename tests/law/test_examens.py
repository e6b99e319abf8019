"""Exams: which level is enough, which attempts are free, when the result must be there."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.law.examens import (
    ONDERDELEN,
    TAALNIVEAUS,
    Examenpoging,
    geslaagd_voor,
    haalt,
    kosten_volgende_poging,
    uitslag_uiterlijk,
)
from inburgering.law.tekst import dutch
from tests.law.maak import dag

NIVEAUS = {  # level, level aimed for -> enough
    "gelijk": ("B1", "B1", True),
    "hoger": ("B2", "B1", True),
    "lager": ("A2", "B1", False),
    "onbekend": ("", "B1", False),
    "geen doel": ("B1", "", False),
}


@pytest.mark.parametrize(("niveau", "doel", "genoeg"), NIVEAUS.values(), ids=NIVEAUS)
def test_een_niveau_is_genoeg_als_het_minstens_het_doel_is(niveau, doel, genoeg):
    assert haalt(niveau, doel) is genoeg


@given(st.sampled_from(TAALNIVEAUS), st.sampled_from(TAALNIVEAUS), st.sampled_from(TAALNIVEAUS))
def test_een_hoger_niveau_haalt_nooit_minder(een, ander, doel):
    laag, hoog = sorted((een, ander), key=TAALNIVEAUS.index)
    assert haalt(hoog, doel) or not haalt(laag, doel)


def poging(nummer=1, *, onderdeel="lezen", niveau="B1", op="2025-03-03", uitslag="gezakt"):
    return Examenpoging(onderdeel, niveau, nummer, dag(op), uitslag, None)


def test_de_eerste_geslaagde_poging_telt():
    rij = [
        poging(1),
        poging(2, op="2025-06-02", uitslag="geslaagd"),
        poging(3, op="2025-09-01", uitslag="geslaagd"),
    ]
    gevonden = geslaagd_voor(rij, "lezen", minstens="B1")
    assert gevonden is not None
    assert gevonden.poging == 2
    assert geslaagd_voor(rij, "spreken", minstens="B1") is None
    assert geslaagd_voor(rij, "lezen", minstens="B2") is None


def test_knm_heeft_geen_niveau():
    assert geslaagd_voor([poging(onderdeel="knm", niveau="", uitslag="geslaagd")], "knm")


KOSTEN = {  # attempts so far, level, asielstatushouder -> free, text
    "eerste": (0, "B1", True, True, "Van de 2 gratis pogingen zijn er nog 2."),
    "tweede": (1, "B1", True, True, "Van de 2 gratis pogingen zijn er nog 1."),
    "derde": (2, "B1", True, False, "De 2 gratis pogingen zijn op: deze poging kost geld."),
    "lager dan het plan": (
        0,
        "A2",
        True,
        False,
        "Dit examen is lager dan het niveau in het PIP (B1): dan is het niet gratis.",
    ),
    "gezinsmigrant": (
        0,
        "B1",
        False,
        False,
        "Een gezinsmigrant of overige migrant betaalt zelf.",
    ),
}


@pytest.mark.parametrize(
    ("gedaan", "niveau", "asiel", "gratis", "tekst"), KOSTEN.values(), ids=KOSTEN
)
def test_twee_pogingen_per_onderdeel_zijn_gratis(gedaan, niveau, asiel, gratis, tekst):
    rij = [poging(nummer + 1) for nummer in range(gedaan)]
    kosten = kosten_volgende_poging(
        [*rij, poging(onderdeel="spreken")],
        "lezen",
        niveau=niveau,
        niveau_pip="B1",
        is_asielstatushouder=asiel,
        dag=dag("2025-05-01"),
    )
    assert (kosten.is_gratis, dutch(kosten.uitleg)) == (gratis, tekst)
    assert kosten.grondslag


@given(st.integers(0, 6), st.sampled_from(ONDERDELEN))
def test_een_poging_meer_maakt_de_volgende_nooit_goedkoper(aantal, onderdeel):
    def is_gratis(hoeveel):
        rij = [poging(n + 1, onderdeel=onderdeel) for n in range(hoeveel)]
        return kosten_volgende_poging(
            rij,
            onderdeel,
            niveau="B1",
            niveau_pip="B1",
            is_asielstatushouder=True,
            dag=date(2025, 1, 1),
        ).is_gratis

    assert is_gratis(aantal) or not is_gratis(aantal + 1)


UITSLAGEN = {  # part, level, day of the exam -> last day for the result
    "acht weken": ("lezen", "B1", "2025-03-03", "2025-04-28"),
    "schuift door over een feestdag": ("lezen", "B1", "2025-03-01", "2025-04-28"),
    "a2 spreken de dag ervoor": ("spreken", "A2", "2026-06-30", "2026-08-25"),
    "a2 spreken vanaf juli 2026": ("spreken", "A2", "2026-07-01", "2026-10-21"),
    "a2 spreken de dag erna": ("schrijven", "A2", "2026-07-02", "2026-10-22"),
    "a2 lezen blijft acht weken": ("lezen", "A2", "2026-07-01", "2026-08-26"),
}


@pytest.mark.parametrize(("onderdeel", "niveau", "op", "tot"), UITSLAGEN.values(), ids=UITSLAGEN)
def test_de_uitslag_komt_binnen_acht_weken(onderdeel, niveau, op, tot):
    een = poging(onderdeel=onderdeel, niveau=niveau, op=op)
    assert uitslag_uiterlijk(een) == dag(tot)
