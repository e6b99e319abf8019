"""The forms of what DUO decided and of what DUO must hear."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.advies import Aanbodmelding, Verlengingsadvies
from inburgering.actions.duobesluit import Besluitgegevens
from inburgering.cases.wijziging import BESLUITEN, GRONDEN, ONDERDELEN
from inburgering.law.verlenging_gronden import GRONDEN as VERLENGINGSGRONDEN
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import KIES, text_input

WAAROM: Final = _("Schrijf niets over ziekte. De inburgeraar kan dat zelf aan DUO laten zien.")


def _text(label: Any, *, most: int, hint: Any = "", rows: int = 4) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=hint, max_length=most, widget=forms.Textarea(attrs={"rows": rows})
    )


VERWIJTBAAR = [KIES, ("nee", _("Nee")), ("ja", _("Ja"))]


class BesluitForm(HouseForm):
    """A decision of DUO as its letter says it."""

    soort = forms.ChoiceField(label=_("Wat besloot DUO?"), choices=[KIES, *BESLUITEN.items()])
    besloten_op = DutchDateField(label=_("Datum van het besluit"))
    ontvangen_op = DutchDateField(label=_("Gehoord op"))
    ingang = DutchDateField(
        label=_("Geldt vanaf"),
        help_text=_("Leeg is: vanaf de datum van het besluit."),
        required=False,
    )
    eind = DutchDateField(
        label=_("Geldt tot en met"),
        help_text=_("Alleen bij een tijdelijke vrijstelling."),
        required=False,
    )
    nieuwe_einddatum = DutchDateField(
        label=_("Nieuwe laatste dag van de termijn"),
        help_text=_("Bij een verlenging. De laatste dag die nog meetelt."),
        required=False,
    )
    onderdelen = forms.MultipleChoiceField(
        label=_("Welke onderdelen?"),
        help_text=_("Alleen bij een besluit over een deel."),
        choices=list(ONDERDELEN.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    grond = forms.ChoiceField(
        label=_("Reden van de verlenging"), choices=[KIES, *GRONDEN.items()], required=False
    )
    kenmerk = forms.CharField(
        label=_("Kenmerk van DUO"), max_length=40, required=False, widget=text_input()
    )

    def make_gegevens(self) -> Besluitgegevens:
        """Return what was typed; what does not belong to this decision is left out."""
        values = self.cleaned_data
        soort = values["soort"]
        return Besluitgegevens(
            soort=soort,
            besloten_op=values["besloten_op"],
            ontvangen_op=values["ontvangen_op"],
            ingang=values["ingang"],
            eind=values["eind"] if soort == "vrijstelling_tijdelijk" else None,
            nieuwe_einddatum=values["nieuwe_einddatum"] if soort == "verlenging" else None,
            onderdelen=values["onderdelen"] if soort.endswith("gedeeltelijk") else (),
            grond=values["grond"] if soort == "verlenging" else "",
            kenmerk=values["kenmerk"],
        )


class BesluitVerbeterForm(BesluitForm):
    """A better version of a recorded decision, with the reason."""

    reden = _text(_("Waarom verbeter je dit?"), most=300, rows=2)


class WeghaalForm(HouseForm):
    """Why a recorded decision is taken away."""

    reden = _text(_("Waarom klopt dit besluit niet?"), most=300, rows=2)


class HerleefForm(HouseForm):
    """The last day of a temporary exemption."""

    eind = DutchDateField(label=_("Laatste dag van de vrijstelling"))


class VerlengingForm(HouseForm):
    """What was found about more time."""

    is_nodig = forms.ChoiceField(
        label=_("Is er meer tijd nodig?"),
        choices=[
            ("ja", _("Ja, de inburgeraar kan DUO om meer tijd vragen")),
            ("nee", _("Nee, het lukt op tijd")),
        ],
        widget=forms.RadioSelect,
    )
    grond = forms.ChoiceField(
        label=_("Reden"),
        choices=[KIES, *((code, GRONDEN[code]) for code in VERLENGINGSGRONDEN)],
        required=False,
    )
    van = DutchDateField(label=_("Vanaf"), required=False)
    tot_en_met = DutchDateField(label=_("Tot en met"), required=False)
    motivering = _text(
        _("Wat gebeurde er?"),
        most=2000,
        hint=_("Dit komt in de brief. Schrijf 'U ...'. Schrijf niets over ziekte."),
    )

    def make_advies(self) -> Verlengingsadvies:
        """Return what was typed."""
        values = self.cleaned_data
        return Verlengingsadvies(
            is_nodig=values["is_nodig"] == "ja",
            grond=values["grond"],
            van=values["van"],
            tot_en_met=values["tot_en_met"],
            motivering=values["motivering"],
        )


class AanbodForm(HouseForm):
    """In which days there were no lessons."""

    van = DutchDateField(label=_("Geen lessen vanaf"))
    tot_en_met = DutchDateField(label=_("Tot en met"))
    motivering = _text(_("Hoe kwam dat?"), most=2000, hint=WAAROM)

    def make_melding(self) -> Aanbodmelding:
        """Return what was typed."""
        values = self.cleaned_data
        return Aanbodmelding(values["van"], values["tot_en_met"], values["motivering"])


class BiovraagForm(HouseForm):
    """When the advice was asked."""

    gevraagd_op = DutchDateField(
        label=_("Gevraagd op"), help_text=_("Door de inburgeraar of door DUO.")
    )


class BioadviesForm(HouseForm):
    """The advice and its reasons."""

    is_positief = forms.ChoiceField(
        label=_("Wat is het advies?"),
        choices=[
            ("ja", _("Positief: de omstandigheden zijn heel bijzonder")),
            ("nee", _("Negatief: de inburgeraar kan inburgeren")),
        ],
        widget=forms.RadioSelect,
    )
    motivering = _text(
        _("Waarom?"),
        most=2000,
        hint=_("Dit komt in de brief. Schrijf 'U ...'. Schrijf niets over ziekte."),
    )


class GemeldForm(HouseForm):
    """On which day something was typed into the portal, and what was said about blame."""

    waarde = DutchDateField(label=_("Doorgegeven op"))
    verwijtbaar = forms.ChoiceField(label=_("Verwijtbaar"), choices=VERWIJTBAAR, required=False)

    def __init__(self, *args: Any, mag_ja: bool = False, mag_nee: bool = False, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not (mag_ja or mag_nee):
            del self.fields["verwijtbaar"]
            return
        field = self.fields["verwijtbaar"]
        assert isinstance(field, forms.ChoiceField)
        allowed = {"", *(["ja"] if mag_ja else []), *(["nee"] if mag_nee else [])}
        field.choices = [row for row in VERWIJTBAAR if row[0] in allowed]
        field.required = True
