"""Letters for the tests: every variant, with short neutral values for what people type."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from inburgering.documents.brief import Brief
from inburgering.documents.gegevens import (
    AfwezigVoltooidGegevens,
    Afzender,
    Bekendmaking,
    Bezwaaradres,
    Contact,
    Geadresseerde,
    IntakeAfspraak,
    IntakeGesprek,
    IntakeOnderdeel,
    IntakeVerslagGegevens,
    Mandaat,
    Ondertekenaar,
    OproepGegevens,
    Periode,
    PipBriefGegevens,
    PipIntrekkingGegevens,
)
from inburgering.documents.intake_verslag import intake_verslag
from inburgering.documents.oproep import (
    kennisgeving_afwezig_voltooid,
    oproep_brede_intake,
    oproep_na_boete,
    waarschuwing_oproep,
)
from inburgering.documents.pip_beschikking import pip_beschikking
from inburgering.documents.pip_intrekking import pip_intrekking
from inburgering.documents.wie_doet_wat import WieDoetWatGegevens, WieRij, wie_doet_wat
from inburgering.law.pip_inhoud import Afwijking, Doel, Leerroute, PipInhoud, Toezegging
from tests.documents.voorbeelden_overleg import meeting_minutes

FONTS = Path(__file__).parents[2] / "node_modules" / "@expo-google-fonts"

MANDAAT = Ondertekenaar(
    "N. van den Berg",
    "casusregisseur",
    "Regiehuis Boslanden",
    Mandaat("2022-014", date(2022, 1, 12)),
)
EIGEN = Ondertekenaar("E. Willems", "casusregisseur")
AFZENDER = Afzender(
    college_naam="het college van burgemeester en wethouders van Boslanden",
    huisstijl_naam="Gemeente Boslanden",
    adres_regels=("Postbus 12", "5500 AA Boslanden"),
    telefoon="0497 55 01 00",
    email="inburgering@boslanden.example",
)
PERSOON = Geadresseerde(
    "Amanuel Tesfay Habte", ("Lindelaan 14", "5501 BB Boslanden"), "Amanuel Tesfay"
)
CONTACT = Contact(
    "Noor van den Berg",
    "0497 55 01 23",
    "n.vandenberg@boslanden.example",
    "maandag tot en met donderdag, 9.00 tot 16.00 uur",
)
BEZWAARADRES = Bezwaaradres(
    "college van Boslanden, team Bezwaar",
    ("Postbus 12", "5500 AA Boslanden"),
    "www.boslanden.example/bezwaar",
)
DOELEN = (
    Doel(
        "Werk",
        "In Eritrea repareerde ik auto's. Dat wil ik hier ook doen.",
        "U belt elke week met uw jobcoach.\nU loopt stage bij een garage.",
        "Wij zoeken met u een garage.",
    ),
    Doel("Gezin", "Ik wil dat mijn vrouw ook Nederlands leert.", "", "Wij nodigen haar uit."),
)
INHOUD = PipInhoud(
    leerroute="B1",
    niveau="B1",
    reden_leerroute="U leert snel. U hebt tien jaar op school gezeten.",
    uren_per_week=16,
    geschatte_uren_b1=900,
    alfabetisering="anders_gealfabetiseerd",
    mag_opleiding_afmaken=True,
    pvt_uren=12,
    pvt_afspraak="De lessen zijn in het dorpshuis.",
    map_uren=64,
    map_praktijk_uren=40,
    map_afspraak="U bezoekt twee bedrijven.",
    begeleiding="Elke maand praat u met uw begeleider.",
    maatschappelijke_begeleiding="Een vrijwilliger helpt u een jaar.",
    financiele_zelfredzaamheid="U volgt een cursus over geld.",
    niveau_financieel="matig_intensief",
    reden_extra_geldhulp="U hebt hoge schulden.",
    mentale_weerbaarheid="U praat elke week met uw maatje.",
    ontzorgen="Dit duurt zes maanden.",
    aantal_voortgangsgesprekken=4,
    heeft_jong_kind=True,
    vve="Uw zoon gaat vier dagen per week.",
    taal_en_werk="U werkt twee dagen en leert drie dagen.",
    participatie_uren_z=800,
    participatie_z="U helpt in de keuken van het buurthuis.",
    wil_examen_a2=True,
    doelen=DOELEN,
    afwijkingen=(Afwijking("U begint later met les", "Uw kind heeft nog geen opvang."),),
    toezeggingen=(
        Toezegging("Vluchtelingenhulp", "Hulp bij post en geld", date(2026, 11, 3)),
        Toezegging("Garage De Boer", "Een plek voor stage"),
    ),
)
PIP = PipBriefGegevens(
    afzender=AFZENDER,
    geadresseerde=PERSOON,
    inhoud=INHOUD,
    contact=CONTACT,
    is_asielstatushouder=True,
    kenmerk="PIP-2026-0042",
    dagtekening=date(2026, 11, 23),
    ondertekenaar=MANDAAT,
    bezwaaradres=BEZWAARADRES,
    termijn=Periode(date(2026, 11, 24), date(2029, 11, 23)),
)
INTREKKING = PipIntrekkingGegevens(
    afzender=AFZENDER,
    geadresseerde=PERSOON,
    contact=CONTACT,
    ingetrokken=date(2026, 3, 3),
    reden="U kreeg een brief die voor iemand anders was.",
    kenmerk="PIP-2026-0043",
    dagtekening=date(2026, 11, 23),
    ondertekenaar=MANDAAT,
    bezwaaradres=BEZWAARADRES,
)
OPROEP = OproepGegevens(
    afzender=AFZENDER,
    geadresseerde=PERSOON,
    contact=CONTACT,
    is_asielstatushouder=True,
    kenmerk="OPR-2026-0007",
    dagtekening=date(2026, 11, 23),
    ondertekenaar=MANDAAT,
    datum=date(2026, 12, 3),
    tijd="10.00",
    duur_minuten=90,
    plaats_regels=("Gemeentehuis, kamer 2", "Raadhuisplein 1", "Boslanden"),
    tolk_taal="Tigrinya",
    uiterlijk=date(2026, 12, 14),
)
AFWEZIG = AfwezigVoltooidGegevens(
    afzender=AFZENDER,
    geadresseerde=PERSOON,
    contact=CONTACT,
    oproepen=(date(2026, 9, 1), date(2026, 9, 22), date(2026, 11, 2)),
    voltooid_op=date(2026, 11, 20),
    kenmerk="OPR-2026-0009",
    dagtekening=date(2026, 11, 23),
    ondertekenaar=EIGEN,
)
VERSLAG = IntakeVerslagGegevens(
    afzender=AFZENDER,
    geadresseerde=PERSOON,
    contact=CONTACT,
    kenmerk="INT-2026-0042",
    dagtekening=date(2026, 11, 23),
    gesprekken=(
        IntakeGesprek(date(2026, 10, 6), "azc", "Amanuel", ("Noor van den Berg",), "Tigrinya"),
        IntakeGesprek(
            date(2026, 11, 3),
            "gemeentehuis",
            "Amanuel",
            ("Noor van den Berg",),
            onderwerp="gezin en werk",
            uitkomst="U wilt snel werken.",
        ),
    ),
    gewezen_op_alleen_gesprek=date(2026, 10, 6),
    leerbaarheidstoets="B1 kan in drie jaar.",
    onderdelen=(
        IntakeOnderdeel("Talent", "Ik kan goed auto's maken.", "", (("Rijbewijs", "nee"),)),
        IntakeOnderdeel("Wonen", "", "U huurt een huis.\nHet huis is groot genoeg."),
        IntakeOnderdeel("Vrije tijd"),
    ),
    gezondheid=IntakeOnderdeel("Gezondheid", "", "U slaapt slecht."),
    afspraken=(IntakeAfspraak("Opvang zoeken", "Noor van den Berg", "loopt"),),
)
ROUTES: tuple[Leerroute, ...] = ("B1", "onderwijs", "Z")

WIE_DOET_WAT = WieDoetWatGegevens(
    AFZENDER,
    PERSOON,
    CONTACT,
    rijen=(
        WieRij("pip", "Uw plan (PIP)", "Regiehuis", ("Noor van den Berg",), "0497 55 01 23"),
        WieRij("mb_praktisch", "Hulp in en om uw huis", "Welkom Partners", ("Hanna",), ""),
        WieRij("pvt", "Participatieverklaring (PVT)", "Welkom Partners", (), "0497 55 01 61"),
        WieRij("map", "Werk en de MAP", "", (), ""),
    ),
    kenmerk="TJ24-PEPY",
    dagtekening=date(2026, 11, 20),
    ondertekenaar=MANDAAT,
)


def pip_letters() -> Mapping[str, Brief]:
    """Every route for both groups, signed under mandaat and by the college, and more."""
    letters = {}
    for route in ROUTES:
        inhoud = replace(INHOUD, leerroute=route, niveau=None)
        for group, is_asielstatushouder in (("asiel", True), ("gezin", False)):
            for basis, signer in (("mandaat", MANDAAT), ("eigen", EIGEN)):
                letters[f"pip {route} {group} {basis}"] = pip_beschikking(
                    replace(
                        PIP,
                        inhoud=inhoud,
                        is_asielstatushouder=is_asielstatushouder,
                        ondertekenaar=signer,
                    )
                )
    known = Bekendmaking(date(2026, 11, 25), date(2027, 1, 6))
    letters["pip A2"] = pip_beschikking(replace(PIP, inhoud=replace(INHOUD, niveau="A2")))
    letters["pip bekendgemaakt"] = pip_beschikking(replace(PIP, bekendmaking=known))
    letters["pip vervangt"] = pip_beschikking(replace(PIP, vervangt=date(2025, 3, 3)))
    letters["pip concept"] = pip_beschikking(replace(PIP, is_concept=True))
    letters["pip leeg concept"] = pip_beschikking(
        PipBriefGegevens(
            AFZENDER, PERSOON, PipInhoud(), CONTACT, is_asielstatushouder=True, is_concept=True
        )
    )
    nobody = Afzender(college_naam="", huisstijl_naam="", adres_regels=(), telefoon="")
    letters["pip zonder afzender"] = pip_beschikking(
        replace(PIP, is_concept=True, afzender=nobody, contact=Contact("", ""), ondertekenaar=None)
    )
    letters["pip kaal"] = pip_beschikking(
        replace(PIP, inhoud=PipInhoud(leerroute="Z", reden_leerroute="U leert rustig."))
    )
    return letters


def other_letters() -> Mapping[str, Brief]:
    """Every call, warning, notice and report."""
    missed = replace(OPROEP, eerder_gemist=(date(2026, 11, 10),))
    twice = replace(OPROEP, eerder_gemist=(date(2026, 10, 20), date(2026, 11, 10)))
    fine = {"boete_bedrag": 250, "is_asielstatushouder": False}
    return {
        "oproep": oproep_brede_intake(OPROEP),
        "oproep zonder tolk": oproep_brede_intake(replace(OPROEP, tolk_taal="")),
        "oproep concept": oproep_brede_intake(
            OproepGegevens(AFZENDER, PERSOON, CONTACT, is_asielstatushouder=True, is_concept=True)
        ),
        "waarschuwing asiel": waarschuwing_oproep(missed),
        "waarschuwing gezin": waarschuwing_oproep(replace(missed, **fine)),
        "derde oproep asiel": oproep_na_boete(twice),
        "derde oproep gezin": oproep_na_boete(
            replace(twice, boete_dagtekening=date(2026, 11, 16), **fine)
        ),
        "intrekking": pip_intrekking(INTREKKING),
        "intrekking concept": pip_intrekking(
            PipIntrekkingGegevens(AFZENDER, PERSOON, CONTACT, None, "", is_concept=True)
        ),
        "afwezig": kennisgeving_afwezig_voltooid(AFWEZIG),
        "verslag": intake_verslag(VERSLAG),
        "wie doet wat": wie_doet_wat(WIE_DOET_WAT),
        "wie doet wat concept": wie_doet_wat(
            WieDoetWatGegevens(AFZENDER, PERSOON, Contact("", ""), (), is_concept=True)
        ),
        "verslag leeg": intake_verslag(
            IntakeVerslagGegevens(AFZENDER, PERSOON, CONTACT, is_concept=True)
        ),
    }


LETTERS: Mapping[str, Brief] = {**pip_letters(), **other_letters(), **meeting_minutes()}
