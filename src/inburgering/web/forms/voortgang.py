"""Forms for talks on progress: when and where, another day, and why not."""

from datetime import date
from typing import Any, Final, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.voortgangsgesprek import TERUG, VOORUIT, Gesprekafspraak
from inburgering.cases.voortgang import GESPREKSVORMEN
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import text_input
from inburgering.web.forms.oproep import ClockField

DUUR: Final = (30, 45, 60, 90, 120)


class AfspraakForm(HouseForm):
    """Day, time, form and place of a talk."""

    datum = DutchDateField(label=_("Dag van het gesprek"))
    tijd = ClockField(
        label=_("Tijd"), error_messages={"required": _("Vul een tijd in, bijvoorbeeld 10.00.")}
    )
    minuten = forms.TypedChoiceField(
        label=_("Hoe lang?"),
        coerce=int,
        choices=[(n, _("%(n)s minuten") % {"n": n}) for n in DUUR],
    )
    kanaal = forms.ChoiceField(
        label=_("Hoe spreken jullie elkaar?"),
        choices=list(GESPREKSVORMEN.items()),
        widget=forms.RadioSelect,
    )
    plaats = forms.CharField(
        label=_("Waar?"),
        max_length=120,
        required=False,
        help_text=_("Gebouw, straat en nummer, plaats. Bij bellen hoeft dit niet."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    tolk = forms.CharField(
        label=_("Tolk"),
        max_length=80,
        required=False,
        help_text=_("De taal van de tolk. Laat leeg als er geen tolk nodig is."),
        widget=text_input(),
    )

    def __init__(self, *args: Any, vandaag: date, mag_terug: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        day = cast(DutchDateField, self.fields["datum"])
        day.first = vandaag - TERUG if mag_terug else vandaag
        day.last = vandaag + VOORUIT
        if mag_terug:
            day.help_text = _("Is het gesprek al geweest? Vul dan die dag in.")

    def get_afspraak(self) -> Gesprekafspraak:
        """Return the appointment."""
        data = self.cleaned_data
        return Gesprekafspraak(
            datum=data["datum"],
            tijd=data["tijd"],
            kanaal=data["kanaal"],
            plaats=data["plaats"],
            tolk=data["tolk"],
            minuten=data["minuten"],
        )


class VerzetForm(AfspraakForm):
    """Another day, and why."""

    reden = forms.CharField(
        label=_("Waarom verzet je het gesprek?"),
        max_length=300,
        help_text=_("Bijvoorbeeld: de inburgeraar werkt die dag. Geen ziekte of diagnose."),
        widget=text_input(),
    )


class RedenForm(HouseForm):
    """Why a talk does not take place, or why nobody came."""

    reden = forms.CharField(label=_("Waarom?"), max_length=300, widget=text_input())

    def __init__(self, *args: Any, uitleg: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"].help_text = uitleg
