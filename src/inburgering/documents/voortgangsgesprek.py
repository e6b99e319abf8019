"""The letters about a talk on progress: an invitation, another day, or no talk.

Grondslag: art. 17 lid 1 Wet inburgering 2021; art. 5.3 lid 4 Besluit inburgering 2021.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from inburgering.documents.brief import NOG_NIET_INGEVULD as OPEN
from inburgering.documents.brief import Alinea, Blok, Brief, Kop, Lijst, Tabel
from inburgering.documents.contact import contact_blokken
from inburgering.documents.datum import format_weekday
from inburgering.documents.gegevens import Afzender, Contact, Geadresseerde, Ondertekenaar
from inburgering.documents.volledig import require_complete

_ARTIKELEN: Final = (
    "Voortgang volgen: artikel 17 Wet inburgering 2021",
    "Gesprekken in uw plan: artikel 5.3 lid 4 Besluit inburgering 2021",
)
_VORMEN: Final = {
    "gesprek": "samen aan tafel",
    "videogesprek": "met beeld op computer of telefoon",
    "telefoon": "wij bellen u",
}


@dataclass(frozen=True, slots=True)
class GesprekGegevens:
    """Everything a letter about a talk on progress says."""

    afzender: Afzender
    geadresseerde: Geadresseerde
    contact: Contact
    kenmerk: str = ""
    dagtekening: date | None = None
    ondertekenaar: Ondertekenaar | None = None
    datum: date | None = None
    tijd: str = ""
    """As "14.30"."""
    duur_minuten: int | None = None
    kanaal: str = "gesprek"
    plaats_regels: tuple[str, ...] = ()
    tolk_taal: str = ""
    """The language of the interpreter; empty for none."""
    is_verzet: bool = False
    """Whether an earlier letter named another day."""
    is_concept: bool = False


def uitnodiging_voortgang(gegevens: GesprekGegevens) -> Brief:
    """Return the invitation; the person keeps the lead in the own inburgering.

    :raises NietVolledig: when a final letter lacks day, time, or the place of a talk at a table.
    """
    place = gegevens.plaats_regels if gegevens.kanaal == "gesprek" else ("-",)
    _require(gegevens, {"de tijd van het gesprek": gegevens.tijd, "de plaats": place})
    opening = (
        "Uw afspraak met ons is op een andere dag. Hieronder ziet u de nieuwe dag."
        if gegevens.is_verzet
        else "Wij willen graag van u horen hoe het gaat met uw inburgering."
    )
    title = "Nieuwe dag voor uw gesprek" if gegevens.is_verzet else "Hoe gaat het met u?"
    blokken = (
        Alinea(opening),
        *_appointment(gegevens),
        Kop("Waar praten wij over?"),
        Alinea("U hebt een plan. In dat plan staat wat u doet en wat wij doen."),
        Lijst(
            (
                "U vertelt wat goed gaat en wat moeilijk is.",
                "U zegt wat u nu wilt. Het is uw plan.",
                "Wij vertellen wat wij hebben gedaan.",
                "Wij maken samen nieuwe afspraken.",
            )
        ),
        Kop("In uw agenda"),
        Alinea("Wilt u de afspraak in uw telefoon? Vraag ons om een bericht voor uw agenda."),
        Kop("Kunt u niet komen?"),
        Alinea("Bel ons dan zo snel als u kunt. Wij kiezen dan samen een andere dag."),
        *contact_blokken(gegevens.contact),
    )
    return _letter(title, gegevens, blokken)


def afzegging_voortgang(gegevens: GesprekGegevens) -> Brief:
    """Return the letter that says that a talk does not take place.

    :raises NietVolledig: when a final letter lacks its day or the day of the talk.
    """
    _require(gegevens, {})
    day = format_weekday(gegevens.datum) if gegevens.datum else OPEN
    blokken = (
        Alinea(f"U had een afspraak met ons op {day}. Die afspraak gaat niet door."),
        Alinea("U hoeft niet te komen. U krijgt een brief met een nieuwe dag."),
        Kop("Wilt u ons toch spreken?"),
        Alinea("Bel ons dan. Uw plan gaat gewoon door."),
        *contact_blokken(gegevens.contact),
    )
    return _letter("Uw gesprek gaat niet door", gegevens, blokken)


def _require(gegevens: GesprekGegevens, more: dict[str, object]) -> None:
    require_complete(
        {
            "de datum van de brief": gegevens.dagtekening,
            "de dag van het gesprek": gegevens.datum,
            "de ondertekenaar": gegevens.ondertekenaar,
            **more,
        },
        is_concept=gegevens.is_concept,
    )


def _appointment(gegevens: GesprekGegevens) -> tuple[Blok, ...]:
    minutes = f"ongeveer {gegevens.duur_minuten} minuten" if gegevens.duur_minuten else ""
    interpreter = (
        f"ja, {gegevens.tolk_taal}" if gegevens.tolk_taal else "nee; bel ons als u een tolk wilt"
    )
    rows = (
        ("Dag", format_weekday(gegevens.datum) if gegevens.datum else OPEN),
        ("Tijd", f"{gegevens.tijd} uur" if gegevens.tijd else OPEN),
        ("Hoe", _VORMEN.get(gegevens.kanaal, gegevens.kanaal)),
        ("Waar", ", ".join(gegevens.plaats_regels)),
        ("Hoe lang", minutes),
        ("Tolk", interpreter),
    )
    kept = tuple(row for row in rows if row[1])
    return (Kop("Uw afspraak"), Tabel("Uw afspraak", ("Wat", "Afspraak"), kept))


def _letter(title: str, gegevens: GesprekGegevens, blokken: tuple[Blok, ...]) -> Brief:
    return Brief(
        titel=title,
        afzender=gegevens.afzender,
        contact=gegevens.contact,
        geadresseerde=gegevens.geadresseerde,
        aanhef=gegevens.geadresseerde.aanhef,
        kenmerk=gegevens.kenmerk,
        datum=gegevens.dagtekening,
        ondertekenaar=gegevens.ondertekenaar,
        blokken=blokken,
        grondslagen=_ARTIKELEN,
        is_concept=gegevens.is_concept,
    )
