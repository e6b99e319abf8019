"""The page of one task, and adding an own one."""

import re
import uuid
from datetime import timedelta
from html import unescape

import pytest
from django.urls import resolve

from inburgering.actions.feit import Waarde
from inburgering.cases.models import Bericht, Dossier, Feit, Inzage, Pip, Taak
from inburgering.law.werk_titels import WERK_TITELS
from inburgering.queries.werkvoorraad_taak import BERICHT_VAN_TAAK, FEIT_VAN_TAAK
from inburgering.web.views.taken_werkplek import WERKPLEK, get_workplace
from tests.dossiers import open_dossier


@pytest.fixture
def dossier(bereik_for, moment):
    return open_case(bereik_for("noor"), moment)


def open_case(bereik, moment):
    feiten = {"recht_op_bijstand": Waarde(datum=moment.dag - timedelta(days=3))}
    return open_dossier(bereik, moment, feiten=feiten)


def page_of(code):
    return f"/taak/{Taak.objects.get(code=code, status='open').sleutel}/"


def fields(answer):
    """Return the hidden fields of the form that settles the task."""
    page = answer.content.decode()
    form = next(f for f in re.findall(r"<form method=\"post\" class.*?</form>", page, re.S))
    return dict(re.findall(r'name="(versie|eenmalig)" value="([^"]+)"', form))


def errors(answer):
    return [unescape(e) for e in re.findall(r'href="#id_(\w+)"', answer.content.decode())]


class TestRecordingADate:
    @pytest.mark.eis("R-KEMP-012", "R-KEMP-079")
    def test_the_budgetcoach_of_another_party_settles_her_own_task_and_sees_nothing_else(
        self, client_for, bereik_for, moment
    ):
        key = open_case(bereik_for("eva"), moment)
        browser = client_for("kim")
        address = page_of("ontzorgen_starten")
        shown = browser.get(address)
        assert shown.status_code == 200
        day = moment.dag - timedelta(days=1)
        answer = browser.post(address, {**fields(shown), "waarde": day.strftime("%d-%m-%Y")})
        assert (answer.status_code, answer["Location"]) == (302, "/")
        assert Feit.objects.get(soort="ontzorgen_gestart").datum == day
        assert Taak.objects.get(code="ontzorgen_starten").status == "gedaan"
        for code in ("pip_vaststellen", "brede_intake_voltooien", "mb_starten"):
            for task in Taak.objects.filter(code=code, dossier__sleutel=key):
                assert browser.get(f"/taak/{task.sleutel}/").status_code == 404
                assert browser.get(f"/taak/{task.sleutel}/waarom/").status_code == 404

    @pytest.mark.parametrize("waarde", ["", "31-02-2026", "morgen", "01-01-2199"])
    def test_a_bad_date_is_refused_at_the_field_and_kept(self, client_for, dossier, waarde):
        browser = client_for("kim")
        address = page_of("ontzorgen_starten")
        answer = browser.post(address, {**fields(browser.get(address)), "waarde": waarde})
        assert answer.status_code == 200
        assert errors(answer) == ["waarde"]
        assert f'value="{waarde}"' in answer.content.decode() or not waarde
        assert not Feit.objects.filter(soort="ontzorgen_gestart").exists()

    def test_the_same_form_twice_counts_once(self, client_for, dossier, moment):
        browser = client_for("kim")
        address = page_of("ontzorgen_starten")
        form = {**fields(browser.get(address)), "waarde": moment.dag.strftime("%d-%m-%Y")}
        for _click in range(2):
            answer = browser.post(address, form)
        assert answer.status_code in (200, 302)
        assert Feit.objects.filter(soort="ontzorgen_gestart").count() == 1

    def test_who_was_overtaken_reads_so_and_keeps_what_was_typed(self, client_for, dossier, moment):
        browser = client_for("kim")
        address = page_of("ontzorgen_starten")
        form = fields(browser.get(address))
        Dossier.objects.update(versie=99)
        day = moment.dag.strftime("%d-%m-%Y")
        answer = browser.post(address, {**form, "waarde": day})
        assert "net gewijzigd" in answer.content.decode()
        assert f'value="{day}"' in answer.content.decode()

    def test_the_report_to_duo_is_settled_by_the_day_it_was_typed_into_the_portal(
        self, client_for, dossier, moment
    ):
        row = Dossier.objects.get(sleutel=dossier)
        plan = Pip.objects.create(
            dossier=row,
            volgnummer=1,
            status="vastgesteld",
            dagtekening=moment.dag,
            inhoud={"leerroute": "B1"},
        )
        Bericht.objects.create(
            dossier=row,
            partner="DUO",
            soort="pip.vastgesteld",
            inhoud={"pip": plan.pk, "dagtekening": moment.dag.isoformat()},
            created_at=moment.tijdstip,
        )
        day = moment.dag.strftime("%d-%m-%Y")
        browser = client_for("noor")
        address = page_of("kennismaking")
        browser.post(address, {**fields(browser.get(address)), "waarde": day})
        address = page_of("pip_melden_duo")
        browser.post(address, {**fields(browser.get(address)), "waarde": day})
        assert Bericht.objects.get().afgehandeld_op == moment.dag
        assert Taak.objects.get(code="pip_melden_duo").status == "gedaan"


