"""What can be wrong with a row of a caseload file: a code, with what it is and what to do.

A finding holds row number, column and code, never a value: it is stored in plain text.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Tekst = Promise | str


@dataclass(frozen=True, slots=True)
class Bevinding:
    """One fault of one row."""

    rij: int
    """The number of the row as the spreadsheet shows it."""
    kolom: str
    code: str
    bij_rij: int | None = None
    """The other row that it is about."""


@dataclass(frozen=True, slots=True)
class Uitleg:
    """What is wrong, and what to do about it."""

    wat: Tekst
    doe: Tekst


_DATUMS: Final = _("Controleer beide datums.")

UITLEG: Final[Mapping[str, Uitleg]] = {
    "leeg": Uitleg(_("Dit vak is leeg."), _("Vul het in.")),
    "te_lang": Uitleg(_("Deze tekst is te lang."), _("Maak de tekst korter.")),
    "formule": Uitleg(
        _("Deze tekst begint met =, +, - of @. Een rekenprogramma kan er een formule van maken."),
        _("Haal het teken vooraan weg."),
    ),
    "gemeente_onbekend": Uitleg(
        _("Voor deze gemeente kun je geen dossiers overnemen."),
        _("Controleer de naam. Klopt die? Vraag dan een collega van die gemeente."),
    ),
    "geen_nummer": Uitleg(
        _("Er is geen BSN en geen V-nummer."),
        _("Vul een van de twee in. Zo staat niemand dubbel in het systeem."),
    ),
    "bsn_ongeldig": Uitleg(
        _("Dit BSN klopt niet."), _("Controleer de 9 cijfers op de brief van DUO of COA.")
    ),
    "v_nummer_ongeldig": Uitleg(
        _("Dit V-nummer klopt niet."),
        _("Een V-nummer heeft 10 cijfers. Kijk op de pas of in de TVS."),
    ),
    "datum_onleesbaar": Uitleg(
        _("Deze datum kunnen we niet lezen, of deze dag bestaat niet."),
        _("Schrijf dag, maand en jaar, bijvoorbeeld 31-12-2025."),
    ),
    "datum_toekomst": Uitleg(
        _("Deze datum ligt na vandaag."), _("Vul de dag in waarop het gebeurde.")
    ),
    "jaar_onmogelijk": Uitleg(_("Dit jaar kan niet kloppen."), _("Controleer het jaar.")),
    "voor_geboorte": Uitleg(_("Deze datum ligt voor de geboortedatum."), _DATUMS),
    "keuze_onbekend": Uitleg(
        _("Dit is geen keuze uit de lijst."),
        _("Kies een woord van het blad 'Uitleg' in het invulformulier."),
    ),
    "getal_ongeldig": Uitleg(
        _("Dit is geen heel aantal uren."), _("Vul een getal in van 0 tot en met 9999.")
    ),
    "leerroute_ontbreekt": Uitleg(
        _("Er is wel een PIP, maar geen leerroute."), _("Vul de leerroute uit het PIP in.")
    ),
    "pip_ontbreekt": Uitleg(
        _("Dit hoort bij een PIP, maar de dagtekening van het PIP is leeg."),
        _("Vul de dagtekening van het PIP in, of maak dit vak leeg."),
    ),
    "pip_voor_plicht": Uitleg(
        _("Het PIP is van voor de plicht, de kennisgeving of de inschrijving."), _DATUMS
    ),
    "einddatum_voor_pip": Uitleg(_("De einddatum van DUO ligt voor het PIP."), _DATUMS),
    "niveau_past_niet": Uitleg(
        _("Dit niveau kan niet bij deze leerroute in een eerste PIP."),
        _("Controleer leerroute en niveau, of laat het niveau leeg."),
    ),
    "praktijk_te_veel": Uitleg(
        _("De praktijkuren zijn meer dan alle uren MAP samen."),
        _("De praktijkuren zijn een deel van de uren MAP. Controleer beide."),
    ),
    "past_niet": Uitleg(
        _("Dit past niet bij de andere gegevens in deze rij."), _("Controleer de hele rij.")
    ),
    "telefoon_ongeldig": Uitleg(
        _("Dit telefoonnummer klopt niet."),
        _("Schrijf het als 06 12345678 of +31 6 12345678."),
    ),
    "casusregisseur_onbekend": Uitleg(
        _("Bij dit e-mailadres hoort geen casusregisseur van jouw organisatie."),
        _("Controleer het adres, of vraag de beheerder om een account."),
    ),
    "dubbel": Uitleg(
        _("Ditzelfde nummer staat ook in rij %(rij)s."),
        _("Haal een van de twee rijen weg, of verbeter het nummer."),
    ),
    "al_open": Uitleg(
        _("Deze persoon heeft al een open dossier in deze gemeente."),
        _("Haal de rij weg. Werk het open dossier bij als dat nodig is."),
    ),
    "ander_persoon": Uitleg(
        _("Bij dit nummer horen een andere naam of geboortedatum."), _("Controleer ze alle drie.")
    ),
}


def explain(bevinding: Bevinding) -> Uitleg:
    """Return the words of a finding."""
    uitleg = UITLEG[bevinding.code]
    if bevinding.bij_rij is None:
        return uitleg
    return Uitleg(str(uitleg.wat) % {"rij": bevinding.bij_rij}, uitleg.doe)


def bevindingen_as_json(items: Iterable[Bevinding]) -> list[dict[str, Any]]:
    """Return findings as plain JSON values, in the order of the rows."""
    ordered = sorted(items, key=lambda item: item.rij)
    return [{"rij": b.rij, "kolom": b.kolom, "code": b.code, "bij_rij": b.bij_rij} for b in ordered]


def bevindingen_from_json(data: list[dict[str, Any]]) -> tuple[Bevinding, ...]:
    """Return the findings that ``bevindingen_as_json`` wrote."""
    return tuple(Bevinding(**item) for item in data)
