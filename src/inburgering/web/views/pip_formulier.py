"""Reads the posted plan: which fields changed since the page was shown."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.forms import BooleanField
from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from inburgering.actions.pip import Conceptstand
from inburgering.cases.pip_inhoud import pip_inhoud_as_json
from inburgering.law.pip_inhoud import PipInhoud
from inburgering.ui.forms import HouseForm
from inburgering.ui.templatetags.ui import fouten
from inburgering.web.forms.pip import PipForm
from inburgering.web.forms.pip_rijen import LIJSTEN, get_rows, make_blank, read_rows, show_rows

COMPLEET: Final = "compleet"
"""A hidden field at the end of the form: a list without rows is then really empty."""


@dataclass(slots=True)
class Pipformulier:
    """The form with its lists, and what the page showed."""

    form: PipForm
    rijen: dict[str, list[HouseForm]]
    gezien: dict[str, Any]
    overschreven: dict[str, Any] = field(default_factory=dict)
    """Fields that somebody else changed meanwhile, with what they hold now."""

    @property
    def gezien_json(self) -> str:
        """What the page shows, for the hidden field."""
        return json.dumps(self.gezien)

    @property
    def leeg(self) -> Mapping[str, HouseForm]:
        """The empty rows that the page copies."""
        return {name: make_blank(name) for name in LIJSTEN}

    @property
    def alle(self) -> list[HouseForm]:
        """Every form of the page, for the summary of errors."""
        return [self.form, *(form for rows in self.rijen.values() for form in rows)]

    @property
    def samenvatting(self) -> SafeString | str:
        """The summary of errors above the page."""
        return fouten(*self.alle) if self.form.is_bound else ""

    def is_valid(self) -> bool:
        """Return whether every field could be read."""
        # Every form is asked, so that every error shows.
        outcomes = [form.is_valid() for form in self.alle]
        return all(outcomes)

    def get_changes(self) -> dict[str, Any]:
        """Return the readable fields that differ from what the page showed."""
        self.is_valid()
        values = {
            name: value
            for name, value in self.form.get_values().items()
            # A box that is not ticked is not sent; any other field that is not sent was not shown.
            if name in self.form.data or isinstance(self.form.fields[name], BooleanField)
        }
        for name, rows in self.rijen.items():
            if COMPLEET in self.form.data and all(form.is_valid() for form in rows):
                values[name] = get_rows(rows)
        return {name: value for name, value in values.items() if value != self.gezien.get(name)}

    def note_saved(self, changes: Mapping[str, Any], stand: Conceptstand) -> None:
        """Note what was saved, and what somebody else wrote in the fields that were not.

        Only a field that clashed counts as seen in its new state, so that saving again is a choice;
        all other fields keep what this page showed, or another's text would be lost.
        """
        stored = pip_inhoud_as_json(stand.inhoud, with_empty=True)
        self.gezien |= {name: value for name, value in changes.items() if name not in stand.botsing}
        self.overschreven = {name: stored[name] for name in stand.botsing}

    def take_over(self, stand: Conceptstand, changes: Mapping[str, Any]) -> dict[str, Any]:
        """Return the plain fields that somebody else changed and this page did not, as stored."""
        stored = pip_inhoud_as_json(stand.inhoud, with_empty=True)
        return {
            name: stored[name]
            for name in self.form.fields
            if name not in changes and stored[name] != self.gezien.get(name)
        }

    def list_overwritten(self) -> list[tuple[str, str, str]]:
        """Return id, label and text of another for each field on which two people wrote."""
        return [
            (
                f"deel-{name}" if name in LIJSTEN else f"id_{name}",
                self._label(name),
                "; ".join(_in_words(value)) or _("leeg"),
            )
            for name, value in self.overschreven.items()
        ]

    def _label(self, name: str) -> str:
        titles = {
            "doelen": _("Doelen"),
            "toezeggingen": _("Wie doet mee?"),
            "afwijkingen": _("Afwijken met een reden"),
        }
        return titles.get(name) or str(self.form.fields[name].label)


def _in_words(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for row in value:
            yield ", ".join(text for part in row.values() for text in _in_words(part))
    elif isinstance(value, bool):
        yield _("ja") if value else _("nee")
    elif value not in (None, ""):
        yield str(value)


def show_content(
    inhoud: PipInhoud,
    *,
    is_asiel: bool,
    vaste_leerroute: str = "",
    extra: Collection[str] = (),
) -> Pipformulier:
    """Return the form as it shows this content."""
    stored = pip_inhoud_as_json(inhoud, with_empty=True)
    return Pipformulier(
        form=PipForm(
            initial=PipForm.make_initial(inhoud),
            is_asiel=is_asiel,
            vaste_leerroute=vaste_leerroute,
            extra=extra,
        ),
        rijen={name: show_rows(name, stored[name]) for name in LIJSTEN},
        gezien=stored,
    )


def read_content(
    post: QueryDict,
    inhoud: PipInhoud,
    *,
    is_asiel: bool,
    vaste_leerroute: str = "",
    extra: Collection[str] = (),
) -> Pipformulier:
    """Return the form as it was typed, beside what its page showed."""
    stored = pip_inhoud_as_json(inhoud, with_empty=True)
    try:
        seen = json.loads(post.get("gezien", ""))
    except ValueError:
        seen = {}
    known = {name: seen[name] for name in stored if isinstance(seen, dict) and name in seen}
    return Pipformulier(
        form=PipForm(post, is_asiel=is_asiel, vaste_leerroute=vaste_leerroute, extra=extra),
        rijen={name: read_rows(name, post) for name in LIJSTEN},
        gezien={**stored, **known},
    )
