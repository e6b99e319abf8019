"""Keeps the parts of the brede intake while somebody types; two open pages lose nothing.

Saving has no legal effect: no term, task or timeline row follows from it. What counts is
completing the intake, see ``actions.intake``.
"""

import uuid
from dataclasses import dataclass
from typing import Final

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.deel import Deel
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Gesloten, Geweigerd, NietBevoegd, NietGevonden, Onvolledig
from inburgering.cases.intake_andere import Andere, update_others
from inburgering.cases.intake_inhoud import (
    Basis,
    Inhoud,
    Samenkomst,
    clean_inhoud,
    combine,
    get_digests,
    join,
)
from inburgering.cases.intake_onderdelen import ONDERDELEN, Onderdeel
from inburgering.cases.intake_stand import read_part
from inburgering.cases.models import BredeIntake, Dossier, Intakeonderdeel, Intakeversie
from inburgering.cases.zichtbaar import get_visible_dossiers

TAAK: Final = "brede_intake"


@dataclass(frozen=True, slots=True)
class Gezien:
    """What the page that saves has shown: its version, its digests, and which page it is."""

    versie: int = 0
    basis: Basis | None = None
    """``None``: the page showed everything of ``versie``."""
    venster: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class Bewaard:
    """The version that is stored now and the digests by which the page saves next time."""

    versie: int
    basis: Basis
    is_botsing: bool
    """Whether a text of another page was put beside this one."""


def save_part(
    dossier: uuid.UUID,
    *,
    domein: str,
    inhoud: Inhoud,
    gezien: Gezien,
    bereik: Bereik,
    moment: Moment,
) -> Bewaard:
    """Save what a page shows of one part, and keep what another page wrote meanwhile beside it.

    :raises NietGevonden: if dossier or part does not exist for this worker.
    :raises NietBevoegd: if the intake is not this worker's task here.
    :raises Geweigerd: if dossier or intake is closed.
    :raises Onvolledig: if a text is too long.
    """
    onderdeel = find_part(domein)
    new = check_inhoud(onderdeel, inhoud)
    with transaction.atomic():
        row = lock_dossier(dossier, bereik=bereik)
        intake = BredeIntake.objects.filter(dossier=row).first()
        part = _find_row(intake, domein)
        stored = read_part(part) if part else Inhoud()
        basis = choose_basis(onderdeel, stored, part.versie if part else 0, gezien)
        result = combine(onderdeel, stored, new, basis)
        if part is None and result.inhoud == stored:
            return Bewaard(0, get_digests(onderdeel, new), is_botsing=False)
        if part is None:
            part = _make_row(row, intake, domein, bereik=bereik, moment=moment)
        _keep_others(part, result, gezien.venster)
        if result.inhoud != stored:
            _store(part, result.inhoud, gezien.venster, bereik=bereik, moment=moment)
    return Bewaard(part.versie, get_digests(onderdeel, new), result.andere is not None)


def resolve_other(
    dossier: uuid.UUID,
    *,
    domein: str,
    andere: int,
    neem_over: bool,
    bereik: Bereik,
    moment: Moment,
) -> None:
    """Put the text of another page together with what is stored, or let it go.

    Sent twice it changes nothing the second time.

    :raises NietGevonden: if dossier, part or text does not exist for this worker.
    """
    onderdeel = find_part(domein)
    with transaction.atomic():
        row = lock_dossier(dossier, bereik=bereik)
        version = (
            Intakeversie.objects.select_related("onderdeel")
            .filter(onderdeel__intake__dossier=row, onderdeel__domein=domein, pk=andere)
            .first()
        )
        if version is None:
            raise NietGevonden
        if version.is_verwerkt:
            return
        if neem_over:
            together = join(onderdeel, read_part(version.onderdeel), _read_version(version).inhoud)
            _store(version.onderdeel, together, None, bereik=bereik, moment=moment)
        version.is_verwerkt = True
        version.save(update_fields=["is_verwerkt"])


def lock_dossier(dossier: uuid.UUID, *, bereik: Bereik) -> Dossier:
    """Return the dossier of an intake that this worker may write in now, locked.

    :raises NietGevonden: if dossier or intake does not exist for this worker.
    :raises NietBevoegd: if the intake is not this worker's task here.
    :raises Geweigerd: if dossier or intake is closed.
    """
    seen = get_visible_dossiers(bereik).filter(sleutel=dossier).only("gemeente_id").first()
    if seen is None or not bereik.mag_zien(seen.gemeente_id, Deel.INTAKE):
        raise NietGevonden
    if not bereik.mag_doen(seen.gemeente_id, TAAK):
        raise NietBevoegd(_("De brede intake hoort niet bij jouw taken in deze gemeente."))
    row = Dossier.objects.select_for_update().get(pk=seen.pk)
    check_open(row)
    return row


