"""What a role may do and see; the one readable table of rights.

The taakverdeling says which tasks a party carries out in which municipality. The role says which
of those tasks a worker of that party does, and which parts of a dossier belong to the role. A
worker sees a part when the role holds it and a task of the party in that municipality needs it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Deel(StrEnum):
    """A part of a dossier that one may or may not see."""

    KOP = "kop"
    """Name, birth date, municipality, doelgroep, phase."""
    CONTACTGEGEVENS = "contactgegevens"
    BSN = "bsn"
    FEITEN = "feiten"
    """Legal facts and terms."""
    TAKEN = "taken"
    CONTACTEN = "contacten"
    HUISHOUDEN = "huishouden"
    RANDVOORWAARDEN = "randvoorwaarden"
    INTAKE = "intake"
    GEZONDHEID = "gezondheid"
    PIP = "pip"
    AFSPRAKEN = "afspraken"
    """From the PIP: leerroute, intensity and what was agreed on the own task."""
    DOCUMENTEN = "documenten"
    TIJDLIJN = "tijdlijn"


ALLE_DELEN: Final = frozenset(Deel)
CASUSREGIE: Final = frozenset({"brede_intake", "pip", "voortgang", "handhaving"})
"""Whoever carries out one of these has the whole dossier."""
_BASIS: Final = frozenset({Deel.KOP, Deel.CONTACTGEGEVENS, Deel.TAKEN})

DELEN_PER_TAAK: Final[Mapping[str, frozenset[Deel]]] = {
    **dict.fromkeys(CASUSREGIE, ALLE_DELEN),
    "warme_overdracht": _BASIS | {Deel.FEITEN, Deel.CONTACTEN, Deel.HUISHOUDEN},
    "leerbaarheidstoets": _BASIS | {Deel.BSN, Deel.FEITEN},
    "ontzorgen": _BASIS | {Deel.BSN, Deel.FEITEN},
    "financiele_zelfredzaamheid": _BASIS | {Deel.AFSPRAKEN},
    "mb_praktisch": _BASIS | {Deel.HUISHOUDEN, Deel.RANDVOORWAARDEN},
    "mb_leefomgeving": _BASIS,
    "toezicht_uren": _BASIS | {Deel.AFSPRAKEN},
    "pvt": _BASIS | {Deel.AFSPRAKEN},
    "map": _BASIS | {Deel.AFSPRAKEN},
    "arbeidsparticipatie": _BASIS | {Deel.AFSPRAKEN, Deel.RANDVOORWAARDEN},
    "regeldag": _BASIS | {Deel.HUISHOUDEN},
    "taakstelling": frozenset({Deel.KOP, Deel.TAKEN}),
    "bijstand": _BASIS | {Deel.FEITEN},
}


@dataclass(frozen=True, slots=True)
class Rol:
    """A role: the tasks its worker does, the parts it may see, and the pages it has."""

    code: str
    naam: str
    taken: frozenset[str] | None
    """``None``: every task of the party."""
    delen: frozenset[Deel]
    mag_dossier_aanmaken: bool = False
    mag_toewijzen: bool = False
    """May give tasks to others and see the work of the whole organisation."""
    mag_overnemen: bool = False
    mag_beheren: bool = False
    mag_verdeling_zien: bool = True
    mag_logboek_zien: bool = False
    is_intern: bool = True
    """Staff of a municipality or Wgr body; second factor required."""

    @property
    def heeft_beheer(self) -> bool:
        """Whether a page of the administration opens for this role."""
        return self.mag_beheren or self.mag_logboek_zien


_ZONDER_GEZONDHEID: Final = ALLE_DELEN - {Deel.GEZONDHEID}

ROLLEN: Final[Mapping[str, Rol]] = {
    rol.code: rol
    for rol in (
        Rol(
            "casusregisseur",
            "Casusregisseur",
            None,
            ALLE_DELEN,
            mag_dossier_aanmaken=True,
            mag_toewijzen=True,
        ),
        Rol(
            "teamleider",
            "Teamleider",
            None,
            _ZONDER_GEZONDHEID,
            mag_dossier_aanmaken=True,
            mag_toewijzen=True,
            mag_overnemen=True,
        ),
        Rol(
            "participatiecoach",
            "Participatiecoach",
            frozenset({"map", "arbeidsparticipatie", "toezicht_uren"}),
            _BASIS | {Deel.AFSPRAKEN, Deel.RANDVOORWAARDEN},
        ),
        Rol(
            "budgetcoach",
            "Budgetcoach",
            frozenset({"ontzorgen", "financiele_zelfredzaamheid", "bijstand"}),
            _BASIS | {Deel.BSN, Deel.FEITEN, Deel.AFSPRAKEN},
        ),
        Rol(
            "begeleider",
            "Maatschappelijk begeleider",
            frozenset(
                {
                    "mb_praktisch",
                    "mb_leefomgeving",
                    "pvt",
                    "toezicht_uren",
                    "regeldag",
                    "financiele_zelfredzaamheid",
                }
            ),
            _BASIS | {Deel.HUISHOUDEN, Deel.RANDVOORWAARDEN, Deel.AFSPRAKEN},
            is_intern=False,
        ),
        Rol("procesregisseur", "Procesregisseur", frozenset(), frozenset()),
        Rol("beheerder", "Functioneel beheerder", frozenset(), frozenset(), mag_beheren=True),
        Rol(
            "privacyfunctionaris",
            "Privacyfunctionaris",
            frozenset(),
            frozenset(),
            mag_logboek_zien=True,
        ),
    )
}
