"""Pages for machines, and for whoever finds a weakness."""

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client

from inburgering.queries.toestand import _check_migrations


@pytest.fixture(autouse=True)
def _forget():
    yield
    _check_migrations.cache_clear()


def test_healthz_says_ok_when_the_database_is_ready(db):
    answer = Client().get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok")


def test_healthz_says_no_while_a_migration_waits(db):
    MigrationRecorder.Migration.objects.filter(app="cases").order_by("-pk").first().delete()
    _check_migrations.cache_clear()
    assert Client().get("/healthz").status_code == 503


def test_healthz_says_no_when_the_database_does_not_answer(db, monkeypatch):
    def refuse(*args):
        raise OperationalError

    with monkeypatch.context() as patch:
        patch.setattr(connection, "cursor", refuse)
        assert Client().get("/healthz").status_code == 503


@pytest.mark.eis("SEC-10")
def test_security_txt_says_where_to_report(db, klok):
    lines = dict(
        line.split(": ", 1)
        for line in Client().get("/.well-known/security.txt").content.decode().splitlines()
    )
    assert lines["Contact"].startswith("mailto:")
    assert lines["Expires"].startswith("2027-05-16T")
    assert lines["Preferred-Languages"] == "nl, en"
    assert Client().get(lines["Policy"].removeprefix("http://testserver")).status_code == 200
