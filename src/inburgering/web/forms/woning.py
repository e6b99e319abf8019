"""Forms for homes: offered, given, moved into, taken back."""

from collections.abc import Iterable
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from inburgering.actions.woning import NieuweWoning
from inburgering.queries.woning import Wachtende
from inburgering.ui.distance import format_short
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.taakstelling import make_number_field

REGELS: Final = 3


class WoningForm(HouseForm):
    """A home that is offered."""

    adres = forms.CharField(
        label=_("Straat en nummer"),
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    plaats = forms.CharField(
        label=_("Postcode en plaats"),
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    personen = make_number_field(
        _("Voor hoeveel mensen?"), least=1, help_text=_("Zoveel mensen passen er.")
    )
    beschikbaar_op = DutchDateField(
        label=_("Beschikbaar vanaf"), help_text=_("Deze dag mag in de toekomst liggen.")
    )

    def __init__(
        self,
        *args: Any,
        gemeenten: Iterable[tuple[str, str]],
        corporaties: Iterable[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        places, parties = list(gemeenten), list(corporaties)
        fields = {
            "gemeente": forms.ChoiceField(label=_("Gemeente"), choices=places),
            "corporatie": forms.ChoiceField(
                label=_("Wie biedt de woning aan?"),
                required=False,
                choices=[("", _("Een ander")), *parties],
            ),
        }
        self.fields = {**fields, **self.fields}

    def get_nieuw(self) -> NieuweWoning:
        """Return what was filled in."""
        data = self.cleaned_data
        return NieuweWoning(
            gemeente=data["gemeente"],
            corporatie=data["corporatie"],
            adres_regels=(data["adres"].strip(), data["plaats"].strip()),
            personen=data["personen"],
            beschikbaar_op=data["beschikbaar_op"],
        )


class ToewijzenForm(HouseForm):
    """To whom a home goes."""

    dossier = forms.ChoiceField(label=_("Voor wie is de woning?"))
    op = DutchDateField(label=_("Toegewezen op"))

    def __init__(self, *args: Any, kandidaten: Iterable[Wachtende], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(item.dossier), describe_wachtende(item)) for item in kandidaten]
        field = self.fields["dossier"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Kies iemand")), *choices]


def describe_wachtende(item: Wachtende) -> str:
    """Return somebody who waits, with how many they are and since when."""
    people = ngettext("%(n)d persoon", "%(n)d mensen", item.huishouden) % {"n": item.huishouden}
    return _now("%(naam)s · %(mensen)s · gekoppeld %(dag)s") % {
        "naam": item.naam,
        "mensen": people,
        "dag": format_short(item.koppeling),
    }


class BetrekkenForm(HouseForm):
    """How many people moved in, and when."""

    op = DutchDateField(label=_("Eerste dag in de woning"))
    aantal = make_number_field(
        _("Hoeveel mensen gingen er wonen?"),
        least=1,
        help_text=_("Tel iedereen, ook kinderen. Zo telt het voor de taakstelling."),
    )


class LoskoppelenForm(HouseForm):
    """Why somebody does not get a home after all."""

    reden = forms.CharField(
        label=_("Waarom gaat het niet door?"),
        max_length=300,
        help_text=_("Dit komt in de tijdlijn van het dossier."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
