"""Who can take an action from a meeting, and who can be a member of a team."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from inburgering.access.bereik import Bereik
from inburgering.access.models import Aanstelling
from inburgering.access.rol import Rol
from inburgering.access.rollen import ROLLEN
from inburgering.region.models import Organisatie
from inburgering.region.verdeling import get_uitvoerders

VOORKEUR: Final = (
    *("pip", "voortgang", "brede_intake", "mb_praktisch", "mb_leefomgeving"),
    *("financiele_zelfredzaamheid", "ontzorgen", "arbeidsparticipatie", "map", "pvt"),
    *("toezicht_uren", "regeldag", "warme_overdracht", "leerbaarheidstoets", "bijstand", "zorg"),
    *("vertrouwenspersoon", "maatje", "taakstelling"),
)
"""To which national task an action of a party is reckoned: the first one that it does there."""


@dataclass(frozen=True, slots=True)
class Doener:
    """Who takes an action: a party, and when named a worker of it."""

    organisatie: str
    medewerker: int | None
    taak: str


def list_doeners(
    gemeenten: Collection[str], *, bereik: Bereik, dag: date
) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return per municipality code and words of everybody who can take an action there."""
    found = find_doeners(gemeenten, bereik=bereik, dag=dag)
    parties = {doener.organisatie for rows in found.values() for doener in rows}
    names = dict(Organisatie.objects.filter(pk__in=parties).values_list("code", "naam"))
    workers = _load_workers(bereik.organisatie, dag)
    return {
        gemeente: tuple(
            (_code(row), _words(row, names.get(row.organisatie, ""), workers)) for row in rows
        )
        for gemeente, rows in found.items()
    }


def find_doener(wie: str, gemeente: str, *, bereik: Bereik, dag: date) -> Doener | None:
    """Return who a chosen code stands for, ``None`` when nobody here."""
    rows = find_doeners([gemeente], bereik=bereik, dag=dag)[gemeente]
    return next((row for row in rows if _code(row) == wie), None)


def find_doeners(
    gemeenten: Collection[str], *, bereik: Bereik, dag: date
) -> Mapping[str, tuple[Doener, ...]]:
    """Return per municipality the own workers, then every party that does something there.

    Workers of another party are not among them: that party divides its own work.
    """
    uitvoerders = get_uitvoerders(gemeenten, dag=dag)
    workers = _load_workers(bereik.organisatie, dag)
    found: dict[str, tuple[Doener, ...]] = {}
    for gemeente in gemeenten:
        per_party: dict[str, list[str]] = {}
        for taak in VOORKEUR:
            party = uitvoerders.get((gemeente, taak))
            if party is not None:
                per_party.setdefault(party, []).append(taak)
        own = per_party.get(bereik.organisatie, [])
        named = (
            Doener(bereik.organisatie, pk, task)
            for pk, (_naam, rol) in workers.items()
            if (task := _first_task(rol, own)) is not None
        )
        parties = (Doener(party, None, tasks[0]) for party, tasks in per_party.items())
        found[gemeente] = (*named, *parties)
    return found


def _first_task(rol: Rol, taken: Collection[str]) -> str | None:
    return next((taak for taak in taken if rol.taken is None or taak in rol.taken), None)


def _code(doener: Doener) -> str:
    if doener.medewerker is None:
        return f"partij.{doener.organisatie}"
    return f"medewerker.{doener.medewerker}"


def _words(doener: Doener, party: str, workers: Mapping[int, tuple[str, Rol]]) -> str:
    if doener.medewerker is None:
        return _("%(partij)s, wie kiest de partij zelf") % {"partij": party}
    return f"{workers[doener.medewerker][0]} ({party})"


def _load_workers(organisatie: str, dag: date) -> Mapping[int, tuple[str, Rol]]:
    """Return name and role of the professionals of a party who carry out tasks."""
    return {
        row.medewerker_id: (row.medewerker.naam, ROLLEN[row.rol])
        for row in get_appointments(dag).filter(organisatie=organisatie)
        if ROLLEN[row.rol].is_beroepskracht
        and (ROLLEN[row.rol].taken is None or ROLLEN[row.rol].taken)
    }


def get_appointments(dag: date) -> QuerySet[Aanstelling]:
    """Return the appointments that run on this day, by name of the worker."""
    return (
        Aanstelling.objects.filter(
            Q(eind__isnull=True) | Q(eind__gte=dag),
            begin__lte=dag,
            medewerker__is_active=True,
            rol__in=ROLLEN,
        )
        .select_related("medewerker")
        .order_by("medewerker__naam", "medewerker_id")
    )
