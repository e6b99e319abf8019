"""What a page says after an act: what happened, and what comes next."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils.html import format_html


def announce_success(request: HttpRequest, *, done: str, next_step: str = "") -> None:
    """Show on the next page what was done and what comes next."""
    messages.success(request, format_html("<strong>{}</strong> {}", done, next_step))


def announce_problem(request: HttpRequest, *, problem: str, remedy: str) -> None:
    """Show on the next page what did not work and how to put it right."""
    messages.error(request, format_html("<strong>{}</strong> {}", problem, remedy))
