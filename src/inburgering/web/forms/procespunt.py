"""Forms for problems with a party, and for pushing a task of another party."""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from inburgering.actions.escalatie import REDEN_MAX
from inburgering.actions.procespunt import TEKST_MAX, UITKOMST_MAX, NieuwProcespunt
from inburgering.cases.gevoelige_tekst import find_sensitive
from inburgering.cases.voortgang import PROCESPUNTSOORTEN
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import KIES


class ZonderPersoonForm(HouseForm):
    """A form with a text for the procesregie: it warns of what is about one person."""

    veld = ""
    toch = forms.BooleanField(
        label=_("Ik heb het nagelezen: dit gaat niet over één persoon."), required=False
    )

    def clean(self) -> dict[str, Any]:
        """Ask for another look at what may be about one person."""
        data = super().clean() or self.cleaned_data
        if find_sensitive(data.get(self.veld, "")) and not data.get("toch"):
            text = _now(
                "Gaat dit over één persoon, of over ziekte, geloof of politie? Haal dat weg."
            )
            self.add_error(self.veld, text)
        return data

    @property
    def mag_toch(self) -> bool:
        """Whether the box to keep the text as it is has a use."""
        return bool(self.errors.get(self.veld)) and bool(self.data.get(self.veld, "").strip())


class MeldForm(ZonderPersoonForm):
    """What goes wrong with which party."""

    veld = "omschrijving"
    organisatie = forms.ChoiceField(label=_("Over welke partij gaat het?"))
    soort = forms.ChoiceField(
        label=_("Wat is er aan de hand?"),
        choices=[(code, naam) for code, naam in PROCESPUNTSOORTEN.items() if code != "taak"],
        widget=forms.RadioSelect,
    )
    omschrijving = forms.CharField(
        label=_("Wat gaat er steeds mis?"),
        max_length=TEKST_MAX,
        help_text=_(
            "Schrijf niets over één persoon: geen naam, geen verhaal. "
            "De procesregie leest dit en ziet geen dossiers."
        ),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    field_order = ["organisatie", "soort", "omschrijving", "toch"]

    def __init__(self, *args: Any, partijen: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ChoiceField, self.fields["organisatie"]).choices = [KIES, *partijen]

    def get_punt(self) -> NieuwProcespunt:
        """Return what was typed."""
        data = self.cleaned_data
        return NieuwProcespunt(data["organisatie"], data["soort"], data["omschrijving"])


class DoorzetForm(ZonderPersoonForm):
    """Why a task must be done now, before when, and what structurally goes wrong."""

    veld = "proces"
    reden = forms.CharField(
        label=_("Waarom moet het nu?"),
        max_length=REDEN_MAX,
        help_text=_("Dit leest de partij die de taak doet, bij de taak."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    uiterlijk = DutchDateField(label=_("Wanneer moet het klaar zijn?"))
    proces = forms.CharField(
        label=_("Wat gaat er bij deze partij mis?"),
        max_length=TEKST_MAX,
        help_text=_(
            "Dit leest de procesregie. Schrijf niets over één persoon: geen naam, geen verhaal."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    field_order = ["reden", "uiterlijk", "proces", "toch"]

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(DutchDateField, self.fields["uiterlijk"]).first = vandaag


class VerbeterForm(HouseForm):
    """What the party promised."""

    tekst = forms.CharField(
        label=_("Wat gaat de partij doen?"),
        max_length=UITKOMST_MAX,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    uiterlijk = DutchDateField(label=_("Wanneer is het klaar?"))

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(DutchDateField, self.fields["uiterlijk"]).first = vandaag


class NagekomenForm(HouseForm):
    """Whether the party did what it promised."""

    is_nagekomen = forms.ChoiceField(
        label=_("Deed de partij wat was afgesproken?"),
        choices=[("ja", _("ja")), ("nee", _("nee"))],
        widget=forms.RadioSelect,
    )


class SluitForm(HouseForm):
    """How a problem ended."""

    is_opgelost = forms.ChoiceField(
        label=_("Is het opgelost?"),
        choices=[("ja", _("ja, het is opgelost")), ("nee", _("nee, maar we stoppen ermee"))],
        widget=forms.RadioSelect,
    )
    uitkomst = forms.CharField(
        label=_("Wat is het resultaat?"),
        max_length=UITKOMST_MAX,
        help_text=_("De melder leest dit. Schrijf niets over één persoon."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
