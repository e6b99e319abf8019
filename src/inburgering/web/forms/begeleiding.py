"""Forms for lists, points, and who works with a person."""

from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.begeleidingsfase import Fasegegevens
from inburgering.actions.betrokkene import Betrokkenheid
from inburgering.actions.checklist import NieuwPunt
from inburgering.queries.begeleiding_beeld import Faseregel, Keuzes
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import KIES, offer, text_input

NIEMAND = ("", _("nog niemand"))


class LijstBeginForm(HouseForm):
    """The day on which a list begins."""

    begin = DutchDateField(
        label=_("Wanneer begint het?"),
        help_text=_("Vanaf deze dag tellen de laatste dagen van de punten."),
    )


class PuntForm(HouseForm):
    """Done on a day, or not needed and why."""

    stand = forms.ChoiceField(
        label=_("Hoe staat het ermee?"),
        choices=[("gedaan", _("Gedaan")), ("niet_nodig", _("Niet nodig"))],
        widget=forms.RadioSelect,
    )
    gedaan_op = DutchDateField(
        label=_("Gedaan op"), required=False, help_text=_("Alleen als het gedaan is.")
    )
    opmerking = forms.CharField(
        label=_("Opmerking"),
        max_length=300,
        required=False,
        help_text=_("Niet nodig? Schrijf op waarom. Schrijf niets over ziekte, geloof of geld."),
        widget=text_input(),
    )

    def __init__(self, *args: Any, vandaag: date, mag_overslaan: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(DutchDateField, self.fields["gedaan_op"]).last = vandaag
        if not mag_overslaan:
            offer(self, "stand", [("gedaan", _("Gedaan"))])

    def clean(self) -> dict[str, Any]:
        """Ask for the day of what is done."""
        data = super().clean() or self.cleaned_data
        is_missing = not data.get("gedaan_op") and not self.has_error("gedaan_op")
        if data.get("stand") == "gedaan" and is_missing:
            self.add_error("gedaan_op", str(_("Vul in wanneer het is gedaan.")))
        return data


class PuntGevenForm(HouseForm):
    """Who does a point, and by when."""

    medewerker = forms.TypedChoiceField(
        label=_("Wie doet dit?"), coerce=int, empty_value=None, required=False
    )
    uiterlijk = DutchDateField(label=_("Voor welke dag?"))

    def __init__(self, *args: Any, ontvangers: Keuzes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "medewerker", [NIEMAND, *ontvangers])


class PuntNieuwForm(PuntGevenForm):
    """A point of one's own."""

    omschrijving = forms.CharField(
        label=_("Wat moet er gebeuren?"),
        max_length=200,
        help_text=_("Begin met een werkwoord, bijvoorbeeld: Haal een fiets op."),
        widget=text_input(),
    )
    mag_vrijwilliger = forms.ChoiceField(
        label=_("Wie mag dit doen?"),
        choices=[
            ("ja", _("Ook een vrijwilliger")),
            ("nee", _("Alleen een beroepskracht")),
        ],
        widget=forms.RadioSelect,
        help_text=_("Gaat het over geld, energie, verzekering of zorg? Dan een beroepskracht."),
    )
    field_order = ("omschrijving", "mag_vrijwilliger", "medewerker", "uiterlijk")

    def get_nieuw(self) -> NieuwPunt:
        """Return the point as typed."""
        data = self.cleaned_data
        return NieuwPunt(
            omschrijving=data["omschrijving"],
            uiterlijk=data["uiterlijk"],
            mag_vrijwilliger=data["mag_vrijwilliger"] == "ja",
            medewerker=data["medewerker"],
        )


class BetrokkeneForm(HouseForm):
    """Who works with the person, in what, and from when."""

    taak = forms.ChoiceField(label=_("Waarbij helpt deze medewerker?"))
    medewerker = forms.TypedChoiceField(label=_("Wie?"), coerce=int)
    doel = forms.CharField(
        label=_("Wat gaat deze medewerker doen?"),
        max_length=200,
        required=False,
        help_text=_("Kort en gewoon: Oefen elke week een uur Nederlands. Niets over ziekte."),
        widget=text_input(),
    )
    begin = DutchDateField(label=_("Vanaf wanneer?"))
    geef_punten = forms.BooleanField(
        label=_("Geef ook de open punten van het lijstje"),
        required=False,
        help_text=_("Alleen punten die een vrijwilliger mag doen en die nog van niemand zijn."),
    )

    def __init__(self, *args: Any, taken: Keuzes, collegas: Keuzes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "taak", taken if len(taken) == 1 else [KIES, *taken])
        offer(self, "medewerker", [KIES, *collegas])

    def get_gegevens(self) -> Betrokkenheid:
        """Return the involvement as typed."""
        return Betrokkenheid(**self.cleaned_data)


class BetrokkeneEindeForm(HouseForm):
    """The last day of an involvement."""

    laatste_dag = DutchDateField(
        label=_("Laatste dag"),
        required=False,
        help_text=_("Laat leeg om nu te stoppen. De medewerker ziet dan meteen niets meer."),
    )


class FaseForm(HouseForm):
    """When a phase begins, and what is so."""

    begin = DutchDateField(label=_("Wanneer begon deze fase?"))
    criteria = forms.MultipleChoiceField(
        label=_("Wat is er nu zo?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    toelichting = forms.CharField(
        label=_("Toelichting"),
        max_length=300,
        required=False,
        help_text=_("Is nog niet alles zo? Schrijf op waarom de fase toch begint."),
        widget=text_input(),
    )

    def __init__(self, *args: Any, fase: Faseregel, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fase = fase
        choices: Iterable[tuple[str, str]] = [(code, text) for code, text, _met in fase.criteria]
        cast(forms.MultipleChoiceField, self.fields["criteria"]).choices = list(choices)

    def get_gegevens(self) -> Fasegegevens:
        """Return the phase as typed."""
        data = self.cleaned_data
        return Fasegegevens(
            fase=self.fase.code,
            begin=data["begin"],
            criteria=tuple(data["criteria"]),
            toelichting=data["toelichting"],
        )
