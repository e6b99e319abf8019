"""The law calculator as a page."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
URL = "/bereken/"


def test_gives_the_same_last_day_as_the_command(client_for) -> None:
    answer = client_for("noor").post(
        URL,
        {
            "peildatum": "1-3-2025",
            "doelgroep": "gezinsmigrant",
            "datum_kennisgeving": "10-2-2025",
        },
    )
    assert answer.status_code == 200
    assert "22 april 2025" in answer.content.decode()


def test_names_the_field_and_keeps_what_was_typed(client_for) -> None:
    answer = client_for("noor").post(
        URL,
        {
            "peildatum": "1-3-2025",
            "doelgroep": "gezinsmigrant",
            "datum_kennisgeving": "10-2-2025",
            "pip1_dagtekening": "1-1-2025",
            "pip1_leerroute": "B1",
        },
    )
    html = answer.content.decode()
    assert "1-1-2025" in html
    assert list(answer.context["form"].errors) == ["pip1_dagtekening"]


def test_stores_nothing(client_for, django_assert_max_num_queries) -> None:
    client: Client = client_for("noor")
    client.get(URL)
    with django_assert_max_num_queries(12) as caught:
        client.post(URL, {"peildatum": "1-3-2025", "doelgroep": "gezinsmigrant"})
    written = [
        q["sql"] for q in caught.captured_queries if q["sql"].startswith(("INSERT", "UPDATE"))
    ]
    assert not [sql for sql in written if "django_session" not in sql]
