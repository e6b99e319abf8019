"""The forms of a meeting with a party: when it is, and what was discussed."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.partneroverleg import VERSLAG_MAX
from inburgering.cases.voortgang import OVERLEG_WEKEN
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import KIES, offer
from inburgering.web.forms.procespunt import ZonderPersoonForm

VAST: Final = "13"
"""A quarter: often enough to adjust in time."""


class OverlegForm(HouseForm):
    """With whom, when and how often."""

    organisatie = forms.ChoiceField(label=_("Met welke partij?"))
    datum = DutchDateField(label=_("Wanneer is het overleg?"))
    om_de_weken = forms.ChoiceField(
        label=_("Hoe vaak?"),
        initial=VAST,
        choices=[
            *((str(weeks), words) for weeks, words in OVERLEG_WEKEN.items()),
            ("0", _("één keer")),
        ],
        widget=forms.RadioSelect,
    )

    def __init__(
        self, *args: Any, partijen: Sequence[tuple[str, str]], vandaag: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "organisatie", [KIES, *partijen])
        cast(DutchDateField, self.fields["datum"]).first = vandaag

    def get_weken(self) -> int | None:
        """Return after how many weeks it is held again."""
        return int(self.cleaned_data["om_de_weken"]) or None


class OverlegVerslagForm(ZonderPersoonForm):
    """What was discussed and what is adjusted."""

    veld = "verslag"
    verslag = forms.CharField(
        label=_("Wat is besproken, en wat stellen jullie bij?"),
        max_length=VERSLAG_MAX,
        help_text=_("Schrijf niets over één persoon: geen naam, geen verhaal."),
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    field_order = ["verslag", "toch"]
