"""Gives tasks to people: assign, take over, give back, one by one or several at once."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, Onvolledig, Tekst
from inburgering.actions.handeling import handeling
from inburgering.actions.stand import ANDERE_OGEN
from inburgering.actions.taak import EIGEN, check_worker, find_task, get_open_task, get_team
from inburgering.cases.models import Taak, Taakkeuze

PER_KEER: Final = 100
"""How many tasks may change hands in one go."""


@dataclass(frozen=True, slots=True)
class GekozenTaak:
    """A task picked from the list, with who was responsible when it was shown."""

    sleutel: uuid.UUID
    gezien: int | None


@dataclass(frozen=True, slots=True)
class Uitslag:
    """What became of one picked task."""

    sleutel: uuid.UUID
    fout: Tekst | None = None
    """Why it was refused; ``None`` when it went well."""


def taak_toewijzen(
    gekozen: GekozenTaak,
    *,
    medewerker: int | None,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Give a task to a worker of the own organisation, or with ``None`` give it back.

    Every task of the same kind in this dossier goes along: one person does the brede intake. A
    task of the casusregie that is given back falls to the casusregisseur.

    :raises NietGevonden: if it does not exist for this worker.
    :raises NietBevoegd: if this worker may not take it from, or give it to, somebody.
    :raises Geweigerd: if somebody else took it in the meantime, or it is no longer open.
    :raises Onvolledig: if the worker does not do this kind of work here.
    """
    found = find_task(gekozen.sleutel, bereik)
    if found.medewerker_id == medewerker and found.status == Taak.Status.OPEN:
        return
    with handeling(
        "taak.toegewezen",
        dossier=found.dossier.sleutel,
        bereik=bereik,
        moment=moment,
        taken=(found.taak,),
        eenmalig=eenmalig,
    ) as stuk:
        row = get_open_task(found)
        if row.medewerker_id != gekozen.gezien:
            raise Geweigerd(_("Iemand anders kreeg deze taak net. Kijk nog eens in de lijst."))
        _check_right(row.medewerker_id, medewerker, bereik)
        if medewerker is not None:
            check_worker(medewerker, row.taak, row.gemeente_id, bereik=bereik, moment=moment)
        elif row.code != EIGEN and row.medewerker_id == stuk.dossier.casusregisseur_id:
            raise Geweigerd(_("De casusregisseur houdt deze taak. Geef de taak aan iemand anders."))
        _assign(row, medewerker)
        stuk.gegevens |= {
            "taak": row.taak,
            "code": row.code,
            "medewerker": medewerker,
            "vorige": gekozen.gezien,
        }


def taken_toewijzen(
    gekozen: Sequence[GekozenTaak],
    *,
    medewerker: int | None,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> tuple[Uitslag, ...]:
    """Give several tasks to one worker, each on its own, and return what became of each.

    :raises Onvolledig: if no task or too many were picked.
    """
    if not gekozen:
        raise Onvolledig(_("Kies eerst een of meer taken."))
    if len(gekozen) > PER_KEER:
        raise Onvolledig(_("Kies hoogstens %(n)s taken per keer.") % {"n": PER_KEER})
    results = []
    for item in gekozen:
        key = uuid.uuid5(eenmalig, str(item.sleutel)) if eenmalig else None
        try:
            taak_toewijzen(item, medewerker=medewerker, bereik=bereik, moment=moment, eenmalig=key)
        except AlGedaan:
            results.append(Uitslag(item.sleutel))
        except Geweigerd as error:
            results.append(Uitslag(item.sleutel, error.melding))
        else:
            results.append(Uitslag(item.sleutel))
    return tuple(results)


def _assign(row: Taak, medewerker: int | None) -> None:
    if row.code == EIGEN or row.code in ANDERE_OGEN:
        row.medewerker_id = medewerker
        row.team_id = get_team(medewerker)
        row.save(update_fields=["medewerker", "team"])
        return
    choice = Taakkeuze.objects.filter(
        dossier=row.dossier_id, taak=row.taak, organisatie=row.organisatie_id
    )
    if medewerker is None:
        choice.delete()
    else:
        Taakkeuze.objects.update_or_create(
            dossier_id=row.dossier_id,
            taak=row.taak,
            organisatie_id=row.organisatie_id,
            defaults={"medewerker_id": medewerker},
        )


def _check_right(now: int | None, new: int | None, bereik: Bereik) -> None:
    mine = {bereik.medewerker, *bereik.vervangt}
    may_take = new == bereik.medewerker and (now is None or now in mine)
    may_return = new is None and now in mine
    if not (bereik.rol.mag_toewijzen or may_take or may_return):
        raise NietBevoegd(
            _("Je mag deze taak niet aan iemand anders geven of van iemand afpakken.")
        )
