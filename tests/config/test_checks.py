"""Production does not start with anything of a demo; each refusal says what to do."""

import base64
import os
import secrets
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from inburgering.config import settings as product
from inburgering.config.checks import list_problems, list_warnings

RINGS = ("BSN", "GEZONDHEID", "ZOEK", "TWEEDE_FACTOR")
NAMES = (
    *("DEBUG", "TIJDMACHINE", "SECRET_KEY", "DEFAULT_KEY", "SLEUTELS", "DEFAULT_RING"),
    *("ALLOWED_HOSTS", "DATABASES", "MFA_VERPLICHT", "EMAIL_BACKEND"),
)


def make_key() -> str:
    return base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()


@pytest.fixture
def safe():
    """Give settings as they should be in production."""
    values = {name: getattr(product, name) for name in NAMES}
    return values | {
        "DEBUG": False,
        "TIJDMACHINE": False,
        "SECRET_KEY": secrets.token_urlsafe(48),
        "SLEUTELS": {ring.lower(): [make_key()] for ring in RINGS},
        "ALLOWED_HOSTS": ["regie.voorbeeld.nl"],
        "DATABASES": {"default": {"ENGINE": "django.db.backends.postgresql"}},
        "MFA_VERPLICHT": True,
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
    }


def test_safe_settings_have_no_problem_and_no_warning(safe):
    assert [*list_problems(safe), *list_warnings(safe)] == []


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("DEBUG", True, "INBURGERING_DEBUG"),
        ("TIJDMACHINE", True, "INBURGERING_TIJDMACHINE"),
        ("SECRET_KEY", product.DEFAULT_KEY, "INBURGERING_SECRET_KEY"),
        ("SECRET_KEY", "kort", "INBURGERING_SECRET_KEY"),
        ("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "testserver"], "INBURGERING_HOSTS"),
        ("ALLOWED_HOSTS", ["*"], "INBURGERING_HOSTS"),
    ],
)
def test_one_unsafe_setting_is_one_problem(safe, name, value, says):
    problems = list(list_problems(safe | {name: value}))
    assert len(problems) == 1
    assert says in problems[0]


@pytest.mark.parametrize("ring", [ring.lower() for ring in RINGS])
@pytest.mark.parametrize("bad", [product.DEFAULT_RING, "geen sleutel", "YQ=="])
def test_every_ring_needs_keys_of_its_own(safe, ring, bad):
    rings = safe["SLEUTELS"] | {ring: [make_key(), bad]}
    problems = list(list_problems(safe | {"SLEUTELS": rings}))
    assert len(problems) == 1
    assert f"INBURGERING_SLEUTELS_{ring.upper()}" in problems[0]


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("DATABASES", {"default": {"ENGINE": "django.db.backends.sqlite3"}}, "SQLite"),
        ("MFA_VERPLICHT", False, "tweede stap"),
        ("EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend", "e-mail"),
    ],
)
def test_what_may_stay_for_now_is_a_warning(safe, name, value, says):
    assert not list(list_problems(safe | {name: value}))
    assert says in next(list_warnings(safe | {name: value}))


def start(
    tmp_path: Path, code: str = "import inburgering.config.wsgi", **variables: str
) -> subprocess.CompletedProcess[str]:
    """Start the product in a process of its own, with these variables only."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("INBURGERING_", "DATABASE"))}
    environment = clean | {
        "DJANGO_SETTINGS_MODULE": "inburgering.config.settings",
        "INBURGERING_VAR": str(tmp_path),
        **variables,
    }
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def safe_variables() -> dict[str, str]:
    return {
        "INBURGERING_OMGEVING": "production",
        "INBURGERING_SECRET_KEY": secrets.token_urlsafe(48),
        "INBURGERING_HOSTS": "regie.voorbeeld.nl",
        **{f"INBURGERING_SLEUTELS_{ring}": make_key() for ring in RINGS},
    }


def test_production_names_everything_that_is_wrong_and_does_not_start(tmp_path):
    done = start(
        tmp_path,
        INBURGERING_OMGEVING="production",
        INBURGERING_DEBUG="1",
        INBURGERING_TIJDMACHINE="1",
    )
    assert done.returncode != 0
    for name in ("DEBUG", "TIJDMACHINE", "SECRET_KEY", "HOSTS", "SLEUTELS_BSN", "SLEUTELS_ZOEK"):
        assert f"INBURGERING_{name}" in done.stderr


def test_a_misspelt_environment_does_not_quietly_become_development(tmp_path):
    done = start(tmp_path, INBURGERING_OMGEVING="productie")
    assert done.returncode != 0
    assert "Kies uit: production" in done.stderr


def test_production_starts_when_all_is_well_and_warns_of_sqlite(tmp_path):
    done = start(tmp_path, **safe_variables())
    assert done.returncode == 0, done.stderr
    assert "SQLite" in done.stderr


def test_production_does_not_serve_demo_accounts(tmp_path):
    with closing(sqlite3.connect(tmp_path / "inburgering.sqlite3")) as database:
        database.execute("CREATE TABLE access_medewerker (id INTEGER, is_demo BOOLEAN)")
        database.execute("INSERT INTO access_medewerker VALUES (1, 1)")
        database.commit()
    done = start(tmp_path, **safe_variables())
    assert done.returncode != 0
    assert "demo-accounts" in done.stderr


def test_production_cookies_and_headers_are_strict(tmp_path):
    ask = (
        "from django.conf import settings as s\n"
        "print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SESSION_COOKIE_NAME,"
        " s.CSRF_COOKIE_NAME, s.SECURE_SSL_REDIRECT, s.SECURE_HSTS_SECONDS >= 31536000)"
    )
    done = start(tmp_path, ask, **safe_variables())
    assert done.stdout.split() == ["True", "True", "__Host-sessie", "__Host-csrf", "True", "True"]
