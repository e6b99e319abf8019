"""Forms for the end of a trajectory, follow-up, and light cases."""

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.afronding import Einde, Nazorg
from inburgering.actions.licht_traject import Lichtgegevens
from inburgering.cases.afronding import (
    LICHTE_GROEPEN,
    NAZORGMOMENTEN,
    UITLEG_GROEPEN,
    UITSTROOM,
    WIJZEN,
)
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.bedrag import BedragField
from inburgering.web.forms.dossier_velden import make_choices, make_options


def text_area(rows: int = 3) -> forms.Textarea:
    """Return a text box of several lines."""
    return forms.Textarea(attrs={"rows": rows})


class EindeForm(HouseForm):
    """How the duty ended, as DUO tells."""

    wijze = forms.ChoiceField(
        label=_("Hoe eindigde de plicht?"),
        choices=list(WIJZEN.items()),
        widget=forms.RadioSelect,
    )
    voldaan_op = DutchDateField(
        label=_("Op welke dag?"), help_text=_("De dag die DUO noemt in het bericht.")
    )
    uitstroom = forms.ChoiceField(
        label=_("Wat doet de inburgeraar nu?"), choices=make_choices(UITSTROOM)
    )
    toelichting = forms.CharField(
        label=_("Toelichting"),
        max_length=500,
        required=False,
        help_text=_("Nodig als volgens onze gegevens nog iets mist. DUO beslist."),
        widget=text_area(),
    )

    def __init__(self, *args: Any, vandaag: date, niveaus: Mapping[str, str], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.niveaus = dict(niveaus)
        cast(DutchDateField, self.fields["voldaan_op"]).last = vandaag

    def get_einde(self) -> Einde:
        """Return what was filled in."""
        return Einde(niveaus=self.niveaus, **self.cleaned_data)


class IntrekForm(HouseForm):
    """Why the end is taken back."""

    reden = forms.CharField(label=_("Waarom klopt het niet?"), max_length=300, widget=text_area())


class NazorgForm(HouseForm):
    """One contact after the end."""

    moment = forms.ChoiceField(
        label=_("Welk contact is dit?"),
        choices=list(NAZORGMOMENTEN.items()),
        widget=forms.RadioSelect,
    )
    op = DutchDateField(label=_("Op welke dag?"))
    is_bereikt = forms.ChoiceField(
        label=_("Heb je de inburgeraar gesproken?"),
        choices=[("ja", _("Ja")), ("nee", _("Nee"))],
        widget=forms.RadioSelect,
    )
    uitkomst = forms.ChoiceField(
        label=_("Wat doet de inburgeraar nu?"),
        choices=make_choices(UITSTROOM),
        required=False,
        help_text=_("Alleen als je de inburgeraar sprak."),
    )
    toelichting = forms.CharField(
        label=_("Hoe gaat het?"),
        max_length=500,
        required=False,
        help_text=_("Niet gesproken? Schrijf op hoe je contact zocht. Niets over ziekte."),
        widget=text_area(),
    )

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any):
        super().__init__(*args, **kwargs)
        cast(DutchDateField, self.fields["op"]).last = vandaag

    def get_nazorg(self) -> Nazorg:
        """Return what was filled in."""
        data = dict(self.cleaned_data)
        return Nazorg(**{**data, "is_bereikt": data["is_bereikt"] == "ja"})


class ArchiefForm(HouseForm):
    """Close the dossier; a reason when follow-up is missing."""

    reden = forms.CharField(
        label=_("Waarom sluit je nu al?"),
        max_length=300,
        required=False,
        help_text=_("Alleen nodig als de nazorg nog niet klaar is."),
        widget=text_area(),
    )

    def __init__(self, *args: Any, is_klaar: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if is_klaar:
            del self.fields["reden"]


class LichtForm(HouseForm):
    """What is followed of somebody of an older cohort."""

    groep = forms.ChoiceField(
        label=_("Welke groep?"),
        choices=make_options(
            (code, name, UITLEG_GROEPEN[code]) for code, name in LICHTE_GROEPEN.items()
        ),
        widget=forms.RadioSelect,
    )
    einddatum_duo = DutchDateField(
        label=_("Laatste dag volgens DUO"), required=False, help_text=_("Als die bekend is.")
    )
    lening_cent = BedragField(
        label=_("Lening bij DUO: hoogstens"), required=False, help_text=_("In euro's.")
    )
    lening_gebruikt_cent = BedragField(label=_("Daarvan is gebruikt"), required=False)
    lening_stand_op = DutchDateField(label=_("Dat was zo op"), required=False)
    heeft_risico = forms.BooleanField(
        label=_("Er is een risico: deze persoon heeft een gesprek nodig"), required=False
    )
    uitgenodigd_op = DutchDateField(label=_("Uitgenodigd op"), required=False)
    gesproken_op = DutchDateField(label=_("Gesproken op"), required=False)
    afspraken = forms.CharField(
        label=_("Afspraken: wie doet wat?"), max_length=1000, required=False, widget=text_area(4)
    )
    afgesloten_op = DutchDateField(label=_("Afgesloten op"), required=False)
    uitkomst = forms.CharField(
        label=_("Hoe liep het af?"), max_length=300, required=False, widget=text_area(2)
    )

    def get_gegevens(self) -> Lichtgegevens:
        """Return what was filled in."""
        return Lichtgegevens(**self.cleaned_data)
