"""Template tags of the house style; every template has them without loading."""

import uuid
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django import template
from django.forms import BaseForm
from django.forms.boundfield import BoundField
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from inburgering.law.tekst import Zin, render
from inburgering.ui.assets import DEFAULT_THEME, draw_scripts, draw_styles
from inburgering.ui.distance import (
    Urgency,
    describe_distance,
    format_short,
    format_weekday,
    get_urgency,
)
from inburgering.ui.eenmalig import FIELD_NAME
from inburgering.ui.fields import list_errors, picture_field
from inburgering.ui.forms import DutchDateField, WholeHoursField
from inburgering.ui.icons import ICONS
from inburgering.ui.route_svg import Station, draw_route

register = template.Library()
EMPTY = "–"
BSN_VISIBLE = 3
TONES = {Urgency.TE_LAAT: "late", Urgency.DEZE_WEEK: "soon"}
TONE_ICONS = {"late": ICONS["error"], "soon": ICONS["clock"]}


@register.filter
def datum(value: date | None) -> str:
    """Return "12 december 2026" in the language of the page, a dash for nothing."""
    return EMPTY if value is None else date_format(value, "j F Y")


@register.filter
def datum_kort(value: date | None) -> str:
    """Return "12 dec 2026" for narrow columns, a dash for nothing."""
    return EMPTY if value is None else format_short(value)


@register.filter
def datum_dag(value: date | None) -> str:
    """Return "zaterdag 12 december 2026"."""
    return EMPTY if value is None else date_format(value, "l j F Y")


@register.filter
def datum_weekdag(value: date | None) -> str:
    """Return "za 12 dec" for days near each other, a dash for nothing."""
    return EMPTY if value is None else format_weekday(value)


@register.filter
def tijd(value: datetime | None) -> str:
    """Return "12 december 2026 om 14:05" on the clock of the Netherlands."""
    if value is None:
        return EMPTY
    moment = localtime(value)
    return _("%(dag)s om %(tijd)s") % {
        "dag": date_format(moment, "j F Y"),
        "tijd": date_format(moment, "H:i"),
    }


@register.simple_tag(takes_context=True)
def afstand(context: Context, dag: date | None) -> SafeString | str:
    """Return a date with its distance, without urgency: "12 december 2026 · over 21 dagen"."""
    if dag is None:
        return EMPTY
    words = describe_distance(dag, vandaag=context["vandaag"])
    return format_html(
        '<span class="oi-date"><time datetime="{}">{}</time> '
        '<span class="oi-date__distance">· {}</span></span>',
        dag.isoformat(),
        datum(dag),
        words,
    )


@register.simple_tag(takes_context=True)
def termijn(context: Context, dag: date | None, kort: bool = False) -> SafeString | str:
    """Return a last day with its distance; te laat is red, this week amber, both also in words."""
    if dag is None:
        return EMPTY
    return _draw_deadline(dag, context["vandaag"], kort, get_language())


@lru_cache(maxsize=4096)
def _draw_deadline(dag: date, vandaag: date, kort: bool, language: str | None) -> SafeString:
    """Draw once what the rows of a list repeat; the language is part of the key."""
    tone = TONES.get(get_urgency(dag, vandaag=vandaag), "calm")
    return format_html(
        '<span class="oi-date oi-date--{}"><time datetime="{}">{}</time> '
        '<span class="oi-date__distance">{}{}</span></span>',
        tone,
        dag.isoformat(),
        datum_kort(dag) if kort else datum(dag),
        TONE_ICONS.get(tone, "· "),
        describe_distance(dag, vandaag=vandaag, is_deadline=True),
    )


@register.filter
def zin(value: Zin) -> str:
    """Return one sentence of the law in the language of the page, its dates written out."""
    return render((value,), vertaal=_translate, datum=datum)


@register.simple_tag
def zinnen(values: Iterable[Zin]) -> SafeString:
    """Return the sentences that explain a date or norm as a list."""
    return format_html(
        '<ol class="oi-sentences">{}</ol>',
        format_html_join("", "<li>{}</li>", ((zin(value),) for value in values)),
    )


