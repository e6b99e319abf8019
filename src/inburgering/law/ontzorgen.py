"""The six months in which the college pays fixed costs from the bijstand.

Grondslag: art. 56a Participatiewet, text of 2022-01-01.
"""

from datetime import date

from inburgering.law.feiten import Feiten
from inburgering.law.grondslag import pw
from inburgering.law.kalender import laatste_dag
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.termijn import Termijn

ZES_MAANDEN = 6
ONTZORGEN = pw("56a")


def ontzorgen_vanaf(feiten: Feiten) -> date | None:
    """Return the day from which the college must pay fixed costs, or ``None`` if it need not.

    Grondslag: art. 56a Participatiewet, text of 2022-01-01.

    Interpretatie: only with an asylum permit of one's own, so not for the family of art. 13
    lid 1 onder b Wet inburgering 2021 (ADR 0008).
    """
    return feiten.recht_op_bijstand if feiten.is_asielvergunninghouder else None


def ontzorgen(recht_op_bijstand: date) -> Termijn:
    """Return the six months from the first day of the right to bijstand.

    Grondslag: art. 56a Participatiewet, text of 2022-01-01.

    Interpretatie: six months is more than three, so the last day never moves on (ADR 0002).
    """
    uiterlijk = laatste_dag(recht_op_bijstand, ZES_MAANDEN)
    return Termijn(
        code="ontzorgen",
        begin=recht_op_bijstand,
        uiterlijk=uiterlijk,
        grondslag=(ONTZORGEN,),
        uitleg=(
            zin(
                gettext_noop("De bijstand begint op %(begin)s: dan begint ook het ontzorgen."),
                begin=recht_op_bijstand,
            ),
            zin(
                gettext_noop("Het duurt 6 maanden, tot en met %(uiterlijk)s."),
                uiterlijk=uiterlijk,
            ),
        ),
        stappen=(
            zin(
                gettext_noop("6 maanden vanaf %(begin)s eindigt op %(uiterlijk)s."),
                begin=recht_op_bijstand,
                uiterlijk=uiterlijk,
            ),
        ),
    )
