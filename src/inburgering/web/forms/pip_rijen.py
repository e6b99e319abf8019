"""The lists of the plan: goals, deviations and commitments, a small form per row."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.cases.pip_inhoud import DOMEINEN
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.pip import GEEN_ANTWOORD, as_stored


def _text(label: Any, hint: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class DoelForm(HouseForm):
    """A goal in one life domain."""

    domein = forms.ChoiceField(
        label=_("Waar gaat het over?"), required=False, choices=[GEEN_ANTWOORD, *DOMEINEN.items()]
    )
    in_eigen_woorden = _text(
        _("Wat wil de inburgeraar?"), _("In eigen woorden: 'Ik wil ...'. Zo komt het in de brief.")
    )
    wat_doet_inburgeraar = _text(_("Wat doet de inburgeraar?"), _("Schrijf 'U ...'."))
    wat_doet_gemeente = _text(_("Wat doet de gemeente?"), _("Schrijf 'Wij ...'."))


class AfwijkingForm(HouseForm):
    """A deviation with its reason."""

    onderwerp = forms.CharField(label=_("Wat gaat anders?"), required=False, max_length=200)
    reden = _text(_("Waarom?"))


class ToezeggingForm(HouseForm):
    """The commitment of a partner."""

    partij = forms.CharField(label=_("Wie belooft hulp?"), required=False, max_length=200)
    wat = forms.CharField(label=_("Wat doet deze partij?"), required=False, max_length=300)
    toegezegd_op = DutchDateField(label=_("Beloofd op"), required=False)


LIJSTEN: Final[Mapping[str, type[HouseForm]]] = {
    "doelen": DoelForm,
    "toezeggingen": ToezeggingForm,
    "afwijkingen": AfwijkingForm,
}
MEEST: Final = 20
PLAATS: Final = "NN"
"""Stands for the number of a row in the empty row that the page copies."""


def show_rows(name: str, rows: Sequence[Mapping[str, Any]]) -> list[HouseForm]:
    """Return the forms of a stored list, and one empty row to write in."""
    shown = [{**row, **_as_day(row)} for row in rows]
    if len(shown) < MEEST:
        shown.append({})
    return [LIJSTEN[name](prefix=f"{name}-{index}", initial=row) for index, row in enumerate(shown)]


def read_rows(name: str, post: Mapping[str, Any]) -> list[HouseForm]:
    """Return the forms of a list as it was posted; rows that were taken away leave gaps."""
    posted = {key.split("-")[1] for key in post if key.startswith(f"{name}-") and "-" in key}
    numbers = sorted(int(number) for number in posted if number.isdecimal() and len(number) < 4)
    return [LIJSTEN[name](post, prefix=f"{name}-{number}") for number in numbers[:MEEST]]


def make_blank(name: str) -> HouseForm:
    """Return the row that the page copies when somebody adds one."""
    return LIJSTEN[name](prefix=f"{name}-{PLAATS}")


def get_rows(rows: Sequence[HouseForm]) -> list[dict[str, Any]]:
    """Return the rows in which something was written, as they are stored."""
    values = [
        {name: _row_value(name, value) for name, value in form.cleaned_data.items()}
        for form in rows
        if form.is_valid()
    ]
    return [row for row in values if any(row.values())]


def _row_value(name: str, value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else as_stored(name, value)


def _as_day(row: Mapping[str, Any]) -> dict[str, date]:
    day = row.get("toegezegd_op")
    return {"toegezegd_op": date.fromisoformat(day)} if day else {}
