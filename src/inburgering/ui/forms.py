"""Form fields that read Dutch as people write it, and say in plain words what to put right."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

MONTHS = (
    ("januari", "january", "jan"),
    ("februari", "february", "feb"),
    ("maart", "march", "mrt", "mar"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augustus", "august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
MONTH_NUMBERS = {name: number for number, names in enumerate(MONTHS, 1) for name in names}
YEAR_FIRST = re.compile(r"^(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})$")
DAY_FIRST = re.compile(
    r"^(?P<day>\d{1,2})[-/. ]+(?P<month>\d{1,2}|[a-z]+)\.?[-/. ]+(?P<year>\d{1,4})$"
)
EIGHT_DIGITS = re.compile(r"^(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{4})$")
FIRST_YEAR, LAST_YEAR = 1900, 2199
WHOLE_NUMBER = re.compile(r"^(?P<number>\d{1,3}(?:\.\d{3})+|\d+)(?: ?(?:uur|u|hours?))?$")


class DateText(forms.DateInput):
    """A text box for a date; what was typed comes back as it was typed."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs={"autocomplete": "off", **(attrs or {})}, format="%d-%m-%Y")


class DutchDateField(forms.DateField):
    """Read "12-12-2026", "12 december 2026", "12122026" or "2026-12-12" as a day.

    ``first`` and ``last`` bound the day, both inclusive; a form may set them when it is built.
    """

    widget = DateText
    default_error_messages = {
        "required": _("Vul een datum in, bijvoorbeeld 12-12-2026."),
        "invalid": _(
            "Deze datum kunnen we niet lezen. Schrijf dag, maand en jaar, bijvoorbeeld 12-12-2026."
        ),
        "short_year": _("Schrijf het jaar met vier cijfers, bijvoorbeeld 2026."),
        "no_such_day": _("Deze dag bestaat niet. Controleer de dag en de maand."),
        "far_year": _("Dit jaar kan niet kloppen. Controleer het jaar."),
        "too_early": _("Kies een dag op of na %(dag)s."),
        "too_late": _("Kies een dag op of voor %(dag)s."),
    }

    def __init__(
        self, *, first: date | None = None, last: date | None = None, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.first = first
        self.last = last

    def to_python(self, value: Any) -> date | None:
        """Return the day, ``None`` for nothing.

        :raises ValidationError: if it cannot be read as one day.
        """
        if value is None or isinstance(value, date):
            return value
        text = " ".join(str(value).lower().replace("\N{NON-BREAKING HYPHEN}", "-").split())
        if not text:
            return None
        parts = YEAR_FIRST.match(text) or EIGHT_DIGITS.match(text) or DAY_FIRST.match(text)
        if parts is None:
            raise self._refuse("invalid")
        return self._build_day(parts["day"], parts["month"], parts["year"])

    def validate(self, value: date | None) -> None:
        """Check that the day lies within the bounds."""
        super().validate(value)
        if value is None:
            return
        if self.first is not None and value < self.first:
            raise self._refuse("too_early", dag=date_format(self.first, "j F Y"))
        if self.last is not None and value > self.last:
            raise self._refuse("too_late", dag=date_format(self.last, "j F Y"))

    def _build_day(self, day: str, month: str, year: str) -> date:
        number = int(month) if month.isdigit() else MONTH_NUMBERS.get(month)
        if number is None:
            raise self._refuse("invalid")
        if len(year) != 4:
            raise self._refuse("short_year")
        if not FIRST_YEAR <= int(year) <= LAST_YEAR:
            raise self._refuse("far_year")
        try:
            return date(int(year), number, int(day))
        except ValueError:
            raise self._refuse("no_such_day") from None

    def _refuse(self, code: str, **params: str) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code, params=params)


class WholeHoursField(forms.IntegerField):
    """Read "600", "1.200" or "600 uur" as whole hours."""

    default_error_messages = {
        "required": _("Vul het aantal uren in. Is het niets? Vul dan 0 in."),
        "invalid": _("Vul hele uren in, alleen cijfers. Bijvoorbeeld 600."),
        "min_value": _("Vul %(limit_value)s uur of meer in."),
        "max_value": _("Vul niet meer dan %(limit_value)s uur in."),
    }
    widget = forms.TextInput

    def __init__(self, *, max_value: int = 9999, min_value: int = 0, **kwargs: Any) -> None:
        super().__init__(max_value=max_value, min_value=min_value, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Return the attributes of the text box: figures on a phone, no autocomplete."""
        return {"inputmode": "numeric", "autocomplete": "off"}

    def to_python(self, value: Any) -> int | None:
        """Return the hours, ``None`` for nothing.

        :raises ValidationError: if it is no whole number.
        """
        if value is None or isinstance(value, int):
            return value
        text = str(value).strip().lower()
        if not text:
            return None
        parts = WHOLE_NUMBER.match(text)
        if parts is None:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return int(parts["number"].replace(".", ""))


class HouseForm(forms.Form):
    """A form in the house style: plain messages beside the field, what was typed is kept."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            plain = forms.Field.default_error_messages["required"]
            if field.error_messages.get("required") == plain:
                field.error_messages["required"] = _("Vul dit in.")
            if isinstance(field, forms.BooleanField):
                field.error_messages["required"] = _("Zet een vinkje om verder te gaan.")
            if isinstance(field, forms.FileField):
                field.error_messages["required"] = _("Kies een bestand.")
            if isinstance(field, forms.ChoiceField):
                field.error_messages["required"] = _("Kies een antwoord.")
                field.error_messages["invalid_choice"] = _("Kies een antwoord uit de lijst.")
