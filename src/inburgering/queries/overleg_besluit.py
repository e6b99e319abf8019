"""What a meeting decided on a case, and the tasks that came of it."""

import uuid
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Actie:
    """A task that came of a case."""

    sleutel: uuid.UUID
    wat: str
    partij: str
    medewerker: str
    uiterlijk: date | None
    is_open: bool
    is_vervallen: bool


@dataclass(frozen=True, slots=True)
class Besluit:
    """What a meeting decided on one case."""

    overleg: uuid.UUID
    datum: date
    team: str
    vraag: str
    besluit: str
    acties: tuple[Actie, ...]
