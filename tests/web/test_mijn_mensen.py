"""What a volunteer and a sleutelpersoon see: field by field, and nothing else."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from inburgering.actions.betrokkene import betrokkene_beeindigen
from inburgering.actions.contact import Contactgegevens, contact_vastleggen
from inburgering.actions.feit import Waarde
from inburgering.actions.randvoorwaarde import Randvoorwaardegegevens, randvoorwaarde_vastleggen
from inburgering.actions.voorziening import voorziening_bijwerken
from inburgering.actions.voorziening_controle import Voorzieninggegevens
from inburgering.cases.models import Betrokkene, Checklistpunt, Contactmoment, Inzage
from tests.begeleiding import (
    add_offers,
    add_task,
    begin_list,
    bereik_of,
    couple,
    get_point,
    make_worker,
)
from tests.dossiers import BSN, open_dossier
from tests.formulier import fill_in

MINE = "/mijn-mensen/"
GEHEIM = {
    "the birth date": ("1994", "5 maart", "32 jaar", "leeftijd"),
    "the BSN": (BSN, BSN[-3:]),
    "the municipality": ("Boslanden",),
    "money": ("bijstand", "schuld", "ontzorgen", "Eurowijzer", "geldzaken"),
    "intake and plan": ("intake", "PIP", "leerroute"),
    "notes of others": ("Slaapt slecht",),
    "obstacles": ("Kinderopvang zoeken",),
    "the group": ("statushouder",),
}
"""What must not stand on the page of a volunteer or a sleutelpersoon."""


@pytest.fixture
def noor(bereik_for):
    return bereik_for("noor")


@pytest.fixture
def vera(bereik_for):
    return bereik_for("vera")


@pytest.fixture
def dossier(noor, moment):
    """Give a dossier full of what a volunteer must not see."""
    facts = {"recht_op_bijstand": Waarde(datum=date(2026, 2, 2))}
    key = open_dossier(noor, moment, feiten=facts)
    add_offers("9001")
    act = {"bereik": noor, "moment": moment}
    note = Contactgegevens(moment.dag, "thuis", "gesprek", "geld", "Selam", "Slaapt slecht.")
    contact_vastleggen(key, contact=note, **act)
    obstacle = Randvoorwaardegegevens("kinderopvang", "Kinderopvang zoeken", "regiehuis")
    randvoorwaarde_vastleggen(key, gegevens=obstacle, **act)
    level = Voorzieninggegevens(begin=moment.dag, niveau="matig", toelichting="Er is een schuld.")
    voorziening_bijwerken(key, soort="financiele_zelfredzaamheid", gegevens=level, gezien=0, **act)
    return key


KEY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|value=\"[0-9a-zA-Z]{32,}\"")


def log_in(worker) -> Client:
    client = Client()
    client.force_login(worker)
    return client


def check_secrets(page: str, *, but: tuple[str, ...] = ()) -> None:
    # Keys are random: a piece of a BSN may well be in one.
    main = KEY.sub("", page.split("<main", 1)[1].split("</main>")[0])
    for what, words in GEHEIM.items():
        for word in words:
            if word not in but:
                assert word not in main, f"{what}: {word}"


@pytest.mark.eis("R-BUR-009", "R-SV-011")
def test_a_volunteer_sees_name_telephone_language_and_what_to_do(dossier, vera, moment, personas):
    helper = make_worker("Hanna Vrij", "partner", "vrijwilliger")
    begin_list(dossier, "mb_praktisch", vera, moment)
    couple(
        dossier,
        helper,
        "mb_praktisch",
        vera,
        moment,
        doel="Help met de buurt.",
        geef_punten=True,
    )
    page = log_in(helper).get(MINE).content.decode()
    for shown in ("Selam Tesfay", "06 12345678", "Tigrinya", "Help met de buurt.", "Lindelaan 3"):
        assert shown in page
    # The address of the home, because help there is still to be given.
    check_secrets(page, but=("Boslanden",))
    assert "Leer de buurt kennen" in page
    assert "Regel energie en water" not in page


def test_the_address_is_gone_once_no_help_at_home_is_left(dossier, vera, moment, personas):
    helper = make_worker("Hanna Vrij", "partner", "vrijwilliger")
    couple(dossier, helper, "mb_leefomgeving", vera, moment, doel="Zoek samen een sportclub.")
    begin_list(dossier, "mb_leefomgeving", vera, moment)
    Checklistpunt.objects.filter(code="sport").update(medewerker=helper)
    page = log_in(helper).get(MINE).content.decode()
    assert "Zoek een sportclub" in page
    assert "Lindelaan" not in page
    check_secrets(page)


@pytest.mark.eis("R-BUR-021")
def test_a_sleutelpersoon_sees_own_notes_and_no_money_or_intake(
    dossier, moment, personas, bereik_for
):
    add_task("9001", "vertrouwenspersoon", "regiehuis")
    key_person = make_worker("Yonas Haile", "regiehuis", "sleutelpersoon")
    couple(dossier, key_person, "vertrouwenspersoon", bereik_for("noor"), moment)
    client = log_in(key_person)
    client_without_second_factor = client.get(MINE)
    assert client_without_second_factor.status_code == 302
    from allauth.mfa.totp.internal.auth import TOTP

    TOTP.activate(key_person, "JBSWY3DPEHPK3PXP")
    client = log_in(key_person)
    page = client.get(MINE).content.decode()
    assert "Selam Tesfay" in page
    check_secrets(page)
    url = reverse("notitie", args=[dossier])
    answers = {"kanaal": "gesprek", "plaats": "azc", "verslag": "Het ging goed. Ze is blij."}
    fill_in(client, url, answers, needs="verslag")
    row = Contactmoment.objects.get(door=key_person)
    assert (row.plaats, row.verslag) == ("azc", "Het ging goed. Ze is blij.")
    page = client.get(MINE).content.decode()
    assert "Ze is blij." in page
    check_secrets(page)


@pytest.mark.eis("R-BUR-021")
def test_a_note_is_asked_in_plain_words_and_nothing_is_lost(dossier, moment, personas, bereik_for):
    from allauth.mfa.totp.internal.auth import TOTP

    add_task("9001", "vertrouwenspersoon", "regiehuis")
    key_person = make_worker("Yonas Haile", "regiehuis", "sleutelpersoon")
    TOTP.activate(key_person, "JBSWY3DPEHPK3PXP")
    couple(dossier, key_person, "vertrouwenspersoon", bereik_for("noor"), moment)
    client, url = log_in(key_person), reverse("notitie", args=[dossier])
    long = "We gingen samen naar de winkel en daarna naar school en toen " + "nog verder " * 8
    answers = {"datum": "1-11-2026", "kanaal": "gesprek", "plaats": "thuis", "verslag": long}
    answer = client.post(url, answers)
    assert answer.status_code == 200
    assert "Maak er twee van" in answer.content.decode()
    assert long.strip() in answer.content.decode()
    sick = client.post(url, {**answers, "verslag": "Ze slikt medicijnen."})
    assert "ziekte" in sick.content.decode()
    assert not Contactmoment.objects.filter(door=key_person).exists()
    kept = client.post(url, {**answers, "verslag": "Ze slikt medicijnen.", "toch": "on"})
    assert kept.status_code == 302
    assert Contactmoment.objects.filter(door=key_person).count() == 1


def test_every_other_door_is_shut_for_a_volunteer(dossier, vera, moment, personas):
    helper = make_worker("Hanna Vrij", "partner", "vrijwilliger")
    begin_list(dossier, "mb_praktisch", vera, moment)
    couple(dossier, helper, "mb_praktisch", vera, moment)
    client = log_in(helper)
    point = get_point("mb_praktisch", "buurt").pk
    shut = [
        *(
            reverse(name, args=[dossier])
            for name in (
                *("dossier", "begeleiding", "wie_doet_wat", "dossier_gegevens", "pip", "intake"),
                *("dossier_contact", "dossier_tijdlijn", "betrokkene_nieuw", "notitie"),
                *("dossier_randvoorwaarde", "dossier_huishouden", "taak_nieuw"),
            )
        ),
        reverse("checklist", args=[dossier, "mb_praktisch"]),
        reverse("checkpunt", args=[dossier, "mb_praktisch", point]),
        reverse("voorziening", args=[dossier, "mb_praktisch"]),
    ]
    found = {url: client.get(url).status_code for url in shut}
    assert {code for code in found.values() if code not in {403, 404}} == set(), found
    posted = client.post(reverse("checkpunt_stand", args=[dossier, "mb_praktisch", point]))
    assert posted.status_code in {403, 404}
    search = client.post(reverse("personen_zoeken"), {"q": "Tesfay"}).content.decode()
    assert "Selam" not in search
    assert client.get("/")["Location"] == reverse("start")
    assert client.get(reverse("start"))["Location"] == MINE


def test_a_tick_in_the_hallway_and_back(dossier, vera, moment, personas):
    helper = make_worker("Hanna Vrij", "partner", "vrijwilliger")
    begin_list(dossier, "mb_praktisch", vera, moment)
    couple(dossier, helper, "mb_praktisch", vera, moment, geef_punten=True)
    client, point = log_in(helper), get_point("mb_praktisch", "buurt")
    url = reverse("mijn_punt", args=[dossier, point.pk])
    assert client.post(url, {"stand": "gedaan"}).status_code == 302
    point.refresh_from_db()
    assert (point.gedaan_op, point.door_id) == (moment.dag, helper.pk)
    page = client.get(MINE).content.decode()
    assert "Vandaag gedaan" in page
    client.post(url, {"stand": "open"})
    point.refresh_from_db()
    assert point.gedaan_op is None
    other = get_point("mb_praktisch", "energie_water")
    refused = client.post(reverse("mijn_punt", args=[dossier, other.pk]), {"stand": "gedaan"})
    assert refused.status_code == 403
    assert "beroepskracht" in refused.content.decode()


def test_each_reading_is_logged_for_each_person(dossier, vera, moment, personas):
    helper = make_worker("Hanna Vrij", "partner", "vrijwilliger")
    couple(dossier, helper, "mb_praktisch", vera, moment)
    client = log_in(helper)
    before = Inzage.objects.count()
    client.get(MINE)
    rows = Inzage.objects.order_by("pk")[before:]
    assert [(row.deel, row.doel, row.rol, row.door_id) for row in rows] == [
        ("naam", "mijn_mensen", "vrijwilliger", helper.pk)
    ]


@pytest.mark.eis("R-BUR-021")
def test_when_it_ends_the_page_is_empty_at_once(dossier, vera, moment, personas):
    helper = make_worker("Hanna Vrij", "partner", "vrijwilliger")
    couple(dossier, helper, "mb_praktisch", vera, moment)
    client = log_in(helper)
    assert "Selam" in client.get(MINE).content.decode()
    row = Betrokkene.objects.get()
    betrokkene_beeindigen(dossier, betrokkene=row.pk, laatste_dag=None, bereik=vera, moment=moment)
    assert "Selam" not in client.get(MINE).content.decode()


def test_the_number_of_queries_does_not_depend_on_the_number_of_people(
    dossier, vera, noor, moment, personas, django_assert_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from inburgering.actions.persoon import Persoonsgegevens
    from inburgering.queries.mijn_mensen import list_mensen
    from tests.dossiers import NAAM, make_bsn

    helper = make_worker("Hanna Vrij", "partner", "vrijwilliger")
    couple(dossier, helper, "mb_praktisch", vera, moment)
    hanna = bereik_of(helper, moment.dag)
    with CaptureQueriesContext(
        connection,
    ) as one:
        assert len(list_mensen(bereik=hanna, dag=moment.dag)) == 1
    for number in range(3):
        born = date(1990, 1, 2) + timedelta(days=number)
        person = Persoonsgegevens(naam=NAAM, geboortedatum=born, bsn=make_bsn(50 + number))
        couple(open_dossier(noor, moment, persoon=person), helper, "mb_praktisch", vera, moment)
    with django_assert_num_queries(len(one)):
        assert len(list_mensen(bereik=hanna, dag=moment.dag)) == 4
