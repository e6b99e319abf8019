"""What the forms of a dossier share."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from inburgering.actions.fouten import Onvolledig
from inburgering.ui.forms import DutchDateField

Tekst = Promise | str
Keuzes = list[tuple[Any, Any]]
KIES: tuple[str, Tekst] = ("", _("Maak een keuze"))
ONLY_YEAR = re.compile(r"^\s*\d{4}\s*$")


class BirthDateField(DutchDateField):
    """Read a birth date; a year alone stands for 1 January of that year."""

    def to_python(self, value: Any) -> date | None:
        """Return the day, ``None`` for nothing.

        :raises ValidationError: if it cannot be read as one day or one year.
        """
        text = f"1-1-{value.strip()}" if is_only_year(value) else value
        return super().to_python(text)


def is_only_year(value: Any) -> bool:
    """Return whether somebody typed a year and nothing else."""
    return isinstance(value, str) and bool(ONLY_YEAR.match(value))


def text_input(**attrs: str) -> forms.TextInput:
    """Return a text box that a browser does not fill in by itself."""
    return forms.TextInput(attrs={"autocomplete": "off", **attrs})


def make_choices(words: Mapping[str, Tekst]) -> Keuzes:
    """Return the choices of a select box, the first one asking for a choice."""
    return [KIES, *words.items()]


def make_options(rows: Iterable[tuple[str, Tekst, Tekst]]) -> Keuzes:
    """Return choices for radio buttons: code, name and the explanation below the name."""
    return [
        (code, format_html('{}<span class="oi-option__hint">{}</span>', name, hint))
        for code, name, hint in rows
    ]


def offer(form: forms.Form, name: str, choices: Iterable[tuple[Any, Any]]) -> None:
    """Give a choice field its choices."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = list(choices)


def show_faults(form: forms.Form, *checks: Callable[[], object]) -> None:
    """Run checks of the actions on a form, and leave out what the form itself already says."""
    for check in checks:
        try:
            check()
        except Onvolledig as refusal:
            for name, text in refusal.velden.items():
                if name in form.fields and not form.has_error(name):
                    form.add_error(name, str(text))
