"""The letter that tells a person what came in, what was paid, and what was left to live on.

Source: R-KEMP-034, R-DRE-019.
"""

from dataclasses import dataclass
from datetime import date

from inburgering.documents.brief import Alinea, Blok, Brief, Kop, Lijst, Tabel, Uitleg
from inburgering.documents.datum import MAANDEN
from inburgering.documents.gegevens import Afzender, Contact, Geadresseerde, Ondertekenaar
from inburgering.documents.volledig import require_complete


@dataclass(frozen=True, slots=True)
class Betaling:
    """One creditor in the month; amounts are written out."""

    waarvoor: str
    wie: str
    ingehouden: str
    betaald: str


@dataclass(frozen=True, slots=True)
class MaandstaatGegevens:
    """Everything the letter says; amounts are written out, such as "€ 1.234,50"."""

    afzender: Afzender
    geadresseerde: Geadresseerde
    contact: Contact
    maand: date
    bijstand: str
    toeslagen: str
    binnen: str
    betalingen: tuple[Betaling, ...]
    ingehouden: str
    betaald: str
    leefgeld: str
    blijft_staan: str = ""
    """Withheld and not paid yet; empty for nothing."""
    is_correctie: bool = False
    met_partner: bool = False
    kenmerk: str = ""
    dagtekening: date | None = None
    ondertekenaar: Ondertekenaar | None = None
    is_concept: bool = False


def maandstaat(gegevens: MaandstaatGegevens) -> Brief:
    """Return the letter.

    :raises NietVolledig: when a final letter lacks somebody to call, its date or a signatory.
    """
    require_complete(
        {
            "het telefoonnummer": gegevens.contact.telefoon,
            "de datum van de brief": gegevens.dagtekening,
            "de ondertekenaar": gegevens.ondertekenaar,
        },
        is_concept=gegevens.is_concept,
    )
    return Brief(
        titel=f"Uw geld in {name_month(gegevens.maand)}",
        afzender=gegevens.afzender,
        contact=gegevens.contact,
        geadresseerde=gegevens.geadresseerde,
        aanhef=gegevens.geadresseerde.aanhef,
        kenmerk=gegevens.kenmerk,
        datum=gegevens.dagtekening,
        ondertekenaar=gegevens.ondertekenaar,
        blokken=_blokken(gegevens),
        grondslagen=("artikel 56a Participatiewet",),
        is_concept=gegevens.is_concept,
    )


def name_month(maand: date) -> str:
    """Return the month as the letter writes it: "juni 2026"."""
    return f"{MAANDEN[maand.month - 1]} {maand.year}"


def _blokken(gegevens: MaandstaatGegevens) -> tuple[Blok, ...]:
    contact = gegevens.contact
    return (
        *_opening(gegevens),
        Kop("Wat kwam er binnen?"),
        Tabel(
            "Wat kwam er binnen?",
            ("Waarvan?", "Bedrag"),
            (
                ("Bijstand", gegevens.bijstand),
                ("Toeslagen", gegevens.toeslagen),
                ("Samen", gegevens.binnen),
            ),
        ),
        Kop("Wat betaalden wij voor u?"),
        Alinea("Wij hielden dit geld in. Daarmee betaalden wij uw rekeningen."),
        _payments(gegevens),
        *_rest(gegevens),
        Kop("Hoeveel geld kreeg u zelf?"),
        Uitleg("Leefgeld", "is het geld voor eten, kleren en andere dingen."),
        Alinea(f"U kreeg in deze maand {gegevens.leefgeld} leefgeld."),
        Alinea(
            f"Zo telt het op: {gegevens.ingehouden} ingehouden en {gegevens.leefgeld} leefgeld."
        ),
        Alinea(f"Samen is dat {gegevens.binnen}."),
        Kop("Klopt er iets niet?"),
        Alinea("Bel ons. Wij kijken het samen met u na."),
        Lijst(tuple(part for part in (contact.naam, contact.telefoon) if part)),
    )


def _opening(gegevens: MaandstaatGegevens) -> tuple[Blok, ...]:
    blokken: list[Blok] = [
        Alinea("Wij betalen een tijd uw vaste kosten. In deze brief ziet u waar het geld bleef.")
    ]
    if gegevens.met_partner:
        blokken.append(Alinea("De bijstand is voor u en uw partner samen. Deze brief ook."))
    if gegevens.is_correctie:
        blokken.append(
            Alinea("U kreeg al een brief over deze maand. Daarin stond iets fout. Dit is juist.")
        )
    return tuple(blokken)


def _payments(gegevens: MaandstaatGegevens) -> Blok:
    rows = tuple(
        (f"{row.waarvoor}: {row.wie}", row.ingehouden, row.betaald) for row in gegevens.betalingen
    )
    return Tabel(
        "Wat betaalden wij voor u?",
        ("Waarvoor?", "Ingehouden", "Betaald"),
        (*rows, ("Samen", gegevens.ingehouden, gegevens.betaald)),
    )


def _rest(gegevens: MaandstaatGegevens) -> tuple[Blok, ...]:
    if not gegevens.blijft_staan:
        return ()
    return (Alinea(f"Er staat nog {gegevens.blijft_staan} klaar. Dat betalen wij later voor u."),)
