"""The calls for the brede intake, step by step, and the exemption from the test."""

import pytest

from inburgering.law.grondslag import wi
from inburgering.law.leerbaarheidstoets import ontheffing_leerbaarheidstoets
from inburgering.law.oproep_controle import grens_derde_oproep, oproep_bevindingen
from inburgering.law.oproepen import Oproep, is_boete_mogelijk, volgende_stap
from inburgering.law.tekst import dutch
from tests.law.maak import dag

DAG = dag("2025-09-01")
WEG, LASTIG, DAAR = "niet_verschenen", "onvoldoende_medewerking", "verschenen"


def oproepen(*uitkomsten, bekend=True):
    """Return calls a month apart, each with two weeks' time."""
    return tuple(
        Oproep(
            volgnummer=nummer,
            dagtekening=dag(f"2024-0{nummer}-01"),
            uiterlijk=dag(f"2024-0{nummer}-15"),
            uitkomst=uitkomst,
            uitkomst_op=dag(f"2024-0{nummer}-18") if uitkomst and bekend else None,
        )
        for nummer, uitkomst in enumerate(uitkomsten, start=1)
    )


STAPPEN = {  # outcomes so far -> step, number, from
    "nog niets": ((), "oproepen", 1, None),
    "eerste loopt": ((None,), "wachten", 1, "2024-01-15"),
    "eerste verschenen": ((DAAR,), "gesprek_voeren", 1, "2024-01-18"),
    "eerste weggebleven": ((WEG,), "waarschuwen_en_oproepen", 2, "2024-01-18"),
    "eerste onvoldoende": ((LASTIG,), "waarschuwen_en_oproepen", 2, "2024-01-18"),
    "tweede loopt": ((WEG, None), "wachten", 2, "2024-02-15"),
    "tweede verschenen": ((WEG, DAAR), "gesprek_voeren", 2, "2024-02-18"),
    "tweede weggebleven": ((WEG, WEG), "boete_en_oproepen", 3, "2024-02-18"),
    "tweede onvoldoende": ((LASTIG, LASTIG), "boete_en_oproepen", 3, "2024-02-18"),
    "derde loopt": ((WEG, WEG, None), "wachten", 3, "2024-03-15"),
    "derde verschenen": ((WEG, WEG, DAAR), "gesprek_voeren", 3, "2024-03-18"),
    "derde weggebleven": ((WEG, WEG, WEG), "afwezig_voltooien", None, "2024-03-18"),
    "derde onvoldoende": ((WEG, LASTIG, LASTIG), "afwezig_voltooien", None, "2024-03-18"),
    "gekomen en later onvoldoende": ((DAAR, LASTIG), "waarschuwen_en_oproepen", 2, "2024-02-18"),
    "een vervallen oproep telt niet": (("vervallen",), "oproepen", 1, None),
    "vervallen na een gemiste": ((WEG, "vervallen"), "waarschuwen_en_oproepen", 2, "2024-01-18"),
    "gemist na een vervallen": (("vervallen", WEG), "waarschuwen_en_oproepen", 2, "2024-02-18"),
}


@pytest.mark.parametrize(("uitkomsten", "code", "nummer", "vanaf"), STAPPEN.values(), ids=STAPPEN)
def test_de_volgende_stap(uitkomsten, code, nummer, vanaf):
    stap = volgende_stap(oproepen(*uitkomsten))
    assert (stap.code, stap.nummer) == (code, nummer)
    assert stap.vanaf == (dag(vanaf) if vanaf else None)


def test_zonder_dag_van_de_uitkomst_kan_het_vanaf_de_dag_na_de_termijn():
    assert volgende_stap(oproepen(WEG, bekend=False)).vanaf == dag("2024-01-16")


GRONDSLAGEN = {
    (): (wi("14", 1),),
    (None,): (wi("14", 1),),
    (DAAR,): (wi("14", 1),),
    (WEG,): (wi("14", 1),),
    (WEG, WEG): (wi("22", 1), wi("22", 2)),
    (WEG, WEG, WEG): (wi("14", 2), wi("22", 3)),
}


@pytest.mark.parametrize("uitkomsten", GRONDSLAGEN)
def test_elke_stap_noemt_zijn_artikel(uitkomsten):
    assert volgende_stap(oproepen(*uitkomsten)).grondslag == GRONDSLAGEN[uitkomsten]


UITLEG = {
    (): "Roep de inburgeraar op voor de brede intake en noem een laatste dag.",
    (None,): "De oproep van 1 januari 2024 loopt tot en met 15 januari 2024:"
    " leg daarna vast of de inburgeraar kwam.",
    (DAAR,): "De inburgeraar is gekomen: voer de gesprekken en rond de intake af.",
    (WEG,): "De inburgeraar kwam niet of werkte te weinig mee:"
    " waarschuw schriftelijk en roep opnieuw op.",
    (WEG, WEG): "Ook de tweede oproep hielp niet: geef een boete met een nieuwe termijn."
    " Die termijn is hoogstens 2 maanden en geldt als derde oproep.",
    (WEG, WEG, WEG): "Drie oproepen hielpen niet: rond de brede intake af zonder de inburgeraar.",
}


