"""What happens with an order: accepted, declined, begun, stopped, withdrawn, placed in a group."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import (
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
    Tekst,
    Verouderd,
)
from inburgering.actions.groep_plek import find_room
from inburgering.actions.handeling import handeling
from inburgering.cases.feiten import REGIE
from inburgering.cases.models import Bestelling

Status = Bestelling.Status
OPEN_VRAAG: Final = (Status.GEVRAAGD, Status.AANVAARD)
VOOR_START: Final = (Status.WACHT, Status.GEVRAAGD, Status.AANVAARD)
TEKST_MAX: Final = 300


def bestelling_aanvaarden(
    bestelling: uuid.UUID,
    *,
    start: date | None,
    gezien: int,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Accept the person; ``start`` is the planned first lesson.

    The provider does this itself; the casusregie may record what the provider said.

    :raises Geweigerd: when it was answered, withdrawn or begun before.
    """
    with _change("bestelling.aanvaard", bestelling, gezien, bereik, moment, eenmalig) as row:
        if row.status != Status.GEVRAAGD:
            raise Geweigerd(_say_state(row))
        row.status = Status.AANVAARD
        row.antwoord_op = moment.dag
        row.gewenste_start = start or row.gewenste_start


def bestelling_weigeren(
    bestelling: uuid.UUID,
    *,
    reden: str,
    gezien: int,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Decline the person, with the reason; not once the lessons began.

    :raises Onvolledig: without a reason.
    :raises Geweigerd: when the lessons began or the order is over.
    """
    with _change("bestelling.geweigerd", bestelling, gezien, bereik, moment, eenmalig) as row:
        if row.status == Status.GESTART:
            raise Geweigerd(
                _("Deze deelnemer is al begonnen. Stoppen de lessen? Leg dan de laatste les vast.")
            )
        if row.status not in OPEN_VRAAG:
            raise Geweigerd(_say_state(row))
        row.reden = _require(reden, _("Schrijf kort op waarom het niet kan."))
        row.status = Status.GEWEIGERD
        row.antwoord_op = moment.dag


def bestelling_starten(
    bestelling: uuid.UUID,
    *,
    start: date,
    gezien: int,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record the first lesson.

    :raises Onvolledig: for a day before the order or after today.
    :raises Geweigerd: when the order is over or had begun.
    """
    with _change("bestelling.gestart", bestelling, gezien, bereik, moment, eenmalig) as row:
        if row.status not in OPEN_VRAAG:
            raise Geweigerd(_say_state(row))
        if start > moment.dag:
            raise _at("start", _("Deze datum ligt na vandaag. Vul de dag van de eerste les in."))
        if start < row.besteld_op:
            raise _at("start", _("Toen was er nog niet besteld. Controleer de datum."))
        row.status = Status.GESTART
        row.antwoord_op = row.antwoord_op or moment.dag
        row.start_op = start


def bestelling_stoppen(
    bestelling: uuid.UUID,
    *,
    laatste_dag: date,
    reden: str,
    is_klaar: bool,
    gezien: int,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Record the last lesson: finished, or stopped with the reason.

    :raises Onvolledig: for an impossible day, or without a reason.
    :raises Geweigerd: when the lessons never began or are over.
    """
    code = "bestelling.afgerond" if is_klaar else "bestelling.gestopt"
    with _change(code, bestelling, gezien, bereik, moment, eenmalig) as row:
        if row.status != Status.GESTART:
            raise Geweigerd(_say_state(row))
        if laatste_dag > moment.dag:
            raise _at("laatste_dag", _("Deze datum ligt na vandaag. Vul de laatste les in."))
        if row.start_op is not None and laatste_dag < row.start_op:
            raise _at("laatste_dag", _("De laatste les is voor de eerste les. Controleer het."))
        if not is_klaar:
            row.reden = _require(reden, _("Schrijf kort op waarom de persoon stopt."))
        row.status = Status.AFGEROND if is_klaar else Status.GESTOPT
        row.stop_op = laatste_dag


def bestelling_intrekken(
    bestelling: uuid.UUID,
    *,
    reden: str,
    gezien: int,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Withdraw an order before the first lesson; only the casusregie does that.

    :raises Onvolledig: without a reason.
    :raises Geweigerd: when the lessons began or the order is over.
    """
    with _change("bestelling.ingetrokken", bestelling, gezien, bereik, moment, eenmalig) as row:
        if row.status not in VOOR_START:
            raise Geweigerd(_say_state(row))
        row.reden = _require(reden, _("Schrijf kort op waarom je dit intrekt."))
        row.status = Status.INGETROKKEN


def bestelling_in_groep(
    bestelling: uuid.UUID,
    *,
    groep: str,
    gezien: int,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Place the person in a group; who waited is asked for at the party of the group.

    :raises Onvolledig: when the group does not fit, ended or is full.
    """
    with _change("bestelling.groep", bestelling, gezien, bereik, moment, eenmalig) as row:
        if row.status not in (*VOOR_START, Status.GESTART) or row.organisatie_id is None:
            raise Geweigerd(_say_state(row))
        row.groep = find_room(
            groep,
            organisatie=row.organisatie_id,
            product=row.product,
            gemeente=row.dossier.gemeente_id,
            dag=moment.dag,
        )
        if row.status == Status.WACHT:
            row.status = Status.GEVRAAGD


@contextmanager
def _change(
    code: str,
    key: uuid.UUID,
    gezien: int,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None,
) -> Iterator[Bestelling]:
    """Open an order for one change.

    The casusregie may change every order, a provider its own. A second press of the button finds
    the one-time key, so that the version is looked at after it.

    :raises NietGevonden: if there is no such order for this worker.
    :raises Verouderd: if somebody changed it since.
    """
    known = Bestelling.objects.filter(sleutel=key).values_list("dossier__sleutel", "product")
    dossier, product = known.first() or (None, "")
    if dossier is None:
        raise NietGevonden
    with handeling(
        code,
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        taken=(*REGIE, product),
        eenmalig=eenmalig,
    ) as stuk:
        row = Bestelling.objects.select_for_update(of=("self",)).get(sleutel=key)
        has_regie = any(bereik.mag_doen(stuk.dossier.gemeente_id, taak) for taak in REGIE)
        if not has_regie and row.organisatie_id != bereik.organisatie:
            raise NietBevoegd(_("Deze bestelling is bij een andere aanbieder."))
        if row.versie != gezien:
            raise Verouderd
        row.dossier = stuk.dossier
        yield row
        row.versie += 1
        row.save()
        stuk.gegevens |= {"product": row.product, "bestelling": str(row.sleutel)}


def _say_state(row: Bestelling) -> Tekst:
    if row.status in (Status.GESTOPT, Status.AFGEROND, Status.INGETROKKEN, Status.GEWEIGERD):
        return _("Deze bestelling is al voorbij. Bestel zo nodig opnieuw.")
    if row.status == Status.GESTART:
        return _("De persoon is al begonnen. Kijk in de lijst wat je nog kunt doen.")
    if row.status == Status.AANVAARD:
        return _("De aanbieder heeft dit al geaccepteerd.")
    return _("Dit kan nu niet. Kijk eerst hoe de bestelling ervoor staat.")


def _require(reden: str, fault: Tekst) -> str:
    text = reden.strip()
    if not text:
        raise _at("reden", fault)
    if len(text) > TEKST_MAX:
        message = _("Maak de tekst korter: hoogstens %(n)s tekens.") % {"n": TEKST_MAX}
        raise _at("reden", message)
    return text


def _at(field: str, fault: Tekst) -> Onvolledig:
    return Onvolledig(fault, velden={field: fault})
