"""Makes one person of two identity records, without losing anything of either.

Dossiers hang on the record that stays, those of other colleges too. What both identities said is
kept, encrypted. Facts of two dossiers are never mixed: a second open dossier at one college is
closed as double and stays readable.
"""

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.feit import check_reason
from inburgering.actions.fouten import (
    AlGedaan,
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
    Tekst,
    Verouderd,
)
from inburgering.actions.handeling import Werkstuk, finish
from inburgering.actions.persoon import describe_old
from inburgering.cases.models import (
    Dossier,
    Onderscheid,
    Persoon,
    Pip,
    Samenvoeging,
    Tijdlijnregel,
)
from inburgering.cases.naam import Naam, make_zoeknaam
from inburgering.cases.versleuteling import decrypt, encrypt
from inburgering.cases.zichtbaar import get_visible_dossiers

NAAMVELDEN = ("voornamen", "voorvoegsel", "geslachtsnaam", "roepnaam", "is_achternaam_eerst")
VELDEN = (*NAAMVELDEN, "geboortedatum")
ANDER = "ander"


@dataclass(frozen=True, slots=True)
class Samenvoegkeuze:
    """What stays, and why these two are one."""

    reden: str
    velden: Mapping[str, str] = field(default_factory=dict)
    """Per field ``een`` or ``ander``; what is not named stays as it is."""
    open_blijft: uuid.UUID | None = None
    """Of two open dossiers at one college the one that goes on."""
    gezien: tuple[int, int] | None = None
    """The versions of both dossiers that the worker compared."""


def personen_samenvoegen(
    dossier: uuid.UUID,
    *,
    ander: uuid.UUID,
    keuze: Samenvoegkeuze,
    bereik: Bereik,
    moment: Moment,
    eenmalig: uuid.UUID | None = None,
) -> uuid.UUID:
    """Merge the persons of two dossiers; the record of the first stays. Return the open dossier.

    :raises NietGevonden: if one of the dossiers does not exist for this worker.
    :raises NietBevoegd: if the worker has not the casusregie of both.
    :raises Verouderd: if one of them changed since it was compared.
    :raises Onvolledig: if numbers contradict each other, or a choice or the reason is missing.
    """
    with transaction.atomic():
        if eenmalig is not None and Tijdlijnregel.objects.filter(sleutel=eenmalig).exists():
            raise AlGedaan
        one, other = find_pair(dossier, ander, bereik)
        stays, goes = _lock_people(one, other)
        rows = list(
            Dossier.objects.select_for_update().filter(persoon__in=(stays, goes)).order_by("pk")
        )
        _check_seen(keuze, one, other)
        _check(keuze, stays, goes)
        doubles = _find_doubles(rows, keuze, bereik)
        record = Samenvoeging(
            blijft=stays,
            weg=goes,
            dossiers=[str(row.sleutel) for row in rows if row.persoon_id == goes.pk],
            oud_versleuteld=_describe(stays, goes),
            reden=keuze.reden.strip(),
            door_id=bereik.medewerker,
            recorded_at=moment.tijdstip,
        )
        _merge_identity(stays, goes, keuze.velden)
        record.save()
        _close_doubles(doubles, bereik=bereik, moment=moment)
        keys = {one.pk: eenmalig}
        _move(rows, stays, record, keys, bereik=bereik, moment=moment)
        closed = {row.pk for row, _kept in doubles}
    # Where the first one was the double, the work goes on in the other.
    return other.sleutel if one.pk in closed else one.sleutel


def personen_onderscheiden(
    dossier: uuid.UUID, *, ander: uuid.UUID, reden: str, bereik: Bereik, moment: Moment
) -> None:
    """Record that two alike people are two, so that nobody has to look again.

    :raises NietGevonden: if one of the dossiers does not exist for this worker.
    :raises Onvolledig: if the reason is missing.
    """
    one, other = find_pair(dossier, ander, bereik)
    check_reason(reden)
    low, high = sorted((one.persoon_id, other.persoon_id))
    Onderscheid.objects.get_or_create(
        een_id=low,
        ander_id=high,
        defaults={
            "reden": reden.strip(),
            "door_id": bereik.medewerker,
            "recorded_at": moment.tijdstip,
        },
    )


