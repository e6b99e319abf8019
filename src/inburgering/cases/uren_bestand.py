"""The set form in which parties hand in hours, and what can be wrong with a row of it."""

from collections.abc import Iterable, Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.cases.bestand_bevinding import ALGEMEEN, Uitleg, Uitlegtabel
from inburgering.cases.bestand_kolommen import Indeling, Kolom
from inburgering.cases.bestand_lezen import Rij
from inburgering.cases.naam import simplify
from inburgering.cases.urenboek import FOUTEN
from inburgering.cases.urensoorten import AFWEZIGHEDEN, CATEGORIENAMEN, SOORTNAMEN, Keuzelijst

BLAD: Final = "Uren"
MAX_RIJEN: Final = 20_000


def _codes(words: Keuzelijst) -> Mapping[str, str]:
    """Return the code by simplified code; codes are the same in every language."""
    return {simplify(code.replace("_", " ")): code for code in words}


KOLOMMEN: Final[Mapping[str, Kolom]] = {
    kolom.code: kolom
    for kolom in (
        Kolom(
            "deelnemer",
            "Deelnemer",
            "tekst",
            _("De sleutel uit dit formulier, of het dossiernummer. Nooit een BSN."),
            verplicht=True,
            langste=40,
        ),
        Kolom(
            "datum",
            "Datum",
            "datum",
            _("De dag. Bij uren per week: de maandag van die week."),
            "12-10-2026",
            verplicht=True,
        ),
        Kolom(
            "soort",
            "Soort",
            "keuze",
            _("Wat voor uren."),
            "nt2",
            verplicht=True,
            keuzes=tuple(SOORTNAMEN),
        ),
        Kolom(
            "uren",
            "Uren",
            "tekst",
            _("Hoeveel uur de deelnemer er was: 3, 3,5 of 3:30. 0 als hij er niet was."),
            "3,5",
            verplicht=True,
            langste=12,
        ),
        Kolom(
            "gepland",
            "Gepland",
            "tekst",
            _("Hoeveel uur er gepland was. Mag leeg blijven."),
            "4",
            langste=12,
        ),
        Kolom(
            "afwezig",
            "Afwezig",
            "keuze",
            _("Waarom de deelnemer er niet was. Nooit welke ziekte."),
            "ziek",
            keuzes=tuple(AFWEZIGHEDEN),
        ),
        Kolom(
            "categorie",
            "Categorie",
            "keuze",
            _("Alleen bij participatie, en dan verplicht."),
            "vrijwilligerswerk_ind",
            keuzes=tuple(CATEGORIENAMEN),
        ),
        Kolom("per", "Per", "keuze", _("dag of week. Leeg is dag."), "dag", keuzes=("dag", "week")),
    )
}
INDELING: Final = Indeling(
    blad=BLAD,
    kolommen=KOLOMMEN,
    andere_koppen={"dossiernummer": "deelnemer", "sleutel": "deelnemer", "dag": "datum"},
    keuzes={
        "soort": _codes(SOORTNAMEN),
        "afwezig": _codes(AFWEZIGHEDEN),
        "categorie": _codes(CATEGORIENAMEN),
        "per": {"dag": "dag", "week": "week"},
    },
    regels=(
        _("Een regel is een dag of een week van een deelnemer."),
        _("De kolom Naam is alleen voor jou: we lezen hem niet."),
    ),
    overbodig=frozenset({"naam"}),
    max_rijen=MAX_RIJEN,
)
UITLEG: Final[Uitlegtabel] = {
    **ALGEMEEN,
    **FOUTEN,
    "deelnemer_onbekend": Uitleg(
        _("Deze deelnemer hoort niet bij jouw organisatie."),
        _("Controleer de sleutel, of vraag de casusregisseur naar de bestelling."),
    ),
    "dossier_dicht": Uitleg(
        _("Dit dossier is gesloten."), _("Overleg met de casusregisseur over deze uren.")
    ),
    "uren_onleesbaar": Uitleg(
        _("Deze tijd kunnen we niet lezen."), _("Schrijf uren als 3, 3,5 of 3:30.")
    ),
    "soort_niet_van_jou": Uitleg(
        _("Deze soort uren hoort niet bij jouw taken."), _("Kies een andere soort.")
    ),
    "dubbel_in_bestand": Uitleg(
        _("Dezelfde uren staan ook in rij %(rij)s."), _("Haal een van de twee rijen weg.")
    ),
}

NAAMKOP: Final = "Naam"
"""The column that is there for who fills in the form; we do not read it."""


def make_rows(people: Iterable[tuple[str, str]]) -> list[Rij]:
    """Return the rows of a form that holds the participants, each with key and name."""
    return [Rij(n, {"deelnemer": key, NAAMKOP: naam}) for n, (key, naam) in enumerate(people, 2)]
