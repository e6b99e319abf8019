"""What can be said of a row of a file: a code, with what it is and what to do.

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
    """One finding of one row."""

    rij: int
    """The number of the row as the spreadsheet shows it."""
    kolom: str
    code: str
    bij_rij: int | None = None
    """The other row that it is about."""


@dataclass(frozen=True, slots=True)
class Uitleg:
    """What there is, and what to do about it."""

    wat: Tekst
    doe: Tekst


Uitlegtabel = Mapping[str, Uitleg]

CONTROLEER_DATUMS: Final = _("Controleer beide datums.")
ALGEMEEN: Final[Uitlegtabel] = {
    "leeg": Uitleg(_("Dit vak is leeg."), _("Vul het in.")),
    "te_lang": Uitleg(_("Deze tekst is te lang."), _("Maak de tekst korter.")),
    "formule": Uitleg(
        _("Deze tekst begint met =, +, - of @. Een rekenprogramma kan er een formule van maken."),
        _("Haal het teken vooraan weg."),
    ),
    "bsn_ongeldig": Uitleg(
        _("Dit BSN klopt niet."), _("Controleer de 9 cijfers op de brief van DUO of COA.")
    ),
    "v_nummer_ongeldig": Uitleg(
        _("Dit V-nummer klopt niet."),
        _("Een V-nummer heeft 10 cijfers. Kijk op de pas of in de TVS."),
    ),
    "geen_nummer": Uitleg(
        _("Er is geen BSN en geen V-nummer."),
        _("Vul een van de twee in. Zo staat niemand dubbel in het systeem."),
    ),
    "datum_onleesbaar": Uitleg(
        _("Deze datum kunnen we niet lezen, of deze dag bestaat niet."),
        _("Schrijf dag, maand en jaar, bijvoorbeeld 31-12-2025."),
    ),
    "datum_toekomst": Uitleg(
        _("Deze datum ligt na vandaag."), _("Vul de dag in waarop het gebeurde.")
    ),
    "jaar_onmogelijk": Uitleg(_("Dit jaar kan niet kloppen."), _("Controleer het jaar.")),
    "voor_geboorte": Uitleg(_("Deze datum ligt voor de geboortedatum."), CONTROLEER_DATUMS),
    "keuze_onbekend": Uitleg(
        _("Dit is geen keuze uit de lijst."),
        _("Kies een woord van het blad 'Uitleg' in het invulformulier."),
    ),
    "dubbel": Uitleg(
        _("Ditzelfde nummer staat ook in rij %(rij)s."),
        _("Haal een van de twee rijen weg, of verbeter het nummer."),
    ),
    "ander_persoon": Uitleg(
        _("Bij dit nummer horen een andere naam of geboortedatum."), _("Controleer ze alle drie.")
    ),
}
"""What can be wrong in every file."""


def explain(bevinding: Bevinding, uitleg: Uitlegtabel) -> Uitleg:
    """Return the words of a finding."""
    found = uitleg[bevinding.code]
    if bevinding.bij_rij is None:
        return found
    return Uitleg(str(found.wat) % {"rij": bevinding.bij_rij}, found.doe)


def bevindingen_as_json(items: Iterable[Bevinding]) -> list[dict[str, Any]]:
    """Return findings as plain JSON values, in the order of the rows."""
    ordered = sorted(items, key=lambda item: item.rij)
    return [{"rij": b.rij, "kolom": b.kolom, "code": b.code, "bij_rij": b.bij_rij} for b in ordered]


def bevindingen_from_json(data: list[dict[str, Any]]) -> tuple[Bevinding, ...]:
    """Return the findings that ``bevindingen_as_json`` wrote."""
    return tuple(Bevinding(**item) for item in data)
