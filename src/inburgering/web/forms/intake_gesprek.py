"""Forms for sessions of the intake, the right to be heard alone, partners and completing."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.intake_gesprek import ONDERWERP_MAX, UITKOMST_MAX, Gesprek, Inbreng
from inburgering.cases.keuzelijsten import CONTACTPLAATSEN, KANALEN
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import text_input

OTHER = "anders"
TALK_KINDS = [(code, KANALEN[code]) for code in ("gesprek", "telefoon", "videogesprek")]


class GesprekForm(HouseForm):
    """One session: when, where, how, with whom."""

    datum = DutchDateField(label=_("Datum"))
    kanaal = forms.ChoiceField(
        label=_("Hoe sprak je?"), choices=TALK_KINDS, widget=forms.RadioSelect
    )
    plaats = forms.ChoiceField(
        label=_("Waar was het?"), choices=list(CONTACTPLAATSEN.items()), widget=forms.RadioSelect
    )
    aanwezigen = forms.CharField(
        label=_("Wie waren erbij?"),
        max_length=300,
        help_text=_("Bijvoorbeeld: de inburgeraar, de partner, de begeleider."),
        widget=text_input(),
    )
    onderwerp = forms.CharField(
        label=_("Waar ging het over?"),
        max_length=10 * ONDERWERP_MAX,
        help_text=_("In een paar woorden. Bijvoorbeeld: gezin en wonen."),
        widget=text_input(),
    )
    uitkomst = forms.CharField(
        label=_("Wat kwam eruit?"),
        # The action says in plain words that a text is too long, and keeps it.
        max_length=10 * UITKOMST_MAX,
        help_text=_(
            "Kort: wat weet je nu, en wat is de volgende stap? Niets over ziekte of geloof."
        ),
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    tolk = forms.CharField(
        label=_("Tolk"),
        max_length=80,
        required=False,
        help_text=_("Wie tolkte er? Laat leeg als er geen tolk was."),
        widget=text_input(),
    )
    uren = forms.DecimalField(
        label=_("Hoeveel uur duurde het?"),
        required=False,
        localize=True,
        max_digits=4,
        decimal_places=1,
        min_value=0,
        help_text=_("Bijvoorbeeld 1,5."),
        error_messages={
            "invalid": _("Schrijf de uren in cijfers, bijvoorbeeld 1,5."),
            "max_decimal_places": _("Schrijf niet meer dan één cijfer achter de komma."),
            "max_digits": _("Vul de uren van één gesprek in."),
            "max_whole_digits": _("Vul de uren van één gesprek in."),
            "min_value": _("Vul de uren van één gesprek in, bijvoorbeeld 1,5."),
        },
        widget=text_input(inputmode="decimal"),
    )

    def __init__(self, *args: Any, dag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.dag = dag

    def get_gesprek(self) -> Gesprek:
        """Return the session as typed."""
        names = ("datum", "plaats", "kanaal", "aanwezigen", "onderwerp", "uitkomst", "tolk", "uren")
        return Gesprek(**{name: self.cleaned_data[name] for name in names})


class NieuwGesprekForm(GesprekForm):
    """A new session; it can hold that the person heard of the right to be heard alone."""

    alleen_gewezen = forms.BooleanField(
        label=_("Ik vertelde dat de inburgeraar ook alleen mag praten"),
        required=False,
        help_text=_("Zonder familie erbij. Een tolk of hulpverlener mag wel mee."),
    )


class AlleenForm(HouseForm):
    """The day on which the person heard of the right to be heard alone."""

    gewezen_op = DutchDateField(label=_("Wanneer vertelde je dit?"))


class InbrengForm(HouseForm):
    """What a chain partner brought in."""

    partner = forms.ChoiceField(label=_("Wie vertelde dit?"), widget=forms.RadioSelect)
    andere_partner = forms.CharField(
        label=_("Naam van de andere partner"),
        max_length=120,
        required=False,
        help_text=_("Alleen als je 'Een andere partner' kiest. Bijvoorbeeld: de school."),
        widget=text_input(),
    )
    datum = DutchDateField(label=_("Datum"))
    wat = forms.CharField(
        label=_("Wat vertelde de partner?"),
        max_length=5000,
        help_text=_("Schrijf hier niets over ziekte, geloof of afkomst."),
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
    )

    def __init__(self, *args: Any, partners: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["partner"]
        assert isinstance(field, forms.ChoiceField)
        names = [(naam, naam) for naam in partners]
        field.choices = [*names, (OTHER, _("Een andere partner"))]

    def clean(self) -> dict[str, Any]:
        """Ask for the name of another partner."""
        data: dict[str, Any] = super().clean() or {}
        if data.get("partner") == OTHER and not data.get("andere_partner"):
            self.add_error("andere_partner", _("Vul in wie dit vertelde."))
        return data

    def get_inbreng(self) -> Inbreng:
        """Return the input as typed."""
        data = self.cleaned_data
        partner = data["andere_partner"] if data["partner"] == OTHER else data["partner"]
        return Inbreng(partner=partner, datum=data["datum"], wat=data["wat"])


class VoltooiForm(HouseForm):
    """The day on which the summary was gone through together."""

    samengevat_op = DutchDateField(
        label=_("Wanneer nam je dit samen door?"),
        required=False,
        help_text=_("De inburgeraar hoort of leest wat je opschreef, en zegt wat niet klopt."),
    )


class RedenForm(HouseForm):
    """Why something that was closed opens again."""

    reden = forms.CharField(
        label=_("Waarom?"),
        max_length=300,
        help_text=_("Bijvoorbeeld: er is nieuwe informatie over de opleiding."),
        widget=text_input(),
    )
