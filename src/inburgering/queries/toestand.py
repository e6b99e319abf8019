"""Whether this installation can work: the database answers and has every migration."""

from functools import lru_cache

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor


def is_ready() -> bool:
    """Return whether pages can be served now."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return _is_migrated()
    except DatabaseError:
        return False


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
