"""The people with whom this worker works: name, telephone, language, what to do and by when.

Nothing else for a volunteer or a sleutelpersoon: no birth date, no number, no money, no intake.
The address of the home only while practical help there is still to be given (ADR 0079).
For questions there is one contact point: the casusregisseur, and a telephone (R-SV-011).
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Q

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.cases.keuzelijsten import CONTACTPLAATSEN, KANALEN, get_taaknaam, get_word
from inburgering.cases.models import Betrokkene, Checklistpunt, Contactmoment, Dossier
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.begeleiding_lijst import name_point
from inburgering.queries.dossier_kop import get_full_name
from inburgering.region.models import Organisatie
from inburgering.region.verdeling import get_uitvoerders

AAN_HUIS: Final = frozenset({"mb_praktisch", "regeldag"})
"""Help that is given in the home."""
REGIE: Final = "pip"
"""Who does this task has the casusregie."""
MOST: Final = 100
NOTITIES: Final = 5


@dataclass(frozen=True, slots=True)
class Hulp:
    """What the worker does with the person."""

    taak: str
    doel: str
    tot: date | None


@dataclass(frozen=True, slots=True)
class EigenPunt:
    """A point of a list that was given to this worker."""

    id: int
    naam: str
    uiterlijk: date
    gedaan_op: date | None


@dataclass(frozen=True, slots=True)
class Notitie:
    """A note that this very worker wrote."""

    datum: date
    waar: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Mens:
    """One person."""

    dossier: uuid.UUID
    naam: str
    telefoon: str
    taal: str
    heeft_tolk_nodig: bool
    contact: str
    """The casusregisseur, whom a helper asks; empty while there is none."""
    contact_telefoon: str
    """Of the party that has the casusregie."""
    adres_regels: tuple[str, ...]
    hulp: tuple[Hulp, ...]
    doen: tuple[EigenPunt, ...]
    gedaan: tuple[EigenPunt, ...]
    """Ticked today, so that a slip of the finger can be undone."""
    notities: tuple[Notitie, ...] | None
    """``None`` for who writes no notes."""
    kan_dossier_openen: bool


def list_mensen(*, bereik: Bereik, dag: date) -> tuple[Mens, ...]:
    """Return the open dossiers in which this worker helps today, what is due first on top."""
    involved = _load_involved(bereik, dag)
    points = _load_points(bereik, dag)
    rows = (
        get_visible_dossiers(bereik)
        .filter(pk__in={*involved, *points}, status=Dossier.Status.OPEN)
        .select_related("persoon", "casusregisseur")
        .order_by("pk")[:MOST]
    )
    seen = [row for row in rows if bereik.mag_zien(row.gemeente_id, Deel.NAAM)]
    notes = _load_notes(seen, bereik)
    phones = _load_phones({row.gemeente_id for row in seen}, dag)
    people = [
        _make(row, involved.get(row.pk, []), points.get(row.pk, []), notes, phones, bereik)
        for row in seen
    ]
    return tuple(
        sorted(people, key=lambda mens: min((p.uiterlijk for p in mens.doen), default=date.max))
    )


def count_points(bereik: Bereik) -> int:
    """Return how many open points of lists stand on the name of this worker."""
    rows = Checklistpunt.objects.filter(
        medewerker=bereik.medewerker, gedaan_op__isnull=True, is_niet_nodig=False
    )
    return rows.filter(checklist__dossier__status=Dossier.Status.OPEN).count()


def get_mens(dossier: uuid.UUID, *, bereik: Bereik, dag: date) -> Mens | None:
    """Return one of the own people, ``None`` for anybody else."""
    return next((m for m in list_mensen(bereik=bereik, dag=dag) if m.dossier == dossier), None)


def _load_involved(bereik: Bereik, dag: date) -> Mapping[int, list[Betrokkene]]:
    found: dict[int, list[Betrokkene]] = defaultdict(list)
    rows = Betrokkene.objects.filter(
        Q(eind__isnull=True) | Q(eind__gte=dag),
        medewerker=bereik.medewerker,
        organisatie=bereik.organisatie,
        begin__lte=dag,
    )
    for row in rows.order_by("taak"):
        found[row.dossier_id].append(row)
    return found


def _load_points(bereik: Bereik, dag: date) -> Mapping[int, list[Checklistpunt]]:
    found: dict[int, list[Checklistpunt]] = defaultdict(list)
    open_ones = Q(gedaan_op__isnull=True, is_niet_nodig=False)
    rows = Checklistpunt.objects.filter(
        open_ones | Q(gedaan_op=dag, door=bereik.medewerker), medewerker=bereik.medewerker
    )
    if not bereik.rol.is_beroepskracht:
        rows = rows.filter(mag_vrijwilliger=True)
    for row in rows.select_related("checklist").order_by("uiterlijk", "pk"):
        found[row.checklist.dossier_id].append(row)
    return found


def _load_phones(gemeenten: Collection[str], dag: date) -> Mapping[str, str]:
    """Return per municipality the telephone of the party that has the casusregie."""
    parties = {
        gemeente: party
        for (gemeente, taak), party in get_uitvoerders(gemeenten, dag=dag).items()
        if taak == REGIE
    }
    rows = Organisatie.objects.filter(pk__in={party for party in parties.values() if party})
    phone = dict(rows.values_list("code", "telefoon"))
    return {gemeente: phone.get(party or "", "") for gemeente, party in parties.items()}


def _load_notes(rows: list[Dossier], bereik: Bereik) -> Mapping[int, list[Notitie]]:
    found: dict[int, list[Notitie]] = defaultdict(list)
    if not bereik.rol.alleen_eigen_mensen or not bereik.rol.is_beroepskracht:
        return found
    notes = Contactmoment.objects.filter(
        dossier__in=[row.pk for row in rows], door=bereik.medewerker
    )
    for note in notes.order_by("-datum", "-pk"):
        if len(found[note.dossier_id]) < NOTITIES:
            where = f"{get_word(KANALEN, note.kanaal)} {get_word(CONTACTPLAATSEN, note.plaats)}"
            found[note.dossier_id].append(Notitie(note.datum, where, note.verslag))
    return found


def _make(
    row: Dossier,
    involved: list[Betrokkene],
    points: list[Checklistpunt],
    notes: Mapping[int, list[Notitie]],
    phones: Mapping[str, str],
    bereik: Bereik,
) -> Mens:
    todo = [point for point in points if point.gedaan_op is None]
    at_home = any(point.checklist.taak in AAN_HUIS for point in todo)
    writes = bereik.rol.alleen_eigen_mensen and any(
        item.taak == "vertrouwenspersoon" for item in involved
    )
    return Mens(
        dossier=row.sleutel,
        naam=get_full_name(row.persoon),
        telefoon=row.telefoon,
        taal=row.taal,
        heeft_tolk_nodig=row.heeft_tolk_nodig,
        contact=row.casusregisseur.naam if row.casusregisseur else "",
        contact_telefoon=phones.get(row.gemeente_id, ""),
        adres_regels=tuple(row.adres_regels) if at_home else (),
        hulp=tuple(Hulp(get_taaknaam(item.taak), item.doel, item.eind) for item in involved),
        doen=tuple(_point(point) for point in todo),
        gedaan=tuple(_point(point) for point in points if point.gedaan_op is not None),
        notities=tuple(notes.get(row.pk, ())) if writes else None,
        kan_dossier_openen=bereik.mag_zien(row.gemeente_id, Deel.KOP),
    )


def _point(point: Checklistpunt) -> EigenPunt:
    return EigenPunt(
        id=point.pk,
        naam=name_point(point.checklist.soort, point),
        uiterlijk=point.uiterlijk,
        gedaan_op=point.gedaan_op,
    )
