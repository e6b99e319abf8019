"""Reads who was there from the one screen of a lesson, and the form for a lesson out of turn."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, time
from typing import Any, Final, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from inburgering.actions.les import TEKST_MAX, Aanwezigheid, NieuweLes
from inburgering.cases.keuzelijsten import get_word
from inburgering.cases.urensoorten import AFWEZIG, AFWEZIGHEDEN, TE_LAAT
from inburgering.queries.les import Deelnemer
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import offer, text_input

MINUTEN_LAAT: Final = (10, 20, 30, 45, 60)
STANDAARD: Final = "zonder_bericht"
REDENEN: Final = ((TE_LAAT, AFWEZIGHEDEN[TE_LAAT]), *AFWEZIG.items())


def read_presence(post: QueryDict, people: Iterable[Deelnemer]) -> dict[uuid.UUID, Aanwezigheid]:
    """Return how everybody on the screen was there; who is not ticked was not, or came late."""
    return {
        person.dossier: _read_one(post, person.dossier.hex)
        for person in people
        if f"wie_{person.dossier.hex}" in post
    }


def _read_one(post: QueryDict, key: str) -> Aanwezigheid:
    if post.get(f"er_{key}"):
        return Aanwezigheid()
    reason = post.get(f"reden_{key}", STANDAARD)
    if reason != TE_LAAT:
        return Aanwezigheid(reason)
    late = post.get(f"laat_{key}", "")
    return Aanwezigheid(TE_LAAT, int(late) if late.isdecimal() else MINUTEN_LAAT[0])


def keep_typed(
    people: Iterable[Deelnemer], typed: Mapping[uuid.UUID, Aanwezigheid]
) -> tuple[Deelnemer, ...]:
    """Return the people as they stood on the screen that was refused."""
    return tuple(
        replace(
            person,
            afwezig=how.afwezig,
            woord=get_word(AFWEZIGHEDEN, how.afwezig),
            minuten_te_laat=how.minuten_te_laat,
        )
        if (how := typed.get(person.dossier)) is not None
        else person
        for person in people
    )


class LesForm(HouseForm):
    """A lesson that is not in the timetable."""

    datum = DutchDateField(label=_("Welke dag?"))
    begin = forms.TimeField(
        label=_("Hoe laat begint de les?"),
        input_formats=["%H:%M", "%H.%M", "%H"],
        error_messages={"invalid": _("Schrijf de tijd als 9:00 of 13:30.")},
        widget=forms.TimeInput(attrs={"autocomplete": "off"}, format="%H:%M"),
    )
    minuten = forms.IntegerField(
        label=_("Hoeveel minuten duurt de les?"),
        min_value=1,
        max_value=600,
        error_messages={
            "min_value": _("Een les duurt minstens 1 minuut."),
            "max_value": _("Een les duurt hooguit 10 uur."),
        },
    )
    soort = forms.ChoiceField(label=_("Wat voor les?"), widget=forms.RadioSelect)

    def __init__(
        self, *args: Any, vandaag: date, soorten: Iterable[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        cast(DutchDateField, self.fields["datum"]).last = vandaag
        offer(self, "soort", list(soorten))

    def get_les(self) -> NieuweLes:
        """Return the lesson as typed."""
        data = self.cleaned_data
        return NieuweLes(data["datum"], data["begin"], data["minuten"], data["soort"])


class OnderwerpForm(HouseForm):
    """What a lesson was about."""

    onderwerp = forms.CharField(
        label=_("Waar ging de les over?"),
        max_length=TEKST_MAX,
        required=False,
        help_text=_("Bijvoorbeeld: gezondheid, geld of een werkbezoek. Noem geen mensen."),
        widget=text_input(),
    )


class LesVervaltForm(HouseForm):
    """Why a lesson does not take place."""

    reden = forms.CharField(
        label=_("Waarom gaat de les niet door?"),
        max_length=TEKST_MAX,
        help_text=_("Bijvoorbeeld: docent ziek, gebouw dicht. Schrijf niets over een inburgeraar."),
        widget=text_input(),
    )


def read_planned(post: QueryDict) -> NieuweLes | None:
    """Return the lesson of the timetable whose button was pressed, ``None`` if unreadable."""
    try:
        return NieuweLes(
            date.fromisoformat(post.get("datum", "")),
            time.fromisoformat(post.get("begin", "")),
            int(post.get("minuten", "")),
            post.get("soort", ""),
        )
    except ValueError:
        return None
