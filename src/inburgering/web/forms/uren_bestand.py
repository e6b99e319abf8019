"""Forms for a file with hours, and the grid of a week."""

import uuid
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from inburgering.actions.uren_week import Weekvak
from inburgering.cases.urenboek import read_uren
from inburgering.queries.uren_groep import Weekbeeld
from inburgering.ui.forms import HouseForm
from inburgering.web.forms.overname import BestandForm
from inburgering.web.forms.uren import ONLEESBAAR


class UrenBestandForm(BestandForm):
    """The file with hours."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["bestand"]
        field.label = _("Ingevuld bestand met uren")
        field.help_text = _("Excel (.xlsx) of CSV, hoogstens 10 MB en 20.000 rijen.")


class WijzeForm(HouseForm):
    """What to take in of a file that was read."""

    wijze = forms.ChoiceField(
        label=_("Wat verwerk je?"),
        widget=forms.RadioSelect,
        choices=[
            ("goede_rijen", _("Alleen de goede rijen. De andere verbeter je later.")),
            ("alles", _("Alles of niets. Blijft er één rij over? Dan verandert er niets.")),
        ],
        initial="goede_rijen",
    )


def read_grid(post: QueryDict, beeld: Weekbeeld) -> tuple[list[Weekvak], dict[str, str]]:
    """Return the cells that were typed and what cannot be read, by field."""
    found: list[Weekvak] = []
    wrong: dict[str, str] = {}
    for mens in beeld.mensen:
        for head, vak in zip(beeld.kolommen, mens.vakken, strict=True):
            if vak.veld not in post or vak.is_vast:
                continue
            text = post.get(vak.veld, "").strip()
            minutes = read_uren(text) if text else None
            if text and minutes is None:
                wrong[vak.veld] = str(ONLEESBAAR)
            else:
                found.append(_as_cell(mens.dossier, head.code, minutes, vak.veld))
    return found, wrong


def _as_cell(dossier: uuid.UUID, code: str, minutes: int | None, veld: str) -> Weekvak:
    kind, _dot, category = code.partition(".")
    return Weekvak(dossier, kind, category, minutes, veld)
