"""Speaks of months and of numbers per month."""

from datetime import date
from fractions import Fraction

from django import template
from django.utils.dates import MONTHS
from django.utils.formats import number_format

register = template.Library()


@register.filter
def maandnaam(begin: date) -> str:
    """Return "juli 2026" for the first day of a month."""
    return f"{MONTHS[begin.month]} {begin.year}"


@register.filter
def een_cijfer(value: Fraction) -> str:
    """Return a number with one decimal, none when it is whole: "4,9"."""
    rounded = round(float(value), 1)
    return number_format(rounded, 0 if rounded.is_integer() else 1)


@register.filter
def zonder_min(value: int) -> int:
    """Return how much it is, whether behind or ahead."""
    return abs(value)
