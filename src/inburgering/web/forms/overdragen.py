"""Forms of handing over work."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.herverdeling import REDEN_MAX
from inburgering.actions.herverdeling_gesprek import OPMERKING_MAX, Gesprek
from inburgering.cases.keuzelijsten import DOELGROEPEN, LEERROUTES, get_taaknaam
from inburgering.queries.herverdeling_plan import ALLEEN_REGIE, Herverdeelkeuze
from inburgering.ui.forms import DutchDateField, HouseForm

NIEMAND, IEDEREEN = "niemand", "iedereen"


class GesprekForm(HouseForm):
    """Who receives these people, when giver and receiver talked, and a remark."""

    ontvanger = forms.TypedChoiceField(
        label=_("Wie neemt het over?"), required=False, coerce=int, empty_value=None
    )
    besproken_op = DutchDateField(
        label=_("Dag van het gesprek"),
        required=False,
        help_text=_("Het gesprek tussen wie het overdraagt en wie het overneemt."),
    )
    opmerking = forms.CharField(
        label=_("Opmerking"),
        required=False,
        # The action says in plain words that a text is too long, and keeps it.
        max_length=10 * OPMERKING_MAX,
        help_text=_("Niets over gezondheid, geloof of politie. Dat bespreek je in het gesprek."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(
        self, *args: Any, ontvangers: Sequence[tuple[int, str]], mag_kiezen: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if mag_kiezen:
            field = self.fields["ontvanger"]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", _("Niet veranderen")), *ontvangers]
        else:
            del self.fields["ontvanger"]

    def read(self) -> Gesprek:
        """Return what was filled in."""
        values = self.cleaned_data
        return Gesprek(
            ontvanger=values.get("ontvanger"),
            besproken_op=values["besproken_op"],
            opmerking=values["opmerking"],
        )


class HerverdeelForm(HouseForm):
    """Whose work goes to whom, which work, when and why."""

    van = forms.ChoiceField(label=_("Van wie is het werk nu?"))
    werk = forms.ChoiceField(
        label=_("Welk werk?"),
        widget=forms.RadioSelect,
        initial="alles",
        choices=[
            ("alles", _("Al het werk")),
            ("soorten", _("Alleen de soorten die ik hieronder kies")),
            ("regie", _("Alleen de casusregie")),
        ],
    )
    taken = forms.MultipleChoiceField(
        label=_("Soorten werk"), required=False, widget=forms.CheckboxSelectMultiple
    )
    met_casusregie = forms.BooleanField(
        label=_("Ook de casusregie gaat over"),
        required=False,
        help_text=_("Wie het werk krijgt, wordt dan casusregisseur van deze mensen."),
    )
    gemeenten = forms.MultipleChoiceField(
        label=_("Gemeenten"),
        required=False,
        help_text=_("Kies niets voor alle gemeenten."),
        widget=forms.CheckboxSelectMultiple,
    )
    naar = forms.TypedMultipleChoiceField(
        label=_("Wie krijgt het werk?"),
        coerce=int,
        help_text=_("Kies je er meer? Dan krijgt ieder evenveel mensen."),
        widget=forms.CheckboxSelectMultiple,
    )
    dag = DutchDateField(label=_("Vanaf welke dag?"))
    tot_en_met = DutchDateField(
        label=_("Tot en met welke dag?"),
        required=False,
        help_text=_("Alleen bij vervanging. Daarna gaat het werk vanzelf terug."),
    )
    reden = forms.CharField(
        label=_("Waarom?"),
        max_length=10 * REDEN_MAX,
        help_text=_("Bijvoorbeeld: Noor gaat minder werken. Niets over gezondheid."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    leerroute = forms.ChoiceField(
        choices=[("", ""), *LEERROUTES.items()], required=False, widget=forms.HiddenInput
    )
    doelgroep = forms.ChoiceField(
        choices=[("", ""), *DOELGROEPEN.items()], required=False, widget=forms.HiddenInput
    )

    def __init__(
        self,
        *args: Any,
        van: Iterable[tuple[int, str]],
        naar: Iterable[tuple[int, str]],
        taken: Iterable[str],
        gemeenten: Iterable[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choices: Mapping[str, Iterable[tuple[Any, Any]]] = {
            "van": [
                ("", _("Kies een collega")),
                *van,
                (NIEMAND, _("Niemand: werk dat nog bij niemand ligt")),
                (IEDEREEN, _("Iedereen: al het werk dat je hieronder kiest")),
            ],
            "naar": list(naar),
            "taken": [(taak, get_taaknaam(taak)) for taak in taken],
            "gemeenten": list(gemeenten),
        }
        for name, items in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = items
        self.fields["naar"].error_messages["required"] = _("Kies wie het werk krijgt.")
        self.fields["van"].error_messages["required"] = _("Kies van wie het werk is.")

    def clean(self) -> dict[str, Any]:
        """Check that kinds were chosen where they are asked for."""
        values = super().clean() or self.cleaned_data
        if values.get("werk") == "soorten" and not values.get("taken"):
            self.add_error("taken", str(_("Kies een of meer soorten werk.")))
        return values

    def read(self) -> Herverdeelkeuze:
        """Return what was chosen."""
        values = self.cleaned_data
        van, werk = values["van"], values["werk"]
        taken = {"soorten": tuple(values["taken"]), "regie": (ALLEEN_REGIE,)}.get(werk, ())
        dag: date = values["dag"]
        return Herverdeelkeuze(
            wie=van if van in (NIEMAND, IEDEREEN) else "medewerker",
            van=int(van) if van.isdecimal() else None,
            naar=tuple(values["naar"]),
            gemeenten=tuple(values["gemeenten"]),
            taken=taken,
            leerroute=values["leerroute"],
            doelgroep=values["doelgroep"],
            met_casusregie=values["met_casusregie"] or werk == "regie",
            dag=dag,
            tot_en_met=values["tot_en_met"],
            reden=values["reden"],
        )
