"""The letter that tells a person who does what, and whom to call first.

Source: R-SV-009.
"""

from dataclasses import dataclass
from datetime import date

from inburgering.documents.brief import Alinea, Blok, Brief, Kop, Lijst, Ontbreekt, Tabel, Uitleg
from inburgering.documents.gegevens import Afzender, Contact, Geadresseerde, Ondertekenaar
from inburgering.documents.volledig import require_complete

WOORDEN = {
    "pip": Uitleg("PIP", "betekent: het plan voor uw inburgering."),
    "pvt": Uitleg("PVT", "betekent: u leert over leven in Nederland en zet uw naam."),
    "map": Uitleg("MAP", "betekent: u leert hoe u werk zoekt en vindt."),
}
"""Short explanations of the words that the table uses, by national task."""


@dataclass(frozen=True, slots=True)
class WieRij:
    """Who to turn to for a topic."""

    taak: str
    onderwerp: str
    partij: str
    namen: tuple[str, ...]
    telefoon: str


@dataclass(frozen=True, slots=True)
class WieDoetWatGegevens:
    """Everything the letter says."""

    afzender: Afzender
    geadresseerde: Geadresseerde
    contact: Contact
    rijen: tuple[WieRij, ...]
    kenmerk: str = ""
    dagtekening: date | None = None
    ondertekenaar: Ondertekenaar | None = None
    is_concept: bool = False


def wie_doet_wat(gegevens: WieDoetWatGegevens) -> Brief:
    """Return the letter; topics for which there is nobody are left out.

    :raises NietVolledig: when a final letter lacks somebody to call, its date or a signatory.
    """
    require_complete(
        {
            "wie wat doet": any(row.partij for row in gegevens.rijen),
            "de vaste contactpersoon": gegevens.contact.naam,
            "het telefoonnummer": gegevens.contact.telefoon,
            "de datum van de brief": gegevens.dagtekening,
            "de ondertekenaar": gegevens.ondertekenaar,
        },
        is_concept=gegevens.is_concept,
    )
    return Brief(
        titel="Wie helpt u waarmee?",
        afzender=gegevens.afzender,
        contact=gegevens.contact,
        geadresseerde=gegevens.geadresseerde,
        aanhef=gegevens.geadresseerde.aanhef,
        kenmerk=gegevens.kenmerk,
        datum=gegevens.dagtekening,
        ondertekenaar=gegevens.ondertekenaar,
        blokken=_blokken(gegevens),
        is_concept=gegevens.is_concept,
    )


def _blokken(gegevens: WieDoetWatGegevens) -> tuple[Blok, ...]:
    known = tuple(row for row in gegevens.rijen if row.partij)
    contact = gegevens.contact
    return (
        Alinea("Veel mensen helpen u in deze tijd. In deze brief leest u wie wat doet."),
        Kop("Uw vaste contactpersoon"),
        Alinea("Weet u niet wie u moet bellen? Bel dan altijd deze persoon:"),
        Lijst(tuple(part for part in (contact.naam, contact.telefoon, contact.email) if part)),
        Kop("Wie doet wat?"),
        *(WOORDEN[code] for code in WOORDEN if any(row.taak == code for row in known)),
        _table(known),
        Kop("Verandert er iemand?"),
        Alinea("Komt er een ander? Dan hoort u dat van ons. U krijgt dan een nieuwe brief."),
        Alinea("Bewaar deze brief goed. Geef hem aan wie u helpt met uw post."),
    )


def _table(rows: tuple[WieRij, ...]) -> Blok:
    if not rows:
        return Ontbreekt("Wie wat doet")
    return Tabel(
        "Wie helpt u waarmee?",
        ("Waarmee?", "Wie?", "Telefoon"),
        tuple((row.onderwerp, _who(row), row.telefoon or "–") for row in rows),
    )


def _who(row: WieRij) -> str:
    return ", ".join((*row.namen, row.partij))
