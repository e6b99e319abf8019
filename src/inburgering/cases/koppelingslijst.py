"""The columns of a list of koppelingen from COA, and what is left out of it.

Source: what COA hands over through the Taakstelling Volg Systeem; data minimisation (AVG art. 5).
Nationality, gender and the like are not needed for the koppeling, so they are not read.
"""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.cases.bestand_kolommen import Indeling, Kolom
from inburgering.cases.keuzelijsten import DOELGROEP_DETAILS, GROEPEN
from inburgering.cases.naam import simplify

MAX_RIJEN: Final = 500
"""People in one list; more go into a second one."""
BLAD: Final = "Koppelingen"
_INFORMATIE: Final = _("Wat het COA hierover schrijft. Niets over ziekte of geloof.")

KOLOMMEN: Final[Mapping[str, Kolom]] = {
    kolom.code: kolom
    for kolom in (
        Kolom("v_nummer", "V-nummer", "nummer", _("10 cijfers."), "2012345678"),
        Kolom(
            "bsn",
            "BSN",
            "nummer",
            _("9 cijfers. Leeg als er nog geen BSN is: vul dan het V-nummer in."),
            "999990019",
        ),
        Kolom("voornamen", "Voornamen", "tekst", _("Leeg als iemand één naam heeft."), "Selam"),
        Kolom("voorvoegsel", "Voorvoegsel", "tekst", _("Bijvoorbeeld: van der."), langste=20),
        Kolom(
            "achternaam",
            "Achternaam",
            "tekst",
            _("Heeft iemand één naam? Vul die hier in."),
            "Tesfay",
            verplicht=True,
        ),
        Kolom(
            "geboortedatum",
            "Geboortedatum",
            "datum",
            _("Datum, bijvoorbeeld 31-12-1990. Is alleen het jaar bekend? Vul het jaar in."),
            "05-03-1994",
            verplicht=True,
        ),
        Kolom(
            "gemeente",
            "Gemeente",
            "tekst",
            _("Naam of CBS-code van de gemeente waaraan COA koppelt."),
            verplicht=True,
        ),
        Kolom(
            "koppeling",
            "Koppelingsdatum",
            "datum",
            _("Vanaf deze dag is de gemeente verantwoordelijk."),
            "12-01-2026",
            feit="koppeling",
            verplicht=True,
        ),
        Kolom("azc", "AZC", "tekst", _("Waar de persoon nu woont."), "Budel", "azc", langste=60),
        Kolom(
            "doelgroep",
            "Doelgroep",
            "keuze",
            _("Leeg als je het niet weet: iedereen op deze lijst telt als asielstatushouder."),
            "zelf",
            keuzes=("zelf", "nareiziger", "gezinslid"),
        ),
        Kolom(
            "huishoudnummer",
            "Huishoudnummer",
            "tekst",
            _("Wie bij elkaar hoort, heeft hetzelfde nummer."),
            "H-014",
            langste=30,
        ),
        Kolom(
            "relatie",
            "Relatie",
            "keuze",
            _("Wie is het in het huishouden?"),
            "partner",
            keuzes=("hoofd", "partner", "ouder", "kind", "overig"),
        ),
        Kolom(
            "kinderen",
            "Kinderen",
            "tekst",
            _("Kinderen zonder eigen rij: naam en geboortedatum, met ; ertussen."),
            "Yonas 05-03-2019; Ruth 01-06-2022",
            langste=400,
        ),
        Kolom("taal", "Taal", "tekst", _("Taal die de persoon spreekt."), "Tigrinya", langste=40),
        Kolom("tolk", "Tolk nodig", "keuze", _("Ja of nee."), "ja", keuzes=("ja", "nee")),
        Kolom(
            "telefoon",
            "Telefoon",
            "tekst",
            _("Bijvoorbeeld 06 12345678."),
            "06 12345678",
            langste=30,
        ),
        Kolom("opleiding", "Opleiding", "tekst", _INFORMATIE, "8 jaar school", langste=300),
        Kolom("werkervaring", "Werkervaring", "tekst", _INFORMATIE, "kapper", langste=300),
        Kolom(
            "voorinburgering",
            "Voorinburgering",
            "tekst",
            _INFORMATIE,
            "les, 2 dagdelen per week",
            langste=300,
        ),
        Kolom("regioadvies", "Regioadvies", "tekst", _INFORMATIE, "werk in de zorg", langste=300),
        Kolom(
            "doorstroomlocatie",
            "Doorstroomlocatie",
            "tekst",
            _("Leeg als de persoon in het azc wacht."),
            langste=100,
        ),
        Kolom(
            "verwachte_huisvesting",
            "Verwachte huisvesting",
            "tekst",
            _("Datum of periode."),
            "juli 2026",
            langste=60,
        ),
        Kolom("contact_coa", "Contact COA", "tekst", _("Wie bel je?"), langste=120),
        Kolom("opmerkingen", "Opmerkingen TVS", "tekst", _INFORMATIE, langste=500),
    )
}
"""In the order of the form."""

