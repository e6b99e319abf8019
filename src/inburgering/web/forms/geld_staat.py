"""The form of a monthly statement: a row for every fixed cost."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from inburgering.actions.maandstaat_controle import Staatgegevens, Staatregel
from inburgering.queries.geld_beeld import Staatbeeld, Staatrij
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.bedrag import BedragField
from inburgering.web.forms.dossier_velden import text_input


class StaatForm(HouseForm):
    """What came in, and per fixed cost what was withheld and paid."""

    bijstand = BedragField(label=_("Bijstand"))
    toeslagen = BedragField(
        label=_("Toeslagen"), help_text=_("Huurtoeslag, zorgtoeslag en andere toeslagen.")
    )
    reden = forms.CharField(label=_("Wat klopte er niet?"), max_length=300, widget=text_input())

    def __init__(self, *args: Any, beeld: Staatbeeld, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.beeld = beeld
        self.fields["bijstand"].initial = beeld.bijstand_cent
        self.fields["toeslagen"].initial = beeld.toeslagen_cent
        for rij in beeld.rijen:
            self._add_row(rij)
        if not beeld.is_definitief:
            del self.fields["reden"]

    def _add_row(self, rij: Staatrij) -> None:
        key = rij.last.id
        self.fields[f"ingehouden_{key}"] = BedragField(
            label=_("Ingehouden"), initial=rij.ingehouden_cent
        )
        self.fields[f"betaald_{key}"] = BedragField(label=_("Betaald"), initial=rij.betaald_cent)
        self.fields[f"betaald_op_{key}"] = DutchDateField(
            label=_("Betaald op"),
            required=False,
            initial=rij.betaald_op,
        )

    def iter_rows(self) -> Iterator[tuple[Staatrij, BoundField, BoundField, BoundField]]:
        """Give each fixed cost with its three fields."""
        for rij in self.beeld.rijen:
            key = rij.last.id
            yield (
                rij,
                self[f"ingehouden_{key}"],
                self[f"betaald_{key}"],
                self[f"betaald_op_{key}"],
            )

    def get_gegevens(self) -> Staatgegevens:
        """Return the figures as typed."""
        data = self.cleaned_data
        return Staatgegevens(
            bijstand_cent=data["bijstand"],
            toeslagen_cent=data["toeslagen"],
            regels=tuple(
                Staatregel(
                    last=rij.last.id,
                    ingehouden_cent=data[f"ingehouden_{rij.last.id}"],
                    betaald_cent=data[f"betaald_{rij.last.id}"],
                    betaald_op=data[f"betaald_op_{rij.last.id}"],
                )
                for rij in self.beeld.rijen
            ),
        )
