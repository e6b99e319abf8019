"""Records how many people to house, and how many were housed according to a source.

These rows are about a municipality, not about a person: they have no dossier and no timeline.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
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
)
from inburgering.cases.models import Plaatsing, Taakstelling
from inburgering.region.models import Gemeente

TAAK: Final = "taakstelling"
_NOG_NIET: Final = _("Nog niet opgeslagen. Kijk bij de velden.")
_NET_GEWIJZIGD: Final = _(
    "Iemand anders heeft dit net gewijzigd. Bekijk de cijfers en sla daarna opnieuw op."
)
Cijfers = tuple[date, date, int, int, str]


@dataclass(frozen=True, slots=True)
class NieuweTaakstelling:
    """What somebody filled in of a period."""

    begin: date
    eind: date
    """The last day, inclusive."""
    aantal: int
    achterstand: int
    """What was left at the start; negative when the municipality was ahead."""
    bron: str


@dataclass(frozen=True, slots=True)
class Plaatsingswijziging:
    """One month, with the number that somebody saw and the one that comes in its place."""

    gemeente: str
    maand: date
    """The first day."""
    oud: int | None
    """``None``: no source counted."""
    nieuw: int | None
    """``None``: the dossiers count from now on."""
    bron: str


def mag_cijfers_invullen(bereik: Bereik, gemeente: str) -> bool:
    """Return whether the worker may write these figures for a municipality."""
    return bereik.rol.mag_instroom and bereik.mag_doen(gemeente, TAAK)


def taakstelling_vastleggen(
    gemeente: str, *, nieuw: NieuweTaakstelling, bereik: Bereik, moment: Moment
) -> None:
    """Record how many people to house in a period.

    Grondslag: art. 28 Huisvestingswet 2014.

    :raises NietBevoegd: if another party keeps the taakstelling of this municipality.
    :raises Onvolledig: if the period is not whole months or overlaps another.
    :raises AlGedaan: if exactly this is there already.
    """
    with transaction.atomic():
        _lock({gemeente}, bereik)
        rows = list(Taakstelling.objects.filter(gemeente=gemeente))
        if any(_cijfers(row) == _cijfers(nieuw) for row in rows):
            raise AlGedaan
        _check(nieuw, rows)
        _write(Taakstelling(gemeente_id=gemeente), nieuw, bereik, moment)


def taakstelling_wijzigen(
    taakstelling: int,
    *,
    gemeente: str,
    nieuw: NieuweTaakstelling,
    gezien: datetime,
    bereik: Bereik,
    moment: Moment,
) -> None:
    """Put right what was recorded of a period. ``gezien`` is when the row that was shown was made.

    :raises NietBevoegd: if another party keeps the taakstelling of this municipality.
    :raises NietGevonden: if there is no such row in this municipality.
    :raises Onvolledig: if the period is not whole months or overlaps another.
    :raises Geweigerd: if somebody changed it in the meantime.
    """
    with transaction.atomic():
        _lock({gemeente}, bereik)
        rows = list(Taakstelling.objects.filter(gemeente=gemeente))
        row = next((row for row in rows if row.pk == taakstelling), None)
        if row is None:
            raise NietGevonden
        if _cijfers(row) == _cijfers(nieuw):
            raise AlGedaan
        if row.recorded_at != gezien:
            raise Geweigerd(_NET_GEWIJZIGD)
        _check(nieuw, [other for other in rows if other.pk != taakstelling])
        _write(row, nieuw, bereik, moment)


def plaatsingen_overnemen(
    wijzigingen: Sequence[Plaatsingswijziging], *, bereik: Bereik, moment: Moment
) -> int:
    """Take in numbers of months, all or none; return how many months changed.

    Every month must still be as it was shown. The same numbers once more change nothing.

    :raises NietBevoegd: if one of the municipalities is not for this worker.
    :raises Geweigerd: if a month changed since it was shown.
    :raises AlGedaan: if every month already has its number.
    """
    with transaction.atomic():
        _lock({item.gemeente for item in wijzigingen}, bereik)
        rows = {
            (row.gemeente_id, row.maand): row
            for row in Plaatsing.objects.filter(
                gemeente__in={item.gemeente for item in wijzigingen}
            )
        }
        todo = [item for item in wijzigingen if not _is_done(item, rows)]
        if not todo:
            raise AlGedaan
        if any(_number(item, rows) != item.oud for item in todo):
            raise Geweigerd(_NET_GEWIJZIGD)
        for item in todo:
            _check_maand(item, dag=moment.dag)
            _write_maand(item, rows.get((item.gemeente, item.maand)))
    return len(todo)


Bekend = Mapping[tuple[str, date], Plaatsing]


def _number(item: Plaatsingswijziging, rows: Bekend) -> int | None:
    row = rows.get((item.gemeente, item.maand))
    return row.aantal if row else None


def _is_done(item: Plaatsingswijziging, rows: Bekend) -> bool:
    row = rows.get((item.gemeente, item.maand))
    if row is None:
        return item.nieuw is None
    return row.aantal == item.nieuw and row.bron == item.bron


def _write_maand(item: Plaatsingswijziging, row: Plaatsing | None) -> None:
    if item.nieuw is None:
        if row is not None:
            row.delete()
        return
    row = row or Plaatsing(gemeente_id=item.gemeente, maand=item.maand)
    row.aantal = item.nieuw
    row.bron = item.bron
    row.save()


def _check_maand(item: Plaatsingswijziging, *, dag: date) -> None:
    velden: dict[str, Tekst] = {}
    if item.maand.day != 1 or item.maand > dag:
        velden["maand"] = _("Kies een maand die al is begonnen.")
    if item.nieuw is not None and not item.bron.strip():
        velden["bron"] = _("Schrijf op waar het cijfer vandaan komt.")
    if velden:
        raise Onvolledig(_NOG_NIET, velden=velden)


def _lock(gemeenten: set[str], bereik: Bereik) -> None:
    """Let who writes figures of the same municipality wait; check the right first."""
    if not all(mag_cijfers_invullen(bereik, gemeente) for gemeente in gemeenten):
        raise NietBevoegd(
            _("Jij houdt de taakstelling van deze gemeente niet bij. Vraag het de gemeente.")
        )
    rows = Gemeente.objects.select_for_update().filter(pk__in=gemeenten).order_by("pk")
    list(rows.values_list("pk", flat=True))


def _check(nieuw: NieuweTaakstelling, others: Sequence[Taakstelling]) -> None:
    velden: dict[str, Tekst] = {}
    if nieuw.begin.day != 1:
        velden["begin"] = _("Kies de eerste dag van een maand, bijvoorbeeld 1-7-2026.")
    if (nieuw.eind + timedelta(days=1)).day != 1:
        velden["eind"] = _("Kies de laatste dag van een maand, bijvoorbeeld 31-12-2026.")
    if nieuw.eind <= nieuw.begin:
        velden["eind"] = _("De laatste dag ligt voor de eerste dag. Controleer beide.")
    if not nieuw.bron.strip():
        velden["bron"] = _("Schrijf op waar het cijfer staat, bijvoorbeeld de Staatscourant.")
    overlap = next((o for o in others if nieuw.begin <= o.eind and o.begin <= nieuw.eind), None)
    if overlap is not None:
        velden.setdefault(
            "begin",
            _(
                "Deze periode overlapt die van %(begin)s tot en met %(eind)s. "
                "Verbeter een van beide."
            )
            % {
                "begin": overlap.begin.strftime("%d-%m-%Y"),
                "eind": overlap.eind.strftime("%d-%m-%Y"),
            },
        )
    if velden:
        raise Onvolledig(_NOG_NIET, velden=velden)


def _cijfers(row: Taakstelling | NieuweTaakstelling) -> Cijfers:
    return (row.begin, row.eind, row.aantal, row.achterstand, row.bron)


def _write(row: Taakstelling, nieuw: NieuweTaakstelling, bereik: Bereik, moment: Moment) -> None:
    row.begin, row.eind, row.aantal, row.achterstand, row.bron = _cijfers(nieuw)
    row.door_id = bereik.medewerker
    row.recorded_at = moment.tijdstip
    row.save()
