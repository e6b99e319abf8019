"""What has happened in a dossier, and what follows from it: the two ends of the work rules."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from inburgering.law.feiten import Feiten
from inburgering.law.grondslag import Grondslag
from inburgering.law.oproepen import Oproep
from inburgering.law.taken import TaakCode
from inburgering.law.tekst import Zin

WerkCode = Literal[
    "kennismaking",
    "feit_aanvullen_kennisgeving",
    "feit_aanvullen_inschrijving",
    "oproep_versturen",
    "oproep_uitkomst_vastleggen",
    "oproep_herhalen",
    "oproep_derde",
    "intake_afwezig_voltooien",
    "leerbaarheidstoets_afnemen",
    "brede_intake_voltooien",
    "informatie_derden_opvragen",
    "pip_vaststellen",
    "pip_verzenden",
    "pip_melden_duo",
    "ontzorgen_starten",
    "ontzorgen_afronden",
    "mb_starten",
    "aanbod_leerroute",
    "pvt_starten",
    "map_starten",
    "einddatum_controleren",
]


@dataclass(frozen=True, slots=True)
class Stand:
    """The facts of a dossier and how far the work is; ``None`` is not done yet.

    The peildatum of the facts is the day of recording. The work does not depend on it.
    """

    feiten: Feiten
    datum_koppeling: date | None = None
    kennismaking_op: date | None = None
    oproepen: tuple[Oproep, ...] = ()
    intake_voltooid_op: date | None = None
    is_gewezen_op_alleen_spreken: bool = False
    toets_afgenomen_op: date | None = None
    toets_vrijgesteld_op: date | None = None
    pip_concept: bool = False
    pip_vastgesteld_op: date | None = None
    """The dagtekening of the plan in force."""
    pip_verzonden_op: date | None = None
    pip_gemeld_aan_duo_op: date | None = None
    ontzorgen_gestart_op: date | None = None
    ontzorgen_afgerond_op: date | None = None
    mb_gestart_op: date | None = None
    pvt_gestart_op: date | None = None
    map_gestart_op: date | None = None
    cursus_besteld_op: date | None = None
    einddatum_gecontroleerd: date | None = None
    """The last day of DUO that somebody checked and found right."""
    gesloten: bool = False
    streef_intake_weken: int | None = None
    """Local target for the intake, in weeks after the term began; ``None`` is no target."""
    streef_pip_weken: int | None = None


@dataclass(frozen=True, slots=True)
class Werk:
    """Something to do: from when, before when, for which national task, and why."""

    code: WerkCode
    taak: TaakCode
    vanaf: date
    uiterlijk: date | None
    """The last day in law; ``None`` when the law names none, or none yet."""
    streef: date | None
    """The earlier day that the region aims at."""
    termijn: str | None
    """The code of the term that ``uiterlijk`` comes from."""
    grondslag: tuple[Grondslag, ...]
    uitleg: tuple[Zin, ...]
