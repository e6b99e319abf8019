"""Loads a region file: who does what here, from which day, on which basis."""

import hashlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.db import models, transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from inburgering.region.fouten import Fout
from inburgering.region.lezen import GelezenBestand, read_regiobestand
from inburgering.region.models import (
    Beleid,
    Beslisbasis,
    Gemeente,
    Organisatie,
    Regio,
    Taakverdeling,
)
from inburgering.region.rijen import (
    Rijen,
    Sleutel,
    beleid_rijen,
    beslisbasis_rijen,
    verdeling_rijen,
)
from inburgering.region.verdeling import Werkveld


class Soort(StrEnum):
    """What happened to a row."""

    NIEUW = "nieuw"
    GEWIJZIGD = "gewijzigd"
    BEEINDIGD = "beëindigd"
    """From this day on nobody does it, or nobody may decide."""
    VERVALLEN = "vervallen"
    """The row stood in an earlier file and no longer does."""


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One row that changed."""

    soort: Soort
    onderwerp: str
    """``gemeente``, ``organisatie``, ``taakverdeling``, ``beslisbasis`` or ``beleid``."""
    sleutel: tuple[str, ...]
    begin: date | None = None


@dataclass(frozen=True, slots=True)
class Laadverslag:
    """What loading a region file changed."""

    regio: str
    is_eerste: bool
    """Whether no file was loaded for this region before."""
    wijzigingen: tuple[Wijziging, ...]
    geraakt: frozenset[Werkveld]
    """Tasks whose party or basis changed: the open work there must be computed anew."""
    verleden: tuple[Wijziging, ...]
    """Rows about days that are past; decisions keep the basis they were taken on."""


def regio_laden(tekst: str, *, naam: str, dag: date) -> Laadverslag:
    """Load a region file and return what changed; the same file again changes nothing.

    ``naam`` is how errors call the file. Two loads of one region wait for each other.

    :raises RegiobestandOngeldig: when anything is wrong; then nothing was changed.
    """
    gelezen = read_regiobestand(tekst, naam=naam)
    with transaction.atomic():
        regio = _lock_regio(gelezen)
        is_eerste = not regio.bestand_sha256
        _refuse_strangers(gelezen)
        changes = [
            *_remove_gemeenten(gelezen),
            *_write_parties(gelezen),
            *_write_rows(gelezen),
            *_remove_organisaties(gelezen),
        ]
        regio.naam = gelezen.inhoud.regio.naam
        regio.bestand_sha256 = hashlib.sha256(tekst.encode()).hexdigest()
        regio.save()
    past = (change for change in changes if not is_eerste and change.begin and change.begin < dag)
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
    )


def _lock_regio(gelezen: GelezenBestand) -> Regio:
    deel = gelezen.inhoud.regio
    Regio.objects.get_or_create(code=deel.code, defaults={"naam": deel.naam})
    return Regio.objects.select_for_update().get(code=deel.code)


def _refuse_strangers(gelezen: GelezenBestand) -> None:
    """Refuse municipalities and parties that belong to another region."""
    inhoud = gelezen.inhoud
    elsewhere = {
        **dict(Gemeente.objects.exclude(regio=inhoud.regio.code).values_list("cbs_code", "regio")),
        **dict(Gemeente.objects.exclude(regio=inhoud.regio.code).values_list("naam", "regio")),
        **dict(Organisatie.objects.exclude(regio=inhoud.regio.code).values_list("code", "regio")),
    }
    places = [
        (("gemeenten", index, field), getattr(deel, field))
        for index, deel in enumerate(inhoud.gemeenten)
        for field in ("cbs_code", "naam")
    ]
    places += [
        (("organisaties", index, "code"), deel.code)
        for index, deel in enumerate(inhoud.organisaties)
    ]
    fouten = [
        Fout(
            pad,
            _("%(waarde)s hoort al bij de regio %(regio)s.")
            % {"waarde": value, "regio": elsewhere[value]},
            _("Haal dit uit het andere bestand, of kies hier een andere code."),
        )
        for pad, value in places
        if value in elsewhere
    ]
    if fouten:
        raise gelezen.refuse(fouten)


def _write_parties(gelezen: GelezenBestand) -> Iterator[Wijziging]:
    inhoud = gelezen.inhoud
    gemeenten: Rijen = {
        (deel.cbs_code,): {
            "naam": deel.naam,
            "regio_id": inhoud.regio.code,
            "college_naam": deel.college_naam,
            "adres_regels": list(deel.adres),
            "bezwaar_adres_regels": list(deel.bezwaar_adres),
            "telefoon": deel.telefoon,
            "email": deel.email,
        }
        for deel in inhoud.gemeenten
    }
    organisaties: Rijen = {
        (deel.code,): {
            "naam": deel.naam,
            "soort": str(deel.soort),
            "regio_id": inhoud.regio.code,
            "telefoon": deel.telefoon,
            "adres_regels": list(deel.adres),
            "bezwaar_adres_regels": list(deel.bezwaar_adres),
            "thema": deel.thema,
        }
        for deel in inhoud.organisaties
    }
    regio = inhoud.regio.code
    yield from _sync("gemeente", ("cbs_code",), gemeenten, Gemeente.objects.filter(regio=regio))
    yield from _sync(
        "organisatie", ("code",), organisaties, Organisatie.objects.filter(regio=regio)
    )


def _write_rows(gelezen: GelezenBestand) -> Iterator[Wijziging]:
    inhoud = gelezen.inhoud
    tables: tuple[tuple[str, tuple[str, ...], Rijen, models.QuerySet[Any]], ...] = (
        (
            "taakverdeling",
            ("gemeente_id", "taak", "rol", "organisatie_id", "begin"),
            verdeling_rijen(inhoud),
            Taakverdeling.objects.all(),
        ),
        (
            "beslisbasis",
            ("gemeente_id", "taak", "begin"),
            beslisbasis_rijen(inhoud),
            Beslisbasis.objects.all(),
        ),
        ("beleid", ("gemeente_id", "sleutel", "begin"), beleid_rijen(inhoud), Beleid.objects.all()),
    )
    for onderwerp, fields, wanted, rows in tables:
        here = rows.filter(gemeente__regio=inhoud.regio.code)
        yield from _remove_rows(onderwerp, fields, wanted, here)
        yield from _sync(onderwerp, fields, wanted, here)


def _sync(
    onderwerp: str, fields: tuple[str, ...], wanted: Rijen, rows: models.QuerySet[Any]
) -> Iterator[Wijziging]:
    """Make the rows as wanted with two statements; what is not wanted stays."""
    existing = {_key(row, fields): row for row in rows}
    created, changed = [], []
    for key, values in wanted.items():
        row = existing.get(key)
        if row is None:
            created.append(rows.model(**{**dict(zip(fields, key, strict=True)), **values}))
            yield _describe(Soort.NIEUW, onderwerp, fields, key, values)
        elif any(not _is_same(getattr(row, name), value) for name, value in values.items()):
            for name, value in values.items():
                setattr(row, name, value)
            changed.append(row)
            yield _describe(Soort.GEWIJZIGD, onderwerp, fields, key, values)
    manager = rows.model._default_manager
    if changed:
        names = sorted({name for key in wanted for name in wanted[key]})
        manager.bulk_update(changed, names)
    manager.bulk_create(created)


def _remove_rows(
    onderwerp: str, fields: tuple[str, ...], wanted: Rijen, rows: models.QuerySet[Any]
) -> Iterator[Wijziging]:
    gone = {row.pk: key for row in rows if (key := _key(row, fields)) not in wanted}
    if gone:
        rows.model._default_manager.filter(pk__in=list(gone)).delete()
    for key in gone.values():
        yield _describe(Soort.VERVALLEN, onderwerp, fields, key, {})


def _key(row: Any, fields: tuple[str, ...]) -> Sleutel:
    """Return the key as in ``rijen``: that of an uitvoerder holds no party."""
    key = tuple(getattr(row, name) for name in fields)
    return (*key[:3], None, *key[4:]) if "rol" in fields and row.rol == "uitvoerder" else key


def _is_same(one: object, other: object) -> bool:
    return type(one) is type(other) and one == other


def _describe(
    soort: Soort,
    onderwerp: str,
    fields: tuple[str, ...],
    key: Sleutel,
    values: Mapping[str, Any],
) -> Wijziging:
    ends = (
        values.get("is_actief") is False
        or values.get("soort") == "geen"
        or ("rol" in fields and values and values.get("organisatie_id", key[3]) is None)
    )
    dated = fields[-1] == "begin"
    return Wijziging(
        soort=Soort.BEEINDIGD if ends else soort,
        onderwerp=onderwerp,
        sleutel=tuple(str(part) for part in (key[:-1] if dated else key) if part is not None),
        begin=key[-1] if dated else None,
    )


def _remove_gemeenten(gelezen: GelezenBestand) -> Iterator[Wijziging]:
    inhoud = gelezen.inhoud
    keep = [deel.cbs_code for deel in inhoud.gemeenten]
    gone = Gemeente.objects.filter(regio=inhoud.regio.code).exclude(pk__in=keep)
    codes = list(gone.values_list("pk", flat=True))
    for model in (Taakverdeling, Beslisbasis, Beleid):
        model._default_manager.filter(gemeente__in=codes).delete()
    _delete_unused(gelezen, "gemeenten", Gemeente.objects.filter(pk__in=codes), codes)
    yield from (Wijziging(Soort.VERVALLEN, "gemeente", (code,)) for code in codes)


def _remove_organisaties(gelezen: GelezenBestand) -> Iterator[Wijziging]:
    inhoud = gelezen.inhoud
    keep = [deel.code for deel in inhoud.organisaties]
    gone = Organisatie.objects.filter(regio=inhoud.regio.code).exclude(pk__in=keep)
    codes = list(gone.values_list("pk", flat=True))
    _delete_unused(gelezen, "organisaties", Organisatie.objects.filter(pk__in=codes), codes)
    yield from (Wijziging(Soort.VERVALLEN, "organisatie", (code,)) for code in codes)


def _delete_unused(
    gelezen: GelezenBestand, part: str, rows: models.QuerySet[Any], codes: Collection[str]
) -> None:
    try:
        rows.delete()
    except ProtectedError:
        wrong = Fout(
            (part,),
            _("Dit staat niet meer in het bestand, maar is nog in gebruik: %(codes)s.")
            % {"codes": ", ".join(codes)},
            _("Zet het terug. Er horen nog dossiers, taken of medewerkers bij."),
        )
        raise gelezen.refuse([wrong]) from None
