import pytest
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import Http404
from django.http.multipartparser import MultiPartParserError
from django.test import override_settings

from inburgering.web.views import fouten

OURS = {"HTTP_ORIGIN": "http://testserver"}


@pytest.fixture(autouse=True)
def _addresses():
    with override_settings(ROOT_URLCONF="tests.ui.test_pagina"):
        yield


@pytest.mark.parametrize(
    ("view", "error", "status", "sentence"),
    [
        (fouten.not_found, Http404(), 404, "Zoek de persoon met het zoekvak bovenaan."),
        (fouten.forbidden, PermissionDenied("geheim"), 403, "Vraag je teamleider om het recht."),
        (fouten.bad_request, RequestDataTooBig(), 413, "Maak het kleiner dan 10 MB."),
        (fouten.bad_request, MultiPartParserError(), 400, "Ververs de pagina en probeer"),
        (fouten.bad_request, ValueError("geheim"), 400, "Er is niets veranderd."),
    ],
)
def test_an_error_page_says_what_to_do_in_the_frame_of_the_others(
    make_request, view, error, status, sentence
):
    response = view(make_request("/weg/"), error)
    html = response.content.decode()
    assert response.status_code == status
    assert sentence in html
    assert "geheim" not in html
    assert html.count("<h1") == 1
    assert "Hulp nodig?" in html


def test_our_own_fault_needs_nothing_that_may_be_broken():
    response = fouten.server_error(None)
    html = response.content.decode()
    assert response.status_code == 500
    assert "Wacht een minuut en probeer het opnieuw." in html
    assert "<script" not in html


def test_a_page_that_was_too_old_gives_back_what_was_typed(make_request):
    typed = {"notitie": "<b>lang verhaal</b>", "talen": ["ti", "ar"], "password": "geheim"}
    request = make_request("/personen/", method="post", data=typed, **OURS)
    html = fouten.csrf_failure(request).content.decode()
    assert "&lt;b&gt;lang verhaal&lt;/b&gt;" in html
    assert html.count('name="talen"') == 2
    assert 'action="/personen/"' in html
    assert "csrfmiddlewaretoken" in html
    assert "geheim" not in html


@pytest.mark.eis("SEC-06")
@pytest.mark.parametrize("origin", ["https://kwaad.example", "null", ""])
def test_another_site_gets_nothing_to_send_again(make_request, origin):
    extra = {"HTTP_ORIGIN": origin} if origin else {}
    request = make_request("/personen/", method="post", data={"notitie": "vals"}, **extra)
    response = fouten.csrf_failure(request)
    html = response.content.decode()
    assert response.status_code == 403
    assert "vals" not in html
    assert "Ga terug naar de vorige pagina." in html
