"""Forms of accounts, absence and teams."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.access.rollen import ROLLEN
from inburgering.actions.aanstelling import Plaats
from inburgering.queries.account import Beheerkeuzes
from inburgering.ui.forms import DutchDateField, HouseForm

Keuze = tuple[Any, Any]
GEEN: Keuze = ("", _("Maak een keuze"))
NIEMAND: Keuze = ("", _("Niemand"))


class PlaatsForm(HouseForm):
    """Role, organisation and team from a day on."""

    rol = forms.ChoiceField(label=_("Rol"))
    organisatie = forms.ChoiceField(label=_("Organisatie"))
    team = forms.TypedChoiceField(label=_("Team"), required=False, coerce=int, empty_value=None)
    begin = DutchDateField(label=_("Begint op"))
    eind = DutchDateField(
        label=_("Laatste dag"),
        required=False,
        help_text=_("Laat leeg als er geen einddatum is."),
    )

    def __init__(self, *args: Any, keuzes: Beheerkeuzes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles = [(rol.code, rol.naam) for rol in ROLLEN.values()]
        teams = [(pk, f"{naam} ({organisatie})") for pk, naam, organisatie in keuzes.teams]
        self._offer("rol", [GEEN, *roles])
        self._offer("organisatie", [GEEN, *keuzes.organisaties])
        self._offer("team", [("", _("Geen team")), *teams])

    def _offer(self, name: str, choices: Sequence[Keuze]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def get_plaats(self) -> Plaats:
        """Return the checked answers as a place."""
        names = ("rol", "organisatie", "team", "begin", "eind")
        return Plaats(**{name: self.cleaned_data[name] for name in names})


class UitnodigingForm(PlaatsForm):
    """Who gets an account, and where."""

    naam = forms.CharField(
        label=_("Naam"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    email = forms.EmailField(
        label=_("E-mailadres"),
        max_length=254,
        help_text=_("Van één persoon, geen gedeeld adres. Hier gaat de uitnodiging heen."),
        error_messages={
            "invalid": _("Dit is geen e-mailadres. Schrijf het als naam@organisatie.nl.")
        },
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    field_order = ("naam", "email", "rol", "organisatie", "team", "begin", "eind")


class EindeForm(HouseForm):
    """The last day of a role."""

    eind = DutchDateField(label=_("Laatste dag"))


class AfwezigheidForm(HouseForm):
    """Days away, and who covers."""

    van = DutchDateField(label=_("Eerste dag"))
    tot_en_met = DutchDateField(label=_("Laatste dag"))
    vervanger = forms.TypedChoiceField(
        label=_("Wie neemt waar?"),
        required=False,
        coerce=int,
        empty_value=None,
        help_text=_("Deze collega ziet jouw taken in de eigen werkvoorraad."),
    )

    def __init__(
        self,
        *args: Any,
        vervangers: Sequence[tuple[int, str]],
        vandaag: date | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        cover, last = self.fields["vervanger"], self.fields["tot_en_met"]
        assert isinstance(cover, forms.ChoiceField)
        cover.choices = [NIEMAND, *vervangers]
        assert isinstance(last, DutchDateField)
        last.first = vandaag


class TeamForm(HouseForm):
    """A new team."""

    organisatie = forms.ChoiceField(label=_("Organisatie"))
    naam = forms.CharField(
        label=_("Naam van het team"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, keuzes: Beheerkeuzes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["organisatie"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [GEEN, *keuzes.organisaties]


class TeamnaamForm(HouseForm):
    """Another name for a team."""

    naam = forms.CharField(
        label=_("Naam van het team"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class DagForm(HouseForm):
    """A day to look at."""

    dag = DutchDateField(label=_("Dag"))


class LogboekForm(HouseForm):
    """Of which dossier, or of which worker."""

    nummer = forms.CharField(
        label=_("Dossiernummer"),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    medewerker = forms.TypedChoiceField(
        label=_("Medewerker"), required=False, coerce=int, empty_value=None
    )
    na = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, lezers: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["medewerker"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Iedereen")), *lezers]
