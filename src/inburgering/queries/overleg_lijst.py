"""Reads the list of meetings."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from django.db.models import Count

from inburgering.access.bereik import Bereik
from inburgering.cases.models import Agendapunt, Overleg
from inburgering.queries.overleg_beeld import Overleggen, Overlegregel, Teamregel
from inburgering.queries.overleg_zicht import (
    get_visible_overleggen,
    get_visible_teams,
    is_leider,
    mag_leiden,
)

GEWEEST: Final = 12
GEPLAND: Final = 30
"""How many meetings the page shows."""


def list_overleggen(*, bereik: Bereik, dag: date) -> Overleggen:
    """Return the teams and the meetings of this worker: those to come, and the last ones."""
    meetings = get_visible_overleggen(bereik).select_related("team")
    planned = meetings.filter(status=Overleg.Status.GEPLAND).order_by("datum", "tijd", "pk")
    held = meetings.filter(status=Overleg.Status.GEHOUDEN).order_by("-datum", "-tijd", "-pk")
    teams = get_visible_teams(bereik).select_related("organisatie").order_by("naam", "pk")
    return Overleggen(
        teams=tuple(
            Teamregel(row.sleutel, row.naam, row.organisatie.naam, mag_leiden(row, bereik=bereik))
            for row in teams
        ),
        gepland=make_regels(planned[:GEPLAND], bereik=bereik, dag=dag),
        geweest=make_regels(held[:GEWEEST], bereik=bereik, dag=dag),
        mag_team_maken=is_leider(bereik),
    )


def make_regels(
    meetings: Iterable[Overleg], *, bereik: Bereik, dag: date
) -> tuple[Overlegregel, ...]:
    """Return meetings as lines; how many cases there are is for who leads them."""
    rows = list(meetings)
    led = [row.pk for row in rows if mag_leiden(row.team, bereik=bereik)]
    counts = dict(
        Agendapunt.objects.filter(overleg__in=led)
        .values_list("overleg")
        .annotate(n=Count("pk"))
        .values_list("overleg", "n")
    )
    return tuple(
        Overlegregel(
            sleutel=row.sleutel,
            team=row.team.naam,
            datum=row.datum,
            tijd=row.tijd,
            plaats=row.plaats,
            status=row.status,
            aantal=counts.get(row.pk, 0) if row.pk in led else None,
            wacht_op_notulen=row.status == Overleg.Status.GEPLAND and row.datum < dag,
        )
        for row in rows
    )
