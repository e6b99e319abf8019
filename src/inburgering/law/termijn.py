"""What every rule with a term gives: the first and last day, why, and how it was counted."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from inburgering.law.grondslag import Grondslag
from inburgering.law.kalender import EEN_DAG, VERLENGD, doorgerold, rust_reden
from inburgering.law.parameters import Parameters
from inburgering.law.tekst import Zin, gettext_noop, zin

TermijnCode = Literal[
    "pip_vaststellen",
    "inburgeringstermijn",
    "leerroute_wijzigen",
    "verlenging_aanvragen",
    "ontzorgen",
    "bezwaar",
]
Status = Literal["nog_niet", "loopt", "verlopen", "voldaan"]
SignaalCode = Literal[
    "wacht_op_derden",
    "pip_te_laat",
    "afwijking_duo",
    "kennisgeving_ontbreekt",
    "inschrijving_ontbreekt",
    "verhuisd_zonder_pip",
    "pip_is_besluit",
]


@dataclass(frozen=True, slots=True)
class Termijn:
    """A term as a rule gives it, whatever the day on which one asks."""

    code: TermijnCode
    begin: date
    """The first day that counts."""
    uiterlijk: date | None
    """The last day, inclusive; ``None`` only while the college waits for a third party."""
    grondslag: tuple[Grondslag, ...]
    uitleg: tuple[Zin, ...]
    stappen: tuple[Zin, ...] = ()
    """The calculation, one step a sentence, for whoever asks why."""

    def status(self, dag: date) -> Status:
        """Return where the day lies: before the term, in it, or after it."""
        if dag < self.begin:
            return "nog_niet"
        if self.uiterlijk is not None and dag > self.uiterlijk:
            return "verlopen"
        return "loopt"


@dataclass(frozen=True, slots=True)
class Signaal:
    """Something in the facts that a case worker must look at."""

    code: SignaalCode
    uitleg: tuple[Zin, ...]
    grondslag: tuple[Grondslag, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """A term in days after a day, moved on past days of rest."""

    begin: date
    einde: date
    """The last day as counted, before it moves on."""
    uiterlijk: date
    reden: str | None
    """Why the last day moved, as a marked Dutch name; ``None`` when it did not."""
    stappen: tuple[Zin, ...]

    @property
    def grondslag(self) -> tuple[Grondslag, ...]:
        """The articles that moved the last day; empty when it did not move."""
        return () if self.reden is None else VERLENGD


def dagen_na(dag: date, dagen: int, *, parameters: Parameters) -> Telling:
    """Return the term of so many days after a day, with the steps of the count.

    Grondslag: art. 1 lid 1 Algemene termijnenwet, versie 2010-10-10.
    """
    einde = dag + timedelta(days=dagen)
    uiterlijk = doorgerold(einde, parameters=parameters)
    reden = rust_reden(einde, parameters=parameters)
    stappen = [
        zin(
            gettext_noop("De eerste dag die telt is %(begin)s, de dag na %(dag)s."),
            begin=dag + EEN_DAG,
            dag=dag,
        ),
        zin(
            gettext_noop("%(dagen)s dagen na %(dag)s is %(einde)s."),
            dagen=dagen,
            dag=dag,
            einde=einde,
        ),
    ]
    if reden is not None:
        stappen.append(_verschoven(einde, reden, uiterlijk))
    return Telling(
        begin=dag + EEN_DAG,
        einde=einde,
        uiterlijk=uiterlijk,
        reden=reden,
        stappen=tuple(stappen),
    )


def _verschoven(einde: date, reden: str, uiterlijk: date) -> Zin:
    return zin(
        gettext_noop(
            "Op %(einde)s kan een termijn niet eindigen, want dat is %(reden)s."
            " De termijn loopt door tot en met %(uiterlijk)s."
        ),
        einde=einde,
        reden=reden,
        uiterlijk=uiterlijk,
    )
