"""Makes an own task within a handeling: out of a talk, or to get work going that stands still."""

from datetime import date
from typing import Final

from inburgering.actions.handeling import Werkstuk
from inburgering.actions.stand import GEEN_EINDE
from inburgering.actions.taak import EIGEN, get_team
from inburgering.cases.models import Taak
from inburgering.law.tekst import Zin, zinnen_as_json
from inburgering.queries.overleg_keuzes import Doener

GEEN: Final[tuple[Zin, ...]] = ()


def add_task(
    stuk: Werkstuk,
    doener: Doener,
    *,
    wat: str,
    uiterlijk: date | None,
    uitleg: tuple[Zin, ...] = GEEN,
) -> Taak:
    """Add a task for a party or a colleague; ``wat`` is at most 200 signs."""
    return Taak.objects.create(
        dossier=stuk.dossier,
        gemeente_id=stuk.dossier.gemeente_id,
        code=EIGEN,
        taak=doener.taak,
        organisatie_id=doener.organisatie,
        medewerker_id=doener.medewerker,
        team_id=get_team(doener.medewerker),
        omschrijving=wat.strip(),
        vanaf=stuk.moment.dag,
        uiterlijk=uiterlijk or GEEN_EINDE,
        uitleg=zinnen_as_json(uitleg),
        created_at=stuk.moment.tijdstip,
    )
