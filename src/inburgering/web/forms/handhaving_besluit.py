"""Forms of a case of enforcement from the colleague who looks along on."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.cases.handhaving import UITKOMSTEN
from inburgering.law.handhaving import GEDRAGINGEN
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.bedrag import BedragField
from inburgering.web.forms.dossier_velden import KIES, text_input
from inburgering.web.forms.handhaving import text_area


class TerugForm(HouseForm):
    """What must be better."""

    opmerking = forms.CharField(label=_("Wat moet er beter?"), max_length=300, widget=text_area(3))


class BesluitForm(HouseForm):
    """The decision; of a first fine for the intake with its new term."""

    def __init__(self, *args: Any, met_termijn: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if met_termijn:
            self.fields["nieuwe_termijn_tot"] = DutchDateField(
                label=_("De inburgeraar kan nog komen tot en met"),
                help_text=_("Hoogstens twee maanden, en een werkdag. Dit geldt als derde oproep."),
            )


class BezwaarForm(HouseForm):
    """That a bezwaar came."""

    ontvangen_op = DutchDateField(label=_("Wanneer kwam het bezwaar?"))


class BezwaarbesluitForm(HouseForm):
    """What the college decided on it."""

    besloten_op = DutchDateField(label=_("Datum van de beslissing op bezwaar"))
    uitkomst = forms.ChoiceField(
        label=_("Wat is er besloten?"), choices=list(UITKOMSTEN.items()), widget=forms.RadioSelect
    )
    nieuw_bedrag_cent = BedragField(
        label=_("Nieuw bedrag"),
        required=False,
        help_text=_("Alleen als de boete lager wordt."),
    )


class VastForm(HouseForm):
    """That nobody contests the fine any more."""

    is_zonder_beroep = forms.BooleanField(
        label=_("Ik heb nagevraagd: er loopt geen bezwaar en geen beroep."),
        required=False,
    )


class RedenForm(HouseForm):
    """Why a fine is taken back."""

    reden = forms.CharField(
        label=_("Waarom vervalt de boete?"),
        max_length=500,
        help_text=_("Schrijf aan 'u': dit staat in de brief."),
        widget=text_area(3),
    )


class EerderForm(HouseForm):
    """A fine of an earlier college, or of before this system."""

    gedraging = forms.ChoiceField(label=_("Waar ging de boete over?"))
    van = forms.CharField(
        label=_("Welke gemeente gaf de boete?"), max_length=100, widget=text_input()
    )
    geconstateerd_op = DutchDateField(
        label=_("Wanneer bleek de overtreding?"), help_text=_("Dit staat in het besluit.")
    )
    dagtekening = DutchDateField(label=_("Datum van het boetebesluit"))
    bedrag_cent = BedragField(label=_("Bedrag"))
    onherroepelijk_op = DutchDateField(
        label=_("Sinds wanneer staat de boete vast?"),
        required=False,
        help_text=_("Leeg laten als er nog bezwaar of beroep loopt, of als je het niet weet."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["gedraging"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [KIES, *((code, _(item.naam)) for code, item in GEDRAGINGEN.items())]
