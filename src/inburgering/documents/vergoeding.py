"""The letter with the decision on a reimbursement: granted, granted in part, or refused.

Grondslag: art. 3:46, 4:13, 4:87 and 6:4 to 6:8 Algemene wet bestuursrecht.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from inburgering.documents.bezwaar import bezwaar_blokken
from inburgering.documents.brief import Alinea, Blok, Brief, Ingevuld, Kop
from inburgering.documents.contact import contact_blokken
from inburgering.documents.datum import format_date
from inburgering.documents.gegevens import (
    Afzender,
    Bekendmaking,
    Bezwaaradres,
    Contact,
    Geadresseerde,
    Ondertekenaar,
)
from inburgering.documents.volledig import require_complete
from inburgering.law.boete import euro

WAARVOOR: Final = {
    "reiskosten": "om te reizen",
    "kinderopvang": "voor opvang van uw kind",
    "leermiddelen": "voor boeken en andere dingen voor de les",
    "overig": "voor kosten die u maakt",
}
"""What the money is for, by kind of reimbursement."""


@dataclass(frozen=True, slots=True)
class VergoedingGegevens:
    """Everything the letter says; amounts are whole eurocents."""

    afzender: Afzender
    geadresseerde: Geadresseerde
    contact: Contact
    soort: str
    omschrijving: str
    """What was asked for, as an employee wrote it down."""
    gevraagd_op: date
    gevraagd_cent: int
    toegekend_cent: int
    """Nothing when it is refused."""
    besloten_op: date
    reden: str = ""
    van: date | None = None
    tot_en_met: date | None = None
    kenmerk: str = ""
    dagtekening: date | None = None
    ondertekenaar: Ondertekenaar | None = None
    bezwaaradres: Bezwaaradres | None = None
    bekendmaking: Bekendmaking | None = None
    is_concept: bool = False

    @property
    def is_minder(self) -> bool:
        """Whether less was granted than was asked."""
        return self.toegekend_cent < self.gevraagd_cent


def vergoeding_besluit(gegevens: VergoedingGegevens) -> Brief:
    """Return the letter.

    :raises NietVolledig: when a final letter lacks its date, who signs, where bezwaar goes, or the
        reason why it is less than was asked.
    """
    require_complete(
        {
            "de datum van de brief": gegevens.dagtekening,
            "het kenmerk": gegevens.kenmerk,
            "de ondertekenaar": gegevens.ondertekenaar,
            "het adres voor bezwaar": gegevens.bezwaaradres,
            **({"de reden": gegevens.reden} if gegevens.is_minder else {}),
        },
        is_concept=gegevens.is_concept,
    )
    return Brief(
        titel=_title(gegevens),
        afzender=gegevens.afzender,
        contact=gegevens.contact,
        geadresseerde=gegevens.geadresseerde,
        aanhef=gegevens.geadresseerde.aanhef,
        kenmerk=gegevens.kenmerk,
        datum=gegevens.dagtekening,
        ondertekenaar=gegevens.ondertekenaar,
        blokken=(
            *_opening(gegevens),
            *_asked(gegevens),
            *_reason(gegevens),
            *_payment(gegevens),
            *_contact(gegevens.contact),
        ),
        bezwaar=bezwaar_blokken(gegevens, gevolg=_meanwhile(gegevens)),
        grondslagen=_sources(gegevens),
        is_concept=gegevens.is_concept,
    )


def _title(gegevens: VergoedingGegevens) -> str:
    if not gegevens.toegekend_cent:
        return "U krijgt geen vergoeding"
    if gegevens.is_minder:
        return "U krijgt een deel van de vergoeding"
    return "U krijgt een vergoeding"


def _opening(gegevens: VergoedingGegevens) -> tuple[Blok, ...]:
    asked = f"U vroeg ons om geld {WAARVOOR.get(gegevens.soort, WAARVOOR['overig'])}."
    decided = f"Op {format_date(gegevens.besloten_op)} namen wij een besluit."
    if not gegevens.toegekend_cent:
        return (Alinea(f"{asked} {decided} U krijgt dit geld niet."),)
    given = euro(gegevens.toegekend_cent)
    if gegevens.is_minder:
        return (Alinea(f"{asked} {decided} U krijgt een deel van het geld: {given}."),)
    return (Alinea(f"{asked} {decided} U krijgt {given}."),)


def _asked(gegevens: VergoedingGegevens) -> tuple[Blok, ...]:
    day = format_date(gegevens.gevraagd_op)
    text = f"Wij kregen uw vraag op {day}. U vroeg om {euro(gegevens.gevraagd_cent)}."
    if gegevens.van is not None:
        text += f" Het gaat om de dagen vanaf {format_date(gegevens.van)}"
        text += f" tot en met {format_date(gegevens.tot_en_met)}." if gegevens.tot_en_met else "."
    return (
        Kop("Wat vroeg u?"),
        Alinea(text),
        Ingevuld(gegevens.omschrijving, "Dit schreven wij op:"),
    )


def _reason(gegevens: VergoedingGegevens) -> tuple[Blok, ...]:
    if not gegevens.reden:
        return ()
    if not gegevens.is_minder:
        return (Ingevuld(gegevens.reden, "Dit willen wij u nog vertellen:"),)
    whole = "Waarom krijgt u dit geld niet?"
    part = "Waarom krijgt u niet alles?"
    return (
        Kop(part if gegevens.toegekend_cent else whole),
        Ingevuld(gegevens.reden, "Dit is onze reden:"),
    )


def _payment(gegevens: VergoedingGegevens) -> tuple[Blok, ...]:
    if not gegevens.toegekend_cent:
        return ()
    return (
        Kop("Wanneer krijgt u het geld?"),
        Alinea(
            "Wij betalen u binnen zes weken. De zes weken beginnen op de dag nadat wij deze brief "
            "aan u stuurden of gaven. U hoeft niets te doen."
        ),
    )


def _contact(contact: Contact) -> tuple[Blok, ...]:
    lines = contact_blokken(contact)
    return (Kop("Hebt u een vraag?"), *lines) if lines else ()


def _meanwhile(gegevens: VergoedingGegevens) -> str:
    if gegevens.toegekend_cent:
        return f"Dan krijgt u de {euro(gegevens.toegekend_cent)} toch."
    return "Dan geldt ons besluit tot wij er nog een keer naar keken."


def _sources(gegevens: VergoedingGegevens) -> tuple[str, ...]:
    paying = ("Betalen: artikel 4:87 Algemene wet bestuursrecht",)
    return (
        "Beslissen op een aanvraag: artikel 4:13 Algemene wet bestuursrecht",
        *(paying if gegevens.toegekend_cent else ()),
        "Bezwaar: artikel 6:4 tot en met 6:8 Algemene wet bestuursrecht",
    )
