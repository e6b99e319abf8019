"""The pages of the functional administrator and of the privacy officer."""

import re
from datetime import date, timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from inburgering.access.deel import Deel
from inburgering.access.models import Aanstelling, Afwezigheid, Beheerregel, Medewerker
from inburgering.access.rollen import ROLLEN
from inburgering.cases.models import Dossier, Inzage, Persoon

INVITED = {
    "naam": "Lin Chen",
    "email": "lin@proef.example",
    "rol": "budgetcoach",
    "organisatie": "regiehuis",
    "team": "",
    "begin": "1-1-2026",
    "eind": "",
}


def text(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


@pytest.fixture
def beheer(client_for) -> Client:
    return client_for("bea")


def make_worker(naam: str, organisatie: str = "regiehuis") -> Medewerker:
    worker = Medewerker.objects.create(email=f"{naam.lower()}@proef.example", naam=naam)
    Aanstelling.objects.create(
        medewerker=worker, organisatie_id=organisatie, rol="budgetcoach", begin=date(2022, 1, 1)
    )
    return worker


class TestList:
    def test_shows_the_own_region_only(self, beheer):
        page = text(beheer.get("/beheer/accounts/"))
        assert "Noor van den Berg" in page
        assert "Welkom Partners" in page
        assert "Fenna Vreeman" not in page

    def test_pages_by_id_so_that_no_name_stands_in_the_address(self, beheer):
        for number in range(40):
            make_worker(f"Zz{number:02}")
        seen, url, pages = [], "/beheer/accounts/", 0
        while url:
            html = beheer.get(url).content.decode()
            seen += re.findall(r'href="/beheer/account/(\d+)/"', html)
            more = re.search(r'rel="next" href="(\?na=\d+&amp;rol=)"', html)
            url, pages = (
                ("/beheer/accounts/" + more[1].replace("&amp;", "&")) if more else "",
                pages + 1,
            )
        assert pages == 2
        assert len(seen) == len(set(seen)) == 50

    def test_costs_the_same_for_few_and_many(self, beheer):
        def cost() -> int:
            with CaptureQueriesContext(connection) as queries:
                beheer.get("/beheer/accounts/")
            return len(queries)

        cost()  # The first request also notes the time in the session.
        few = cost()
        for number in range(30):
            make_worker(f"Zz{number:02}")
        assert cost() == few <= 9

    def test_filters_by_role(self, beheer):
        page = text(beheer.get("/beheer/accounts/?rol=privacyfunctionaris"))
        assert "Pim Kuipers" in page
        assert "Noor van den Berg" not in page
        assert beheer.get("/beheer/accounts/?rol=onzin&na=x").status_code == 200


@pytest.mark.parametrize(
    ("naam", "leads"),
    [("bea", "/beheer/accounts/"), ("pim", "/beheer/logboek/"), ("noor", None), ("rik", None)],
)
def test_the_administration_opens_where_the_role_works(client_for, naam, leads):
    answer = client_for(naam).get("/beheer/")
    assert answer.get("Location") == leads
    assert answer.status_code == (302 if leads else 403)


class TestInviting:
    def test_the_invited_chooses_a_password_and_comes_in(self, beheer):
        answer = beheer.post(reverse("beheer_account_nieuw"), INVITED, follow=True)
        assert "Lin Chen krijgt een e-mail" in text(answer)
        assert mail.outbox[0].to == ["lin@proef.example"]
        assert "Bea Maas" in mail.outbox[0].body
        link = re.search(r"http://testserver(\S+)", mail.outbox[0].body)
        assert link[1] in text(answer), "outside production the link is shown as well"
        browser, new = Client(), "een lange zin voor lin alleen"
        form = browser.get(link[1])["Location"]
        browser.post(form, {"password1": new, "password2": new})
        login = {"login": "lin@proef.example", "password": new}
        assert browser.post("/account/login/", login)["Location"] == reverse("start")
        row = Beheerregel.objects.get(wat="uitgenodigd")
        assert abs(timezone.now() - row.tijdstip) < timedelta(minutes=1)

    def test_production_shows_no_link(self, beheer, settings):
        settings.PRODUCTION = True
        answer = beheer.post(reverse("beheer_account_nieuw"), INVITED, follow=True)
        assert "/account/wachtwoord/kiezen/" in mail.outbox[0].body
        assert "/account/wachtwoord/kiezen/" not in text(answer)

    def test_a_mail_that_fails_is_told_and_the_account_stays(self, beheer, monkeypatch):
        def refuse(*args, **kwargs):
            raise ConnectionRefusedError

        monkeypatch.setattr("django.core.mail.EmailMessage.send", refuse)
        answer = beheer.post(reverse("beheer_account_nieuw"), INVITED, follow=True)
        assert "De e-mail kon niet worden verstuurd." in text(answer)
        assert Medewerker.objects.filter(email="lin@proef.example").exists()

    def test_a_wrong_answer_is_told_and_nothing_typed_is_lost(self, beheer):
        wrong = INVITED | {"email": "noor@proef.example", "eind": "31-12-2025"}
        answer = beheer.post(reverse("beheer_account_nieuw"), wrong)
        html = answer.content.decode()
        assert 'value="Lin Chen"' in html
        assert 'value="31-12-2025"' in html
        assert "De einddatum ligt voor de begindatum" in text(answer)
        assert not mail.outbox

    def test_sending_the_form_twice_makes_one_account(self, beheer):
        for _ in range(2):
            beheer.post(reverse("beheer_account_nieuw"), INVITED)
        assert Medewerker.objects.filter(email="lin@proef.example").count() == 1
        assert len(mail.outbox) == 1


class TestAccount:
    @pytest.mark.parametrize(
        "name", ["beheer_account", "beheer_plaats", "beheer_einde", "beheer_afwezigheid"]
    )
    def test_of_another_region_does_not_exist(self, beheer, personas, name):
        assert beheer.get(reverse(name, args=[personas["vreemd"].pk])).status_code == 404
        assert beheer.get(reverse(name, args=[personas["kim"].pk])).status_code == 200

    def test_buttons_do_what_they_say(self, beheer, personas):
        kim = personas["kim"]
        for knop, is_active in (("deactiveren", False), ("activeren", True)):
            answer = beheer.post(reverse("beheer_knop", args=[kim.pk, knop]), follow=True)
            assert answer.status_code == 200
            assert Medewerker.objects.get(pk=kim.pk).is_active is is_active
        assert beheer.get(reverse("beheer_knop", args=[kim.pk, "deactiveren"])).status_code == 405
        assert beheer.post(reverse("beheer_knop", args=[kim.pk, "onzin"])).status_code == 404

    def test_the_own_account_is_refused_in_words(self, beheer, personas):
        own = personas["bea"].pk
        answer = beheer.post(reverse("beheer_knop", args=[own, "deactiveren"]), follow=True)
        assert "Vraag een andere beheerder" in text(answer)
        assert Medewerker.objects.get(pk=own).is_active

    def test_role_and_end_are_changed(self, beheer, personas):
        kim = personas["kim"]
        place = {"rol": "casusregisseur", "organisatie": "regiehuis", "begin": "1-1-2030"}
        beheer.post(reverse("beheer_plaats", args=[kim.pk]), place)
        beheer.post(reverse("beheer_einde", args=[kim.pk]), {"eind": "31-12-2030"})
        new = kim.aanstellingen.get(begin=date(2030, 1, 1))
        assert (new.rol, new.eind) == ("casusregisseur", date(2030, 12, 31))
        assert kim.aanstellingen.get(begin=date(2022, 1, 1)).eind == date(2029, 12, 31)

    def test_everybody_records_the_own_absence(self, client_for, personas):
        browser = client_for("vera")
        days = {"van": "1-12-2099", "tot_en_met": "5-12-2099", "vervanger": ""}
        assert "vastgelegd" in text(browser.post("/account/afwezigheid/", days, follow=True))
        row = Afwezigheid.objects.get(medewerker=personas["vera"])
        client_for("noor").post(reverse("afwezigheid_weg", args=[row.pk]))
        assert Afwezigheid.objects.exists()
        browser.post(reverse("afwezigheid_weg", args=[row.pk]))
        assert not Afwezigheid.objects.exists()


class TestWhoMayWhat:
    def test_the_table_says_what_the_rules_say(self, beheer):
        html = beheer.get(reverse("beheer_rollen")).content.decode()
        row = re.search(r"<th scope=\"row\">gezondheid</th>(.*?)</tr>", html, re.S)
        cells = ["ja" in cell for cell in re.findall(r"<td>(.*?)</td>", row[1], re.S)]
        assert cells == [Deel.GEZONDHEID in rol.delen for rol in ROLLEN.values()]
        assert any(cells)
        assert not all(cells)

    def test_of_a_worker_it_says_where_and_why_on_any_day(self, beheer, personas):
        url = reverse("beheer_rechten", args=[personas["kim"].pk])
        page = text(beheer.get(url + "?dag=17-11-2026"))
        assert "Budgetcoach" in page
        assert "Boslanden" in page
        assert "Zandhoven" in page
        assert "Regiehuis voert dit uit sinds 1 jan 2022 (gemeenschappelijke regeling)" in page
        assert re.search(r"Ziet hier niet: .*gezondheid", page)
        assert "mag deze medewerker niets" in text(beheer.get(url + "?dag=31-12-2021"))

    def test_no_page_of_the_administrator_shows_a_dossier(self, beheer, inzage):
        for name in ("beheer_accounts", "beheer_rollen", "beheer_teams"):
            assert "2026-0001" not in text(beheer.get(reverse(name)))
        assert beheer.get(reverse("beheer_logboek")).status_code == 403


@pytest.fixture
def inzage(personas):
    """Give one reading at home and one in another region."""
    for number, (gemeente, lezer) in enumerate((("9001", "noor"), ("9009", "vreemd")), 1):
        persoon = Persoon.objects.create(
            geslachtsnaam="Synthetisch", geboortedatum=date(1990, 1, 1), zoeknaam="synthetisch"
        )
        dossier = Dossier.objects.create(
            nummer=f"2026-000{number}",
            persoon=persoon,
            gemeente_id=gemeente,
            created_at=timezone.now(),
        )
        Inzage.objects.create(
            dossier=dossier,
            door=personas[lezer],
            organisatie_id="regiehuis" if lezer == "noor" else "verweg",
            rol="casusregisseur",
            deel="gezondheid",
            doel="intake",
            tijdstip=timezone.now(),
            trace_id=f"{number:032x}",
        )


class TestLog:
    def test_shows_who_read_what_without_the_person(self, client_for, inzage):
        page = text(client_for("pim").get(reverse("beheer_logboek")))
        assert "2026-0001" in page
        assert "Noor van den Berg" in page
        assert "Synthetisch" not in page
        assert "2026-0002" not in page, "another region"

    def test_what_one_looks_for_is_posted(self, client_for, inzage, personas):
        browser = client_for("pim")
        url = reverse("beheer_logboek")
        assert "2026-0001" in text(browser.post(url, {"nummer": "2026-0001"}))
        found = browser.post(url, {"medewerker": personas["tom"].pk})
        assert "Geen regels gevonden" in text(found)
        assert "Geen regels gevonden" in text(browser.post(url, {"nummer": "2026-0002"}))

    def test_pages_through_older_lines(self, client_for, inzage, personas):
        first = Inzage.objects.order_by("pk").first()
        for number in range(60):
            Inzage.objects.create(
                dossier=first.dossier,
                door=first.door,
                organisatie=first.organisatie,
                rol=first.rol,
                deel="kop",
                doel="dossier",
                tijdstip=first.tijdstip,
                trace_id=f"{number:032x}",
            )
        browser, url = client_for("pim"), reverse("beheer_logboek")
        html = browser.get(url).content.decode()
        after = re.search(r'name="na" value="(\d+)"', html)
        assert html.count("2026-0001") == 50
        assert browser.post(url, {"na": after[1]}).content.decode().count("2026-0001") == 11