def find_pair(dossier: uuid.UUID, ander: uuid.UUID, bereik: Bereik) -> tuple[Dossier, Dossier]:
    """Return both dossiers for a worker with the casusregie of both.

    :raises NietGevonden: if one of them does not exist for this worker.
    :raises NietBevoegd: if the role or the task is missing.
    :raises Geweigerd: if they are of one person already.
    """
    found = {
        row.sleutel: row
        for row in get_visible_dossiers(bereik).filter(sleutel__in=(dossier, ander))
    }
    if dossier not in found or ander not in found:
        raise NietGevonden
    one, other = found[dossier], found[ander]
    for row in (one, other):
        has_regie = row.gemeente_id in bereik.regie_gemeenten
        may_see = bereik.mag_zien(row.gemeente_id, Deel.BSN)
        if not (has_regie and may_see and bereik.rol.mag_dossier_aanmaken):
            raise NietBevoegd(_("Alleen wie beide dossiers beheert, mag ze samenvoegen."))
    if one.persoon_id == other.persoon_id:
        raise Geweigerd(_("Deze dossiers zijn al van één persoon."))
    return one, other


def _lock_people(one: Dossier, other: Dossier) -> tuple[Persoon, Persoon]:
    keys = (one.persoon_id, other.persoon_id)
    rows = {
        row.pk: row
        for row in Persoon.objects.select_for_update().filter(pk__in=keys).order_by("pk")
    }
    stays, goes = rows[one.persoon_id], rows[other.persoon_id]
    if stays.is_opgegaan or goes.is_opgegaan:
        raise Verouderd
    return stays, goes


def _check_seen(keuze: Samenvoegkeuze, one: Dossier, other: Dossier) -> None:
    if keuze.gezien is not None and keuze.gezien != (one.versie, other.versie):
        raise Verouderd


def _check(keuze: Samenvoegkeuze, stays: Persoon, goes: Persoon) -> None:
    velden: dict[str, Tekst] = {}
    if _get_bsn(stays) and _get_bsn(goes) and _get_bsn(stays) != _get_bsn(goes):
        velden["bsn"] = _(
            "De twee BSN's verschillen. Dan zijn het twee mensen, of er is een typefout. "
            "Verbeter eerst het foute BSN bij de persoonsgegevens."
        )
    if stays.v_nummer and goes.v_nummer and stays.v_nummer != goes.v_nummer:
        velden["v_nummer"] = _(
            "De twee V-nummers verschillen. Controleer ze en verbeter eerst het foute nummer."
        )
    if set(keuze.velden) - set(VELDEN):
        velden["velden"] = _("Dit formulier past niet meer. Laad de pagina opnieuw.")
    if len(keuze.reden.strip()) < 5:
        velden["reden"] = _("Schrijf op waarom dit dezelfde persoon is.")
    if velden:
        raise Onvolledig(_("Nog niet samengevoegd. Kijk bij de velden."), velden=velden)


def _get_bsn(row: Persoon) -> str:
    return decrypt(row.bsn_versleuteld, ring="bsn") if row.bsn_versleuteld else ""


