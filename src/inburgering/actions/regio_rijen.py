"""Makes the rows of a table as a region file wants them, with a fixed number of statements."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import models

from inburgering.actions.regio_verslag import Soort, Wijziging
from inburgering.region.rijen import Rijen, Sleutel


def sync_rows(
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


def remove_rows(
    onderwerp: str, fields: tuple[str, ...], wanted: Rijen, rows: models.QuerySet[Any]
) -> Iterator[Wijziging]:
    """Remove the rows that are not wanted and yield them."""
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
