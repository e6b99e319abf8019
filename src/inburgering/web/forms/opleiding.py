"""The forms of a course of study: how it began and how it ended."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.opleiding import TEKST_MAX, Opleidinggegevens
from inburgering.cases.meedoen import OPLEIDINGEN
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import text_input


def _text(label: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=TEKST_MAX, widget=text_input())


class OpleidingForm(HouseForm):
    """A course that begins."""

    niveau = forms.ChoiceField(
        label=_("Welk niveau?"), choices=list(OPLEIDINGEN.items()), widget=forms.RadioSelect
    )
    naam = _text(_("Welke opleiding?"))
    school = _text(_("Bij welke school?"))
    begin = DutchDateField(label=_("Eerste dag van de opleiding"))

    def get_gegevens(self) -> Opleidinggegevens:
        """Return the course as typed."""
        return Opleidinggegevens(**self.cleaned_data)


class OpleidingEindeForm(HouseForm):
    """The end of a course."""

    eind = DutchDateField(label=_("Laatste dag van de opleiding"))
    diploma = forms.ChoiceField(
        label=_("Is er een diploma?"),
        choices=(("ja", _("Ja")), ("nee", _("Nee"))),
        widget=forms.RadioSelect,
    )