@pytest.mark.parametrize("uitkomsten", UITLEG)
def test_elke_stap_zegt_wat_te_doen(uitkomsten):
    assert dutch(volgende_stap(oproepen(*uitkomsten)).uitleg) == UITLEG[uitkomsten]


BOETE = {  # own asylum permit, day -> fine possible
    "asiel, dag voor de uitspraak": (True, "2025-07-08", True),
    "asiel, dag van de uitspraak": (True, "2025-07-09", False),
    "asiel, dag erna": (True, "2025-07-10", False),
    "gezinsmigrant, dag erna": (False, "2025-07-10", True),
}


@pytest.mark.parametrize(("asiel", "op", "kan"), BOETE.values(), ids=BOETE)
def test_geen_boete_meer_voor_wie_een_asielvergunning_heeft(asiel, op, kan):
    assert is_boete_mogelijk(is_asielvergunninghouder=asiel, dag=dag(op)) is kan
    gemist = [
        Oproep(nummer, dag("2025-06-01"), dag("2025-06-15"), WEG, dag(op)) for nummer in (1, 2)
    ]
    stap = volgende_stap(gemist, is_asielvergunninghouder=asiel)
    assert stap.code == ("boete_en_oproepen" if kan else "oproepen_zonder_boete")
    assert (stap.nummer, stap.vanaf) == (3, dag(op))
    if not kan:
        assert stap.grondslag == (wi("14", 2), wi("22", 1))
        assert dutch(stap.uitleg) == (
            "Ook de tweede oproep hielp niet: roep voor de derde keer op, zonder boete."
            " Sinds de uitspraak van de Raad van State van 9 juli 2025"
            " krijgt iemand met een asielvergunning geen boete."
        )


def test_zonder_opgave_heeft_iemand_geen_asielvergunning():
    gemist = [Oproep(nummer, DAG, DAG, WEG, DAG) for nummer in (1, 2)]
    assert volgende_stap(gemist).code == "boete_en_oproepen"


TWEE_MAANDEN = {  # made known -> last day of the new term
    "gewoon": ("2025-01-14", "2025-03-14"),
    "einde op zondag gaat terug naar vrijdag": ("2025-01-16", "2025-03-14"),
    "einde op zaterdag gaat terug naar vrijdag": ("2025-01-15", "2025-03-14"),
    "einde op maandag": ("2025-01-17", "2025-03-17"),
    "korte maand": ("2024-12-30", "2025-02-28"),
    "tweede paasdag gaat terug naar donderdag": ("2025-02-21", "2025-04-17"),
}


@pytest.mark.parametrize(("bekend", "grens"), TWEE_MAANDEN.values(), ids=TWEE_MAANDEN)
def test_de_termijn_bij_de_boete_is_hoogstens_twee_maanden(bekend, grens):
    assert grens_derde_oproep(dag(bekend)) == dag(grens)


def bevindingen(*uitkomsten, dagtekening, uiterlijk):
    stap = volgende_stap(oproepen(*uitkomsten))
    gevonden = oproep_bevindingen(stap, dagtekening=dag(dagtekening), uiterlijk=dag(uiterlijk))
    return [(b.code, b.veld, b.is_wettelijk) for b in gevonden]


CONTROLE = {  # outcomes, dagtekening, last day -> findings
    "een goede eerste oproep": ((), "2024-01-02", "2024-01-03", []),
    "laatste dag is de dagtekening": (
        (),
        "2024-01-02",
        "2024-01-02",
        [("oproep_zonder_termijn", "uiterlijk", True)],
    ),
    "laatste dag is zondag": (
        (),
        "2024-01-02",
        "2024-01-07",
        [("oproep_op_rustdag", "uiterlijk", False)],
    ),
    "terwijl de vorige loopt": (
        (None,),
        "2024-01-14",
        "2024-02-15",
        [("oproep_kan_niet", "dagtekening", True)],
    ),
    "nadat de inburgeraar kwam": (
        (DAAR,),
        "2024-02-14",
        "2024-02-15",
        [("oproep_kan_niet", "dagtekening", True)],
    ),
    "na drie oproepen": (
        (WEG, WEG, WEG),
        "2024-04-14",
        "2024-05-15",
        [("oproep_kan_niet", "dagtekening", True)],
    ),
    "dag voor de uitkomst": (
        (WEG,),
        "2024-01-17",
        "2024-02-15",
        [("oproep_te_vroeg", "dagtekening", True)],
    ),
    "dag van de uitkomst": ((WEG,), "2024-01-18", "2024-02-15", []),
    "tweede oproep mag lang": ((WEG,), "2024-01-18", "2024-05-15", []),
    "derde op de grens": ((WEG, WEG), "2024-02-19", "2024-04-19", []),
    "derde over de grens": (
        (WEG, WEG),
        "2024-02-19",
        "2024-04-22",
        [("oproep_te_lang", "uiterlijk", True)],
    ),
}


