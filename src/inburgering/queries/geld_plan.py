"""The plan for handling money oneself, and the signals of arrears."""

import uuid
from datetime import date

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.geldzaken import OPSCHALING, SIGNAALBRONNEN
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.models import (
    Betalingssignaal,
    Dossier,
    Ontzorging,
    Voorziening,
    Zelfredzaamheidsplan,
)
from inburgering.cases.ontzorging import find_van_partner
from inburgering.cases.voorzieningen import GELDZAKEN, NIVEAUS
from inburgering.queries.dossier_kop import find_dossier
from inburgering.queries.geld_beeld import Geldstatus, Keuzes, Planbeeld, Signaalbeeld
from inburgering.region.aanbod import Aanbodregel, get_aanbod
from inburgering.region.models import Organisatie

MELDTAKEN = ("financiele_zelfredzaamheid", "ontzorgen", "mb_praktisch", "mb_leefomgeving")
PLANTAKEN = ("financiele_zelfredzaamheid", "ontzorgen")


def find_plan(row: Dossier, *, dag: date) -> Planbeeld | None:
    """Return the plan that runs, else the last one."""
    rows = Zelfredzaamheidsplan.objects.filter(dossier=row).select_related("organisatie")
    plan = rows.order_by("-pk").first()
    if plan is None:
        return None
    names = {item.code: item.naam for item in list_geldaanbod(row, dag=dag)}
    return Planbeeld(
        niveau=plan.niveau,
        niveau_naam=get_word(NIVEAUS, plan.niveau),
        begin=plan.begin,
        inkomsten_cent=plan.inkomsten_cent,
        uitgaven_cent=plan.uitgaven_cent,
        afspraken=plan.afspraken,
        onderdelen=tuple((code, names.get(code, code)) for code in plan.onderdelen),
        partij=plan.organisatie.naam,
        partij_code=plan.organisatie_id,
        afgesloten_op=plan.afgesloten_op,
        resultaat=plan.resultaat,
    )


def list_geldaanbod(row: Dossier, *, dag: date) -> tuple[Aanbodregel, ...]:
    """Return what the municipality offers around money."""
    return get_aanbod(row.gemeente_id, dag=dag, soort="geldzaken")


def get_plankeuzes(
    dossier: uuid.UUID, *, bereik: Bereik, dag: date
) -> tuple[tuple[Aanbodregel, ...], Keuzes, str]:
    """Return the offers, the parties of the region, and the level that was chosen, if any."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None:
        return (), (), ""
    level = Voorziening.objects.filter(dossier=row, soort=GELDZAKEN).values_list(
        "niveau", flat=True
    )
    return list_geldaanbod(row, dag=dag), list_partijen(row), level.first() or ""


def list_partijen(row: Dossier) -> Keuzes:
    """Return code and name of the parties of the region, by name."""
    parties = Organisatie.objects.filter(regio=row.gemeente.regio_id).order_by("naam")
    return tuple(parties.values_list("code", "naam"))


def list_signalen(row: Dossier, *, bereik: Bereik) -> tuple[Signaalbeeld, ...]:
    """Return the signals, open ones first, the newest on top."""
    rows = Betalingssignaal.objects.filter(dossier=row).select_related("door")
    found = [_signal(item, row, bereik) for item in rows.order_by("-ontvangen_op", "-pk")]
    return tuple(sorted(found, key=lambda item: item.opgevolgd_op is not None))


def get_signaal(dossier: uuid.UUID, signaal: int, *, bereik: Bereik) -> Signaalbeeld | None:
    """Return a signal for who follows it up, ``None`` for anybody else."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None:
        return None
    found = next((s for s in list_signalen(row, bereik=bereik) if s.id == signaal), None)
    return found if found is not None and found.mag_opvolgen else None


def make_geldstatus(row: Dossier, *, bereik: Bereik) -> Geldstatus:
    """Return what everybody around the person may know of the money: no amounts."""
    gemeente = row.gemeente_id
    period = Ontzorging.objects.filter(dossier=row).order_by("-begin").first()
    plan = (
        Zelfredzaamheidsplan.objects.filter(dossier=row)
        .select_related("organisatie")
        .order_by("-pk")
        .first()
    )
    is_open = row.status == Dossier.Status.OPEN
    guides = any(bereik.mag_doen(gemeente, taak) for taak in PLANTAKEN)
    reports = gemeente in bereik.regie_gemeenten or any(
        bereik.mag_doen(gemeente, taak) for taak in MELDTAKEN
    )
    return Geldstatus(
        ontzorgen_van=period.begin if period else None,
        ontzorgen_tot=period.eind if period else None,
        is_ontzorgen_klaar=bool(period and period.is_afgesloten),
        staat_bij_partner=period is None and find_van_partner(row) is not None,
        plan_niveau=get_word(NIVEAUS, plan.niveau) if plan else "",
        plan_begin=plan.begin if plan else None,
        plan_partij=plan.organisatie.naam if plan else "",
        plan_afspraken=plan.afspraken if plan and guides else "",
        is_plan_klaar=bool(plan and plan.afgesloten_op),
        signalen_open=Betalingssignaal.objects.filter(
            dossier=row, opgevolgd_op__isnull=True
        ).count(),
        mag_melden=is_open and reports,
        mag_afsluiten=bool(
            is_open
            and guides
            and plan
            and plan.afgesloten_op is None
            and (period is None or period.is_afgesloten)
        ),
        ziet_geld=bereik.mag_zien(gemeente, Deel.GELD),
    )


def _signal(item: Betalingssignaal, row: Dossier, bereik: Bereik) -> Signaalbeeld:
    is_call = item.bron == OPSCHALING
    taken = ("ontzorgen",) if is_call else PLANTAKEN
    may = any(bereik.mag_doen(row.gemeente_id, taak) for taak in taken)
    return Signaalbeeld(
        id=item.pk,
        ontvangen_op=item.ontvangen_op,
        bron=get_word(SIGNAALBRONNEN, item.bron),
        is_opschaling=is_call,
        bedrag_cent=item.bedrag_cent,
        opvolging=item.opvolging,
        opgevolgd_op=item.opgevolgd_op,
        door=item.door.naam if item.door else "",
        mag_opvolgen=may and item.opgevolgd_op is None and row.status == Dossier.Status.OPEN,
    )
