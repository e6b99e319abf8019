"""Reads a PIP-team: its members, its meetings, and who could be a member."""

import uuid
from datetime import date

from django.utils.translation import gettext as _

from inburgering.access.bereik import Bereik
from inburgering.access.rollen import ROLLEN
from inburgering.cases.models import Overleg, PipTeam, PipTeamlid
from inburgering.queries.overleg_beeld import Teambeeld
from inburgering.queries.overleg_keuzes import get_appointments
from inburgering.queries.overleg_lijst import make_regels
from inburgering.queries.overleg_zaak import make_lid
from inburgering.queries.overleg_zicht import get_visible_teams, mag_leiden
from inburgering.region.models import Organisatie


def get_pipteam(team: uuid.UUID, *, bereik: Bereik, dag: date) -> Teambeeld | None:
    """Return the team, or ``None`` when it does not exist for this worker."""
    row = get_visible_teams(bereik).select_related("organisatie").filter(sleutel=team).first()
    if row is None:
        return None
    planned = (
        Overleg.objects.filter(team=row, status=Overleg.Status.GEPLAND)
        .select_related("team")
        .defer("verslag_html", "verslag_pdf")
    )
    return Teambeeld(
        sleutel=row.sleutel,
        naam=row.naam,
        partij=row.organisatie.naam,
        mag_leiden=mag_leiden(row, bereik=bereik),
        leden=tuple(make_lid(lid) for lid in get_members(row)),
        gepland=make_regels(planned.order_by("datum", "tijd")[:30], bereik=bereik, dag=dag),
    )


def get_members(team: PipTeam) -> list[PipTeamlid]:
    """Return the active members, fixed ones first, then by party."""
    rows = PipTeamlid.objects.filter(team=team, is_actief=True)
    rows = rows.select_related("organisatie", "medewerker")
    return sorted(
        rows,
        key=lambda lid: (
            lid.soort != PipTeamlid.Soort.VAST,
            lid.organisatie.naam,
            lid.medewerker.naam if lid.medewerker else "",
        ),
    )


def list_kandidaten(
    team: uuid.UUID, *, bereik: Bereik, dag: date
) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return per party of the region code and words of who can be a member; volunteers cannot.

    The code is that of the party, or of the party and a worker of it.
    """
    row = get_visible_teams(bereik).select_related("organisatie").filter(sleutel=team).first()
    if row is None or not mag_leiden(row, bereik=bereik):
        return ()
    parties = list(Organisatie.objects.filter(regio=row.organisatie.regio_id).order_by("naam"))
    workers: dict[str, list[tuple[str, str]]] = {}
    for place in get_appointments(dag).filter(organisatie__in=parties):
        rol = ROLLEN[place.rol]
        if rol.heeft_dossiers and rol.is_beroepskracht:
            code = make_code(place.organisatie_id, place.medewerker_id)
            workers.setdefault(place.organisatie_id, []).append((code, place.medewerker.naam))
    return tuple(
        (
            party.naam,
            (
                (party.code, _("Iemand van %(partij)s") % {"partij": party.naam}),
                *workers.get(party.code, ()),
            ),
        )
        for party in parties
    )


def make_code(organisatie: str, medewerker: int) -> str:
    """Return the code of a worker of a party in the list of candidates."""
    return f"{organisatie}.{medewerker}"
