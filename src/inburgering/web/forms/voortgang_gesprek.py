"""The form with which a talk on progress is held: per agreement, then tasks and the next talk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, cast

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from inburgering.actions.overleg_actie import NieuweActie
from inburgering.actions.voortgangsgesprek import VOORUIT, Gesprekafspraak
from inburgering.actions.voortgangsgesprek_voeren import (
    SAMENVATTING_MAX,
    TOELICHTING_MAX,
    Gespreksverslag,
    Standopgave,
)
from inburgering.cases.voortgang import AFSPRAAKSTANDEN
from inburgering.queries.voortgang import Gespreksregel
from inburgering.queries.voortgang_afspraken import Afspraakbeeld
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import KIES, text_input
from inburgering.web.forms.oproep import ClockField

ACTIES: Final = 3


@dataclass(frozen=True, slots=True)
class Afspraakvelden:
    """An agreement with its two fields."""

    afspraak: Afspraakbeeld
    stand: BoundField
    toelichting: BoundField


@dataclass(frozen=True, slots=True)
class Actievelden:
    """The three fields of a task."""

    wat: BoundField
    wie: BoundField
    voor: BoundField


class GesprekForm(HouseForm):
    """How every agreement stands, what was said, what happens next."""

    samenvatting = forms.CharField(
        label=_("Wat bespraken jullie?"),
        max_length=SAMENVATTING_MAX,
        help_text=_("Kort. Geen ziekte of diagnose: dat hoort bij 'Gezondheid'."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    eigen_woorden = forms.CharField(
        label=_("Wat zegt de inburgeraar zelf?"),
        max_length=500,
        required=False,
        help_text=_("In eigen woorden, in welke taal dan ook."),
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    volgende_op = DutchDateField(label=_("Dag van het volgende gesprek"), required=False)
    volgende_tijd = ClockField(
        label=_("Tijd"),
        required=False,
        help_text=_("Laat de tijd leeg als je het gesprek later plant."),
    )

    def __init__(
        self,
        *args: Any,
        afspraken: Sequence[Afspraakbeeld],
        doeners: Sequence[tuple[str, str]],
        gesprek: Gespreksregel,
        vandaag: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.afspraken = afspraken
        self.gesprek = gesprek
        for item in afspraken:
            self.fields[f"stand_{item.code}"] = forms.ChoiceField(
                label=_("Hoe gaat dit?"),
                choices=list(AFSPRAAKSTANDEN.items()),
                widget=forms.RadioSelect,
                error_messages={
                    "required": _("Kies hoe het met '%(naam)s' staat.") % {"naam": item.naam}
                },
            )
            self.fields[f"toelichting_{item.code}"] = forms.CharField(
                label=_("Wat is daarover afgesproken?"),
                max_length=TOELICHTING_MAX,
                required=False,
                widget=text_input(),
            )
        for number in range(1, ACTIES + 1):
            self._add_task(number, doeners, vandaag)
        cast(DutchDateField, self.fields["volgende_op"]).first = vandaag
        cast(DutchDateField, self.fields["volgende_op"]).last = vandaag + VOORUIT

    def _add_task(self, number: int, doeners: Sequence[tuple[str, str]], vandaag: date) -> None:
        self.fields[f"wat_{number}"] = forms.CharField(
            label=_("Taak %(n)s: wat moet er gebeuren?") % {"n": number},
            max_length=200,
            required=False,
            widget=text_input(),
        )
        self.fields[f"wie_{number}"] = forms.ChoiceField(
            label=_("Wie doet het?"), required=False, choices=[KIES, *doeners]
        )
        self.fields[f"voor_{number}"] = DutchDateField(
            label=_("Wanneer klaar?"), required=False, first=vandaag
        )

    @property
    def rijen(self) -> list[Afspraakvelden]:
        """Every agreement with its fields."""
        return [
            Afspraakvelden(item, self[f"stand_{item.code}"], self[f"toelichting_{item.code}"])
            for item in self.afspraken
        ]

    @property
    def acties(self) -> list[Actievelden]:
        """The fields of every task."""
        return [
            Actievelden(self[f"wat_{n}"], self[f"wie_{n}"], self[f"voor_{n}"])
            for n in range(1, ACTIES + 1)
        ]

    def clean(self) -> dict[str, Any]:
        """Ask for what and who of a task of which something was filled in."""
        data = super().clean() or self.cleaned_data
        for n in range(1, ACTIES + 1):
            what, who, when = (data.get(f"{name}_{n}") for name in ("wat", "wie", "voor"))
            if (who or when) and not what and f"wat_{n}" not in self.errors:
                self.add_error(f"wat_{n}", _("Schrijf op wat er moet gebeuren."))
            if what and not who and f"wie_{n}" not in self.errors:
                self.add_error(f"wie_{n}", _("Kies wie dit doet."))
        if data.get("volgende_tijd") and not data.get("volgende_op"):
            self.add_error("volgende_op", _("Vul de dag in, of haal de tijd weg."))
        return data

    def get_verslag(self) -> Gespreksverslag:
        """Return what came of the talk; the next one is where and how this one was."""
        data = self.cleaned_data
        return Gespreksverslag(
            standen=tuple(
                Standopgave(item.code, data[f"stand_{item.code}"], data[f"toelichting_{item.code}"])
                for item in self.afspraken
            ),
            samenvatting=data["samenvatting"],
            eigen_woorden=data["eigen_woorden"],
            acties=tuple(
                NieuweActie(data[f"wat_{n}"], data[f"wie_{n}"], data[f"voor_{n}"])
                for n in range(1, ACTIES + 1)
                if data[f"wat_{n}"]
            ),
            volgende=self._get_next(),
        )

    def _get_next(self) -> Gesprekafspraak | None:
        data, talk = self.cleaned_data, self.gesprek
        if not data["volgende_op"] or not data["volgende_tijd"]:
            return None
        return Gesprekafspraak(
            datum=data["volgende_op"],
            tijd=data["volgende_tijd"],
            kanaal=talk.kanaal,
            plaats=talk.plaats,
            tolk=talk.tolk,
            minuten=talk.minuten,
        )
