"""Forms that record, correct and withdraw a legal fact."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.feit import Waarde
from inburgering.cases.keuzelijsten import BRONNEN, FEITKEUZES
from inburgering.queries.dossier_gegevens import Feitregel
from inburgering.ui.forms import DutchDateField, HouseForm, WholeHoursField
from inburgering.web.forms.dossier_velden import make_choices, text_input


def make_value_field(regel: Feitregel) -> forms.Field:
    """Return the field in which the value of this kind of fact is typed or chosen."""
    label = regel.naam
    if regel.vorm == "datum":
        return DutchDateField(label=label, help_text=regel.hint)
    if regel.vorm == "getal":
        return WholeHoursField(label=label, help_text=regel.hint)
    if regel.vorm == "ja_nee":
        choices = [("ja", _("ja")), ("nee", _("nee"))]
        return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect)
    if regel.soort in FEITKEUZES:
        choices = make_choices(FEITKEUZES[regel.soort])
        return forms.ChoiceField(label=label, choices=choices, help_text=regel.hint)
    return forms.CharField(label=label, max_length=60, help_text=regel.hint, widget=text_input())


class FeitForm(HouseForm):
    """A value that is not known yet, with its source."""

    def __init__(self, *args: Any, regel: Feitregel, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.regel = regel
        self.fields["waarde"] = make_value_field(regel)
        if regel.waarde is None:
            self.fields["bron"] = forms.ChoiceField(
                label=_("Wie zegt dit?"), choices=list(BRONNEN.items())
            )
        else:
            self.fields["reden"] = make_reason_field()

    def get_waarde(self) -> Waarde:
        """Return the value in the form of its kind."""
        value = self.cleaned_data["waarde"]
        if self.regel.vorm == "datum":
            return Waarde(datum=value)
        return Waarde(getal=value) if self.regel.vorm == "getal" else Waarde(code=value)


def make_reason_field() -> forms.CharField:
    """Return the field for why something recorded changes."""
    return forms.CharField(
        label=_("Waarom verbeter je dit?"),
        max_length=300,
        help_text=_("De oude waarde blijft te zien, met deze reden erbij."),
        widget=text_input(),
    )


class IntrekkenForm(HouseForm):
    """Why a fact is not so after all."""

    reden = forms.CharField(
        label=_("Waarom klopt dit niet?"),
        max_length=300,
        help_text=_("De oude waarde blijft te zien, met deze reden erbij."),
        widget=text_input(),
    )


class OpDagForm(HouseForm):
    """The day of which one wants to know what was known."""

    op = DutchDateField(label=_("Wat wisten we op deze dag?"), required=False)
