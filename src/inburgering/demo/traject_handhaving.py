"""Cases of enforcement, brought to the state that the plan of a region names."""

import uuid
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from inburgering.actions.boete import boete_besluiten, boete_onherroepelijk_vaststellen
from inburgering.actions.boete_akkoord import boete_akkoord_geven, boete_voorleggen
from inburgering.actions.boete_bezwaar import boete_bezwaar_ontvangen
from inburgering.actions.brief import brief_verzenden
from inburgering.actions.handhaving import Melding, handhaving_melden
from inburgering.actions.handhaving_einde import handhaving_afzien
from inburgering.actions.handhaving_oordeel import Oordeel, handhaving_beoordelen
from inburgering.actions.handhaving_zaak import Zaakstap
from inburgering.actions.zienswijze import zienswijze_vragen
from inburgering.demo.traject_leerling import Leerling
from inburgering.demo.verloop import make_moment, next_workday
from inburgering.law.handhaving_termijn import onherroepelijk_vanaf, zienswijze_vroegst

FEITEN: Final = (
    "Twee keer uitgenodigd voor een gesprek over de voortgang, per brief en per telefoon. "
    "Kwam niet en belde niet."
)
STATEN: Final = (
    "feiten",
    "zienswijze",
    "beoordelen",
    "voorgelegd",
    "besloten",
    "bezwaar",
    "onherroepelijk",
    "afgezien",
)
"""How far a case can be; each has been through those before it, the last one apart."""
DAGEN_GELEDEN: Final[Mapping[str, int]] = {
    "feiten": 6,
    "zienswijze": 9,
    "beoordelen": 33,
    "voorgelegd": 33,
    "besloten": 33,
    "bezwaar": 33,
    "onherroepelijk": 95,
    "afgezien": 20,
}
"""How many days ago the case of each state began."""
TOT_EN_MET: Final = STATEN.index


ZONDER_BOETE: Final = frozenset({"feiten", "afgezien"})
BESLOTEN: Final = frozenset({"besloten", "bezwaar", "onherroepelijk"})
"""States that need a colleague, who agrees before."""


def can_reach(leerling: Leerling, staat: str) -> bool:
    """Return whether the case of this person can come that far by today.

    Who holds an asylum permit gets no fine here: such a case is reported, or given up.
    """
    if leerling.verloop.mens.is_asiel and staat not in ZONDER_BOETE:
        return False
    dag = leerling.verloop.vandaag - timedelta(days=DAGEN_GELEDEN[staat])
    has_colleague = leerling.other("handhaving", leerling.verloop.vandaag) is not None
    return leerling.sinds <= dag and (staat not in BESLOTEN or has_colleague)


def enforce(leerling: Leerling, staat: str) -> None:
    """Bring a case to this state, with a colleague for the second pair of eyes."""
    dag = leerling.ago(DAGEN_GELEDEN[staat])
    bereik, moment = leerling.at("handhaving", dag)
    melding = Melding("begeleiding", dag, dag, FEITEN)
    zaak = handhaving_melden(leerling.dossier, melding=melding, bereik=bereik, moment=moment)
    if staat == "afgezien":
        handhaving_afzien(
            _step(leerling, zaak, leerling.ago(8)),
            reden="Was in het ziekenhuis en kon niet bellen. Dat bleek later.",
        )
    elif staat != "feiten":
        _go_on(leerling, zaak, staat, dag)


def _go_on(leerling: Leerling, zaak: uuid.UUID, staat: str, dag: date) -> None:
    last = zienswijze_vroegst(dag)
    letter = zienswijze_vragen(_step(leerling, zaak, dag), uiterlijk=last)
    _post(leerling, letter, dag)
    if staat == "zienswijze":
        return
    then = next_workday(last + timedelta(days=1))
    judgement = Oordeel("gewoon", "Kreeg de brieven en belde niet.", is_bijstand_verlaagd=False)
    handhaving_beoordelen(_step(leerling, zaak, then), oordeel=judgement)
    if staat == "beoordelen":
        return
    boete_voorleggen(_step(leerling, zaak, then))
    if staat != "voorgelegd":
        _decide(leerling, zaak, staat, then)


def _decide(leerling: Leerling, zaak: uuid.UUID, staat: str, dag: date) -> None:
    other = leerling.other("handhaving", dag)
    if other is None:
        return
    step = Zaakstap(leerling.dossier, zaak, other, make_moment(dag))
    boete_akkoord_geven(step)
    _post(leerling, boete_besluiten(step), dag)
    if staat == "bezwaar":
        later = leerling.ago(4)
        boete_bezwaar_ontvangen(_step(leerling, zaak, later), ontvangen_op=later)
    first = onherroepelijk_vanaf(dag)
    if staat == "onherroepelijk" and first is not None and leerling.verloop.is_past(first):
        step = _step(leerling, zaak, first)
        boete_onherroepelijk_vaststellen(step, is_zonder_beroep=True)


def _step(leerling: Leerling, zaak: uuid.UUID, dag: date) -> Zaakstap:
    bereik, moment = leerling.at("handhaving", dag)
    return Zaakstap(leerling.dossier, zaak, bereik, moment)


def _post(leerling: Leerling, letter: uuid.UUID, dag: date) -> None:
    bereik, moment = leerling.at("handhaving", dag)
    brief_verzenden(letter, verzonden_op=dag, wijze="post", bereik=bereik, moment=moment)
