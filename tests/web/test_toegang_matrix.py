"""Every address for every role, and for a foreign municipality.

The rows stand per area in ``toegang``: ``IN`` names who gets in with a GET, ``POST`` addresses that
only take what is sent, ``prepare`` makes what an address of the area needs and gives its parts.
Everybody else is turned away (403 or 404), and who has not logged in is sent to the login. A new
address without a row fails.
"""

import logging
import re

import pytest
from django.test import Client

from tests.web.adressen import ADRESSEN, AREAS, make_parts, make_url
from tests.web.toegang.wie import WIE

OPEN_DEUR = re.compile(
    r"^(healthz|security_txt|beveiliging|set_language|account_|mfa_|sessie_stand)"
)
IN: dict[str, frozenset[str]] = {name: who for area in AREAS for name, who in area.IN.items()}
POST: frozenset[str] = frozenset(name for area in AREAS for name in area.POST)


@pytest.fixture
def delen(bereik_for, personas, regio, moment, settings) -> dict[str, str]:
    settings.TIJDMACHINE = True
    return make_parts(
        bereik_for=bereik_for, moment=moment, medewerker=personas["kim"].pk, team=regio.team
    )


def gets_in(client: Client, name: str, url: str) -> bool:
    answer = client.post(url) if name in POST else client.get(url)
    sent_away = answer.status_code == 302 and "/login/" in answer["Location"]
    return answer.status_code not in {403, 404} and not sent_away


def test_every_address_has_a_row() -> None:
    missing = set(ADRESSEN) - set(IN) - POST
    gone = (set(IN) | POST) - set(ADRESSEN)
    assert not missing, f"give these a row: {sorted(missing)}"
    assert not gone, f"these are no more: {sorted(gone)}"


@pytest.mark.embedded
@pytest.mark.eis("SEC-02")
def test_who_gets_in_where(client_for, delen) -> None:
    logging.disable(logging.CRITICAL)
    clients = {wie: client_for(wie) for wie in WIE}
    names = [name for name in IN if name != "account_logout"]
    found = {}
    for name in names:
        url = make_url(name, delen)
        found[name] = {wie for wie, client in clients.items() if gets_in(client, name, url)}
    logging.disable(logging.NOTSET)
    wrong = [f"{name}: {sorted(who)}" for name, who in found.items() if who != IN[name]]
    assert wrong == [], "\n".join(wrong)


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
