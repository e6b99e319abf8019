"""Makes an own task of what a team agreed on a case."""

import uuid
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig, Tekst
from inburgering.actions.handeling import handeling
from inburgering.actions.overleg import NOT_SAVED
from inburgering.actions.overleg_leiden import find_writable, lead_meeting
from inburgering.actions.stand import GEEN_EINDE
from inburgering.actions.taak import EIGEN, OMSCHRIJVING_MAX, get_team
from inburgering.cases.models import Agendapunt, Overleg, Taak
from inburgering.queries.overleg_keuzes import find_doener


@dataclass(frozen=True, slots=True)
class NieuweActie:
    """What was agreed: what, who, and before when."""

    wat: str
    wie: str
    """A code of ``queries.overleg_keuzes``: a party, or a worker of the own party."""
    uiterlijk: date | None


def actie_vastleggen(
    overleg: uuid.UUID,
    punt: int,
    actie: NieuweActie,
    *,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Give a party or a colleague a task that came of a case, and return its key.

    :raises NietGevonden: if there is no such case on the agenda for this worker.
    :raises Onvolledig: with all faults at once, each at its field.
    :raises AlGedaan: if the same form came in before.
    """
    with transaction.atomic():
        item = _lock_item(overleg, punt, bereik)
        with handeling(
            "overleg.actie",
            dossier=item.dossier.sleutel,
            bereik=bereik,
            moment=moment,
            eenmalig=eenmalig,
        ) as stuk:
            gemeente = stuk.dossier.gemeente_id
            doener = find_doener(actie.wie, gemeente, bereik=bereik, dag=moment.dag)
            _check(actie, is_known=doener is not None, dag=moment.dag)
            if doener is None:  # pragma: no cover - checked in the line above
                raise NietGevonden
            task = Taak.objects.create(
                dossier=stuk.dossier,
                gemeente_id=gemeente,
                code=EIGEN,
                taak=doener.taak,
                organisatie_id=doener.organisatie,
                medewerker_id=doener.medewerker,
                team_id=get_team(doener.medewerker),
                omschrijving=actie.wat.strip(),
                vanaf=moment.dag,
                uiterlijk=actie.uiterlijk or GEEN_EINDE,
                created_at=moment.tijdstip,
            )
            item.acties = [*item.acties, str(task.sleutel)]
            item.save(update_fields=["acties"])
            stuk.gegevens |= {"taak": task.taak, "id": task.pk, "organisatie": doener.organisatie}
    return task.sleutel


def actie_laten_vervallen(
    overleg: uuid.UUID,
    punt: int,
    actie: uuid.UUID,
    *,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Take back an action that was written down wrongly, while the meeting is not closed.

    :raises NietGevonden: if this case has no such action.
    :raises Geweigerd: if somebody finished it already.
    """
    with transaction.atomic():
        item = _lock_item(overleg, punt, bereik)
        if str(actie) not in item.acties:
            raise NietGevonden
        with handeling(
            "overleg.actie_vervallen",
            dossier=item.dossier.sleutel,
            bereik=bereik,
            moment=moment,
            eenmalig=eenmalig,
        ) as stuk:
            task = Taak.objects.get(sleutel=actie, dossier=stuk.dossier)
            if task.status != Taak.Status.OPEN:
                raise Geweigerd(_("Deze taak is al klaar. Ze blijft bij de zaak staan."))
            task.status = Taak.Status.VERVALLEN
            task.afgerond_op = moment.dag
            task.afgerond_door_id = bereik.medewerker
            task.save(update_fields=["status", "afgerond_op", "afgerond_door"])
            item.acties = [key for key in item.acties if key != str(actie)]
            item.save(update_fields=["acties"])
            stuk.gegevens |= {"taak": task.taak, "id": task.pk}


def _lock_item(overleg: uuid.UUID, punt: int, bereik: Bereik) -> Agendapunt:
    row: Overleg = lead_meeting(overleg, bereik=bereik)
    item = find_writable(row, bereik=bereik).get(punt)
    if item is None:
        raise NietGevonden
    return item


def _check(actie: NieuweActie, *, is_known: bool, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    text = actie.wat.strip()
    if not text:
        velden["wat"] = _("Schrijf op wat er moet gebeuren.")
    elif len(text) > OMSCHRIJVING_MAX:
        velden["wat"] = _("Maak de tekst korter: hoogstens %(n)s tekens.") % {"n": OMSCHRIJVING_MAX}
    if not is_known:
        velden["wie"] = _("Kies wie dit doet.")
    if actie.uiterlijk is not None and actie.uiterlijk < dag:
        velden["uiterlijk"] = _("Deze dag is voorbij. Kies een dag vanaf vandaag.")
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)
