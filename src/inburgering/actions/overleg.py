"""Plans meetings of a PIP-team and puts cases on their agenda."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import (
    AlGedaan,
    Geweigerd,
    NietGevonden,
    Onvolledig,
    Tekst,
    collect_faults,
)
from inburgering.actions.handeling import handeling
from inburgering.actions.overleg_leiden import find_writable, lead_meeting, lead_team
from inburgering.cases.models import Agendapunt, Overleg, PipTeam, PipTeamlid

MEEST: Final = 26
"""How many meetings one series holds: a year, every two weeks."""
WEKEN: Final = (1, 2, 3, 4)
VRAAG_MAX: Final = 300
NOT_SAVED: Final = _("Nog niet opgeslagen. Kijk bij de velden.")


@dataclass(frozen=True, slots=True)
class Planning:
    """When and where a team meets; ``elke_weken`` repeats it until it met ``aantal`` times."""

    datum: date
    tijd: time
    plaats: str
    elke_weken: int | None = None
    aantal: int = 1

    @property
    def dagen(self) -> tuple[date, ...]:
        """The day of every meeting."""
        step = timedelta(weeks=self.elke_weken or 0)
        return tuple(self.datum + step * number for number in range(self.aantal))


def overleg_plannen(
    team: uuid.UUID, planning: Planning, *, bereik: Bereik, moment: Moment
) -> tuple[uuid.UUID, ...]:
    """Plan one meeting or a series, and return the keys; what was planned already stays.

    :raises NietGevonden: if the team does not exist for this worker.
    :raises NietBevoegd: if somebody else leads it.
    :raises Onvolledig: with all faults at once, each at its field.
    :raises AlGedaan: if every meeting of the series was planned before.
    """
    with transaction.atomic():
        row = PipTeam.objects.select_for_update().get(pk=lead_team(team, bereik=bereik).pk)
        _check(planning, moment.dag)
        taken = set(
            Overleg.objects.filter(
                team=row, datum__in=planning.dagen, tijd=planning.tijd
            ).values_list("datum", flat=True)
        )
        new = [
            Overleg(team=row, datum=day, tijd=planning.tijd, plaats=planning.plaats.strip())
            for day in planning.dagen
            if day not in taken
        ]
        if not new:
            raise AlGedaan
        Overleg.objects.bulk_create(new)
    return tuple(meeting.sleutel for meeting in new)


def overleg_wijzigen(
    overleg: uuid.UUID, planning: Planning, *, bereik: Bereik, moment: Moment
) -> None:
    """Move one meeting to another day, hour or place; the agenda goes along.

    :raises Onvolledig: with all faults at once, each at its field.
    """
    with transaction.atomic():
        row = lead_meeting(overleg, bereik=bereik)
        _check(planning, min(moment.dag, row.datum))
        clash = Overleg.objects.filter(team=row.team_id, datum=planning.datum, tijd=planning.tijd)
        if clash.exclude(pk=row.pk).exists():
            text = _("Op deze dag en tijd is er al een overleg van dit team.")
            raise Onvolledig(text, velden={"tijd": text})
        row.datum, row.tijd, row.plaats = planning.datum, planning.tijd, planning.plaats.strip()
        row.versie += 1
        row.save(update_fields=["datum", "tijd", "plaats", "versie"])


def overleg_laten_vervallen(overleg: uuid.UUID, *, bereik: Bereik) -> int:
    """Call a meeting off and return how many cases moved on to the next one of the team.

    :raises Geweigerd: if there are cases on the agenda and no later meeting is planned.
    """
    with transaction.atomic():
        row = lead_meeting(overleg, bereik=bereik)
        items = list(Agendapunt.objects.filter(overleg=row).order_by("volgorde"))
        moved = move_on(row, items)
        if len(moved) < len(items):
            raise Geweigerd(
                _("Er staan zaken op de agenda. Plan eerst een later overleg van dit team.")
            )
        row.status = Overleg.Status.VERVALLEN
        row.versie += 1
        row.save(update_fields=["status", "versie"])
    return len(moved)


def move_on(overleg: Overleg, items: Iterable[Agendapunt]) -> list[Agendapunt]:
    """Put cases on the next planned meeting of the team and return those that moved.

    A case that stands there already keeps its question there; the one here is dropped.
    """
    following = (
        Overleg.objects.filter(
            team=overleg.team_id, status=Overleg.Status.GEPLAND, datum__gte=overleg.datum
        )
        .exclude(pk=overleg.pk)
        .exclude(datum=overleg.datum, tijd__lte=overleg.tijd)
        .order_by("datum", "tijd")
        .first()
    )
    if following is None:
        return []
    standing = set(
        Agendapunt.objects.filter(overleg=following).values_list("dossier_id", flat=True)
    )
    number = _last_number(following)
    moved = []
    for item in items:
        if item.dossier_id in standing:
            item.delete()
        else:
            number += 1
            item.overleg = following
            item.volgorde = number
            item.save(update_fields=["overleg", "volgorde"])
        moved.append(item)
    return moved


def agendapunt_toevoegen(
    dossier: uuid.UUID,
    *,
    overleg: uuid.UUID,
    vraag: str,
    opgeroepen: Iterable[int] = (),
    bereik: Bereik,
    moment: Moment,
    versie: int | None = None,
    eenmalig: uuid.UUID | None = None,
) -> int:
    """Put a case on the agenda with a question, call members for it, and return the item.

    :raises Onvolledig: if the question is missing, or a member cannot be called for this team.
    :raises Geweigerd: if the case stands on this agenda already.
    """
    # The meeting is locked before a dossier, here as when it is closed: so nobody waits in a ring.
    with transaction.atomic():
        row = lead_meeting(overleg, bereik=bereik)
        with handeling(
            "overleg.geagendeerd",
            dossier=dossier,
            bereik=bereik,
            moment=moment,
            versie=versie,
            eenmalig=eenmalig,
        ) as stuk:
            members = set(opgeroepen)
            velden = collect_faults(
                lambda: check_question(vraag), lambda: _check_members(row, members)
            )
            if velden:
                raise Onvolledig(NOT_SAVED, velden=velden)
            if Agendapunt.objects.filter(overleg=row, dossier=stuk.dossier).exists():
                raise Geweigerd(_("Deze zaak staat al op de agenda van dit overleg."))
            item = Agendapunt.objects.create(
                overleg=row,
                dossier=stuk.dossier,
                volgorde=_last_number(row) + 1,
                vraag=vraag.strip(),
                ingebracht_door_id=bereik.medewerker,
            )
            item.opgeroepen.set(members)
            stuk.gegevens |= {"overleg": row.pk, "punt": item.pk}
    return item.pk


def agendapunt_weghalen(
    overleg: uuid.UUID,
    punt: int,
    *,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> None:
    """Take a case off the agenda of a planned meeting.

    :raises NietGevonden: if there is no such case on the agenda for this worker.
    :raises Geweigerd: if something was decided or agreed on it already.
    """
    with transaction.atomic():
        row = lead_meeting(overleg, bereik=bereik)
        item = find_writable(row, bereik=bereik).get(punt)
        if item is None:
            raise NietGevonden
        if item.besluit or item.acties or item.besproken_op:
            raise Geweigerd(_("Deze zaak is al besproken. Rond het overleg af."))
        with handeling(
            "overleg.van_agenda",
            dossier=item.dossier.sleutel,
            bereik=bereik,
            moment=moment,
            eenmalig=eenmalig,
        ) as stuk:
            stuk.gegevens["overleg"] = row.pk
            item.delete()


def check_question(vraag: str) -> None:
    """Check that there is a question for the team.

    :raises Onvolledig: at the field ``vraag``.
    """
    text = vraag.strip()
    if not text:
        fault: Tekst = _("Schrijf op wat je van het team wilt weten.")
    elif len(text) > VRAAG_MAX:
        fault = _("Maak de vraag korter: hoogstens %(n)s tekens.") % {"n": VRAAG_MAX}
    else:
        return
    raise Onvolledig(fault, velden={"vraag": fault})


def _check_members(overleg: Overleg, members: set[int]) -> None:
    known = PipTeamlid.objects.filter(
        team=overleg.team_id, is_actief=True, soort=PipTeamlid.Soort.OP_AFROEP, pk__in=members
    )
    if known.count() != len(members):
        text = _("Kies leden die bij dit team op afroep komen.")
        raise Onvolledig(text, velden={"opgeroepen": text})


def _check(planning: Planning, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    if planning.datum < dag:
        velden["datum"] = _("Deze dag is voorbij. Kies een dag vanaf vandaag.")
    if not planning.plaats.strip():
        velden["plaats"] = _("Vul in waar het overleg is, bijvoorbeeld: kamer 2 of online.")
    if planning.elke_weken is not None and planning.elke_weken not in WEKEN:
        velden["elke_weken"] = _("Kies hoe vaak het overleg is.")
    if not 1 <= planning.aantal <= MEEST:
        velden["aantal"] = _("Plan 1 tot en met %(n)s keer.") % {"n": MEEST}
    elif planning.aantal > 1 and planning.elke_weken is None:
        velden["elke_weken"] = _("Kies om de hoeveel weken het overleg terugkomt.")
    if velden:
        raise Onvolledig(NOT_SAVED, velden=velden)


def _last_number(overleg: Overleg) -> int:
    found = Agendapunt.objects.filter(overleg=overleg).aggregate(last=Max("volgorde"))["last"]
    return found or 0
