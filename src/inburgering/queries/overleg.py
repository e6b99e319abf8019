"""Reads one meeting of the PIP-team, and what meetings decided on one dossier."""

import uuid
from datetime import date

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.feiten import REGIE
from inburgering.cases.models import Aanwezige, Agendapunt, Dossier, Overleg, PipTeamlid
from inburgering.queries.dossier_kop import find_dossier, make_kop
from inburgering.queries.overleg_beeld import Aanwezigheid, Agendakeuze, Overlegbeeld
from inburgering.queries.overleg_besluit import Besluit
from inburgering.queries.overleg_lijst import make_regels
from inburgering.queries.overleg_zaak import load_acties, make_lid, make_zaken
from inburgering.queries.overleg_zicht import (
    get_visible_overleggen,
    is_leider,
    list_seen,
    mag_leiden,
)
from inburgering.queries.pipteam import get_members


def get_overleg(overleg: uuid.UUID, *, bereik: Bereik, dag: date) -> Overlegbeeld | None:
    """Return the meeting as this worker sees it, or ``None`` when it does not exist for them."""
    row = get_visible_overleggen(bereik).select_related("team").filter(sleutel=overleg).first()
    if row is None:
        return None
    leads = mag_leiden(row.team, bereik=bereik)
    seen = list_seen(row, bereik=bereik)
    total = Agendapunt.objects.filter(overleg=row).count() if leads else len(seen)
    return Overlegbeeld(
        sleutel=row.sleutel,
        team=row.team.naam,
        team_sleutel=row.team.sleutel,
        datum=row.datum,
        tijd=row.tijd,
        plaats=row.plaats,
        status=row.status,
        mag_leiden=leads,
        aanwezigen=list_aanwezigen(row),
        zaken=make_zaken(
            seen,
            mag_leiden=leads and row.status == Overleg.Status.GEPLAND,
            bereik=bereik,
            dag=dag,
        ),
        verborgen=total - len(seen),
        heeft_verslag=row.status == Overleg.Status.GEHOUDEN,
    )


def list_aanwezigen(row: Overleg) -> tuple[Aanwezigheid, ...]:
    """Return who is invited: fixed members, and members on call who were asked for a case.

    Of a meeting that was held: who was invited then.
    """
    noted = {
        item.lid_id: item
        for item in Aanwezige.objects.filter(overleg=row).select_related(
            "lid__organisatie", "lid__medewerker"
        )
    }
    if row.status == Overleg.Status.GEPLAND:
        called = set(PipTeamlid.objects.filter(agendapunten__overleg=row).values_list("pk"))
        members = [
            lid
            for lid in get_members(row.team)
            if lid.soort == PipTeamlid.Soort.VAST or (lid.pk,) in called
        ]
    else:
        members = [item.lid for item in noted.values()]
    return tuple(
        Aanwezigheid(
            lid=make_lid(lid),
            is_aanwezig=noted[lid.pk].is_aanwezig if lid.pk in noted else None,
            opmerking=noted[lid.pk].opmerking if lid.pk in noted else "",
        )
        for lid in members
    )


def get_agendakeuze(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Agendakeuze | None:
    """Return what one needs to put a case on an agenda, ``None`` for who may not see meetings."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.OVERLEG):
        return None
    may = is_leider(bereik) and any(bereik.mag_doen(row.gemeente_id, taak) for taak in REGIE)
    planned = (
        Overleg.objects.filter(
            team__organisatie=bereik.organisatie, team__is_actief=True, status="gepland"
        )
        .select_related("team")
        .defer("verslag_html", "verslag_pdf")
        .order_by("datum", "tijd", "pk")
    )
    standing = planned.filter(agenda__dossier=row)
    free = planned.exclude(agenda__dossier=row).filter(datum__gte=dag) if may else planned.none()
    members = PipTeamlid.objects.filter(
        team__organisatie=bereik.organisatie,
        team__is_actief=True,
        is_actief=True,
        soort=PipTeamlid.Soort.OP_AFROEP,
    ).select_related("organisatie", "medewerker", "team")
    return Agendakeuze(
        kop=make_kop(row, bereik=bereik, dag=dag),
        overleggen=tuple((o.sleutel, o.team.naam, o.datum, o.tijd) for o in free[:30]),
        leden=_describe(list(members.order_by("organisatie__naam", "pk"))) if may else (),
        staat_op=make_regels(standing, bereik=bereik, dag=dag),
        besluiten=list_besluiten(row),
        mag_agenderen=may and row.status == Dossier.Status.OPEN,
    )


def _describe(members: list[PipTeamlid]) -> tuple[tuple[int, str], ...]:
    """Return id and words of members; with several teams the name of the team as well."""
    has_teams = len({lid.team_id for lid in members}) > 1
    found = []
    for lid in members:
        party = lid.organisatie.naam
        words = f"{lid.medewerker.naam} ({party})" if lid.medewerker else party
        found.append((lid.pk, f"{words}, {lid.team.naam}" if has_teams else words))
    return tuple(found)


def list_besluiten(row: Dossier, *, aantal: int = 20) -> tuple[Besluit, ...]:
    """Return what closed meetings decided on a dossier; the caller checked ``Deel.OVERLEG``."""
    items = list(
        Agendapunt.objects.filter(
            dossier=row, overleg__status=Overleg.Status.GEHOUDEN, besproken_op__isnull=False
        )
        .select_related("overleg__team")
        .defer("overleg__verslag_html", "overleg__verslag_pdf")
        .order_by("-overleg__datum", "-pk")[:aantal]
    )
    acties = load_acties(items)
    return tuple(
        Besluit(
            overleg=item.overleg.sleutel,
            datum=item.overleg.datum,
            team=item.overleg.team.naam,
            vraag=item.vraag,
            besluit=item.besluit,
            acties=tuple(actie for _party, actie in acties.get(item.pk, ())),
        )
        for item in items
    )
