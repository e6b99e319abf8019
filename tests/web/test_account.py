"""Logging in: who may, how often one may try, and what a page gives away."""

import re
from types import SimpleNamespace

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings as live_settings
from django.contrib.auth.hashers import get_hasher
from django.core import mail
from django.test import Client, override_settings
from django.urls import NoReverseMatch, reverse

from inburgering.access.models import Medewerker
from tests.personas import PASSWORD, TOTP_SECRET, get_code, sign_in

LOGIN = "/account/login/"
NEW = "een nieuwe lange zin om te proberen"


def attempt(browser: Client, naam: str, password: str = "fout fout fout fout"):
    return browser.post(LOGIN, {"login": f"{naam}@proef.example", "password": password})


def text(answer) -> str:
    html = re.sub(r"<[^>]+>", " ", answer.content.decode())
    return re.sub(r"\s+", " ", html)


class TestComingIn:
    def test_a_partner_logs_in_with_a_password(self, personas):
        browser = Client()
        assert sign_in(browser, "vera")["Location"] == reverse("start")
        assert browser.get("/account/afwezigheid/").status_code == 200

    @pytest.mark.eis("SEC-03")
    def test_staff_without_second_factor_must_set_it_up_first(self, personas):
        browser = Client()
        sign_in(browser, "bea")
        for page in ("/start/", "/beheer/accounts/", "/account/afwezigheid/", "/account/2fa/"):
            assert browser.get(page)["Location"] == reverse("mfa_activate_totp")
        html = browser.get(reverse("mfa_activate_totp")).content.decode()
        secret = re.search(r'class="oi-secret">([A-Z2-7]+)<', html)
        assert secret
        assert 'src="data:image/svg+xml;base64' in html

    @pytest.mark.eis("SEC-03")
    def test_with_the_second_factor_set_up_everything_opens(self, personas, monkeypatch):
        browser = Client()
        sign_in(browser, "bea")
        monkeypatch.setattr(
            "allauth.mfa.totp.forms.auth.get_totp_secret", lambda regenerate=False: TOTP_SECRET
        )
        browser.get(reverse("mfa_activate_totp"))
        answer = browser.post(reverse("mfa_activate_totp"), {"code": get_code()})
        assert answer["Location"] == reverse("mfa_view_recovery_codes")
        codes = re.findall(
            r"<code>(\d{8})</code>", browser.get(answer["Location"]).content.decode()
        )
        assert len(codes) == 10
        assert browser.get("/beheer/accounts/").status_code == 200
        stored = Authenticator.objects.get(type="totp").data["secret"]
        assert TOTP_SECRET not in stored

    @pytest.mark.eis("SEC-03")
    def test_a_password_alone_is_not_enough_for_who_has_a_second_factor(self, personas):
        TOTP.activate(personas["bea"], TOTP_SECRET)
        browser = Client()
        assert attempt(browser, "bea", PASSWORD)["Location"].startswith(reverse("mfa_authenticate"))
        assert browser.get("/beheer/accounts/").status_code == 302
        assert browser.post(reverse("mfa_authenticate"), {"code": "000000"}).status_code == 200
        assert browser.get("/beheer/accounts/").status_code == 302

    def test_staff_cannot_switch_the_second_factor_off(self, client_for, personas):
        browser = client_for("noor")
        sign_in(browser, "noor")
        browser.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        browser.post(reverse("mfa_deactivate_totp"))
        assert Authenticator.objects.filter(user=personas["noor"]).exists()

    @override_settings(MFA_VERPLICHT=False)
    def test_a_demo_asks_for_no_second_factor(self, personas):
        browser = Client()
        sign_in(browser, "bea")
        assert browser.get("/beheer/accounts/").status_code == 200

    def test_without_a_role_today_a_page_says_what_to_do(self, personas, client_for):
        personas["vera"].aanstellingen.update(eind="2023-01-01")
        answer = client_for("vera").get("/start/")
        assert answer.status_code == 403
        assert "Je account heeft op deze dag geen rol" in text(answer)
        assert "functioneel beheerder" in text(answer)

    def test_the_page_one_asked_for_opens_after_logging_in(self, personas):
        browser = Client()
        asked = browser.get("/account/afwezigheid/")["Location"]
        assert asked == "/account/login/?next=%2Faccount%2Fafwezigheid%2F"
        landed = sign_in(browser, "vera", go_to="/account/afwezigheid/")
        assert landed["Location"] == "/account/afwezigheid/"
        away = sign_in(Client(), "vera", go_to="https://kwaad.example/")
        assert away["Location"] == reverse("start")


