"""Advice on a plan: what municipalities agreed to, and never a reason to refuse it."""

from dataclasses import replace

import pytest

from inburgering.law.pip_inhoud import Afwijking
from inburgering.law.tekst import dutch
from tests.law.plannen import VOL_B1, VOL_ONDERWIJS, codes, mist

LEEFTIJD = {  # route, age, limit -> advice
    "een jaar jonger": ("onderwijs", 27, 28, False),
    "op de grens": ("onderwijs", 28, 28, True),
    "ouder": ("onderwijs", 29, 28, True),
    "leeftijd onbekend": ("onderwijs", None, 28, False),
    "zonder grens": ("onderwijs", 40, None, False),
    "andere route": ("B1", 40, 28, False),
    "andere grens": ("onderwijs", 29, 30, False),
}


@pytest.mark.eis("R-KEMP-031")
@pytest.mark.parametrize(("route", "jaar", "grens", "advies"), LEEFTIJD.values(), ids=LEEFTIJD)
def test_leeftijd_bij_de_onderwijsroute_is_een_waarschuwing(route, jaar, grens, advies):
    plan = VOL_ONDERWIJS if route == "onderwijs" else VOL_B1
    gevonden = mist(plan, leeftijd=jaar, leeftijdsgrens_onderwijs=grens)
    assert [b.code for b in gevonden] == (["leeftijd_onderwijsroute"] if advies else [])
    for bevinding in gevonden:
        assert bevinding.is_wettelijk is False
        assert bevinding.veld == "leerroute"
        assert dutch(bevinding.uitleg) == (
            f"De inburgeraar is {jaar} jaar. De onderwijsroute is vooral voor mensen jonger dan"
            f" {grens} jaar: leg uit waarom die hier past."
        )


def test_de_grens_van_28_geldt_tenzij_een_regio_anders_kiest():
    assert codes(VOL_ONDERWIJS, leeftijd=28) == ["leeftijd_onderwijsroute"]
    assert codes(VOL_ONDERWIJS, leeftijd=27) == []


@pytest.mark.eis("R-KEMP-031")
def test_de_onderwijsroute_leidt_naar_een_diploma_van_mbo_2_of_hoger():
    (bevinding,) = mist(replace(VOL_ONDERWIJS, doeldiploma=None))
    assert (bevinding.code, bevinding.veld) == ("doeldiploma_leeg", "doeldiploma")
    assert bevinding.is_wettelijk is False
    assert dutch(bevinding.uitleg) == (
        "Kies naar welk diploma de onderwijsroute leidt: mbo niveau 2 of hoger."
    )
    assert codes(replace(VOL_B1, doeldiploma=None)) == []


ADVIES = {  # field -> text
    "financiele_zelfredzaamheid": "Schrijf op hoe de inburgeraar zelf zijn geldzaken leert"
    " regelen.",
    "maatschappelijke_begeleiding": "Schrijf op welke maatschappelijke begeleiding er is.",
    "taal_en_werk": "Schrijf op hoe taal leren samengaat met werk, studie of vrijwilligerswerk.",
}


@pytest.mark.eis("R-KEMP-025", "R-KEMP-026", "R-KEMP-027")
@pytest.mark.parametrize("veld", ADVIES)
def test_wat_gemeenten_in_het_plan_willen_is_advies(veld):
    (bevinding,) = mist(replace(VOL_B1, **{veld: " "}))
    assert (bevinding.code, bevinding.veld) == (f"{veld}_leeg", veld)
    assert (bevinding.is_wettelijk, bevinding.grondslag) == (False, ())
    assert dutch(bevinding.uitleg) == ADVIES[veld]


def test_maatschappelijke_begeleiding_is_er_niet_voor_gezinsmigranten():
    plan = replace(VOL_B1, maatschappelijke_begeleiding="")
    assert codes(plan, doelgroep="gezinsmigrant") == []


def test_doelen_en_afwijkingen():
    (doelen,) = mist(replace(VOL_B1, doelen=()))
    assert (doelen.code, doelen.veld, doelen.is_wettelijk) == ("doelen_leeg", "doelen", False)
    assert dutch(doelen.uitleg) == "Voeg minstens een doel toe in eigen woorden."
    afwijkingen = (Afwijking("route", "De toets was te streng."), Afwijking("uren", " "))
    (afwijking,) = mist(replace(VOL_B1, afwijkingen=afwijkingen))
    assert (afwijking.code, afwijking.veld) == ("afwijking_zonder_reden", "afwijkingen[1]")
    assert afwijking.is_wettelijk is False
    assert dutch(afwijking.uitleg) == "Schrijf op waarom het plan van de gewone keuze afwijkt."
