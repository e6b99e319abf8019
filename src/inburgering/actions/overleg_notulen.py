"""Takes the minutes of a meeting field by field: two people can write at once (ADR 0091)."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from inburgering.access.bereik import Bereik
from inburgering.access.moment import Moment
from inburgering.actions.fouten import Tekst
from inburgering.actions.overleg_leiden import find_writable, lead_meeting
from inburgering.cases.models import Aanwezige, Agendapunt, Overleg
from inburgering.queries.overleg import list_aanwezigen

BESLUIT_MAX: Final = 500
OPMERKING_MAX: Final = 120
AANWEZIG: Final[Mapping[bool | None, str]] = {True: "ja", False: "nee", None: ""}
"""How a page writes whether somebody came."""

Waarde = str | bool
Velden = Mapping[str, Waarde]


@dataclass(frozen=True, slots=True)
class Notulenstand:
    """The minutes after saving."""

    waarden: Mapping[str, Waarde]
    """Every field that this worker may write, as stored now."""
    botsing: frozenset[str]
    """Fields that were not saved, since somebody else changed them meanwhile."""
    fouten: Mapping[str, Tekst]
    """Fields that were not saved, with what is wrong."""


def save_notulen(
    overleg: uuid.UUID, *, velden: Velden, gezien: Velden, bereik: Bereik, moment: Moment
) -> Notulenstand:
    """Save the fields of the minutes that changed while typing, and return how they now stand.

    Fields are called ``besluit-<case>``, ``besproken-<case>``, ``aanwezig-<member>`` and
    ``opmerking-<member>``; ``gezien`` holds what the page showed. A field that somebody else
    changed is not overwritten; the others are saved all the same. Closing the meeting gives the
    minutes their effect, so no timeline row is written here.

    :raises NietGevonden: if the meeting does not exist for this worker.
    :raises NietBevoegd: if somebody else leads it.
    :raises Geweigerd: if it was held, or called off.
    """
    with transaction.atomic():
        row = lead_meeting(overleg, bereik=bereik)
        items = find_writable(row, bereik=bereik)
        stored = _read(row, items)
        known = {name: value for name, value in velden.items() if name in stored}
        clash = frozenset(
            name
            for name, value in known.items()
            if stored[name] not in (gezien.get(name, type(stored[name])()), value)
        )
        faults = {name: text for name, value in known.items() if (text := _find_fault(name, value))}
        changes = {
            name: value
            for name, value in known.items()
            if name not in clash and name not in faults and value != stored[name]
        }
        _write(row, items, changes, moment)
    return Notulenstand({**stored, **changes}, clash, faults)


def read_notulen(overleg: Overleg, *, bereik: Bereik) -> dict[str, Waarde]:
    """Return every field of the minutes that this worker may write, as stored."""
    return _read(overleg, find_writable(overleg, bereik=bereik))


def _read(row: Overleg, items: Mapping[int, Agendapunt]) -> dict[str, Waarde]:
    found: dict[str, Waarde] = {}
    for pk, item in items.items():
        found[f"besluit-{pk}"] = item.besluit
        found[f"besproken-{pk}"] = item.besproken_op is not None
    for entry in list_aanwezigen(row):
        found[f"aanwezig-{entry.lid.id}"] = AANWEZIG[entry.is_aanwezig]
        found[f"opmerking-{entry.lid.id}"] = entry.opmerking
    return found


def _find_fault(name: str, value: Waarde) -> Tekst | None:
    longest = {"besluit": BESLUIT_MAX, "opmerking": OPMERKING_MAX}.get(name.partition("-")[0])
    if longest is not None and isinstance(value, str) and len(value) > longest:
        return _("Maak de tekst korter: hoogstens %(n)s tekens.") % {"n": longest}
    if name.startswith("aanwezig-") and value not in AANWEZIG.values():
        return _("Kies ja of nee.")
    return None


def _write(row: Overleg, items: Mapping[int, Agendapunt], changes: Velden, moment: Moment) -> None:
    present: dict[int, dict[str, Any]] = {}
    touched: set[int] = set()
    for name, value in changes.items():
        kind, _dash, number = name.partition("-")
        pk = int(number)
        if kind == "besluit":
            items[pk].besluit = str(value)
            touched.add(pk)
        elif kind == "besproken":
            items[pk].besproken_op = min(row.datum, moment.dag) if value else None
            touched.add(pk)
        elif kind == "aanwezig":
            came = {"ja": True, "nee": False}.get(str(value))
            present.setdefault(pk, {})["is_aanwezig"] = came
        else:
            present.setdefault(pk, {})["opmerking"] = str(value)
    for pk in touched:
        items[pk].save(update_fields=["besluit", "besproken_op"])
    for lid, values in present.items():
        Aanwezige.objects.update_or_create(overleg=row, lid_id=lid, defaults=values)
