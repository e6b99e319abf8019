"""What a time without lessons means: the term goes on, and evidence may be needed.

Grondslag: art. 11 and 12 lid 1 Wet inburgering 2021; art. 4.3 lid 1 Besluit inburgering 2021,
versie 2022-01-01.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from inburgering.law.grondslag import bi, wi
from inburgering.law.kalender import EEN_DAG, laatste_dag
from inburgering.law.parameters import WETTELIJK, Parameters, waarde_op
from inburgering.law.tekst import Zin, gettext_noop, zin

TERMIJN_LOOPT = wi("11", 1)
GEEN_VERWIJT = wi("12", 1)
OMSTANDIGHEID = bi("4.3", 1)


@dataclass(frozen=True, slots=True)
class Periode:
    """A time in which somebody could not take part; both days belong to it."""

    begin: date
    eind: date


def voeg_samen(perioden: Iterable[Periode]) -> tuple[Periode, ...]:
    """Return the periods in order, with those that touch or overlap made one."""
    merged: list[Periode] = []
    for row in sorted(perioden, key=lambda row: row.begin):
        if merged and row.begin <= merged[-1].eind + EEN_DAG:
            merged[-1] = Periode(merged[-1].begin, max(merged[-1].eind, row.eind))
        else:
            merged.append(row)
    return tuple(merged)


def is_lang_genoeg(periode: Periode, *, parameters: Parameters = WETTELIJK) -> bool:
    """Tell whether a period is as long as DUO asks for an extension.

    Grondslag: art. 12 lid 1 onder a Wet inburgering 2021; art. 4.3 lid 1 Besluit inburgering 2021.

    Interpretatie: three months on end is DUO's practice, kept as a dated parameter (ADR 0110).
    """
    months = waarde_op(parameters.verlenging_maanden_verwijt, periode.begin).aantal
    return periode.eind >= laatste_dag(periode.begin, months)


def gevolgen_pauze(periode: Periode | None, *, einde_termijn: date | None) -> tuple[Zin, ...]:
    """Return what a pause does and does not do, in sentences for the screen.

    ``periode`` is the pause as far as it is known; ``None`` while nobody knows how long.
    """
    uitleg = [
        zin(gettext_noop("De termijn loopt door."))
        if einde_termijn is None
        else zin(gettext_noop("De termijn loopt door, tot en met %(einde)s."), einde=einde_termijn)
    ]
    if periode is not None and is_lang_genoeg(periode):
        uitleg.append(
            zin(
                gettext_noop(
                    "De pauze duurt drie maanden of langer: verzamel het bewijs,"
                    " zodat de inburgeraar DUO om meer tijd kan vragen."
                )
            )
        )
    return tuple(uitleg)
