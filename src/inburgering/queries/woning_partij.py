"""Who can offer a home, and where."""

from dataclasses import dataclass
from datetime import date

from inburgering.access.bereik import Bereik
from inburgering.cases.koppelingslijst_recht import get_instroom_gemeenten
from inburgering.cases.woning import list_corporaties
from inburgering.region.verdeling import get_gemeenten


@dataclass(frozen=True, slots=True)
class Aanbieders:
    """The choices of the form for an offer, by name."""

    gemeenten: tuple[tuple[str, str], ...]
    partijen: tuple[tuple[str, str], ...]


def list_aanbieders(bereik: Bereik, *, dag: date) -> Aanbieders:
    """Return municipalities of this worker, and the parties that work on housing there."""
    names = get_gemeenten(get_instroom_gemeenten(bereik))
    parties = dict(list_corporaties(names, dag=dag))
    return Aanbieders(
        gemeenten=tuple(sorted(names.items(), key=lambda item: item[1])),
        partijen=tuple(sorted(parties.items(), key=lambda item: item[1])),
    )
