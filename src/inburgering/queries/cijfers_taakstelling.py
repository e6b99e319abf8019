"""The taakstelling as a figure beside others: how many were housed, small numbers hidden."""

from dataclasses import dataclass
from datetime import date

from inburgering.queries.cijfers import Gebied
from inburgering.queries.cijfers_afschermen import Getal, make_verdeling
from inburgering.queries.taakstelling import load_reeksen


@dataclass(frozen=True, slots=True)
class Taakstellingrij:
    """One municipality in the period that runs now."""

    naam: str
    te_doen: int
    """Taakstelling with the backlog at the start: public figures."""
    geplaatst: Getal
    nog: Getal


@dataclass(frozen=True, slots=True)
class Taakstellingcijfers:
    """Every municipality with a taakstelling now, and all together."""

    rijen: tuple[Taakstellingrij, ...]
    totaal: Taakstellingrij


def get_taakstellingcijfers(gebied: Gebied, *, dag: date) -> Taakstellingcijfers | None:
    """Return what was housed in the period that runs, ``None`` when none is filled in."""
    regels, _maanden = load_reeksen(list(gebied.namen), dag=dag)
    now = {
        naam: regel for code, naam in gebied.namen.items() for regel in regels[code] if regel.is_nu
    }
    if not now:
        return None
    placed = make_verdeling([(naam, regel.stand.geplaatst) for naam, regel in now.items()])
    rows = [_make_rij(deel.naam, now[deel.naam].doel.te_doen, deel.aantal) for deel in placed.delen]
    whole = sum(regel.doel.te_doen for regel in now.values())
    return Taakstellingcijfers(tuple(rows), _make_rij("", whole, placed.totaal))


def _make_rij(naam: str, te_doen: int, geplaatst: Getal) -> Taakstellingrij:
    left = None if geplaatst is None else te_doen - geplaatst
    return Taakstellingrij(naam, te_doen, geplaatst, left)
