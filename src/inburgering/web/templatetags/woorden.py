"""Speaks of a code in the words of a closed list."""

from collections.abc import Mapping

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext as _

register = template.Library()


@register.simple_tag
def woord(woorden: Mapping[str, str | Promise], code: str) -> str:
    """Return the word for the code in the language of the page, else the code itself."""
    return _(str(woorden.get(code, code)))
