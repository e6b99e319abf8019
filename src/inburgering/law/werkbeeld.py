"""What the work rules share: the term for the plan, and whether a plan is still needed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from inburgering.law.grondslag import BEGIN_2023, BEGIN_WET, Grondslag
from inburgering.law.parameters import Parameters
from inburgering.law.pip_termijn import is_verhuisd_met_pip, ontbreekt_tekst_2023, pip_termijn
from inburgering.law.taken import TaakCode
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.termijn import Signaal, Termijn
from inburgering.law.werkstand import Stand, Werk, WerkCode


@dataclass(frozen=True, slots=True)
class Beeld:
    """A dossier as the work rules look at it."""

    stand: Stand
    termijn: Termijn | None
    """The term for the plan; ``None`` while a fact is missing."""
    signalen: tuple[Signaal, ...]
    start: date
    """The first day that is known of this person."""
    is_pip_nodig: bool
    is_overgekomen: bool
    """Whether the person came from another municipality with a plan."""

    @property
    def pip_uiterlijk(self) -> date | None:
        """The last day for the plan, when there is one."""
        return None if self.termijn is None else self.termijn.uiterlijk

    @property
    def is_intake_open(self) -> bool:
        """Whether the brede intake is still to be done."""
        return self.is_pip_nodig and self.stand.intake_voltooid_op is None

    def voor_pip(
        self,
        code: WerkCode,
        taak: TaakCode,
        *,
        vanaf: date,
        grondslag: tuple[Grondslag, ...],
        uitleg: tuple[Zin, ...],
        streef: date | None = None,
    ) -> Werk:
        """Return work that prepares the plan: it carries the last day for the plan."""
        return Werk(
            code=code,
            taak=taak,
            vanaf=vanaf,
            uiterlijk=self.pip_uiterlijk,
            streef=streef,
            termijn=None if self.termijn is None else self.termijn.code,
            grondslag=grondslag,
            uitleg=uitleg,
        )

    @property
    def ingeschreven_op(self) -> date | None:
        """Registration in the municipality where the person lives now."""
        feiten = self.stand.feiten
        return feiten.datum_inschrijving_na_verhuizing or feiten.datum_inschrijving

    def met_deadline(self, eerste: Zin) -> tuple[Zin, ...]:
        """Return a sentence, and the last day for the plan when there is one."""
        if self.pip_uiterlijk is None:
            return (eerste,)
        tweede = zin(
            gettext_noop("Het PIP moet er uiterlijk op %(uiterlijk)s zijn."),
            uiterlijk=self.pip_uiterlijk,
        )
        return (eerste, tweede)


def buiten_pip(
    code: WerkCode,
    taak: TaakCode,
    *,
    vanaf: date,
    grondslag: tuple[Grondslag, ...],
    uitleg: tuple[Zin, ...],
    uiterlijk: date | None = None,
    streef: date | None = None,
    termijn: str | None = None,
) -> Werk:
    """Return work that does not prepare the plan, with its own last day or target, if any."""
    return Werk(
        code=code,
        taak=taak,
        vanaf=vanaf,
        uiterlijk=uiterlijk,
        streef=streef,
        termijn=termijn,
        grondslag=grondslag,
        uitleg=uitleg,
    )


Regel = Callable[[Beeld], Iterator[Werk]]


def werkbeeld(stand: Stand, *, parameters: Parameters) -> Beeld:
    """Return the view of a dossier on which all work rules look.

    Interpretatie: the plan in force decides whether a plan is needed, so a plan that was
    revoked and not replaced leaves the work open (ADR 0007).
    """
    pip = pip_termijn(stand.feiten, parameters=parameters)
    is_overgekomen = is_verhuisd_met_pip(stand.feiten)
    return Beeld(
        stand=stand,
        termijn=pip.termijn,
        signalen=ontbreekt_tekst_2023(stand.feiten) if _is_nieuw(stand) else pip.signalen,
        start=_start(stand),
        is_pip_nodig=_is_pip_nodig(stand, is_overgekomen=is_overgekomen),
        is_overgekomen=is_overgekomen,
    )


def _is_pip_nodig(stand: Stand, *, is_overgekomen: bool) -> bool:
    verhuisd_op = stand.feiten.datum_inschrijving_na_verhuizing
    if stand.pip_vastgesteld_op is None:
        return True
    return is_overgekomen and verhuisd_op is not None and stand.pip_vastgesteld_op < verhuisd_op


def _start(stand: Stand) -> date:
    feiten = stand.feiten
    bekend = (stand.datum_koppeling, feiten.datum_kennisgeving, feiten.datum_inschrijving)
    return min((dag for dag in bekend if dag is not None), default=BEGIN_WET)


def _is_nieuw(stand: Stand) -> bool:
    """Tell whether neither date is known, for a person who did not come before 2023.

    The calculator must choose a text even then; for the work we ask what the text of 2023 needs
    (ADR 0001).
    """
    feiten = stand.feiten
    if feiten.datum_kennisgeving is not None or feiten.datum_inschrijving is not None:
        return False
    return stand.datum_koppeling is None or stand.datum_koppeling >= BEGIN_2023