class TestPage:
    def test_work_that_is_done_elsewhere_leads_there_and_cannot_be_ticked_off(
        self, client_for, dossier
    ):
        browser = client_for("noor")
        address = page_of("pip_vaststellen")
        page = browser.get(address).content.decode()
        assert f"/dossier/{dossier}/" in page
        assert 'name="waarde"' not in page
        browser.post(address, {})
        assert page_of("pip_vaststellen") == address

    def test_reading_it_is_written_down(self, client_for, dossier, personas):
        before = Inzage.objects.count()
        client_for("kim").get(page_of("ontzorgen_starten"))
        line = Inzage.objects.latest("id")
        assert Inzage.objects.count() == before + 1
        assert (line.deel, line.doel, line.door) == ("taken", "taak", personas["kim"])

    @pytest.mark.parametrize("name", ["eva", "vera", "sam", "vreemd"])
    def test_for_others_it_does_not_exist(self, client_for, dossier, name):
        browser = client_for(name)
        assert browser.get(page_of("pip_vaststellen")).status_code == 404
        assert browser.post(page_of("pip_vaststellen"), {}).status_code == 404
        assert browser.get(f"/taak/{uuid.uuid4()}/").status_code == 404


class TestOwnTask:
    def test_it_is_added_done_and_then_only_read(self, client_for, dossier, moment, personas):
        browser = client_for("noor")
        address = f"/dossier/{dossier}/taak/nieuw/"
        shown = browser.get(address)
        form = {
            **fields(shown),
            "omschrijving": "Bel de woningstichting",
            "taak": "pip",
            "medewerker": personas["noor"].pk,
            "vanaf": moment.dag.strftime("%d-%m-%Y"),
            "uiterlijk": "",
        }
        assert browser.post(address, form).status_code == 302
        assert "Bel de woningstichting" in browser.get("/").content.decode()
        done = page_of("eigen")
        browser.post(done, fields(browser.get(done)))
        assert Taak.objects.get(code="eigen").status == "gedaan"
        assert "Deze taak is klaar sinds" in browser.get(done).content.decode()

    def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(
        self, client_for, dossier, moment
    ):
        browser = client_for("noor")
        address = f"/dossier/{dossier}/taak/nieuw/"
        form = {
            **fields(browser.get(address)),
            "omschrijving": "y" * 201,
            "taak": "pvt",
            "medewerker": "",
            "vanaf": moment.dag.strftime("%d-%m-%Y"),
            "uiterlijk": "1-1-2020",
        }
        answer = browser.post(address, form)
        assert errors(answer) == ["omschrijving", "uiterlijk"]
        assert "y" * 201 in answer.content.decode()
        assert not Taak.objects.filter(code="eigen").exists()

    def test_who_does_one_kind_of_work_here_adds_only_to_that(self, client_for, dossier, moment):
        browser = client_for("kim")
        address = f"/dossier/{dossier}/taak/nieuw/"
        page = browser.get(address).content.decode()
        offered = re.search(r'<select name="taak".*?</select>', page, re.S)[0]
        kinds = set(re.findall(r'value="(\w+)"', offered))
        assert kinds == {"ontzorgen", "financiele_zelfredzaamheid", "bijstand"}
        form = {**fields(browser.get(address)), "omschrijving": "Iets", "taak": "pip"}
        answer = browser.post(address, {**form, "vanaf": moment.dag.strftime("%d-%m-%Y")})
        assert errors(answer) == ["taak"]

    @pytest.mark.parametrize("name", ["eva", "vreemd", "rik"])
    def test_a_foreign_dossier_does_not_exist(self, client_for, dossier, name):
        answer = client_for(name).get(f"/dossier/{dossier}/taak/nieuw/")
        assert answer.status_code == 404


@pytest.mark.parametrize("code", sorted(WERKPLEK))
def test_every_kind_of_work_leads_to_a_page_that_exists(code):
    dossier, taak = uuid.uuid4(), uuid.uuid4()
    address = get_workplace(code, dossier=dossier, taak=taak)
    assert address.startswith(f"/dossier/{dossier}/")
    assert resolve(address).url_name == WERKPLEK[code]


def test_every_kind_of_work_is_settled_here_or_has_its_place():
    assert set(WERK_TITELS) == set(WERKPLEK) | set(FEIT_VAN_TAAK) | set(BERICHT_VAN_TAAK)
