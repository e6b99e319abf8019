"""What the work rules must know of enforcement by the college."""

from dataclasses import dataclass, replace
from datetime import date

from inburgering.law.boete import Artikel
from inburgering.law.oproepen import Oproep


@dataclass(frozen=True, slots=True)
class Zaakstand:
    """How far one case is; ``None`` is not done yet."""

    artikel: Artikel
    status: str
    gedraging_op: date
    rapport_op: date
    """When the facts were put on paper."""
    zienswijze_uiterlijk: date | None = None
    zienswijze_ontvangen_op: date | None = None
    voorgelegd_op: date | None = None
    akkoord_op: date | None = None
    dagtekening: date | None = None
    bekend_op: date | None = None
    """When the letter with the decision was sent or handed over."""
    bezwaar_op: date | None = None
    bezwaar_besloten_op: date | None = None
    bezwaar_uitkomst: str = ""


@dataclass(frozen=True, slots=True)
class Handhavingstand:
    """The cases that still ask for something, and the calls that have one."""

    zaken: tuple[Zaakstand, ...] = ()
    oproepen_met_zaak: frozenset[int] = frozenset()
    """Numbers of the calls for the intake about which a case was made, ended or not."""
    oproepen_met_boete: frozenset[int] = frozenset()
    oproepen_zonder_boete: frozenset[int] = frozenset()
    """Of which somebody wrote down why there is no fine, or took it back."""

    def met_boetes(self, oproepen: tuple[Oproep, ...]) -> tuple[Oproep, ...]:
        """Return the calls with what is known of a fine for each."""
        return tuple(replace(een, heeft_boete=self._boete(een.volgnummer)) for een in oproepen)

    def _boete(self, nummer: int) -> bool | None:
        if nummer in self.oproepen_met_boete:
            return True
        return False if nummer in self.oproepen_zonder_boete else None
