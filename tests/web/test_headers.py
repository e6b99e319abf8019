"""Every address, for everybody: strict headers and cookies, no way in, no change by looking."""

import hashlib
import re
from collections.abc import Iterator, Mapping

import pytest
from allauth.usersessions.models import UserSession
from django.apps import apps
from django.contrib.sessions.models import Session
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from inburgering.cases.models import Inzage
from inburgering.ui.toegang import OPEN
from tests.web.adressen import ADRESSEN, IN, POST, is_let_in, make_parts, make_url
from tests.web.toegang.wie import WIE

ON_POSTGRESQL = {"noor", "tom", "lot"}
EVERYBODY = [
    pytest.param(naam, marks=pytest.mark.once if naam in ON_POSTGRESQL else pytest.mark.embedded)
    for naam in (None, *WIE)
]
"""A visitor, and the workers of the access table; each walks on one of the two databases."""
OWN_WAY = {"account_logout", "account_reset_password_from_key"}
"""Addresses that ask for a click or a link from a letter, also of somebody inside."""
LOGGED: set[type[Model]] = {Session, UserSession, Inzage}
"""Tables in which looking leaves a trace on purpose."""
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@pytest.fixture
def addresses(personas, regio, bereik_for, moment) -> Mapping[str, str]:
    """Give every address with parts that exist: a worker, a team, a dossier, a task."""
    parts = make_parts(
        bereik_for=bereik_for, moment=moment, medewerker=personas["kim"].pk, team=regio.team
    )
    found = {name: make_url(name, parts) for name in ADRESSEN}
    reset = "account_reset_password_from_key"
    found[reset] = reverse(reset, kwargs={"uidb36": "1", "key": "abc-def"})
    assert [url for url in found.values() if "<" in url] == []
    return found


@pytest.fixture
def visit(client_for):
    """Give a function that gives somebody's browser; ``None`` is a visitor."""

    def get(naam: str | None) -> Client:
        browser = client_for(naam) if naam else Client()
        browser.raise_request_exception = False
        return browser

    return get


HEADERS = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}


def faults(answer) -> Iterator[str]:
    """Give what is wrong with an answer."""
    for name, value in HEADERS.items():
        if answer.get(name) != value:
            yield f"{name} {answer.get(name)}"
    yield from faults_of_policy(answer.get("Content-Security-Policy", ""))
    if answer.get("Content-Type", "").startswith("text/html"):
        if "no-store" not in answer.get("Cache-Control", ""):
            yield "a page that may be stored"
        if re.search(rb"<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=|<style", answer.content):
            yield "script or style within the page"
    yield from faults_of_cookies(answer.cookies.values())


def faults_of_policy(policy: str) -> Iterator[str]:
    rules = dict(part.strip().partition(" ")[::2] for part in policy.split(";"))
    for name, value in POLICY.items():
        if rules.get(name) != value:
            yield f"CSP {name} {rules.get(name)}"
    if "unsafe" in policy or "*" in policy or "http:" in policy:
        yield f"CSP {policy}"


def faults_of_cookies(cookies) -> Iterator[str]:
    for cookie in cookies:
        if not cookie["httponly"] or cookie["samesite"] not in ("Lax", "Strict"):
            yield f"cookie {cookie.key}"
        if cookie["path"] != "/" or cookie["domain"]:
            yield f"cookie {cookie.key} path or domain"


def get_fingerprint() -> str:
    """Give a hash of every row, but for the tables in which looking leaves a trace."""
    digest = hashlib.sha256()
    for model in apps.get_models():
        if model not in LOGGED:
            rows = model._default_manager.order_by("pk").values_list()
            digest.update(f"{model._meta.label} {list(rows)}".encode())
    return digest.hexdigest()


@pytest.mark.eis("SEC-01", "SEC-02", "SEC-06")
@pytest.mark.parametrize("naam", EVERYBODY)
def test_looking_at_every_page_is_safe_changes_nothing_and_is_for_some(
    addresses, visit, naam, settings
):
    """One walk over every address: headers, traces, and who gets in as the access table says."""
    settings.TIJDMACHINE = True
    browser = visit(naam)
    browser.get("/healthz")
    before, wrong, inside = get_fingerprint(), [], set()
    for name, url in addresses.items():
        answer = browser.get(url)
        wrong += [f"{name}: {fault}" for fault in faults(answer)]
        if answer.status_code >= 500:
            wrong.append(f"{name}: {answer.status_code}")
        if name in IN and is_let_in(answer):
            inside.add(name)
    wrong += [f"no such page: {fault}" for fault in faults(browser.get("/bestaat-niet/"))]
    assert sorted(set(wrong)) == []
    assert get_fingerprint() == before
    if naam:
        inside = {n for n in inside if n not in POST}
        inside |= {name for name in POST & set(IN) if is_let_in(browser.post(addresses[name]))}
        assert inside - OWN_WAY == {n for n in IN if naam in IN[n]} - OWN_WAY


@pytest.mark.eis("SEC-03")
def test_a_visitor_comes_in_nowhere_but_at_the_open_pages(addresses, visit):
    browser = visit(None)
    for name, url in addresses.items():
        if name in OPEN:
            assert "?next=" not in browser.get(url).get("Location", ""), name
            continue
        for answer in (browser.get(url), browser.post(url)):
            assert answer.status_code == 302, name
            assert answer["Location"].startswith(reverse("account_login")), name


def test_what_is_open_exists():
    assert set(ADRESSEN) >= OPEN


@pytest.mark.eis("SEC-06")
def test_no_form_is_taken_without_token_or_from_elsewhere(addresses, visit):
    browser = visit("noor")
    browser.get("/account/afwezigheid/")
    browser.handler.enforce_csrf_checks = True
    token = browser.get("/sessie/stand/").json()["csrf"]
    before = get_fingerprint()
    for name, url in addresses.items():
        assert browser.post(url).status_code == 403, name
        foreign = browser.post(
            url, {"csrfmiddlewaretoken": token}, HTTP_ORIGIN="https://kwaad.example"
        )
        assert foreign.status_code == 403, name
    assert get_fingerprint() == before


def test_a_page_over_https_insists_on_https(settings, db):
    settings.SECURE_HSTS_SECONDS = 31_536_000
    answer = Client().get("/account/login/", secure=True)
    assert answer["Strict-Transport-Security"].startswith("max-age=31536000")


def test_no_address_holds_personal_data(addresses, personas):
    for url in addresses.values():
        assert "@" not in url
        # A key is drawn by lot, and may well hold nine digits in a row.
        assert not re.search(r"\d{9}|Tesfay|Selam", UUID.sub("", url), re.I)
