"""On which day, in which region and municipality the pages on division, policy and offers look."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _

from inburgering.queries.verdeling_plaats import Plaats
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.ui.toegang import Verzoek


class PeildagForm(HouseForm):
    """The day on which to look."""

    dag = DutchDateField(
        label=_("Op welke dag?"),
        error_messages={"required": _("Vul een dag in, bijvoorbeeld 1-1-2022.")},
    )


class PlaatsForm(PeildagForm):
    """The day, and one municipality or all."""

    gemeente = forms.ChoiceField(label=_("Gemeente"), required=False)
    field_order = ("gemeente", "dag")

    def offer(self, plaats: Plaats) -> None:
        """Offer the municipalities of this region; one alone needs no choice."""
        if len(plaats.gemeenten) < 2:
            del self.fields["gemeente"]
            return
        choices: list[tuple[str, Any]] = [("", _("Alle gemeenten"))]
        choices += [(kolom.code, kolom.naam) for kolom in plaats.gemeenten]
        self.fields["gemeente"].choices = choices  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Blik:
    """What a page is asked to show."""

    dag: date
    gemeente: str | None
    regio: str | None
    is_vandaag: bool

    @property
    def rest(self) -> str:
        """Everything but the day, to go behind a day in an address."""
        parts = {"gemeente": self.gemeente, "regio": self.regio}
        found = urlencode({name: value for name, value in parts.items() if value})
        return f"&{found}" if found else ""

    @property
    def vraag(self) -> str:
        """Everything, as the last part of an address; nothing when nothing was asked."""
        day = "" if self.is_vandaag else f"&dag={self.dag.isoformat()}"
        return f"?{(day + self.rest)[1:]}" if day or self.rest else ""


def read_blik(request: Verzoek) -> Blik:
    """Return what the address asks for; a day that cannot be read is today.

    :raises PermissionDenied: if the role may not see who does what.
    """
    if not request.bereik.rol.mag_verdeling_zien:
        raise PermissionDenied
    asked = PeildagForm(request.GET)
    dag: date = request.moment.dag
    if "dag" in request.GET and asked.is_valid():
        dag = asked.cleaned_data["dag"]
    return Blik(
        dag=dag,
        gemeente=request.GET.get("gemeente") or None,
        regio=request.GET.get("regio") or None,
        is_vandaag=dag == request.moment.dag,
    )


def make_form(request: Verzoek, blik: Blik, plaats: Plaats) -> PlaatsForm:
    """Return the form as it was sent, with what is wrong with the day; else with what is shown."""
    known = {kolom.code for kolom in plaats.gemeenten}
    gemeente = blik.gemeente if blik.gemeente in known else ""
    if "dag" in request.GET:
        data = {"dag": request.GET["dag"], "gemeente": gemeente}
        asked = PlaatsForm(data)
        asked.offer(plaats)
        if not asked.is_valid():
            return asked
    form = PlaatsForm(initial={"dag": blik.dag, "gemeente": gemeente})
    form.offer(plaats)
    return form


def keep(request: Verzoek, names: Iterable[str]) -> list[tuple[str, str]]:
    """Return the parts of the address that a filter must not lose, as hidden fields."""
    return [(name, request.GET[name]) for name in names if request.GET.get(name)]
