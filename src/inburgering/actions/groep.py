"""Makes and changes groups that learn together, of one municipality or of several.

Source: R-KEMP-070, R-KEMP-086.
"""

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.bestelling_verloop import bestelling_in_groep, bestelling_starten
from inburgering.actions.fouten import (
    Geweigerd,
    NietBevoegd,
    NietGevonden,
    Onvolledig,
    Tekst,
    Verouderd,
)
from inburgering.cases.bestelling_keuzen import ONDERDELEN_VAN, PLEK
from inburgering.cases.groepen import list_parties, list_planned_groups, list_products
from inburgering.cases.models import Bestelling, Groep
from inburgering.region.models import Gemeente

TIJD: Final = re.compile(r"^([01]\d|2[0-3]):[0-5]\d$")
MINUTEN: Final = range(15, 481)


@dataclass(frozen=True, slots=True)
class Groepgegevens:
    """What a group is."""

    naam: str
    product: str
    organisatie: str
    plaats: str
    gemeenten: tuple[str, ...]
    begin: date
    onderdeel: str = ""
    taal: str = ""
    eind: date | None = None
    rooster: tuple[tuple[int, str, int], ...] = ()
    """Weekday from 0, first minute as "09:00", and minutes."""
    min_deelnemers: int | None = None
    max_deelnemers: int | None = None
    heeft_kinderopvang: bool = False


def groep_maken(gegevens: Groepgegevens, *, bereik: Bereik, moment: Moment) -> uuid.UUID:
    """Make a group and return its key; the same one again is refused.

    :raises NietBevoegd: for who plans no groups of this party.
    :raises Onvolledig: with all faults at their fields.
    """
    _check_right(gegevens, bereik)
    _check(gegevens, taken=0)
    row = Groep()
    _fill(row, gegevens)
    _save(row)
    return row.sleutel


def groep_wijzigen(
    groep: uuid.UUID, gegevens: Groepgegevens, *, gezien: int, bereik: Bereik, moment: Moment
) -> None:
    """Change a group.

    :raises NietGevonden: if this worker does not plan it.
    :raises Verouderd: if somebody changed it since.
    :raises Onvolledig: with all faults at their fields.
    """
    with transaction.atomic():
        row = _open(groep, bereik)
        if row.versie != gezien:
            raise Verouderd
        _check_right(gegevens, bereik)
        orders = Bestelling.objects.filter(groep=row, status__in=PLEK)
        _check(gegevens, taken=orders.count())
        if orders.exists() and (row.organisatie_id, row.product) != (
            gegevens.organisatie,
            gegevens.product,
        ):
            fault = _("Er zitten mensen in deze groep. Maak voor iets anders een nieuwe groep.")
            raise Onvolledig(fault, velden={"product": fault})
        _fill(row, gegevens)
        row.versie += 1
        _save(row)


def groep_plaatsen(
    groep: uuid.UUID,
    *,
    bestellingen: tuple[tuple[uuid.UUID, int], ...],
    bereik: Bereik,
    moment: Moment,
) -> int:
    """Place people in a group, each with the version that was seen; returns how many.

    All or nobody: a full group places none.

    :raises Geweigerd: when one of them cannot be placed.
    """
    row = _find(groep, bereik)
    with transaction.atomic():
        for key, gezien in bestellingen:
            bestelling_in_groep(
                key, groep=str(row.sleutel), gezien=gezien, bereik=bereik, moment=moment
            )
    return len(bestellingen)


def groep_starten(groep: uuid.UUID, *, start: date, bereik: Bereik, moment: Moment) -> int:
    """Record one first lesson for everybody who was accepted; returns how many began.

    :raises Geweigerd: when nobody was accepted.
    :raises Onvolledig: for an impossible day.
    """
    row = _find(groep, bereik)
    with transaction.atomic():
        waiting = Bestelling.objects.filter(groep=row, status=Bestelling.Status.AANVAARD)
        rows = list(waiting.order_by("pk").values_list("sleutel", "versie"))
        if not rows:
            raise Geweigerd(_("Er is nog niemand geaccepteerd. Kijk eerst bij de aanvragen."))
        for key, gezien in rows:
            bestelling_starten(key, start=start, gezien=gezien, bereik=bereik, moment=moment)
    return len(rows)


