"""Forms about moving out, asking for the hand-over, and reasons."""

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.verhuizing import Vertrek
from inburgering.actions.verhuizing_overdracht import Overdrachtskeuze
from inburgering.queries.verhuizing_keuzes import Vertrekkeuzes
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import KIES, offer, text_input


class VertrekForm(HouseForm):
    """Where somebody went, since when, and who moves along."""

    gemeente = forms.ChoiceField(label=_("Nieuwe gemeente"), required=False)
    andere_gemeente = forms.CharField(
        label=_("Naam van de nieuwe gemeente"),
        max_length=100,
        required=False,
        help_text=_("Alleen als de gemeente niet in de lijst staat."),
        widget=text_input(),
    )
    inschrijving_op = DutchDateField(
        label=_("Ingeschreven in de nieuwe gemeente op"),
        help_text=_("De dag van inschrijving in de BRP. Niet de dag waarop je dit hoort."),
    )
    huisgenoten = forms.MultipleChoiceField(
        label=_("Wie verhuist er mee?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Ook hun dossier wordt gesloten."),
    )

    def __init__(self, *args: Any, keuzes: Vertrekkeuzes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "gemeente", [KIES, *keuzes.gemeenten])
        if keuzes.huisgenoten:
            people = [(str(key), naam) for key, naam in keuzes.huisgenoten]
            offer(self, "huisgenoten", people)
        else:
            del self.fields["huisgenoten"]

    def get_vertrek(self) -> Vertrek:
        """Return the move as typed."""
        data = self.cleaned_data
        return Vertrek(
            inschrijving_op=data["inschrijving_op"],
            gemeente=data["gemeente"],
            andere_gemeente=data["andere_gemeente"],
            huisgenoten=tuple(uuid.UUID(key) for key in data.get("huisgenoten", ())),
        )


class RedenForm(HouseForm):
    """Why something is done."""

    reden = forms.CharField(
        label=_("Waarom?"), max_length=300, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, hint: Any = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"].help_text = hint


class VraagForm(HouseForm):
    """What the hand-over is needed for."""

    vraag = forms.CharField(
        label=_("Waarvoor heb je de gegevens nodig?"),
        max_length=300,
        help_text=_("De andere gemeente leest dit. Bijvoorbeeld: 'voor het PIP in onze gemeente'."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class OpenenForm(HouseForm):
    """Who becomes responsible for the person who moved here."""

    casusregisseur = forms.TypedChoiceField(
        label=_("Casusregisseur"),
        coerce=int,
        empty_value=None,
        help_text=_("Eén medewerker is verantwoordelijk voor het hele traject."),
    )

    def __init__(
        self, *args: Any, casusregisseurs: Sequence[tuple[int, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "casusregisseur", casusregisseurs)


class VerstrekForm(HouseForm):
    """Which parts go over, and why others do not."""

    onderdelen = forms.MultipleChoiceField(
        label=_("Wat verstrek je?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Gegevens over gezondheid gaan nooit mee."),
    )
    boetes = forms.CharField(
        label=_("Boetes en waarschuwingen"),
        max_length=4000,
        required=False,
        help_text=_(
            "Boetes die bij Handhaving staan, gaan vanzelf mee. "
            "Schrijf hier op wat daar niet staat."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    toelichting = forms.CharField(
        label=_("Toelichting"),
        max_length=4000,
        required=False,
        help_text=_("Schrijf hier niets over ziekte, geloof of afkomst."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    reden = forms.CharField(
        label=_("Waarom verstrek je niet alles?"),
        max_length=300,
        required=False,
        help_text=_("Alleen nodig als je iets niet aankruist."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, beschikbaar: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "onderdelen", beschikbaar)
        if not self.is_bound:
            self.initial.setdefault("onderdelen", [code for code, _naam in beschikbaar])

    def get_keuze(self) -> Overdrachtskeuze:
        """Return the choice as typed."""
        data = self.cleaned_data
        return Overdrachtskeuze(
            onderdelen=tuple(data["onderdelen"]),
            boetes=data["boetes"],
            toelichting=data["toelichting"],
            reden=data["reden"],
        )
