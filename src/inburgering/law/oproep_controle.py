"""Whether a call for the brede intake can be sent as one wants to send it.

Grondslag: art. 14 lid 1 en art. 22 lid 2 Wet inburgering 2021, versie 2022-01-01.
"""

from datetime import date

from inburgering.law.bevinding import Bevinding
from inburgering.law.grondslag import Grondslag
from inburgering.law.kalender import EEN_DAG, laatste_dag, rust_reden, teruggerold
from inburgering.law.oproepen import NIEUWE_TERMIJN, OPROEP, Stap
from inburgering.law.parameters import WETTELIJK, Parameters
from inburgering.law.tekst import gettext_noop, zin

TWEE_MAANDEN = 2


def grens_derde_oproep(bekendmaking: date, *, parameters: Parameters = WETTELIJK) -> date:
    """Return the last day that the term in the fine decision may have.

    Grondslag: art. 22 lid 2 Wet inburgering 2021, versie 2022-01-01.

    Interpretatie: two months from the day after the decision was made known; the college sets
    this term, so a day of rest moves it back, never on (ADR 0009).
    """
    grens = laatste_dag(bekendmaking + EEN_DAG, TWEE_MAANDEN)
    return teruggerold(grens, parameters=parameters)


def oproep_bevindingen(
    stap: Stap, *, dagtekening: date, uiterlijk: date, parameters: Parameters = WETTELIJK
) -> tuple[Bevinding, ...]:
    """Return what is wrong with a call that one wants to send as this step.

    Grondslag: art. 14 lid 1 en art. 22 lid 2 Wet inburgering 2021, versie 2022-01-01.
    """
    if not stap.mag_oproepen:
        return (Bevinding("oproep_kan_niet", "dagtekening", stap.uitleg, stap.grondslag),)
    gevonden = []
    if stap.vanaf is not None and dagtekening < stap.vanaf:
        gevonden.append(_te_vroeg(stap.vanaf, stap.grondslag))
    if uiterlijk <= dagtekening:
        gevonden.append(_geen_termijn(dagtekening))
    grens = grens_derde_oproep(dagtekening, parameters=parameters)
    if stap.code == "boete_en_oproepen" and uiterlijk > grens:
        gevonden.append(_te_lang(grens))
    reden = rust_reden(uiterlijk, parameters=parameters)
    if reden is not None:
        gevonden.append(_rustdag(uiterlijk, reden))
    return tuple(gevonden)


def _te_vroeg(vanaf: date, grondslag: tuple[Grondslag, ...]) -> Bevinding:
    uitleg = zin(
        gettext_noop("Deze oproep kan pas vanaf %(vanaf)s: eerst loopt de vorige af."), vanaf=vanaf
    )
    return Bevinding("oproep_te_vroeg", "dagtekening", (uitleg,), grondslag)


def _geen_termijn(dagtekening: date) -> Bevinding:
    uitleg = zin(gettext_noop("Kies een laatste dag na %(dagtekening)s."), dagtekening=dagtekening)
    return Bevinding("oproep_zonder_termijn", "uiterlijk", (uitleg,), (OPROEP,))


def _te_lang(grens: date) -> Bevinding:
    uitleg = zin(
        gettext_noop("De termijn is hoogstens 2 maanden: kies een dag tot en met %(grens)s."),
        grens=grens,
    )
    return Bevinding("oproep_te_lang", "uiterlijk", (uitleg,), (NIEUWE_TERMIJN,))


def _rustdag(uiterlijk: date, reden: str) -> Bevinding:
    uitleg = zin(
        gettext_noop("Kies liever een werkdag: %(uiterlijk)s is %(reden)s."),
        uiterlijk=uiterlijk,
        reden=reden,
    )
    return Bevinding("oproep_op_rustdag", "uiterlijk", (uitleg,), is_wettelijk=False)
