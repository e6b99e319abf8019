"""Plans, moves and cancels a talk on progress.

Grondslag: art. 17 lid 1 Wi2021; art. 5.3 lid 4 Bi2021.
"""

import uuid
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Geweigerd, NietGevonden, Onvolledig, Tekst, Verouderd
from inburgering.actions.handeling import Werkstuk, handeling
from inburgering.actions.voortgangsgesprek_brief import make_cancellation
from inburgering.cases.models import Voortgangsgesprek
from inburgering.cases.voortgang import GESPREKSVORMEN

NOT_SAVED: Final = _("Nog niet opgeslagen. Kijk bij de velden.")
TERUG: Final = timedelta(days=60)
"""How far back a talk may lie that is written down only now."""
VOORUIT: Final = timedelta(days=400)
MINUTEN: Final = range(10, 241)


@dataclass(frozen=True, slots=True)
class Gesprekafspraak:
    """When, where and how somebody meets the person."""

    datum: date
    tijd: time | None
    kanaal: str
    plaats: str = ""
    tolk: str = ""
    minuten: int = 60


def voortgangsgesprek_plannen(
    dossier: uuid.UUID,
    *,
    afspraak: Gesprekafspraak,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Plan a talk and return its key; one that was held already may be entered afterwards.

    :raises Onvolledig: with all faults at once, each at its field.
    :raises Geweigerd: if a talk is planned already.
    """
    with handeling(
        "voortgangsgesprek.gepland",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        eenmalig=eenmalig,
    ) as stuk:
        check_appointment(afspraak, dag=moment.dag, eerste=moment.dag - TERUG)
        return add_talk(stuk, afspraak).sleutel


def add_talk(stuk: Werkstuk, afspraak: Gesprekafspraak) -> Voortgangsgesprek:
    """Plan a talk within a handeling.

    :raises Geweigerd: if a talk is planned already.
    """
    planned = Voortgangsgesprek.objects.filter(
        dossier=stuk.dossier, status=Voortgangsgesprek.Status.GEPLAND
    )
    if planned.exists():
        raise Geweigerd(
            _("Er is al een gesprek gepland. Verzet dat gesprek, of leg eerst vast wat het werd.")
        )
    talk = Voortgangsgesprek(
        dossier=stuk.dossier, door_id=stuk.bereik.medewerker, recorded_at=stuk.moment.tijdstip
    )
    _fill(talk, afspraak)
    talk.save()
    stuk.gegevens |= {"gesprek": str(talk.sleutel), "gesprek_op": talk.datum.isoformat()}
    return talk


def voortgangsgesprek_verzetten(
    dossier: uuid.UUID,
    gesprek: uuid.UUID,
    *,
    afspraak: Gesprekafspraak,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Move a talk to another day, time or place; the invitation is to be made again.

    ``versie`` is that of the talk.

    :raises Onvolledig: with all faults at once, each at its field.
    :raises Verouderd: if somebody changed the talk since.
    """
    with handeling(
        "voortgangsgesprek.verzet",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        eenmalig=eenmalig,
    ) as stuk:
        talk = lock_planned(stuk, gesprek, versie=versie)
        why: dict[str, Tekst] = {} if reden.strip() else {"reden": _("Schrijf op waarom.")}
        check_appointment(afspraak, dag=moment.dag, eerste=moment.dag, more=why)
        _fill(talk, afspraak)
        talk.reden = reden.strip()
        talk.volgorde_ics += 1
        talk.uitgenodigd_op = None
        save_talk(stuk, talk)
        stuk.gegevens["reden"] = talk.reden


def voortgangsgesprek_afzeggen(
    dossier: uuid.UUID,
    gesprek: uuid.UUID,
    *,
    reden: str,
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> bool:
    """Cancel a talk; return whether a letter was made for somebody who had been invited.

    :raises Onvolledig: if the reason is missing.
    :raises GeenBeslisbasis: if nobody can write to the person in the name of the college today.
    """
    with handeling(
        "voortgangsgesprek.afgezegd",
        dossier=dossier,
        bereik=bereik,
        moment=moment,
        eenmalig=eenmalig,
    ) as stuk:
        talk = lock_planned(stuk, gesprek, versie=versie)
        if not reden.strip():
            raise Onvolledig(NOT_SAVED, velden={"reden": _("Schrijf op waarom.")})
        was_invited = talk.uitgenodigd_op is not None and talk.datum >= moment.dag
        if was_invited:
            make_cancellation(stuk, talk)
        talk.status = Voortgangsgesprek.Status.VERVALLEN
        talk.reden = reden.strip()
        talk.volgorde_ics += 1
        save_talk(stuk, talk)
        stuk.gegevens["reden"] = talk.reden
    return was_invited


def lock_planned(stuk: Werkstuk, gesprek: uuid.UUID, *, versie: int | None) -> Voortgangsgesprek:
    """Return a planned talk of this dossier, locked.

    :raises NietGevonden: if the dossier has no such talk.
    :raises Geweigerd: if it is not planned any more.
    :raises Verouderd: if somebody changed it since.
    """
    rows = Voortgangsgesprek.objects.select_for_update().filter(dossier=stuk.dossier)
    talk = rows.filter(sleutel=gesprek).first()
    if talk is None:
        raise NietGevonden
    if talk.status != Voortgangsgesprek.Status.GEPLAND:
        raise Geweigerd(
            _(
                "Iemand legde al vast wat er van dit gesprek kwam. "
                "Kijk bij 'Gesprekken'. Wat je typte staat er nog."
            )
        )
    if versie is not None and versie != talk.versie:
        raise Verouderd
    return talk


def save_talk(stuk: Werkstuk, talk: Voortgangsgesprek) -> None:
    """Write a talk that changed, and name it in the timeline."""
    talk.versie += 1
    talk.save()
    stuk.gegevens |= {"gesprek": str(talk.sleutel), "gesprek_op": talk.datum.isoformat()}


def check_appointment(
    afspraak: Gesprekafspraak,
    *,
    dag: date,
    eerste: date,
    more: dict[str, Tekst] | None = None,
) -> None:
    """Check day, time, place and form of a talk.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    velden: dict[str, Tekst] = dict(more or {})
    if afspraak.datum < eerste:
        velden["datum"] = _("Deze dag is voorbij. Kies een latere dag.")
    elif afspraak.datum > dag + VOORUIT:
        velden["datum"] = _("Deze dag ligt meer dan een jaar vooruit. Controleer het jaar.")
    if afspraak.tijd is None:
        velden["tijd"] = _("Vul in hoe laat het gesprek begint, bijvoorbeeld 10.00.")
    if afspraak.kanaal not in GESPREKSVORMEN:
        velden["kanaal"] = _("Kies hoe jullie elkaar spreken.")
    elif afspraak.kanaal == "gesprek" and not afspraak.plaats.strip():
        velden["plaats"] = _("Vul in waar het gesprek is.")
    if afspraak.minuten not in MINUTEN:
        velden["minuten"] = _("Kies hoe lang het gesprek duurt.")
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)


def _fill(talk: Voortgangsgesprek, afspraak: Gesprekafspraak) -> None:
    talk.datum = afspraak.datum
    talk.tijd = afspraak.tijd
    talk.minuten = afspraak.minuten
    talk.kanaal = afspraak.kanaal
    talk.plaats = afspraak.plaats.strip()
    talk.tolk = afspraak.tolk.strip()
