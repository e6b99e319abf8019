"""The work of following progress: plan a talk, and hold it.

Grondslag: art. 17 lid 1 Wet inburgering 2021; art. 5.3 lid 4 Besluit inburgering 2021.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from inburgering.law.inburgeringstermijn import laatste_dag_termijn
from inburgering.law.pip_termijn import is_verhuisd_met_pip
from inburgering.law.tekst import Zin, gettext_noop, zin
from inburgering.law.voortgangsgesprekken import (
    AANTAL_IN_PIP,
    ZICHT_OP_VOORTGANG,
    Gesprekplan,
    gesprekplan,
)
from inburgering.law.werkbeeld import Beeld, buiten_pip
from inburgering.law.werkstand import Stand, Werk

VOORAF = timedelta(weeks=6)
"""Time to find a day, invite and arrange an interpreter."""


def voortgangsgesprek_plannen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the next talk, from six weeks before its day, while none is planned."""
    stand = beeld.stand
    plan = gesprekplan_van(stand)
    if plan is None or plan.volgende is None or stand.voortgang.gepland_op is not None:
        return
    dagtekening, gemist_op = stand.pip_vastgesteld_op, stand.voortgang.gemist_op
    vanaf = plan.volgende - VOORAF
    opnieuw = () if gemist_op is None else (_gemist(gemist_op),)
    yield buiten_pip(
        "voortgangsgesprek_plannen",
        "voortgang",
        vanaf=max(gemist_op or vanaf, dagtekening or vanaf),
        streef=plan.volgende,
        grondslag=(AANTAL_IN_PIP, ZICHT_OP_VOORTGANG),
        uitleg=(*opnieuw, *plan.uitleg),
    )


def voortgangsgesprek_voeren(beeld: Beeld) -> Iterator[Werk]:
    """Yield the talk that is planned, on its own day."""
    gepland_op = beeld.stand.voortgang.gepland_op
    if gepland_op is None:
        return
    yield buiten_pip(
        "voortgangsgesprek_voeren",
        "voortgang",
        vanaf=gepland_op,
        streef=gepland_op,
        grondslag=(ZICHT_OP_VOORTGANG,),
        uitleg=(
            zin(
                gettext_noop(
                    "Het gesprek is op %(dag)s. Leg daarna vast hoe het met elke afspraak staat."
                ),
                dag=gepland_op,
            ),
        ),
    )


def gesprekplan_van(stand: Stand) -> Gesprekplan | None:
    """Return the days for the talks of a dossier, ``None`` while no plan is in force."""
    feiten = stand.feiten
    if stand.pip_vastgesteld_op is None or not feiten.pips:
        return None
    eerste = feiten.pips[0].dagtekening
    return gesprekplan(
        eerste,
        laatste=laatste_dag_termijn(
            eerste, einddatum_duo=feiten.einddatum_duo, opgeschort_dagen=feiten.opgeschort_dagen
        ),
        aantal=stand.voortgang.aantal,
        gevoerd=stand.voortgang.gevoerd,
        laatst_gevoerd_op=stand.voortgang.laatst_gevoerd_op,
        elke_maanden=stand.beleid.voortgang_elke_maanden,
        opnieuw_vanaf=(
            feiten.datum_inschrijving_na_verhuizing if is_verhuisd_met_pip(feiten) else None
        ),
    )


def _gemist(dag: date) -> Zin:
    return zin(
        gettext_noop("Op %(dag)s kwam de inburgeraar niet: plan een nieuw gesprek."), dag=dag
    )
