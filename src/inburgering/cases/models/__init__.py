"""Tables of dossiers and what happened."""

from inburgering.cases.models.begeleiding import (
    Begeleidingsfase,
    Betrokkene,
    Checklist,
    Checklistpunt,
    Voorziening,
)
from inburgering.cases.models.dossier import (
    Contactmoment,
    Dossier,
    Feit,
    Huishoudband,
    Randvoorwaarde,
)
from inburgering.cases.models.instroom import (
    Koppelingslijst,
    Onderscheid,
    Overdrachtsinformatie,
    Plaatsing,
    Samenvoeging,
    Taakstelling,
    Woning,
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
from inburgering.cases.models.overgang import (
    Archieftoegang,
    Herverdeling,
    Overdracht,
    Verhuizing,
)
from inburgering.cases.models.overleg import (
    Aanwezige,
    Agendapunt,
    Overleg,
    PipTeam,
    PipTeamlid,
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
    "Aanwezige",
    "Agendapunt",
    "Archieftoegang",
    "Begeleidingsfase",
    "Bericht",
    "Betrokkene",
    "BredeIntake",
    "Checklist",
    "Checklistpunt",
    "Contactmoment",
    "Document",
    "Dossier",
    "Feit",
    "Gezondheid",
    "Herverdeling",
    "Huishoudband",
    "Intakegesprek",
    "Intakeinbreng",
    "Intakeonderdeel",
    "Intakeversie",
    "Inzage",
    "Koppelingslijst",
    "Leerbaarheidstoets",
    "Onderscheid",
    "Oproep",
    "Overdracht",
    "Overdrachtsinformatie",
    "Overleg",
    "Overname",
    "Persoon",
    "Persoonscorrectie",
    "Pip",
    "PipTeam",
    "PipTeamlid",
    "Plaatsing",
    "Randvoorwaarde",
    "Samenvoeging",
    "Taak",
    "Taakkeuze",
    "Taakstelling",
    "Termijn",
    "Tijdlijnregel",
    "Verhuizing",
    "Verzending",
    "Voorziening",
    "Woning",
]
