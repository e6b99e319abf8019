"""Forms for the calls: the next call, and what came of one."""

import re
from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from inburgering.actions.oproep_brief import Afspraak
from inburgering.cases.keuzelijsten import OPROEPUITKOMSTEN
from inburgering.queries.oproep import Oproepbeeld
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import text_input

CLOCK = re.compile(r"^(?P<hour>\d{1,2})(?:[.:u](?P<minute>\d{2})?)? ?(?:uur|u)?$")


class ClockField(forms.TimeField):
    """Read "10.00", "10:30", "14u15" or "9 uur" as a time of day."""

    default_error_messages = {
        "invalid": _("Schrijf de tijd als uren en minuten, bijvoorbeeld 10.00.")
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=text_input(inputmode="numeric"), **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """Return the time as Dutch readers write it."""
        return value.strftime("%H.%M") if isinstance(value, time) else value

    def to_python(self, value: Any) -> time | None:
        """Return the time, ``None`` for nothing.

        :raises ValidationError: if it cannot be read as one time.
        """
        if value is None or isinstance(value, time):
            return value
        text = str(value).strip().lower()
        if not text:
            return None
        parts = CLOCK.match(text)
        try:
            if parts is None:
                raise ValueError(text)
            return time(int(parts["hour"]), int(parts["minute"] or 0))
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None


class OproepForm(HouseForm):
    """The next call: the talk, the last day of the term, and a fine where the law asks it."""

    datum = DutchDateField(label=_("Dag van het gesprek"))
    tijd = ClockField(
        label=_("Tijd"), error_messages={"required": _("Vul een tijd in, bijvoorbeeld 10.00.")}
    )
    duur_minuten = forms.TypedChoiceField(
        label=_("Hoe lang?"),
        coerce=int,
        choices=[(n, _("%(n)s minuten") % {"n": n}) for n in (30, 45, 60, 90, 120)],
    )
    plaats = forms.CharField(
        label=_("Waar?"),
        max_length=200,
        help_text=_("Gebouw, straat en nummer, plaats. Elke regel komt apart in de brief."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    uiterlijk = DutchDateField(
        label=_("Laatste dag van de termijn"),
        help_text=_("Tot en met deze dag kan de inburgeraar nog komen. Kies een werkdag."),
    )

    def __init__(self, *args: Any, beeld: Oproepbeeld, dag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not beeld.vraagt_boete:
            return
        self.fields["boete_dagtekening"] = DutchDateField(
            label=_("Datum van het boetebesluit"),
            last=dag,
            help_text=_("Van een besluit buiten dit systeem. Neem de datum daaruit over."),
        )
        self.fields["boete_bedrag"] = forms.IntegerField(
            label=_("Bedrag van de boete"),
            min_value=1,
            max_value=9999,
            help_text=_("In hele euro's."),
            error_messages={"invalid": _("Vul hele euro's in, alleen cijfers.")},
            widget=text_input(inputmode="numeric"),
        )
        self.order_fields(["boete_dagtekening", "boete_bedrag"])

    def get_afspraak(self) -> Afspraak:
        """Return the call as far as it could be read."""
        data = self.cleaned_data
        return Afspraak(
            datum=data.get("datum"),
            tijd=data.get("tijd"),
            plaats=data.get("plaats", ""),
            uiterlijk=data.get("uiterlijk"),
            duur_minuten=data.get("duur_minuten") or 60,
            boete_dagtekening=data.get("boete_dagtekening"),
            boete_bedrag=data.get("boete_bedrag"),
        )


class UitkomstForm(HouseForm):
    """What came of a call; with a reason when a recorded outcome is put right."""

    uitkomst = forms.ChoiceField(
        label=_("Wat gebeurde er?"),
        choices=list(OPROEPUITKOMSTEN.items()),
        widget=forms.RadioSelect,
    )
    uitkomst_op = DutchDateField(
        label=_("Op welke dag bleek dit?"),
        help_text=_("Kwam de inburgeraar niet? Dan is dat pas zeker na de laatste dag."),
    )
    toelichting = forms.CharField(
        label=_("Toelichting"),
        max_length=300,
        required=False,
        help_text=_("Bijvoorbeeld: belde af met een goede reden. Geen ziekte of diagnose."),
        widget=text_input(),
    )

    def __init__(self, *args: Any, is_correctie: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_correctie:
            del self.fields["toelichting"]
            self.fields["reden"] = forms.CharField(
                label=_("Waarom wijzig je dit?"),
                max_length=300,
                help_text=_(
                    "Bijvoorbeeld: kwam eerst wel, maar werkt nu niet meer mee. "
                    "De oude uitkomst blijft te zien in de tijdlijn."
                ),
                widget=text_input(),
            )
