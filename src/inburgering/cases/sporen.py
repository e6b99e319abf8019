"""Which tables hold anything of some dossiers: one question instead of thirty.

Most dossiers have rows in few of the tables after the plan, and every handeling reads them all.
"""

from collections.abc import Collection
from typing import Final

from django.db import connection, models

from inburgering.cases.models import (
    Advies,
    Afronding,
    Bericht,
    Bestelling,
    Betalingssignaal,
    Dienstverband,
    Duobesluit,
    Examen,
    Handhavingszaak,
    Maatje,
    Nazorgcontact,
    Ontzorging,
    Pauze,
    Pip,
    Tolkopdracht,
    Uren,
    Urensignaal,
    Vergoeding,
    Verrekening,
    Verwijzing,
    Voortgangsbericht,
    Voortgangsgesprek,
    Werkcheck,
    Zelfredzaamheidsplan,
)

Tabel = type[models.Model]
TABELLEN: Final[tuple[Tabel, ...]] = (
    Advies,
    Afronding,
    Bericht,
    Bestelling,
    Betalingssignaal,
    Dienstverband,
    Duobesluit,
    Examen,
    Handhavingszaak,
    Maatje,
    Nazorgcontact,
    Ontzorging,
    Pauze,
    Pip,
    Tolkopdracht,
    Uren,
    Urensignaal,
    Vergoeding,
    Verrekening,
    Verwijzing,
    Voortgangsbericht,
    Voortgangsgesprek,
    Werkcheck,
    Zelfredzaamheidsplan,
)
VEEL: Final = 50
"""With more dossiers than this, nearly every table has a row: asking costs more than it saves."""


def find_sporen(pks: Collection[int]) -> frozenset[Tabel]:
    """Return the tables in which at least one of these dossiers has a row; at most one query."""
    if not pks:
        return frozenset()
    if len(pks) > VEEL:
        return frozenset(TABELLEN)
    keys = tuple(pks)
    # Table names come from the models, keys go in as parameters.
    asked = ", ".join(_ask(table, len(keys)) for table in TABELLEN)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {asked}", keys * len(TABELLEN))
        row = cursor.fetchone()
    return frozenset(table for table, found in zip(TABELLEN, row, strict=True) if found)


def _ask(table: Tabel, count: int) -> str:
    name = connection.ops.quote_name(table._meta.db_table)
    places = ", ".join(["%s"] * count)
    return f"EXISTS(SELECT 1 FROM {name} WHERE dossier_id IN ({places}))"  # noqa: S608  # nosec B608
