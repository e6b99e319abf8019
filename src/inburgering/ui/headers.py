"""Headers that Django does not set by itself."""

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url

PERMISSIONS = (
    "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
    "magnetometer=(), microphone=(), midi=(), payment=(), usb=()"
)
NEVER_STORED = ("text/html", "application/json", "application/pdf", "text/csv")


class HeadersMiddleware:
    """Keep pages with personal data out of caches, and other sites and devices out of pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add the headers, unless a view chose its own."""
        response = self.get_response(request)
        if response.get("Content-Type", "").startswith(NEVER_STORED):
            response.setdefault("Cache-Control", "no-store")
        response.setdefault("Permissions-Policy", PERMISSIONS)
        response.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


class SentFormMiddleware:
    """Answer a form that a script sent: where to go next, or that somebody must log in first.

    The page with the form stays open until the answer is there, so that nothing typed is lost.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Turn a redirect into a header that the script can read."""
        response = self.get_response(request)
        if "X-Sent-Form" not in request.headers or not response.has_header("Location"):
            return response
        target = response["Location"]
        del response["Location"]
        response.content = b""
        if urlsplit(target).path == resolve_url(settings.LOGIN_URL):
            response.status_code = HTTPStatus.UNAUTHORIZED
        else:
            response.status_code = HTTPStatus.NO_CONTENT
            response["X-Go-To"] = target
        return response
