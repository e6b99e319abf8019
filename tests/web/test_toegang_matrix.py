"""Every address for every role, and for a foreign municipality.

The rows stand per area in ``toegang``: ``IN`` names who gets in with a GET, ``POST`` addresses that
only take what is sent, ``prepare`` makes what an address of the area needs and gives its parts.
Everybody else is turned away (403 or 404), and who has not logged in is sent to the login. A new
address without a row fails. The walk over all of them for everybody stands in ``test_headers``.
"""

import re

import pytest
from django.test import Client

from tests.web.adressen import ADRESSEN, IN, POST, is_let_in, make_parts, make_url

OPEN_DEUR = re.compile(
    r"^(healthz|security_txt|beveiliging|set_language|account_|mfa_|sessie_stand)"
)


@pytest.fixture
def delen(bereik_for, personas, regio, moment, settings) -> dict[str, str]:
    settings.TIJDMACHINE = True
    return make_parts(
        bereik_for=bereik_for, moment=moment, medewerker=personas["kim"].pk, team=regio.team
    )


def gets_in(client: Client, name: str, url: str) -> bool:
    return is_let_in(client.post(url) if name in POST else client.get(url))


def test_every_address_has_a_row() -> None:
    missing = set(ADRESSEN) - set(IN) - POST
    gone = (set(IN) | POST) - set(ADRESSEN)
    assert not missing, f"give these a row: {sorted(missing)}"
    assert not gone, f"these are no more: {sorted(gone)}"


def test_the_foreign_worker_cannot_send_anything_to_this_dossier(client_for, delen) -> None:
    client = client_for("vreemd")
    inside = [
        name for name in ADRESSEN if ADRESSEN[name].startswith(("dossier/<", "brief/", "taak/"))
    ]
    let_in = [
        n for n in inside if client.post(make_url(n, delen)).status_code not in {403, 404, 405}
    ]
    assert inside
    assert let_in == []


def test_without_login_only_the_open_doors_answer(client, delen) -> None:
    shut = [n for n in IN if not OPEN_DEUR.match(n) and n != "account_reset_password_from_key"]
    let_in = [name for name in shut if gets_in(client, name, make_url(name, delen))]
    assert let_in == []