@pytest.mark.parametrize(
    ("uitkomsten", "dagtekening", "uiterlijk", "verwacht"), CONTROLE.values(), ids=CONTROLE
)
def test_controle_voor_het_versturen(uitkomsten, dagtekening, uiterlijk, verwacht):
    gevonden = bevindingen(*uitkomsten, dagtekening=dagtekening, uiterlijk=uiterlijk)
    assert gevonden == verwacht


MELDINGEN = {
    "kan niet": ((None,), "2024-01-14", "2024-02-15", "De oproep van 1 januari 2024 loopt tot en"),
    "te vroeg": (
        (WEG,),
        "2024-01-17",
        "2024-02-15",
        "Deze oproep kan pas vanaf 18 januari 2024: eerst loopt de vorige af.",
    ),
    "zonder termijn": ((), "2024-01-02", "2024-01-02", "Kies een laatste dag na 2 januari 2024."),
    "te lang": (
        (WEG, WEG),
        "2024-02-19",
        "2024-04-22",
        "De termijn is hoogstens 2 maanden: kies een dag tot en met 19 april 2024.",
    ),
    "rustdag": (
        (),
        "2024-01-02",
        "2024-01-07",
        "Kies liever een werkdag: 7 januari 2024 is zondag.",
    ),
}


@pytest.mark.parametrize(("uitkomsten", "dt", "ui", "tekst"), MELDINGEN.values(), ids=MELDINGEN)
def test_de_meldingen_zeggen_wat_te_doen(uitkomsten, dt, ui, tekst):
    stap = volgende_stap(oproepen(*uitkomsten))
    (bevinding,) = oproep_bevindingen(stap, dagtekening=dag(dt), uiterlijk=dag(ui))
    assert dutch(bevinding.uitleg).startswith(tekst)


def test_de_meldingen_noemen_hun_artikel():
    def artikelen(*uitkomsten, dt, ui):
        stap = volgende_stap(oproepen(*uitkomsten))
        (bevinding,) = oproep_bevindingen(stap, dagtekening=dag(dt), uiterlijk=dag(ui))
        return bevinding.grondslag

    assert artikelen(None, dt="2024-01-14", ui="2024-02-15") == (wi("14", 1),)
    assert artikelen(WEG, dt="2024-01-17", ui="2024-02-15") == (wi("14", 1),)
    assert artikelen(dt="2024-01-02", ui="2024-01-02") == (wi("14", 1),)
    assert artikelen(WEG, WEG, dt="2024-02-19", ui="2024-04-22") == (wi("22", 2),)
    assert artikelen(dt="2024-01-02", ui="2024-01-07") == ()


VAN_2023 = wi("14", 6, versie=dag("2023-01-01"))
ONTHEFFING = {  # disability, can take it, day -> exempt, basis
    "visueel": ("visueel", False, "2023-01-01", True, (VAN_2023,)),
    "visueel en kan de toets": ("visueel", True, "2023-01-01", True, (VAN_2023,)),
    "visueel, dag voor de wet": ("visueel", False, "2022-12-31", False, (wi("14", 3),)),
    "auditief en kan niet": ("auditief", False, "2024-01-01", True, (VAN_2023,)),
    "auditief en kan wel": ("auditief", True, "2024-01-01", False, (wi("14", 3), VAN_2023)),
    "geen beperking": (None, False, "2024-01-01", False, (wi("14", 3), VAN_2023)),
}


@pytest.mark.parametrize(
    ("beperking", "kan", "op", "mag", "grondslag"), ONTHEFFING.values(), ids=ONTHEFFING
)
def test_ontheffing_van_de_leerbaarheidstoets(beperking, kan, op, mag, grondslag):
    oordeel = ontheffing_leerbaarheidstoets(beperking, kan_toets_afleggen=kan, dag=dag(op))
    assert oordeel.mag is mag
    assert oordeel.grondslag == grondslag


def test_de_uitleg_van_de_ontheffing():
    def tekst(beperking, *, kan=False, op="2024-01-01"):
        oordeel = ontheffing_leerbaarheidstoets(beperking, kan_toets_afleggen=kan, dag=dag(op))
        return dutch(oordeel.uitleg)

    assert tekst("visueel", op="2022-12-31") == (
        "Voor 1 januari 2023 was er geen ontheffing van de leerbaarheidstoets."
    )
    assert tekst("visueel") == "Wie een visuele beperking heeft, krijgt ontheffing."
    assert tekst("auditief") == (
        "Wie door een auditieve beperking de toets niet kan doen, krijgt ontheffing."
    )
    assert tekst(None) == (
        "Ontheffing is er alleen bij een visuele beperking,"
        " of bij een auditieve beperking als de toets niet kan."
    )
