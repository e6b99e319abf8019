"""What a plan inburgering en participatie holds.

Grondslag: art. 15 Wet inburgering 2021; art. 5.3 lid 4 Besluit inburgering 2021.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

Leerroute = Literal["B1", "onderwijs", "Z"]
Niveau = Literal["A2", "B1"]
Vaardigheid = Literal["lezen", "luisteren", "schrijven", "spreken"]
VAARDIGHEDEN: Final[tuple[Vaardigheid, ...]] = ("lezen", "luisteren", "schrijven", "spreken")
Alfabetisering = Literal["analfabeet", "anders_gealfabetiseerd", "nvt"]
Doeldiploma = Literal["mbo_2", "mbo_3", "mbo_4", "hbo", "wo"]
Ondersteuningsniveau = Literal["licht", "matig_intensief", "intensief"]


@dataclass(frozen=True, slots=True)
class Doel:
    """A goal in one life domain, with what each side does for it."""

    domein: str
    in_eigen_woorden: str
    wat_doet_inburgeraar: str = ""
    wat_doet_gemeente: str = ""


@dataclass(frozen=True, slots=True)
class Afwijking:
    """A deviation from the usual choice, with its reason."""

    onderwerp: str
    reden: str


@dataclass(frozen=True, slots=True)
class Toezegging:
    """The commitment of a partner to the goals of the plan."""

    partij: str
    wat: str
    toegezegd_op: date | None = None


@dataclass(frozen=True, slots=True)
class PipInhoud:
    """The parts of a PIP as the casusregisseur fills them; empty means not filled yet."""

    leerroute: Leerroute | None = None
    niveau: Niveau | None = None
    """The level of the exam parts that have no level of their own."""
    niveau_lezen: Niveau | None = None
    niveau_luisteren: Niveau | None = None
    niveau_schrijven: Niveau | None = None
    niveau_spreken: Niveau | None = None
    reden_leerroute: str = ""
    uren_per_week: int | None = None
    """Intensity of the leerroute in hours a week."""
    geschatte_uren_b1: int | None = None
    """Estimated course hours of the B1-route; DUO takes it for asielstatushouders only."""
    alfabetisering: Alfabetisering | None = None
    doeldiploma: Doeldiploma | None = None
    """The diploma to which the onderwijsroute leads: mbo-2 or higher."""
    mag_opleiding_afmaken: bool = False
    pvt_uren: int | None = None
    pvt_afspraak: str = ""
    map_uren: int | None = None
    map_praktijk_uren: int | None = None
    map_afspraak: str = ""
    begeleiding: str = ""
    """Support and guidance during the leerroute (art. 15 lid 1 onder b)."""
    maatschappelijke_begeleiding: str = ""
    financiele_zelfredzaamheid: str = ""
    niveau_financieel: Ondersteuningsniveau | None = None
    reden_extra_geldhulp: str = ""
    """Why help that is given only when necessary, such as beschermingsbewind, is necessary."""
    ontzorgen: str = ""
    """What the Participatiewet decision on art. 56a says, when there is one."""
    aantal_voortgangsgesprekken: int | None = None
    heeft_jong_kind: bool | None = None
    """Whether a child is young enough for voorschoolse educatie."""
    vve: str = ""
    taal_en_werk: str = ""
    """How learning the language goes together with work, study or volunteering."""
    participatie_uren_z: int | None = None
    participatie_z: str = ""
    wil_examen_a2: bool = False
    mentale_weerbaarheid: str = ""
    """Not in the act: only where the municipality chose it, and never needed for a whole plan."""
    doelen: tuple[Doel, ...] = field(default=())
    afwijkingen: tuple[Afwijking, ...] = field(default=())
    toezeggingen: tuple[Toezegging, ...] = field(default=())

    @property
    def niveaus(self) -> Mapping[Vaardigheid, Niveau]:
        """The level at which each skill is examined; empty outside the B1-route.

        Grondslag: art. 7 lid 1 and art. 17 lid 3 Wet inburgering 2021: B1, unless the college set
        A2 for the whole or for a part.
        """
        if self.leerroute != "B1":
            return {}
        own: Mapping[Vaardigheid, Niveau | None] = {
            "lezen": self.niveau_lezen,
            "luisteren": self.niveau_luisteren,
            "schrijven": self.niveau_schrijven,
            "spreken": self.niveau_spreken,
        }
        return {skill: level or self.niveau or "B1" for skill, level in own.items()}

    @property
    def laagste_niveau(self) -> Niveau | None:
        """The one level that DUO takes: the lowest of all exam parts (ADR 0109)."""
        if "A2" in self.niveaus.values():
            return "A2"
        return "B1" if self.niveaus and self.niveau else self.niveau
