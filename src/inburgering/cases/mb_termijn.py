"""How long maatschappelijke begeleiding lasts here, and who pays when it lasts longer.

The law sets no duration (art. 13 Wi2021; art. 5.1 Bi2021): the months are a setting.
Source: R-SV-008, R-SV-013, R-SV-016.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from inburgering.cases.keuzelijsten import Keuzelijst
from inburgering.cases.models import Dossier, Feit
from inburgering.law.kalender import laatste_dag
from inburgering.region.beleid import beleidswaarde

FINANCIERING: Final[Keuzelijst] = {
    "aanvullende_middelen": _("aanvullende middelen voor langere begeleiding"),
    "gemeente": _("budget van de gemeente voor begeleiding"),
    "partij": _("de partij die begeleidt betaalt zelf"),
    "anders": _("iets anders, zie de toelichting"),
}
"""Who pays what lasts longer than usual."""


@dataclass(frozen=True, slots=True)
class Mbtermijn:
    """The last days of the help, both inclusive."""

    gewoon: date
    langst: date
    """With a reason and money for it."""


def get_mb_termijn(row: Dossier, begin: date, *, beleid: Mapping[str, Any]) -> Mbtermijn | None:
    """Return the last days that hold here, ``None`` without a local rule."""
    months = beleidswaarde(beleid, "mb_maanden")
    if months is None:
        return None
    start = find_mb_start(row, begin)
    most = max(months, beleidswaarde(beleid, "mb_uitloop_maanden") or months)
    return Mbtermijn(gewoon=laatste_dag(start, months), langst=laatste_dag(start, most))


def find_mb_start(row: Dossier, begin: date) -> date:
    """Return the day from which the local months count: settling here, or the begin of the help."""
    settled = Feit.objects.filter(dossier=row, is_geldig=True, soort="inschrijving").first()
    return settled.datum if settled is not None and settled.datum is not None else begin
