"""Small typed readers of environment variables."""

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit


def read_text(name: str, default: str = "") -> str:
    """Return the variable, or the content of the file that ``NAME_FILE`` points to."""
    path = os.environ.get(f"{name}_FILE", "")
    if path:
        return Path(path).read_text(encoding="utf-8").strip()
    return os.environ.get(name, default)


def read_bool(name: str, *, default: bool) -> bool:
    """Return whether the variable says yes (1, true, yes, ja)."""
    value = os.environ.get(name, "")
    return default if not value else value.lower() in {"1", "true", "yes", "ja"}


def read_list(name: str, default: tuple[str, ...] = ()) -> list[str]:
    """Return the comma separated parts of the variable."""
    value = os.environ.get(name, "")
    return [part.strip() for part in value.split(",") if part.strip()] or list(default)


SQLITE_OPTIONS: dict[str, object] = {
    # IMMEDIATE is what keeps two writers from failing with "database is locked".
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY;"
        "PRAGMA mmap_size=134217728; PRAGMA journal_size_limit=27103364; PRAGMA cache_size=2000;"
    ),
}


def read_database(name: str, *, sqlite: Path) -> dict[str, object]:
    """Return Django's database setting: PostgreSQL from a URL, else SQLite at ``sqlite``."""
    value = read_text(name)
    if not value:
        sqlite.parent.mkdir(parents=True, exist_ok=True)
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(sqlite),
            "OPTIONS": SQLITE_OPTIONS,
        }
    url = urlsplit(value)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(url.path.lstrip("/")),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        # A socket directory travels as a percent-encoded host.
        "HOST": unquote(url.hostname or ""),
        "PORT": str(url.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }
