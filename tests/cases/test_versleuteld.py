"""Texts of enforcement are unreadable in the table, and the change kept what was there."""

from datetime import date

import pytest
from cryptography.fernet import Fernet, InvalidToken
from django.db import connection, models
from django.db.migrations.executor import MigrationExecutor

from inburgering.cases.models import Dossier, Handhavingszaak
from inburgering.cases.models.versleuteld import VersleuteldeTekst
from inburgering.cases.stand_handhaving import TEKSTEN
from tests.dossiers import open_dossier

SECRET = "Ik had een hartaanval en lag in bed."
PLAIN = ("cases", "0021_letter_of_a_reimbursement")
"""The last state of the tables in which these texts were plain."""


@pytest.fixture
def zaak(bereik_for, moment):
    noor = bereik_for("noor")
    return Handhavingszaak.objects.create(
        dossier=Dossier.objects.get(sleutel=open_dossier(noor, moment)),
        artikel="23",
        gedraging="begeleiding",
        gedraging_op=date(2026, 5, 4),
        geconstateerd_op=date(2026, 5, 5),
        door_id=noor.medewerker,
        recorded_at=moment.tijdstip,
        **dict.fromkeys(TEKSTEN, SECRET),
    )


def read_stored(names):
    columns = ", ".join(f'"{name}"' for name in names)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns} FROM cases_handhavingszaak")
        return [bytes(value) for value in cursor.fetchone()]


@pytest.mark.django_db
def test_every_text_of_a_case_is_encrypted(zaak):
    free = {
        field.name
        for field in Handhavingszaak._meta.concrete_fields
        if isinstance(field, models.TextField) or (field.max_length or 0) > 60
    }
    assert free == set(TEKSTEN)
    assert all(
        isinstance(Handhavingszaak._meta.get_field(name), VersleuteldeTekst) for name in free
    )
    for stored in read_stored(TEKSTEN):
        assert stored.startswith(b"gAAAA")
        assert b"hart" not in stored
    again = Handhavingszaak.objects.get()
    assert [getattr(again, name) for name in TEKSTEN] == [SECRET] * len(TEKSTEN)
    assert Handhavingszaak.objects.values_list("zienswijze", flat=True).get() == SECRET


@pytest.mark.django_db
def test_no_text_stays_empty_and_no_other_key_opens_it(zaak, settings):
    Handhavingszaak.objects.update(zienswijze="")
    assert read_stored(["zienswijze"]) == [b""]
    assert Handhavingszaak.objects.get().zienswijze == ""
    settings.SLEUTELS = {**settings.SLEUTELS, "gezondheid": [Fernet.generate_key()]}
    with pytest.raises(InvalidToken):
        Handhavingszaak.objects.get()


@pytest.mark.django_db(transaction=True)
def test_what_was_there_stays_readable_there_and_back(zaak):
    migrate(PLAIN)
    with connection.cursor() as cursor:
        cursor.execute("SELECT zienswijze, feiten FROM cases_handhavingszaak")
        assert cursor.fetchone() == (SECRET, SECRET)
    migrate()
    assert Handhavingszaak.objects.values_list("zienswijze", "feiten").get() == (SECRET, SECRET)
    assert not any(b"hart" in stored for stored in read_stored(["zienswijze", "feiten"]))


def migrate(*targets):
    """Bring the tables to a state; without one to that of all other tests."""
    executor = MigrationExecutor(connection)
    executor.migrate(list(targets) or executor.loader.graph.leaf_nodes())
