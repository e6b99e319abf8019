"""The advice of the college that somebody adds to a request to DUO.

DUO decides on the request, so this is no decision and there is no bezwaar.
"""

from dataclasses import dataclass
from datetime import date

from inburgering.documents.brief import Alinea, Blok, Brief, Ingevuld, Kop, Ontbreekt, Uitleg
from inburgering.documents.contact import contact_blokken
from inburgering.documents.datum import format_date
from inburgering.documents.gegevens import Afzender, Contact, Geadresseerde, Ondertekenaar
from inburgering.documents.volledig import require_complete


@dataclass(frozen=True, slots=True)
class BioGegevens:
    """Everything the letter says."""

    afzender: Afzender
    geadresseerde: Geadresseerde
    contact: Contact
    is_positief: bool | None
    motivering: str
    gevraagd_op: date | None = None
    kenmerk: str = ""
    dagtekening: date | None = None
    ondertekenaar: Ondertekenaar | None = None
    is_concept: bool = False


def bio_advies(gegevens: BioGegevens) -> Brief:
    """Return the letter with the advice and its reasons.

    Grondslag: art. 5 lid 2 Wet inburgering 2021; art. 2.8 Besluit inburgering 2021.

    :raises NietVolledig: when a final letter lacks the advice, its reasons or a signatory.
    """
    require_complete(
        {
            "het advies": gegevens.is_positief is not None,
            "de reden": gegevens.motivering,
            "de dag van de vraag": gegevens.gevraagd_op,
            "de datum van de brief": gegevens.dagtekening,
            "de ondertekenaar": gegevens.ondertekenaar,
        },
        is_concept=gegevens.is_concept,
    )
    return Brief(
        titel="Ons advies aan DUO",
        afzender=gegevens.afzender,
        contact=gegevens.contact,
        geadresseerde=gegevens.geadresseerde,
        aanhef=gegevens.geadresseerde.aanhef,
        kenmerk=gegevens.kenmerk,
        datum=gegevens.dagtekening,
        ondertekenaar=gegevens.ondertekenaar,
        blokken=_blokken(gegevens),
        grondslagen=(
            "Niet meer inburgeren: artikel 5 Wet inburgering 2021",
            "Ons advies: artikel 2.8 Besluit inburgering 2021",
        ),
        is_concept=gegevens.is_concept,
    )


def _blokken(gegevens: BioGegevens) -> tuple[Blok, ...]:
    asked = f" Dat was op {format_date(gegevens.gevraagd_op)}." if gegevens.gevraagd_op else ""
    return (
        Alinea(
            "U wilt niet meer inburgeren door iets heel bijzonders in uw leven. "
            f"U vroeg ons om advies.{asked} In deze brief leest u ons advies."
        ),
        Uitleg("Advies", "betekent: wij zeggen wat wij ervan vinden."),
        Kop("Wat vinden wij?"),
        _opinion(gegevens.is_positief),
        Ingevuld(gegevens.motivering) if gegevens.motivering else Ontbreekt("De reden"),
        Kop("Wat gebeurt er nu?"),
        Alinea(
            "DUO besluit of u nog moet inburgeren. DUO is een dienst van het Rijk. "
            "Stuur deze brief mee met uw vraag aan DUO. Wij geven ons advies ook aan DUO."
        ),
        Alinea("Hebt u nog geen besluit van DUO? Ga dan door met uw lessen."),
        Kop("Hebt u een vraag?"),
        Alinea("Bel of mail ons. Vraag iemand om u te helpen als u de brief moeilijk vindt."),
        *contact_blokken(gegevens.contact),
    )


def _opinion(is_positief: bool | None) -> Blok:
    if is_positief is None:
        return Ontbreekt("Het advies")
    if is_positief:
        return Alinea("Wij vinden dat u niet meer hoeft in te burgeren. Dit is waarom:")
    return Alinea("Wij vinden dat u gewoon kunt inburgeren. Dit is waarom:")
