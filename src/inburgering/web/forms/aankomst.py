"""The small forms of an arrival; short enough for a telephone in an azc."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.aankomst import LANGSTE_REDEN, Gesprek, Voorinburgering
from inburgering.actions.aankomst_informatie import Informatie
from inburgering.cases.aankomst import (
    AANWEZIGEN,
    VOORINBURGERING_STAPPEN,
    Voorinburgeringstap,
)
from inburgering.cases.keuzelijsten import CONTACTPLAATSEN, KANALEN, VOORINBURGERING_WIJZEN
from inburgering.cases.overdrachtsinformatie import BRONNEN, VELDEN, Veld
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import make_choices, text_input

REDEN_HINT = _("Kort, hoogstens 60 tekens. Niets over ziekte.")


class GesprekForm(HouseForm):
    """A talk: when, where, in which way, with which interpreter."""

    datum = DutchDateField(label=_("Op welke dag was het?"))
    plaats = forms.ChoiceField(label=_("Waar was het?"), choices=list(CONTACTPLAATSEN.items()))
    kanaal = forms.ChoiceField(label=_("Hoe spraken jullie elkaar?"), choices=list(KANALEN.items()))
    tolk = forms.CharField(
        label=_("Tolk"),
        max_length=80,
        required=False,
        help_text=_("Wie tolkte er? Laat leeg als er geen tolk was."),
        widget=text_input(),
    )
    verslag = forms.CharField(
        label=_("Wat spraken jullie af?"),
        max_length=5000,
        required=False,
        help_text=_("Schrijf hier niets over ziekte, geloof of afkomst."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def get_gesprek(self) -> Gesprek:
        """Return the talk as typed."""
        names = ("datum", "plaats", "kanaal", "tolk", "verslag")
        return Gesprek(**{name: self.cleaned_data[name] for name in names})


class DriegesprekForm(GesprekForm):
    """The talk of three, with who was there."""

    aanwezig = forms.MultipleChoiceField(
        label=_("Wie waren erbij?"),
        choices=list(AANWEZIGEN.items()),
        widget=forms.CheckboxSelectMultiple,
    )
    field_order = ("datum", "aanwezig", "plaats", "kanaal", "tolk", "verslag")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["aanwezig"].error_messages["required"] = _(
            "Kruis aan wie erbij was. Was er niemand? Kies dan 'Het gaat niet door'."
        )


class DriegesprekPlanForm(HouseForm):
    """The day of the talk of three."""

    datum = DutchDateField(label=_("Op welke dag is het driegesprek?"))


class RedenForm(HouseForm):
    """Why something does not happen."""

    reden = forms.CharField(
        label=_("Waarom gaat het niet door?"),
        max_length=LANGSTE_REDEN,
        help_text=REDEN_HINT,
        widget=text_input(),
    )


class VoorinburgeringForm(HouseForm):
    """One step of the preparation."""

    datum = DutchDateField(label=_("Op welke dag?"))
    wijze = forms.ChoiceField(
        label=_("Hoe gaat de voorinburgering?"), choices=make_choices(VOORINBURGERING_WIJZEN)
    )
    reden = forms.CharField(
        label=_("Waarom komt het er niet van?"),
        max_length=LANGSTE_REDEN,
        help_text=REDEN_HINT,
        widget=text_input(),
    )

    def __init__(self, *args: Any, stap: Voorinburgeringstap, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stap = stap
        needed = {"afgesproken": {"datum", "wijze"}, "geen": {"reden"}}.get(stap, {"datum"})
        for name in set(self.fields) - needed:
            del self.fields[name]

    def get_voorinburgering(self) -> Voorinburgering:
        """Return the step as typed."""
        data = self.cleaned_data
        return Voorinburgering(
            stap=self.stap,
            datum=data.get("datum"),
            wijze=data.get("wijze", ""),
            reden=data.get("reden", ""),
        )


STAPPEN: dict[str, Voorinburgeringstap] = {str(code): code for code in VOORINBURGERING_STAPPEN}
"""The steps as they stand in an address."""


class InformatieForm(HouseForm):
    """What COA told, with its source and the day it came."""

    bron = forms.ChoiceField(
        label=_("Waar komt het vandaan?"),
        choices=list(BRONNEN.items()),
        widget=forms.RadioSelect,
        initial="COA",
    )
    ontvangen_op = DutchDateField(label=_("Op welke dag kreeg je het?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, veld in VELDEN.items():
            self.fields[code] = make_field(veld)
        self.fields["nagekeken"] = forms.BooleanField(
            label=_("Ik heb nagekeken dat hier niets in staat over ziekte, geloof of politie."),
            required=False,
        )

    def get_informatie(self) -> Informatie:
        """Return the message as typed."""
        data = self.cleaned_data
        return Informatie(
            bron=data["bron"],
            ontvangen_op=data["ontvangen_op"],
            inhoud={code: data[code].strip() for code in VELDEN if data.get(code)},
            is_nagekeken=data["nagekeken"],
        )


def make_field(veld: Veld) -> forms.Field:
    """Return the box in which a field of the information is typed or chosen."""
    if veld.keuzes is not None:
        choices = [("", _("Niet bekend")), *veld.keuzes.items()]
        return forms.ChoiceField(label=str(veld.naam), choices=choices, required=False)
    widget = text_input() if veld.rijen == 1 else forms.Textarea(attrs={"rows": veld.rijen})
    return forms.CharField(
        label=str(veld.naam),
        help_text=str(veld.hint),
        max_length=veld.langste,
        required=False,
        widget=widget,
    )
