"""What the pages on hours show of one person, already reduced to what the worker may see."""

import uuid
from dataclasses import dataclass
from datetime import date

from inburgering.law.tekst import Zin
from inburgering.queries.dossier_beeld import Kop


@dataclass(frozen=True, slots=True)
class Teller:
    """One counter against its norm."""

    code: str
    """cursus, nt2, knm, participatie, map, map_praktijk or pvt."""
    naam: str
    gedaan_uren: int
    norm_uren: int | None
    """Of the law or, where that names none, of the PIP; ``None``: no norm."""
    klaar_op: date | None
    """At the pace of the last weeks; ``None`` when there is no pace to speak of."""
    termijn_tot: date | None
    is_op_tijd: bool | None
    zinnen: tuple[Zin, ...]
    nodig_per_week: int | None = None
    tempo_per_week: int | None = None
    """Minutes a week, in the last weeks."""
    begin: date | None = None
    """From which day the hours run."""
    punten: tuple[tuple[date, int], ...] = ()
    """Day and hours that counted up to and including it, for the line; the first and last too."""

    @property
    def rest_uren(self) -> int | None:
        """The hours still to do."""
        return None if self.norm_uren is None else max(self.norm_uren - self.gedaan_uren, 0)


@dataclass(frozen=True, slots=True)
class Soortregel:
    """Hours of one kind or category."""

    naam: str
    uren: str
    """As people say it: "12 uur", "3 uur 30"."""
    vorm: str = ""
    """Of participation: which of the two forms."""


@dataclass(frozen=True, slots=True)
class Urenregel:
    """One recorded row."""

    id: int
    datum: date
    is_week: bool
    soort: str
    categorie: str
    tijd: str
    gepland: str
    afwezig: str
    organisatie: str
    is_les: bool
    opmerking: str
    mag_verbeteren: bool
    was_verbeterd: bool


@dataclass(frozen=True, slots=True)
class Weekregel:
    """The hours of one week, per kind."""

    maandag: date
    per_soort: tuple[tuple[str, str], ...]
    totaal: str
    aanwezigheid: int | None
    rijen: tuple[Urenregel, ...]
    """The newest first."""


@dataclass(frozen=True, slots=True)
class Bladeren:
    """Which weeks a page shows, and which months can be opened; months by their first day."""

    maand: date | None = None
    """``None``: the newest weeks."""
    eerder: date | None = None
    later: date | None = None
    maanden: tuple[date, ...] = ()
    """The months in which weeks with hours began, the newest first."""


@dataclass(frozen=True, slots=True)
class Verrekenregel:
    """One credit, with ground and proof."""

    id: int
    soort: str
    grond: str
    tijd: str
    van: date
    tot_en_met: date
    bron: str
    besloten_op: date
    door: str
    is_geldig: bool
    reden: str
    telt_mee: bool


@dataclass(frozen=True, slots=True)
class Signaalregel:
    """Attendance that fell below the limit."""

    id: int
    van: date
    tot_en_met: date
    percentage: int
    grens: int
    is_open: bool
    oorzaak: str
    opvolging: str
    opgevolgd_op: date | None


@dataclass(frozen=True, slots=True)
class Urenbeeld:
    """The hours of one person."""

    tellers: tuple[Teller, ...]
    aanwezigheid: int | None
    """Percentage of the planned time of the last 8 weeks; ``None`` when nothing was planned."""
    kop: Kop | None = None
    sleutel: uuid.UUID | None = None
    """Of the dossier."""
    niet_geteld: tuple[tuple[str, str], ...] = ()
    """What does not count: in words why, and how long."""
    soorten: tuple[Soortregel, ...] = ()
    participatie: tuple[Soortregel, ...] = ()
    weken: tuple[Weekregel, ...] = ()
    bladeren: Bladeren = Bladeren()
    verrekeningen: tuple[Verrekenregel, ...] = ()
    signalen: tuple[Signaalregel, ...] = ()
    afwezig: tuple[tuple[str, int], ...] = ()
    """Reasons of absence of the last 8 weeks, with how often."""
    mag_vastleggen: bool = False
    mag_verrekenen: bool = False
    mag_opvolgen: bool = False
    leerroute: str = ""