class TestTryingOften:
    @pytest.fixture
    def time(self, monkeypatch):
        clock = SimpleNamespace(now=1_000_000.0)
        stand_in = SimpleNamespace(
            time=lambda: clock.now, monotonic=lambda: clock.now, sleep=lambda _: None
        )
        monkeypatch.setattr("allauth.core.internal.ratelimit.time", stand_in)
        return clock

    def count_until_refused(self, browser: Client, naam: str) -> int:
        for number in range(1, 50):
            if "Wacht even" in text(attempt(browser, naam)):
                return number - 1
        raise AssertionError("never refused")

    @pytest.mark.eis("SEC-03")
    def test_after_five_failures_an_account_waits_longer_and_longer(self, personas, time):
        begin, address = time.now, 0
        for seconds, allowed in ((0, 5), (61, 2), (301, 2), (1201, 2), (3601, 5)):
            time.now = begin + seconds
            answers = []
            for _ in range(allowed + 1):
                address += 1
                answers.append(attempt(Client(REMOTE_ADDR=f"10.0.0.{address}"), "vera"))
            refused = ["Wacht even" in text(answer) for answer in answers]
            assert refused == [False] * allowed + [True], seconds

    @pytest.mark.eis("SEC-03")
    def test_the_right_password_is_refused_while_waiting_and_opens_afterwards(self, personas, time):
        browser = Client()
        assert self.count_until_refused(browser, "vera") == 5
        assert "Wacht even" in text(attempt(browser, "vera", PASSWORD))
        time.now += 3600
        assert attempt(browser, "vera", PASSWORD).status_code == 302

    @pytest.mark.eis("SEC-03")
    def test_one_address_cannot_try_many_accounts_in_a_row(self, personas, time):
        browser = Client(REMOTE_ADDR="10.9.9.9")
        answers = [text(attempt(browser, f"niemand{n}")) for n in range(6)]
        assert ["Wacht even" in answer for answer in answers] == [False] * 5 + [True]
        assert "Wacht even" not in text(attempt(Client(REMOTE_ADDR="10.9.9.8"), "niemand7"))

    def test_logging_in_well_does_not_count(self, personas):
        for _ in range(8):
            assert attempt(Client(), "vera", PASSWORD).status_code == 302

    def test_a_failure_is_logged_without_the_account(self, personas, caplog):
        attempt(Client(REMOTE_ADDR="10.4.4.4"), "vera")
        assert [record.getMessage() for record in caplog.records] == [
            "login refused, from 10.4.4.4"
        ]

    def test_a_new_password_by_mail_ends_the_waiting(self, personas, time):
        browser = Client()
        self.count_until_refused(browser, "vera")
        assert set_password_by_mail(Client(REMOTE_ADDR="10.3.3.3"), "vera").status_code == 200
        fresh = Client(REMOTE_ADDR="10.3.3.4")
        assert attempt(fresh, "vera", NEW).status_code == 302


def set_password_by_mail(browser: Client, naam: str, password: str = NEW):
    browser.post(reverse("account_reset_password"), {"email": f"{naam}@proef.example"})
    link = re.search(r"http://testserver(\S+)", mail.outbox[-1].body)
    assert link
    form = browser.get(link[1])
    return browser.post(
        form["Location"], {"password1": password, "password2": password}, follow=True
    )


