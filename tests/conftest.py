"""What every test runs in: a database of its own, quick passwords, an empty cache."""

from contextlib import contextmanager

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.test import override_settings

pytest_plugins = ["tests.personas"]
# In memory here: the table that the product uses would tie every test to a database.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix, tmp_path_factory
) -> None:
    """Put SQLite in a file, as in use: threads and processes each get a connection."""
    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        test = database.setdefault("TEST", {})
        test["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")


@pytest.fixture(scope="session", autouse=True)
def _settings_of_tests(tmp_path_factory):
    """Hash passwords quickly (Argon2 is slow on purpose) and collect no static files."""
    with override_settings(
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        CACHES=CACHES,
        STATIC_ROOT=str(tmp_path_factory.mktemp("static")),
    ):
        yield


@contextmanager
def without_triggers():
    """Lift the triggers of SQLite for a moment, those of append-only tables among them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        for name, _ in triggers:
            cursor.execute(f'DROP TRIGGER "{name}"')
        yield
        for _, sql in triggers:
            cursor.execute(sql)


@pytest.fixture(scope="session", autouse=True)
def _flush_past_triggers():
    """Let a test that commits leave an empty database: SQLite empties tables by DELETE."""
    operations_of_sqlite = DatabaseWrapper.ops_class
    plain = operations_of_sqlite.execute_sql_flush

    def flush(operations, sql_list):
        with without_triggers():
            plain(operations, sql_list)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(operations_of_sqlite, "execute_sql_flush", flush)
        yield


@pytest.fixture(autouse=True)
def _empty_cache():
    """Leave no throttling of one test to the next."""
    cache.clear()
