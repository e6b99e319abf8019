"""The page of the work list: what it shows, what stands in its addresses, what one can do."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inburgering.access.models import Afwezigheid, BewaardeLijst
from inburgering.actions.feit import Waarde
from inburgering.cases.models import Inzage, Taak
from tests.dossiers import open_dossier
from tests.werk import days_from, make_case, make_many, make_task


@pytest.fixture
def vandaag():
    return timezone.localdate()


@pytest.fixture
def dossier(bereik_for, moment):
    feiten = {"recht_op_bijstand": Waarde(datum=moment.dag)}
    return open_dossier(bereik_for("noor"), moment, feiten=feiten)


def text_of(answer):
    page = answer.content.decode().split("<main")[1]
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)))


def picked(*tasks):
    return [f"{task.sleutel}.{task.medewerker_id or ''}" for task in tasks]


def said(answer):
    return re.findall(r"oi-notice--(\w+)", answer.content.decode())


class TestPage:
    @pytest.mark.eis("R-KEMP-022")
    def test_it_says_at_once_who_is_late_and_who_needs_something_this_week(
        self, client_for, regio, personas, vandaag
    ):
        mine = {"medewerker": personas["noor"]}
        make_many(regio.mandaat, regio.wgr, days_from(vandaag, -3, 0), **mine)
        page = text_of(client_for("noor").get("/"))
        assert "Bij 1 persoon is een termijn voorbij." in page
        assert "1 persoon heeft deze week iets nodig." in page
        assert "3 dagen te laat" in page

    def test_nothing_to_do_says_what_is_fine_and_what_comes_next(
        self, client_for, regio, personas, vandaag
    ):
        browser = client_for("noor")
        assert "Er staat niets voor je open." in text_of(browser.get("/"))
        assert "Alle taken zijn verdeeld." in text_of(browser.get("/?lijst=niemand"))
        far = vandaag.replace(year=vandaag.year + 1, month=1, day=3) + timedelta(days=60)
        make_many(regio.mandaat, regio.wgr, [far], medewerker=personas["noor"])
        page = text_of(browser.get("/"))
        assert "Niets te doen deze week." in page
        assert f"Volgende termijn: {far.day} " in page

    def test_a_person_with_several_tasks_for_one_day_is_named_once(
        self, client_for, regio, personas, vandaag
    ):
        case = make_case(regio.mandaat, "Selam Tesfay")
        for code in ("brede_intake_voltooien", "pip_vaststellen"):
            make_task(case, regio.wgr, uiterlijk=vandaag, code=code, medewerker=personas["noor"])
        page = client_for("noor").get("/").content.decode()
        assert page.count('class="oi-hidden">Selam Tesfay</a>') == 1
        assert page.count(">Selam Tesfay</a>") == 2

    def test_who_covers_reads_for_whom(self, client_for, regio, personas, vandaag):
        Afwezigheid.objects.create(
            medewerker=personas["tom"], van=vandaag, tot_en_met=vandaag, vervanger=personas["noor"]
        )
        make_many(regio.mandaat, regio.wgr, [vandaag], medewerker=personas["tom"])
        assert "voor Tom Hendriks" in text_of(client_for("noor").get("/"))

    def test_a_role_without_tasks_is_sent_to_its_own_page(self, client_for):
        answer = client_for("bea").get("/")
        assert (answer.status_code, answer["Location"]) == (302, "/start/")

    def test_the_number_of_queries_does_not_depend_on_the_number_of_rows(
        self, client_for, regio, vandaag
    ):
        browser = client_for("noor")
        make_many(regio.mandaat, regio.wgr, [vandaag])
        browser.get("/?lijst=organisatie")

        def count():
            with CaptureQueriesContext(connection) as queries:
                assert browser.get("/?lijst=organisatie").status_code == 200
            return len(queries)

        one = count()
        make_many(regio.mandaat, regio.wgr, [vandaag] * 199)
        assert count() == one <= 14

    def test_a_hundred_and_twenty_tasks_fill_three_pages(self, client_for, regio, vandaag):
        make_many(regio.mandaat, regio.wgr, [vandaag] * 120)
        browser, address, seen = client_for("noor"), "?lijst=organisatie", []
        while address:
            page = browser.get(f"/{address}").content.decode()
            seen += re.findall(r'name="taak" value="([0-9a-f-]{36})', page)
            following = re.search(r'rel="next" href="([^"]+)"', page)
            address = unescape(following[1]) if following else ""
        assert len(seen) == len(set(seen)) == 120


class TestFilter:
    def test_codes_stand_in_the_address_and_a_name_never_does(self, client_for, regio, vandaag):
        for naam in ("Selam Tesfay", "Li Wei"):
            make_task(make_case(regio.mandaat, naam), regio.wgr, uiterlijk=vandaag)
        browser = client_for("noor")
        answer = browser.post("/?lijst=organisatie&taak=pip", {"naam": "tesf"})
        page = answer.content.decode()
        assert "Selam Tesfay" in page
        assert "Li Wei" not in page
        assert not [
            link for link in re.findall(r'(?:href|action)="([^"]*)"', page) if "tesf" in link
        ]
        assert "Naam: tesf" in text_of(answer)

    def test_paging_through_a_name_posts_the_name_again(self, client_for, regio, vandaag):
        for _number in range(51):
            make_task(make_case(regio.mandaat, "Li Wei"), regio.wgr, uiterlijk=vandaag)
        page = client_for("noor").post("/?lijst=organisatie", {"naam": "wei"}).content.decode()
        assert 'rel="next"' not in page
        form = re.search(r'<form method="post" action="(\?[^"]*na=[^"]*)">(.*?)</form>', page, re.S)
        assert 'name="naam" value="wei"' in form[2]

    def test_a_chip_leads_to_the_list_without_it(self, client_for, regio, vandaag):
        make_many(regio.mandaat, regio.wgr, [vandaag])
        page = client_for("noor").get(f"/?lijst=organisatie&gemeente={regio.mandaat}&leerroute=B1")
        chips = re.findall(r'class="oi-chip" href="([^"]*)"', page.content.decode())
        assert [unescape(chip) for chip in chips] == [
            "?lijst=organisatie&leerroute=B1",
            f"?lijst=organisatie&gemeente={regio.mandaat}",
        ]
        assert "Geen taken met deze filters." in text_of(page)

    def test_who_divides_work_begins_with_that_of_all_and_finds_the_own_list(
        self, client_for, regio, vandaag
    ):
        make_task(make_case(regio.mandaat, "Li Wei"), regio.wgr, uiterlijk=vandaag)
        tom, noor = client_for("tom"), client_for("noor")
        page = tom.get("/").content.decode()
        assert "Li Wei" in page
        assert 'href="?lijst=mijn"' in page
        assert "Li Wei" not in tom.get("/?lijst=mijn").content.decode()
        assert "Li Wei" not in noor.get("/").content.decode()
        chosen = tom.get(f"/?lijst=mijn&gemeente={regio.mandaat}").content.decode()
        # Without the last filter it is still the own list.
        assert 'class="oi-chip" href="?lijst=mijn"' in chosen

    @pytest.mark.parametrize(
        "query",
        [
            "lijst=alles",
            "gemeente=0000",
            "taak=%27",
            "wie=999",
            "na=2026-99-99_1",
            "na=x",
            "zonder=ja",
        ],
    )
    def test_what_is_not_understood_is_left_out(self, client_for, query):
        answer = client_for("noor").get(f"/?{query}")
        assert answer.status_code == 200
        assert "oi-chip" not in answer.content.decode()

    def test_a_view_is_kept_found_and_removed(self, client_for, personas, vandaag):
        browser = client_for("noor")
        browser.post("/lijst/bewaren/?lijst=team&taak=pip&na=2026-01-01_3", {"naam": " PIP  team "})
        row = BewaardeLijst.objects.get(medewerker=personas["noor"])
        assert (row.naam, row.filter) == ("PIP team", "lijst=team&taak=pip")
        page = browser.get("/").content.decode()
        assert '<a href="/?lijst=team&amp;taak=pip">PIP team</a>' in page
        client_for("tom").post(f"/lijst/{row.pk}/weg/")
        assert BewaardeLijst.objects.exists()
        browser.post(f"/lijst/{row.pk}/weg/")
        assert not BewaardeLijst.objects.exists()

    @pytest.mark.parametrize("naam", ["", "   ", "x" * 61])
    def test_a_view_without_a_good_name_is_refused(self, client_for, naam):
        answer = client_for("noor").post("/lijst/bewaren/", {"naam": naam}, follow=True)
        assert said(answer) == ["late"]
        assert not BewaardeLijst.objects.exists()

    def test_twenty_views_are_enough_and_an_old_one_can_still_change(self, client_for, personas):
        for number in range(20):
            BewaardeLijst.objects.create(
                medewerker=personas["noor"], naam=f"lijst {number}", filter=""
            )
        browser = client_for("noor")
        assert said(browser.post("/lijst/bewaren/", {"naam": "nog een"}, follow=True)) == ["late"]
        browser.post("/lijst/bewaren/?te_laat=1", {"naam": "lijst 3"})
        assert BewaardeLijst.objects.get(naam="lijst 3").filter == "te_laat=1"
        assert BewaardeLijst.objects.count() == 20


class TestHandingOver:
    def test_several_tasks_go_to_a_colleague_and_the_list_stays_as_it_was(
        self, client_for, dossier, personas
    ):
        tasks = Taak.objects.filter(code__in=("pip_vaststellen", "ontzorgen_starten"))
        answer = client_for("noor").post(
            "/taken/verdelen/?lijst=team",
            {"taak": picked(*tasks), "doel": "ander", "medewerker": personas["tom"].pk},
            follow=True,
        )
        assert answer.redirect_chain == [("/?lijst=team", 302)]
        assert "2 taken staan nu bij Tom Hendriks." in text_of(answer)
        assert {task.medewerker for task in tasks.all()} == {personas["tom"]}

    def test_each_refusal_is_said_once_and_the_rest_goes_on(self, client_for, dossier, personas):
        tasks = Taak.objects.filter(code__in=("pip_vaststellen", "ontzorgen_starten"))
        answer = client_for("noor").post(
            "/taken/verdelen/",
            {"taak": picked(*tasks), "doel": "ander", "medewerker": personas["kim"].pk},
            follow=True,
        )
        page = text_of(answer)
        assert "1 taak staat nu bij Kim de Graaf." in page
        assert "1 taak bleef staan." in page
        assert "Kim de Graaf doet dit soort taken niet." in page

    def test_somebody_takes_and_gives_back_and_returns_to_the_page_of_the_task(
        self, client_for, dossier, personas
    ):
        browser = client_for("kim")
        task = Taak.objects.get(code="ontzorgen_starten")
        form = {"taak": picked(task), "doel": "mij", "taakpagina": "1"}
        answer = browser.post("/taken/verdelen/", form, follow=True)
        assert answer.redirect_chain == [(f"/taak/{task.sleutel}/", 302)]
        task.refresh_from_db()
        assert task.medewerker == personas["kim"]
        browser.post("/taken/verdelen/", {"taak": picked(task), "doel": "terug"})
        task.refresh_from_db()
        assert task.medewerker is None

    @pytest.mark.parametrize(
        "form",
        [
            {"doel": "mij"},
            {"doel": "ander", "taak": ["x"]},
            {"doel": "ander", "medewerker": "999999"},
            {"doel": "weg"},
            {"doel": "mij", "taak": ["-" * 36 + "."]},
        ],
    )
    def test_a_form_that_says_nothing_is_answered_with_what_to_do(self, client_for, form):
        answer = client_for("noor").post("/taken/verdelen/", form, follow=True)
        assert said(answer) == ["late"]

    def test_a_foreign_task_stays_where_it_is(self, client_for, dossier):
        task = Taak.objects.get(code="pip_vaststellen")
        for name in ("eva", "kim", "vreemd"):
            form = {"taak": picked(task), "doel": "mij"}
            answer = client_for(name).post("/taken/verdelen/", form, follow=True)
            assert said(answer) == ["late"]
        assert Taak.objects.get(pk=task.pk).medewerker_id == task.medewerker_id


def test_reading_a_reason_is_written_down(client_for, dossier, personas):
    task = Taak.objects.get(code="pip_vaststellen")
    before = Inzage.objects.count()
    answer = client_for("noor").get(f"/taak/{task.sleutel}/waarom/")
    page = answer.content.decode()
    assert "10 weken tellen vanaf de inschrijving op 2 februari 2026" in page
    assert "Inschrijving in de BRP: 2 februari 2026" in page
    assert "70 dagen na" in page
    assert "https://wetten.overheid.nl/BWBR0045555/" in page
    assert Inzage.objects.count() == before + 1
    line = Inzage.objects.latest("id")
    assert (line.deel, line.doel, line.door) == ("taken", "waarom", personas["noor"])
