"""Where a person stands on the way from koppeling to nazorg, as stations of a route."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from inburgering.cases.keuzelijsten import LEERROUTES, get_word
from inburgering.cases.models import Dossier, Feit, Pip, Termijn
from inburgering.queries.dossier_beeld import Halte

GEDAAN, NU, STRAKS, TE_LAAT = "gedaan", "nu", "straks", "te_laat"
VOLDAAN = Dossier.Sluitreden.VOLDAAN.value


@dataclass(frozen=True, slots=True)
class Weggegevens:
    """What the route is drawn from."""

    dossier: Dossier
    feiten: Mapping[str, Feit]
    termijnen: Mapping[str, Termijn]
    pips: Sequence[Pip]
    intake_voltooid_op: date | None

    def datum(self, soort: str) -> date | None:
        """Return the day of a fact, if it is known."""
        row = self.feiten.get(soort)
        return row.datum if row else None

    def uiterlijk(self, code: str) -> date | None:
        """Return the last day of a term that runs."""
        term = self.termijnen.get(code)
        return term.uiterlijk if term else None


def make_route(weg: Weggegevens, *, dag: date) -> tuple[Halte, ...]:
    """Return the stations in order; only those that this person has.

    No MAP in the onderwijsroute (art. 6 lid 1 and 8 Wi2021); no koppeling for who does not come
    from the COA. A step that was passed over falls away.
    """
    is_left = weg.dossier.status != Dossier.Status.OPEN and weg.dossier.sluitreden != VOLDAAN
    stations = [*_arrival(weg), *_plan(weg), *_learning(weg), *_end(weg)]
    last_done = max((i for i, halte in enumerate(stations) if halte.datum), default=-1)
    passed = {"koppeling", "kennismaking", "inschrijving", "intake"}
    kept = [h for i, h in enumerate(stations) if h.datum or i > last_done or h.code not in passed]
    if is_left:
        done = tuple(replace(halte, stand=GEDAAN) for halte in kept if halte.datum)
        return (*done, Halte("gesloten", _("Gesloten"), GEDAAN, weg.dossier.gesloten_op))
    return tuple(_with_status(kept, dag))


def _arrival(weg: Weggegevens) -> Iterator[Halte]:
    if weg.dossier.doelgroep == "asielstatushouder":
        yield Halte("koppeling", _("Koppeling"), STRAKS, weg.datum("koppeling"))
        yield Halte("kennismaking", _("Kennismaking"), STRAKS, weg.datum("kennismaking"))
    else:
        yield Halte("kennisgeving", _("Kennisgeving"), STRAKS, weg.datum("kennisgeving"))
    moved = weg.datum("inschrijving_na_verhuizing")
    yield Halte("inschrijving", _("Inschrijving"), STRAKS, moved or weg.datum("inschrijving"))


def _plan(weg: Weggegevens) -> Iterator[Halte]:
    yield Halte("intake", _("Brede intake"), STRAKS, weg.intake_voltooid_op)
    in_force = [pip for pip in weg.pips if pip.status == Pip.Status.VASTGESTELD]
    day = in_force[-1].dagtekening if in_force else None
    yield Halte("pip", _("PIP"), STRAKS, day, weg.uiterlijk("pip_vaststellen"))


def _learning(weg: Weggegevens) -> Iterator[Halte]:
    leerroute = weg.dossier.leerroute
    name = get_word(LEERROUTES, leerroute) if leerroute else _("Leren")
    yield Halte("leren", name, STRAKS)
    yield Halte("pvt", _("PVT"), STRAKS, weg.datum("pvt_ondertekend"))
    if leerroute != "onderwijs":
        yield Halte("map", _("MAP"), STRAKS, weg.datum("map_eindgesprek"))
    if leerroute == "Z":
        yield Halte("eindgesprek_z", _("Eindgesprek"), STRAKS, weg.datum("eindgesprek_z"))


def _end(weg: Weggegevens) -> Iterator[Halte]:
    is_met = weg.dossier.sluitreden == VOLDAAN
    day = weg.dossier.gesloten_op if is_met else None
    yield Halte("voldaan", _("Voldaan"), STRAKS, day, weg.uiterlijk("inburgeringstermijn"))
    yield Halte("nazorg", _("Nazorg"), STRAKS)


def _with_status(stations: Sequence[Halte], dag: date) -> Iterator[Halte]:
    is_met = any(halte.code == "voldaan" and halte.datum for halte in stations)
    is_now_given = False
    for halte in stations:
        is_done = halte.datum is not None or (is_met and halte.code == "leren")
        if is_done:
            yield replace(halte, stand=GEDAAN)
        elif halte.uiterlijk is not None and halte.uiterlijk < dag:
            yield replace(halte, stand=TE_LAAT)
            is_now_given = True
        else:
            yield replace(halte, stand=STRAKS if is_now_given else NU)
            is_now_given = True
