"""The report of the brede intake, to check together with the person and to keep.

Grondslag: art. 14 lid 3 Wet inburgering 2021; art. 5.2 Besluit inburgering 2021.
"""

from inburgering.documents.brief import (
    Alinea,
    Blok,
    Brief,
    Citaat,
    Ingevuld,
    Kop,
    Ontbreekt,
    Tabel,
    Uitleg,
)
from inburgering.documents.contact import contact_blokken
from inburgering.documents.datum import format_date
from inburgering.documents.gegevens import (
    IntakeAfspraak,
    IntakeGesprek,
    IntakeOnderdeel,
    IntakeVerslagGegevens,
)


def intake_verslag(gegevens: IntakeVerslagGegevens) -> Brief:
    """Return the report; the part on health is there only when it was handed in."""
    health = (gegevens.gezondheid,) if gegevens.gezondheid else ()
    blokken = (
        Alinea("Dit is het verslag van onze gesprekken met u. Wij noemen dat de brede intake."),
        Uitleg(
            "Brede intake",
            "betekent: wij leren u kennen. Met wat wij horen, maken wij een plan dat bij u past.",
        ),
        Alinea("Lees het verslag goed. Klopt iets niet? Zeg het ons. Wij passen het dan aan."),
        *_gesprekken(gegevens),
        *_toets(gegevens),
        *(blok for deel in gegevens.onderdelen for blok in _onderdeel(deel, gegevens.is_concept)),
        *(blok for deel in health for blok in _onderdeel(deel, gegevens.is_concept)),
        *_afspraken(gegevens.afspraken),
        Kop("Hebt u een vraag?"),
        Alinea("Bel of mail ons dan."),
        *contact_blokken(gegevens.contact),
    )
    return Brief(
        titel="Verslag van uw brede intake",
        afzender=gegevens.afzender,
        contact=gegevens.contact,
        geadresseerde=gegevens.geadresseerde,
        kenmerk=gegevens.kenmerk,
        datum=gegevens.dagtekening,
        blokken=blokken,
        grondslagen=(
            "Brede intake: artikel 14 Wet inburgering 2021, artikel 5.2 Besluit inburgering 2021",
        ),
        is_concept=gegevens.is_concept,
    )


def _gesprekken(gegevens: IntakeVerslagGegevens) -> tuple[Blok, ...]:
    blokken: list[Blok] = [Kop("Onze gesprekken")]
    if gegevens.gesprekken:
        blokken.append(
            Tabel(
                "Onze gesprekken",
                ("Dag", "Waar", "Wie waren erbij?", "Tolk"),
                tuple(_gesprek(gesprek) for gesprek in gegevens.gesprekken),
            )
        )
        blokken += _besproken(gegevens.gesprekken)
    else:
        blokken.append(Ontbreekt("De gesprekken"))
    told = gegevens.gewezen_op_alleen_gesprek
    blokken.append(
        Alinea(f"Op {format_date(told)} vertelden wij u dat u alleen met ons mag praten.")
        if told
        else Ontbreekt("De dag waarop u hoorde dat u alleen met ons mag praten")
    )
    return tuple(blokken)


def _besproken(gesprekken: tuple[IntakeGesprek, ...]) -> list[Blok]:
    """Give what each talk was about and what came of it; older talks may not have it."""
    rows = tuple(
        (format_date(talk.datum), talk.onderwerp, talk.uitkomst or "–")
        for talk in gesprekken
        if talk.onderwerp
    )
    if not rows:
        return []
    return [Tabel("Wat wij bespraken", ("Dag", "Waarover", "Wat kwam eruit?"), rows)]


def _gesprek(gesprek: IntakeGesprek) -> tuple[str, ...]:
    people = ", ".join(name for name in (gesprek.gesproken_met, *gesprek.aanwezig) if name)
    return (format_date(gesprek.datum), gesprek.plaats or "–", people or "–", gesprek.tolk or "nee")


def _toets(gegevens: IntakeVerslagGegevens) -> tuple[Blok, ...]:
    if not gegevens.leerbaarheidstoets:
        return ()
    return (
        Kop("De toets"),
        Uitleg(
            "Leerbaarheidstoets",
            "betekent: een toets die laat zien hoe snel u kunt leren.",
        ),
        Ingevuld(gegevens.leerbaarheidstoets),
    )


def _onderdeel(deel: IntakeOnderdeel, is_concept: bool) -> tuple[Blok, ...]:
    """Give one part: what the person wants comes first."""
    blokken: list[Blok] = []
    if deel.wens:
        blokken.append(Citaat(deel.wens))
    if deel.notitie:
        blokken.append(Ingevuld(deel.notitie))
    if deel.feiten:
        blokken.append(Tabel(deel.titel, ("Vraag", "Antwoord"), deel.feiten))
    if not blokken:
        blokken.append(
            Ontbreekt(deel.titel) if is_concept else Alinea("Hier is niets over gezegd.")
        )
    return (Kop(deel.titel), *blokken)


def _afspraken(afspraken: tuple[IntakeAfspraak, ...]) -> tuple[Blok, ...]:
    if not afspraken:
        return ()
    return (
        Kop("Wat wij hebben afgesproken"),
        Tabel(
            "Afspraken",
            ("Wat?", "Wie doet het?", "Hoe staat het ermee?"),
            tuple((row.wat, row.wie or "–", row.stand or "–") for row in afspraken),
        ),
    )
