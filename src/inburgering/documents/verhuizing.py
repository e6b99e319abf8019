"""The report of a hand-over, for a college that does not work with this system.

Grondslag: art. 35 lid 4 Wet inburgering 2021.
"""

from dataclasses import dataclass
from datetime import date

from inburgering.documents.brief import Alinea, Blok, Brief, Kop, Tabel
from inburgering.documents.contact import contact_blokken
from inburgering.documents.gegevens import Afzender, Contact


@dataclass(frozen=True, slots=True)
class OverdrachtDeel:
    """One part: its title, and label and value of each thing in it."""

    titel: str
    regels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class OverdrachtGegevens:
    """Everything that the report holds."""

    afzender: Afzender
    contact: Contact
    naar: str
    naam: str
    geboortedatum: str
    kenmerk: str
    dagtekening: date
    delen: tuple[OverdrachtDeel, ...]
    niet: tuple[str, ...]
    """Parts that stay behind."""
    reden: str


def overdracht_rapport(gegevens: OverdrachtGegevens) -> Brief:
    """Return the report with exactly the parts that were chosen."""
    blokken: list[Blok] = [
        Alinea(f"U vroeg ons om gegevens over {gegevens.naam}. Dit zijn ze."),
        Tabel(
            "Over wie dit gaat",
            ("Gegeven", "Waarde"),
            (("Naam", gegevens.naam), ("Geboren", gegevens.geboortedatum)),
        ),
    ]
    for deel in gegevens.delen:
        blokken += [Kop(deel.titel), Tabel(deel.titel, ("Gegeven", "Waarde"), deel.regels)]
    if gegevens.niet:
        rows = tuple((naam, gegevens.reden) for naam in gegevens.niet)
        blokken += [Kop("Wat wij niet geven"), Tabel("Dit niet", ("Onderdeel", "Waarom"), rows)]
    blokken += [
        Kop("Hebt u een vraag?"),
        Alinea("Bel of mail ons dan."),
        *contact_blokken(gegevens.contact),
    ]
    return Brief(
        titel=f"Overdracht aan gemeente {gegevens.naar}",
        afzender=gegevens.afzender,
        contact=gegevens.contact,
        kenmerk=gegevens.kenmerk,
        datum=gegevens.dagtekening,
        blokken=tuple(blokken),
        grondslagen=("Overdracht op verzoek: artikel 35 lid 4 Wet inburgering 2021",),
    )
