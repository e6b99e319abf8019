"""Words of the work list."""

from datetime import date

from django import template
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from inburgering.cases.feiten import FEITSOORTEN
from inburgering.cases.keuzelijsten import BRONNEN, get_word
from inburgering.ui.distance import describe_distance

register = template.Library()


@register.simple_tag(takes_context=True)
def geleden(context: Context, dag: date) -> SafeString:
    """Return only how long ago a day is: "12 dagen geleden"."""
    words = describe_distance(dag, vandaag=context["vandaag"])
    return format_html('<time datetime="{}">{}</time>', dag.isoformat(), words)


@register.filter
def feitnaam(soort: str) -> str:
    """Return the name of a kind of fact."""
    return str(FEITSOORTEN[soort].naam)


@register.filter
def bronnaam(bron: str) -> str:
    """Return who says so, in words."""
    return get_word(BRONNEN, bron)
