"""Every address for every role, and for a foreign municipality.

``IN`` names who gets in with a GET; everybody else is turned away (403 or 404), and who has not
logged in is sent to the login. A new address without a row fails.
"""

import logging
import re
from collections.abc import Iterator
from datetime import date, time, timedelta

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from inburgering.actions.feit import Waarde
from inburgering.actions.intake_gesprek import Gesprek, brede_intake_gesprek_vastleggen
from inburgering.actions.oproep import Afspraak, oproep_versturen
from inburgering.actions.pip import pip_beginnen
from inburgering.cases.models import Dossier, Intakegesprek, Taak
from inburgering.demo.verloop import next_workday
from tests.dossiers import open_dossier

WIE = ("noor", "tom", "kim", "vera", "sam", "eva", "rik", "bea", "pim", "vreemd")
IEDEREEN = frozenset(WIE)
NIEMAND: frozenset[str] = frozenset()
REGIE = frozenset({"noor", "tom"})
"""Casusregie of the party that does it in the municipality of the dossier."""
TAAK = frozenset({"noor", "tom", "kim", "vera"})
"""Whose party has a task in the dossier."""
OPENEN = frozenset({"noor", "tom", "eva", "vreemd"})
BEHEER = frozenset({"bea"})
OPEN_DEUR = re.compile(
    r"^(healthz|security_txt|beveiliging|set_language|account_|mfa_|sessie_stand)"
)

IN: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            "account_change_password",
            "account_inactive",
            "account_login",
            "account_logout",
            "account_reauthenticate",
            "account_reset_password",
            "account_reset_password_done",
            "account_reset_password_from_key_done",
            # Sent without anything chosen, or about what is not one's own: nothing happens.
            "afwezigheid_weg",
            "lijst_bewaren",
            "lijst_weg",
            "taken_verdelen",
            "afwezigheid",
            "bereken",
            "beveiliging",
            "brieven",
            "healthz",
            "mfa_activate_totp",
            "mfa_authenticate",
            "mfa_deactivate_totp",
            "mfa_generate_recovery_codes",
            "mfa_index",
            "mfa_reauthenticate",
            "personen",
            "personen_zoeken",
            "security_txt",
            "sessie_hervatten",
            "sessie_stand",
            "sessie_verlengen",
            "set_language",
            "start",
            "tijdmachine",
            "usersessions_list",
            "verdeling",
            "werkvoorraad",
        ),
        IEDEREEN,
    ),
    # Nobody: sign-up is closed, a reset needs its link, the style guide is for demos, and there is
    # no exemption to withdraw and no take-over of one's own.
    **dict.fromkeys(
        (
            "account_signup",
            "account_reset_password_from_key",
            "intake_vrijstelling_intrekken",
            "overname_akkoord",
            "overname_een",
            "overname_opnieuw",
            "overname_rest_csv",
            "overname_rest_xlsx",
            "overname_voortgang",
            "overname_weg",
            "mfa_download_recovery_codes",
            "mfa_view_recovery_codes",
            "stijlgids",
        ),
        NIEMAND,
    ),
    "verdeling_cel": IEDEREEN - {"vreemd"},
    "dossier_nieuw": OPENEN,
    "overname": frozenset({"tom"}),
    "overname_sjabloon": frozenset({"tom"}),
    # Administration.
    "beheer": frozenset({"bea", "pim"}),
    "beheer_rollen": frozenset({"bea", "pim"}),
    "beheer_logboek": frozenset({"pim"}),
    **dict.fromkeys(
        (
            "beheer_account",
            "beheer_account_nieuw",
            "beheer_accounts",
            "beheer_afwezigheid",
            "beheer_einde",
            "beheer_plaats",
            "beheer_rechten",
            "beheer_team",
            "beheer_teams",
        ),
        BEHEER,
    ),
    # One dossier.
    "dossier": TAAK,
    "taak_nieuw": TAAK,
    "dossier_gegevens": frozenset({"noor", "tom", "kim"}),
    "dossier_huishouden": frozenset({"noor", "tom", "vera"}),
    "dossier_randvoorwaarde": frozenset({"noor", "tom", "vera"}),
    "intake_gezondheid": frozenset({"noor"}),
    "intake_vrijstelling": frozenset({"noor"}),
    **dict.fromkeys(
        (
            "brief",
            "brief_pdf",
            "dossier_bereikbaar",
            "dossier_casusregisseur",
            "dossier_contact",
            "dossier_feit",
            "dossier_feit_intrekken",
            "dossier_heropenen",
            "dossier_persoon",
            "dossier_sluiten",
            "dossier_tijdlijn",
            "intake",
            "intake_alleen",
            "intake_gesprek",
            "intake_gesprekken",
            "intake_heropenen",
            "intake_onderdeel",
            "intake_partners",
            "intake_samen",
            "intake_toets",
            "intake_verslag",
            "oproep",
            "oproep_afwezig",
            "oproep_nieuw",
            "oproep_uitkomst",
            "oproep_voorbeeld",
            "pip",
            "pip_beginnen",
            "pip_bewerken",
            "pip_intrekken",
            "pip_vaststellen",
            "pip_voorbeeld",
            "taak",
            "taak_waarom",
        ),
        REGIE,
    ),
    "dossier_bsn": frozenset({"noor", "tom", "kim"}),
}

