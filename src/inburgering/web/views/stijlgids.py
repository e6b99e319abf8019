"""The style guide: every component in all its states."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from inburgering.ui.klok import get_moment
from inburgering.ui.stijlgids import build_examples


def stijlgids(request: HttpRequest) -> HttpResponse:
    """Show the style guide; it exists only where nobody works for real."""
    if not (settings.DEBUG or settings.DEMO):
        raise Http404
    context = build_examples(get_moment(request).dag)
    return render(request, "ui/stijlgids/pagina.html", context)
