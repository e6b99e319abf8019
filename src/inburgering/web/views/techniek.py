"""Pages for machines and finders of faults: whether we run, and where to report a weakness."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from inburgering.queries.toestand import is_ready
from inburgering.ui.klok import read_clock

VALID_DAYS = 180


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Answer 200 "ok" when pages can be served, else 503."""
    ready = is_ready()
    return HttpResponse(
        "ok" if ready else "not ready", status=200 if ready else 503, content_type="text/plain"
    )


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Say where to report a weakness (RFC 9116)."""
    expires = (read_clock().tijdstip + timedelta(days=VALID_DAYS)).replace(microsecond=0)
    lines = (
        f"Contact: {settings.MELDPUNT}",
        f"Expires: {expires.isoformat()}",
        "Preferred-Languages: nl, en",
        f"Policy: {request.build_absolute_uri(reverse('beveiliging'))}",
        f"Canonical: {request.build_absolute_uri()}",
    )
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def beveiliging(request: HttpRequest) -> HttpResponse:
    """Explain how to report a weakness and what we do with it."""
    return render(request, "web/beveiliging.html", {"meldpunt": settings.MELDPUNT})
