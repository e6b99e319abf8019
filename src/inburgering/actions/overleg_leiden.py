"""Finds the team or the meeting that somebody leads; everybody else is turned away."""

import uuid

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.actions.fouten import Geweigerd, NietBevoegd, NietGevonden
from inburgering.cases.feiten import REGIE
from inburgering.cases.models import Agendapunt, Overleg, PipTeam
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.overleg_zicht import (
    get_visible_overleggen,
    get_visible_teams,
    mag_leiden,
)

NIET_LEIDEN = _("Alleen wie bij deze partij de casusregie doet, leidt dit overleg.")


def lead_team(team: uuid.UUID, *, bereik: Bereik) -> PipTeam:
    """Return a team that this worker leads.

    :raises NietGevonden: if it does not exist for this worker.
    :raises NietBevoegd: if somebody else leads it.
    """
    row = get_visible_teams(bereik).filter(sleutel=team).first()
    if row is None:
        raise NietGevonden
    if not mag_leiden(row, bereik=bereik):
        raise NietBevoegd(NIET_LEIDEN)
    return row


def lead_meeting(overleg: uuid.UUID, *, bereik: Bereik) -> Overleg:
    """Return a planned meeting that this worker leads, locked; call it inside a transaction.

    :raises NietGevonden: if it does not exist for this worker.
    :raises NietBevoegd: if somebody else leads it.
    :raises Geweigerd: if it was held, or called off.
    """
    seen = get_visible_overleggen(bereik).select_related("team").filter(sleutel=overleg).first()
    if seen is None:
        raise NietGevonden
    if not mag_leiden(seen.team, bereik=bereik):
        raise NietBevoegd(NIET_LEIDEN)
    row = Overleg.objects.select_for_update().get(pk=seen.pk)
    if row.status == Overleg.Status.GEHOUDEN:
        raise Geweigerd(_("Dit overleg is al afgerond. Het verslag verandert niet meer."))
    if row.status == Overleg.Status.VERVALLEN:
        raise Geweigerd(_("Dit overleg gaat niet door. Zet de zaak op een ander overleg."))
    return row


def find_writable(overleg: Overleg, *, bereik: Bereik) -> dict[int, Agendapunt]:
    """Return by id the cases on the agenda of which this worker has the casusregie now."""
    rows = {
        row.pk: row
        for row in Agendapunt.objects.filter(overleg=overleg).select_related("dossier")
        if any(bereik.mag_doen(row.dossier.gemeente_id, taak) for taak in REGIE)
    }
    dossiers = {row.dossier_id for row in rows.values()}
    visible = set(get_visible_dossiers(bereik).filter(pk__in=dossiers).values_list("pk", flat=True))
    return {pk: row for pk, row in rows.items() if row.dossier_id in visible}