POST = frozenset(
    {
        "afwezigheid_weg",
        "beheer_knop",
        "beheer_uitnodiging",
        "dossier_bsn",
        "dossier_huisgenoot_weg",
        "dossier_randvoorwaarde_stand",
        "lijst_bewaren",
        "lijst_weg",
        "oproep_voorbeeld",
        "overname_akkoord",
        "overname_opnieuw",
        "overname_weg",
        "personen_zoeken",
        "sessie_verlengen",
        "taken_verdelen",
    }
)
"""Addresses that only take what is sent; the foreign worker is turned away there too."""


def walk(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, str]]:
    for entry in resolver.url_patterns:
        pattern = prefix + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield str(entry.name), pattern
        else:
            yield from walk(entry, pattern)


ADRESSEN = dict(sorted(walk(get_resolver())))


@pytest.fixture
def delen(bereik_for, personas, regio, moment, settings) -> dict[str, str]:
    """Give one dossier with a call, a talk, a concept and a task, as parts of addresses."""
    settings.TIJDMACHINE = True
    noor = bereik_for("noor")
    extra = {"recht_op_bijstand": Waarde(datum=date(2026, 2, 2))}
    key = open_dossier(noor, moment, gemeente="9001", feiten=extra)
    dossier = Dossier.objects.get(sleutel=key)
    letter = oproep_versturen(
        key,
        afspraak=Afspraak(
            datum=next_workday(moment.dag + timedelta(days=7)),
            tijd=time(10),
            plaats="Kantoor",
            uiterlijk=next_workday(moment.dag + timedelta(days=10)),
        ),
        bereik=noor,
        moment=moment,
    )
    talk = Gesprek(datum=moment.dag, plaats="kantoor", kanaal="gesprek", aanwezigen="wij")
    brede_intake_gesprek_vastleggen(key, gesprek=talk, bereik=noor, moment=moment)
    pip_beginnen(key, bereik=noor, moment=moment)
    taak = Taak.objects.get(dossier=dossier, code="oproep_uitkomst_vastleggen")
    return {
        "dossier": str(key),
        "brief": str(letter),
        "taak": str(taak.sleutel),
        "medewerker": str(personas["kim"].pk),
        "team": str(regio.team),
        "gesprek": str(Intakegesprek.objects.get(intake__dossier=dossier).pk),
    }


def make_url(name: str, delen: dict[str, str]) -> str:
    if name == "overname_sjabloon":
        return "/overname/invulformulier.csv"
    first = ADRESSEN[name].split("/")[0]
    url = "/" + ADRESSEN[name].replace("<uuid:sleutel>", delen.get(first, delen["dossier"]))
    for part, value in {
        "<slug:soort>": "kennisgeving",
        "<slug:domein>": "talent",
        "<slug:gemeente>": "9001",
        "<slug:taak>": "pip",
        "<slug:knop>": "sessies",
        "<int:gesprek>": delen["gesprek"],
        "<int:medewerker>": delen["medewerker"],
        "<int:team>": delen["team"],
    }.items():
        url = url.replace(part, value)
    return re.sub(r"<int:[a-z_]+>", "1", url)


def gets_in(client: Client, name: str, url: str) -> bool:
    answer = client.post(url) if name in POST else client.get(url)
    sent_away = answer.status_code == 302 and "/login/" in answer["Location"]
    return answer.status_code not in {403, 404} and not sent_away


def test_every_address_has_a_row() -> None:
    missing = set(ADRESSEN) - set(IN) - POST
    gone = (set(IN) | POST) - set(ADRESSEN)
    assert not missing, f"give these a row: {sorted(missing)}"
    assert not gone, f"these are no more: {sorted(gone)}"


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
