"""Speaks of figures: hidden numbers, days between two days, and shares."""

from django import template
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inburgering.web.cijferwoorden import describe_aandeel

register = template.Library()


@register.filter
def getal(value: int | None) -> SafeString | str:
    """Return a number, or the word for a hidden one."""
    if value is None:
        return format_html('<span class="oi-soft oi-small">{}</span>', _("afgeschermd"))
    return str(value)


@register.filter
def dagen(value: int | None) -> str:
    """Return "12 dagen", "3 dagen ervoor" for what came before, a dash for nothing."""
    if value is None:
        return "–"
    if value == 0:
        return _("dezelfde dag")
    number = abs(value)
    words = ngettext("%(n)d dag", "%(n)d dagen", number) % {"n": number}
    return words if value > 0 else _("%(dagen)s ervoor") % {"dagen": words}


register.filter("aandeel", describe_aandeel)


@register.filter
def ongeveer(value: float | None) -> str:
    """Return a number with one decimal, none when it is whole; a dash for nothing."""
    if value is None:
        return "–"
    rounded = round(value, 1)
    return number_format(rounded, 0 if rounded.is_integer() else 1)
