"""How far away a day is, in words; and how urgent a last day is."""

from datetime import date
from enum import StrEnum

from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from inburgering.queries.werkvoorraad_beeld import get_einde_week, get_horizon

DAYS_IN_WORDS = 91
"""Up to here a distance is told in days, beyond it in months and then in years."""
DAYS_PER_MONTH = 30.4375
MONTHS_IN_WORDS = 24


class Urgency(StrEnum):
    """The four groups of the work list."""

    TE_LAAT = "te_laat"
    DEZE_WEEK = "deze_week"
    VIER_WEKEN = "vier_weken"
    LATER = "later"


def get_urgency(uiterlijk: date, *, vandaag: date) -> Urgency:
    """Return the group of a last day; a week ends on Sunday, see there for weekends."""
    if uiterlijk < vandaag:
        return Urgency.TE_LAAT
    if uiterlijk <= get_einde_week(vandaag):
        return Urgency.DEZE_WEEK
    if uiterlijk <= get_horizon(vandaag):
        return Urgency.VIER_WEKEN
    return Urgency.LATER


def format_short(dag: date) -> str:
    """Return "12 dec 2026"; Dutch writes a month without a capital."""
    return date_format(dag, "j b Y" if get_language() == "nl" else "j M Y")


def format_weekday(dag: date) -> str:
    """Return "za 12 dec", for days near each other."""
    return date_format(dag, "D j b" if get_language() == "nl" else "D j M")


def describe_distance(dag: date, *, vandaag: date, is_deadline: bool = False) -> str:
    """Return "over 21 dagen", "vandaag" or "3 dagen geleden" (a deadline: "3 dagen te laat")."""
    days = (dag - vandaag).days
    if days == 0:
        return _("vandaag")
    if days == 1:
        return _("morgen")
    if days == -1 and not is_deadline:
        return _("gisteren")
    amount = _describe_amount(abs(days))
    if days > 0:
        return _("over %(amount)s") % {"amount": amount}
    if is_deadline:
        return _("%(amount)s te laat") % {"amount": amount}
    return _("%(amount)s geleden") % {"amount": amount}


def _describe_amount(days: int) -> str:
    if days <= DAYS_IN_WORDS:
        return ngettext("%(n)d dag", "%(n)d dagen", days) % {"n": days}
    months = round(days / DAYS_PER_MONTH)
    if months < MONTHS_IN_WORDS:
        return ngettext("%(n)d maand", "%(n)d maanden", months) % {"n": months}
    return _("%(n)d jaar") % {"n": months // 12}
