"""The picture of one dossier: frozen, and already reduced to what the worker may see.

A part that is ``None`` does not exist for this worker; an empty part exists but holds nothing.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from inburgering.access.deel import Deel
from inburgering.law.grondslag import Grondslag
from inburgering.law.tekst import Zin
from inburgering.queries.overleg_besluit import Besluit


@dataclass(frozen=True, slots=True)
class Bereikbaar:
    """How and in which language to reach somebody."""

    telefoon: str
    email: str
    adres_regels: tuple[str, ...]
    taal: str
    heeft_tolk_nodig: bool


@dataclass(frozen=True, slots=True)
class Nummers:
    """Identifying numbers; of the BSN only the last three figures."""

    bsn_einde: str
    v_nummer: str


@dataclass(frozen=True, slots=True)
class Kop:
    """What stands above every page of a dossier."""

    sleutel: uuid.UUID
    nummer: str
    versie: int
    naam: str
    geboortedatum: date
    is_geboortedatum_onzeker: bool
    leeftijd: int
    gemeente: str
    gemeente_naam: str
    doelgroep: str
    fase: str
    is_open: bool
    is_oude_wet: bool
    heeft_plicht: bool
    """``False`` for somebody who joins in without a duty: no terms, no tasks of the law."""
    regime: str
    sluitreden: str
    is_verhuisd: bool
    """Closed since the person moved to another college."""
    gesloten_op: date | None
    casusregisseur: int | None
    casusregisseur_naam: str
    leerroute: str
    """Empty while there is none, and for who may not see it."""
    laatste_contact_op: date | None
    bereikbaar: Bereikbaar | None
    nummers: Nummers | None
    delen: frozenset[Deel]
    """The parts that this worker may see."""
    heeft_regie: bool
    """Whether the worker's party has the casusregie here, so may change the dossier itself."""


@dataclass(frozen=True, slots=True)
class Feitwaarde:
    """A fact in words: a day, or a text."""

    soort: str
    naam: str
    datum: date | None
    tekst: str
    bron: str


@dataclass(frozen=True, slots=True)
class Uitleg:
    """Why: the rule in words, the facts that were used, the calculation and the articles."""

    zinnen: tuple[Zin, ...]
    stappen: tuple[Zin, ...]
    feiten: tuple[Feitwaarde, ...]
    grondslag: tuple[Grondslag, ...]


@dataclass(frozen=True, slots=True)
class Taakregel:
    """Something to do now in this dossier."""

    sleutel: uuid.UUID
    code: str
    titel: str
    """Dutch source text, to be translated; of an own task what was typed."""
    is_eigen: bool
    taaknaam: str
    vanaf: date
    uiterlijk: date | None
    """``None``: the law names no last day."""
    streef: date | None
    is_later: bool
    """The first day lies ahead."""
    partij: str
    """Empty where nobody does this task here."""
    medewerker: str
    mag_doen: bool
    uitleg: Uitleg


@dataclass(frozen=True, slots=True)
class Termijnregel:
    """A term of the law, both days inclusive."""

    code: str
    naam: str
    begin: date
    uiterlijk: date | None
    stand: str
    """loopt, te_laat, voldaan, or voorbij: over, and nothing has to be done any more."""
    resterende_dagen: int | None
    """Until and with the last day, while the term runs."""
    uitleg: Uitleg


@dataclass(frozen=True, slots=True)
class Signaalregel:
    """What the law room warns of."""

    code: str
    zinnen: tuple[Zin, ...]
    grondslag: tuple[Grondslag, ...]


@dataclass(frozen=True, slots=True)
class Halte:
    """A station of the route: gedaan, nu, straks, te_laat or nvt."""

    code: str
    naam: str
    stand: str
    datum: date | None = None
    uiterlijk: date | None = None


@dataclass(frozen=True, slots=True)
class Werktaak:
    """A task of the taakverdeling and who does it in this dossier."""

    naam: str
    medewerker: str


@dataclass(frozen=True, slots=True)
class Partij:
    """A party with its tasks in this dossier; without a name: nobody does these."""

    naam: str
    telefoon: str
    taken: tuple[Werktaak, ...]


@dataclass(frozen=True, slots=True)
class Randvoorwaarderegel:
    """Something that must be in order, who sees to it, and how it stands."""

    id: int
    soort: str
    omschrijving: str
    partij: str
    medewerker: str
    status: str
    stand: str
    uiterlijk: date | None
    eind: date | None


@dataclass(frozen=True, slots=True)
class Huisgenootregel:
    """Somebody of the household."""

    id: int
    soort: str
    naam: str
    geboortedatum: date | None
    leeftijd: int | None
    dossier: uuid.UUID | None
    """The other dossier, only for who may open it."""


@dataclass(frozen=True, slots=True)
class Documentregel:
    """A letter or report."""

    sleutel: uuid.UUID
    naam: str
    dagtekening: date
    verzonden_op: date | None


@dataclass(frozen=True, slots=True)
class Contactregel:
    """One contact with or about the person."""

    datum: date
    plaats: str
    kanaal: str
    onderwerp: str
    met_wie: str
    verslag: str
    tolk: str
    door: str


@dataclass(frozen=True, slots=True)
class Verschuiving:
    """A term that moved, and by which articles."""

    naam: str
    van: date | None
    naar: date | None
    grondslag: tuple[Grondslag, ...]


@dataclass(frozen=True, slots=True)
class Tijdlijnbeeld:
    """What happened, in codes and words; a door makes the sentence."""

    id: int
    handeling: str
    dag: date
    tijdstip: datetime
    woorden: Mapping[str, str]
    door: str
    organisatie: str
    was: Feitwaarde | None
    """The fact as it was before a correction."""
    werd: Feitwaarde | None
    verschuivingen: tuple[Verschuiving, ...]


@dataclass(frozen=True, slots=True)
class Tijdlijn:
    """One page of the timeline, the newest first."""

    regels: tuple[Tijdlijnbeeld, ...]
    volgende: int | None
    """The id below which the next page begins; ``None`` on the last page."""


@dataclass(frozen=True, slots=True)
class Dossierbeeld:
    """Everything on the page of a dossier."""

    kop: Kop
    route: tuple[Halte, ...] | None
    taken: tuple[Taakregel, ...]
    termijnen: tuple[Termijnregel, ...] | None
    signalen: tuple[Signaalregel, ...] | None
    partijen: tuple[Partij, ...] | None
    randvoorwaarden: tuple[Randvoorwaarderegel, ...] | None
    huishouden: tuple[Huisgenootregel, ...] | None
    documenten: tuple[Documentregel, ...] | None
    contacten: tuple[Contactregel, ...] | None
    tijdlijn: Tijdlijn | None
    besluiten: tuple[Besluit, ...] | None
    """What meetings decided last."""
