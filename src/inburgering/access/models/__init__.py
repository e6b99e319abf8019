"""Tables of accounts, roles and absence."""

from inburgering.access.models.medewerker import (
    Aanstelling,
    Afwezigheid,
    Beheerregel,
    BewaardeLijst,
    Medewerker,
    Team,
)

__all__ = ["Aanstelling", "Afwezigheid", "Beheerregel", "BewaardeLijst", "Medewerker", "Team"]
