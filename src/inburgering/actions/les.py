"""Lessons of a group: opened, recorded with who was there, undone, cancelled."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, time
from typing import Final

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import (
    AlGedaan,
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
    Tekst,
    Verouderd,
)
from inburgering.actions.herverdeling_stapel import open_stapel
from inburgering.actions.uren import refuse_doubles
from inburgering.actions.uren_schrijven import Schrijver, end_uren, write_uren
from inburgering.actions.uren_signaal import note_attendance
from inburgering.cases.lessen import SOORTEN_VAN, get_category, get_group, list_participants
from inburgering.cases.models import Dossier, Groep, Les, Tijdlijnregel, Uren
from inburgering.cases.uren_bestelling import load_bestelboek
from inburgering.cases.urenboek import FOUTEN, Opgave, load_urenboek
from inburgering.cases.urensoorten import AFWEZIG, TE_LAAT, URENSOORTEN
from inburgering.cases.welkomstprogramma import count_welcome

MAX_LES: Final = 10 * 60
TEKST_MAX: Final = 120
REDEN_OPNIEUW: Final = "De les is opnieuw vastgelegd."


@dataclass(frozen=True, slots=True)
class NieuweLes:
    """When a lesson is, how long, and of what."""

    datum: date
    begin: time
    minuten: int
    soort: str


@dataclass(frozen=True, slots=True)
class Aanwezigheid:
    """How one person was there: present unless ``afwezig`` says why not or that it was late."""

    afwezig: str = ""
    minuten_te_laat: int = 0


def les_openen(groep: uuid.UUID, *, les: NieuweLes, bereik: Bereik, moment: Moment) -> uuid.UUID:
    """Make the lesson of a group at one time, or find the one that is there; return its key.

    :raises NietGevonden: if the group does not exist for this worker.
    :raises Onvolledig: at ``datum``, ``minuten`` or ``soort``.
    """
    row = get_group(groep, bereik=bereik)
    if row is None:
        raise NietGevonden
    _check_lesson(row, les, moment)
    with transaction.atomic():
        found, _made = Les.objects.get_or_create(
            groep=row,
            datum=les.datum,
            begin=les.begin,
            defaults={"minuten": les.minuten, "soort": les.soort},
        )
    return found.sleutel


def les_vastleggen(
    les: uuid.UUID,
    *,
    aanwezig: Mapping[uuid.UUID, Aanwezigheid],
    versie: int | None,
    bereik: Bereik,
    moment: Moment,
    onderwerp: str | None = None,
    eenmalig: uuid.UUID | None = None,
) -> int:
    """Record who was there, for everybody in ``aanwezig`` at once; return how many.

    ``onderwerp`` is what it was about; ``None`` keeps what stood there. A second time replaces
    what changed and keeps the rows before it.

    :raises Verouderd: if somebody else recorded this lesson since.
    :raises AlGedaan: if the same form came in before.
    :raises Onvolledig: per person at ``<sleutel>``, or at ``onderwerp``.
    """
    with _open_lesson(les, versie, bereik, eenmalig) as row:
        people = _participants(row, aanwezig, bereik)
        by_key = {person.sleutel: person for person in people}
        category, day = get_category(row), row.datum.isoformat()
        items = count_welcome(
            (
                _as_opgave(row, by_key[key].pk, how, bereik.organisatie, category)
                for key, how in aanwezig.items()
            ),
            gemeenten={person.pk: person.gemeente_id for person in people},
            dag=moment.dag,
        )
        with (
            refuse_doubles(),
            open_stapel(
                [person.pk for person in people],
                moment=moment,
                door=bereik.medewerker,
                organisatie=bereik.organisatie,
            ) as stapel,
        ):
            _write(row, items, by_key, bereik, moment)
            for item, key in zip(items, aanwezig, strict=True):
                stapel.note(
                    item.dossier,
                    "uren.les",
                    {"soort": row.soort, "urendag": day, "presentie": item.afwezig or "aanwezig"},
                    sleutel=uuid.uuid5(eenmalig, str(key)) if eenmalig else None,
                )
            note_attendance(stapel.dossiers, moment=moment)
        row.vervallen_reden = ""
        row.onderwerp = row.onderwerp if onderwerp is None else _check_subject(onderwerp)
        row.versie += 1
        row.save(update_fields=["versie", "vervallen_reden", "onderwerp"])
    return len(items)


def les_ongedaan(les: uuid.UUID, *, versie: int | None, bereik: Bereik, moment: Moment) -> None:
    """Take back what was recorded of a lesson; nothing is lost, and it can be recorded again.

    :raises Verouderd: if somebody else recorded this lesson since.
    """
    with _open_lesson(les, versie, bereik, None) as row:
        rows = list(Uren.objects.filter(les=row, is_geldig=True))
        with open_stapel(
            {r.dossier_id for r in rows},
            moment=moment,
            door=bereik.medewerker,
            organisatie=bereik.organisatie,
        ) as stapel:
            end_uren([r.pk for r in rows], moment=moment)
            for r in rows:
                stapel.note(r.dossier_id, "uren.les_ongedaan", {"urendag": row.datum.isoformat()})
        row.versie += 1
        row.save(update_fields=["versie"])


def les_vervallen(les: uuid.UUID, *, reden: str, versie: int | None, bereik: Bereik) -> None:
    """Say that a lesson does not take place, and why; nobody was absent then.

    :raises Onvolledig: at ``reden``.
    :raises Geweigerd: if attendance was recorded.
    """
    with _open_lesson(les, versie, bereik, None) as row:
        if Uren.objects.filter(les=row, is_geldig=True).exists():
            raise Geweigerd(_("Deze les is al vastgelegd. Maak dat eerst ongedaan."))
        if not reden.strip():
            fault = _("Schrijf kort op waarom de les niet doorgaat.")
            raise Onvolledig(fault, velden={"reden": fault})
        row.vervallen_reden = reden.strip()[:TEKST_MAX]
        row.versie += 1
        row.save(update_fields=["versie", "vervallen_reden"])


@contextmanager
def _open_lesson(
    les: uuid.UUID, versie: int | None, bereik: Bereik, eenmalig: uuid.UUID | None
) -> Iterator[Les]:
    with transaction.atomic():
        row = Les.objects.select_for_update().filter(sleutel=les).first()
        if row is None or get_group(row.groep_id, bereik=bereik) is None:
            raise NietGevonden
        if not _may_teach(row, bereik):
            raise NietBevoegd(_("Deze les hoort niet bij jouw taken. Vraag het je teamleider."))
        if eenmalig is not None and _came_before(row, eenmalig):
            raise AlGedaan
        if versie is not None and row.versie != versie:
            raise Verouderd
        yield row


def _came_before(row: Les, eenmalig: uuid.UUID) -> bool:
    keys = Uren.objects.filter(les=row).values_list("dossier__sleutel", flat=True).distinct()
    mine = [uuid.uuid5(eenmalig, str(key)) for key in keys]
    return bool(mine) and Tijdlijnregel.objects.filter(sleutel__in=mine).exists()


def _may_teach(row: Les, bereik: Bereik) -> bool:
    taken = URENSOORTEN[row.soort].taken if row.soort in URENSOORTEN else ()
    return any(veld.taak in taken for veld in bereik.werkvelden)


def _check_lesson(groep: Groep, les: NieuweLes, moment: Moment) -> None:
    velden: dict[str, Tekst] = {}
    if les.datum > moment.dag:
        velden["datum"] = _("Deze les is nog niet geweest. Open hem op de dag zelf.")
    elif les.datum < groep.begin or (groep.eind and les.datum > groep.eind):
        velden["datum"] = _("Deze groep had op die dag geen les. Controleer de dag.")
    if not 0 < les.minuten <= MAX_LES:
        velden["minuten"] = _("Een les duurt hooguit 10 uur. Controleer de tijd.")
    if les.soort not in SOORTEN_VAN.get(groep.product, ()):
        velden["soort"] = _("Deze soort les hoort niet bij deze groep.")
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=velden)


def _check_subject(onderwerp: str) -> str:
    text = " ".join(onderwerp.split())
    if len(text) > TEKST_MAX:
        fault = _("Maak de tekst korter: hoogstens %(n)s tekens.") % {"n": TEKST_MAX}
        raise Onvolledig(fault, velden={"onderwerp": fault})
    return text


def _participants(
    row: Les, aanwezig: Mapping[uuid.UUID, Aanwezigheid], bereik: Bereik
) -> list[Dossier]:
    known = {d.sleutel: d for d in list_participants(row, bereik=bereik)}
    if any(key not in known for key in aanwezig):
        raise NietGevonden
    if not aanwezig:
        raise Geweigerd(_("Er zijn geen deelnemers in deze les."))
    return [known[key] for key in aanwezig]


def _as_opgave(
    row: Les, dossier: int, how: Aanwezigheid, organisatie: str, category: str
) -> Opgave:
    made = row.minuten
    if how.afwezig == TE_LAAT:
        made = max(row.minuten - how.minuten_te_laat, 0)
    elif how.afwezig:
        made = 0
    return Opgave(
        dossier=dossier,
        soort=row.soort,
        datum=row.datum,
        minuten=made,
        organisatie=organisatie,
        categorie=category,
        gepland=row.minuten,
        afwezig=how.afwezig,
        les=row.pk,
    )


def _write(
    row: Les,
    items: Sequence[Opgave],
    by_key: Mapping[uuid.UUID, Dossier],
    bereik: Bereik,
    moment: Moment,
) -> None:
    old = {r.dossier_id: r for r in Uren.objects.filter(les=row, is_geldig=True)}
    changed = [item for item in items if not _is_same(old.get(item.dossier), item)]
    replaced = [old[item.dossier].pk for item in changed if item.dossier in old]
    _check(changed, {d.pk: key for key, d in by_key.items()}, moment, replaced)
    end_uren(replaced, moment=moment)
    boek = load_bestelboek([item.dossier for item in changed], organisatie=bereik.organisatie)
    write_uren(
        changed,
        boek=boek,
        schrijver=Schrijver(bereik.medewerker, moment),
        vervangt={
            place: (old[item.dossier].pk, REDEN_OPNIEUW)
            for place, item in enumerate(changed)
            if item.dossier in old
        },
    )


def _is_same(old: Uren | None, item: Opgave) -> bool:
    return old is not None and (old.minuten, old.afwezig) == (item.minuten, item.afwezig)


def _check(
    items: Sequence[Opgave],
    keys: Mapping[int, uuid.UUID],
    moment: Moment,
    without: Sequence[int],
) -> None:
    book = load_urenboek(items, without=without)
    velden: dict[str, Tekst] = {}
    for item in items:
        code = book.find_fault(item, dag=moment.dag)
        if not code and item.afwezig and item.afwezig not in {*AFWEZIG, TE_LAAT}:
            velden[str(keys[item.dossier])] = _("Kies waarom de inburgeraar er niet was.")
        elif code:
            velden[str(keys[item.dossier])] = f"{FOUTEN[code].wat} {FOUTEN[code].doe}"
        else:
            book.add(item)
    if velden:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de namen."), velden=velden)
