"""Forms for an employer and a contact with it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.werkgever import Werkgevergegevens
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import text_input


class WerkgeverForm(HouseForm):
    """An employer."""

    naam = forms.CharField(label=_("Naam"), max_length=120, widget=text_input())
    plaats = forms.CharField(label=_("Plaats"), max_length=80, widget=text_input())
    branche = forms.CharField(
        label=_("Wat voor werk?"),
        max_length=80,
        required=False,
        help_text=_("Bijvoorbeeld: bouw, zorg, winkel, horeca."),
        widget=text_input(),
    )
    aanbod = forms.CharField(
        label=_("Wat biedt deze werkgever?"),
        max_length=500,
        required=False,
        help_text=_("Bijvoorbeeld: bedrijfsbezoek, 2 stageplaatsen, werk met weinig Nederlands."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    contactpersoon = forms.CharField(
        label=_("Contactpersoon"), max_length=120, required=False, widget=text_input()
    )
    telefoon = forms.CharField(
        label=_("Telefoon"), max_length=30, required=False, widget=text_input(inputmode="tel")
    )
    email = forms.CharField(
        label=_("E-mail"), max_length=254, required=False, widget=text_input(inputmode="email")
    )
    is_actief = forms.BooleanField(
        label=_("We plaatsen hier nu mensen"), required=False, initial=True
    )

    def get_gegevens(self) -> Werkgevergegevens:
        """Return the employer as typed."""
        return Werkgevergegevens(**self.cleaned_data)


class WerkgevercontactForm(HouseForm):
    """One contact with an employer."""

    datum = DutchDateField(label=_("Datum"))
    onderwerp = forms.CharField(
        label=_("Waar ging het over?"),
        max_length=300,
        help_text=_("Noem geen namen van inburgeraars."),
        widget=text_input(),
    )
