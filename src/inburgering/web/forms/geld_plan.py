"""Forms of the plan for handling money, and of signals of arrears."""

from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.betalingssignaal import Signaalgegevens
from inburgering.actions.zelfredzaamheidsplan import Plangegevens
from inburgering.cases.geldzaken import SIGNAALBRONNEN
from inburgering.cases.voorzieningen import NIVEAUS
from inburgering.queries.geld_beeld import Keuzes
from inburgering.region.aanbod import Aanbodregel
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.bedrag import BedragField
from inburgering.web.forms.dossier_velden import KIES, make_choices, offer, text_input


class PlanForm(HouseForm):
    """Level, budget and agreements."""

    niveau = forms.ChoiceField(
        label=_("Hoeveel hulp is nodig?"), widget=forms.RadioSelect, choices=list(NIVEAUS.items())
    )
    onderdelen = forms.MultipleChoiceField(
        label=_("Alleen als het nodig is"),
        required=False,
        help_text=_("Kies dit alleen bij veel hulp, en schrijf op waarom het nodig is."),
        widget=forms.CheckboxSelectMultiple,
    )
    toelichting = forms.CharField(
        label=_("Waarom is dat nodig?"), max_length=300, required=False, widget=text_input()
    )
    inkomsten = BedragField(label=_("Inkomsten per maand"), required=False)
    uitgaven = BedragField(label=_("Uitgaven per maand"), required=False)
    afspraken = forms.CharField(
        label=_("Wat spreek je af?"),
        max_length=1000,
        help_text=_("Wie doet wat? Wanneer kijken jullie samen hoe het gaat?"),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    begin = DutchDateField(label=_("Vanaf"))
    organisatie = forms.ChoiceField(label=_("Welke partij begeleidt?"))

    def __init__(
        self, *args: Any, aanbod: tuple[Aanbodregel, ...], partijen: Keuzes, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "organisatie", [KIES, *partijen])
        conditional = [(o.code, f"{o.naam} ({o.voorwaarde})") for o in aanbod if o.voorwaarde]
        if conditional:
            cast(forms.MultipleChoiceField, self.fields["onderdelen"]).choices = conditional
        else:
            del self.fields["onderdelen"], self.fields["toelichting"]

    def get_gegevens(self) -> Plangegevens:
        """Return the plan as typed."""
        data = self.cleaned_data
        return Plangegevens(
            niveau=data["niveau"],
            begin=data["begin"],
            afspraken=data["afspraken"],
            organisatie=data["organisatie"],
            inkomsten_cent=data["inkomsten"],
            uitgaven_cent=data["uitgaven"],
            onderdelen=tuple(data.get("onderdelen", ())),
            toelichting=data.get("toelichting", ""),
        )


class PlanAfsluitenForm(HouseForm):
    """What came of the plan."""

    resultaat = forms.CharField(
        label=_("Wat is het resultaat?"),
        max_length=300,
        help_text=_("Bijvoorbeeld: betaalt alles zelf en op tijd."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class SignaalForm(HouseForm):
    """Who gave a signal, when, and over how much."""

    bron = forms.ChoiceField(label=_("Van wie komt het?"), choices=make_choices(SIGNAALBRONNEN))
    ontvangen_op = DutchDateField(label=_("Wanneer kwam het binnen?"))
    bedrag = BedragField(
        label=_("Welk bedrag?"), required=False, help_text=_("Alleen als je het weet.")
    )

    def get_gegevens(self) -> Signaalgegevens:
        """Return the signal as typed."""
        data = self.cleaned_data
        day: date = data["ontvangen_op"]
        return Signaalgegevens(bron=data["bron"], ontvangen_op=day, bedrag_cent=data["bedrag"])


class OpvolgForm(HouseForm):
    """What was done about a signal."""

    opgevolgd_op = DutchDateField(label=_("Wanneer nam je contact op?"))
    opvolging = forms.CharField(
        label=_("Wat deed je, en wat spreek je af?"),
        max_length=500,
        help_text=_("Is meer hulp nodig? Wijzig dan ook het plan bij Geldzaken."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
