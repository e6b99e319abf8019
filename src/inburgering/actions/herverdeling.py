"""Gives the work of many dossiers to other workers of the own party, and undoes that.

What is accepted is what was shown: the plan is made again and must be the same. Carrying it out
happens in batches that a killed process leaves whole, see ``herverdeling_uitvoeren``.
"""

import uuid
from collections.abc import Collection
from datetime import timedelta
from typing import Final

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik, get_bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.herverdeling_partij import check_recht
from inburgering.actions.herverdeling_uitvoeren import (
    herverdeling_uitvoeren,
    herverdeling_uitvoeren_op,
)
from inburgering.cases.gevoelige_tekst import find_sensitive
from inburgering.cases.keuzelijsten import get_taaknaam
from inburgering.cases.models import Herverdeling, Overdracht
from inburgering.queries.herverdeling_plan import (
    ALLEEN_REGIE,
    Herverdeelkeuze,
    Plan,
    Planregel,
    make_plan,
)
from inburgering.region.verdeling import get_gemeenten

DIRECT: Final = 200
"""Up to so many dossiers are done at once; more go to the worker in the background."""
REDEN_MAX: Final = 300
VOORUIT: Final = timedelta(days=366)


def herverdeling_bekijken(keuze: Herverdeelkeuze, *, bereik: Bereik, moment: Moment) -> Plan:
    """Return what would move, without moving anything.

    :raises NietBevoegd: if the worker may not redistribute work.
    :raises Onvolledig: with all faults at once, each at its field.
    """
    check_recht(bereik)
    velden = _check_words(keuze) | _check_days(keuze, moment)
    if velden:
        raise Onvolledig(_("Nog niet klaar. Kijk bij de velden."), velden=velden)
    plan = make_plan(keuze, bereik=bereik)
    if not plan.regels:
        fault = _("Zo verhuist er geen werk. Kies iemand anders of meer soorten werk.")
        raise Onvolledig(fault, velden={"van": fault})
    faults = _check_receivers(plan.regels, keuze, bereik)
    if faults:
        raise Onvolledig(_("Nog niet klaar. Kijk bij de velden."), velden={"naar": faults[0]})
    return plan


