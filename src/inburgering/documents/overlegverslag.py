"""The minutes of a meeting of the PIP-team: who was there, and per case decision and actions.

Source: R-KEMP-062. Names as far as the reader needs them: a case carries initial and surname with
the number of the dossier, no birth date, no address, nothing of the dossier itself.
"""

from dataclasses import dataclass
from datetime import date

from inburgering.documents.brief import Alinea, Blok, Brief, Ingevuld, Kop, Tabel
from inburgering.documents.datum import format_date
from inburgering.documents.gegevens import Afzender, Contact


@dataclass(frozen=True, slots=True)
class Verslaglid:
    """A member, and whether they came; ``None``: it was not written down."""

    naam: str
    partij: str
    is_aanwezig: bool | None
    opmerking: str = ""


@dataclass(frozen=True, slots=True)
class Verslagactie:
    """What somebody does after the meeting."""

    wat: str
    wie: str
    uiterlijk: date | None


@dataclass(frozen=True, slots=True)
class Verslagzaak:
    """A case on the agenda."""

    wie: str
    """Initial, surname and the number of the dossier."""
    vraag: str
    besluit: str
    is_besproken: bool
    acties: tuple[Verslagactie, ...]


@dataclass(frozen=True, slots=True)
class OverlegverslagGegevens:
    """Everything the minutes say."""

    afzender: Afzender
    team: str
    datum: date
    tijd: str
    plaats: str
    leden: tuple[Verslaglid, ...]
    zaken: tuple[Verslagzaak, ...]
    is_deel: bool = False
    """Whether the reader sees only some of the cases."""


def overlegverslag(gegevens: OverlegverslagGegevens) -> Brief:
    """Return the minutes with the cases that were handed in."""
    blokken: list[Blok] = [
        Alinea(
            f"Dit is het verslag van het overleg op {format_date(gegevens.datum)} "
            f"om {gegevens.tijd} uur."
        ),
        Ingevuld(gegevens.plaats, "Plaats"),
        Alinea("Deel dit verslag alleen met mensen die bij een zaak horen."),
    ]
    if gegevens.is_deel:
        blokken.append(Alinea("U leest hier alleen de zaken waar u bij hoort."))
    blokken += _present(gegevens.leden)
    for zaak in gegevens.zaken:
        blokken += _case(zaak)
    if not gegevens.zaken:
        blokken.append(Alinea("Er stonden geen zaken op de agenda."))
    return Brief(
        titel=f"Verslag: {gegevens.team}",
        afzender=gegevens.afzender,
        contact=Contact(naam=gegevens.team, telefoon=gegevens.afzender.telefoon),
        datum=gegevens.datum,
        blokken=tuple(blokken),
    )


def _present(leden: tuple[Verslaglid, ...]) -> list[Blok]:
    words = {True: "ja", False: "nee", None: "niet ingevuld"}
    rows = tuple(
        (
            lid.naam or "Iemand van deze partij",
            lid.partij,
            words[lid.is_aanwezig] + (f" ({lid.opmerking})" if lid.opmerking else ""),
        )
        for lid in leden
    )
    if not rows:
        return []
    return [Kop("Wie waren erbij?"), Tabel("Wie erbij waren", ("Wie", "Van", "Aanwezig"), rows)]


def _case(zaak: Verslagzaak) -> list[Blok]:
    blokken: list[Blok] = [Kop(zaak.wie), Ingevuld(zaak.vraag, "De vraag")]
    if zaak.besluit:
        blokken.append(Ingevuld(zaak.besluit, "Het besluit"))
    elif zaak.is_besproken:
        blokken.append(Alinea("Deze zaak is besproken. Er is niets besloten."))
    else:
        blokken.append(Alinea("Deze zaak is niet besproken."))
    if zaak.acties:
        blokken.append(
            Tabel(
                f"Afspraken: {zaak.wie}",
                ("Wat", "Wie", "Klaar op"),
                tuple(
                    (row.wat, row.wie, format_date(row.uiterlijk) if row.uiterlijk else "–")
                    for row in zaak.acties
                ),
            )
        )
    return blokken
