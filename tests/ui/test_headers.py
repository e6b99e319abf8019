import pytest
from django.http import HttpResponse, JsonResponse
from django.test import RequestFactory

from inburgering.ui.headers import HeadersMiddleware


def answer(response: HttpResponse) -> HttpResponse:
    return HeadersMiddleware(lambda request: response)(RequestFactory().get("/"))


@pytest.mark.eis("SEC-01")
@pytest.mark.parametrize(
    "response",
    [
        HttpResponse("<p>"),
        JsonResponse({}),
        HttpResponse(b"%PDF", content_type="application/pdf"),
        HttpResponse("a;b", content_type="text/csv; charset=utf-8"),
        HttpResponse("weg", status=404),
    ],
)
def test_what_may_hold_personal_data_is_stored_nowhere(response):
    assert answer(response)["Cache-Control"] == "no-store"


def test_a_picture_may_be_kept():
    assert "Cache-Control" not in answer(HttpResponse(b"", content_type="image/png"))


def test_devices_and_other_sites_stay_out():
    response = answer(HttpResponse())
    for device in ("camera", "microphone", "geolocation"):
        assert f"{device}=()" in response["Permissions-Policy"]
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_view_may_be_stricter_but_not_overwritten():
    response = HttpResponse(headers={"Cache-Control": "private, no-store, max-age=0"})
    assert answer(response)["Cache-Control"] == "private, no-store, max-age=0"
