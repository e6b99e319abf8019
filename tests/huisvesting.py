"""What tests on housing share: who keeps the taakstelling, and a file of real placements."""

import uuid
from dataclasses import replace
from datetime import date
from typing import Any

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.dossier import dossier_openen
from inburgering.actions.feit import Waarde
from inburgering.region.models import Taakverdeling
from tests.dossiers import make_nieuw

PLAATSINGEN = {
    2017: (2, 5, 16, 14, 13, 21, 9, 2, 13, 21, 8, 0),
    2018: (10, 8, 4, 16, 12, 3, 23, 7, 2, 11, 8, 0),
    2019: (0, 0, 4, 0, 3, 1, 2, 4, 0, 11, 0, 0),
    2020: (13, 0, 0, 0, 0, 1),
}
"""Permit holders placed per month in one municipality, as the ministry counted them."""
MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
BRON = "opgave van het ministerie, juni 2020"


def give_taakstelling(gemeente: str, organisatie: str, *, rol: str = "uitvoerder") -> None:
    """Let a party keep the taakstelling of a municipality, unless somebody does already."""
    Taakverdeling.objects.get_or_create(
        gemeente_id=gemeente,
        taak="taakstelling",
        rol=rol,
        begin=date(2022, 1, 1),
        defaults={"organisatie_id": organisatie, "niveau": "lokaal", "grond": "eigen"},
    )


def open_wachtende(bereik: Bereik, moment: Moment, *, gemeente: str, **changes: Any) -> uuid.UUID:
    """Open a dossier of an asielstatushouder who was coupled and does not live here yet."""
    feiten = {
        "doelgroep": Waarde(code="asielstatushouder"),
        "koppeling": Waarde(datum=date(2026, 5, 2)),
    }
    nieuw = replace(make_nieuw(gemeente, bereik.medewerker, **changes), feiten=feiten)
    return dossier_openen(nieuw, bereik=bereik, moment=moment)


def make_plaatsingen_csv(gemeente: str, **changes: int) -> bytes:
    """Return the file as it comes: with empty months and a total per year.

    ``changes`` holds other numbers by ``m<year>_<month>``.
    """
    lines = ["jaar,maand,gemeente,post,aantal,bron,opmerking"]
    for year, numbers in PLAATSINGEN.items():
        for place, naam in enumerate(MAANDEN):
            number = str(numbers[place]) if place < len(numbers) else ""
            number = str(changes.get(f"m{year}_{place + 1}", number))
            lines.append(f'{year},{naam},{gemeente},geplaatst,{number},"{BRON}",')
        lines.append(f'{year},totaal (bron),{gemeente},geplaatst,{sum(numbers)},"{BRON}",')
    return "\n".join(lines).encode()
