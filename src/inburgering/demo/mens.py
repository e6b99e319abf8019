"""Draws invented people: who they are, where they live and how far they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final, Literal

from inburgering.cases.naam import Naam
from inburgering.demo.namen import ASIEL, GEZIN, choose_origin, make_name, make_test_bsn

Stadium = Literal[
    "gekoppeld",
    "ingeschreven",
    "opgeroepen",
    "intake_bezig",
    "plan_te_maken",
    "plan_concept",
    "plan_te_laat",
    "wacht_op_derden",
    "plan_verzonden",
    "lerend",
    "gesloten",
]

STADIA: Final[tuple[tuple[Stadium, int, tuple[int, int]], ...]] = (
    ("gekoppeld", 8, (-60, -5)),
    ("ingeschreven", 4, (-14, -3)),
    ("opgeroepen", 5, (-34, -12)),
    ("intake_bezig", 5, (-45, -24)),
    ("plan_te_maken", 5, (-62, -40)),
    ("plan_concept", 3, (-68, -50)),
    ("plan_te_laat", 5, (-150, -75)),
    ("wacht_op_derden", 2, (-90, -75)),
    ("plan_verzonden", 5, (-100, -72)),
    ("lerend", 14, (-950, -130)),
    ("gesloten", 4, (-700, -200)),
)
"""The share of people who stand where, and how many days ago they were registered (or coupled)."""


@dataclass(frozen=True, slots=True)
class Mens:
    """An invented person with the dates of the course."""

    nummer: int
    naam: Naam
    is_vrouw: bool
    geboortedatum: date
    is_geboortedatum_onzeker: bool
    bsn: str
    v_nummer: str
    taal: str
    gemeente: str
    stadium: Stadium
    groep: Literal["asielstatushouder", "gezinsmigrant"]
    begin: date
    """Day of registration, or of the koppeling for who is not registered yet."""
    heeft_kind: bool

    @property
    def telefoon(self) -> str:
        """A number of a range that is never given out."""
        return f"06-555 {self.nummer:05d}"

    @property
    def is_asiel(self) -> bool:
        """Whether the person holds an asylum permit."""
        return self.groep == "asielstatushouder"


def draw_people(
    vandaag: date, *, gemeenten: Mapping[str, int], aantal: int, eerste: int
) -> list[Mens]:
    """Return invented people, the same for the same day.

    ``gemeenten`` gives the share of each municipality, ``eerste`` the number of the first person:
    it makes name, BSN and V-number.

    Source: figures for realistic data, settings for generators (two thirds asylum).
    """
    rnd = Random(eerste)  # noqa: S311 - invented people, not secrets
    people = []
    for number, (stadium, (oldest, youngest)) in enumerate(_stages(aantal), start=eerste):
        begin = vandaag + timedelta(days=rnd.randint(oldest, youngest))
        gemeente = rnd.choices(list(gemeenten), weights=list(gemeenten.values()))[0]
        people.append(_draw(rnd, number, stadium, begin, gemeente))
    return people


def _stages(aantal: int) -> list[tuple[Stadium, tuple[int, int]]]:
    """Return so many stages, spread by their shares; every stage has its turn."""
    places = [(stadium, days) for stadium, share, days in STADIA for _place in range(share)]
    return [places[round(n * len(places) / aantal) % len(places)] for n in range(aantal)]


def _draw(rnd: Random, number: int, stadium: Stadium, begin: date, gemeente: str) -> Mens:
    is_asiel = stadium in {"gekoppeld", "wacht_op_derden"} or rnd.random() < 0.64
    is_vrouw = rnd.random() < (0.38 if is_asiel else 0.68)
    origin = choose_origin(rnd, ASIEL if is_asiel else GEZIN)
    age = rnd.choice((19, 21, 22, 24, 26, 27, 29, 31, 34, 36, 38, 41, 45, 52))
    uncertain = is_asiel and rnd.random() < 0.15
    birth = begin - timedelta(days=age * 365 + rnd.randint(5, 340))
    return Mens(
        nummer=number,
        naam=make_name(rnd, origin, is_vrouw=is_vrouw),
        is_vrouw=is_vrouw,
        geboortedatum=date(birth.year, 1, 1) if uncertain else birth,
        is_geboortedatum_onzeker=uncertain,
        bsn=make_test_bsn(number) if stadium != "gekoppeld" or rnd.random() < 0.6 else "",
        v_nummer=f"29{number:08d}",
        taal=origin.taal,
        gemeente=gemeente,
        stadium=stadium,
        groep="asielstatushouder" if is_asiel else "gezinsmigrant",
        begin=begin,
        heeft_kind=age > 23 and rnd.random() < 0.45,
    )
