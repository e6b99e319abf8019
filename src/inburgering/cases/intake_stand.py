"""Reads how far the intake of a dossier is, as far as the law asks."""

from collections.abc import Mapping
from datetime import date

from inburgering.cases.dossierstand import load_standen
from inburgering.cases.gezondheid import Gezondheidsinhoud, open_health
from inburgering.cases.intake_inhoud import Inhoud
from inburgering.cases.models import (
    BredeIntake,
    Dossier,
    Gezondheid,
    Intakegesprek,
    Intakeonderdeel,
)
from inburgering.law.intake_volledig import IntakeFeiten
from inburgering.law.pip_termijn import is_verhuisd_met_pip


def read_part(row: Intakeonderdeel) -> Inhoud:
    """Return what a row of a part holds."""
    return Inhoud(
        wens=row.wens, notitie=row.notitie, codes=row.codes, is_besproken=row.is_besproken
    )


def read_parts(intake: BredeIntake | None) -> Mapping[str, Inhoud]:
    """Return what every part holds, by code; a part without a row is not there."""
    rows = Intakeonderdeel.objects.filter(intake=intake) if intake else ()
    return {row.domein: read_part(row) for row in rows}


def read_health(dossier: Dossier) -> Gezondheidsinhoud:
    """Return the opened health of a dossier, empty when there is none.

    Whoever calls this has checked the right to it, or shows nothing of it.
    """
    row = Gezondheid.objects.filter(dossier=dossier).first()
    return open_health(row.inhoud_versleuteld) if row else Gezondheidsinhoud()


def load_intake_feiten(
    dossier: Dossier, intake: BredeIntake | None, parts: Mapping[str, Inhoud], *, dag: date
) -> IntakeFeiten:
    """Return how far the intake is. Of health only whether it was talked about."""
    stand = load_standen([dossier], peildatum=dag, beleid={})[dossier.pk]
    household = parts.get("gezin", Inhoud()).codes
    discussed = {code for code, inhoud in parts.items() if inhoud.is_besproken}
    if read_health(dossier).inhoud.is_besproken:
        discussed.add("gezondheid")
    return IntakeFeiten(
        besproken=frozenset(discussed),
        aantal_gesprekken=Intakegesprek.objects.filter(intake=intake).count() if intake else 0,
        gewezen_op=intake.alleen_gewezen_op if intake else None,
        heeft_toets=bool(stand.toets_afgenomen_op or stand.toets_vrijgesteld_op),
        heeft_jong_kind=household.get("jong_kind") == "ja",
        is_vve_besproken="vve" in household,
        is_overgekomen=is_verhuisd_met_pip(stand.feiten),
    )
