"""The form for one offer: what was offered, what the person said, who gives it and when."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from inburgering.actions.voorziening_controle import Voorzieninggegevens
from inburgering.cases.mb_termijn import FINANCIERING
from inburgering.cases.voorzieningen import (
    GELDZAKEN,
    MB_DELEN,
    NIVEAUS,
    ONDERDELEN,
    VOORZIENINGEN,
)
from inburgering.queries.begeleiding import Voorzieningkeuzes
from inburgering.region.aanbod import Aanbodregel
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.bedrag import BedragField
from inburgering.web.forms.dossier_velden import offer, text_input

OPEN = ("", _("nog niet bekend"))


class VoorzieningForm(HouseForm):
    """An offer, as far as it is known."""

    niveau = forms.ChoiceField(
        label=_("Hoeveel hulp is nodig?"), widget=forms.RadioSelect, choices=list(NIVEAUS.items())
    )
    onderdelen = forms.MultipleChoiceField(
        label=_("Wat hoort erbij?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    aangeboden_op = DutchDateField(label=_("Aangeboden op"), required=False)
    uitkomst = forms.ChoiceField(
        label=_("Wat zei de persoon?"),
        required=False,
        choices=[
            OPEN,
            ("aangenomen", _("ja, dat wil ik")),
            ("geweigerd", _("nee, dat wil ik niet")),
        ],
    )
    reden = forms.CharField(
        label=_("Waarom niet?"),
        max_length=300,
        required=False,
        help_text=_("Alleen als de persoon dit niet wil."),
        widget=text_input(),
    )
    organisatie = forms.ChoiceField(label=_("Welke partij geeft dit?"), required=False)
    is_eigen_rekening = forms.BooleanField(
        label=_("De persoon kiest en betaalt dit zelf"), required=False
    )
    begin = DutchDateField(label=_("Begonnen op"), required=False)
    eind = DutchDateField(label=_("Laatste dag"), required=False)
    reden_verlenging = forms.CharField(
        label=_("Waarom langer?"),
        max_length=300,
        required=False,
        widget=text_input(),
    )
    wijkt_af = forms.BooleanField(
        label=_("Ik wijk af van de langste tijd die hier geldt"),
        required=False,
        help_text=_("Alleen in een bijzonder geval. Schrijf bij Waarom langer? wat bijzonder is."),
    )
    financiering = forms.ChoiceField(
        label=_("Wie betaalt de langere begeleiding?"),
        required=False,
        choices=[OPEN, *FINANCIERING.items()],
    )
    kosten = BedragField(
        label=_("Wat kost het langer duren?"),
        required=False,
        help_text=_("Het hele bedrag, alleen voor de extra maanden."),
    )
    toelichting = forms.CharField(
        label=_("Toelichting"),
        max_length=300,
        required=False,
        help_text=_("Schrijf niets over ziekte of geloof."),
        widget=text_input(),
    )

    def __init__(self, *args: Any, keuzes: Voorzieningkeuzes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.keuzes = keuzes
        code = keuzes.regel.code
        offer(self, "organisatie", [OPEN, *keuzes.partijen])
        self._offer_parts(code)
        if code != GELDZAKEN:
            del self.fields["niveau"]
        if code not in MB_DELEN or not keuzes.mb_maanden:
            del self.fields["financiering"], self.fields["kosten"], self.fields["wijkt_af"]
        if code not in MB_DELEN:
            del self.fields["reden_verlenging"]
        elif keuzes.mb_maanden:
            self.fields["eind"].help_text = _now(
                "Hier duurt deze hulp %(n)s maanden. Langer kan met een reden, tot %(m)s maanden."
            ) % {"n": keuzes.mb_maanden, "m": keuzes.mb_uitloop_maanden or keuzes.mb_maanden}
        if not VOORZIENINGEN[code].betaalt_zelf:
            del self.fields["is_eigen_rekening"]

    def _offer_parts(self, code: str) -> None:
        """Offer what it can hold; around money only what has a condition: the level does it all."""
        words = dict(ONDERDELEN.get(code, {}))
        if code == GELDZAKEN:
            conditional = [item for item in self.keuzes.geldzaken if item.voorwaarde]
            words = {item.code: _describe(item) for item in conditional}
            self.fields["onderdelen"].label = _("Alleen als het nodig is")
            self.fields["onderdelen"].help_text = _(
                "Kies dit alleen bij veel hulp, en schrijf bij Toelichting waarom het nodig is."
            )
        if not words:
            del self.fields["onderdelen"]
            return
        field = cast(forms.MultipleChoiceField, self.fields["onderdelen"])
        field.choices = list(words.items())

    def get_gegevens(self) -> Voorzieninggegevens:
        """Return the offer as typed."""
        data = self.cleaned_data
        return Voorzieninggegevens(
            aangeboden_op=data["aangeboden_op"],
            uitkomst=data["uitkomst"],
            reden=data["reden"],
            organisatie=data["organisatie"],
            is_eigen_rekening=data.get("is_eigen_rekening", False),
            begin=data["begin"],
            eind=data["eind"],
            reden_verlenging=data.get("reden_verlenging", ""),
            wijkt_af=data.get("wijkt_af", False),
            financiering=data.get("financiering", ""),
            kosten_cent=data.get("kosten"),
            onderdelen=tuple(data.get("onderdelen", ())),
            toelichting=data["toelichting"],
            niveau=data.get("niveau", ""),
        )


def _describe(item: Aanbodregel) -> str:
    return f"{item.naam} ({item.voorwaarde})"
