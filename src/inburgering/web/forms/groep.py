"""The forms of a group: what it is, who gets a place, and the first lesson."""

from datetime import date
from typing import Any, Final, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.groep import Groepgegevens
from inburgering.actions.groep_evaluatie import TEKST_MAX
from inburgering.cases.bestelling_keuzen import ONDERDELEN, PRODUCTEN, WEEKDAGEN
from inburgering.queries.groep_beeld import Groepbeeld, Groepkeuzes
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import KIES, offer, text_input

LESSEN: Final = 4
"""Lessons a week that the form has room for."""


def number_field(label: Any, least: int, most: int) -> forms.IntegerField:
    """Return a field for a whole number that may stay empty, within bounds."""
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=least,
        max_value=most,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={
            "invalid": _("Vul een heel getal in."),
            "min_value": _("Vul %(limit_value)s of meer in."),
            "max_value": _("Vul %(limit_value)s of minder in."),
        },
    )


class GroepForm(HouseForm):
    """A group with its week."""

    naam = forms.CharField(label=_("Naam van de groep"), max_length=80, widget=text_input())
    product = forms.ChoiceField(label=_("Waarvoor?"))
    onderdeel = forms.ChoiceField(
        label=_("Welk onderdeel?"),
        required=False,
        choices=[("", _("alles")), *ONDERDELEN.items()],
    )
    organisatie = forms.ChoiceField(label=_("Wie geeft de lessen?"))
    plaats = forms.CharField(label=_("Waar?"), max_length=120, widget=text_input())
    taal = forms.CharField(
        label=_("Taal van de tolk of de hulp"),
        max_length=40,
        required=False,
        widget=text_input(),
    )
    gemeenten = forms.MultipleChoiceField(
        label=_("Uit welke gemeenten mogen mensen komen?"), widget=forms.CheckboxSelectMultiple
    )
    begin = DutchDateField(label=_("Eerste dag"))
    eind = DutchDateField(label=_("Laatste dag"), required=False)
    min_deelnemers = number_field(_("Met hoeveel mensen kan de groep beginnen?"), 1, 60)
    max_deelnemers = number_field(_("Hoeveel mensen passen erin?"), 1, 60)
    heeft_kinderopvang = forms.BooleanField(label=_("Er is opvang voor kinderen"), required=False)

    def __init__(self, *args: Any, keuzes: Groepkeuzes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "product", [KIES, *((code, PRODUCTEN[code]) for code in keuzes.producten)])
        parties = list(keuzes.partijen)
        offer(self, "organisatie", parties if len(parties) == 1 else [KIES, *parties])
        offer(self, "gemeenten", keuzes.gemeenten)
        for number in range(1, LESSEN + 1):
            self._add_lesson(number)

    def lessen(self) -> list[tuple[Any, Any, Any]]:
        """Return the fields of the week: weekday, first minute and length."""
        return [
            (self[f"dag_{n}"], self[f"tijd_{n}"], self[f"minuten_{n}"])
            for n in range(1, LESSEN + 1)
        ]

    def clean(self) -> dict[str, Any]:
        """Check that a lesson has a day, a time and a length, or none of them."""
        data = super().clean() or self.cleaned_data
        for number in range(1, LESSEN + 1):
            dag, tijd = data.get(f"dag_{number}"), data.get(f"tijd_{number}")
            if bool(dag) != bool(tijd) and f"tijd_{number}" not in self.errors:
                self.add_error(f"tijd_{number}", _("Kies een dag en vul een begintijd in."))
        return data

    def get_gegevens(self) -> Groepgegevens:
        """Return what was filled in, for the action."""
        data = self.cleaned_data
        plain = {
            name: data[name]
            for name in (
                *("naam", "product", "organisatie", "plaats", "onderdeel", "taal"),
                *("begin", "eind", "min_deelnemers", "max_deelnemers", "heeft_kinderopvang"),
            )
        }
        week = tuple(
            (
                int(data[f"dag_{n}"]),
                data[f"tijd_{n}"].strftime("%H:%M"),
                data[f"minuten_{n}"] or 180,
            )
            for n in range(1, LESSEN + 1)
            if data.get(f"dag_{n}") and data.get(f"tijd_{n}")
        )
        return Groepgegevens(gemeenten=tuple(data["gemeenten"]), rooster=week, **plain)

    def _add_lesson(self, number: int) -> None:
        self.fields[f"dag_{number}"] = forms.ChoiceField(
            label=_("Lesdag %(n)s") % {"n": number},
            required=False,
            choices=[("", _("geen les")), *WEEKDAGEN.items()],
        )
        self.fields[f"tijd_{number}"] = forms.TimeField(
            label=_("Begint om"),
            required=False,
            widget=forms.TimeInput(format="%H:%M", attrs={"autocomplete": "off"}),
            error_messages={"invalid": _("Schrijf de tijd als 09:00.")},
        )
        self.fields[f"minuten_{number}"] = number_field(_("Minuten"), 15, 480)


class PlaatsenForm(HouseForm):
    """Who gets a place."""

    mensen = forms.MultipleChoiceField(
        label=_("Wie krijgt een plek?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kies één of meer mensen.")},
    )

    def __init__(self, *args: Any, beeld: Groepbeeld, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.versies = {str(plek.bestelling): plek.versie for plek in beeld.wachtend}
        choices = [
            (
                str(plek.bestelling),
                _("%(naam)s, %(gemeente)s (wacht %(n)s dagen)")
                % {"naam": plek.naam, "gemeente": plek.gemeente, "n": plek.wacht_dagen},
            )
            for plek in beeld.wachtend
        ]
        offer(self, "mensen", choices)


class EvaluatieForm(HouseForm):
    """What was learnt of a group."""

    op = DutchDateField(label=_("Wanneer is de groep geëvalueerd?"))
    tekst = forms.CharField(
        label=_("Wat ging goed, en wat doen jullie anders?"),
        max_length=TEKST_MAX,
        help_text=_("Schrijf over de groep, niet over één persoon."),
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(DutchDateField, self.fields["op"]).last = vandaag


def make_initial(beeld: Groepbeeld) -> dict[str, object]:
    """Return a group as the form shows it."""
    regel = beeld.regel
    values: dict[str, object] = {
        "naam": regel.naam,
        "product": regel.product,
        "onderdeel": regel.onderdeel,
        "plaats": regel.plaats,
        "taal": beeld.taal,
        "gemeenten": list(beeld.gemeente_codes),
        "begin": regel.begin,
        "eind": regel.eind,
        "min_deelnemers": regel.minimum,
        "max_deelnemers": regel.maximum,
        "heeft_kinderopvang": beeld.heeft_kinderopvang,
    }
    for number, (dag, begin, minuten) in enumerate(regel.rooster, 1):
        values |= {f"dag_{number}": dag, f"tijd_{number}": begin, f"minuten_{number}": minuten}
    return values
