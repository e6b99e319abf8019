"""Reads light cases: people of older cohorts who are followed without terms of the act."""

import uuid
from datetime import date

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.afronding import LICHTE_GROEPEN, UITLEG_GROEPEN
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.models import Dossier, LichtTraject
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.law.lening import is_lening_bijna_op
from inburgering.queries.afronding_beeld import Lichtbeeld, Lichtregel
from inburgering.queries.dossier_kop import find_dossier, get_full_name, make_kop

PAGE = 100


def get_licht(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Lichtbeeld | None:
    """Return the light case, or ``None`` where the act of 2021 applies or nothing may be seen."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None or not bereik.mag_zien(row.gemeente_id, Deel.VOORTGANG):
        return None
    if row.regime == Dossier.Regime.WI2021:
        return None
    light = LichtTraject.objects.filter(dossier=row).first() or LichtTraject(
        dossier=row, versie=0, groep=_propose(row)
    )
    return Lichtbeeld(
        kop=make_kop(row, bereik=bereik, dag=dag),
        versie=light.versie,
        groep=light.groep,
        groep_naam=get_word(LICHTE_GROEPEN, light.groep) if light.versie else "",
        uitleg=get_word(UITLEG_GROEPEN, light.groep),
        einddatum_duo=light.einddatum_duo,
        lening_cent=light.lening_cent,
        lening_gebruikt_cent=light.lening_gebruikt_cent,
        lening_stand_op=light.lening_stand_op,
        is_lening_bijna_op=_is_nearly_used(light, dag),
        heeft_risico=light.heeft_risico,
        uitgenodigd_op=light.uitgenodigd_op,
        gesproken_op=light.gesproken_op,
        afspraken=light.afspraken,
        afgesloten_op=light.afgesloten_op,
        uitkomst=light.uitkomst,
        mag_wijzigen=bereik.mag_doen(row.gemeente_id, "voortgang")
        and row.status == Dossier.Status.OPEN,
    )


def list_licht(*, bereik: Bereik, dag: date) -> tuple[Lichtregel, ...]:
    """Return the light cases that run, those at risk without a talk first; at most a page."""
    visible = get_visible_dossiers(bereik).filter(
        gemeente__in=bereik.regie_gemeenten, status=Dossier.Status.OPEN
    )
    rows = (
        LichtTraject.objects.filter(dossier__in=visible, afgesloten_op__isnull=True)
        .select_related("dossier__persoon", "dossier__gemeente", "dossier__casusregisseur")
        .order_by("-heeft_risico", "gesproken_op", "pk")[:PAGE]
    )
    return tuple(_line(row, dag) for row in rows)


def _line(row: LichtTraject, dag: date) -> Lichtregel:
    dossier = row.dossier
    return Lichtregel(
        dossier=dossier.sleutel,
        naam=get_full_name(dossier.persoon),
        gemeente_naam=dossier.gemeente.naam,
        groep_naam=get_word(LICHTE_GROEPEN, row.groep),
        is_lening_bijna_op=_is_nearly_used(row, dag),
        heeft_risico=row.heeft_risico,
        gesproken_op=row.gesproken_op,
        casusregisseur_naam=dossier.casusregisseur.naam if dossier.casusregisseur else "",
    )


def _is_nearly_used(light: LichtTraject, dag: date) -> bool:
    if light.lening_cent is None or light.lening_gebruikt_cent is None:
        return False
    if light.afgesloten_op is not None or light.dossier.status != Dossier.Status.OPEN:
        return False  # The duty does not stand any more: the loan is no risk to it.
    return is_lening_bijna_op(
        hoogste_cent=light.lening_cent, gebruikt_cent=light.lening_gebruikt_cent, dag=dag
    )


def _propose(row: Dossier) -> str:
    if row.regime == Dossier.Regime.ZONDER_PLICHT:
        return LichtTraject.Groep.OUDE_NIEUWKOMER
    return LichtTraject.Groep.WI2013
