"""The letter that asks what the person thinks of the facts, before anything is decided.

Grondslag: art. 5:10a, 5:48, 5:50 and 5:53 Algemene wet bestuursrecht.
"""

from datetime import date

from inburgering.documents.boete_gegevens import GEDRAGINGEN, HandhavingGegevens
from inburgering.documents.brief import Alinea, Blok, Brief, Ingevuld, Kop, Lijst, Uitleg
from inburgering.documents.contact import contact_blokken
from inburgering.documents.datum import format_date
from inburgering.documents.volledig import require_complete
from inburgering.law.boete import euro


def zienswijze_verzoek(
    gegevens: HandhavingGegevens, *, uiterlijk: date, hoogste_cent: int
) -> Brief:
    """Return the letter with the facts, what may follow, and until when one can answer.

    :raises NietVolledig: when a final letter lacks its date, the facts or who signs.
    """
    blokken: tuple[Blok, ...] = (
        Alinea("Wij denken dat u een afspraak niet nakwam. Daarom krijgt u deze brief."),
        *overtreding_blokken(gegevens),
        Kop("Wat vindt u daarvan?"),
        Alinea("Wij horen graag van u wat er is gebeurd. Dat heet een zienswijze."),
        Uitleg(
            "Zienswijze",
            "betekent: u vertelt wat u ervan vindt. Wij luisteren en beslissen daarna pas.",
        ),
        Alinea(f"Vertel het ons uiterlijk op {format_date(uiterlijk)}. Dat kan zo:"),
        Lijst(("u belt ons;", "u komt langs, met een tolk als u dat wilt;", "u schrijft ons.")),
        Alinea(
            "U hoeft niets te zeggen. Het mag wel. Had u een goede reden? Vertel die dan aan ons."
        ),
        Kop("Wat kan er daarna gebeuren?"),
        Alinea(
            f"U kunt een boete krijgen. Die is nooit meer dan {euro(hoogste_cent)}. "
            "Het kan ook dat u geen boete krijgt. U krijgt daarover een brief."
        ),
        *contact_blokken(gegevens.contact),
    )
    return make_letter(
        "Wij willen weten wat u vindt",
        gegevens,
        blokken,
        (artikel(gegevens), "Zienswijze: artikel 5:50 Algemene wet bestuursrecht"),
    )


def overtreding_blokken(gegevens: HandhavingGegevens) -> tuple[Blok, ...]:
    """Return what happened: our sentence, the day, and the report as it was written."""
    found = gegevens.overtreding
    return (
        Kop("Wat is er gebeurd?"),
        Alinea(f"{GEDRAGINGEN[found.gedraging]} Dat was op {format_date(found.gedraging_op)}."),
        *uitleg_intake(gegevens),
        Ingevuld(found.feiten, "Dit schreven wij op:"),
    )


def uitleg_intake(gegevens: HandhavingGegevens) -> tuple[Blok, ...]:
    """Return what the brede intake is, where the letter speaks of it."""
    if gegevens.overtreding.artikel != "22":
        return ()
    return (
        Uitleg(
            "Brede intake",
            "betekent: wij leren u kennen. Wij praten over school, werk, gezin en geld.",
        ),
    )


def artikel(gegevens: HandhavingGegevens) -> str:
    """Return the article that the conduct breaks, for the end of the letter."""
    return f"Boete: artikel {gegevens.overtreding.artikel} Wet inburgering 2021"


def make_letter(
    titel: str,
    gegevens: HandhavingGegevens,
    blokken: tuple[Blok, ...],
    grondslagen: tuple[str, ...],
    *,
    bezwaar: tuple[Blok, ...] = (),
) -> Brief:
    """Return a letter about enforcement around these blocks.

    :raises NietVolledig: when a final letter lacks its date, the facts or who signs.
    """
    require_complete(
        {
            "de datum van de brief": gegevens.dagtekening,
            "de feiten": gegevens.overtreding.feiten,
            "het kenmerk": gegevens.kenmerk,
            "de ondertekenaar": gegevens.ondertekenaar,
            **({"het adres voor bezwaar": gegevens.bezwaaradres} if bezwaar else {}),
        },
        is_concept=gegevens.is_concept,
    )
    return Brief(
        titel=titel,
        afzender=gegevens.afzender,
        contact=gegevens.contact,
        geadresseerde=gegevens.geadresseerde,
        aanhef=gegevens.geadresseerde.aanhef,
        kenmerk=gegevens.kenmerk,
        datum=gegevens.dagtekening,
        ondertekenaar=gegevens.ondertekenaar,
        blokken=blokken,
        bezwaar=bezwaar,
        grondslagen=grondslagen,
        is_concept=gegevens.is_concept,
    )
