"""The letter that warns without a fine."""

from inburgering.documents.boete_gegevens import HandhavingGegevens
from inburgering.documents.brief import Alinea, Blok, Brief, Ingevuld, Kop
from inburgering.documents.contact import contact_blokken
from inburgering.documents.zienswijze import artikel, make_letter, overtreding_blokken


def handhaving_waarschuwing(
    gegevens: HandhavingGegevens, *, reden: str, noemt_boete: bool
) -> Brief:
    """Return the warning; it names a fine only to who can get one.

    :raises NietVolledig: when a final letter lacks its date, the facts or who signs.
    """
    blokken: tuple[Blok, ...] = (
        Alinea("Dit is een waarschuwing. U krijgt nu geen boete."),
        *overtreding_blokken(gegevens),
        Ingevuld(reden, "Daarom krijgt u geen boete:"),
        Kop("Wat vragen wij van u?"),
        Alinea("Doe mee aan wat wij met u afspraken. Lukt dat niet? Bel ons dan op tijd."),
        *((Alinea("Gebeurt dit nog een keer? Dan kunt u een boete krijgen."),) * noemt_boete),
        *contact_blokken(gegevens.contact),
    )
    articles = (artikel(gegevens),) if noemt_boete else ()
    return make_letter("Waarschuwing", gegevens, blokken, articles)


def geen_boete(gegevens: HandhavingGegevens, *, reden: str) -> Brief:
    """Return the letter that no fine follows, to who was asked what happened.

    Grondslag: art. 5:50 lid 2 Algemene wet bestuursrecht.

    :raises NietVolledig: when a final letter lacks its date, the facts or who signs.
    """
    blokken: tuple[Blok, ...] = (
        Alinea("Wij vroegen u wat er is gebeurd. U krijgt geen boete."),
        *overtreding_blokken(gegevens),
        Ingevuld(reden, "Daarom krijgt u geen boete:"),
        *contact_blokken(gegevens.contact),
    )
    return make_letter("U krijgt geen boete", gegevens, blokken, ())
