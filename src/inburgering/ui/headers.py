"""Headers that Django does not set by itself."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

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
