"""What the page on enforcement shows."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from inburgering.law.grondslag import Grondslag
from inburgering.law.tekst import Zin
from inburgering.queries.dossier_beeld import Kop


@dataclass(frozen=True, slots=True)
class Brief:
    """A letter about a case."""

    sleutel: uuid.UUID
    soort: str
    dagtekening: date
    verzonden_op: date | None


@dataclass(frozen=True, slots=True)
class Nu:
    """What can be done with a case today."""

    code: str
    """What the law asks next; the page has the words."""
    stappen: tuple[str, ...]
    """Steps that can be taken, the usual one first."""
    uitleg: tuple[Zin, ...] = ()
    grondslag: tuple[Grondslag, ...] = ()
    vanaf: date | None = None
    uiterlijk: date | None = None


@dataclass(frozen=True, slots=True)
class Zaakbeeld:
    """One case."""

    sleutel: uuid.UUID
    versie: int
    status: str
    status_woord: str
    artikel: str
    gedraging: str
    gedraging_op: date
    geconstateerd_op: date
    feiten: str
    door: str
    oproep: int | None
    zienswijze_uiterlijk: date | None
    zienswijze_ontvangen_op: date | None
    zienswijze: str
    verwijtbaarheid: str
    verwijtbaarheid_woord: str
    verwijtbaarheid_reden: str
    is_bijstand_verlaagd: bool | None
    samenloop_op: date | None
    samenloop_kenmerk: str
    uitzondering_reden: str
    omstandigheden: str
    gematigd_tot_cent: int | None
    bedrag_cent: int | None
    berekening: tuple[Zin, ...]
    nieuwe_termijn_tot: date | None
    voorgelegd_door: str
    voorgelegd_at: datetime | None
    opmerking: str
    """What must be better, by the colleague who sent it back last."""
    akkoord_door: str
    dagtekening: date | None
    bekend_op: date | None
    betalen_uiterlijk: date | None
    bezwaar_tot: date | None
    bezwaar_op: date | None
    bezwaar_uitkomst: str
    onherroepelijk_op: date | None
    reden_einde: str
    is_overgenomen: bool
    bevoegd_tot: date
    brieven: tuple[Brief, ...]
    nu: Nu


@dataclass(frozen=True, slots=True)
class Oproepkeuze:
    """A call that failed and has no case yet."""

    volgnummer: int
    uitkomst: str
    uitkomst_op: date


@dataclass(frozen=True, slots=True)
class Duoboete:
    """A fine of DUO: shown, never handled here."""

    besloten_op: date
    kenmerk: str
    nieuwe_einddatum: date | None


@dataclass(frozen=True, slots=True)
class Handhavingsbeeld:
    """Everything on enforcement in one dossier."""

    kop: Kop
    zaken: tuple[Zaakbeeld, ...]
    duo: tuple[Duoboete, ...]
    oproepen: tuple[Oproepkeuze, ...]
    gedragingen: tuple[tuple[str, str], ...]
    """Conducts of art. 23 for which this person could be fined."""
    totaal_cent: int
    """Of all fines of colleges that stand."""
    hoogste_cent: int
    """How much they may be together in the term of today."""
    is_geblokkeerd: bool
    """Whether this person is fined only for persistent lack of willingness."""
    mag_schrijven: bool
    gemist: tuple[tuple[date, str], ...] = ()
    """Talks on progress to which the person did not come: the day, and what is known of why."""

    def find(self, zaak: uuid.UUID) -> Zaakbeeld | None:
        """Return one case by its key."""
        return next((row for row in self.zaken if row.sleutel == zaak), None)
