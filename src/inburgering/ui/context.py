"""What the frame of every page shows."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from inburgering.access.bereik import Bereik
from inburgering.ui.assets import DEFAULT_THEME
from inburgering.ui.klok import get_moment, get_shifted_day
from inburgering.ui.nav import build_menu
from inburgering.ui.sessie import Sessie

THEMES = frozenset(
    path.stem for path in (Path(__file__).parent / "static" / "ui" / "themas").glob("*.css")
)
WARN_BEFORE = 2 * 60
"""Seconds between the warning and the end of a silent session (WCAG 2.2.1)."""


def layout(request: HttpRequest) -> dict[str, Any]:
    """Return what the frame of a page shows: the day, the menu, who works here and for whom."""
    bereik: Bereik | None = getattr(request, "bereik", None)
    sessie: Sessie | None = getattr(request, "sessie", None)
    rest = sessie.rest if sessie else settings.SESSIE_STILTE
    theme = bereik.thema if bereik and bereik.thema in THEMES else DEFAULT_THEME
    return {
        "vandaag": get_moment(request).dag,
        "tijdmachine_dag": get_shifted_day(request),
        "bereik": bereik,
        "thema": theme,
        "hoofdmenu": build_menu(bereik.rol, path=request.path) if bereik else (),
        "tijdmachine_kan": settings.TIJDMACHINE,
        "sessie_stilte": rest,
        "sessie_waarschuwing": max(rest - WARN_BEFORE, 0),
    }
