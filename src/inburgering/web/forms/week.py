"""Forms for the usual week: a block, and how many hours somebody can do."""

import re
from datetime import time
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from inburgering.actions.weekblok import Blokgegevens
from inburgering.cases.meedoen import REDENEN_BELASTBAARHEID, WEEKDAGEN, WEEKSOORTEN
from inburgering.ui.forms import DutchDateField, HouseForm, WholeHoursField
from inburgering.web.forms.dossier_velden import offer, text_input

CLOCK: Final = re.compile(r"^(?P<hour>\d{1,2})(?:[:.u]? ?(?P<minute>\d{2}))?(?: ?(?:uur|u|h))?$")


class TijdField(forms.CharField):
    """Read "9", "9:30", "09.30", "9 uur" or "930" as a time of day."""

    default_error_messages = {
        "required": _("Vul een tijd in, bijvoorbeeld 9:30."),
        "invalid": _("Deze tijd kunnen we niet lezen. Schrijf uren en minuten, bijvoorbeeld 9:30."),
    }

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Return the attributes of the text box."""
        return {"autocomplete": "off", "inputmode": "text"}

    def prepare_value(self, value: Any) -> Any:
        """Return a time as "9:30"; typed text unchanged."""
        return f"{value.hour}:{value.minute:02d}" if isinstance(value, time) else value

    def to_python(self, value: Any) -> time | None:  # type: ignore[override]
        """Return the time, ``None`` for nothing.

        :raises ValidationError: if it is no time of day.
        """
        if value is None or isinstance(value, time):
            return value
        text = " ".join(str(value).lower().split())
        if not text:
            return None
        parts = CLOCK.match(text)
        try:
            if parts is None:
                raise ValueError
            return time(int(parts["hour"]), int(parts["minute"] or 0))
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None


class BlokForm(HouseForm):
    """A block in the week; a new one may stand on more days at once."""

    soort = forms.ChoiceField(
        label=_("Wat is het?"), choices=list(WEEKSOORTEN.items()), widget=forms.RadioSelect
    )
    omschrijving = forms.CharField(
        label=_("Korte naam"),
        max_length=120,
        required=False,
        help_text=_("Bijvoorbeeld: bakkerij, kinderen naar school. Niets over ziekte."),
        widget=text_input(),
    )
    dagen = forms.MultipleChoiceField(
        label=_("Op welke dagen?"),
        choices=list(WEEKDAGEN.items()),
        widget=forms.CheckboxSelectMultiple,
    )
    begin = TijdField(label=_("Van"))
    eind = TijdField(label=_("Tot"))
    vanaf = DutchDateField(label=_("Geldt vanaf"))
    tot_en_met = DutchDateField(
        label=_("Geldt tot en met"),
        required=False,
        help_text=_("Laat leeg als er geen einde bekend is."),
    )

    def __init__(self, *args: Any, is_nieuw: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pick = _("Kies een dag.")
        self.fields["dagen"].error_messages |= {"required": pick, "invalid_choice": pick}
        if not is_nieuw:
            self.fields["dagen"] = forms.ChoiceField(label=_("Op welke dag?"))
            offer(self, "dagen", WEEKDAGEN.items())

    def get_gegevens(self) -> Blokgegevens:
        """Return the block as typed."""
        data = dict(self.cleaned_data)
        days = data.pop("dagen")
        chosen = days if isinstance(days, list) else [days]
        return Blokgegevens(dagen=tuple(int(day) for day in chosen), **data)


class BelastbaarheidForm(HouseForm):
    """How many hours a week somebody can do."""

    uren_per_week = WholeHoursField(
        label=_("Hoeveel uur per week kan deze persoon leren, werken en meedoen?"), max_value=60
    )
    reden = forms.ChoiceField(
        label=_("Waardoor is dat zo?"),
        choices=list(REDENEN_BELASTBAARHEID.items()),
        widget=forms.RadioSelect,
        help_text=_("Kies alleen een soort reden. Schrijf nergens een ziekte op."),
    )
    begin = DutchDateField(label=_("Geldt vanaf"))
