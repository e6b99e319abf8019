"""The letters with a fine, and with which the college takes one back.

Grondslag: art. 22, 23 and 26 Wet inburgering 2021; art. 7.1 Besluit inburgering 2021; art. 4:86,
4:87, 5:52 and 6:4 to 6:8 Algemene wet bestuursrecht.
"""

from inburgering.documents.bezwaar import bezwaar_blokken
from inburgering.documents.boete_gegevens import Boetegegevens, HandhavingGegevens
from inburgering.documents.brief import Alinea, Blok, Brief, Citaat, Ingevuld, Kop, Lijst
from inburgering.documents.contact import contact_blokken
from inburgering.documents.datum import format_date
from inburgering.documents.zienswijze import artikel, make_letter, overtreding_blokken
from inburgering.law.boete import euro

BEZWAAR = "Bezwaar: artikel 6:4 tot en met 6:8 Algemene wet bestuursrecht"


def boete_besluit(gegevens: HandhavingGegevens, boete: Boetegegevens) -> Brief:
    """Return the letter with the fine: what happened, how much, why, and how to contest it.

    :raises NietVolledig: when a final letter lacks its date, the facts, who signs or where
        bezwaar goes.
    """
    blokken = (
        Alinea(f"U krijgt van ons een boete. De boete is {euro(boete.bedrag_cent)}."),
        *overtreding_blokken(gegevens),
        *_answer(boete),
        Kop("Waarom dit bedrag?"),
        Lijst(boete.berekening),
        Ingevuld(boete.schuld, "Zo keken wij naar uw schuld:"),
        *_typed("Dit telde ook mee:", boete.omstandigheden),
        *_typed("Daarom toch een boete:", boete.uitzondering),
        *_pay(),
        *_new_term(boete),
        *contact_blokken(gegevens.contact),
    )
    return make_letter(
        "U krijgt een boete",
        gegevens,
        blokken,
        (
            artikel(gegevens),
            "Bedrag: artikel 7.1 Besluit inburgering 2021",
            "Betalen: artikel 4:87 Algemene wet bestuursrecht",
            BEZWAAR,
        ),
        bezwaar=bezwaar_blokken(
            gegevens, gevolg="Dan moet u de boete toch op tijd betalen. Bel ons als dat niet lukt."
        ),
    )


def boete_intrekking(gegevens: HandhavingGegevens, *, bedrag_cent: int, reden: str) -> Brief:
    """Return the letter with which the college takes a fine back.

    :raises NietVolledig: when a final letter lacks its date, who signs or where bezwaar goes.
    """
    blokken: tuple[Blok, ...] = (
        Alinea(
            f"U kreeg van ons een boete van {euro(bedrag_cent)}. "
            "Die boete geldt niet meer. U hoeft de boete niet te betalen."
        ),
        Ingevuld(reden, "De reden:"),
        Alinea("Hebt u de boete al betaald? Dan krijgt u uw geld terug."),
        *contact_blokken(gegevens.contact),
    )
    return make_letter(
        "Uw boete geldt niet meer",
        gegevens,
        blokken,
        (artikel(gegevens), BEZWAAR),
        bezwaar=bezwaar_blokken(gegevens, gevolg="Dan geldt ons besluit toch."),
    )


def _answer(boete: Boetegegevens) -> tuple[Blok, ...]:
    if boete.zienswijze:
        return (Kop("Wat zei u zelf?"), Citaat(boete.zienswijze))
    if boete.zienswijze_gevraagd:
        return (
            Kop("Wat zei u zelf?"),
            Alinea("Wij vroegen u wat u ervan vindt. U gaf geen antwoord."),
        )
    return ()


def _typed(label: str, text: str) -> tuple[Blok, ...]:
    return (Ingevuld(text, label),) if text else ()


def _pay() -> tuple[Blok, ...]:
    return (
        Kop("Hoe betaalt u?"),
        Alinea(
            "U krijgt van ons een rekening. Betaal binnen zes weken. "
            "De zes weken beginnen op de dag nadat wij deze brief aan u stuurden of gaven."
        ),
        Alinea("Kunt u niet alles tegelijk betalen? Bel ons dan. Betalen in delen kan ook."),
    )


def _new_term(boete: Boetegegevens) -> tuple[Blok, ...]:
    if boete.nieuwe_termijn_tot is None:
        return ()
    return (
        Kop("U krijgt nog een kans"),
        Alinea(
            "Kom voor de brede intake. "
            f"Dat kan tot en met {format_date(boete.nieuwe_termijn_tot)}. "
            "U krijgt een brief met de dag en de tijd."
        ),
        Alinea("Komt u weer niet, of doet u niet genoeg mee? Dan krijgt u nog een boete."),
    )
