"""Standing characters with fixed roles in a small made-up region.

Boslanden (9001) lets the Wgr body ``regiehuis`` do the casusregie under mandaat; Zandhoven (9002)
does it itself; Verweg (9009) lies in another region. ``regiehuis`` does ontzorgen and map in both
municipalities of the region, ``partner`` the maatschappelijke begeleiding and the pvt,
``taalschool`` the lessons of every leerroute.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from types import SimpleNamespace

import pytest
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.contrib.auth.hashers import make_password
from django.core.cache import cache as django_cache
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from inburgering.access.bereik import Bereik, get_bereik
from inburgering.access.models import Aanstelling, Medewerker, Team
from inburgering.access.moment import Moment
from inburgering.region.models import (
    Beslisbasis,
    Gemeente,
    Organisatie,
    Regio,
    Taakverdeling,
)

BEGIN = date(2022, 1, 1)
PASSWORD = "een lange zin voor de proef"
TOTP_SECRET = "JBSWY3DPEHPK3PXP"
MANDAAT, ZELF, VREEMD = "9001", "9002", "9009"
CASUSREGIE = ("brede_intake", "leerbaarheidstoets", "pip", "voortgang", "handhaving")
CASUSREGIE_MEDE = ("warme_overdracht",)
TAALSCHOOL = ("leerroute_b1", "leerroute_onderwijs", "leerroute_z")
BESLIST = ("pip", "brede_intake", "leerbaarheidstoets", "handhaving", "ontzorgen")
PARTNER = ("mb_praktisch", "mb_leefomgeving", "pvt", "toezicht_uren", "regeldag")

# naam -> (volledige naam, organisatie, rol)
PERSONAS: Mapping[str, tuple[str, str, str]] = {
    "noor": ("Noor van den Berg", "regiehuis", "casusregisseur"),
    "eva": ("Eva Willems", "zandhoven", "casusregisseur"),
    "kim": ("Kim de Graaf", "regiehuis", "budgetcoach"),
    "sam": ("Sam Öztürk", "regiehuis", "participatiecoach"),
    "vera": ("Vera Smits", "partner", "begeleider"),
    "tom": ("Tom Hendriks", "regiehuis", "teamleider"),
    "bea": ("Bea Maas", "regiehuis", "beheerder"),
    "pim": ("Pim Kuipers", "regiehuis", "privacyfunctionaris"),
    "rik": ("Rik Claessen", "regiehuis", "procesregisseur"),
    "lot": ("Lot Peters", "taalschool", "aanbieder"),
    "vreemd": ("Fenna Vreeman", "verweg", "casusregisseur"),
}


@dataclass(frozen=True, slots=True)
class Regiobeeld:
    """The codes that a test needs to speak about the region."""

    regio: str = "proefregio"
    mandaat: str = MANDAAT
    """The municipality where ``regiehuis`` does the casusregie under mandaat."""
    zelf: str = ZELF
    """The municipality that does the casusregie itself."""
    vreemd: str = VREEMD
    """A municipality of another region."""
    wgr: str = "regiehuis"
    eigen_dienst: str = "zandhoven"
    partner: str = "partner"
    school: str = "taalschool"
    team: int = 0


@cache
def hashed_password() -> str:
    """Hash once: argon2 is slow on purpose."""
    return make_password(PASSWORD)


def make_organisaties() -> None:
    for regio, naam in (("proefregio", "Proefregio"), ("elders", "Elders")):
        Regio.objects.create(code=regio, naam=naam)
    for code, naam, regio in (
        (MANDAAT, "Boslanden", "proefregio"),
        (ZELF, "Zandhoven", "proefregio"),
        (VREEMD, "Verweg", "elders"),
    ):
        Gemeente.objects.create(
            cbs_code=code,
            naam=naam,
            regio_id=regio,
            college_naam=f"College van burgemeester en wethouders van {naam}",
            adres_regels=["Raadhuisplein 1", f"1234 AB {naam}"],
            bezwaar_adres_regels=[f"Commissie bezwaar {naam}", "Postbus 1", f"1234 AA {naam}"],
            telefoon="14 0123",
            email=f"gemeente@{naam.lower()}.example",
        )
    soort = Organisatie.Soort
    for code, naam, kind, regio in (
        ("regiehuis", "Regiehuis", soort.WGR, "proefregio"),
        ("boslanden", "Gemeente Boslanden", soort.GEMEENTE, "proefregio"),
        ("zandhoven", "Gemeente Zandhoven", soort.GEMEENTE, "proefregio"),
        ("partner", "Welkom Partners", soort.MAATSCHAPPELIJK, "proefregio"),
        ("taalschool", "Taalschool Bos", soort.AANBIEDER, "proefregio"),
        ("verweg", "Gemeente Verweg", soort.GEMEENTE, "elders"),
    ):
        Organisatie.objects.create(
            code=code,
            naam=naam,
            soort=kind,
            regio_id=regio,
            telefoon="0123 456 789",
            adres_regels=["Markt 2", "1234 AC Boslanden"],
        )


def make_verdeling() -> None:
    """Write who does and decides what, in two statements: every test begins with it."""
    rijen: list[Taakverdeling] = []
    grond: list[Beslisbasis] = []
    who = {MANDAAT: "regiehuis", ZELF: "zandhoven", VREEMD: "verweg"}
    for gemeente, regie in who.items():
        rows = dict.fromkeys((*CASUSREGIE, *CASUSREGIE_MEDE, "bijstand"), regie)
        rows |= dict.fromkeys(("ontzorgen", "financiele_zelfredzaamheid"), "regiehuis")
        rows |= dict.fromkeys(("map", "arbeidsparticipatie"), "regiehuis")
        rows |= dict.fromkeys(PARTNER, "partner")
        rows |= dict.fromkeys(TAALSCHOOL, "taalschool")
        if gemeente == VREEMD:
            rows = dict.fromkeys(rows, "verweg")
        rijen += [
            Taakverdeling(
                gemeente_id=gemeente,
                taak=taak,
                rol="uitvoerder",
                organisatie_id=organisatie,
                begin=BEGIN,
                niveau="lokaal",
                grond="gr" if organisatie == "regiehuis" else "eigen",
            )
            for taak, organisatie in rows.items()
        ]
        grond += [new_basis(gemeente, taak, regie) for taak in BESLIST]
    Taakverdeling.objects.bulk_create(rijen)
    Beslisbasis.objects.bulk_create(grond)


def make_basis(gemeente: str, taak: str, organisatie: str) -> None:
    new_basis(gemeente, taak, organisatie).save()


def new_basis(gemeente: str, taak: str, organisatie: str) -> Beslisbasis:
    under_mandate = organisatie == "regiehuis"
    return Beslisbasis(
        gemeente_id=gemeente,
        taak=taak,
        begin=BEGIN,
        soort="mandaat" if under_mandate else "eigen",
        organisatie_id=organisatie,
        nummer="2022-014" if under_mandate else "",
        besluit_datum=BEGIN,
        functie="directeur" if under_mandate else "teammanager Sociaal Domein",
        ondertekenaar="J.A. de Bruin" if under_mandate else "P. van Loon",
    )


def new_medewerker(naam: str) -> Medewerker:
    return Medewerker(
        email=f"{naam}@proef.example",
        naam=PERSONAS[naam][0],
        password=hashed_password(),
        date_joined=datetime(2022, 1, 1, tzinfo=timezone.get_default_timezone()),
    )


@pytest.fixture
def regio(db: None) -> Regiobeeld:
    """Give the region with its taakverdeling in the database."""
    make_organisaties()
    make_verdeling()
    team = Team.objects.create(organisatie_id="regiehuis", naam="Team Inburgering")
    return Regiobeeld(team=team.pk)


@pytest.fixture
def personas(regio: Regiobeeld) -> Mapping[str, Medewerker]:
    """Give every standing character by short name."""
    team = Team.objects.get(pk=regio.team)
    made = Medewerker.objects.bulk_create([new_medewerker(naam) for naam in PERSONAS])
    found = dict(zip(PERSONAS, made, strict=True))
    Aanstelling.objects.bulk_create(
        Aanstelling(
            medewerker=found[naam],
            organisatie_id=organisatie,
            team=team if organisatie == "regiehuis" else None,
            rol=rol,
            begin=BEGIN,
        )
        for naam, (_volledig, organisatie, rol) in PERSONAS.items()
    )
    return found


@pytest.fixture
def client_for(personas: Mapping[str, Medewerker]) -> Callable[[str], Client]:
    """Give a browser in which the named character has logged in with a second factor."""

    def log_in(naam: str) -> Client:
        medewerker = personas[naam]
        if not medewerker.authenticator_set.exists():
            TOTP.activate(medewerker, TOTP_SECRET)
        client = Client()
        client.force_login(medewerker)
        return client

    return log_in


def get_code() -> str:
    """Give the code that the app of a character shows now; an earlier use is forgotten."""
    django_cache.clear()
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(TOTP_SECRET, counter))


def sign_in(client: Client, naam: str, *, go_to: str = "") -> HttpResponse:
    """Log in through the pages, as a person does; give the last answer."""
    answer = client.post(
        reverse("account_login"),
        {"login": f"{naam}@proef.example", "password": PASSWORD, "next": go_to},
    )
    if answer.status_code == 302 and answer["Location"].startswith(reverse("mfa_authenticate")):
        answer = client.post(reverse("mfa_authenticate"), {"code": get_code()})
    return answer


class Klok:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.nu = datetime(2026, 11, 17, 8, 30, tzinfo=timezone.get_default_timezone())

    def forward(self, **parts: float) -> None:
        self.nu += timedelta(**parts)


@pytest.fixture
def klok(monkeypatch: pytest.MonkeyPatch) -> Klok:
    """Give the clock that every page reads; Tuesday 17 November 2026, half past eight."""
    clock = Klok()
    stand_in = SimpleNamespace(now=lambda: clock.nu, localdate=timezone.localdate)
    monkeypatch.setattr("inburgering.ui.klok.timezone", stand_in)
    return clock


@pytest.fixture
def bereik_for(personas: Mapping[str, Medewerker]) -> Callable[..., Bereik]:
    """Give what the named character may do and see on a day (today when left out)."""

    def get(naam: str, dag: date | None = None) -> Bereik:
        bereik = get_bereik(personas[naam].pk, dag=dag or timezone.localdate())
        assert bereik is not None
        return bereik

    return get


@pytest.fixture
def moment() -> Moment:
    """Give the day of work and the real time, both now."""
    now = timezone.now()
    return Moment(dag=timezone.localdate(now), tijdstip=now)
