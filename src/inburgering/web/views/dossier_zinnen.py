"""Makes the sentences of a timeline from the catalogue of handelingen."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from inburgering.actions.catalogus import HANDELINGEN
from inburgering.queries.dossier_beeld import Tijdlijnbeeld


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """An event with its sentence and its look."""

    beeld: Tijdlijnbeeld
    zin: str
    grondslag: str
    toon: str
    """Of the dot: done, soon or neutral."""


MILESTONES = frozenset(
    {
        "dossier.geopend",
        "brede_intake.vastgelegd",
        "brede_intake.afwezig_voltooid",
        "pip.vastgesteld",
        "dossier.gesloten",
    }
)
CORRECTIONS = frozenset({"feit.gecorrigeerd", "feit.ingetrokken", "persoon.gecorrigeerd"})


def tell(regels: Iterable[Tijdlijnbeeld]) -> tuple[Gebeurtenis, ...]:
    """Return the events with their sentences."""
    return tuple(_tell(regel) for regel in regels)


def _tell(regel: Tijdlijnbeeld) -> Gebeurtenis:
    kind = HANDELINGEN.get(regel.handeling)
    words = defaultdict(lambda: _("onbekend"), regel.woorden)
    sentence = str(kind.zin) % words if kind else regel.handeling
    tone = "done" if regel.handeling in MILESTONES else "neutral"
    return Gebeurtenis(
        beeld=regel,
        zin=sentence,
        grondslag=kind.grondslag if kind else "",
        toon="soon" if regel.handeling in CORRECTIONS else tone,
    )
