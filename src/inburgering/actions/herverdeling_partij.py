"""Prepares the warm transfer of work to the party that comes, and withdraws a preparation.

Which party does what from which day on stands in the taakverdeling; here people are named, so that
giver and receiver can talk about each of them before the day. Nothing moves yet.
"""

import uuid
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.herverdeling_stapel import Stapel, open_stapel, split
from inburgering.cases.models import Herverdeling, Overdracht, Taak
from inburgering.queries.herverdeling_mensen import group_mensen, load_werk, load_workers, propose
from inburgering.queries.herverdeling_wisselingen import (
    Wisseling,
    find_wisseling,
    find_wisselingen,
)
from inburgering.region.models import Organisatie
from inburgering.region.verdeling import get_uitvoerders

PER_KEER: Final = 200
VOORAF: Final = timedelta(weeks=4)
"""How long before the day the talk appears as a task."""
ONE_DAY: Final = timedelta(days=1)
TAAKTEKST: Final = "Voer het gesprek over de overdracht aan %s en leg de dag vast bij Overdragen"


def check_recht(bereik: Bereik) -> None:
    """Check that the worker may hand over work.

    :raises NietBevoegd: if not.
    """
    if not bereik.rol.mag_herverdelen:
        raise NietBevoegd(_("Je mag geen werk overdragen. Vraag het je teamleider."))


def overdracht_voorbereiden(
    naar: str, *, op: date, bereik: Bereik, moment: Moment, per_keer: int = PER_KEER
) -> uuid.UUID:
    """Name everybody of whom work goes to this party on this day, and return the key.

    Doing it again adds who came since. Each of the old party gets a task for the talk, from four
    weeks before the day.

    :raises NietBevoegd: if the worker may not hand over work.
    :raises Geweigerd: if the taakverdeling names no such change, or nobody is concerned.
    """
    check_recht(bereik)
    change = find_wisseling(bereik.organisatie, naar, op=op, dag=moment.dag)
    if change is None or not change.naar:
        raise Geweigerd(
            _("Deze wisseling staat niet meer bij 'Wie doet wat'. Kijk opnieuw in de lijst.")
        )
    mensen = group_mensen(change.plekken, load_werk(change.plekken, dag=moment.dag))
    if not mensen:
        raise Geweigerd(_("Er is niemand om over te dragen: er loopt hier geen werk."))
    parent = _find_or_make(change, bereik, moment)
    for keys in split(list(mensen), per_keer):
        with open_stapel(
            keys, moment=moment, door=bereik.medewerker, organisatie=bereik.organisatie
        ) as stapel:
            _name_people(stapel, parent, change, {pk: mensen[pk] for pk in keys})
    parent.aantal = parent.overdrachten.count()
    parent.save(update_fields=["aantal"])
    return parent.sleutel


def overdracht_intrekken(sleutel: uuid.UUID, *, bereik: Bereik, moment: Moment) -> None:
    """Withdraw a preparation; talks that were recorded come back when it is prepared again.

    :raises NietGevonden: if it is not of the own party.
    :raises AlGedaan: if it was withdrawn before.
    :raises Geweigerd: if the work went over already.
    """
    check_recht(bereik)
    row = _mark_withdrawn(sleutel, bereik, moment)
    named = row.overdrachten.filter(dossier__status="open", overgegaan_op=None)
    with open_stapel(
        list(named.values_list("dossier", flat=True)),
        moment=moment,
        door=bereik.medewerker,
        organisatie=bereik.organisatie,
    ) as stapel:
        end_talk_tasks(list(named), status=Taak.Status.VERVALLEN, moment=moment)
        for dossier in stapel.dossiers:
            stapel.note(dossier.pk, "overdracht.ingetrokken", {"naar": row.naar_organisatie_id})


def _mark_withdrawn(sleutel: uuid.UUID, bereik: Bereik, moment: Moment) -> Herverdeling:
    with transaction.atomic():
        rows = Herverdeling.objects.select_for_update()
        row = rows.filter(
            sleutel=sleutel, soort=Herverdeling.Soort.PARTIJ, organisatie=bereik.organisatie
        ).first()
        if row is None:
            raise NietGevonden
        if row.status == Herverdeling.Status.TERUGGEDRAAID:
            raise AlGedaan
        if row.status != Herverdeling.Status.VOORBEREID or _has_come(row, moment.dag):
            raise Geweigerd(
                _(
                    "Het werk is al over. Moet het terug? Laat dan eerst 'Wie doet wat' aanpassen: "
                    "het werk gaat daarna vanzelf mee."
                )
            )
        row.status = Herverdeling.Status.TERUGGEDRAAID
        row.teruggedraaid_at = moment.tijdstip
        row.save(update_fields=["status", "teruggedraaid_at"])
    return row


def _has_come(row: Herverdeling, dag: date) -> bool:
    """Return whether the new party does any of this work by now."""
    now = get_uitvoerders(row.gemeenten, dag=dag)
    return any(
        now.get((gemeente, taak)) == row.naar_organisatie_id
        for gemeente in row.gemeenten
        for taak in row.taken
    )


