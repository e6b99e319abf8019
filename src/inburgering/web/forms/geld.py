"""Forms of paying fixed costs: begin, go on, end, creditors."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.vaste_last import LAATSTE_BETAALDAG, Lastgegevens
from inburgering.cases.geldzaken import EINDREDENEN, VASTE_LASTEN
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.bedrag import BedragField
from inburgering.web.forms.dossier_velden import make_choices, text_input


class OntzorgStartForm(HouseForm):
    """From when fixed costs are paid."""

    begin = DutchDateField(label=_("Vanaf welke dag betaal je de vaste lasten?"))


class OntzorgLangerForm(HouseForm):
    """Until when it goes on, and why."""

    eind = DutchDateField(label=_("Tot en met welke dag?"))
    toelichting = forms.CharField(
        label=_("Waarom lukt zelf betalen nog niet?"),
        max_length=300,
        help_text=_("Dit is de grond van het besluit. Schrijf niets over ziekte."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class OntzorgEindeForm(HouseForm):
    """On which day it ended, and why."""

    laatste_dag = DutchDateField(label=_("Laatste dag"))
    reden = forms.ChoiceField(
        label=_("Waarom eindigt het?"),
        widget=forms.RadioSelect,
        choices=list(EINDREDENEN.items()),
    )
    toelichting = forms.CharField(
        label=_("Toelichting"), max_length=300, required=False, widget=text_input()
    )


class LastForm(HouseForm):
    """A creditor, with what is paid and when."""

    soort = forms.ChoiceField(label=_("Wat betaal je?"), choices=make_choices(VASTE_LASTEN))
    schuldeiser = forms.CharField(label=_("Aan wie?"), max_length=120, widget=text_input())
    kenmerk = forms.CharField(
        label=_("Kenmerk"),
        max_length=40,
        required=False,
        help_text=_("Het klant- of contractnummer."),
        widget=text_input(),
    )
    bedrag = BedragField(label=_("Bedrag per maand"))
    betaaldag = forms.IntegerField(
        label=_("Dag van de maand"),
        min_value=1,
        max_value=LAATSTE_BETAALDAG,
        help_text=_("1 tot en met 28."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={
            "invalid": _("Vul een dag in van 1 tot en met 28."),
            "min_value": _("Vul een dag in van 1 tot en met 28."),
            "max_value": _("Kies een dag van 1 tot en met 28: die heeft elke maand."),
        },
    )
    begin = DutchDateField(label=_("Vanaf"))
    eind = DutchDateField(
        label=_("Laatste dag"), required=False, help_text=_("Alleen als het stopt.")
    )

    def get_gegevens(self) -> Lastgegevens:
        """Return the creditor as typed."""
        data: dict[str, Any] = self.cleaned_data
        return Lastgegevens(
            soort=data["soort"],
            schuldeiser=data["schuldeiser"],
            kenmerk=data["kenmerk"],
            bedrag_cent=data["bedrag"],
            betaaldag=data["betaaldag"],
            begin=data["begin"],
            eind=data["eind"],
        )
