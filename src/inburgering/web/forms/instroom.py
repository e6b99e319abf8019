"""The forms of the inflow: what to take in of a list, and one person by hand."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.koppelingslijst import Akkoord
from inburgering.cases.koppelingslijst import KOLOMMEN
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import offer, text_input
from inburgering.web.forms.overname import BestandForm

VELDEN = (
    *("gemeente", "koppeling", "azc", "v_nummer", "bsn", "voornamen", "voorvoegsel"),
    *("achternaam", "geboortedatum", "taal", "telefoon", "kinderen", "regioadvies"),
    *("verwachte_huisvesting", "contact_coa"),
)
"""The columns that a telephone call usually holds, in the order of the form."""


class LijstForm(BestandForm):
    """The file with a list of koppelingen."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["bestand"]
        field.label = _("Lijst van het COA")
        field.help_text = _("Excel (.xlsx) of CSV, hoogstens 10 MB en 500 mensen.")


class AkkoordForm(HouseForm):
    """What to take in of a list that was read."""

    wijze = forms.ChoiceField(
        label=_("Wat verwerk je?"),
        widget=forms.RadioSelect,
        choices=[
            ("goede_rijen", _("Alleen de goede rijen. De andere verbeter je later.")),
            ("alles", _("Alles of niets. Blijft er één rij over? Dan verandert er niets.")),
        ],
        initial="goede_rijen",
    )
    anders = forms.TypedMultipleChoiceField(
        label=_("Wie is iemand anders?"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Wie je aankruist, krijgt een nieuw dossier. De andere rijen blijven over."),
    )
    casusregisseur = forms.TypedChoiceField(
        label=_("Casusregisseur van nieuwe dossiers"),
        coerce=int,
        empty_value=None,
        required=False,
        help_text=_("Kies je niemand? Dan staan ze bij 'Instroom' als 'nog niemand'."),
    )

    def __init__(
        self,
        *args: Any,
        kijk_eerst: Sequence[tuple[int, str]],
        casusregisseurs: Sequence[tuple[int, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        if kijk_eerst:
            offer(self, "anders", kijk_eerst)
        else:
            del self.fields["anders"]
        if casusregisseurs:
            offer(self, "casusregisseur", [("", _("Nog niemand")), *casusregisseurs])
        else:
            del self.fields["casusregisseur"]

    def get_akkoord(self) -> Akkoord:
        """Return what was chosen."""
        data = self.cleaned_data
        return Akkoord(
            wijze=data["wijze"],
            anders=frozenset(data.get("anders", ())),
            casusregisseur=data.get("casusregisseur"),
        )


class EenPersoonForm(HouseForm):
    """One koppeling that came by telephone: the columns of the list as a form."""

    def __init__(self, *args: Any, gemeenten: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code in VELDEN:
            kolom = KOLOMMEN[code]
            self.fields[code] = forms.CharField(
                label=kolom.kop,
                help_text=str(kolom.uitleg),
                required=kolom.verplicht,
                max_length=kolom.langste,
                widget=text_input(),
                error_messages={"required": _("Vul dit in.")},
            )
        self.fields["gemeente"] = forms.ChoiceField(label=_("Gemeente"), choices=list(gemeenten))
        self.fields["koppeling"] = DutchDateField(
            label=KOLOMMEN["koppeling"].kop, help_text=KOLOMMEN["koppeling"].uitleg
        )

    def get_waarden(self) -> dict[str, str]:
        """Return what was filled in as the cells of a row."""
        cells = {code: str(self.cleaned_data[code] or "") for code in VELDEN}
        return {code: " ".join(text.split()) for code, text in cells.items() if text.strip()}
