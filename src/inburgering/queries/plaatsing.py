"""What a file of monthly placements would change, month by month."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from inburgering.access.bereik import Bereik
from inburgering.cases.bestand_bevinding import Bevinding, explain
from inburgering.cases.bestand_lezen import lees_bestand
from inburgering.cases.koppelingslijst_recht import get_instroom_gemeenten
from inburgering.cases.models import Plaatsing
from inburgering.cases.plaatsing_bestand import (
    INDELING,
    UITLEG,
    Plaatsingsrij,
    lees_plaatsingen,
)
from inburgering.region.verdeling import get_gemeenten


@dataclass(frozen=True, slots=True)
class Maandwijziging:
    """A month of the file beside what is there now."""

    gemeente: str
    naam: str
    maand: date
    oud: int | None
    """``None``: no source counted until now."""
    nieuw: int
    bron: str

    @property
    def is_nieuw(self) -> bool:
        """Whether no source counted this month until now."""
        return self.oud is None


@dataclass(frozen=True, slots=True)
class Punt:
    """A finding in words."""

    rij: int
    kolom: str
    wat: str
    doe: str


@dataclass(frozen=True, slots=True)
class Plaatsingsvoorstel:
    """A file that was read: what it changes, what stays out and why."""

    wijzigingen: tuple[Maandwijziging, ...]
    gelijk: int
    """Months that already have this number and source."""
    punten: tuple[Punt, ...]
    """What is wrong; these rows stay out."""
    opmerkingen: tuple[Punt, ...]
    onbekende_kolommen: tuple[str, ...]


def list_invulgemeenten(bereik: Bereik) -> dict[str, str]:
    """Return name by code of the municipalities of which this worker may fill in figures."""
    codes = [c for c in get_instroom_gemeenten(bereik) if bereik.mag_doen(c, "taakstelling")]
    return dict(get_gemeenten(codes))


def lees_voorstel(naam: str, inhoud: bytes, *, bereik: Bereik, dag: date) -> Plaatsingsvoorstel:
    """Return what a file would change; nothing is written.

    :raises Onleesbaar: if the file cannot be read.
    """
    bestand = lees_bestand(naam, inhoud, indeling=INDELING)
    names = list_invulgemeenten(bereik)
    gelezen = lees_plaatsingen(bestand.rijen, gemeenten=names, naam=naam, dag=dag)
    changes, same = _compare(gelezen.rijen, names)
    return Plaatsingsvoorstel(
        wijzigingen=changes,
        gelijk=same,
        punten=_explain(gelezen.fouten),
        opmerkingen=_explain(gelezen.opmerkingen),
        onbekende_kolommen=bestand.onbekende_kolommen,
    )


def _compare(
    rijen: Sequence[Plaatsingsrij], names: dict[str, str]
) -> tuple[tuple[Maandwijziging, ...], int]:
    known = {
        (row.gemeente_id, row.maand): row
        for row in Plaatsing.objects.filter(gemeente__in={r.gemeente for r in rijen})
    }
    changes, same = [], 0
    for rij in sorted(rijen, key=lambda r: (names[r.gemeente], r.maand)):
        row = known.get((rij.gemeente, rij.maand))
        if row is not None and (row.aantal, row.bron) == (rij.aantal, rij.bron):
            same += 1
            continue
        old = row.aantal if row else None
        name = names[rij.gemeente]
        changes.append(Maandwijziging(rij.gemeente, name, rij.maand, old, rij.aantal, rij.bron))
    return tuple(changes), same


def _explain(items: Iterable[Bevinding]) -> tuple[Punt, ...]:
    found = []
    for item in sorted(items, key=lambda b: b.rij):
        uitleg = explain(item, UITLEG)
        head = INDELING.kolommen[item.kolom].kop
        found.append(Punt(item.rij, head, str(uitleg.wat), str(uitleg.doe)))
    return tuple(found)
