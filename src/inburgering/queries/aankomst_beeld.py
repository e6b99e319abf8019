"""The picture of an arrival: frozen, and already reduced to what the worker may see."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from django.utils.functional import Promise

from inburgering.queries.dossier_beeld import Contactregel, Huisgenootregel, Kop

Stand = Literal["gedaan", "gepland", "nu", "straks", "niet"]
"""Done, planned, to do now, later, or: it does not happen."""
Tekst = Promise | str


@dataclass(frozen=True, slots=True)
class Stap:
    """One step between the koppeling and the home."""

    code: str
    naam: Tekst
    stand: Stand
    datum: date | None = None
    tekst: Tekst = ""
    """What is known of it, in one line."""
    door: str = ""
    """Who recorded it, or who says so."""
    actie: str = ""
    """What this worker may do now; empty for nothing."""


@dataclass(frozen=True, slots=True)
class Bericht:
    """What COA told at one time."""

    bron: str
    ontvangen_op: date
    door: str
    recorded_at: datetime
    van_lijst: bool
    velden: tuple[tuple[Tekst, Tekst], ...]
    """Name and text of the filled fields."""


@dataclass(frozen=True, slots=True)
class Aankomstbeeld:
    """The way of one person from the koppeling to the home."""

    kop: Kop
    stappen: tuple[Stap, ...]
    berichten: tuple[Bericht, ...]
    """The newest first."""
    mag_informatie: bool
    gesprekken: tuple[Contactregel, ...] | None
    """Talks before somebody lived here; ``None`` for who may not see contacts."""
    huishouden: tuple[Huisgenootregel, ...] | None
    verantwoordelijk_sinds: date | None
