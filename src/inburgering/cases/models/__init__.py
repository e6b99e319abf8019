"""Tables of dossiers and what happened."""

from inburgering.cases.models.dossier import (
    Contactmoment,
    Dossier,
    Feit,
    Huishoudband,
    Randvoorwaarde,
)
from inburgering.cases.models.intake import (
    BredeIntake,
    Gezondheid,
    Intakegesprek,
    Intakeinbreng,
    Intakeonderdeel,
    Intakeversie,
    Leerbaarheidstoets,
    Oproep,
)
from inburgering.cases.models.persoon import Persoon, Persoonscorrectie
from inburgering.cases.models.pip import Document, Overname, Pip, Verzending
from inburgering.cases.models.werk import (
    Bericht,
    Inzage,
    Taak,
    Taakkeuze,
    Termijn,
    Tijdlijnregel,
)

__all__ = [
    "Bericht",
    "BredeIntake",
    "Contactmoment",
    "Document",
    "Dossier",
    "Feit",
    "Gezondheid",
    "Huishoudband",
    "Intakegesprek",
    "Intakeinbreng",
    "Intakeonderdeel",
    "Intakeversie",
    "Inzage",
    "Leerbaarheidstoets",
    "Oproep",
    "Overname",
    "Persoon",
    "Persoonscorrectie",
    "Pip",
    "Randvoorwaarde",
    "Taak",
    "Taakkeuze",
    "Termijn",
    "Tijdlijnregel",
    "Verzending",
]
