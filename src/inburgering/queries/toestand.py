"""Whether this installation can work: the database answers and has every migration."""

from functools import lru_cache

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from inburgering.access.models import Medewerker


def is_ready() -> bool:
    """Return whether pages can be served now."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return _is_migrated()
    except DatabaseError:
        return False


def has_demo_accounts() -> bool:
    """Return whether somebody could log in with a demo account; false without tables."""
    if "access_medewerker" not in connection.introspection.table_names():
        return False
    return Medewerker.objects.filter(is_demo=True).exists()


def _is_migrated() -> bool:
    try:
        return _check_migrations()
    except _NotMigrated:
        return False


class _NotMigrated(Exception):
    """Migrations are waiting; not remembered, so that the next question looks again."""


@lru_cache(maxsize=1)
def _check_migrations() -> bool:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise _NotMigrated
    return True