def _translate(text: str) -> str:
    # The empty text is gettext's key for its own header.
    return _(text) if text else ""


@register.filter
def bsn_masked(value: str | None) -> SafeString | str:
    """Return a BSN of which only the last three figures show, readable for a screen reader."""
    if not value:
        return EMPTY
    return format_html(
        '<span class="oi-bsn"><span aria-hidden="true">••• ••• {}</span>'
        '<span class="oi-hidden">{}</span></span>',
        value[-BSN_VISIBLE:],
        _("BSN eindigt op %(cijfers)s") % {"cijfers": " ".join(value[-BSN_VISIBLE:])},
    )


@register.filter
def bsn(value: str) -> SafeString:
    """Return a BSN in groups of three, isolated from the writing direction around it."""
    return format_html('<bdi class="oi-bsn">{} {} {}</bdi>', value[:3], value[3:6], value[6:])


@register.filter
def telefoon(value: str | None) -> SafeString | str:
    """Return a telephone number that dials."""
    if not value:
        return EMPTY
    digits = "".join(sign for sign in value if sign.isdigit() or sign == "+")
    return format_html(
        '<a class="utrecht-link oi-phone" href="tel:{}"><bdi>{}</bdi></a>', digits, value
    )


@register.filter
def initialen(value: str) -> str:
    """Return at most two initials of a name."""
    words = [word for word in value.split() if word[:1].isalpha()]
    picked = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[0].upper() for word in picked)


@register.simple_tag
def stijlbladen(thema: str | None) -> SafeString:
    """Return the style sheets of a page in the house style of the organisation."""
    return draw_styles(thema or DEFAULT_THEME)


@register.simple_tag
def scripts() -> SafeString:
    """Return the scripts of a page."""
    return draw_scripts()


@register.simple_tag
def icon(name: str) -> SafeString:
    """Return a sign as decoration beside its text."""
    return ICONS[name]


@register.simple_tag
def eenmalig() -> SafeString:
    """Return the hidden one-time key by which the server knows a form that comes twice."""
    return format_html('<input type="hidden" name="{}" value="{}">', FIELD_NAME, uuid.uuid4())


@register.inclusion_tag("ui/form/field.html")
def veld(field: BoundField, **options: Any) -> dict[str, Any]:
    """Draw a bound field with label, hint, error and input.

    Options: ``width`` ("short", "tiny"), ``hint`` instead of the help text, ``suffix`` after the
    input ("uur"), ``row`` and ``boxed`` for radio buttons and check boxes.
    """
    hint = options.get("hint") or field.help_text
    if not hint and isinstance(field.field, DutchDateField):
        hint = _("Bijvoorbeeld 12-12-2026")
    suffix = options.get("suffix")
    if suffix is None and isinstance(field.field, WholeHoursField):
        suffix = _("uur")
    picture = picture_field(field, width=options.get("width", ""), has_hint=bool(hint))
    return {
        "p": picture,
        "hint": hint,
        "suffix": suffix,
        "row": options.get("row", False),
        "boxed": options.get("boxed", False),
        "optional": options.get("optional", not field.field.required),
    }


@register.inclusion_tag("ui/form/fields.html")
def velden(form: BaseForm) -> dict[str, Any]:
    """Draw all fields of a form one below the other."""
    return {"form": form}


@register.simple_tag
def fouten(*forms: BaseForm) -> SafeString | str:
    """Return the error summary of one or more forms; nothing when all is well."""
    lines = [line for form in forms for line in list_errors(form)]
    return render_to_string("ui/form/summary.html", {"regels": lines}) if lines else ""


@register.inclusion_tag("ui/route.html", takes_context=True)
def route(context: Context, stations: Sequence[Station], ident: str = "route") -> dict[str, Any]:
    """Draw the route of a person, with the table behind it."""
    return {"route": draw_route(stations, vandaag=context["vandaag"]), "id": ident}
