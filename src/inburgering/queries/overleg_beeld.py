"""A meeting of the PIP-team as a door shows it: frozen, and reduced to what the worker sees."""

import uuid
from dataclasses import dataclass
from datetime import date, time

from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.overleg_besluit import Actie, Besluit


@dataclass(frozen=True, slots=True)
class Teamregel:
    """A team in the list."""

    sleutel: uuid.UUID
    naam: str
    partij: str
    mag_leiden: bool


@dataclass(frozen=True, slots=True)
class Overlegregel:
    """A meeting in a list."""

    sleutel: uuid.UUID
    team: str
    datum: date
    tijd: time
    plaats: str
    status: str
    aantal: int | None
    """Cases on the agenda; ``None`` for who may not see all of them."""
    wacht_op_notulen: bool
    """The day is over, and nobody closed the meeting."""


@dataclass(frozen=True, slots=True)
class Overleggen:
    """The list of meetings."""

    teams: tuple[Teamregel, ...]
    gepland: tuple[Overlegregel, ...]
    geweest: tuple[Overlegregel, ...]
    mag_team_maken: bool


@dataclass(frozen=True, slots=True)
class Lidregel:
    """A member of a team."""

    id: int
    naam: str
    """Empty: whoever the party sends."""
    partij: str
    is_vast: bool


@dataclass(frozen=True, slots=True)
class Aanwezigheid:
    """A member at one meeting."""

    lid: Lidregel
    is_aanwezig: bool | None
    opmerking: str


@dataclass(frozen=True, slots=True)
class Zaak:
    """A case on the agenda."""

    id: int
    nummer: int
    naam: str
    dossier: uuid.UUID | None
    """``None``: the worker has no rights on the dossier, only this item shows."""
    dossier_nummer: str
    leeftijd: int | None
    fase: str
    gemeente: str
    uiterlijk: date | None
    """The last day that runs now: for the plan, later for the inburgering."""
    is_plan: bool
    """Whether that is the last day for the plan."""
    uitstroom: str
    """The choice of quick or durable outflow with its reason; empty for who may not see it."""
    vraag: str
    besluit: str
    besproken_op: date | None
    opgeroepen: tuple[Lidregel, ...]
    acties: tuple[Actie, ...]
    mag_schrijven: bool
    doeners: tuple[tuple[str, str], ...]
    """Code and words of who can take an action in this municipality."""


@dataclass(frozen=True, slots=True)
class Overlegbeeld:
    """One meeting."""

    sleutel: uuid.UUID
    team: str
    team_sleutel: uuid.UUID
    datum: date
    tijd: time
    plaats: str
    status: str
    mag_leiden: bool
    aanwezigen: tuple[Aanwezigheid, ...]
    zaken: tuple[Zaak, ...]
    verborgen: int
    """Cases that the leader no longer sees, such as of a person who moved."""
    heeft_verslag: bool

    @property
    def is_gepland(self) -> bool:
        """Whether minutes can still be taken."""
        return self.status == "gepland"


@dataclass(frozen=True, slots=True)
class Teambeeld:
    """One team with its members and meetings."""

    sleutel: uuid.UUID
    naam: str
    partij: str
    mag_leiden: bool
    leden: tuple[Lidregel, ...]
    gepland: tuple[Overlegregel, ...]


@dataclass(frozen=True, slots=True)
class Agendakeuze:
    """What one can choose when a case is put on an agenda."""

    kop: Kop
    overleggen: tuple[tuple[uuid.UUID, str, date, time], ...]
    """Key, team, day and hour of the planned meetings that it can go to."""
    leden: tuple[tuple[int, str], ...]
    """Members on call who can be asked to come."""
    staat_op: tuple[Overlegregel, ...]
    """Planned meetings on whose agenda the case already stands."""
    besluiten: tuple[Besluit, ...]
    mag_agenderen: bool
