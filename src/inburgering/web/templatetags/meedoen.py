"""Speaks of time in a week, and of who helps people to work."""

from django import template
from django.utils.translation import gettext as _

from inburgering.access.bereik import Bereik
from inburgering.cases.werkgevers import mag_werkgevers

register = template.Library()


@register.filter
def uren(minuten: int) -> str:
    """Return "12 uur", "20 minuten" or "1 uur en 20 minuten" for a number of minutes."""
    whole, rest = divmod(minuten, 60)
    if not rest:
        return _("%(n)s uur") % {"n": whole}
    if not whole:
        return _("%(m)s minuten") % {"m": rest}
    return _("%(n)s uur en %(m)s minuten") % {"n": whole, "m": rest}


@register.filter
def helpt_naar_werk(bereik: Bereik | None) -> bool:
    """Return whether the worker may see employers."""
    return bereik is not None and mag_werkgevers(bereik)
