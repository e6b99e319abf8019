"""Nobody sees another's people: every account of the demo, every address, every part.

Five regions stand side by side. Each has one dossier with a word of its own in every part
(``tests.isolatie``). Every account asks for every page that takes no key, and for every page of
every dossier; which words come back says what was shown.
"""

import logging
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from unittest.mock import patch

import pytest
from django.core.cache import cache as django_cache
from django.http import HttpResponse
from django.test import Client, override_settings

from inburgering.access.bereik import Bereik, get_bereik
from inburgering.demo.instelling import read_demo
from inburgering.ui.klok import SESSION_KEY
from tests.isolatie import DAG, DELEN, GEBOREN, VOORNAAM, Wereld, Zaak, make_world, rolled_back
from tests.web.test_toegang_matrix import ADRESSEN

# Thousands of pages: one database is enough, the rights are the same query.
pytestmark = [pytest.mark.django_db, pytest.mark.embedded]
REGIOS = [part.regio for part in read_demo().regios]
OF_A_CASE = (
    "dossier/<",
    "brief/<",
    "taak/<",
    "overleg/<uuid:overleg>/",
    "mijn-mensen/<",
    "deelnemers/<",
    "groep/<uuid:lesgroep>/",
    "groep/<uuid:groep>/",
    "les/<",
)
SHUT = frozenset({403, 404, 405})
UNKNOWN = "00000000-0000-4000-8000-000000000000"
LISTS = ("/?lijst=organisatie", "/?lijst=niemand", "/?lijst=team", "/?naam=q")
OWN = ("/", "/personen/", "/mijn-mensen/", "/overleg/", "/brieven/")
GEEN_GELD = frozenset({"sleutelpersoon", "vrijwilliger", "begeleider"})
PLAIN = re.compile(
    r"^(account_|mfa_|usersessions|healthz|security|beveil|stijl|bereken|.*_sjabloon)"
)
"""About the account or nobody: asked for once per role."""
FIXED = {
    "soort": "recht_op_bijstand",
    "domein": "wonen",
    "lijstje": "mb_praktisch",
    "aanbod": "mb_praktisch",
    "stap": "afgesproken",
}


@pytest.fixture(scope="module")
def wereld(django_db_setup, django_db_blocker) -> Iterator[Wereld]:
    """Give all regions at once, made one time for the whole module."""
    shown = {"TIJDMACHINE": True, "MFA_VERPLICHT": False}
    with django_db_blocker.unblock(), override_settings(**shown), rolled_back():
        logging.disable(logging.CRITICAL)
        made = make_world()
        # What a worker may do does not change meanwhile; reading it takes half of a short answer.
        # The page that says that a page does not exist knows no dossier: it need not be drawn.
        bare = patch(
            "inburgering.web.views.fouten.show",
            lambda _request, fout: HttpResponse(status=fout.status),
        )
        with patch("inburgering.ui.toegang.get_bereik", cache_calls(get_bereik)), bare:
            yield made
        logging.disable(logging.NOTSET)


def cache_calls(read_bereik: Callable[..., Bereik | None]) -> Callable[..., Bereik | None]:
    @cache
    def read_once(werker: int, dag: date, _real_day: date) -> Bereik | None:
        return read_bereik(werker, dag=dag)

    return lambda werker, *, dag, aangesteld_op: read_once(werker, dag, aangesteld_op)


def distinct(wereld: Wereld) -> dict[str, Bereik]:
    """Return one account of those with the same role in the same party: they have equal rights."""
    found: dict[tuple[str, str], str] = {}
    for naam in wereld.werkers:
        bereik = wereld.bereik(naam)
        found.setdefault((bereik.rol.code, bereik.organisatie), naam)
    return {naam: wereld.bereik(naam) for naam in found.values()}


class Quick(Client):
    """A browser that keeps no record of templates: half the time, and these are many pages."""

    def request(self, **request: object) -> HttpResponse:
        return self.handler(self._base_environ(**request))


