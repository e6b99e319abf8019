"""The picture of help beside the trajectory: buddies, referrals, and the state of the money."""

import uuid
from dataclasses import dataclass
from datetime import date

from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.geld_beeld import Geldstatus, Signaalbeeld


@dataclass(frozen=True, slots=True)
class Maatjebeeld:
    """A buddy or language coach, or the search for one."""

    sleutel: uuid.UUID
    soort: str
    partij: str
    naam: str
    """Of the volunteer; empty while nobody was found."""
    doel: str
    status: str
    status_naam: str
    gezocht_op: date
    kennismaking_op: date | None
    start_op: date | None
    eind_op: date | None
    resultaat: str
    toelichting: str

    @property
    def is_open(self) -> bool:
        """Whether something is still to come."""
        return self.status in {"gezocht", "kennismaking", "gekoppeld"}


@dataclass(frozen=True, slots=True)
class Verwijsbeeld:
    """A referral, with what came back."""

    sleutel: uuid.UUID
    naar: str
    instantie: str
    reden: str
    vraag: str
    verwezen_op: date
    is_warm: bool
    status: str
    status_naam: str
    terugkoppeling_op: date | None
    terugkoppeling: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Wetstand:
    """Whether another law plays a part here."""

    code: str
    naam: str
    stand: str
    """loopt, was, niet_nodig or onbekend."""
    waar: str
    """The service under that law that was involved last."""
    op: date | None


@dataclass(frozen=True, slots=True)
class Hulpbeeld:
    """Everything on the page Maatje en verwijzing."""

    kop: Kop
    geld: Geldstatus
    signalen: tuple[Signaalbeeld, ...]
    """Open ones; amounts only for who follows them up or sees money."""
    maatjes: tuple[Maatjebeeld, ...]
    verwijzingen: tuple[Verwijsbeeld, ...]
    wetten: tuple[Wetstand, ...]
    is_zwaar: bool
    """A referral that runs says that this is a heavy case."""
    mag_maatje: bool
    mag_verwijzen: bool
    iedereen_taalcoach: bool