def check_open(dossier: Dossier) -> None:
    """Check that something may still be written in the intake.

    :raises Geweigerd: if dossier or intake is closed.
    """
    if dossier.status != Dossier.Status.OPEN:
        raise Gesloten(sluitreden=dossier.sluitreden)
    if BredeIntake.objects.filter(dossier=dossier, voltooid_op__isnull=False).exists():
        raise Geweigerd(_("De brede intake is al voltooid. Open de intake eerst weer."))


def open_intake(dossier: Dossier, *, moment: Moment) -> BredeIntake:
    """Return the intake of a locked dossier; it begins with the first thing that is written."""
    intake, _created = BredeIntake.objects.get_or_create(
        dossier=dossier, defaults={"begonnen_op": moment.dag}
    )
    return intake


def find_part(domein: str) -> Onderdeel:
    """Return the part with this code.

    :raises NietGevonden: if there is none.
    """
    if domein not in ONDERDELEN:
        raise NietGevonden
    return ONDERDELEN[domein]


def check_inhoud(onderdeel: Onderdeel, inhoud: Inhoud) -> Inhoud:
    """Return the content with only known answers.

    :raises Onvolledig: if a text is too long.
    """
    try:
        return clean_inhoud(onderdeel, inhoud)
    except ValueError as error:
        message = _("Deze tekst is te lang. Maak er twee delen van of kort de tekst in.")
        raise Onvolledig(message, velden={"notitie": message}) from error


def choose_basis(onderdeel: Onderdeel, stored: Inhoud, versie: int, gezien: Gezien) -> Basis:
    """Return what the page knew: its digests, else all of its version or nothing."""
    if gezien.basis is not None:
        return gezien.basis
    return get_digests(onderdeel, stored) if gezien.versie == versie else {}


def _find_row(intake: BredeIntake | None, domein: str) -> Intakeonderdeel | None:
    if intake is None:
        return None
    return Intakeonderdeel.objects.filter(intake=intake, domein=domein).first()


def _make_row(
    dossier: Dossier,
    intake: BredeIntake | None,
    domein: str,
    *,
    bereik: Bereik,
    moment: Moment,
) -> Intakeonderdeel:
    return Intakeonderdeel.objects.create(
        intake=intake or open_intake(dossier, moment=moment),
        domein=domein,
        versie=0,
        gewijzigd_door_id=bereik.medewerker,
        gewijzigd_at=moment.tijdstip,
    )


def _store(
    part: Intakeonderdeel,
    inhoud: Inhoud,
    venster: uuid.UUID | None,
    *,
    bereik: Bereik,
    moment: Moment,
) -> None:
    part.wens = inhoud.wens
    part.notitie = inhoud.notitie
    part.codes = dict(inhoud.codes)
    part.is_besproken = inhoud.is_besproken
    part.versie += 1
    part.venster = venster
    part.gewijzigd_door_id = bereik.medewerker
    part.gewijzigd_at = moment.tijdstip
    part.save()


def _keep_others(part: Intakeonderdeel, result: Samenkomst, venster: uuid.UUID | None) -> None:
    rows = {row.pk: row for row in Intakeversie.objects.filter(onderdeel=part, is_verwerkt=False)}
    before = [_read_version(row) for row in rows.values()]
    lost = None
    if result.andere is not None:
        lost = Andere(
            inhoud=result.andere,
            versie=part.versie,
            door=part.gewijzigd_door_id,
            tijdstip=part.gewijzigd_at,
            venster=part.venster,
        )
    after = update_others(before, lost=lost, venster=venster, aangeraakt=result.aangeraakt)
    for other in after:
        known = other.id in rows
        _write_version(rows.pop(other.id) if known else Intakeversie(onderdeel=part), other)
    for row in rows.values():
        row.is_verwerkt = True
        row.save(update_fields=["is_verwerkt"])


def _read_version(row: Intakeversie) -> Andere:
    return Andere(
        inhoud=Inhoud(wens=row.wens, notitie=row.notitie, codes=row.codes),
        versie=row.versie,
        door=row.door_id,
        tijdstip=row.tijdstip,
        venster=row.venster,
        id=row.pk,
    )


def _write_version(row: Intakeversie, other: Andere) -> None:
    row.wens = other.inhoud.wens
    row.notitie = other.inhoud.notitie
    row.codes = dict(other.inhoud.codes)
    row.versie = other.versie
    row.door_id = other.door
    row.tijdstip = other.tijdstip
    row.venster = other.venster
    row.save()
