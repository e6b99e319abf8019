"""Until when the college can fine, must decide, gets paid, and when a fine stands for good.

Grondslag: art. 4:87, 5:45, 5:51, 6:7 and 7:10 Algemene wet bestuursrecht, text of 2022-01-01 (from
memory; ADR 0018).
"""

from datetime import date, timedelta
from typing import Literal

from inburgering.law.bezwaar import ZES_WEKEN, bezwaar
from inburgering.law.boete import Artikel
from inburgering.law.boete_parameters import BOETE, Boeteparameters
from inburgering.law.grondslag import awb
from inburgering.law.kalender import EEN_DAG, laatste_dag
from inburgering.law.parameters import WETTELIJK, Parameters, waarde_op
from inburgering.law.termijn import dagen_na

WEEK = 7
JAAR = 12
VERVALT = awb("5:45")
RAPPORT = awb("5:48", 1)
ZWAAR = awb("5:53")
ZIENSWIJZE = awb("5:50", 1)
BESLUIT = awb("5:51", 1)
BETALEN = awb("4:87", 1)
BEZWAAR_BESLUIT = awb("7:10", 1)
BEROEP = awb("6:7")
Bezwaaruitkomst = Literal["gegrond", "deels_gegrond", "ongegrond", "ingetrokken"]


def is_zwaar(artikel: Artikel, *, dag: date, parameters: Boeteparameters = BOETE) -> bool:
    """Tell whether report and zienswijze are obligatory: the highest fine decides.

    Grondslag: art. 5:53 lid 1 Algemene wet bestuursrecht, text of 2022-01-01.

    Interpretatie: what may be imposed counts, not what is; so art. 23 (up to 800 euro) is heavy
    and art. 22 (250 euro) is light (ADR 0018).
    """
    hoogste = parameters.intake_bedrag if artikel == "22" else parameters.plan_maximum
    return waarde_op(hoogste, dag).aantal > waarde_op(parameters.lichte_grens, dag).aantal


def bevoegd_tot(
    gedraging_op: date, *, artikel: Artikel, parameters: Boeteparameters = BOETE
) -> date:
    """Return the last day on which a fine for this conduct can be imposed.

    Grondslag: art. 5:45 Algemene wet bestuursrecht, text of 2022-01-01.

    Interpretatie: a term in years does not move for a day of rest (ADR 0002).
    """
    zwaar = is_zwaar(artikel, dag=gedraging_op, parameters=parameters)
    tabel = parameters.vervalt_zwaar_jaren if zwaar else parameters.vervalt_licht_jaren
    return laatste_dag(gedraging_op + EEN_DAG, JAAR * waarde_op(tabel, gedraging_op).aantal)


def besluit_uiterlijk(rapport_op: date, *, parameters: Boeteparameters = BOETE) -> date:
    """Return the last day for the decision, counted from the day of the report.

    Grondslag: art. 5:51 lid 1 Algemene wet bestuursrecht, text of 2022-01-01.

    Interpretatie: thirteen weeks are more than twelve, so a day of rest does not move the last
    day (art. 4 onder a Algemene termijnenwet; ADR 0018).
    """
    weken = waarde_op(parameters.besluit_weken, rapport_op).aantal
    return rapport_op + timedelta(days=weken * WEEK)


def zienswijze_vroegst(gevraagd_op: date, *, parameters: Boeteparameters = BOETE) -> date:
    """Return the first day that is a fair last day to answer.

    Grondslag: art. 5:50 lid 1 Algemene wet bestuursrecht, text of 2022-01-01.

    Interpretatie: the law says a reasonable term; we give two weeks at least (ADR 0018).
    """
    dagen = waarde_op(parameters.zienswijze_dagen, gevraagd_op).aantal
    return dagen_na(gevraagd_op, dagen, parameters=WETTELIJK).uiterlijk


def betalen_uiterlijk(
    bekendmaking: date,
    *,
    parameters: Boeteparameters = BOETE,
    kalender: Parameters = WETTELIJK,
) -> date:
    """Return the last day to pay, counted from the day the decision was made known.

    Grondslag: art. 4:87 lid 1 Algemene wet bestuursrecht, text of 2022-01-01.
    """
    weken = waarde_op(parameters.betaal_weken, bekendmaking).aantal
    return dagen_na(bekendmaking, weken * WEEK, parameters=kalender).uiterlijk


def bezwaar_besluit_uiterlijk(
    bekendmaking: date,
    *,
    met_commissie: bool = False,
    parameters: Boeteparameters = BOETE,
    kalender: Parameters = WETTELIJK,
) -> date:
    """Return the last day to decide on a bezwaar: from the end of the term for bezwaar on.

    Grondslag: art. 7:10 lid 1 Algemene wet bestuursrecht, text of 2022-01-01.

    Interpretatie: twelve weeks with a committee; the term was not put off (ADR 0018).
    """
    einde = bezwaar(bekendmaking, parameters=kalender).uiterlijk
    assert einde is not None
    weken = waarde_op(parameters.bezwaar_besluit_weken, bekendmaking).aantal
    dagen = weken * WEEK * (2 if met_commissie else 1)
    return dagen_na(einde, dagen, parameters=kalender).uiterlijk


def onherroepelijk_vanaf(
    bekendmaking: date,
    *,
    bezwaar_op: date | None = None,
    bezwaar_besloten_op: date | None = None,
    bezwaar_uitkomst: str = "",
    kalender: Parameters = WETTELIJK,
) -> date | None:
    """Return the first day on which nobody can contest the fine; ``None`` while bezwaar runs.

    Grondslag: art. 6:7 en 6:8 lid 1 Algemene wet bestuursrecht, text of 2022-01-01.

    Interpretatie: after a decision on bezwaar six weeks for appeal to the court go by first; a
    bezwaar that was taken back counts as none (ADR 0018).
    """
    einde = bezwaar(bekendmaking, parameters=kalender).uiterlijk
    assert einde is not None
    if bezwaar_op is None:
        return einde + EEN_DAG
    if bezwaar_besloten_op is None:
        return None
    if bezwaar_uitkomst == "ingetrokken":
        return max(einde, bezwaar_besloten_op) + EEN_DAG
    beroep = dagen_na(bezwaar_besloten_op, ZES_WEKEN, parameters=kalender).uiterlijk
    return max(einde, beroep) + EEN_DAG
