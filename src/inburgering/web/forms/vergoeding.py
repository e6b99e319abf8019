"""Forms for a reimbursement: asked for, decided, paid."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.vergoeding import Aanvraag, Besluit
from inburgering.cases.meedoen import FINANCIERING, VERGOEDINGSOORTEN
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.bedrag import BedragField
from inburgering.web.forms.dossier_velden import make_choices, text_input


class AanvraagForm(HouseForm):
    """What was asked for."""

    soort = forms.ChoiceField(
        label=_("Waar is de vergoeding voor?"),
        choices=list(VERGOEDINGSOORTEN.items()),
        widget=forms.RadioSelect,
    )
    omschrijving = forms.CharField(
        label=_("Wat moet er vergoed worden?"),
        max_length=300,
        help_text=_("Bijvoorbeeld: bus naar school, 3 dagen per week."),
        widget=text_input(),
    )
    bedrag = BedragField(
        label=_("Hoeveel is gevraagd?"),
        min_cent=1,
        help_text=_("In euro's en centen, bijvoorbeeld 84,60."),
    )
    gevraagd_op = DutchDateField(
        label=_("Gevraagd op"),
        help_text=_("De dag waarop de vraag binnenkwam. Daarna heb je 8 weken om te beslissen."),
    )
    van = DutchDateField(label=_("Gaat over de dagen vanaf"), required=False)
    tot_en_met = DutchDateField(label=_("tot en met"), required=False)

    def get_aanvraag(self) -> Aanvraag:
        """Return the request as typed."""
        data = dict(self.cleaned_data)
        return Aanvraag(cent=data.pop("bedrag"), **data)


class BesluitForm(HouseForm):
    """What was decided."""

    uitkomst = forms.ChoiceField(
        label=_("Wat is het besluit?"),
        choices=[("ja", _("Toekennen")), ("nee", _("Afwijzen"))],
        widget=forms.RadioSelect,
    )
    bedrag = BedragField(
        label=_("Hoeveel wordt toegekend?"),
        required=False,
        help_text=_("Alleen als je toekent. Niet meer dan er gevraagd is."),
    )
    financiering = forms.ChoiceField(
        label=_("Uit welk geld?"),
        choices=make_choices(FINANCIERING),
        required=False,
        help_text=_("Alleen als je toekent."),
    )
    reden = forms.CharField(
        label=_("Waarom?"),
        max_length=300,
        required=False,
        help_text=_("Nodig als je afwijst of minder toekent. Dit komt in de brief."),
        widget=text_input(),
    )
    besloten_op = DutchDateField(label=_("Besloten op"))

    def get_besluit(self) -> Besluit:
        """Return the decision as typed."""
        data: dict[str, Any] = self.cleaned_data
        return Besluit(
            is_toegekend=data["uitkomst"] == "ja",
            besloten_op=data["besloten_op"],
            cent=data["bedrag"],
            reden=data["reden"],
            financiering=data["financiering"],
        )


class BetalingForm(HouseForm):
    """When it was paid."""

    betaald_op = DutchDateField(label=_("Betaald op"))
