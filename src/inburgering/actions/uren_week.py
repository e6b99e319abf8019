"""Records the hours of many people in one week from a grid: what changed, all of it or nothing."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.fouten import AlGedaan, NietGevonden, Onvolledig, Tekst
from inburgering.actions.herverdeling_stapel import open_stapel
from inburgering.actions.uren import refuse_doubles
from inburgering.actions.uren_schrijven import Schrijver, end_uren, write_uren
from inburgering.actions.uren_signaal import note_attendance
from inburgering.cases.models import Dossier, Tijdlijnregel, Uren
from inburgering.cases.uren_bestelling import Bestelboek, load_bestelboek
from inburgering.cases.urenboek import FOUTEN, Opgave, load_urenboek
from inburgering.cases.urensoorten import URENSOORTEN
from inburgering.cases.welkomstprogramma import count_welcome
from inburgering.cases.zichtbaar import get_visible_dossiers

REDEN: Final = _("Verbeterd in het weekoverzicht.")


@dataclass(frozen=True, slots=True)
class Weekvak:
    """The hours of one person and one kind in the week; no minutes takes them away."""

    dossier: uuid.UUID
    soort: str
    categorie: str
    minuten: int | None
    veld: str


def uren_week_vastleggen(
    vakken: Sequence[Weekvak],
    *,
    maandag: date,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> int:
    """Record what changed in the grid; return for how many people.

    :raises AlGedaan: if the same form came in before.
    :raises NietGevonden: if one of the people does not exist for this worker.
    :raises Onvolledig: with every fault at its cell.
    """
    people = _load_people(vakken, bereik)
    if eenmalig is not None and _came_before(people, eenmalig):
        raise AlGedaan
    with (
        refuse_doubles(),
        open_stapel(
            [d.pk for d in people.values()],
            moment=moment,
            door=bereik.medewerker,
            organisatie=bereik.organisatie,
        ) as stapel,
    ):
        by_key = {d.sleutel: d for d in stapel.dossiers}
        old = _load_old(by_key.values(), maandag, bereik)
        changed = [v for v in vakken if _differs(v, old, by_key)]
        _write(changed, old, by_key, maandag, bereik, moment)
        touched = sorted({by_key[v.dossier].pk for v in changed})
        keys = {d.pk: key for key, d in by_key.items()}
        for pk in touched:
            stapel.note(
                pk,
                "uren.week",
                {"urendag": maandag.isoformat()},
                sleutel=uuid.uuid5(eenmalig, str(keys[pk])) if eenmalig else None,
            )
        note_attendance([d for d in stapel.dossiers if d.pk in touched], moment=moment)
    return len(touched)


def _load_people(vakken: Sequence[Weekvak], bereik: Bereik) -> dict[uuid.UUID, Dossier]:
    gemeenten = [code for code, delen in bereik.delen.items() if Deel.UREN in delen]
    rows = get_visible_dossiers(bereik).filter(
        sleutel__in={v.dossier for v in vakken},
        gemeente__in=gemeenten,
        status=Dossier.Status.OPEN,
    )
    found = {row.sleutel: row for row in rows}
    if any(v.dossier not in found for v in vakken):
        raise NietGevonden
    return found


def _came_before(people: Mapping[uuid.UUID, Dossier], eenmalig: uuid.UUID) -> bool:
    keys = [uuid.uuid5(eenmalig, str(key)) for key in people]
    return Tijdlijnregel.objects.filter(sleutel__in=keys).exists()


Sleutel = tuple[int, str, str]


def _load_old(people: Iterable[Dossier], maandag: date, bereik: Bereik) -> dict[Sleutel, Uren]:
    rows = Uren.objects.filter(
        dossier__in=list(people),
        organisatie=bereik.organisatie,
        is_geldig=True,
        is_week=True,
        les__isnull=True,
        datum=maandag,
    )
    return {(r.dossier_id, r.soort, r.categorie): r for r in rows}


def _differs(
    vak: Weekvak, old: Mapping[Sleutel, Uren], by_key: Mapping[uuid.UUID, Dossier]
) -> bool:
    row = old.get((by_key[vak.dossier].pk, vak.soort, vak.categorie))
    return (row.minuten if row else None) != (vak.minuten or None)


def _write(
    changed: Sequence[Weekvak],
    old: Mapping[Sleutel, Uren],
    by_key: Mapping[uuid.UUID, Dossier],
    maandag: date,
    bereik: Bereik,
    moment: Moment,
) -> None:
    filled = [v for v in changed if v.minuten]
    items = count_welcome(
        (
            Opgave(
                dossier=by_key[v.dossier].pk,
                soort=v.soort,
                datum=maandag,
                minuten=v.minuten or 0,
                organisatie=bereik.organisatie,
                categorie=v.categorie,
                is_week=True,
            )
            for v in filled
        ),
        gemeenten={d.pk: d.gemeente_id for d in by_key.values()},
        dag=moment.dag,
    )
    before = {v.veld: old.get((by_key[v.dossier].pk, v.soort, v.categorie)) for v in changed}
    gone = [row.pk for row in before.values() if row is not None]
    boek = load_bestelboek([item.dossier for item in items], organisatie=bereik.organisatie)
    _check(filled, items, by_key, boek, gone, bereik, moment)
    end_uren(gone, moment=moment)
    Uren.objects.filter(pk__in=gone, reden="").update(reden=str(REDEN))
    write_uren(
        items,
        boek=boek,
        schrijver=Schrijver(bereik.medewerker, moment),
        vervangt={
            place: (row.pk, str(REDEN))
            for place, v in enumerate(filled)
            if (row := before[v.veld]) is not None
        },
    )


def _check(
    vakken: Sequence[Weekvak],
    items: Sequence[Opgave],
    by_key: Mapping[uuid.UUID, Dossier],
    boek: Bestelboek,
    gone: Sequence[int],
    bereik: Bereik,
    moment: Moment,
) -> None:
    book = load_urenboek(items, without=gone)
    velden: dict[str, Tekst] = {}
    for vak, item in zip(vakken, items, strict=True):
        gemeente = by_key[vak.dossier].gemeente_id
        taken = URENSOORTEN[vak.soort].taken if vak.soort in URENSOORTEN else ()
        code = book.find_fault(item, dag=moment.dag)
        if not any(bereik.mag_doen(gemeente, taak) for taak in taken):
            velden[vak.veld] = _("Deze soort uren hoort hier niet bij jouw taken.")
        elif not code and bereik.rol.alleen_eigen_deelnemers and not _is_own(boek, item):
            code = "buiten_bestelling"
        if code:
            velden[vak.veld] = f"{FOUTEN[code].wat} {FOUTEN[code].doe}"
        else:
            book.add(item)
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de vakken."), velden=velden)


def _is_own(boek: Bestelboek, item: Opgave) -> bool:
    order = boek.find(item)
    return order is not None and order.organisatie_id == item.organisatie
