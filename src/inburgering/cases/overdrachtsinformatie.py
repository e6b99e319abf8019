"""What COA tells of somebody before and during the transfer: its fields, kept encrypted.

Source: the information that COA hands over through the Taakstelling Volg Systeem. No diagnosis:
health belongs on its own page of the intake.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.cases.keuzelijsten import Keuzelijst, Tekst
from inburgering.cases.versleuteling import decrypt, encrypt

OPLEIDINGSNIVEAUS: Final[Keuzelijst] = {
    "geen": _("geen onderwijs"),
    "basis": _("basisonderwijs"),
    "middelbaar": _("middelbare school"),
    "beroep": _("beroepsopleiding"),
    "hoger": _("hoger onderwijs"),
}
BRONNEN: Final[Keuzelijst] = {
    "TVS": _("TVS (Taakstelling Volg Systeem)"),
    "COA": _("COA, telefoon of e-mail"),
    "DUO": "DUO",
}


@dataclass(frozen=True, slots=True)
class Veld:
    """One field: its name, what goes in it, and the codes where it is a choice."""

    code: str
    naam: Tekst
    hint: Tekst = ""
    langste: int = 500
    keuzes: Keuzelijst | None = None
    rijen: int = 2


VELDEN: Final[Mapping[str, Veld]] = {
    veld.code: veld
    for veld in (
        Veld("opleidingsniveau", _("Hoogste onderwijs"), keuzes=OPLEIDINGSNIVEAUS),
        Veld("opleiding", _("Opleiding"), _("Welke school, hoe lang?"), 300, rijen=1),
        Veld("werkervaring", _("Werkervaring"), _("Welk werk, hoe lang?"), 300, rijen=1),
        Veld("talen", _("Talen"), _("Spreken, lezen en schrijven."), 200, rijen=1),
        Veld("gezin", _("Gezin"), _("Wie komt mee of komt later?"), 300, rijen=1),
        Veld("voorinburgering", _("Voorinburgering"), _("Wat gebeurt er in het azc?"), 300),
        Veld("regioadvies", _("Regioadvies"), _("Waarom deze regio?"), 300, rijen=1),
        Veld("doorstroomlocatie", _("Doorstroomlocatie"), langste=100, rijen=1),
        Veld(
            "verwachte_huisvesting",
            _("Verwachte huisvesting"),
            _("Datum of periode."),
            60,
            rijen=1,
        ),
        Veld("contact_coa", _("Contactpersoon bij het COA"), langste=120, rijen=1),
        Veld(
            "opmerkingen",
            _("Praktische bijzonderheden"),
            _("Alleen wat nodig is voor wonen, leren en meedoen. Geen ziekte of diagnose."),
            rijen=3,
        ),
    )
}
"""In the order in which they are read."""


def informatie_versleutelen(inhoud: Mapping[str, str]) -> bytes:
    """Return the filled fields encrypted, in a fixed order."""
    filled = {code: inhoud[code] for code in VELDEN if inhoud.get(code)}
    return encrypt(json.dumps(filled), ring="bsn")


def informatie_ontsleutelen(token: bytes | memoryview) -> dict[str, str]:
    """Return what ``informatie_versleutelen`` wrote."""
    found: dict[str, str] = json.loads(decrypt(token, ring="bsn"))
    return found