INFORMATIE: Final = (
    *("opleiding", "werkervaring", "voorinburgering", "regioadvies", "doorstroomlocatie"),
    *("verwachte_huisvesting", "contact_coa", "opmerkingen"),
)
"""The columns that are information of COA, and not part of a koppeling."""

ANDERE_KOPPEN: Final[Mapping[str, str]] = {
    "vnummer": "v_nummer",
    "vreemdelingennummer": "v_nummer",
    "burgerservicenummer": "bsn",
    "tussenvoegsel": "voorvoegsel",
    "geslachtsnaam": "achternaam",
    "koppelgemeente": "gemeente",
    "gemeentecode": "gemeente",
    "koppeling": "koppeling",
    "datum koppeling": "koppeling",
    "koppeldatum": "koppeling",
    "locatie": "azc",
    "coa locatie": "azc",
    "opvanglocatie": "azc",
    "huishouden": "huishoudnummer",
    "gezinsnummer": "huishoudnummer",
    "rol in huishouden": "relatie",
    "tolk": "tolk",
    "tvs opmerkingen": "opmerkingen",
    "opmerkingen": "opmerkingen",
}
"""Other headings for the same column, simplified."""

_KEUZES: Final[Mapping[str, Mapping[str, str]]] = {
    "doelgroep": {
        "zelf": "zelf",
        "zelf asiel aangevraagd": "zelf",
        "asielstatushouder": "zelf",
        "statushouder": "zelf",
        "nareiziger": "nareiziger",
        "nareizend gezinslid": "nareiziger",
        "gezinslid": "gezinslid",
        "gezinslid zonder eigen asielvergunning": "gezinslid",
    },
    "relatie": {
        "hoofd": "hoofd",
        "hoofdpersoon": "hoofd",
        "aanvrager": "hoofd",
        "partner": "partner",
        "echtgenoot": "partner",
        "echtgenote": "partner",
        "ouder": "ouder",
        "vader": "ouder",
        "moeder": "ouder",
        "kind": "kind",
        "zoon": "kind",
        "dochter": "kind",
        "overig": "overig",
        "broer": "overig",
        "zus": "overig",
    },
    "tolk": {"ja": "ja", "j": "ja", "nee": "nee", "n": "nee"},
}
OVERBODIG: Final = frozenset(
    simplify(kop)
    for kop in ("Nationaliteit", "Geslacht", "Geboorteland", "Geboorteplaats", "Burgerlijke staat")
)
HEEFT_ASIELVERGUNNING: Final[Mapping[str, bool]] = {
    groep.detail: groep.heeft_asielvergunning
    for groep in GROEPEN
    if groep.doelgroep == "asielstatushouder" and groep.detail in DOELGROEP_DETAILS
}
"""By detail of the doelgroep."""

INDELING: Final = Indeling(
    blad=BLAD,
    kolommen=KOLOMMEN,
    andere_koppen=ANDERE_KOPPEN,
    keuzes=_KEUZES,
    regels=(
        _("Vul het blad 'Koppelingen' in: één rij per persoon. Laat rij 1 staan."),
        _("Iedereen heeft een V-nummer of een BSN nodig. Een kind onder de 18 niet."),
        _("De volgorde van de kolommen en hoofdletters maken niet uit."),
        _("Gebruik geen formules. Plak als waarden."),
        _("Hoogstens 500 mensen per lijst."),
    ),
    overbodig=OVERBODIG,
)
"""What a list of koppelingen looks like."""
