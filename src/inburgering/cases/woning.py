"""Which parties offer homes in a municipality: whoever works on its taakstelling."""

from collections.abc import Collection
from datetime import date
from typing import Final

from inburgering.region.models import Taakverdeling

TAAK: Final = "taakstelling"
_ROLLEN: Final = ("mede_uitvoerder", "ketenpartner", "opdrachtnemer")


def list_corporaties(gemeenten: Collection[str], *, dag: date) -> tuple[tuple[str, str], ...]:
    """Return code and name of the parties beside the uitvoerder on this day, by name."""
    rows = Taakverdeling.objects.filter(
        gemeente__in=gemeenten,
        taak=TAAK,
        rol__in=_ROLLEN,
        begin__lte=dag,
        organisatie__isnull=False,
    ).order_by("begin")
    last = {
        (gemeente, rol, code): (naam, active)
        for gemeente, rol, code, naam, active in rows.values_list(
            "gemeente_id", "rol", "organisatie_id", "organisatie__naam", "is_actief"
        )
    }
    found = {code: naam for (*_key, code), (naam, active) in last.items() if active and code}
    return tuple(sorted(found.items(), key=lambda item: item[1]))