def end_talk_tasks(
    rows: Collection[Overdracht], *, status: str, moment: Moment, door: int | None = None
) -> None:
    """Close the tasks for the talk of these transfers, as done or as lapsed."""
    keys = [key for row in rows if (key := row.vooraf.get("gesprekstaak"))]
    Taak.objects.filter(pk__in=keys, status=Taak.Status.OPEN).update(
        status=status, afgerond_op=moment.dag, afgerond_door=door
    )


def _find_or_make(change: Wisseling, bereik: Bereik, moment: Moment) -> Herverdeling:
    """Return the row of this change; two at once get the same one, and so does a second try."""
    with transaction.atomic():
        Organisatie.objects.select_for_update(no_key=True).get(pk=change.van)
        row = _find_prepared(change, moment.dag) or Herverdeling(
            soort=Herverdeling.Soort.PARTIJ,
            organisatie_id=change.van,
            naar_organisatie_id=change.naar,
            aantal=0,
            created_at=moment.tijdstip,
        )
        row.dag = change.dag
        row.gemeenten = sorted({plek.gemeente for plek in change.plekken})
        row.taken = list(change.taken)
        row.status = Herverdeling.Status.VOORBEREID
        row.teruggedraaid_at = None
        row.door_id = bereik.medewerker
        row.save()
    return row


def _find_prepared(change: Wisseling, dag: date) -> Herverdeling | None:
    """Return what was prepared for this change, also when its day moved in the meantime."""
    rows = Herverdeling.objects.filter(
        soort=Herverdeling.Soort.PARTIJ, organisatie=change.van, naar_organisatie=change.naar
    ).order_by("pk")
    ahead = find_wisselingen(change.van, dag=dag)
    days = {item.dag for item in ahead if item.naar == change.naar}
    loose = rows.filter(status=Herverdeling.Status.VOORBEREID).exclude(dag__in=days)
    return rows.filter(dag=change.dag).first() or loose.first()


def _name_people(
    stapel: Stapel, parent: Herverdeling, change: Wisseling, mensen: Mapping[int, tuple[str, ...]]
) -> None:
    keys = [row.pk for row in stapel.dossiers if row.status == "open"]
    gemeenten = {row.pk: row.gemeente_id for row in stapel.dossiers}
    known = {row.dossier_id: row for row in parent.overdrachten.filter(dossier__in=keys)}
    day = stapel.moment.dag
    now = load_workers(keys, partij=change.van, taken=change.taken, dag=day)
    able = propose(mensen, partij=change.naar, taken=change.taken, op=change.dag, dag=day)
    open_talks = _load_open_talks(known.values())
    Taak.objects.filter(pk__in=open_talks).update(
        vanaf=max(day, change.dag - VOORAF), uiterlijk=change.dag - ONE_DAY
    )
    rows, talks = [], []
    for pk in keys:
        row = known.get(pk) or Overdracht(
            herverdeling=parent, dossier_id=pk, ontvanger_id=able.get(pk)
        )
        is_same = row.pk is not None and row.taken == list(mensen[pk])
        needs_talk = row.besproken_op is None and row.vooraf.get("gesprekstaak") not in open_talks
        row.taken = list(mensen[pk])
        row.vooraf = {**row.vooraf, "medewerkers": list(now.get(pk, ()))}
        if needs_talk:
            talks.append((row, _make_talk(row, gemeenten[pk], change, stapel.moment)))
        if needs_talk or not is_same:
            stapel.note(pk, "overdracht.voorbereid", _codes(change))
        rows.append(row)
    Taak.objects.bulk_create(task for _, task in talks)
    for row, task in talks:
        row.vooraf["gesprekstaak"] = task.pk
    Overdracht.objects.bulk_create(row for row in rows if row.pk is None)
    Overdracht.objects.bulk_update([row for row in rows if row.pk is not None], ["taken", "vooraf"])


def _load_open_talks(rows: Collection[Overdracht]) -> set[int]:
    keys = [row.vooraf.get("gesprekstaak") for row in rows]
    tasks = Taak.objects.filter(pk__in=[k for k in keys if k], status=Taak.Status.OPEN)
    return set(tasks.values_list("pk", flat=True))


def _make_talk(row: Overdracht, gemeente: str, change: Wisseling, moment: Moment) -> Taak:
    workers = row.vooraf["medewerkers"]
    return Taak(
        dossier_id=row.dossier_id,
        gemeente_id=gemeente,
        code="eigen",
        taak=row.taken[0],
        organisatie_id=change.van,
        medewerker_id=workers[0] if workers else None,
        omschrijving=(TAAKTEKST % change.naar_naam)[:200],
        vanaf=max(moment.dag, change.dag - VOORAF),
        uiterlijk=change.dag - ONE_DAY,
        created_at=moment.tijdstip,
    )


def _codes(change: Wisseling) -> dict[str, Any]:
    return {"van": change.van, "naar": change.naar, "taken": list(change.taken)}
