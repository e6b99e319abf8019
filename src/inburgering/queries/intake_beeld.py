"""The picture of an intake: frozen, and already reduced to what the worker may see."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from inburgering.cases.intake_inhoud import Inhoud
from inburgering.cases.intake_onderdelen import Onderdeel
from inburgering.law.bevinding import Bevinding
from inburgering.law.grondslag import Grondslag
from inburgering.queries.dossier_beeld import Kop

Stand = Literal["empty", "started", "done", "error"]
"""How full a part is, in the words of the side list."""


@dataclass(frozen=True, slots=True)
class Onderdeelstand:
    """A part in the side list."""

    code: str
    naam: str
    stand: Stand
    grondslag: Grondslag | None
    """Why the law asks for it; ``None``: it is good practice."""


@dataclass(frozen=True, slots=True)
class Gespreksregel:
    """A session."""

    id: int
    datum: date
    plaats: str
    kanaal: str
    plaats_code: str
    kanaal_code: str
    aanwezigen: str
    onderwerp: str
    uitkomst: str
    tolk: str
    uren: Decimal | None
    door: str


@dataclass(frozen=True, slots=True)
class Inbrengregel:
    """What a chain partner brought in."""

    partner: str
    datum: date
    wat: str
    door: str


@dataclass(frozen=True, slots=True)
class Toetsbeeld:
    """The leerbaarheidstoets; never why somebody is exempt."""

    versie: int
    aangemeld_op: date | None
    afgenomen_op: date | None
    resultaat: str
    resultaat_woord: str
    vrijgesteld_op: date | None

    @property
    def stand(self) -> Stand:
        """How far the test is."""
        if self.afgenomen_op or self.vrijgesteld_op:
            return "done"
        return "started" if self.aangemeld_op else "empty"


@dataclass(frozen=True, slots=True)
class Intakebeeld:
    """Everything around the parts of an intake."""

    kop: Kop
    begonnen_op: date | None
    alleen_gewezen_op: date | None
    voltooid_op: date | None
    is_afwezig_voltooid: bool
    samengevat_op: date | None
    onderdelen: tuple[Onderdeelstand, ...]
    gezondheid: Stand | None
    """``None``: health does not exist for this worker."""
    gesprekken: tuple[Gespreksregel, ...]
    inbreng: tuple[Inbrengregel, ...]
    toets: Toetsbeeld
    ontbreekt: tuple[Bevinding, ...]
    """What the law misses before the intake can be completed."""
    mag_schrijven: bool
    """Whether the worker may write in it now: it is the task here, and nothing is closed."""
    mag_heropenen: bool
    aantal_gesprekken: int | None
    """How many talks belong to the intake here; ``None``: no local rule."""
    is_licht: bool
    """A light flow, as local policy has for gezinsmigranten: what the law asks comes first."""

    @property
    def verschil(self) -> int:
        """How many talks there are more (or fewer, below zero) than belong to the intake here."""
        wanted = self.aantal_gesprekken
        return 0 if wanted is None else len(self.gesprekken) - wanted

    @property
    def ontbrekend(self) -> int:
        """How many talks are still to come by local policy."""
        return max(0, -self.verschil)

    @property
    def besproken(self) -> int:
        """How many parts were talked about."""
        return sum(item.stand == "done" for item in self.onderdelen)

    @property
    def uren(self) -> Decimal:
        """Hours of all sessions together."""
        return sum((item.uren or Decimal(0) for item in self.gesprekken), Decimal(0))


@dataclass(frozen=True, slots=True)
class Anderetekst:
    """What another page wrote, kept beside."""

    id: int
    door: str
    tijdstip: datetime
    wens: str
    notitie: str
    antwoorden: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Onderdeelbeeld:
    """One part as it is stored, and how a page on it saves."""

    onderdeel: Onderdeel
    inhoud: Inhoud
    versie: int
    basis: Mapping[str, str]
    gewijzigd_door: str
    gewijzigd_at: datetime | None
    anderen: tuple[Anderetekst, ...]


@dataclass(frozen=True, slots=True)
class Samenvatting:
    """One part in the summary, in words."""

    code: str
    naam: str
    stand: Stand
    grondslag: Grondslag | None
    wens: str
    notitie: str
    antwoorden: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Gezondheidsbeeld:
    """Health as it is stored; only for who may see it."""

    deel: Onderdeelbeeld
    toetsbeperking: str
    lezers: tuple[str, ...]
    """Who else may read this, by name and role."""


@dataclass(frozen=True, slots=True)
class Toetspagina:
    """What the page of the test shows, also to a party that only does the test."""

    sleutel: uuid.UUID
    toets: Toetsbeeld
    mag_vastleggen: bool
    mag_vrijstellen: bool
    heeft_intake: bool
    """Whether the worker may see the intake itself."""