def _find_doubles(
    rows: Sequence[Dossier], keuze: Samenvoegkeuze, bereik: Bereik
) -> list[tuple[Dossier, Dossier]]:
    """Return the open dossiers that must close, each with the one that goes on."""
    found = []
    still_open: dict[str, list[Dossier]] = {}
    for row in rows:
        if row.status == Dossier.Status.OPEN:
            still_open.setdefault(row.gemeente_id, []).append(row)
    for gemeente, pair in still_open.items():
        if len(pair) < 2:
            continue
        if gemeente not in bereik.regie_gemeenten:
            raise Geweigerd(
                _("Dit kan nu niet. Vraag je functioneel beheerder om hierbij te helpen.")
            )
        kept = next((row for row in pair if row.sleutel == keuze.open_blijft), None)
        if kept is None:
            fault = _("Er zijn twee open dossiers. Kies welk dossier verdergaat.")
            raise Onvolledig(fault, velden={"open_blijft": fault})
        found += [(row, kept) for row in pair if row.pk != kept.pk]
    for row, _kept in found:
        _check_plan(row)
    return found


def _check_plan(row: Dossier) -> None:
    """A plan in force starts terms, so the dossier that holds it goes on."""
    if Pip.objects.filter(dossier=row, status=Pip.Status.VASTGESTELD).exists():
        fault = _(
            "In dossier %(nummer)s geldt een PIP. Laat dat dossier verdergaan. "
            "Hebben beide een PIP? Trek er dan eerst één in."
        ) % {"nummer": row.nummer}
        raise Onvolledig(fault, velden={"open_blijft": fault})


def _describe(stays: Persoon, goes: Persoon) -> bytes:
    both = {
        "blijft": json.loads(decrypt(describe_old(stays), ring="bsn")),
        "weg": {**json.loads(decrypt(describe_old(goes), ring="bsn")), "bsn": _get_bsn(goes)},
    }
    return encrypt(json.dumps(both), ring="bsn")


def _merge_identity(stays: Persoon, goes: Persoon, velden: Mapping[str, str]) -> None:
    for name in VELDEN:
        if velden.get(name) == ANDER:
            setattr(stays, name, getattr(goes, name))
    if velden.get("geboortedatum") == ANDER:
        stays.is_geboortedatum_onzeker = goes.is_geboortedatum_onzeker
    naam = {name: getattr(stays, name) for name in NAAMVELDEN}
    stays.zoeknaam = make_zoeknaam(Naam(**naam))
    if not stays.bsn_zoeksleutel:
        stays.bsn_versleuteld, stays.bsn_zoeksleutel = goes.bsn_versleuteld, goes.bsn_zoeksleutel
    stays.v_nummer = stays.v_nummer or goes.v_nummer
    # A number stands with one record: the other gives it up first.
    goes.bsn_versleuteld = goes.bsn_zoeksleutel = goes.v_nummer = None
    goes.is_opgegaan = True
    goes.save()
    stays.save()


def _close_doubles(
    doubles: Sequence[tuple[Dossier, Dossier]], *, bereik: Bereik, moment: Moment
) -> None:
    for row, kept in doubles:
        row.status = Dossier.Status.GESLOTEN
        row.sluitreden = Dossier.Sluitreden.DUBBEL
        row.gesloten_op = moment.dag
        stuk = Werkstuk(dossier=row, moment=moment, bereik=bereik, basis=None)
        stuk.gegevens |= {"blijft": kept.nummer}
        finish(stuk, "dossier.dubbel")


def _move(
    rows: Sequence[Dossier],
    stays: Persoon,
    record: Samenvoeging,
    keys: Mapping[int, uuid.UUID | None],
    *,
    bereik: Bereik,
    moment: Moment,
) -> None:
    """Hang every dossier on the record that stays and write it in each of their timelines."""
    for row in rows:
        row.persoon = stays
        stuk = Werkstuk(dossier=row, moment=moment, bereik=bereik, basis=None)
        stuk.gegevens |= {"samenvoeging": record.pk}
        # The reason is the worker's own text: other colleges do not read it.
        is_own = row.gemeente_id in bereik.regie_gemeenten
        stuk.gegevens["reden"] = record.reden if is_own else "–"
        finish(stuk, "persoon.samengevoegd", eenmalig=keys.get(row.pk))
