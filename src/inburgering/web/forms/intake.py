"""The form of one part of the intake: notes first, ticks second."""

import json
import uuid
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.intake_bewaren import Gezien
from inburgering.cases.intake_inhoud import Antwoord, Inhoud
from inburgering.cases.intake_onderdelen import GETAL_MAX, MAX_TEKST, Onderdeel, Vraag
from inburgering.queries.intake_beeld import Onderdeelbeeld
from inburgering.ui.forms import HouseForm, WholeHoursField

PREFIX = "v_"
NOT_ASKED = ("", _("Nog niet gevraagd"))
TOO_LONG = _("Deze tekst is te lang. Kort de tekst in.")


class OnderdeelForm(HouseForm):
    """Own words, notes, the questions of the part, and whether it was talked about."""

    def __init__(self, *args: Any, onderdeel: Onderdeel, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.onderdeel = onderdeel
        if onderdeel.wens:
            self.fields["wens"] = _make_text(
                onderdeel.wens, rows=2, hint=_("In de eigen woorden van de inburgeraar.")
            )
        self.fields["notitie"] = _make_text(_("Notities"), rows=6)
        for vraag in onderdeel.vragen:
            self.fields[PREFIX + vraag.code] = _make_question(vraag)
        self.fields["besproken"] = forms.BooleanField(label=_("Dit is besproken"), required=False)

    @property
    def vragen(self) -> list[forms.BoundField]:
        """The bound fields of the questions, in order."""
        return [self[PREFIX + vraag.code] for vraag in self.onderdeel.vragen]

    def get_inhoud(self) -> Inhoud:
        """Return what was typed and ticked."""
        data = self.cleaned_data
        codes: dict[str, Antwoord] = {}
        for vraag in self.onderdeel.vragen:
            value = data[PREFIX + vraag.code]
            if value not in (None, "", []):
                codes[vraag.code] = value
        return Inhoud(
            wens=data.get("wens", ""),
            notitie=data["notitie"],
            codes=codes,
            is_besproken=data["besproken"],
        )


def make_initial(inhoud: Inhoud) -> dict[str, Any]:
    """Return the content as the form shows it."""
    return {
        "wens": inhoud.wens,
        "notitie": inhoud.notitie,
        "besproken": inhoud.is_besproken,
        **{PREFIX + code: value for code, value in inhoud.codes.items()},
    }


def make_zegel(beeld: Onderdeelbeeld) -> dict[str, str]:
    """Return the hidden fields of a fresh page: what it shows, and which page it is."""
    return {
        "versie": str(beeld.versie),
        "basis": json.dumps(dict(beeld.basis)),
        "venster": str(uuid.uuid4()),
    }


def read_gezien(post: Mapping[str, Any]) -> Gezien:
    """Return what the hidden fields of a posted page say; unreadable ones say nothing."""
    versie = str(post.get("versie", ""))
    try:
        basis = json.loads(str(post.get("basis", "")))
    except ValueError:
        basis = None
    try:
        venster = uuid.UUID(str(post.get("venster", "")))
    except ValueError:
        venster = None
    return Gezien(
        versie=int(versie) if versie.isdigit() else 0,
        basis={str(name): str(value) for name, value in basis.items()}
        if isinstance(basis, dict)
        else None,
        venster=venster,
    )


def _make_text(label: Any, *, rows: int, hint: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=MAX_TEKST,
        help_text=hint,
        strip=False,
        error_messages={"max_length": TOO_LONG},
        widget=forms.Textarea(attrs={"rows": rows, "dir": "auto", "maxlength": None}),
    )


def _make_question(vraag: Vraag) -> forms.Field:
    if vraag.vorm == "getal":
        return WholeHoursField(label=str(vraag.tekst), required=False, max_value=GETAL_MAX)
    if vraag.vorm == "meer":
        return forms.MultipleChoiceField(
            label=str(vraag.tekst),
            required=False,
            choices=list(vraag.keuzes.items()),
            widget=forms.CheckboxSelectMultiple,
        )
    return forms.ChoiceField(
        label=str(vraag.tekst),
        required=False,
        choices=[NOT_ASKED, *vraag.keuzes.items()],
        widget=forms.RadioSelect,
    )
