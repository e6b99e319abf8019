"""Homes of the demo: offered, given to somebody and moved into."""

import uuid
from dataclasses import dataclass
from datetime import date

from inburgering.access.bereik import Bereik
from inburgering.actions.woning import (
    NieuweWoning,
    Zicht,
    woning_aanbieden,
    woning_betrekken,
    woning_toewijzen,
)
from inburgering.cases.woning import list_corporaties
from inburgering.demo.verloop import make_moment


@dataclass(frozen=True, slots=True)
class Woonplek:
    """A home of the demo."""

    gemeente: str
    adres_regels: tuple[str, ...]
    personen: int
    beschikbaar_op: date


def offer_home(place: Woonplek, bereik: Bereik, dag: date) -> uuid.UUID:
    """Offer a home of the first party that lets homes there, and return its key."""
    parties = list_corporaties([place.gemeente], dag=dag)
    new = NieuweWoning(
        gemeente=place.gemeente,
        corporatie=parties[0][0] if parties else "",
        adres_regels=place.adres_regels,
        personen=place.personen,
        beschikbaar_op=place.beschikbaar_op,
    )
    return woning_aanbieden(new, bereik=bereik, moment=make_moment(dag))


def give_home(home: uuid.UUID, dossier: uuid.UUID, bereik: Bereik, dag: date) -> None:
    """Give a home to somebody."""
    woning_toewijzen(
        home, dossier=dossier, op=dag, bereik=bereik, moment=make_moment(dag), zicht=Zicht()
    )


def move_in(home: uuid.UUID, count: int, bereik: Bereik, dag: date) -> None:
    """Record that people moved in."""
    woning_betrekken(
        home, op=dag, aantal=count, bereik=bereik, moment=make_moment(dag), zicht=Zicht()
    )
