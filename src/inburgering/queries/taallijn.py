"""How somebody goes on with Dutch after the duty has ended: Taalhuis or language coach.

Source: R-SV-027: one line from the lessons to keeping up the language.
"""

from dataclasses import dataclass
from datetime import date

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.hulp import MAATJESOORTEN, MAATJESTANDEN, VERWIJSSTANDEN, VERWIJZINGEN
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.models import Dossier, Maatje, Verwijzing

TAALHUIS, TAAL, TAALCOACH = "taalhuis", "taal", "taalcoach"


@dataclass(frozen=True, slots=True)
class Taalregel:
    """One thing that keeps the language going."""

    wat: str
    bij: str
    """The service or the party; may be empty."""
    stand: str
    sinds: date


def list_taalregels(row: Dossier, *, bereik: Bereik) -> tuple[Taalregel, ...] | None:
    """Return what was arranged, the newest first; ``None`` for who may not see help.

    Two queries.
    """
    if not bereik.mag_zien(row.gemeente_id, Deel.BEGELEIDING):
        return None
    referrals = Verwijzing.objects.filter(dossier=row).exclude(
        status__in=(Verwijzing.Status.NIET_NODIG, Verwijzing.Status.NIET_OPGEPAKT)
    )
    lines = [
        Taalregel(
            get_word(VERWIJZINGEN, item.naar),
            item.instantie,
            get_word(VERWIJSSTANDEN, item.status),
            item.verwezen_op,
        )
        for item in referrals
        if item.naar == TAALHUIS or item.reden == TAAL
    ]
    coaches = Maatje.objects.filter(dossier=row, soort=TAALCOACH, eind_op__isnull=True)
    lines += [
        Taalregel(
            get_word(MAATJESOORTEN, item.soort),
            item.organisatie.naam,
            get_word(MAATJESTANDEN, item.status),
            item.start_op or item.gezocht_op,
        )
        for item in coaches.select_related("organisatie").exclude(status=Maatje.Status.GEEN_KLIK)
    ]
    return tuple(sorted(lines, key=lambda line: line.sinds, reverse=True))
