"""The letter with what the college knows that can help somebody to ask DUO for more time.

DUO decides, so this is no decision and there is no bezwaar.
"""

from dataclasses import dataclass
from datetime import date

from inburgering.documents.brief import Alinea, Blok, Brief, Ingevuld, Kop, Ontbreekt, Tabel, Uitleg
from inburgering.documents.contact import contact_blokken
from inburgering.documents.datum import format_date
from inburgering.documents.gegevens import (
    Afzender,
    Contact,
    Geadresseerde,
    Ondertekenaar,
    Periode,
)
from inburgering.documents.volledig import require_complete

REDENEN = {
    "geen_verwijt": "U kon een tijd niet meedoen. Daar kon u niets aan doen.",
    "aanbod_uitgebleven": "U kreeg een tijd geen lessen van ons.",
    "opleiding": "U doet een opleiding. Daarna moet u nog inburgeren.",
    "inspanningen": "U hebt veel gedaan. Toch is het niet gelukt in drie jaar.",
}
"""Per ground what the letter says to the person."""


@dataclass(frozen=True, slots=True)
class VerlengingGegevens:
    """Everything the letter says."""

    afzender: Afzender
    geadresseerde: Geadresseerde
    contact: Contact
    grond: str
    motivering: str
    periode: Periode | None = None
    """The time that it is about."""
    termijn: Periode | None = None
    """From the first day on which somebody can ask to the last day of the term."""
    stand: tuple[tuple[str, str], ...] = ()
    """Label and value of what is on file: hours, exams, PVT, MAP."""
    kenmerk: str = ""
    dagtekening: date | None = None
    ondertekenaar: Ondertekenaar | None = None
    is_concept: bool = False


def verlenging_overzicht(gegevens: VerlengingGegevens) -> Brief:
    """Return the letter.

    Grondslag: art. 12 lid 1 Wet inburgering 2021; art. 4.5 lid 1 and 9.3 lid 2 Besluit.

    :raises NietVolledig: when a final letter lacks the term, the reason or a signatory.
    """
    require_complete(
        {
            "de reden": gegevens.motivering,
            "de termijn": gegevens.termijn,
            "de datum van de brief": gegevens.dagtekening,
            "de ondertekenaar": gegevens.ondertekenaar,
        },
        is_concept=gegevens.is_concept,
    )
    return Brief(
        titel="U kunt om meer tijd vragen",
        afzender=gegevens.afzender,
        contact=gegevens.contact,
        geadresseerde=gegevens.geadresseerde,
        aanhef=gegevens.geadresseerde.aanhef,
        kenmerk=gegevens.kenmerk,
        datum=gegevens.dagtekening,
        ondertekenaar=gegevens.ondertekenaar,
        blokken=_blokken(gegevens),
        grondslagen=(
            "Meer tijd: artikel 12 Wet inburgering 2021",
            "Wanneer u het vraagt: artikel 4.5 Besluit inburgering 2021",
        ),
        is_concept=gegevens.is_concept,
    )


def _blokken(gegevens: VerlengingGegevens) -> tuple[Blok, ...]:
    return (
        Alinea(
            "U moet op tijd klaar zijn met uw inburgering. Dat lukt u misschien niet. "
            "U kunt dan om meer tijd vragen. In deze brief leest u hoe dat gaat."
        ),
        Kop("Wanneer kunt u het vragen?"),
        Uitleg("DUO", "is een dienst van het Rijk. DUO besluit of u meer tijd krijgt. Wij niet."),
        *_term(gegevens.termijn),
        Kop("Wat weten wij?"),
        *_reason(gegevens),
        Ingevuld(gegevens.motivering) if gegevens.motivering else Ontbreekt("De reden"),
        *(
            (Tabel("Zo staat het nu", ("Wat", "Hoe het nu is"), gegevens.stand),)
            if gegevens.stand
            else ()
        ),
        Kop("Wat moet u doen?"),
        Alinea(
            "Vraag DUO zelf om meer tijd. Stuur deze brief mee. "
            "Wij geven dit ook door aan DUO. Vindt u het moeilijk? Wij helpen u."
        ),
        Kop("Hebt u een vraag?"),
        Alinea("Bel of mail ons. Vraag iemand om u te helpen als u de brief moeilijk vindt."),
        *contact_blokken(gegevens.contact),
    )


def _term(termijn: Periode | None) -> tuple[Blok, ...]:
    if termijn is None:
        return (Ontbreekt("De termijn"),)
    return (
        Alinea(
            f"De laatste dag van uw termijn is {format_date(termijn.laatste_dag)}. "
            f"U kunt DUO om meer tijd vragen vanaf {format_date(termijn.begin)}. "
            "Doe dat op tijd: na de laatste dag kan het niet meer."
        ),
    )


def _reason(gegevens: VerlengingGegevens) -> tuple[Blok, ...]:
    text = REDENEN.get(gegevens.grond, "")
    if gegevens.periode is not None:
        period = gegevens.periode
        text += (
            f" Dat was van {format_date(period.begin)} "
            f"tot en met {format_date(period.laatste_dag)}."
        )
    return (Alinea(text.strip()),) if text else ()