def werk_herverdelen(
    keuze: Herverdeelkeuze,
    *,
    gezien: str,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Accept what was shown (``gezien`` is its fingerprint) and return the key.

    Today it is carried out, or begun in the background; on a later day the daily run does it.

    :raises AlGedaan: if the same form came in before.
    :raises Geweigerd: if the work changed since it was shown.
    """
    key = eenmalig or uuid.uuid4()
    if Herverdeling.objects.filter(sleutel=key).exists():
        raise AlGedaan
    plan = herverdeling_bekijken(keuze, bereik=bereik, moment=moment)
    if plan.vingerafdruk != gezien:
        raise Geweigerd(
            _("Intussen is dit werk veranderd. Bekijk hieronder wat er nu verhuist, en bevestig.")
        )
    try:
        with transaction.atomic():
            row = _store(key, keuze, plan, bereik, moment)
            is_large = row.status == Herverdeling.Status.BEZIG and row.aantal > DIRECT
            if is_large:
                _enqueue(row, moment)
    except IntegrityError:
        raise AlGedaan from None
    if row.status == Herverdeling.Status.BEZIG and not is_large:
        herverdeling_uitvoeren(key, moment=moment)
    return key


def herverdeling_terugdraaien(sleutel: uuid.UUID, *, bereik: Bereik, moment: Moment) -> None:
    """Put everything back that is still as it was left; what changed since stays and is named.

    :raises NietGevonden: if it is not of the own party.
    :raises AlGedaan: if it was undone before.
    :raises Geweigerd: while it is being carried out.
    """
    check_recht(bereik)
    with transaction.atomic():
        row = _lock(sleutel, bereik)
        if row.status == Herverdeling.Status.TERUGGEDRAAID:
            raise AlGedaan
        if row.status == Herverdeling.Status.BEZIG:
            raise Geweigerd(_("De herverdeling loopt nog. Wacht tot die klaar is."))
        waits = row.status == Herverdeling.Status.VOORBEREID
        row.status = Herverdeling.Status.TERUGGEDRAAID
        row.teruggedraaid_at = moment.tijdstip if waits else None
        row.door_id = bereik.medewerker
        row.save(update_fields=["status", "teruggedraaid_at", "door"])
        if not waits and row.aantal > DIRECT:
            _enqueue(row, moment)
    if not waits and row.aantal <= DIRECT:
        herverdeling_uitvoeren(sleutel, moment=moment)


def herverdeling_hervatten(sleutel: uuid.UUID, *, bereik: Bereik, moment: Moment) -> None:
    """Go on with what a killed process left; two at once do the work once.

    :raises NietGevonden: if it is not of the own party.
    """
    check_recht(bereik)
    with transaction.atomic():
        row = _lock(sleutel, bereik)
        if row.aantal > DIRECT:
            _enqueue(row, moment)
    if row.aantal <= DIRECT:
        herverdeling_uitvoeren(sleutel, moment=moment)


def _lock(sleutel: uuid.UUID, bereik: Bereik) -> Herverdeling:
    row = (
        Herverdeling.objects.select_for_update()
        .filter(
            sleutel=sleutel,
            soort=Herverdeling.Soort.MEDEWERKER,
            organisatie=bereik.organisatie,
        )
        .first()
    )
    if row is None:
        raise NietGevonden
    return row


def _enqueue(row: Herverdeling, moment: Moment) -> None:
    # In the transaction of the caller: the job exists when the status does.
    herverdeling_uitvoeren_op.enqueue(
        str(row.sleutel), moment.dag.isoformat(), moment.tijdstip.isoformat()
    )


def _store(
    key: uuid.UUID, keuze: Herverdeelkeuze, plan: Plan, bereik: Bereik, moment: Moment
) -> Herverdeling:
    is_now = keuze.dag <= moment.dag
    row = Herverdeling.objects.create(
        sleutel=key,
        soort=Herverdeling.Soort.MEDEWERKER,
        organisatie_id=bereik.organisatie,
        naar_organisatie_id=bereik.organisatie,
        van_medewerker_id=keuze.van if keuze.wie == "medewerker" else None,
        naar_medewerker_id=keuze.naar[0] if len(keuze.naar) == 1 else None,
        gemeenten=list(keuze.gemeenten),
        taken=list(keuze.taken),
        met_casusregie=keuze.met_casusregie,
        dag=keuze.dag,
        tot_en_met=keuze.tot_en_met,
        reden=keuze.reden.strip(),
        status=Herverdeling.Status.BEZIG if is_now else Herverdeling.Status.VOORBEREID,
        aantal=plan.aantal,
        door_id=bereik.medewerker,
        created_at=moment.tijdstip,
    )
    Overdracht.objects.bulk_create(
        Overdracht(
            herverdeling=row,
            dossier_id=regel.dossier,
            taken=list(regel.van),
            vooraf={"wie": keuze.wie, "van": dict(regel.van), "regie": regel.met_casusregie},
            ontvanger_id=regel.naar,
        )
        for regel in plan.regels
    )
    return row


def _check_words(keuze: Herverdeelkeuze) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    if not keuze.naar:
        velden["naar"] = _("Kies wie het werk krijgt.")
    elif keuze.van in keuze.naar:
        velden["naar"] = _("Dit is wie het werk nu heeft. Kies iemand anders.")
    if keuze.wie == "medewerker" and keuze.van is None:
        velden["van"] = _("Kies van wie het werk is.")
    reden = keuze.reden.strip()
    if not reden:
        velden["reden"] = _("Schrijf kort op waarom het werk verhuist.")
    elif len(reden) > REDEN_MAX:
        velden["reden"] = _("Maak de tekst korter: hoogstens %(n)s tekens.") % {"n": REDEN_MAX}
    elif find_sensitive(reden):
        velden["reden"] = _("Schrijf hier niets over gezondheid van een collega of inburgeraar.")
    if keuze.taken == (ALLEEN_REGIE,) and not keuze.met_casusregie:
        velden["taken"] = _("Kies welk werk verhuist.")
    return velden


def _check_days(keuze: Herverdeelkeuze, moment: Moment) -> dict[str, Tekst]:
    velden: dict[str, Tekst] = {}
    if keuze.dag < moment.dag:
        velden["dag"] = _("Deze dag is voorbij. Kies vandaag of een latere dag.")
    elif keuze.dag > moment.dag + VOORUIT:
        velden["dag"] = _("Kies een dag binnen een jaar.")
    if keuze.tot_en_met is not None and keuze.tot_en_met < keuze.dag:
        velden["tot_en_met"] = _("De laatste dag ligt voor de eerste dag. Kies een latere dag.")
    return velden


def _check_receivers(
    regels: Collection[Planregel], keuze: Herverdeelkeuze, bereik: Bereik
) -> list[Tekst]:
    """Return why somebody cannot take the work; each names worker, task and municipality."""
    names = get_gemeenten({regel.gemeente for regel in regels})
    faults: list[Tekst] = []
    for worker in keuze.naar:
        other = get_bereik(worker, dag=keuze.dag)
        if other is None or other.organisatie != bereik.organisatie:
            faults.append(_("Kies mensen die op deze dag bij je eigen organisatie werken."))
            continue
        own = [regel for regel in regels if regel.naar == worker]
        if any(r.met_casusregie for r in own) and not other.rol.mag_dossier_aanmaken:
            faults.append(_("%(naam)s kan geen casusregisseur zijn.") % {"naam": other.naam})
        cannot = sorted(
            (taak, regel.gemeente)
            for regel in own
            for taak in regel.van
            if not other.mag_doen(regel.gemeente, taak)
        )
        if cannot:
            faults.append(
                _(
                    "%(naam)s doet dit niet: %(taak)s in %(gemeente)s. "
                    "Kies iemand anders of minder soorten werk."
                )
                % {
                    "naam": other.naam,
                    "taak": get_taaknaam(cannot[0][0]),
                    "gemeente": names[cannot[0][1]],
                }
            )
    return faults
