"""The way in from the console, when no administrator can log in."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from inburgering.access.bereik import get_bereik
from inburgering.access.models import Beheerregel, Medewerker
from inburgering.cli.beheerder import run
from tests.personas import TOTP_SECRET, sign_in


def test_the_first_administrator_chooses_a_password_and_comes_in(regio, capsys):
    assert run(["Els@Proef.example", "Els Bos", "regiehuis"]) == 0
    link = re.search(r"http://127.0.0.1(\S+)", capsys.readouterr().out)
    browser, new = Client(), "een lange zin voor els alleen"
    form = browser.get(link[1])["Location"]
    browser.post(form, {"password1": new, "password2": new})
    answer = browser.post("/account/login/", {"login": "els@proef.example", "password": new})
    assert answer["Location"] == reverse("start")
    els = Medewerker.objects.get()
    assert get_bereik(els.pk, dag=timezone.localdate()).rol.mag_beheren
    assert (Beheerregel.objects.get().wat, Beheerregel.objects.get().door) == (
        "beheerder_uitgenodigd",
        None,
    )


def test_an_administrator_who_lost_the_phone_comes_in_again(personas):
    TOTP.activate(personas["bea"], TOTP_SECRET)
    browser = Client()
    sign_in(browser, "bea")
    assert run(["bea@proef.example", "Bea Maas", "regiehuis"]) == 0
    assert not Authenticator.objects.exists()
    assert browser.get("/beheer/")["Location"].startswith(reverse("account_login"))
    assert Medewerker.objects.filter(email="bea@proef.example").count() == 1


@pytest.mark.parametrize(
    ("argv", "code", "says"),
    [
        (["noor@proef.example", "Noor", "regiehuis"], 1, "geen beheerder"),
        (["nieuw@proef.example", "Nieuw", "onzin"], 1, "Kies uit: boslanden"),
        (["geen adres", "Nieuw", "regiehuis"], 2, "Gebruik:"),
        (["nieuw@proef.example"], 2, "Gebruik:"),
    ],
)
def test_a_wrong_command_says_what_to_do_and_makes_nothing(personas, capsys, argv, code, says):
    before = Medewerker.objects.count()
    assert run(argv) == code
    assert says in capsys.readouterr().err
    assert Medewerker.objects.count() == before
    assert not Beheerregel.objects.exists()
