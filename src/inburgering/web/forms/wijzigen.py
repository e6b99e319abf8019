"""The forms of changes: another route or level, a plan that fits, a pause."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.pauze import Pauzegegevens
from inburgering.actions.routewijziging import REDEN_MAX, Routekeuze
from inburgering.cases.wijziging import ONDERDELEN, PAUZEREDENEN, ROUTES
from inburgering.law.pip_inhoud import VAARDIGHEDEN
from inburgering.law.voorwaarde import Voorwaarde
from inburgering.ui.forms import DutchDateField, HouseForm, WholeHoursField
from inburgering.web.forms.dossier_velden import KIES

JA_NEE: Final = [("ja", _("Ja")), ("nee", _("Nee"))]


def _reason(
    label: Any, *, most: int = REDEN_MAX, hint: Any = "", required: bool = True
) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=most,
        required=required,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class RouteForm(HouseForm):
    """Which route it should become."""

    naar = forms.ChoiceField(
        label=_("Welke leerroute wordt het?"),
        choices=list(ROUTES.items()),
        widget=forms.RadioSelect,
    )
    opleiding = DutchDateField(
        label=_("Opleiding zonder vrijstelling afgerond of gestopt op"),
        help_text=_("Alleen na praktijkonderwijs, vso of entree. Anders leeg laten."),
        required=False,
    )

    def __init__(self, *args: Any, leerroute: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["naar"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(code, name) for code, name in ROUTES.items() if code != leerroute]


class VaardighedenForm(HouseForm):
    """Of which skills the level should change."""

    vaardigheid = forms.MultipleChoiceField(
        label=_("Om welke onderdelen gaat het?"),
        choices=[(skill, ONDERDELEN[skill]) for skill in VAARDIGHEDEN],
        widget=forms.CheckboxSelectMultiple,
    )


class OordeelForm(HouseForm):
    """What somebody judges about each condition that asks for it, and the reason of the whole."""

    reden = _reason(
        _("Waarom deze wijziging?"),
        hint=_("Dit komt als reden bij het nieuwe plan."),
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        voorwaarden: Sequence[Voorwaarde],
        vragen: Mapping[str, str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.codes = [row.code for row in voorwaarden if row.uitkomst == "beoordelen"]
        for code in self.codes:
            question, _dot, figures = vragen[code].partition("? ")
            self.fields[f"oordeel_{code}"] = forms.ChoiceField(
                label=f"{question}?" if figures else question,
                help_text=figures,
                choices=JA_NEE,
                widget=forms.RadioSelect,
                required=False,
            )
            self.fields[f"toelichting_{code}"] = forms.CharField(
                label=_("Waaruit blijkt dat?"),
                max_length=300,
                required=False,
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    def make_keuze(self, basis: Routekeuze) -> Routekeuze:
        """Return the choice with what was judged."""
        values = self.cleaned_data
        return Routekeuze(
            soort=basis.soort,
            naar=basis.naar,
            vaardigheden=basis.vaardigheden,
            opleiding_geeindigd_op=basis.opleiding_geeindigd_op,
            oordelen={code: values[f"oordeel_{code}"] == "ja" for code in self.codes},
            toelichtingen={code: values[f"toelichting_{code}"] for code in self.codes},
            reden=values["reden"],
        )


class AanpassenForm(HouseForm):
    """A plan on the same route that fits what somebody can bear."""

    uren_per_week = WholeHoursField(
        label=_("Hoeveel uur les per week past wel?"),
        help_text=_("Laat leeg als iets anders niet past. Dat verander je in het plan zelf."),
        required=False,
        max_value=60,
    )
    reden = _reason(
        _("Waarom past het plan niet?"),
        most=300,
        hint=_("Schrijf niets over ziekte. Bijvoorbeeld: 'De dagen zijn te lang met het gezin'."),
    )


class StopForm(HouseForm):
    """Why something does not go on."""

    reden = _reason(_("Waarom gaat het niet door?"), most=300)


class PauzeForm(HouseForm):
    """Why somebody cannot take part, since when, and until when as it looks now."""

    reden = forms.ChoiceField(
        label=_("Waarom is er een pauze?"),
        choices=[KIES, *PAUZEREDENEN.items()],
        help_text=_("Meer hoeft niemand te weten. Vraag niet naar een ziekte."),
    )
    begin = DutchDateField(label=_("Eerste dag van de pauze"))
    verwacht_tot = DutchDateField(
        label=_("Waarschijnlijk tot en met"),
        help_text=_("Laat leeg als je het nog niet weet."),
        required=False,
    )
    toelichting = forms.CharField(
        label=_("Wat is er afgesproken?"),
        help_text=_("Bijvoorbeeld welke lessen of hulp wel doorgaan. Niets over ziekte."),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def make_gegevens(self) -> Pauzegegevens:
        """Return what was typed."""
        values = self.cleaned_data
        return Pauzegegevens(
            reden=values["reden"],
            begin=values["begin"],
            verwacht_tot=values["verwacht_tot"],
            toelichting=values["toelichting"],
        )


class PauzeduurForm(HouseForm):
    """Until when the pause looks to last now."""

    verwacht_tot = DutchDateField(
        label=_("Waarschijnlijk tot en met"),
        help_text=_("Laat leeg als je het niet weet."),
        required=False,
    )


class PauzestopForm(HouseForm):
    """The last day of the pause."""

    eind = DutchDateField(label=_("Laatste dag van de pauze"))
