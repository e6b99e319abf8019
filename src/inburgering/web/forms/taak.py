"""Forms of tasks: record when something was done, add an own task, pick tasks to hand over."""

import re
import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.taak import OMSCHRIJVING_MAX
from inburgering.actions.taak_toewijzen import GekozenTaak
from inburgering.cases.keuzelijsten import get_taaknaam
from inburgering.queries.werkvoorraad_keuzes import Collega
from inburgering.ui.forms import DutchDateField, HouseForm

_GEKOZEN = re.compile(r"(?P<taak>[0-9a-f-]{36})\.(?P<gezien>\d{0,18})", re.ASCII)


class DagForm(HouseForm):
    """On which day it was done."""

    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)
    waarde = DutchDateField(label=_("Wanneer was dat?"))


class KlaarForm(HouseForm):
    """An own task is done; there is nothing to fill in."""

    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)


class NieuweTaakForm(HouseForm):
    """What must be done, by which party, by whom and when."""

    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)
    omschrijving = forms.CharField(
        label=_("Wat moet er gebeuren?"),
        help_text=_("Begin met een werkwoord. Bijvoorbeeld: bel de woningstichting."),
        # The action says in plain words that a text is too long, and keeps it.
        max_length=10 * OMSCHRIJVING_MAX,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    taak = forms.ChoiceField(
        label=_("Waar hoort het bij?"),
        help_text=_("Zo komt de taak bij de partij die dit in deze gemeente doet."),
    )
    medewerker = forms.TypedChoiceField(
        label=_("Wie doet het?"),
        required=False,
        coerce=int,
        empty_value=None,
        help_text=_("Alleen voor een taak van je eigen organisatie."),
    )
    vanaf = DutchDateField(label=_("Vanaf wanneer kan het?"))
    uiterlijk = DutchDateField(
        label=_("Wanneer moet het klaar zijn?"),
        required=False,
        help_text=_("Laat leeg als er geen laatste dag is."),
    )

    def __init__(
        self,
        *args: Any,
        taken: Iterable[tuple[str, str]],
        collegas: Sequence[Collega],
        **kwargs: Any,
    ) -> None:
        """Offer the kinds of work with the party that does each, and the colleagues."""
        super().__init__(*args, **kwargs)
        kinds, people = self.fields["taak"], self.fields["medewerker"]
        assert isinstance(kinds, forms.ChoiceField)
        assert isinstance(people, forms.ChoiceField)
        kinds.choices = [
            ("", _("Maak een keuze")),
            *((taak, f"{get_taaknaam(taak)} ({party})") for taak, party in taken),
        ]
        people.choices = [("", _("Nog niemand")), *((c.id, c.naam) for c in collegas)]


def read_picked(values: Iterable[str]) -> tuple[GekozenTaak, ...]:
    """Return the picked tasks, each once; what is not understood is left out."""
    found = {}
    for value in values:
        parts = _GEKOZEN.fullmatch(value)
        try:
            key = uuid.UUID(parts["taak"]) if parts else None
        except ValueError:
            key = None
        if parts and key:
            found[key] = GekozenTaak(key, int(parts["gezien"]) if parts["gezien"] else None)
    return tuple(found.values())
