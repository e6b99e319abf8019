"""Interpreters: of one person, of a group, and what a party still has to arrange."""

import uuid
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet, Sum

from inburgering.access.bereik import Bereik
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.leren import TOLKDOELEN, TOLKSOORTEN, TOLKSTANDEN
from inburgering.cases.models import Dossier, Groep, Tolkopdracht
from inburgering.cases.zichtbaar import get_visible_dossiers
from inburgering.queries.dossier_kop import find_dossier
from inburgering.queries.leren_beeld import Tolkregel

OPEN_TOLKEN = (
    Tolkopdracht.Status.NODIG,
    Tolkopdracht.Status.GEBOEKT,
    Tolkopdracht.Status.GEWEEST,
)
SHOWN = 100


@dataclass(frozen=True, slots=True)
class Tolkpagina:
    """The interpreters of one person."""

    taal: str
    is_open: bool
    tolken: tuple[Tolkregel, ...]


def get_person_interpreters(dossier: uuid.UUID, *, bereik: Bereik) -> Tolkpagina | None:
    """Return them, or ``None`` for who may not see this dossier."""
    row = find_dossier(dossier, bereik=bereik)
    if row is None:
        return None
    is_open = row.status == Dossier.Status.OPEN
    return Tolkpagina(row.taal, is_open, list_interpreters(dossier=row))


def get_own_group(groep: uuid.UUID, *, bereik: Bereik) -> tuple[str, str] | None:
    """Return name and language of a group of the own party, else ``None``."""
    if not bereik.rol.mag_groepen:
        return None
    rows = Groep.objects.filter(sleutel=groep, organisatie=bereik.organisatie)
    return rows.values_list("naam", "taal").first()


def list_interpreters(*, dossier: Dossier) -> tuple[Tolkregel, ...]:
    """Return the interpreters of one person, the newest first."""
    rows = Tolkopdracht.objects.filter(dossier=dossier)
    return tuple(_interpreter(row) for row in _with_names(rows).order_by("-datum", "-pk"))


def list_to_arrange(bereik: Bereik) -> tuple[Tolkregel, ...]:
    """Return what the own party has to book, hold or pay, the first day first.

    Of people the number of the dossier stands there, no name; a party that steers cases sees the
    interpreters of all its dossiers.
    """
    rows = Tolkopdracht.objects.filter(status__in=OPEN_TOLKEN).filter(
        Q(organisatie=bereik.organisatie, dossier__isnull=True)
        | Q(dossier__in=get_visible_dossiers(bereik), organisatie=bereik.organisatie)
        | Q(
            dossier__in=get_visible_dossiers(bereik),
            dossier__gemeente__in=bereik.regie_gemeenten,
        )
    )
    return tuple(_interpreter(row) for row in _with_names(rows).order_by("datum", "pk")[:SHOWN])


def get_interpreter(sleutel: uuid.UUID, *, bereik: Bereik) -> Tolkregel | None:
    """Return one interpreter, ``None`` for who may not see it."""
    row = _with_names(Tolkopdracht.objects.filter(sleutel=sleutel)).first()
    if row is None:
        return None
    if row.dossier_id is None:
        is_own = row.organisatie_id == bereik.organisatie
    else:
        is_own = get_visible_dossiers(bereik).filter(pk=row.dossier_id).exists()
    return _interpreter(row) if is_own else None


def count_interpreted(row: Dossier) -> tuple[int, int]:
    """Return how often and how many minutes this person interpreted for others."""
    done = (Tolkopdracht.Status.GEWEEST, Tolkopdracht.Status.BETAALD)
    found = Tolkopdracht.objects.filter(tolk_dossier=row, status__in=done).aggregate(
        times=Count("pk"), minutes=Sum("minuten")
    )
    return found["times"], found["minutes"] or 0


def _with_names(rows: QuerySet[Tolkopdracht]) -> QuerySet[Tolkopdracht]:
    # A dossier is a wide row, of which only key and number are shown.
    return rows.select_related("dossier", "groep", "organisatie", "tolk_dossier").only(
        *("sleutel", "versie", "taal", "doel", "datum", "tijd", "minuten", "soort", "tolk_naam"),
        *("kosten_cent", "status", "dossier__sleutel", "dossier__nummer", "groep__naam"),
        *("organisatie__naam", "tolk_dossier__nummer"),
    )


def _interpreter(row: Tolkopdracht) -> Tolkregel:
    who = row.tolk_naam
    if row.tolk_dossier is not None:
        who = f"dossier {row.tolk_dossier.nummer}"
    return Tolkregel(
        sleutel=row.sleutel,
        versie=row.versie,
        dossier=row.dossier.sleutel if row.dossier else None,
        nummer=row.dossier.nummer if row.dossier else "",
        groep=row.groep.naam if row.groep else "",
        taal=row.taal,
        doel=get_word(TOLKDOELEN, row.doel),
        datum=row.datum,
        tijd=row.tijd,
        minuten=row.minuten,
        soort=get_word(TOLKSOORTEN, row.soort) if row.soort else "",
        tolk=who,
        kosten_cent=row.kosten_cent,
        status=row.status,
        status_naam=get_word(TOLKSTANDEN, row.status),
        partij=row.organisatie.naam,
    )
