"""Reads ``demo.yaml``: accounts, password and the spread over municipalities.

Knows no Django, so that the launcher can print the accounts at once.
"""

from functools import cache
from importlib import resources
from typing import Final

import yaml
from pydantic import BaseModel, ConfigDict

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


class Scenario(BaseModel):
    """Where the two people of the worked scenario live."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    p1: str
    p2: str


class Demoinstelling(BaseModel):
    """What the demo is made of."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    regio: str
    wachtwoord: str
    gemeenten: dict[str, int]
    scenario: Scenario
    accounts: tuple[Account, ...]

    def describe(self) -> str:
        """Return the accounts as lines for the terminal."""
        lines = [f"  {a.email:<20} {a.rol:<20} {a.toont}" for a in self.accounts if a.toont]
        return "\n".join([f'Inloggen met wachtwoord "{self.wachtwoord}":', *lines])


@cache
def read_demo() -> Demoinstelling:
    """Return the content of the file that is packed with the demo."""
    text = resources.files("inburgering.demo").joinpath(BESTAND).read_text(encoding="utf-8")
    return Demoinstelling.model_validate(yaml.safe_load(text))
