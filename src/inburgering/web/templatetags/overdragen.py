"""Names of national tasks."""

from collections.abc import Iterable

from django import template

from inburgering.cases.keuzelijsten import get_taaknaam

register = template.Library()


@register.filter
def taaknaam(taak: str) -> str:
    """Return the name of a national task."""
    return get_taaknaam(taak)


@register.filter
def taaknamen(taken: Iterable[str]) -> str:
    """Return the names of national tasks, one after the other."""
    return ", ".join(get_taaknaam(taak) for taak in taken)