def roles_of(wereld: Wereld) -> set[tuple[str, str]]:
    """Return which roles there are in each region."""
    return {(wereld.regio_van[naam], wereld.bereik(naam).rol.code) for naam in wereld.werkers}


def log_in(wereld: Wereld, naam: str) -> Client:
    client = Quick(headers={"accept-language": "nl"})
    client.force_login(wereld.werkers[naam])
    session = client.session
    session[SESSION_KEY] = DAG.isoformat()
    session.save()
    return client


def without_key(*, with_plain: bool) -> list[str]:
    """Return every address that takes no key; those that know no dossier only when asked for."""
    return [
        f"/{pattern}"
        for name, pattern in ADRESSEN.items()
        if not re.search(r"[<^]", pattern)
        and name != "account_logout"
        and (with_plain or not PLAIN.match(name))
    ]


def of_case(zaak: Zaak) -> list[str]:
    """Return every address of a dossier, its letter, its tasks and its meeting."""
    found = []
    for pattern in ADRESSEN.values():
        if not pattern.startswith(OF_A_CASE):
            continue
        first = pattern.split("/")[0]
        parts = {
            **FIXED,
            **zaak.delen,
            "dossier": str(zaak.sleutel),
            "sleutel": zaak.delen.get(first, str(zaak.sleutel)),
            "punt": zaak.delen["zaak" if first == "overleg" else "lijstpunt"],
            "zaak": zaak.delen["zaak" if first == "overleg" else "handhavingszaak"],
            "bestelling": zaak.delen["lesbestelling" if first == "deelnemers" else "bestelling"],
            "randvoorwaarde": zaak.delen["obstakel"],
        }
        url = re.sub(r"<\w+:(\w+)>", lambda m: parts.get(m[1], m[0]), pattern)  # noqa: B023
        url = re.sub(r"<uuid:\w+>", UNKNOWN, url)
        found.append("/" + re.sub(r"<int:\w+>", "1", url))
    found.append(f"/taak/{zaak.delen['regeltaak']}/")
    found.append(f"/taak/{zaak.delen['regeltaak']}/waarom/")
    return found


def read(answer: HttpResponse) -> str:
    body = b"".join(answer) if answer.streaming else answer.content
    return body.decode("utf-8", "replace").lower()


def find_words(text: str, zaak: Zaak) -> set[str]:
    """Return the marks of a dossier that stand in an answer."""
    return {name for name, ways in zaak.woorden.items() if any(way in text for way in ways)}


def may_read(name: str, zaak: Zaak, bereik: Bereik) -> bool:
    """Return whether the table of rights lets this worker read this word."""
    return any(bereik.mag_zien(zaak.gemeente, deel) for deel in DELEN[name])


def is_inside(zaak: Zaak, bereik: Bereik) -> bool:
    """Return whether the party of this worker has a task for this role in the municipality."""
    return any(veld.gemeente == zaak.gemeente for veld in bereik.werkvelden)


def judge(text: str, zaak: Zaak, bereik: Bereik) -> set[str]:
    """Return the words that this worker should not have seen."""
    shown = find_words(text, zaak)
    if not is_inside(zaak, bereik):
        return shown
    wrong = {name for name in shown if not may_read(name, zaak, bereik)}
    if bereik.rol.code in GEEN_GELD:
        wrong |= shown & {"bijstand"}
    return wrong


