"""Marks what a chain partner was told by hand."""

import uuid
from datetime import date

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import handeling
from inburgering.cases.models import Bericht
from inburgering.cases.zichtbaar import get_visible_dossiers

PIP_BERICHTEN = ("pip.vastgesteld", "pip.ingetrokken")
"""Messages that belong to the task of the plan; the others to that of progress."""
VERWIJTBAAR = ("ja", "nee")
PORTAAL = "portaal"
"""Somebody typed it into the portal of the partner."""


def bericht_melden(
    bericht: uuid.UUID,
    *,
    op: date | None,
    bereik: Bereik,
    moment: Moment,
    verwijtbaar: str = "",
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record on which day a message of the outbox was typed into the partner's portal.

    ``verwijtbaar`` is ja, nee or empty: what was said about PVT or MAP that came after the term.

    :raises NietGevonden: if the message does not exist for this worker.
    :raises Onvolledig: if the day is missing, lies ahead, or lies before the fact itself.
    :raises Geweigerd: if the message was passed on before.
    """
    found = Bericht.objects.filter(sleutel=bericht).select_related("dossier").first()
    if found is None or not _is_visible(found, bereik):
        raise NietGevonden
    with handeling(
        "bericht.gemeld" if found.soort in PIP_BERICHTEN else "bericht.doorgegeven",
        dossier=found.dossier.sleutel,
        bereik=bereik,
        moment=moment,
        versie=versie,
        eenmalig=eenmalig,
    ) as stuk:
        row = Bericht.objects.get(pk=found.pk)
        if row.afgehandeld_op is not None:
            raise Geweigerd(_("Dit was al doorgegeven."))
        row.afgehandeld_op = _check_day(op, row, moment.dag)
        row.wijze = PORTAAL
        if verwijtbaar in VERWIJTBAAR:
            row.inhoud = {**row.inhoud, "verwijtbaar": verwijtbaar}
        row.save(update_fields=["afgehandeld_op", "wijze", "inhoud"])
        stuk.gegevens |= {
            "bericht": row.pk,
            "partner": row.partner,
            "soort": row.soort,
            "op": row.afgehandeld_op.isoformat(),
        }


def _is_visible(row: Bericht, bereik: Bereik) -> bool:
    return get_visible_dossiers(bereik).filter(pk=row.dossier_id).exists()


def _check_day(op: date | None, row: Bericht, dag: date) -> date:
    fault: Tekst | None = None
    known = row.inhoud.get("dagtekening") or row.inhoud.get("op")
    if op is None:
        fault = _("Vul een datum in, bijvoorbeeld 13-6-2026.")
    elif op > dag:
        fault = _("Deze datum ligt na vandaag. Vul de dag in waarop je het doorgaf.")
    elif known and op < date.fromisoformat(known):
        fault = _("Deze datum ligt voor het besluit zelf. Controleer de datum.")
    if op is None or fault is not None:
        raise Onvolledig(
            _("Nog niet opgeslagen. Kijk bij de velden."), velden={"waarde": fault or ""}
        )
    return op
