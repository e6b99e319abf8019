"""Loads a region file: who does what here, from which day, on which basis, by which policy."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db import models, transaction

from inburgering.actions.regio_contracten import write_contracten
from inburgering.actions.regio_partijen import (
    refuse_rolnamen,
    refuse_strangers,
    remove_gemeenten,
    remove_organisaties,
    write_parties,
)
from inburgering.actions.regio_rijen import remove_rows, sync_rows
from inburgering.actions.regio_verslag import Laadverslag, Wijziging
from inburgering.cases.models import Pip
from inburgering.region.bevindingen import find_bevindingen
from inburgering.region.lezen import GelezenBestand, read_regiobestand
from inburgering.region.models import (
    Aanbod,
    Beleid,
    Beleidsdocument,
    Beslisbasis,
    Besluitstap,
    Organisatie,
    Regio,
    Taakverdeling,
)
from inburgering.region.rijen import Rijen, beslisbasis_rijen, verdeling_rijen
from inburgering.region.rijen_beleid import aanbod_rijen, beleid_rijen, document_rijen, stap_rijen
from inburgering.region.verdeling import Werkveld

Tabel = tuple[str, tuple[str, ...], Rijen, models.QuerySet[Any]]
"""What a row is called, the fields of its key, the rows wanted, and the rows there are."""


def regio_laden(tekst: str, *, naam: str, dag: date) -> Laadverslag:
    """Load a region file and return what changed; the same file again changes nothing.

    ``naam`` is how errors call the file. Two loads of one region wait for each other.

    :raises RegiobestandOngeldig: when anything is wrong; then nothing was changed.
    """
    gelezen = read_regiobestand(tekst, naam=naam)
    with transaction.atomic():
        regio = _lock_regio(gelezen)
        is_eerste = not regio.bestand_sha256
        refuse_strangers(gelezen)
        refuse_rolnamen(gelezen)
        changes = [
            *remove_gemeenten(gelezen),
            *write_parties(gelezen),
            *_write_rows(gelezen),
            *remove_organisaties(gelezen),
        ]
        regio.naam = gelezen.inhoud.regio.naam
        regio.bestand_sha256 = hashlib.sha256(tekst.encode()).hexdigest()
        regio.save()
    past = [change for change in changes if not is_eerste and change.begin and change.begin < dag]
    return Laadverslag(
        regio=regio.code,
        is_eerste=is_eerste,
        wijzigingen=tuple(changes),
        geraakt=frozenset(
            Werkveld(gemeente=change.sleutel[0], taak=change.sleutel[1])
            for change in changes
            if change.onderwerp in {"taakverdeling", "beslisbasis"}
        ),
        verleden=tuple(past),
        besluiten=_count_decisions(past),
        themas=frozenset(Organisatie.objects.filter(regio=regio).values_list("thema", flat=True)),
        bevindingen=find_bevindingen(gelezen.inhoud, dag=dag),
    )


def _lock_regio(gelezen: GelezenBestand) -> Regio:
    deel = gelezen.inhoud.regio
    Regio.objects.get_or_create(code=deel.code, defaults={"naam": deel.naam})
    return Regio.objects.select_for_update().get(code=deel.code)


def _write_rows(gelezen: GelezenBestand) -> Iterator[Wijziging]:
    """Write every table; documents come before what rests on them, and go after it."""
    inhoud = gelezen.inhoud
    regio = inhoud.regio.code
    here = {"gemeente__regio": regio}
    documents = ("document", ("sleutel",), document_rijen(inhoud))
    old_documents = Beleidsdocument.objects.filter(regio=regio)
    yield from sync_rows(*documents, old_documents)
    tables: tuple[Tabel, ...] = (
        (
            "besluit",
            ("document_id", "gemeente_id", "volgorde"),
            stap_rijen(inhoud),
            Besluitstap.objects.filter(document__regio=regio),
        ),
        (
            "taakverdeling",
            ("gemeente_id", "taak", "rol", "organisatie_id", "begin"),
            verdeling_rijen(inhoud),
            Taakverdeling.objects.filter(**here),
        ),
        (
            "beslisbasis",
            ("gemeente_id", "taak", "begin"),
            beslisbasis_rijen(inhoud),
            Beslisbasis.objects.filter(**here),
        ),
        (
            "beleid",
            ("gemeente_id", "sleutel", "begin"),
            beleid_rijen(inhoud),
            Beleid.objects.filter(**here),
        ),
        (
            "aanbod",
            ("gemeente_id", "code", "begin"),
            aanbod_rijen(inhoud),
            Aanbod.objects.filter(**here),
        ),
    )
    for onderwerp, fields, wanted, rows in tables:
        yield from remove_rows(onderwerp, fields, wanted, rows)
        yield from sync_rows(onderwerp, fields, wanted, rows)
    yield from write_contracten(gelezen)
    yield from remove_rows(*documents, old_documents.all())


def _count_decisions(past: Iterable[Wijziging]) -> int:
    """Return how many PIPs were adopted on or after the first day whose basis changed."""
    first: dict[str, date] = {}
    for change in past:
        if change.onderwerp == "beslisbasis" and change.sleutel[1] == "pip" and change.begin:
            place = change.sleutel[0]
            first[place] = min(change.begin, first.get(place, change.begin))
    touched = models.Q(pk__in=[])
    for gemeente, begin in first.items():
        touched |= models.Q(dossier__gemeente=gemeente, dagtekening__gte=begin)
    return Pip.objects.filter(touched).count() if first else 0
