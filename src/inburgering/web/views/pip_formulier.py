"""Reads the posted plan: which fields changed since the page was shown."""

import json
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

from inburgering.cases.pip_inhoud import pip_inhoud_as_json
from inburgering.law.pip_inhoud import PipInhoud
from inburgering.ui.forms import HouseForm
from inburgering.web.forms.pip import LIJSTEN, PipForm, make_rows, read_rows


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

    def is_valid(self) -> bool:
        """Return whether every field could be read."""
        rows = [form.is_valid() for rows in self.rijen.values() for form in rows]
        return self.form.is_valid() and all(rows)

    def get_changes(self) -> dict[str, Any]:
        """Return the readable fields that differ from what the page showed."""
        self.is_valid()
        values = self.form.get_values()
        for name, rows in self.rijen.items():
            if all(form.is_valid() for form in rows):
                values[name] = read_rows(rows)
        return {name: value for name, value in values.items() if value != self.gezien.get(name)}


def show_content(inhoud: PipInhoud) -> Pipformulier:
    """Return the form as it shows this content."""
    stored = pip_inhoud_as_json(inhoud, with_empty=True)
    return Pipformulier(
        form=PipForm(initial=PipForm.make_initial(inhoud)),
        rijen={name: make_rows(name, stored[name], None) for name in LIJSTEN},
        gezien=stored,
    )


def read_content(post: QueryDict, inhoud: PipInhoud) -> Pipformulier:
    """Return the form as it was typed, beside what its page showed."""
    stored = pip_inhoud_as_json(inhoud, with_empty=True)
    try:
        seen = json.loads(post.get("gezien", ""))
    except ValueError:
        seen = {}
    return Pipformulier(
        form=PipForm(post),
        rijen={name: make_rows(name, [], post) for name in LIJSTEN},
        gezien={**stored, **(seen if isinstance(seen, dict) else {})},
    )
