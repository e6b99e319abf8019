"""Minutes of a meeting for the tests: for who sees all of it, for a member, and of nothing."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from inburgering.documents.brief import Brief
from inburgering.documents.gegevens import Afzender
from inburgering.documents.overlegverslag import (
    OverlegverslagGegevens,
    Verslagactie,
    Verslaglid,
    Verslagzaak,
    overlegverslag,
)

OVERLEG = OverlegverslagGegevens(
    afzender=Afzender("", "Regiehuis", ("Markt 2", "5500 AC Boslanden"), "0497 55 01 00"),
    team="PIP-team Noord",
    datum=date(2026, 11, 23),
    tijd="10.00",
    plaats="kamer 2",
    leden=(
        Verslaglid("Noor van den Berg", "Regiehuis", is_aanwezig=True),
        Verslaglid("", "Welkom Partners", is_aanwezig=None, opmerking="Vera Smits"),
    ),
    zaken=(
        Verslagzaak(
            "A. Tesfay, dossier QK53-GNBC",
            "Welke hulp past bij het gezin?",
            "Het gezin krijgt hulp.",
            is_besproken=True,
            acties=(
                Verslagactie("Bel de school", "Welkom Partners", date(2026, 12, 1)),
                Verslagactie("Bel de huisarts", "Noor van den Berg, Regiehuis", None),
            ),
        ),
        Verslagzaak("O. Haddad, dossier QK54-AAAA", "Mag dit?", "", is_besproken=True, acties=()),
        Verslagzaak("M. Ali, dossier QK55-AAAA", "En dit?", "", is_besproken=False, acties=()),
    ),
)


def meeting_minutes() -> Mapping[str, Brief]:
    """Give the minutes in every shape."""
    own = replace(OVERLEG, zaken=OVERLEG.zaken[:1], is_deel=True)
    return {
        "overleg": overlegverslag(OVERLEG),
        "overleg voor een lid": overlegverslag(own),
        "overleg leeg": overlegverslag(replace(OVERLEG, leden=(), zaken=())),
    }
