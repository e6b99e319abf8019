"""Forms for hours of one person: a row, a week, a correction, a credit, a signal."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from inburgering.actions.uren import Ureninvoer
from inburgering.actions.uren_signaal import Opvolging
from inburgering.actions.uren_verrekenen import Verrekengegevens
from inburgering.cases.urenboek import read_uren
from inburgering.cases.urensoorten import AFWEZIG, GRONDEN, OORZAKEN, SOORTNAMEN
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import make_choices, offer, text_input

ONLEESBAAR = _("Deze tijd kunnen we niet lezen. Schrijf uren als 3, 3,5 of 3:30.")


class TijdField(forms.CharField):
    """Read "3", "3,5", "3:30" or "45 min" as minutes."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 12, "widget": text_input(inputmode="text"), **kwargs})

    def clean(self, value: Any) -> int | None:
        """Return the minutes, ``None`` for nothing.

        :raises ValidationError: if it cannot be read.
        """
        text = super().clean(value)
        if not text:
            return None
        minutes = read_uren(text)
        if minutes is None:
            raise ValidationError(str(ONLEESBAAR))
        return minutes


class UrenForm(HouseForm):
    """Time on one day, or in one week."""

    soort = forms.ChoiceField(label=_("Wat voor uren?"))
    categorie = forms.ChoiceField(
        label=_("Wat deed de inburgeraar?"), required=False, help_text=_("Alleen bij participatie.")
    )
    periode = forms.ChoiceField(
        label=_("Gaat het om een dag of een hele week?"),
        choices=[("dag", _("Een dag")), ("week", _("Een week"))],
        widget=forms.RadioSelect,
        initial="dag",
    )
    datum = DutchDateField(
        label=_("Welke dag?"), help_text=_("Bij een week: een dag in die week. Wij kiezen maandag.")
    )
    tijd = TijdField(
        label=_("Hoeveel uur was de inburgeraar er?"),
        required=False,
        help_text=_("Bijvoorbeeld 3, 3,5 of 3:30."),
    )
    gepland = TijdField(
        label=_("Hoeveel uur was er gepland?"),
        required=False,
        help_text=_("Alleen als dat vaststaat. Hieruit volgt de aanwezigheid."),
    )
    afwezig = forms.ChoiceField(
        label=_("Was de inburgeraar er niet? Waarom?"),
        required=False,
        help_text=_("Vraag niet naar een ziekte."),
    )
    opmerking = forms.CharField(
        label=_("Opmerking"),
        max_length=200,
        required=False,
        help_text=_("Schrijf niets over ziekte, geloof of geld."),
        widget=text_input(),
    )
    is_keurmerk = forms.BooleanField(
        label=_("De school heeft een keurmerk of diploma-erkenning"),
        required=False,
        help_text=_("Alleen nodig bij lessen zonder bestelling van de gemeente."),
    )

    def __init__(
        self,
        *args: Any,
        vandaag: date,
        soorten: Iterable[str],
        categorieen: Iterable[tuple[str, Any]],
        mag_keurmerk: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        cast(DutchDateField, self.fields["datum"]).last = vandaag
        offer(self, "soort", make_choices({code: SOORTNAMEN[code] for code in soorten}))
        offer(self, "categorie", make_choices(dict(categorieen)))
        offer(self, "afwezig", [("", _("Was er")), *AFWEZIG.items()])
        if not mag_keurmerk:
            del self.fields["is_keurmerk"]

    def get_invoer(self) -> Ureninvoer:
        """Return what was typed."""
        data = self.cleaned_data
        is_week = data["periode"] == "week"
        day: date = data["datum"]
        monday = day - timedelta(days=day.weekday())
        return Ureninvoer(
            soort=data["soort"],
            datum=monday if is_week else day,
            minuten=data["tijd"] or 0,
            categorie=data["categorie"],
            is_week=is_week,
            gepland=data["gepland"],
            afwezig=data["afwezig"],
            opmerking=data["opmerking"],
            is_keurmerk=data.get("is_keurmerk", False),
        )


class UrenVerbeterForm(UrenForm):
    """Better hours, and why."""

    reden = forms.CharField(label=_("Waarom verbeter je dit?"), max_length=300, widget=text_input())


class RedenForm(HouseForm):
    """Why something is taken back."""

    reden = forms.CharField(label=_("Waarom haal je dit weg?"), max_length=300, widget=text_input())


class VerrekenForm(HouseForm):
    """Time from elsewhere that counts."""

    grond = forms.ChoiceField(
        label=_("Waarom tellen deze uren mee?"),
        choices=list(GRONDEN.items()),
        widget=forms.RadioSelect,
    )
    soort = forms.ChoiceField(label=_("Wat voor uren?"), choices=make_choices(SOORTNAMEN))
    tijd = TijdField(label=_("Hoeveel uur telt mee?"))
    van = DutchDateField(label=_("Gemaakt vanaf"))
    tot_en_met = DutchDateField(label=_("Tot en met"))
    bron = forms.CharField(
        label=_("Waaruit blijkt dat?"),
        max_length=200,
        help_text=_("Bijvoorbeeld: verklaring van de school van 3 maart 2026."),
        widget=text_input(),
    )

    def get_gegevens(self) -> Verrekengegevens:
        """Return what was typed."""
        data = self.cleaned_data
        return Verrekengegevens(
            soort=data["soort"],
            grond=data["grond"],
            minuten=data["tijd"],
            van=data["van"],
            tot_en_met=data["tot_en_met"],
            bron=data["bron"],
        )


class OpvolgForm(HouseForm):
    """Why attendance fell, and what was agreed."""

    oorzaak = forms.ChoiceField(
        label=_("Wat is de oorzaak?"), choices=list(OORZAKEN.items()), widget=forms.RadioSelect
    )
    opvolging = forms.CharField(
        label=_("Wat heb je afgesproken?"),
        max_length=500,
        help_text=_("Schrijf niet op waar iemand aan lijdt."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    randvoorwaarde = forms.BooleanField(
        label=_("Zet dit bij wat geregeld moet worden"),
        required=False,
        help_text=_("Bij kinderopvang, vervoer, gezondheid of wonen. Jij wordt de eigenaar."),
    )

    def get_opvolging(self) -> Opvolging:
        """Return what was typed."""
        data = self.cleaned_data
        return Opvolging(data["oorzaak"], data["opvolging"], data["randvoorwaarde"])
