"""The facts about one person on which the law depends."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from inburgering.law.examens import Examenpoging
from inburgering.law.pip_inhoud import Leerroute, Niveau, Vaardigheid

Doelgroep = Literal["asielstatushouder", "gezinsmigrant", "overige_migrant"]
UrenSoort = Literal["nt2", "knm", "participatie", "map", "map_praktijk", "pvt"]


@dataclass(frozen=True, slots=True)
class PipFeit:
    """A plan that was established: its dagtekening and route."""

    dagtekening: date
    leerroute: Leerroute
    niveau: Niveau | None = None
    niveaus: Mapping[Vaardigheid, Niveau] = field(default_factory=dict, hash=False)
    """In the B1-route the level of each skill, where the plan names it; empty: as ``niveau``."""


@dataclass(frozen=True, slots=True)
class Feiten:
    """What is known about one person on ``peildatum``; ``None`` is not happened or not known."""

    id: str
    peildatum: date
    """The day on which the question is asked; the law never reads the clock."""
    doelgroep: Doelgroep
    heeft_asielvergunning: bool | None = None
    """Whether the person holds an asylum permit himself; family members may not."""
    wordt_gehuisvest: bool | None = None
    """Whether art. 28 Huisvestingswet 2014 applies."""
    datum_kennisgeving: date | None = None
    """The day of DUO's written notice of the duty."""
    datum_inschrijving: date | None = None
    """Registration in the municipality (of housing)."""
    datum_inschrijving_na_verhuizing: date | None = None
    wacht_op_derden: bool = False
    informatie_derden_ontvangen: date | None = None
    pips: tuple[PipFeit, ...] = ()
    """In order of dagtekening."""
    einddatum_duo: date | None = None
    """The last day of the term as DUO gave it, inclusive."""
    opgeschort_dagen: int = 0
    """Days of the term that fell within temporary exemptions."""
    recht_op_bijstand: date | None = None
    einde_plicht: date | None = None
    """The day on which the duty ended, as DUO named it."""
    bekendmaking: date | None = None
    """The day on which the latest decision was made known."""
    uren: Mapping[UrenSoort, int] = field(default_factory=dict, hash=False)
    heeft_intake_afgerond: bool = False
    heeft_pvt_ondertekend: bool = False
    heeft_map_eindgesprek: bool = False
    heeft_eindgesprek_z: bool = False
    heeft_pvt_activiteit: bool | None = None
    """Whether the activity or excursion of the PVT took place."""
    examens: tuple[Examenpoging, ...] = ()
    vrijgestelde_onderdelen: frozenset[str] = frozenset()
    """Parts from which DUO exempted or released the person (codes of ``law.examens``, or
    ``participatie_z``)."""

    @property
    def is_asielvergunninghouder(self) -> bool:
        """Whether the person holds an asylum permit himself, by default as his group."""
        if self.heeft_asielvergunning is None:
            return self.is_asielstatushouder
        return self.heeft_asielvergunning

    @property
    def is_gehuisvest(self) -> bool:
        """Whether art. 28 Huisvestingswet 2014 applies, by default as his group."""
        if self.wordt_gehuisvest is None:
            return self.is_asielstatushouder
        return self.wordt_gehuisvest

    @property
    def is_asielstatushouder(self) -> bool:
        """Whether the person belongs to the group of art. 13 lid 1 Wet inburgering 2021."""
        return self.doelgroep == "asielstatushouder"

    @property
    def laatste_pip(self) -> PipFeit | None:
        """The plan that holds now, or ``None`` before the first."""
        return self.pips[-1] if self.pips else None
