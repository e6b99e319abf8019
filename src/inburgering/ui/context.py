"""What every page needs."""

from typing import Any

from django.http import HttpRequest


def layout(request: HttpRequest) -> dict[str, Any]:
    """Return what the frame of a page shows."""
    return {}
