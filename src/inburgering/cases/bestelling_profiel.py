"""To which lot of the B1-route a person points."""

from inburgering.cases.models import Intakeonderdeel, Leerbaarheidstoets
from inburgering.law.bestellen import Leerprofiel, leerprofiel


def find_leerprofiel(dossier: int) -> Leerprofiel | None:
    """Return it from intake and leerbaarheidstoets, ``None`` while neither tells.

    Two queries.
    """
    education = (
        Intakeonderdeel.objects.filter(intake__dossier=dossier, domein="opleiding")
        .values_list("codes__hoogste", flat=True)
        .first()
    )
    toets = Leerbaarheidstoets.objects.filter(dossier=dossier).values_list("resultaat", flat=True)
    return leerprofiel(hoogste_opleiding=education or "", toets=toets.first() or "")
