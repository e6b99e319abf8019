"""Dossiers of made-up people, opened through the action as in use."""

import uuid
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.dossier import NieuwDossier, dossier_openen
from inburgering.actions.feit import Waarde
from inburgering.actions.persoon import Persoonsgegevens
from inburgering.cases.naam import Naam

WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2)
NAAM = Naam(geslachtsnaam="Tesfay", voornamen="Selam")


def make_bsn(number: int) -> str:
    """Return the BSN of the test range with this serial number (0 to 4999)."""
    for digits in range(number * 20, (number + 1) * 20):
        bsn = f"9999{digits:05d}"
        total = sum(w * int(d) for w, d in zip(WEIGHTS, bsn, strict=False))
        if (total - int(bsn[8])) % 11 == 0:
            return bsn
    raise ValueError(f"no BSN for {number}")


BSN = make_bsn(12)


def make_nieuw(gemeente: str, casusregisseur: int, **changes: Any) -> NieuwDossier:
    """Return what is needed to open a dossier; ``feiten`` are added to the usual ones."""
    feiten: Mapping[str, Waarde] = {
        "doelgroep": Waarde(code="asielstatushouder"),
        "koppeling": Waarde(datum=date(2026, 1, 12)),
        "kennisgeving": Waarde(datum=date(2026, 1, 20)),
        "inschrijving": Waarde(datum=date(2026, 2, 2)),
        **changes.pop("feiten", {}),
    }
    nieuw = NieuwDossier(
        gemeente=gemeente,
        persoon=Persoonsgegevens(
            naam=NAAM, geboortedatum=date(1994, 3, 5), bsn=BSN, is_synthetisch=True
        ),
        feiten=feiten,
        casusregisseur=casusregisseur,
        taal="Tigrinya",
        heeft_tolk_nodig=True,
        telefoon="06 12345678",
        adres_regels=("Lindelaan 3", "1234 AB Boslanden"),
    )
    return replace(nieuw, **changes)


def open_dossier(bereik: Bereik, moment: Moment, **changes: Any) -> uuid.UUID:
    """Open a dossier in the first municipality where the worker has the casusregie."""
    gemeente = changes.pop("gemeente", None) or sorted(bereik.regie_gemeenten)[0]
    nieuw = make_nieuw(gemeente, bereik.medewerker, **changes)
    return dossier_openen(nieuw, bereik=bereik, moment=moment)
