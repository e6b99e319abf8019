"""Ends the paying of fixed costs of a demo person, with the plan that has to be there."""

from datetime import date

from inburgering.actions.voorziening import voorziening_bijwerken
from inburgering.actions.voorziening_controle import Voorzieninggegevens
from inburgering.actions.zelfredzaamheidsplan import (
    Plangegevens,
    zelfredzaamheidsplan_vaststellen,
)
from inburgering.cases.voorzieningen import GELDZAKEN
from inburgering.demo.verloop import Verloop, make_moment

NIVEAUS = ("licht", "licht", "matig")
AFSPRAKEN = (
    "Automatisch betalen staat aan voor huur, energie en zorg. "
    "Elke maand kijken we samen naar de post en de rekening."
)


def end_ontzorgen(verloop: Verloop, dag: date) -> None:
    """Choose the level, make the plan and record the last day."""
    if not verloop.is_past(dag):
        return
    moment, niveau = make_moment(dag), NIVEAUS[verloop.mens.geboortedatum.day % len(NIVEAUS)]
    voorziening_bijwerken(
        verloop.dossier,
        soort=GELDZAKEN,
        gegevens=Voorzieninggegevens(niveau=niveau, begin=dag),
        gezien=0,
        bereik=verloop.bereik("pip", dag),
        moment=moment,
    )
    coach = verloop.bereik("ontzorgen", dag)
    zelfredzaamheidsplan_vaststellen(
        verloop.dossier,
        gegevens=Plangegevens(
            niveau=niveau, begin=dag, afspraken=AFSPRAKEN, organisatie=coach.organisatie
        ),
        bereik=coach,
        moment=moment,
    )
    verloop.fact("ontzorgen_afgerond", dag, taak="ontzorgen")
