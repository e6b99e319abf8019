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
    Leerbaarheidstoets,
    Maatje,
    Nazorgcontact,
    Ontzorging,
    Oproep,
    Pauze,
    Pip,
    Randvoorwaarde,
    Tolkopdracht,
    Uren,
    Urensignaal,
    Vergoeding,
    Verrekening,
    Verwijzing,
    Voortgangsbericht,
    Voortgangsgesprek,
    Voorziening,
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
    Leerbaarheidstoets,
    Maatje,
    Nazorgcontact,
    Ontzorging,
    Oproep,
    Pauze,
    Pip,
    Randvoorwaarde,
    Tolkopdracht,
    Uren,
    Urensignaal,
    Vergoeding,
    Verrekening,
    Verwijzing,
    Voortgangsbericht,
    Voortgangsgesprek,
    Voorziening,
    Werkcheck,
    Zelfredzaamheidsplan,
)


def find_sporen(pks: Collection[int]) -> frozenset[Tabel]:
    """Return the tables in which at least one of these dossiers has a row; at most one query."""
    if not pks:
        return frozenset()
    keys = tuple(pks)
    # Table names come from the models, keys go in as parameters.
    places = ", ".join(["(%s)"] * len(keys))
    asked = ", ".join(_ask(table) for table in TABELLEN)
    with connection.cursor() as cursor:
        cursor.execute(f"WITH gevraagd(pk) AS (VALUES {places}) SELECT {asked}", keys)
        row = cursor.fetchone()
    return frozenset(table for table, found in zip(TABELLEN, row, strict=True) if found)


def _ask(table: Tabel) -> str:
    name = connection.ops.quote_name(table._meta.db_table)
    return f"EXISTS(SELECT 1 FROM {name} WHERE dossier_id IN (SELECT pk FROM gevraagd))"  # noqa: S608  # nosec B608
