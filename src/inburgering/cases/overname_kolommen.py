"""The columns of the file with which a running caseload is taken over.

The headings are Dutch in every language of the interface: they are the format of the file.
"""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.cases.bestand_kolommen import Indeling, Kolom
from inburgering.cases.naam import simplify
from inburgering.law.invoer import LEERROUTES

_DATUM: Final = _("Datum, bijvoorbeeld 31-12-2025.")
_UREN: Final = _("Hele uren tot nu toe. Leeg als je het niet weet.")

KOLOMMEN: Final[Mapping[str, Kolom]] = {
    kolom.code: kolom
    for kolom in (
        Kolom(
            "gemeente",
            "Gemeente",
            "tekst",
            _("Naam of CBS-code van de gemeente."),
            verplicht=True,
        ),
        Kolom(
            "bsn",
            "BSN",
            "nummer",
            _("9 cijfers. Vul een BSN of een V-nummer in, liefst allebei."),
            "999990019",
        ),
        Kolom("v_nummer", "V-nummer", "nummer", _("10 cijfers."), "2012345678"),
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
        Kolom("geboortedatum", "Geboortedatum", "datum", _DATUM, "05-03-1994", verplicht=True),
        Kolom(
            "doelgroep",
            "Doelgroep",
            "keuze",
            _("Asielstatushouder, gezinsmigrant of overige migrant."),
            "asielstatushouder",
            feit="doelgroep",
            verplicht=True,
            keuzes=("asielstatushouder", "gezinsmigrant", "overige migrant"),
        ),
        Kolom(
            "eigen_asielvergunning",
            "Eigen asielvergunning",
            "keuze",
            _("Ja of nee. Leeg als je het niet weet."),
            "ja",
            feit="heeft_asielvergunning",
            keuzes=("ja", "nee"),
        ),
        Kolom("plicht", "Begin plicht", "datum", _DATUM, "10-01-2025", feit="plicht"),
        Kolom(
            "kennisgeving",
            "Kennisgeving DUO",
            "datum",
            _("Datum van de brief van DUO over de inburgeringsplicht."),
            "14-01-2025",
            feit="kennisgeving",
        ),
        Kolom(
            "koppeling",
            "Koppeling",
            "datum",
            _("Datum waarop COA de persoon aan de gemeente koppelde."),
            "02-01-2025",
            feit="koppeling",
        ),
        Kolom(
            "inschrijving",
            "Inschrijving BRP",
            "datum",
            _("Eerste dag van de inschrijving in de gemeente."),
            "03-02-2025",
            feit="inschrijving",
        ),
        Kolom(
            "recht_op_bijstand",
            "Recht op bijstand",
            "datum",
            _("Eerste dag van het recht op bijstand."),
            "03-02-2025",
            feit="recht_op_bijstand",
        ),
        Kolom(
            "intake",
            "Brede intake voltooid",
            "datum",
            _("Datum waarop de brede intake klaar was. Leeg als die nog niet klaar is."),
            "10-03-2025",
        ),
        Kolom(
            "pip",
            "PIP dagtekening",
            "datum",
            _("Datum op het eerste PIP. Leeg als er nog geen PIP is."),
            "07-04-2025",
        ),
        Kolom(
            "leerroute",
            "Leerroute",
            "keuze",
            _("B1, onderwijs of Z. Verplicht als er een PIP is."),
            "B1",
            keuzes=("B1", "onderwijs", "Z"),
        ),
        Kolom(
            "niveau",
            "Niveau",
            "keuze",
            _("A2 of B1, zoals in het PIP staat. Mag leeg."),
            "B1",
            keuzes=("A2", "B1"),
        ),
        Kolom(
            "einddatum_duo",
            "Einddatum DUO",
            "datum",
            _("Laatste dag van de inburgeringstermijn, zoals DUO die geeft."),
            "07-04-2028",
            feit="einddatum_duo",
        ),
        Kolom("uren_nt2", "Uren NT2", "getal", _UREN, "120", feit="uren_nt2"),
        Kolom("uren_knm", "Uren KNM", "getal", _UREN, "0", feit="uren_knm"),
        Kolom(
            "uren_participatie", "Uren participatie", "getal", _UREN, "0", feit="uren_participatie"
        ),
        Kolom("uren_map", "Uren MAP", "getal", _UREN, "10", feit="uren_map"),
        Kolom(
            "uren_map_praktijk",
            "Uren MAP praktijk",
            "getal",
            _("Deel van de uren MAP. Niet meer dan de uren MAP."),
            "4",
            feit="uren_map_praktijk",
        ),
        Kolom("uren_pvt", "Uren PVT", "getal", _UREN, "0", feit="uren_pvt"),
        Kolom("taal", "Taal", "tekst", _("Taal die de persoon spreekt."), "Tigrinya", langste=40),
        Kolom("telefoon", "Telefoon", "tekst", _("Mag leeg."), "06 12345678", langste=30),
        Kolom(
            "casusregisseur",
            "Casusregisseur",
            "tekst",
            _("E-mailadres waarmee de casusregisseur hier inlogt."),
            "naam@voorbeeld.nl",
            verplicht=True,
        ),
    )
}
"""In the order of the form."""

ANDERE_KOPPEN: Final[Mapping[str, str]] = {
    "burgerservicenummer": "bsn",
    "vnummer": "v_nummer",
    "tussenvoegsel": "voorvoegsel",
    "geslachtsnaam": "achternaam",
    "begin van de plicht": "plicht",
    "begin inburgeringsplicht": "plicht",
    "datum kennisgeving": "kennisgeving",
    "datum koppeling": "koppeling",
    "inschrijving": "inschrijving",
    "brede intake": "intake",
    "pip": "pip",
    "datum pip": "pip",
    "nt2": "uren_nt2",
    "knm": "uren_knm",
    "participatie": "uren_participatie",
    "map": "uren_map",
    "map praktijk": "uren_map_praktijk",
    "pvt": "uren_pvt",
    "e mail casusregisseur": "casusregisseur",
    "casusregisseur e mail": "casusregisseur",
}
"""Other headings for the same column, simplified, as other systems write them."""

_KEUZES: Final[Mapping[str, Mapping[str, str]]] = {
    "doelgroep": {
        "asielstatushouder": "asielstatushouder",
        "statushouder": "asielstatushouder",
        "asiel": "asielstatushouder",
        "gezinsmigrant": "gezinsmigrant",
        "overige migrant": "overige_migrant",
        "overig": "overige_migrant",
    },
    "eigen_asielvergunning": {"ja": "ja", "j": "ja", "nee": "nee", "n": "nee"},
    "leerroute": {
        **{simplify(code): code for code in LEERROUTES},
        "b1 route": "B1",
        "onderwijsroute": "onderwijs",
        "z route": "Z",
        "zelfredzaamheidsroute": "Z",
    },
    "niveau": {"a2": "A2", "b1": "B1"},
}
INDELING: Final = Indeling(
    blad="Inburgeraars",
    kolommen=KOLOMMEN,
    andere_koppen=ANDERE_KOPPEN,
    keuzes=_KEUZES,
    regels=(
        _("Vul het blad 'Inburgeraars' in: één rij per persoon. Laat rij 1 staan."),
        _("De volgorde van de kolommen en hoofdletters maken niet uit."),
        _("Gebruik geen formules. Plak als waarden."),
        _("Hoogstens 5.000 rijen en 10 MB per bestand."),
    ),
)
"""What the file of a take-over looks like."""
