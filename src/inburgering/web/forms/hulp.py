"""Forms of buddies and referrals."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.maatje import Kandidaat, Zoekvraag
from inburgering.actions.verwijzing import Verwijsgegevens
from inburgering.cases.hulp import (
    MAATJERESULTATEN,
    MAATJESOORTEN,
    REDENEN,
    VERWIJSSTANDEN,
    VERWIJZINGEN,
    ZONDER_MATCH,
)
from inburgering.queries.geld_beeld import Keuzes
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import KIES, make_choices, offer, text_input

GEEN: tuple[str, Any] = ("", _("iemand zonder account"))
TERUG = ("aangemeld", "in_behandeling", "afgerond", "niet_opgepakt")


class ZoekForm(HouseForm):
    """Whom somebody looks for, and for what."""

    soort = forms.ChoiceField(
        label=_("Wie zoek je?"), widget=forms.RadioSelect, choices=list(MAATJESOORTEN.items())
    )
    doel = forms.CharField(
        label=_("Wat gaan ze samen doen?"),
        max_length=200,
        help_text=_("Eén zin. De vrijwilliger leest dit: niets over geld of gezondheid."),
        widget=text_input(),
    )
    organisatie = forms.ChoiceField(label=_("Welke partij zoekt?"))
    gezocht_op = DutchDateField(label=_("Sinds wanneer?"))

    def __init__(self, *args: Any, partijen: Keuzes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "organisatie", [KIES, *partijen])

    def get_vraag(self) -> Zoekvraag:
        """Return the search as typed."""
        return Zoekvraag(**self.cleaned_data)


class KennismakingForm(HouseForm):
    """Who it may become, and when they meet."""

    medewerker = forms.ChoiceField(label=_("Welke vrijwilliger?"), required=False)
    naam = forms.CharField(
        label=_("Of een naam"),
        max_length=120,
        required=False,
        help_text=_("Alleen van iemand zonder account."),
        widget=text_input(),
    )
    kennismaking_op = DutchDateField(label=_("Dag van de kennismaking"))

    def __init__(self, *args: Any, vrijwilligers: Keuzes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if vrijwilligers:
            offer(self, "medewerker", [GEEN, *vrijwilligers])
        else:
            del self.fields["medewerker"]
            self.fields["naam"].label = _("Naam van de vrijwilliger")
            self.fields["naam"].required = True

    def get_kandidaat(self) -> Kandidaat:
        """Return the candidate as typed."""
        data = self.cleaned_data
        worker = data.get("medewerker", "")
        return Kandidaat(
            kennismaking_op=data["kennismaking_op"],
            medewerker=int(worker) if worker else None,
            naam=data["naam"],
        )


class KlikForm(HouseForm):
    """How the meeting went."""

    klik = forms.ChoiceField(
        label=_("Klikte het?"),
        widget=forms.RadioSelect,
        choices=[
            ("ja", _("ja, ze gaan samen verder")),
            ("zoek_verder", _("nee, we zoeken iemand anders")),
            ("stop", _("nee, en we zoeken niet verder")),
        ],
    )
    start_op = DutchDateField(label=_("Vanaf"), required=False, help_text=_("Alleen bij ja."))

    def clean(self) -> dict[str, Any]:
        """Ask for the first day of a match."""
        data: dict[str, Any] = super().clean() or {}
        if data.get("klik") == "ja" and not data.get("start_op") and not self.has_error("start_op"):
            self.add_error("start_op", _("Vul in vanaf welke dag ze samen verder gaan."))
        return data


class MaatjeEindeForm(HouseForm):
    """When it ended, and with what result."""

    eind_op = DutchDateField(label=_("Laatste dag"))
    resultaat = forms.ChoiceField(
        label=_("Hoe liep het af?"),
        widget=forms.RadioSelect,
        choices=list(MAATJERESULTATEN.items()),
    )
    toelichting = forms.CharField(
        label=_("Toelichting"), max_length=300, required=False, widget=text_input()
    )

    def __init__(self, *args: Any, is_match: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_match:
            words = [item for item in MAATJERESULTATEN.items() if item[0] in ZONDER_MATCH]
            offer(self, "resultaat", words)


class VerwijsForm(HouseForm):
    """Where somebody is led, or that it is not needed."""

    naar = forms.ChoiceField(label=_("Waarheen?"), choices=make_choices(VERWIJZINGEN))
    reden = forms.ChoiceField(
        label=_("Waar gaat het over?"),
        choices=make_choices(REDENEN),
        help_text=_("Een onderwerp, nooit een diagnose."),
    )
    is_niet_nodig = forms.BooleanField(
        label=_("Ik heb het nagekeken: dit is niet nodig"), required=False
    )
    instantie = forms.CharField(
        label=_("Naam van de instantie"),
        max_length=120,
        required=False,
        help_text=_("Mag leeg als het niet nodig is."),
        widget=text_input(),
    )
    vraag = forms.CharField(
        label=_("Wat is de vraag?"),
        max_length=300,
        required=False,
        help_text=_("Eén zin. Niets over ziekte, geloof of politie."),
        widget=text_input(),
    )
    verwezen_op = DutchDateField(label=_("Op welke dag?"))
    is_warm = forms.BooleanField(
        label=_("Warm: ik ging mee, of sprak met de instantie"), required=False
    )
    heeft_toestemming = forms.BooleanField(
        label=_("De persoon vindt het goed dat ik dit doorgeef"), required=False
    )

    def get_gegevens(self) -> Verwijsgegevens:
        """Return the referral as typed."""
        return Verwijsgegevens(**self.cleaned_data)


class TerugForm(HouseForm):
    """What came back."""

    status = forms.ChoiceField(
        label=_("Hoe staat het ervoor?"),
        widget=forms.RadioSelect,
        choices=[(code, VERWIJSSTANDEN[code]) for code in TERUG],
    )
    terugkoppeling_op = DutchDateField(label=_("Wanneer hoorde je dit?"))
    terugkoppeling = forms.CharField(
        label=_("Wat betekent dit voor de inburgering?"),
        max_length=300,
        required=False,
        help_text=_("Kort. Het dossier van de andere instantie blijft daar."),
        widget=text_input(),
    )