def _find(groep: uuid.UUID, bereik: Bereik) -> Groep:
    row = list_planned_groups(bereik).filter(sleutel=groep).first()
    if row is None:
        raise NietGevonden
    return row


def _open(groep: uuid.UUID, bereik: Bereik) -> Groep:
    return Groep.objects.select_for_update().get(pk=_find(groep, bereik).pk)


def _check_right(gegevens: Groepgegevens, bereik: Bereik) -> None:
    if gegevens.organisatie not in list_parties(bereik):
        raise NietBevoegd(_("Je plant geen groepen van deze aanbieder."))
    if gegevens.product not in list_products(bereik):
        raise NietBevoegd(_("Je plant geen groepen voor dit onderdeel."))


def _check(gegevens: Groepgegevens, *, taken: int) -> None:
    faults = dict(_find_faults(gegevens, taken))
    if faults:
        raise Onvolledig(_("Nog niet opgeslagen. Kijk bij de velden."), velden=faults)


def _find_faults(gegevens: Groepgegevens, taken: int) -> Iterator[tuple[str, Tekst]]:
    if not gegevens.naam.strip():
        yield "naam", _("Geef de groep een naam.")
    if not gegevens.plaats.strip():
        yield "plaats", _("Vul in waar de groep les heeft.")
    if gegevens.onderdeel and gegevens.onderdeel not in ONDERDELEN_VAN.get(gegevens.product, ()):
        yield "onderdeel", _("Dit hoort niet bij deze route. Kies een ander onderdeel.")
    if gegevens.eind is not None and gegevens.eind < gegevens.begin:
        yield "eind", _("De laatste dag is voor de eerste dag. Controleer beide datums.")
    known = Gemeente.objects.filter(pk__in=gegevens.gemeenten).count()
    if not gegevens.gemeenten or known != len(set(gegevens.gemeenten)):
        yield "gemeenten", _("Kies uit welke gemeenten mensen mogen komen.")
    yield from _find_odd_numbers(gegevens, taken)
    yield from _find_odd_lessons(gegevens)


def _find_odd_lessons(gegevens: Groepgegevens) -> Iterator[tuple[str, Tekst]]:
    for dag, begin, minuten in gegevens.rooster:
        if dag not in range(7) or not TIJD.match(begin) or minuten not in MINUTEN:
            yield "tijd_1", _("Vul per lesdag een begintijd en 15 tot en met 480 minuten in.")
    if len({les[:2] for les in gegevens.rooster}) != len(gegevens.rooster):
        yield "tijd_1", _("Deze les staat er twee keer. Haal er één weg.")


def _find_odd_numbers(gegevens: Groepgegevens, taken: int) -> Iterator[tuple[str, Tekst]]:
    least, most = gegevens.min_deelnemers, gegevens.max_deelnemers
    if least is not None and most is not None and most < least:
        yield "max_deelnemers", _("Het maximum is lager dan het minimum. Controleer beide.")
    if most is not None and most < taken:
        yield (
            "max_deelnemers",
            _("Er zitten al %(n)s mensen in de groep. Kies dit aantal of meer.") % {"n": taken},
        )


def _fill(row: Groep, gegevens: Groepgegevens) -> None:
    row.naam = gegevens.naam.strip()
    row.product = gegevens.product
    row.onderdeel = gegevens.onderdeel
    row.organisatie_id = gegevens.organisatie
    row.plaats = gegevens.plaats.strip()
    row.taal = gegevens.taal.strip()
    row.gemeenten = sorted(set(gegevens.gemeenten))
    row.begin, row.eind = gegevens.begin, gegevens.eind
    row.rooster = [
        {"dag": dag, "begin": begin, "minuten": minuten}
        for dag, begin, minuten in sorted(gegevens.rooster)
    ]
    row.min_deelnemers = gegevens.min_deelnemers
    row.max_deelnemers = gegevens.max_deelnemers
    row.heeft_kinderopvang = gegevens.heeft_kinderopvang


def _save(row: Groep) -> None:
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        fault = _("Deze groep bestaat al. Kies een andere naam of eerste dag.")
        raise Onvolledig(fault, velden={"naam": fault}) from None
