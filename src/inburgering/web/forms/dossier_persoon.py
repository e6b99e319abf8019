"""Forms about who somebody is and how to reach them."""

from datetime import date
from functools import partial
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.persoon import Persoonsgegevens, check_persoon
from inburgering.actions.persoon_bijwerken import Bereikbaarheid, check_bereikbaarheid
from inburgering.cases.naam import Naam
from inburgering.ui.forms import HouseForm
from inburgering.web.forms.dossier_velden import (
    BirthDateField,
    is_only_year,
    show_faults,
    text_input,
)


class PersoonForm(HouseForm):
    """Name, birth date and numbers."""

    voornamen = forms.CharField(
        label=_("Voornamen"),
        max_length=200,
        required=False,
        help_text=_("Zoals op de verblijfspas."),
        widget=text_input(),
    )
    voorvoegsel = forms.CharField(
        label=_("Voorvoegsel"),
        max_length=20,
        required=False,
        help_text=_("Bijvoorbeeld: van, al of de."),
        widget=text_input(),
    )
    geslachtsnaam = forms.CharField(
        label=_("Achternaam"),
        max_length=200,
        help_text=_("Heeft iemand maar één naam? Vul die hier in."),
        error_messages={
            "required": _("Vul de achternaam in. Heeft iemand één naam? Vul die hier in.")
        },
        widget=text_input(),
    )
    roepnaam = forms.CharField(
        label=_("Roepnaam"), max_length=100, required=False, widget=text_input()
    )
    is_achternaam_eerst = forms.BooleanField(
        label=_("De achternaam komt eerst"),
        required=False,
        help_text=_("Kruis aan als deze persoon eerst de achternaam schrijft."),
    )
    geboortedatum = BirthDateField(
        label=_("Geboortedatum"),
        help_text=_(
            "Bijvoorbeeld 5-3-1994. Is alleen het jaar bekend? Vul dan alleen het jaar in."
        ),
    )
    is_geboortedatum_onzeker = forms.BooleanField(
        label=_("Alleen het jaar is bekend"),
        required=False,
        help_text=_("De geboortedatum is dan 1 januari van dat jaar."),
    )
    bsn = forms.CharField(
        label=_("BSN"),
        max_length=20,
        required=False,
        help_text=_("9 cijfers. Laat leeg als het nog niet bekend is."),
        widget=text_input(inputmode="numeric"),
    )
    v_nummer = forms.CharField(
        label=_("V-nummer"),
        max_length=20,
        required=False,
        help_text=_("10 cijfers, van de IND."),
        widget=text_input(inputmode="numeric"),
    )

    def __init__(self, *args: Any, dag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.dag = dag

    def clean(self) -> dict[str, Any]:
        """Check the person as the action does, so that all faults show at once."""
        data = super().clean() or self.cleaned_data
        typed = self.data.get(self.add_prefix("geboortedatum"), "")
        if is_only_year(typed):
            data["is_geboortedatum_onzeker"] = True
        show_faults(self, partial(check_persoon, self.get_persoon(), dag=self.dag))
        return data

    def get_naam(self) -> Naam:
        """Return the name as typed."""
        data = self.cleaned_data
        return Naam(
            geslachtsnaam=data.get("geslachtsnaam", ""),
            voornamen=data.get("voornamen", ""),
            voorvoegsel=data.get("voorvoegsel", ""),
            roepnaam=data.get("roepnaam", ""),
            is_achternaam_eerst=data.get("is_achternaam_eerst", False),
        )

    def get_persoon(self) -> Persoonsgegevens:
        """Return the person; while the birth date cannot be read, today stands in for it."""
        data = self.cleaned_data
        return Persoonsgegevens(
            naam=self.get_naam(),
            geboortedatum=data.get("geboortedatum") or self.dag,
            is_geboortedatum_onzeker=data.get("is_geboortedatum_onzeker", False),
            bsn=data.get("bsn", ""),
            v_nummer=data.get("v_nummer", ""),
        )


class PersoonCorrectieForm(PersoonForm):
    """A better identity, with the reason."""

    reden = forms.CharField(
        label=_("Waarom verbeter je dit?"),
        max_length=300,
        help_text=_("Bijvoorbeeld: typefout, gecontroleerd met de verblijfspas."),
        widget=text_input(),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bsn"].label = _("Nieuw BSN")
        self.fields["bsn"].help_text = _("Laat leeg als het BSN goed is.")


class BereikbaarForm(HouseForm):
    """Address, telephone, e-mail address and language."""

    straat = forms.CharField(
        label=_("Straat en huisnummer"), max_length=120, required=False, widget=text_input()
    )
    plaats = forms.CharField(
        label=_("Postcode en plaats"), max_length=120, required=False, widget=text_input()
    )
    telefoon = forms.CharField(
        label=_("Telefoon"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "type": "tel"}),
    )
    email = forms.CharField(
        label=_("E-mailadres"),
        max_length=254,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "email"}),
    )
    taal = forms.CharField(
        label=_("Taal"),
        max_length=40,
        required=False,
        help_text=_("De taal waarin deze persoon het liefst praat."),
        widget=text_input(),
    )
    heeft_tolk_nodig = forms.BooleanField(label=_("Er is een tolk nodig"), required=False)

    def clean(self) -> dict[str, Any]:
        """Check telephone and e-mail address as the action does."""
        data = super().clean() or self.cleaned_data
        show_faults(self, partial(check_bereikbaarheid, self.get_bereikbaarheid()))
        return data

    def get_bereikbaarheid(self) -> Bereikbaarheid:
        """Return the ways to reach the person, as typed."""
        data = self.cleaned_data
        return Bereikbaarheid(
            taal=data.get("taal", ""),
            heeft_tolk_nodig=data.get("heeft_tolk_nodig", False),
            telefoon=data.get("telefoon", ""),
            email=data.get("email", ""),
            adres_regels=tuple(data[n] for n in ("straat", "plaats") if data.get(n)),
        )