class TestGivingNothingAway:
    @pytest.mark.eis("SEC-03")
    def test_an_unknown_address_and_a_wrong_password_look_the_same(self, personas):
        known, unknown = attempt(Client(), "vera"), attempt(Client(), "niemand")

        def shape(answer) -> str:
            return re.sub(r'(vera|niemand)|value="[^"]*"|hx-headers=\S+ \S+', "", text(answer))

        assert known.status_code == unknown.status_code == 200
        assert shape(known) == shape(unknown)

    @pytest.mark.eis("SEC-03")
    def test_an_unknown_address_costs_as_much_hashing(self, personas, monkeypatch):
        hasher = type(get_hasher())
        hashed = []
        encode = hasher.encode
        monkeypatch.setattr(
            hasher, "encode", lambda self, *a, **k: (hashed.append(1), encode(self, *a, **k))[1]
        )
        attempt(Client(), "vera")
        known = len(hashed)
        attempt(Client(REMOTE_ADDR="10.2.2.2"), "niemand")
        assert len(hashed) - known == known == 1

    @pytest.mark.eis("SEC-03")
    def test_asking_for_a_password_says_the_same_for_every_address(self, personas):
        answers = [
            Client().post(reverse("account_reset_password"), {"email": address}, follow=True)
            for address in ("vera@proef.example", "niemand@proef.example")
        ]
        assert text(answers[0]) == text(answers[1])
        assert [len(message.to) for message in mail.outbox] == [1, 1]

    def test_a_closed_account_shows_only_with_the_right_password(self, personas):
        Medewerker.objects.filter(pk=personas["vera"].pk).update(is_active=False)
        assert "gesloten" not in text(attempt(Client(), "vera"))
        assert attempt(Client(), "vera", PASSWORD)["Location"] == reverse("account_inactive")

    def test_there_is_no_way_to_make_an_account(self, db):
        for answer in (
            Client().get("/account/registreren/"),
            Client().post("/account/registreren/"),
        ):
            assert answer.status_code == 403
            assert "op uitnodiging" in text(answer)
        assert not Medewerker.objects.exists()
        for closed in ("account_email", "account_set_password", "account_confirm_login_code"):
            with pytest.raises(NoReverseMatch):
                reverse(closed)


class TestPasswords:
    @pytest.mark.parametrize(
        ("password", "fits"),
        [
            ("a1b2c3d4e5f6g7", False),
            ("a1b2c3d4e5f6g7h", True),
            ("1q2w3e4r5t6y7u8i9o0p", False),
            ("vera@proef.example", False),
            (64 * "ab9 ", True),
        ],
    )
    def test_fifteen_signs_or_more_and_not_a_common_one(self, personas, password, fits):
        set_password_by_mail(Client(), "vera", password)
        assert Medewerker.objects.get(pk=personas["vera"].pk).check_password(password) is fits

    def test_passwords_are_hashed_with_argon2(self):
        from inburgering.config import settings as product

        assert product.PASSWORD_HASHERS == ["django.contrib.auth.hashers.Argon2PasswordHasher"]
        assert live_settings.AUTH_PASSWORD_VALIDATORS[0]["OPTIONS"] == {"min_length": 15}

    def test_a_link_works_once(self, personas):
        browser = Client()
        set_password_by_mail(browser, "vera")
        link = re.search(r"http://testserver(\S+)", mail.outbox[0].body)
        assert "werkt niet meer" in text(Client().get(link[1], follow=True))

    def test_changing_it_ends_other_sessions_and_tells_the_owner(self, personas):
        here, elsewhere = Client(), Client()
        sign_in(here, "vera")
        sign_in(elsewhere, "vera")
        answer = here.post(
            reverse("account_change_password"),
            {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW},
        )
        assert answer.status_code == 302
        assert here.get("/account/afwezigheid/").status_code == 200
        assert elsewhere.get("/account/afwezigheid/").status_code == 302
        assert mail.outbox[-1].to == ["vera@proef.example"]


def test_login_pages_put_no_address_in_the_url(personas):
    browser = Client()
    for answer in (
        attempt(browser, "vera", PASSWORD),
        browser.get("/account/afwezigheid/"),
        Client().post(reverse("account_reset_password"), {"email": "vera@proef.example"}),
    ):
        assert "proef.example" not in answer.get("Location", "")
        assert "vera" not in answer.get("Location", "")


def test_the_language_changes_by_post_only(db):
    browser = Client()
    browser.get("/taal/?language=en")
    assert "django_language" not in browser.cookies
    browser.post("/taal/", {"language": "en", "next": LOGIN})
    assert browser.cookies["django_language"].value == "en"
    assert 'lang="en"' in browser.get(LOGIN).content.decode()
