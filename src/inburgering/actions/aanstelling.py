"""The place of a worker: role, organisation and team during a period."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from inburgering.access.beheerkring import get_regio
from inburgering.access.bereik import Bereik
from inburgering.access.models import Aanstelling, Team
from inburgering.access.rollen import ROLLEN
from inburgering.actions.fouten import Onvolledig, Tekst
from inburgering.region.models import Organisatie


@dataclass(frozen=True, slots=True)
class Plaats:
    """Where somebody works and as what, both days inclusive."""

    rol: str
    organisatie: str
    team: int | None
    begin: date
    eind: date | None = None

    def as_codes(self) -> dict[str, Any]:
        """Return ids and codes for the row that tells of the change."""
        return {
            "rol": self.rol,
            "organisatie": self.organisatie,
            "team": self.team,
            "begin": self.begin.isoformat(),
            "eind": self.eind.isoformat() if self.eind else None,
        }


def check_plaats(plaats: Plaats, *, bereik: Bereik) -> None:
    """Check that the place exists within the administrator's region.

    :raises Onvolledig: if role, organisation, team or days cannot go together.
    """
    velden: dict[str, Tekst] = {}
    if plaats.rol not in ROLLEN:
        velden["rol"] = _("Kies een rol uit de lijst.")
    known = Organisatie.objects.filter(pk=plaats.organisatie, regio=get_regio(bereik))
    if not known.exists():
        velden["organisatie"] = _("Kies een organisatie uit jouw regio.")
    in_team = Team.objects.filter(organisatie=plaats.organisatie)
    if plaats.team is not None and not in_team.filter(pk=plaats.team).exists():
        velden["team"] = _("Dit team hoort niet bij de organisatie. Kies een ander team.")
    if plaats.eind is not None and plaats.eind < plaats.begin:
        velden["eind"] = _("De einddatum ligt voor de begindatum. Kies een latere dag.")
    if velden:
        raise Onvolledig(_("Controleer de plaats van de medewerker."), velden=velden)


def place(medewerker: int, plaats: Plaats) -> None:
    """Write the place and close the one before it; the caller holds the transaction.

    :raises Onvolledig: if a place stands already from a later day on.
    """
    last = Aanstelling.objects.filter(medewerker=medewerker).order_by("-begin", "-pk").first()
    if last is not None and last.begin > plaats.begin:
        later = _("Er staat al een plaats klaar die later begint. Kies die dag of een dag erna.")
        raise Onvolledig(later, velden={"begin": later})
    if last is not None and last.begin < plaats.begin:
        day_before = plaats.begin - timedelta(days=1)
        if last.eind is None or last.eind > day_before:
            last.eind = day_before
            last.save(update_fields=["eind"])
        last = None
    row = last or Aanstelling(medewerker_id=medewerker)
    row.rol, row.begin, row.eind = plaats.rol, plaats.begin, plaats.eind
    row.organisatie_id, row.team_id = plaats.organisatie, plaats.team
    row.save()
