"""Forms of interpreters."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.tolk import Tolkboeking, Tolknodig
from inburgering.cases.leren import TOLKDOELEN, TOLKSOORTEN
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.bedrag import BedragField
from inburgering.web.forms.dossier_velden import make_choices, offer, text_input


class TolkNodigForm(HouseForm):
    """For which talk, in which language, and when."""

    taal = forms.CharField(label=_("Taal"), max_length=40, widget=text_input())
    doel = forms.ChoiceField(label=_("Waarvoor?"), choices=make_choices(TOLKDOELEN))
    datum = DutchDateField(label=_("Dag"))
    tijd = forms.TimeField(
        label=_("Tijd"),
        required=False,
        input_formats=["%H:%M", "%H.%M"],
        help_text=_("Bijvoorbeeld 14:30."),
        error_messages={"invalid": _("Schrijf de tijd zo: 14:30.")},
        widget=text_input(),
    )
    minuten = forms.IntegerField(
        label=_("Hoe lang?"),
        required=False,
        error_messages={"invalid": _("Vul een aantal minuten in, alleen cijfers.")},
        widget=text_input(inputmode="numeric"),
    )

    def get_gegevens(self) -> Tolknodig:
        """Return the need as typed."""
        return Tolknodig(**self.cleaned_data)


class TolkBoekForm(HouseForm):
    """Who interprets, and what it costs."""

    soort = forms.ChoiceField(
        label=_("Wat voor tolk?"), choices=[*TOLKSOORTEN.items()], widget=forms.RadioSelect
    )
    naam = forms.CharField(
        label=_("Bureau of naam"), max_length=120, required=False, widget=text_input()
    )
    dossier_nummer = forms.CharField(
        label=_("Dossiernummer van de oud-deelnemer"),
        max_length=20,
        required=False,
        help_text=_("Dan telt het tolken als werkervaring in dat dossier."),
        widget=text_input(),
    )
    kosten = BedragField(label=_("Kosten of vergoeding"), required=False)
    financiering = forms.CharField(
        label=_("Uit welk budget?"), max_length=40, required=False, widget=text_input()
    )

    def get_boeking(self) -> Tolkboeking:
        """Return the booking as typed."""
        data = self.cleaned_data
        return Tolkboeking(
            soort=data["soort"],
            naam=data["naam"],
            dossier_nummer=data["dossier_nummer"],
            kosten_cent=data["kosten"],
            financiering=data["financiering"],
        )


class TolkStandForm(HouseForm):
    """What came of it."""

    status = forms.ChoiceField(label=_("Hoe staat het?"), widget=forms.RadioSelect)
    kosten = BedragField(label=_("Kosten of vergoeding"), required=False)
    op = DutchDateField(
        label=_("Betaald op"), required=False, help_text=_("Alleen als er is betaald.")
    )

    def __init__(self, *args: Any, keuzes: list[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "status", keuzes)
