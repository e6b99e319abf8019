"""Forms of meetings: planning, the agenda, an action, and making a team."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from inburgering.actions.overleg import MEEST, VRAAG_MAX, Planning
from inburgering.actions.overleg_actie import NieuweActie
from inburgering.actions.pipteam import NieuwLid
from inburgering.actions.taak import OMSCHRIJVING_MAX
from inburgering.queries.overleg_beeld import Agendakeuze
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import KIES, offer, text_input
from inburgering.web.forms.oproep import ClockField

HERHAAL = [
    ("", _("Eén keer")),
    (1, _("Elke week")),
    (2, _("Elke twee weken")),
    (3, _("Elke drie weken")),
    (4, _("Elke vier weken")),
]


class TeamForm(HouseForm):
    """The name of a team."""

    naam = forms.CharField(
        label=_("Naam van het team"),
        max_length=80,
        help_text=_("Bijvoorbeeld: PIP-team Noord."),
        widget=text_input(),
    )


class LidForm(HouseForm):
    """Who comes, always or when called."""

    wie = forms.ChoiceField(
        label=_("Wie?"),
        help_text=_(
            "Kies een naam als iemand een zaak moet kunnen lezen zonder taak in dat dossier."
        ),
    )
    soort = forms.ChoiceField(
        label=_("Wanneer komt dit lid?"),
        choices=[
            ("vast", _("Altijd: vast lid")),
            ("op_afroep", _("Op afroep: alleen als we vragen om te komen")),
        ],
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, kandidaten: Sequence[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "wie", [KIES, *kandidaten])

    def get_lid(self) -> NieuwLid:
        """Return the member as chosen."""
        party, _dot, worker = self.cleaned_data["wie"].partition(".")
        return NieuwLid(
            organisatie=party,
            medewerker=int(worker) if worker.isdecimal() else None,
            is_vast=self.cleaned_data["soort"] == "vast",
        )


class VerzetForm(HouseForm):
    """When and where one meeting is."""

    datum = DutchDateField(label=_("Dag"))
    tijd = ClockField(
        label=_("Tijd"), error_messages={"required": _("Vul een tijd in, bijvoorbeeld 10.00.")}
    )
    plaats = forms.CharField(
        label=_("Waar?"),
        max_length=120,
        help_text=_("Bijvoorbeeld: kamer 2, of online."),
        widget=text_input(),
    )

    def get_planning(self) -> Planning:
        """Return the planning as typed."""
        data = self.cleaned_data
        return Planning(
            datum=data["datum"],
            tijd=data["tijd"],
            plaats=data["plaats"],
            elke_weken=data.get("elke_weken"),
            aantal=data.get("aantal") or 1,
        )


class PlanForm(VerzetForm):
    """One meeting, or a series."""

    elke_weken = forms.TypedChoiceField(
        label=_("Hoe vaak?"), choices=HERHAAL, coerce=int, empty_value=None, required=False
    )
    aantal = forms.IntegerField(
        label=_("Hoeveel keer?"),
        required=False,
        min_value=1,
        max_value=MEEST,
        help_text=_("Alleen als het overleg terugkomt."),
        error_messages={
            "invalid": _("Vul een heel getal in, bijvoorbeeld 6."),
            "min_value": _("Vul 1 of meer in."),
            "max_value": _("Vul niet meer dan %(limit_value)s in."),
        },
        widget=text_input(inputmode="numeric"),
    )


class AgendaForm(HouseForm):
    """On which agenda, with which question, and who is called."""

    overleg = forms.ChoiceField(label=_("Welk overleg?"), widget=forms.RadioSelect)
    vraag = forms.CharField(
        label=_("Wat wil je van het team weten?"),
        # The action says in plain words that a text is too long, and keeps it.
        max_length=10 * VRAAG_MAX,
        help_text=_("Eén vraag. Schrijf niets over ziekte: ook wie op afroep komt, kan dit lezen."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    opgeroepen = forms.TypedMultipleChoiceField(
        label=_("Wie roep je op?"),
        required=False,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Zij zien alleen deze zaak: de naam, de vraag en het besluit."),
    )

    def __init__(self, *args: Any, keuze: Agendakeuze, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(
            self,
            "overleg",
            [
                (str(sleutel), f"{date_format(datum, 'l j F Y')}, {tijd:%H.%M} · {team}")
                for sleutel, team, datum, tijd in keuze.overleggen
            ],
        )
        if keuze.leden:
            offer(self, "opgeroepen", keuze.leden)
        else:
            del self.fields["opgeroepen"]


class ActieForm(HouseForm):
    """What was agreed: what, who, and before when."""

    wat = forms.CharField(
        label=_("Wat moet er gebeuren?"),
        max_length=10 * OMSCHRIJVING_MAX,
        help_text=_("Begin met een werkwoord. Bijvoorbeeld: bel de school."),
        widget=text_input(),
    )
    wie = forms.ChoiceField(label=_("Wie doet het?"))
    uiterlijk = DutchDateField(label=_("Wanneer klaar?"), required=False)

    def __init__(self, *args: Any, doeners: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "wie", [KIES, *doeners])

    def get_actie(self) -> NieuweActie:
        """Return the action as typed."""
        data = self.cleaned_data
        return NieuweActie(wat=data["wat"], wie=data["wie"], uiterlijk=data["uiterlijk"])
