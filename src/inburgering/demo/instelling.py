"""Reads ``demo.yaml`` and its regions: accounts, password and the spread over municipalities.

Knows no Django, so that the launcher can print the accounts at once.
"""

from functools import cache
from importlib import resources
from typing import Final

import yaml
from pydantic import BaseModel, ConfigDict

from inburgering.demo.rondom_bestand import Rondom

BESTAND: Final = "demo.yaml"


class Account(BaseModel):
    """An account of the demo: its job, its place and what it is good for."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    email: str
    naam: str
    rol: str
    organisatie: str
    team: str = ""
    toont: str = ""


class Demoregio(BaseModel):
    """The part of the demo that lies in one region."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    regio: str
    naam: str
    aantal: int
    """How many people, those of the scenarios included."""
    gemeenten: dict[str, int]
    """Per CBS code the share of the people."""
    scenarios: dict[str, tuple[str, ...]]
    """Which worked scenario stands in which municipalities; it begins in the first."""
    accounts: tuple[Account, ...]
    neemt_caseload_over: bool = False
    """Whether who was on the way before came in by the take-over of a caseload."""
    handhaving: tuple[str, ...] = ()
    """How far the cases of enforcement are here, one per person."""
    rondom: Rondom = Rondom()

    def describe(self) -> str:
        """Return the accounts as lines for the terminal."""
        lines = [f"  {a.email:<20} {a.rol:<20} {a.toont}" for a in self.accounts if a.toont]
        return "\n".join([self.naam, *lines])


class Demoinstelling(BaseModel):
    """What the demo is made of."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    wachtwoord: str
    regios: tuple[Demoregio, ...]

    def describe(self) -> str:
        """Return password and accounts as lines for the terminal."""
        head = f'Inloggen met wachtwoord "{self.wachtwoord}":'
        return "\n\n".join([head, *(regio.describe() for regio in self.regios)])


@cache
def read_demo() -> Demoinstelling:
    """Return the content of the files that are packed with the demo."""
    folder = resources.files("inburgering.demo")
    found = yaml.safe_load(folder.joinpath(BESTAND).read_text(encoding="utf-8"))
    texts = (folder.joinpath("regios", f"{code}.yaml") for code in found["regios"])
    regios = [yaml.safe_load(text.read_text(encoding="utf-8")) for text in texts]
    return Demoinstelling.model_validate({**found, "regios": regios})
