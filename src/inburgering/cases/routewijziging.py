"""A change of route or level: which one is open, and its conditions on a day."""

from collections.abc import Iterator, Sequence
from datetime import date

from inburgering.cases.models import Dossier, Pip, Routewijziging
from inburgering.cases.wijziging_gegevens import load_wijzigingsgegevens
from inburgering.law.afschalen_voorwaarden import voorwaarden_afschalen, voorwaarden_opschalen
from inburgering.law.bevinding import Bevinding
from inburgering.law.feiten import Feiten
from inburgering.law.leerroute_wijzigen import OPNIEUW_VASTSTELLEN
from inburgering.law.pip_inhoud import Leerroute, PipInhoud, Vaardigheid
from inburgering.law.schakelen import voorwaarden_schakelen
from inburgering.law.tekst import gettext_noop, zin
from inburgering.law.voorwaarde import Voorwaarde, find_impossible


def find_wijziging(dossier: Dossier) -> Routewijziging | None:
    """Return the change of which the plan is still a concept."""
    return (
        Routewijziging.objects.filter(
            dossier=dossier, ingetrokken_op__isnull=True, pip__status=Pip.Status.CONCEPT
        )
        .select_related("pip")
        .first()
    )


def keuze_voorwaarden(
    dossier: Dossier,
    feiten: Feiten,
    *,
    soort: str,
    naar: Leerroute | None,
    vaardigheden: Sequence[Vaardigheid],
    opleiding_geeindigd_op: date | None,
    dag: date,
) -> tuple[Voorwaarde, ...]:
    """Return the conditions of what somebody wants to change, as they stand on a day."""
    if soort == Routewijziging.Soort.SCHAKELEN:
        return voorwaarden_schakelen(
            feiten,
            naar=naar or "B1",
            dag=dag,
            opleiding_geeindigd_op=opleiding_geeindigd_op,
        )
    if soort == Routewijziging.Soort.AFSCHALEN:
        inzet = load_wijzigingsgegevens(dossier, dag=dag).inzet
        return voorwaarden_afschalen(feiten, vaardigheden=vaardigheden, dag=dag, inzet=inzet)
    return voorwaarden_opschalen(feiten, vaardigheden=vaardigheden)


def controleer_wijziging(
    dossier: Dossier, feiten: Feiten, inhoud: PipInhoud, *, dag: date
) -> Iterator[Bevinding]:
    """Yield what stands in the way of a plan with another route or a lower level.

    What the law refuses whatever one judges is refused here too; a change for which nobody looked
    at the conditions gets advice.

    Grondslag: art. 17 lid 2 and 3 Wet inburgering 2021; art. 5.4 and 5.5 Besluit.
    """
    before = feiten.laatste_pip
    if before is None or inhoud.leerroute is None:
        return
    lower = [
        skill
        for skill, level in inhoud.niveaus.items()
        if level == "A2" and (before.niveaus.get(skill) or before.niveau or "B1") != "A2"
    ]
    is_switch = before.leerroute != inhoud.leerroute
    if not (is_switch or lower):
        return
    change = find_wijziging(dossier)
    if change is not None and _covers(change, inhoud, lower):
        return
    conditions = (
        voorwaarden_schakelen(feiten, naar=inhoud.leerroute, dag=dag)
        if is_switch
        else voorwaarden_afschalen(feiten, vaardigheden=lower, dag=dag)
    )
    veld = "leerroute" if is_switch else "niveau"
    for row in find_impossible(conditions):
        if row.code == "na_verhuizing":
            continue  # said already where the route must stay
        yield Bevinding(f"wijziging_{row.code}", veld, row.uitleg, row.grondslag)
    yield Bevinding(
        "wijziging_niet_bekeken",
        veld,
        (
            zin(
                gettext_noop(
                    "Dit plan wijzigt de leerroute of het niveau:"
                    " leg bij Wijzigen vast waarom dat kan."
                )
            ),
        ),
        (OPNIEUW_VASTSTELLEN,),
        is_wettelijk=False,
    )


def _covers(change: Routewijziging, inhoud: PipInhoud, lower: Sequence[Vaardigheid]) -> bool:
    if change.soort == Routewijziging.Soort.SCHAKELEN:
        return change.naar == inhoud.leerroute and not lower
    return set(lower) <= set(change.vaardigheden)
