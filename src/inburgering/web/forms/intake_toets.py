"""Forms for the leerbaarheidstoets and the exemption from it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.leerbaarheidstoets import Toets
from inburgering.cases.intake_keuzen_meedoen import TOETSBEPERKINGEN
from inburgering.queries.intake_beeld import Toetsbeeld
from inburgering.queries.intake_toets import RESULTATEN
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import text_input

NO_RESULT = ("", _("Nog niet gedaan"))


class ToetsForm(HouseForm):
    """The days and the result; with a reason when a recorded test is put right."""

    aangemeld_op = DutchDateField(label=_("Aangemeld op"), required=False)
    afgenomen_op = DutchDateField(
        label=_("Gedaan op"),
        required=False,
        help_text=_("Laat leeg zolang de toets nog niet is gedaan."),
    )
    resultaat = forms.ChoiceField(
        label=_("Uitkomst"),
        required=False,
        choices=[NO_RESULT, *RESULTATEN.items()],
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, toets: Toetsbeeld, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if toets.afgenomen_op is not None:
            self.fields["reden"] = forms.CharField(
                label=_("Waarom verbeter je dit?"),
                max_length=300,
                help_text=_("Bijvoorbeeld: typefout in de datum."),
                widget=text_input(),
            )

    def get_toets(self) -> Toets:
        """Return the test as typed."""
        data = self.cleaned_data
        return Toets(data["aangemeld_op"], data["afgenomen_op"], data["resultaat"])


class VrijstellingForm(HouseForm):
    """On which ground the person need not take the test."""

    beperking = forms.ChoiceField(
        label=_("Waarom hoeft de toets niet?"),
        choices=list(TOETSBEPERKINGEN.items()),
        widget=forms.RadioSelect,
        help_text=_("Dit bewaren we bij Gezondheid, niet bij de toets."),
    )
