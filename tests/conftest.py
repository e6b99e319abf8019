"""What every test runs in: a database of its own, quick passwords, an empty cache."""

import gc
import os
import shutil
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.test import override_settings

pytest_plugins = ["tests.personas"]
ROOT = Path(__file__).parent.parent
# In memory here: the table that the product uses would tie every test to a database.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}


DOORS = ROOT / "tests" / "web"
TOUCHES_DATABASE = {"db", "transactional_db", "django_db_setup", "live_server"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the choice to leave out what a second database cannot change."""
    parser.addoption(
        "--database-only", action="store_true", help="only tests that a database can change"
    )


LONG = ("once", "embedded")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with the longest tests; leave out those without a database when asked to."""
    items.sort(key=lambda item: not any(item.get_closest_marker(mark) for mark in LONG))
    if not config.getoption("--database-only"):
        return
    chosen = [item for item in items if is_of_database(item)]
    left_out = [item for item in items if not is_of_database(item)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = chosen


def pytest_collection_finish() -> None:
    """Look for rubbish less often, and never again among what was imported and collected."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def is_of_database(item: pytest.Item) -> bool:
    """Tell whether another database can change a test: it asks for one, and not from a door.

    What a door asks stands in the queries and actions, which have tests of their own; on both
    databases the scenarios and a walk over every address go through the doors.
    """
    if DOORS in item.path.parents and not item.get_closest_marker("once"):
        return False
    asked = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or bool(asked & TOUCHES_DATABASE)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix, tmp_path_factory
) -> None:
    """Put SQLite in a file, as in use: threads and processes each get a connection."""
    if not is_sqlite():
        return
    name = tmp_path_factory.mktemp("database") / "test.sqlite3"
    settings.DATABASES["default"].setdefault("TEST", {})["NAME"] = str(name)
    if (migrated := find_migrated()).exists():
        shutil.copy(migrated, name)


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """Let Django go on with a database that was migrated before; it goes with its directory."""
    return is_sqlite()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker) -> None:
    """Keep a copy of the migrated database for the next run with the same migrations."""
    migrated = find_migrated()
    if not is_sqlite() or migrated.exists():
        return
    migrated.parent.mkdir(exist_ok=True)
    own = migrated.with_suffix(f".{os.getpid()}")
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(own)])
    own.replace(migrated)


def is_sqlite() -> bool:
    """Tell whether the tests run on SQLite."""
    return settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")


def find_migrated() -> Path:
    """Return where a database with exactly these migrations is kept."""
    text = sha256()
    for path in sorted((ROOT / "src").rglob("migrations/*.py")):
        text.update(path.read_bytes())
    return ROOT / ".gereedschap" / f"test-{text.hexdigest()[:16]}.sqlite3"


@pytest.fixture(scope="session", autouse=True)
def _settings_of_tests(tmp_path_factory):
    """Hash passwords quickly (Argon2 is slow on purpose); no browser of a test lists the files.

    Static files are looked for when asked, as the live server does by itself.
    """
    with override_settings(
        WHITENOISE_USE_FINDERS=False,
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
