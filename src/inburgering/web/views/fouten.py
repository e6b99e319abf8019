"""What a door says when something is wrong."""

from django.http import HttpRequest, HttpResponse


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that the form has expired."""
    return HttpResponse(status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that the page does not exist."""
    return HttpResponse(status=404)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that the page is not for this worker."""
    return HttpResponse(status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Say that something broke here."""
    return HttpResponse(status=500)
