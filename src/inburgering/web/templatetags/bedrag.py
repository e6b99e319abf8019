"""Shows money."""

from django import template

from inburgering.cases.bedrag import format_bedrag

register = template.Library()


@register.filter
def euro(cent: int | None) -> str:
    """Return "€ 1.234,50" for 123450 cents, nothing for nothing."""
    return "" if cent is None else format_bedrag(cent)
