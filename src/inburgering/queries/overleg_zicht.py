"""Who sees which meeting, and which cases on its agenda (ADR 0090).

Whoever leads a team has the casusregie at the party that calls it together. Of a case one sees
everything with rights on the dossier; a member who was invited by name and has no task in the
dossier sees the item alone: name, question, decision and the own actions.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.models import Agendapunt, Overleg, PipTeam, PipTeamlid
from inburgering.cases.zichtbaar import get_visible_dossiers


@dataclass(frozen=True, slots=True)
class Gezien:
    """A case on an agenda that this worker sees."""

    punt: Agendapunt
    is_geheel: bool
    """Whether the worker has rights on the dossier; else only the item itself shows."""


def is_leider(bereik: Bereik) -> bool:
    """Return whether this worker leads the teams of the own party."""
    return bool(bereik.regie_gemeenten) and Deel.OVERLEG in bereik.rol.delen


def mag_leiden(team: PipTeam, *, bereik: Bereik) -> bool:
    """Return whether this worker plans and minutes the meetings of this team."""
    return is_leider(bereik) and team.organisatie_id == bereik.organisatie


def get_visible_teams(bereik: Bereik) -> QuerySet[PipTeam]:
    """Return the active teams that this worker leads or is a fixed member of."""
    fixed = PipTeamlid.objects.filter(_own(bereik), team=OuterRef("pk"), soort="vast")
    return PipTeam.objects.filter(_led("", bereik) | Q(Exists(fixed)), is_actief=True)


def get_visible_overleggen(bereik: Bereik) -> QuerySet[Overleg]:
    """Return the meetings that this worker leads, always comes to, or was called for."""
    fixed = PipTeamlid.objects.filter(_own(bereik), team=OuterRef("team"), soort="vast")
    called = PipTeamlid.objects.filter(_own(bereik), agendapunten__overleg=OuterRef("pk"))
    rows = Overleg.objects.filter(_led("team__", bereik) | Q(Exists(fixed)) | Q(Exists(called)))
    return rows.defer("verslag_html", "verslag_pdf")


def list_seen(overleg: Overleg, *, bereik: Bereik) -> tuple[Gezien, ...]:
    """Return the cases on the agenda that this worker sees, in order."""
    rows = list(
        Agendapunt.objects.filter(overleg=overleg)
        .select_related("dossier__persoon", "dossier__gemeente")
        .prefetch_related("opgeroepen__medewerker", "opgeroepen__organisatie")
        .order_by("volgorde", "pk")
    )
    own = list(PipTeamlid.objects.filter(_own(bereik), team=overleg.team_id))
    visible = {
        pk
        for pk, gemeente in get_visible_dossiers(bereik)
        .filter(pk__in=[row.dossier_id for row in rows])
        .values_list("pk", "gemeente_id")
        if bereik.mag_zien(gemeente, Deel.KOP)
    }
    found = ((row, _judge(row, own, row.dossier_id in visible, bereik)) for row in rows)
    return tuple(Gezien(row, is_geheel) for row, is_geheel in found if is_geheel is not None)


def _judge(
    row: Agendapunt, own: Iterable[PipTeamlid], is_visible: bool, bereik: Bereik
) -> bool | None:
    """Return whether all of the case is seen, or the item alone; ``None`` is nothing."""
    called = {lid.pk for lid in row.opgeroepen.all()}
    invited = [lid for lid in own if lid.soort == PipTeamlid.Soort.VAST or lid.pk in called]
    if is_visible and (invited or bereik.mag_zien(row.dossier.gemeente_id, Deel.OVERLEG)):
        return True
    # "Whoever the party sends" opens nothing by itself: to see a case one is named.
    return False if any(lid.medewerker_id is not None for lid in invited) else None


def _own(bereik: Bereik) -> Q:
    """Return the condition for memberships of this worker, by name or by party."""
    by_party = Q(medewerker=None) if bereik.rol.heeft_dossiers else Q(pk__in=[])
    mine = Q(medewerker=bereik.medewerker) | by_party
    # A worker who went to another party takes no membership along.
    return Q(mine, is_actief=True, organisatie=bereik.organisatie)


def _led(prefix: str, bereik: Bereik) -> Q:
    if not is_leider(bereik):
        return Q(pk__in=[])
    return Q(**{f"{prefix}organisatie": bereik.organisatie})
