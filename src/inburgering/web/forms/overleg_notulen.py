"""The fields of the minutes: small forms that save by themselves, per case and for who came.

The names of the fields are those of ``actions.overleg_notulen``.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from inburgering.actions.overleg_notulen import (
    AANWEZIG,
    BESLUIT_MAX,
    Notulenstand,
    Waarde,
)
from inburgering.queries.overleg_beeld import Aanwezigheid, Zaak
from inburgering.ui.forms import HouseForm
from inburgering.web.forms.dossier_velden import text_input

KINDS: Final = ("besluit-", "besproken-", "aanwezig-", "opmerking-")


class ZaakForm(HouseForm):
    """Decision on one case, and whether it was discussed."""

    def __init__(self, *args: Any, zaak: Zaak, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zaak = zaak
        self.fields[f"besluit-{zaak.id}"] = forms.CharField(
            label=_("Wat besluit het team?"),
            required=False,
            widget=forms.Textarea(attrs={"rows": 3, "maxlength": BESLUIT_MAX}),
        )
        self.fields[f"besproken-{zaak.id}"] = forms.BooleanField(
            label=_("Besproken"), required=False
        )

    @property
    def besluit(self) -> BoundField:
        """The field of the decision."""
        return self[f"besluit-{self.zaak.id}"]

    @property
    def besproken(self) -> BoundField:
        """The box that says that it was discussed."""
        return self[f"besproken-{self.zaak.id}"]


class AanwezigForm(HouseForm):
    """Who came; of a party that sends somebody also who."""

    def __init__(self, *args: Any, aanwezigen: Iterable[Aanwezigheid], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for row in aanwezigen:
            who = f"{row.lid.naam} ({row.lid.partij})" if row.lid.naam else row.lid.partij
            self.fields[f"aanwezig-{row.lid.id}"] = forms.ChoiceField(
                label=who,
                required=False,
                choices=[("ja", _("was er")), ("nee", _("was er niet"))],
                widget=forms.RadioSelect,
            )
            if not row.lid.naam:
                self.fields[f"opmerking-{row.lid.id}"] = forms.CharField(
                    label=_("Wie kwam er van %(wie)s?") % {"wie": row.lid.partij},
                    required=False,
                    widget=text_input(maxlength="120"),
                )


@dataclass(slots=True)
class Notulenvorm:
    """One small form with what its page showed."""

    form: HouseForm
    gezien: dict[str, Waarde]
    overschreven: Mapping[str, Waarde] = field(default_factory=dict)
    """Fields that somebody else changed meanwhile, with what they hold now."""

    @property
    def gezien_json(self) -> str:
        """What the page shows, for the hidden field."""
        return json.dumps(self.gezien)

    def list_overschreven(self) -> list[tuple[str, str]]:
        """Return label and text of another for each field on which two people wrote."""
        return [
            (str(self.form.fields[name].label), str(value) if value not in ("", False) else "–")
            for name, value in self.overschreven.items()
            if name in self.form.fields
        ]


def get_zaak_waarden(zaak: Zaak) -> dict[str, Waarde]:
    """Return the fields of a case as stored."""
    return {
        f"besluit-{zaak.id}": zaak.besluit,
        f"besproken-{zaak.id}": zaak.besproken_op is not None,
    }


def get_aanwezig_waarden(aanwezigen: Iterable[Aanwezigheid]) -> dict[str, Waarde]:
    """Return the fields of who came as stored."""
    found: dict[str, Waarde] = {}
    for row in aanwezigen:
        found[f"aanwezig-{row.lid.id}"] = AANWEZIG[row.is_aanwezig]
        if not row.lid.naam:
            found[f"opmerking-{row.lid.id}"] = row.opmerking
    return found


@dataclass(frozen=True, slots=True)
class Gestuurd:
    """What a page sent: what it holds now and what it showed before, for the fields it knows."""

    velden: Mapping[str, Waarde]
    gezien: dict[str, Waarde]

    def answer(self, stand: Notulenstand) -> dict[str, Any]:
        """Return what the page must know after saving: what it now shows, and others' texts."""
        saved = {
            name: value
            for name, value in self.velden.items()
            if name not in stand.botsing and name not in stand.fouten
        }
        seen = {**self.gezien, **saved}
        fresh = {
            name: stand.waarden[name]
            for name in self.gezien
            if name not in self.velden
            and name in stand.waarden
            and stand.waarden[name] != self.gezien[name]
        }
        return {"gezien": seen, "nieuw": fresh}


def read_sent(post: Mapping[str, Any]) -> Gestuurd:
    """Return the fields that differ from what the page showed; unreadable input is nothing."""
    try:
        seen = json.loads(str(post.get("gezien", "")))
    except ValueError:
        seen = {}
    known: dict[str, Waarde] = {
        name: value
        for name, value in (seen.items() if isinstance(seen, dict) else ())
        if isinstance(value, str | bool) and name.startswith(KINDS)
    }
    typed: dict[str, Waarde] = {
        name: name in post if isinstance(value, bool) else _clean(str(post.get(name, "")))
        for name, value in known.items()
    }
    return Gestuurd({n: v for n, v in typed.items() if v != known[n]}, known)


def _clean(text: str) -> str:
    # A browser sends other line ends than it was given.
    return text.replace("\r\n", "\n").strip()
