"""The form about another doelgroep."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.doelgroep import Doelgroepwijziging
from inburgering.cases.keuzelijsten import BRONNEN, GROEPEN
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import KIES, make_options

WHO = ("DUO", "IND", "BRP", "gemeente")


class DoelgroepForm(HouseForm):
    """The new group, since when, who says so and why."""

    groep = forms.ChoiceField(
        label=_("Bij welke groep hoort deze persoon nu?"),
        choices=make_options((g.code, g.naam, g.definitie) for g in GROEPEN),
        widget=forms.RadioSelect,
    )
    vanaf = DutchDateField(
        label=_("Vanaf welke dag?"), help_text=_("De eerste dag in de nieuwe groep.")
    )
    bron = forms.ChoiceField(
        label=_("Wie zegt dit?"), choices=[KIES, *((code, BRONNEN[code]) for code in WHO)]
    )
    reden = forms.CharField(
        label=_("Wat is er veranderd?"),
        max_length=300,
        help_text=_("Bijvoorbeeld: 'kreeg een eigen asielvergunning'."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, dag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        vanaf = self.fields["vanaf"]
        assert isinstance(vanaf, DutchDateField)
        vanaf.last = dag

    def get_wijziging(self) -> Doelgroepwijziging:
        """Return the change as typed."""
        return Doelgroepwijziging(**self.cleaned_data)
