"""The work of orders at providers.

Grondslag: art. 16 Wet inburgering 2021: the college offers a course in time and with continuity.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.verplichtingen_college import AANBOD
from inburgering.law.werkbeeld import Beeld, buiten_pip
from inburgering.law.werkstand import Werk, WerkCode


def aanbieder_regelen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the search for a provider: an order waits for one, or the route has no contract."""
    bestelling, dagtekening = beeld.stand.bestelling, beeld.stand.pip_vastgesteld_op
    if bestelling.zonder_aanbieder_sinds is not None:
        yield _werk(
            "aanbieder_regelen",
            bestelling.zonder_aanbieder_sinds,
            gettext_noop(
                "Sinds %(dag)s staat een aanvraag op de wachtlijst omdat er geen aanbieder is."
                " Zoek een aanbieder, of vraag de inkoper hoe ver het contract is."
            ),
        )
    elif (
        dagtekening is not None
        and bestelling.route_zonder_contract
        and beeld.stand.cursus_besteld_op is None
        and beeld.stand.feiten.is_asielstatushouder
    ):
        yield _werk(
            "aanbieder_regelen",
            dagtekening,
            gettext_noop(
                "Voor de leerroute uit het PIP van %(dag)s is hier geen contract."
                " Zet de persoon op de wachtlijst en vraag de inkoper hoe ver het is."
            ),
        )


def bestelling_opvolgen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the question to a provider that does not answer."""
    asked = beeld.stand.bestelling.onbeantwoord_sinds
    if asked is not None:
        yield _werk(
            "bestelling_opvolgen",
            asked,
            gettext_noop("De aanbieder kreeg de vraag op %(dag)s en gaf nog geen antwoord."),
            na=beeld.stand.beleid.antwoord_aanbieder_dagen,
        )


def wachtlijst_opvolgen(beeld: Beeld) -> Iterator[Werk]:
    """Yield a look at the waiting list."""
    since = beeld.stand.bestelling.wacht_sinds
    if since is not None:
        yield _werk(
            "wachtlijst_opvolgen",
            since,
            gettext_noop("Deze persoon wacht sinds %(dag)s op een plek. Kijk of er nu plek is."),
            na=beeld.stand.beleid.wachtlijst_dagen,
        )


def start_bevestigen(beeld: Beeld) -> Iterator[Werk]:
    """Yield the record of the first lesson."""
    planned = beeld.stand.bestelling.aanvaard_start_op
    if planned is not None:
        yield _werk(
            "start_bevestigen",
            planned,
            gettext_noop("De start was gepland op %(dag)s. Leg vast of de persoon is begonnen."),
        )


def _werk(code: WerkCode, since: date, tekst: str, *, na: int = 0) -> Werk:
    return buiten_pip(
        code,
        "voortgang",
        vanaf=since + timedelta(days=na),
        grondslag=(AANBOD,),
        uitleg=(zin(tekst, dag=since),),
    )
