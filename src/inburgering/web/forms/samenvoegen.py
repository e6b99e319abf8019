"""Forms about merging two people, or telling them apart."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.samenvoegen import Samenvoegkeuze
from inburgering.queries.samenvoegen_naast import Naastelkaar
from inburgering.ui.forms import HouseForm
from inburgering.web.forms.dossier_velden import KIES

EEN, ANDER = "een", "ander"


class SamenvoegForm(HouseForm):
    """Per field that differs what stays, which dossier goes on, and why they are one."""

    reden = forms.CharField(
        label=_("Hoe weet je dat dit dezelfde persoon is?"),
        max_length=300,
        help_text=_("Bijvoorbeeld: 'op de verblijfspas gezien'."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, naast: Naastelkaar, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.naast = naast
        for veld in naast.velden:
            if not veld.is_gelijk:
                self.fields[veld.code] = forms.ChoiceField(
                    label=veld.label,
                    choices=[(EEN, veld.een or _("leeg")), (ANDER, veld.ander or _("leeg"))],
                    widget=forms.RadioSelect,
                    initial=EEN if veld.een else ANDER,
                    error_messages={"required": _("Kies wat blijft.")},
                )
        if naast.kies_open:
            self.fields["open_blijft"] = forms.ChoiceField(
                label=_("Welk dossier gaat verder?"),
                choices=[
                    KIES,
                    *((str(item.sleutel), item.nummer) for item in naast.kies_open),
                ],
                help_text=_("Het andere dossier gaat dicht als dubbel. Je kunt het blijven lezen."),
                error_messages={"required": _("Kies welk dossier verdergaat.")},
            )

    @property
    def keuzen(self) -> list[forms.BoundField]:
        """The fields of the identity, in order."""
        return [self[veld.code] for veld in self.naast.velden if veld.code in self.fields]

    def get_keuze(self) -> Samenvoegkeuze:
        """Return the choice as made."""
        data = self.cleaned_data
        key = data.get("open_blijft")
        kept = next((d.sleutel for d in self.naast.kies_open if str(d.sleutel) == key), None)
        return Samenvoegkeuze(
            reden=data["reden"],
            velden={v.code: data[v.code] for v in self.naast.velden if v.code in self.fields},
            open_blijft=kept,
            gezien=self._read_seen(),
        )

    def _read_seen(self) -> tuple[int, int]:
        seen = str(self.data.get("gezien", "")).split("-")
        if len(seen) == 2 and all(part.isdigit() for part in seen):
            return int(seen[0]), int(seen[1])
        return self.naast.versies
