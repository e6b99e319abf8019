"""The six months in which the college pays fixed costs from the bijstand.

Grondslag: art. 56a Participatiewet, text of 2022-01-01.
"""

from datetime import date

from inburgering.law.feiten import Feiten
from inburgering.law.grondslag import pw
from inburgering.law.kalender import laatste_dag
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.termijn import Termijn
from inburgering.law.toegestaan import Toegestaan

ZES_MAANDEN = 6
ONTZORGEN = pw("56a")


def ontzorgen_vanaf(feiten: Feiten) -> date | None:
    """Return the day from which the college must pay fixed costs, or ``None`` if it need not.

    Grondslag: art. 56a Participatiewet, text of 2022-01-01.

    Interpretatie: only with an asylum permit of one's own, so not for the family of art. 13
    lid 1 onder b Wet inburgering 2021 (ADR 0008).
    """
    return feiten.recht_op_bijstand if feiten.is_asielvergunninghouder else None


def ontzorgen_tot(recht_op_bijstand: date, *, bijstand_gestopt_op: date | None = None) -> date:
    """Return the last day on which the college pays fixed costs.

    Grondslag: art. 56a lid 2 Participatiewet: the payments are made from the bijstand.

    Interpretatie: so it ends with the bijstand when that stops earlier (ADR 0013).
    """
    einde = laatste_dag(recht_op_bijstand, ZES_MAANDEN)
    return einde if bijstand_gestopt_op is None else min(einde, bijstand_gestopt_op)


def mag_ontzorgen(
    feiten: Feiten, *, dag: date, bijstand_gestopt_op: date | None = None
) -> Toegestaan:
    """Tell whether the college may pay fixed costs on a day, and why not.

    After six months the obligation is over, but art. 57 Participatiewet may carry it on: a late day
    is no bar.

    Grondslag: art. 56a Participatiewet: only with an asylum permit of one's own, and only while
    there is a right to bijstand.
    """
    reden = _waarom_niet(feiten, dag, bijstand_gestopt_op)
    if reden is not None:
        return Toegestaan(mag=False, grondslag=(ONTZORGEN,), uitleg=(reden,))
    vanaf = feiten.recht_op_bijstand or dag
    return Toegestaan(mag=True, grondslag=(ONTZORGEN,), uitleg=ontzorgen(vanaf).uitleg)


def _waarom_niet(feiten: Feiten, dag: date, gestopt_op: date | None) -> Zin | None:
    vanaf = feiten.recht_op_bijstand
    if not feiten.is_asielvergunninghouder:
        return zin(gettext_noop("Ontzorgen is er alleen bij een eigen asielvergunning."))
    if vanaf is None:
        return zin(
            gettext_noop(
                "Ontzorgen is er alleen bij bijstand:"
                " vul eerst de eerste dag van het recht op bijstand in."
            )
        )
    if dag < vanaf:
        return zin(
            gettext_noop("De bijstand begint op %(vanaf)s: ontzorgen kan niet eerder."),
            vanaf=vanaf,
        )
    if gestopt_op is not None and dag > gestopt_op:
        return zin(
            gettext_noop("De bijstand liep tot en met %(gestopt)s: daarna is er geen ontzorgen."),
            gestopt=gestopt_op,
        )
    return None


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
