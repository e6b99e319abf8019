"""A note of a sleutelpersoon: short, in plain words, without what does not belong there."""

from datetime import date
from typing import Any, Final, cast

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from inburgering.actions.contact import Contactgegevens
from inburgering.cases.gevoelige_tekst import find_sensitive
from inburgering.cases.keuzelijsten import CONTACTPLAATSEN, KANALEN
from inburgering.documents.leesbaarheid import B1, measure
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import make_choices

TEKST_MAX: Final = 1000


class NotitieForm(HouseForm):
    """When, how and where there was contact, and what was said."""

    datum = DutchDateField(label=_("Wanneer was het?"))
    kanaal = forms.ChoiceField(label=_("Hoe was het contact?"), choices=make_choices(KANALEN))
    plaats = forms.ChoiceField(label=_("Waar was het?"), choices=make_choices(CONTACTPLAATSEN))
    verslag = forms.CharField(
        label=_("Wat wil je vertellen?"),
        max_length=TEKST_MAX,
        help_text=_("Schrijf korte zinnen. De casusregisseur leest dit ook."),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    toch = forms.BooleanField(
        label=_("Ik heb het nog eens gelezen. Bewaar het zo."), required=False
    )

    def __init__(self, *args: Any, vandaag: date, naam: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.naam = naam
        cast(DutchDateField, self.fields["datum"]).last = vandaag

    def clean(self) -> dict[str, Any]:
        """Ask for shorter sentences, and for another look at what may not belong in a note."""
        data = super().clean() or self.cleaned_data
        text = data.get("verslag", "")
        if text and not data.get("toch"):
            for words in _find_remarks(text, self.naam):
                self.add_error("verslag", words)
        return data

    @property
    def mag_toch(self) -> bool:
        """Whether the box to keep it as it is has a use."""
        return bool(self.errors.get("verslag")) and bool(self.data.get("verslag", "").strip())

    def get_contact(self) -> Contactgegevens:
        """Return the note as a contact."""
        data = self.cleaned_data
        return Contactgegevens(
            datum=data["datum"],
            plaats=data["plaats"],
            kanaal=data["kanaal"],
            onderwerp="anders",
            met_wie=self.naam,
            verslag=data["verslag"],
        )


def _find_remarks(text: str, naam: str) -> list[str]:
    found = []
    measured = measure(text, vervang=(naam,))
    if measured.langste_zin > B1.langste_zin:
        found.append(
            _now("Deze zin is lang: '%(zin)s'. Maak er twee van.") % {"zin": measured.langste}
        )
    if find_sensitive(text):
        found.append(_now("Dit gaat misschien over ziekte, geloof of politie. Laat dat weg."))
    return found
