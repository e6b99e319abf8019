"""What the caller hands in to get a letter about enforcement."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from inburgering.documents.gegevens import (
    Afzender,
    Bekendmaking,
    Bezwaaradres,
    Contact,
    Geadresseerde,
    Ondertekenaar,
)
from inburgering.law.boete import Artikel
from inburgering.law.handhaving import Gedragingcode

GEDRAGINGEN: Final[dict[Gedragingcode, str]] = {
    "niet_verschenen": "U kwam niet naar de brede intake.",
    "onvoldoende_medewerking": "U deed niet genoeg mee aan de brede intake.",
    "begeleiding": "U deed niet genoeg mee aan de hulp die in uw plan staat.",
    "intensiteit_pvt": "U deed niet genoeg aan het participatieverklaringstraject.",
    "intensiteit_map": "U deed niet genoeg aan de Module Arbeidsmarkt en Participatie.",
    "intensiteit_leerroute": "U volgde niet genoeg lessen.",
}
"""To the person, in a sentence."""


@dataclass(frozen=True, slots=True)
class Overtreding:
    """What the college holds against the person."""

    artikel: Artikel
    gedraging: Gedragingcode
    gedraging_op: date
    feiten: str
    """As the report has it."""


@dataclass(frozen=True, slots=True)
class HandhavingGegevens:
    """What every letter about enforcement says."""

    afzender: Afzender
    geadresseerde: Geadresseerde
    contact: Contact
    overtreding: Overtreding
    kenmerk: str = ""
    dagtekening: date | None = None
    ondertekenaar: Ondertekenaar | None = None
    bezwaaradres: Bezwaaradres | None = None
    bekendmaking: Bekendmaking | None = None
    is_concept: bool = False


@dataclass(frozen=True, slots=True)
class Boetegegevens:
    """What only the letter with a fine says."""

    bedrag_cent: int
    berekening: tuple[str, ...]
    schuld: str
    """How much blame there is, and why, as an employee wrote it."""
    zienswijze: str = ""
    """What the person said."""
    zienswijze_gevraagd: bool = False
    omstandigheden: str = ""
    uitzondering: str = ""
    """Why a holder of an asylum permit is fined all the same."""
    nieuwe_termijn_tot: date | None = None
