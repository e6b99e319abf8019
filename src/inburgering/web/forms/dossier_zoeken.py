"""Takes a search apart, and reads the filters of a timeline."""

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from inburgering.queries.persoon_zoeken import Zoekterm
from inburgering.queries.tijdlijn import KINDS, Tijdlijnfilter
from inburgering.ui.forms import MONTH_NUMBERS, DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import offer

NUMBER = re.compile(r"^[\dA-Za-z]{4}-[\dA-Za-z]{4}$")
ONLY_DIGITS = re.compile(r"^[Vv]?[\d .\-]+$")
YEAR = re.compile(r"\b(19|20)\d{2}\b")
_MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
_SIGN = r"[-/. ]+"
DATE = re.compile(
    r"\b(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{8}"
    rf"|\d{{1,2}}{_SIGN}(?:\d{{1,2}}|{_MONTH})\.?{_SIGN}\d{{4}})\b",
    re.IGNORECASE,
)


def read_zoekterm(text: str) -> Zoekterm:
    """Return what somebody looks for: a number, a birth date, part of a name, or both last."""
    text = " ".join(text.split())[:80]
    if NUMBER.match(text):
        return Zoekterm(dossiernummer=text)
    found = DATE.search(text)
    day = _read_day(found[0]) if found else None
    if found and day is not None:
        return Zoekterm(naam=text.replace(found[0], " "), geboortedatum=day)
    if ONLY_DIGITS.match(text) and not YEAR.fullmatch(text):
        return Zoekterm(cijfers="".join(sign for sign in text if sign.isdigit())[:20])
    year = YEAR.search(text)
    if year:
        return Zoekterm(naam=text.replace(year[0], " "), geboortejaar=int(year[0]))
    return Zoekterm(naam=text)


def _read_day(text: str) -> Any:
    try:
        return DutchDateField().to_python(text)
    except ValidationError:
        return None


class TijdlijnForm(HouseForm):
    """Which events to show."""

    soort = forms.ChoiceField(label=_("Wat"), required=False)
    door = forms.TypedChoiceField(label=_("Wie"), required=False, coerce=int, empty_value=None)
    van = DutchDateField(label=_("Vanaf"), required=False)
    tot_en_met = DutchDateField(label=_("Tot en met"), required=False)
    voor = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, doers: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "soort", [("", _("Alles")), *((code, k[0]) for code, k in KINDS.items())])
        offer(self, "door", [("", _("Iedereen")), *doers])

    def get_filter(self) -> Tijdlijnfilter:
        """Return the filter; what could not be read filters nothing."""
        names = ("soort", "door", "van", "tot_en_met", "voor")
        data = getattr(self, "cleaned_data", {})
        return Tijdlijnfilter(**{name: data[name] for name in names if data.get(name)})
