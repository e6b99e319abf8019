"""When the person can ask DUO for a longer term.

Grondslag: art. 12 lid 1 Wet inburgering 2021 en art. 4.5 lid 1 Besluit inburgering 2021, versie
2022-01-01.
"""

from datetime import date

from inburgering.law.grondslag import bi, wi
from inburgering.law.kalender import EEN_DAG, maanden_eerder
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.termijn import Termijn

ZES_MAANDEN = 6
VERLENGEN = wi("12", 1)
AANVRAAG = bi("4.5", 1)


def verlenging_aanvragen(laatste_dag_termijn: date) -> Termijn:
    """Return the last six months of the term, in which an application counts.

    Grondslag: art. 4.5 lid 1 Besluit inburgering 2021, versie 2022-01-01.

    Interpretatie: the first day is the day after the same day six months before the last day;
    counting back never moves past a day of rest (ADR 0003).
    """
    zes_maanden_eerder = maanden_eerder(laatste_dag_termijn, ZES_MAANDEN)
    begin = zes_maanden_eerder + EEN_DAG
    return Termijn(
        code="verlenging_aanvragen",
        begin=begin,
        uiterlijk=laatste_dag_termijn,
        grondslag=(VERLENGEN, AANVRAAG),
        uitleg=(
            zin(
                gettext_noop(
                    "De inburgeraar kan DUO vanaf %(begin)s om meer tijd vragen,"
                    " tot en met %(uiterlijk)s."
                ),
                begin=begin,
                uiterlijk=laatste_dag_termijn,
            ),
        ),
        stappen=(
            zin(
                gettext_noop("De laatste dag van de termijn is %(uiterlijk)s."),
                uiterlijk=laatste_dag_termijn,
            ),
            zin(
                gettext_noop("6 maanden eerder is %(eerder)s. De dag erna is %(begin)s."),
                eerder=zes_maanden_eerder,
                begin=begin,
            ),
        ),
    )
