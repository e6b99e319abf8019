"""Draws the tabs of a dossier."""

from typing import Any

from django import template

from inburgering.queries.dossier_beeld import Kop
from inburgering.web.dossier_tabs import make_tabs

register = template.Library()


@register.inclusion_tag("dossier/tabs_lijst.html")
def dossier_tabs(kop: Kop, tab: str) -> dict[str, Any]:
    """Return the tabs and, within the current one, its pages."""
    tabs, pages = make_tabs(kop, tab=tab)
    return {"tabs": tabs, "pages": pages}
