"""What the file of a region says about the life around its people: inflow, meetings, work, help."""

from datetime import date

from pydantic import BaseModel, ConfigDict

_STRICT = ConfigDict(extra="forbid", frozen=True)


class Doel(BaseModel):
    """How many people a municipality had to house in a period."""

    model_config = _STRICT

    begin: date
    eind: date
    aantal: int
    achterstand: int = 0
    bron: str = ""
    """Empty: that of the other periods."""


class Huisvesting(BaseModel):
    """The homes, taakstelling and placements of a municipality."""

    model_config = _STRICT

    gemeente: str
    door: str
    """The e-mail address of who keeps them."""
    woningen: tuple[tuple[str, ...], ...] = ()
    """The address of each home: given to who waits longest, the last one still on offer."""
    is_er_een_betrokken: bool = False
    """Whether somebody moved into the first one."""
    doelen: tuple[Doel, ...] = ()
    bron_doelen: str = ""
    plaatsingen: str = ""
    """The name of a file with a number per month."""
    bron_plaatsingen: str = ""


class Lijst(BaseModel):
    """Two lists of COA: one was taken in, the other waits with something to put right."""

    model_config = _STRICT

    gemeente: str
    door: str
    aantal: int
    """How many people came in."""


class Team(BaseModel):
    """A PIP-team, with a meeting that was held and one that is planned."""

    model_config = _STRICT

    naam: str
    door: str
    vast: tuple[str, ...]
    """E-mail addresses."""
    op_afroep: tuple[str, ...] = ()
    plaats: str


class Verdelen(BaseModel):
    """Work that goes to a colleague next week."""

    model_config = _STRICT

    door: str
    van: str
    naar: str
    gemeente: str
    reden: str


class Hulp(BaseModel):
    """Who gets an own person to help, from a worker of the same party."""

    model_config = _STRICT

    door: str
    wie: str
    gemeente: str
    taak: str
    """The task, which is the name of its practical list too."""
    doel: str


class Klus(BaseModel):
    """Something small that the casusregie asks of who does a task."""

    model_config = _STRICT

    door: str
    gemeente: str
    taak: str
    wat: str


class Probleem(BaseModel):
    """What goes wrong with a party, and who took it up, with what agreement."""

    model_config = _STRICT

    door: str
    gemeente: str
    organisatie: str
    soort: str
    wat: str
    opgepakt_door: str = ""
    afspraak: str = ""


class Rondom(BaseModel):
    """The life around the people of a region; each part may be missing."""

    model_config = _STRICT

    lijst: Lijst | None = None
    huisvesting: tuple[Huisvesting, ...] = ()
    team: Team | None = None
    verdelen: Verdelen | None = None
    hulp: tuple[Hulp, ...] = ()
    klussen: tuple[Klus, ...] = ()
    problemen: tuple[Probleem, ...] = ()
