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

    NAAM = "naam"
    """Name, telephone, language and what was agreed for the own task; all a volunteer has."""
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
    INSTROOM = "instroom"
    """What COA told, voorinburgering, home."""
    BEGELEIDING = "begeleiding"
    """Checklists, offers and who works with the person."""
    OVERLEG = "overleg"
    """What a PIP-team decided."""
    DOCUMENTEN = "documenten"
    TIJDLIJN = "tijdlijn"


ALLE_DELEN: Final = frozenset(Deel)
CASUSREGIE: Final = frozenset({"brede_intake", "pip", "voortgang", "handhaving"})
"""Whoever carries out one of these has the whole dossier."""
_BASIS: Final = frozenset({Deel.NAAM, Deel.KOP, Deel.CONTACTGEGEVENS, Deel.TAKEN})
_HULP: Final = _BASIS | {Deel.BEGELEIDING}

DELEN_PER_TAAK: Final[Mapping[str, frozenset[Deel]]] = {
    **dict.fromkeys(CASUSREGIE, ALLE_DELEN),
    "warme_overdracht": _BASIS | {Deel.FEITEN, Deel.CONTACTEN, Deel.HUISHOUDEN, Deel.INSTROOM},
    "leerbaarheidstoets": _BASIS | {Deel.BSN, Deel.FEITEN},
    "ontzorgen": _HULP | {Deel.BSN, Deel.FEITEN},
    "financiele_zelfredzaamheid": _HULP | {Deel.AFSPRAKEN},
    "mb_praktisch": _HULP | {Deel.HUISHOUDEN, Deel.RANDVOORWAARDEN},
    "mb_leefomgeving": _HULP,
    "toezicht_uren": _BASIS | {Deel.AFSPRAKEN},
    "pvt": _BASIS | {Deel.AFSPRAKEN},
    "map": _BASIS | {Deel.AFSPRAKEN},
    "arbeidsparticipatie": _BASIS | {Deel.AFSPRAKEN, Deel.RANDVOORWAARDEN},
    "regeldag": _HULP | {Deel.HUISHOUDEN},
    "taakstelling": frozenset({Deel.NAAM, Deel.KOP, Deel.TAKEN, Deel.HUISHOUDEN, Deel.INSTROOM}),
    "bijstand": _BASIS | {Deel.FEITEN},
    "vertrouwenspersoon": frozenset({Deel.NAAM, Deel.KOP, Deel.TAKEN, Deel.CONTACTEN}),
    "maatje": _HULP,
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
    mag_instroom: bool = False
    """May read lists of COA, taakstelling and homes of the municipalities of the party."""
    mag_herverdelen: bool = False
    """May move work in bulk to another worker or another party."""
    mag_cijfers_zien: bool = False
    """Figures of the region of the party; never a dossier."""
    mag_caseload_zien: bool = False
    """How much work lies with whom, of the own party."""
    is_beroepskracht: bool = True
    """A volunteer may not get work that the law keeps for professionals."""
    alleen_eigen_mensen: bool = False
    """Sees only people with whom this very worker works (Betrokkene, or a task of one's own)."""
    mag_beheren: bool = False
    mag_verdeling_zien: bool = True
    mag_logboek_zien: bool = False
    is_intern: bool = True
    """Staff of a municipality or Wgr body; second factor required."""

    @property
    def heeft_beheer(self) -> bool:
        """Whether a page of the administration opens for this role."""
        return self.mag_beheren or self.mag_logboek_zien

    @property
    def heeft_werkvoorraad(self) -> bool:
        """Whether the role has a work list."""
        return Deel.TAKEN in self.delen

    @property
    def heeft_dossiers(self) -> bool:
        """Whether dossiers open for this role."""
        return Deel.KOP in self.delen

    @property
    def heeft_brieven(self) -> bool:
        """Whether the role has letters to send."""
        return Deel.DOCUMENTEN in self.delen

    @property
    def heeft_sturing(self) -> bool:
        """Whether a page on figures or caseload opens for this role."""
        return self.mag_cijfers_zien or self.mag_caseload_zien or self.mag_herverdelen


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
            mag_instroom=True,
        ),
        Rol(
            "teamleider",
            "Teamleider",
            None,
            _ZONDER_GEZONDHEID,
            mag_dossier_aanmaken=True,
            mag_toewijzen=True,
            mag_overnemen=True,
            mag_instroom=True,
            mag_herverdelen=True,
            mag_caseload_zien=True,
            mag_cijfers_zien=True,
        ),
        Rol(
            "regiocoordinator",
            "Regiocoördinator",
            None,
            frozenset({Deel.NAAM, Deel.KOP, Deel.TAKEN, Deel.INSTROOM, Deel.OVERLEG}),
            mag_toewijzen=True,
            mag_instroom=True,
            mag_herverdelen=True,
            mag_caseload_zien=True,
            mag_cijfers_zien=True,
        ),
        Rol(
            "instroommedewerker",
            "Medewerker instroom en huisvesting",
            frozenset({"taakstelling", "warme_overdracht", "regeldag"}),
            _BASIS | {Deel.HUISHOUDEN, Deel.INSTROOM, Deel.BEGELEIDING},
            mag_instroom=True,
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
            _HULP | {Deel.BSN, Deel.FEITEN, Deel.AFSPRAKEN},
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
                    "maatje",
                }
            ),
            _HULP | {Deel.HUISHOUDEN, Deel.RANDVOORWAARDEN, Deel.AFSPRAKEN},
            is_intern=False,
        ),
        Rol(
            "vrijwilliger",
            "Vrijwilliger",
            frozenset({"mb_praktisch", "mb_leefomgeving", "regeldag", "maatje"}),
            frozenset({Deel.NAAM}),
            mag_verdeling_zien=False,
            is_beroepskracht=False,
            alleen_eigen_mensen=True,
            is_intern=False,
        ),
        Rol(
            "sleutelpersoon",
            "Sleutelpersoon",
            frozenset({"vertrouwenspersoon"}),
            # The own notes come with the task; those of others may speak of money or health.
            frozenset({Deel.NAAM}),
            alleen_eigen_mensen=True,
        ),
        Rol(
            "procesregisseur",
            "Procesregisseur",
            frozenset(),
            frozenset(),
            mag_cijfers_zien=True,
        ),
        Rol(
            "beleidsmedewerker",
            "Beleidsmedewerker",
            frozenset(),
            frozenset(),
            mag_cijfers_zien=True,
        ),
        Rol(
            "planner",
            "Planner",
            None,
            frozenset({Deel.NAAM, Deel.KOP, Deel.TAKEN}),
            mag_toewijzen=True,
            mag_caseload_zien=True,
        ),
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