def ask(client: Client, urls: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give these pages, the lists, and what searches find that fit the person of every region."""
    django_cache.clear()
    for url in (*urls, *LISTS):
        answer = client.get(url)
        assert answer.status_code < 500, url
        yield url, read(answer)
    for asked in (VOORNAAM, f"{GEBOREN:%d-%m-%Y}", "Q"):
        answer = client.post("/personen/zoeken/", {"q": asked})
        if answer.status_code == 302:
            answer = client.get(answer["Location"])
        yield f"zoeken {asked}", read(answer)


@pytest.mark.eis("SEC-02")
def test_pages_without_a_key_show_only_own_people(wereld) -> None:
    """Of accounts with equal rights one asks for every page, the others for what is their own."""
    leaks, roles, first = [], set(), distinct(wereld)
    for naam in wereld.werkers:
        bereik, client = wereld.bereik(naam), log_in(wereld, naam)
        urls = without_key(with_plain=bereik.rol.code not in roles) if naam in first else OWN
        roles.add(bereik.rol.code)
        for url, text in ask(client, urls):
            for zaak in wereld.zaken:
                wrong = judge(text, zaak, bereik)
                if wrong:
                    leaks.append(f"{naam} ({bereik.rol.code}) {url} {zaak.regio} {sorted(wrong)}")
    assert leaks == [], "\n".join(leaks)


@pytest.mark.eis("SEC-02")
def test_a_dossier_of_others_does_not_exist(wereld) -> None:
    """Every account asks for every dossier; those of one role divide the addresses within it."""
    leaks, turns, asked_by = [], Counter[str](), dict[str, set[int]]()
    for naam, bereik in distinct(wereld).items():
        turn, client = turns[bereik.rol.code], log_in(wereld, naam)
        turns[bereik.rol.code] += 1
        others = [zaak for zaak in wereld.zaken if not is_inside(zaak, bereik)]
        assert len(others) >= len(REGIOS) - 1
        asked = [(zaak, f"/dossier/{zaak.sleutel}/") for zaak in others]
        places = range(turn % 2, len(of_case(others[0])), 2)
        asked_by.setdefault(bereik.rol.code, set()).update(places)
        for place in places:
            zaak = others[(turn + place) % len(others)]
            asked.append((zaak, of_case(zaak)[place]))
        for zaak, url in asked:
            answer = client.get(url)
            wrong = find_words(read(answer), zaak)
            if answer.status_code not in SHUT or wrong:
                leaks.append(f"{naam} {url}: {answer.status_code} {sorted(wrong)}")
    assert leaks == [], "\n".join(leaks)
    every = len(of_case(wereld.zaken[0]))
    assert [rol for rol in asked_by if turns[rol] > 1 and len(asked_by[rol]) < every] == []


@pytest.mark.eis("SEC-02")
def test_of_an_own_dossier_one_sees_the_parts_of_the_role(wereld) -> None:
    leaks, seen = [], set()
    for naam, bereik in distinct(wereld).items():
        client, regio = log_in(wereld, naam), wereld.regio_van[naam]
        zaak = next(z for z in wereld.zaken if z.regio == regio)
        if not is_inside(zaak, bereik):
            continue
        number = f"/dossier/{zaak.sleutel}/bsn/"
        for url in (*of_case(zaak), number):
            # The number is shown to who asks for it: sent, not fetched.
            answer = client.post(url) if url == number else client.get(url)
            assert answer.status_code < 500, url
            text = read(answer)
            shown, wrong = find_words(text, zaak), judge(text, zaak, bereik)
            seen |= {(regio, bereik.rol.code, name) for name in shown}
            if bereik.rol.code == "vrijwilliger" and "/mijn-mensen/" not in url:
                wrong = shown | ({str(answer.status_code)} - {str(code) for code in SHUT})
            if wrong:
                leaks.append(f"{naam} ({bereik.rol.code}) {url} {sorted(wrong)}")
    assert leaks == [], "\n".join(leaks)
    # Who does the casusregie sees every part: a word that nobody sees proves nothing.
    expected = {(regio, "casusregisseur", name) for regio in REGIOS for name in DELEN}
    expected -= {(regio, "casusregisseur", "huur") for regio in REGIOS}
    # What somebody owes is for who pays it; a school sees its own participant.
    coaches = {(regio, rol) for regio, rol in roles_of(wereld) if rol == "budgetcoach"}
    schools = {(regio, rol) for regio, rol in roles_of(wereld) if rol == "aanbieder"}
    expected |= {(*role, "huur") for role in coaches} | {(*role, "naam") for role in schools}
    assert expected <= seen, sorted(expected - seen)
