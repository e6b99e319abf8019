"""What the other tests take for granted about their database."""

import pytest
from django.db import connection

TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}


def triggers():
    with connection.cursor() as cursor:
        cursor.execute(TRIGGERS[connection.vendor])
        return {name for (name,) in cursor.fetchall()}


@pytest.mark.django_db
def test_append_only_tables_are_guarded():
    assert {"cases_tijdlijnregel_no_update", "cases_tijdlijnregel_no_delete"} <= triggers()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", [1, 2])
def test_the_guards_survive_a_test_that_commits(turn):
    assert {"cases_tijdlijnregel_no_update", "cases_tijdlijnregel_no_delete"} <= triggers()
