"""On which days the talks on progress are best held.

The law asks for a number of talks in the plan and for enough sight of progress; it names no days.

Grondslag: art. 5.3 lid 4 Besluit inburgering 2021; art. 17 lid 1 Wet inburgering 2021.
"""

from dataclasses import dataclass
from datetime import date

from inburgering.law.grondslag import bi, wi
from inburgering.law.inburgeringstermijn import begin_van
from inburgering.law.kalender import EEN_DAG, laatste_dag, maanden_eerder
from inburgering.law.leerroute_wijzigen import leerroute_wijzigen
from inburgering.law.tekst import Zin, gettext_noop, zin

AANTAL_IN_PIP = bi("5.3", 4)
ZICHT_OP_VOORTGANG = wi("17", 1)
MAANDEN_VOOR_WISSELDAG = 2
"""So long before the last day for another leerroute somebody must have spoken about it."""
GESPROKEN_VOOR_WISSELDAG = 6
"""A talk within so many months before that day is late enough to judge the leerroute."""


@dataclass(frozen=True, slots=True)
class Gesprekplan:
    """The days that are left, in order, and why; without days there is nothing to plan."""

    aantal: int | None
    """How many talks the plan names; ``None`` when it names none."""
    gevoerd: int
    dagen: tuple[date, ...]
    uitleg: tuple[Zin, ...]

    @property
    def volgende(self) -> date | None:
        """The day for the next talk."""
        return self.dagen[0] if self.dagen else None


def gesprekplan(
    eerste_dagtekening: date,
    *,
    laatste: date,
    aantal: int | None,
    gevoerd: int = 0,
    laatst_gevoerd_op: date | None = None,
    elke_maanden: int | None = None,
    opnieuw_vanaf: date | None = None,
) -> Gesprekplan:
    """Return the days for the talks that are left, from the last one held to the last day.

    ``laatste`` is the last day of the term; ``elke_maanden`` the rhythm of the municipality, if it
    has one; ``opnieuw_vanaf`` the day on which somebody came from another municipality.

    Grondslag: art. 5.3 lid 4 Besluit inburgering 2021.

    Interpretatie: the talks that are left are spread evenly; a local rhythm may make them more or
    sooner, never fewer or later, and one talk comes before another leerroute is out of reach
    (ADR 0107).
    """
    begin = max(begin_van(eerste_dagtekening), opnieuw_vanaf or date.min)
    vanaf = max(begin, laatst_gevoerd_op or begin)
    resterend = max((aantal or 0) - gevoerd, 0)
    wisseldag = leerroute_wijzigen(eerste_dagtekening).uiterlijk or laatste
    dagen = streefdagen(vanaf, laatste, resterend=resterend, elke_maanden=elke_maanden)
    vervroegd = _voor_wisseldag(dagen, vanaf, wisseldag)
    return Gesprekplan(
        aantal=aantal,
        gevoerd=gevoerd,
        dagen=vervroegd,
        uitleg=_uitleg(
            vervroegd,
            aantal=aantal,
            gevoerd=gevoerd,
            laatste=laatste,
            elke_maanden=elke_maanden,
            wisseldag=wisseldag if vervroegd != dagen else None,
        ),
    )


def streefdagen(
    vanaf: date, laatste: date, *, resterend: int, elke_maanden: int | None = None
) -> tuple[date, ...]:
    """Return days after ``vanaf`` and before ``laatste``: evenly spread, or sooner by a rhythm.

    A later ``laatste`` never makes a day earlier.
    """
    ruimte = (laatste - vanaf).days
    if ruimte <= 0:
        return ()
    verdeeld = [
        vanaf + ruimte * nummer // (resterend + 1) * EEN_DAG for nummer in range(1, resterend + 1)
    ]
    ritme = _ritme(vanaf, laatste, elke_maanden)
    samen = [min(een, ander) for een, ander in zip(verdeeld, ritme, strict=False)]
    return (*samen, *verdeeld[len(samen) :], *ritme[len(samen) :])


def _ritme(vanaf: date, laatste: date, elke_maanden: int | None) -> list[date]:
    dagen: list[date] = []
    if elke_maanden is None or elke_maanden < 1:
        return dagen
    dag = laatste_dag(vanaf + EEN_DAG, elke_maanden)
    while dag < laatste:
        dagen.append(dag)
        dag = laatste_dag(vanaf + EEN_DAG, elke_maanden * (len(dagen) + 1))
    return dagen


def _voor_wisseldag(dagen: tuple[date, ...], vanaf: date, wisseldag: date) -> tuple[date, ...]:
    uiterlijk = maanden_eerder(wisseldag, MAANDEN_VOOR_WISSELDAG)
    is_lang_geleden = vanaf < maanden_eerder(wisseldag, GESPROKEN_VOOR_WISSELDAG)
    if not dagen or not is_lang_geleden or dagen[0] <= uiterlijk:
        return dagen
    return (uiterlijk, *dagen[1:])


def _uitleg(
    dagen: tuple[date, ...],
    *,
    aantal: int | None,
    gevoerd: int,
    laatste: date,
    elke_maanden: int | None,
    wisseldag: date | None,
) -> tuple[Zin, ...]:
    zinnen: list[Zin] = []
    if aantal is not None:
        zinnen.append(
            zin(
                gettext_noop(
                    "Gesprekken die het PIP noemt: %(aantal)s. Gesprekken die al zijn gevoerd:"
                    " %(gevoerd)s."
                ),
                aantal=aantal,
                gevoerd=gevoerd,
            )
        )
    if elke_maanden is not None:
        zinnen.append(
            zin(
                gettext_noop("Maanden tussen twee gesprekken in deze gemeente: %(maanden)s."),
                maanden=elke_maanden,
            )
        )
    if wisseldag is not None:
        zinnen.append(
            zin(
                gettext_noop(
                    "Een andere leerroute kan tot en met %(wisseldag)s: praat er eerder over."
                ),
                wisseldag=wisseldag,
            )
        )
    if dagen:
        zinnen.append(
            zin(
                gettext_noop(
                    "Verdeeld tot en met %(laatste)s hoort het volgende gesprek rond %(dag)s."
                ),
                laatste=laatste,
                dag=dagen[0],
            )
        )
    return tuple(zinnen)
