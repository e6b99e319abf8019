"""The form that opens a dossier by hand."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.dossier import NieuwDossier, check_facts
from inburgering.actions.feit import Waarde
from inburgering.cases.feiten import FEITSOORTEN
from inburgering.cases.keuzelijsten import GROEPEN
from inburgering.ui.forms import DutchDateField
from inburgering.web.forms.dossier_persoon import BereikbaarForm, PersoonForm
from inburgering.web.forms.dossier_velden import KIES, make_options, offer, show_faults, text_input

DATES = (
    *("plicht", "kennisgeving", "koppeling", "inschrijving"),
    "recht_op_bijstand",
)
GROEP_PER_CODE = {groep.code: groep for groep in GROEPEN}
JA_NEE = [("", _("weet ik nog niet")), ("ja", _("ja")), ("nee", _("nee"))]


class DossierForm(PersoonForm):
    """Who, which group, which duty and dates, and who is responsible."""

    groep = forms.ChoiceField(
        label=_("Bij welke groep hoort deze persoon?"), widget=forms.RadioSelect
    )
    gemeente = forms.ChoiceField(label=_("Gemeente"))
    plicht = DutchDateField(
        label=FEITSOORTEN["plicht"].naam,
        required=False,
        help_text=_("Ligt die voor 1 januari 2022? Dan geldt de Wet inburgering 2013."),
    )
    kennisgeving = DutchDateField(
        label=FEITSOORTEN["kennisgeving"].naam,
        required=False,
        help_text=_("De datum van de brief van DUO over de plicht."),
    )
    koppeling = DutchDateField(
        label=FEITSOORTEN["koppeling"].naam,
        required=False,
        help_text=_("De dag waarop het COA deze persoon aan de gemeente koppelde."),
    )
    azc = forms.CharField(
        label=_("In welk azc woont deze persoon?"),
        max_length=60,
        required=False,
        help_text=_("Laat leeg als deze persoon al in de gemeente woont."),
        widget=text_input(),
    )
    inschrijving = DutchDateField(
        label=FEITSOORTEN["inschrijving"].naam,
        required=False,
        help_text=_("De dag van inschrijving op een adres in deze gemeente."),
    )
    wordt_gehuisvest = forms.ChoiceField(
        label=_("Krijgt deze persoon een woning van de gemeente?"),
        required=False,
        choices=JA_NEE,
        widget=forms.RadioSelect,
    )
    recht_op_bijstand = DutchDateField(
        label=FEITSOORTEN["recht_op_bijstand"].naam,
        required=False,
        help_text=_("Laat leeg als er geen bijstand is."),
    )
    casusregisseur = forms.TypedChoiceField(
        label=_("Casusregisseur"),
        coerce=int,
        empty_value=None,
        help_text=_("Eén medewerker is verantwoordelijk voor het hele traject."),
    )

    def __init__(
        self,
        *args: Any,
        gemeenten: Sequence[tuple[str, str]],
        casusregisseurs: Sequence[tuple[int, str]],
        zonder_plicht: Sequence[tuple[str, str, str]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.zonder_plicht = {code for code, _name, _hint in zonder_plicht}
        only_one = len(gemeenten) == 1
        offer(self, "gemeente", gemeenten if only_one else [KIES, *gemeenten])
        offer(self, "casusregisseur", casusregisseurs)
        offer(
            self,
            "groep",
            make_options((*((g.code, g.naam, g.definitie) for g in GROEPEN), *zonder_plicht)),
        )
        self.fields["groep"].error_messages["required"] = _("Kies de groep.")

    def clean(self) -> dict[str, Any]:
        """Check the facts as the action does, so that all faults show at once."""
        data = super().clean()
        facts = self.get_feiten()
        facts.setdefault("doelgroep", Waarde(code="onbekend"))
        born: date | None = data.get("geboortedatum")
        show_faults(self, partial(check_facts, facts, geboortedatum=born, dag=self.dag))
        return data

    def get_feiten(self) -> dict[str, Waarde]:
        """Return the facts that were filled in."""
        data = self.cleaned_data
        facts = {name: Waarde(datum=data[name]) for name in DATES if data.get(name)}
        facts |= {
            name: Waarde(code=data[name].strip())
            for name in ("azc", "wordt_gehuisvest")
            if data.get(name, "").strip()
        }
        code = data.get("groep", "")
        groep = GROEP_PER_CODE.get(code)
        if code in self.zonder_plicht:
            facts["doelgroep"] = Waarde(code=code)
        if groep is not None:
            facts["doelgroep"] = Waarde(code=groep.doelgroep)
            facts["doelgroep_detail"] = Waarde(code=groep.detail)
            facts["heeft_asielvergunning"] = Waarde(
                code="ja" if groep.heeft_asielvergunning else "nee"
            )
        return facts

    def get_nieuw(self, bereikbaar: BereikbaarForm) -> NieuwDossier:
        """Return what the action needs, together with the ways to reach the person."""
        reach = bereikbaar.get_bereikbaarheid()
        return NieuwDossier(
            gemeente=self.cleaned_data["gemeente"],
            persoon=self.get_persoon(),
            feiten=self.get_feiten(),
            taal=reach.taal,
            heeft_tolk_nodig=reach.heeft_tolk_nodig,
            telefoon=reach.telefoon,
            email=reach.email,
            adres_regels=reach.adres_regels,
            casusregisseur=self.cleaned_data["casusregisseur"],
        )
