"""The PIP of a dossier as a door shows it."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inburgering.cases.besluit import Besluitbasis
from inburgering.law.bevinding import Bevinding
from inburgering.law.pip_inhoud import PipInhoud
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.pip_lokaal import Piplokaal


@dataclass(frozen=True, slots=True)
class Pipversie:
    """One version of the plan that was adopted."""

    volgnummer: int
    status: str
    dagtekening: date
    leerroute: str
    besluit: Besluitbasis | None
    document: uuid.UUID | None
    verzonden_op: date | None
    wijze: str
    reden_wijziging: str
    reden_intrekking: str
    ingetrokken_op: date | None
    is_overgenomen: bool


@dataclass(frozen=True, slots=True)
class Pipconcept:
    """The plan that is being written."""

    sleutel: uuid.UUID
    volgnummer: int
    versie: int
    inhoud: PipInhoud
    reden_wijziging: str
    bevindingen: tuple[Bevinding, ...]
    """What still misses, what the law asks first."""

    @property
    def is_volledig(self) -> bool:
        """Whether nothing stands in the way of adopting it."""
        return not any(item.is_wettelijk for item in self.bevindingen)


@dataclass(frozen=True, slots=True)
class Herinnering:
    """Something from the intake to keep in mind while writing."""

    titel: str
    tekst: str
    wens: str = ""
    """What the person wants, in the person's own words."""


@dataclass(frozen=True, slots=True)
class Pipbeeld:
    """Everything the pages of the PIP show."""

    kop: Kop
    mag_schrijven: bool
    concept: Pipconcept | None
    versies: tuple[Pipversie, ...]
    """The newest first."""
    uiterlijk: date | None
    """Last day to adopt the plan; ``None`` when no term runs."""
    is_voldaan: bool
    bezwaar_uiterlijk: date | None
    intake_voltooid_op: date | None
    is_asielstatushouder: bool
    herinneringen: tuple[Herinnering, ...]
    vaste_leerroute: str
    """The code of the route that stays after a move; empty when it can be chosen."""
    voorstel: Mapping[str, int]
    """The usual hours and talks by law and local policy, by field."""
    lokaal: Piplokaal

    @property
    def in_kracht(self) -> Pipversie | None:
        """The plan in force."""
        return next((v for v in self.versies if v.status == "vastgesteld"), None)


@dataclass(frozen=True, slots=True)
class Vaststelbeeld:
    """The last look before adopting."""

    basis: Besluitbasis | None
    """``None`` when nobody may decide on this day."""
    is_eigen_partij: bool
    beslist_door: str
    begin_termijn: date
    eind_termijn: date
    is_op_tijd: bool
    vervangt: date | None
    naar_duo: tuple[tuple[str, str], ...]
    """Label and value of what DUO gets."""
