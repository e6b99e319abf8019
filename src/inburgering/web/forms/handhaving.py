"""Forms of a case of enforcement before the decision."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.cases.handhaving import VERWIJTBAARHEID
from inburgering.queries.handhaving_beeld import Handhavingsbeeld, Zaakbeeld
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.bedrag import BedragField
from inburgering.web.forms.dossier_velden import text_input

JA_NEE = (("nee", _("Nee")), ("ja", _("Ja, voor hetzelfde gedrag")))


def text_area(rows: int = 4) -> forms.Textarea:
    """Return a box for a few sentences."""
    return forms.Textarea(attrs={"rows": rows})


def exception_field() -> forms.CharField:
    """Return the field for why a permit holder is fined all the same."""
    return forms.CharField(
        label=_("Waaruit blijkt aanhoudend gebrek aan bereidheid?"),
        required=False,
        max_length=1000,
        help_text=_(
            "Alleen invullen als het bewezen is: welke momenten, wat zei de inburgeraar, welke "
            "hulp was er? Zonder dit kan er geen boete komen."
        ),
        widget=text_area(),
    )


class MeldingForm(HouseForm):
    """The report: what happened, when, and how one knows."""

    gedraging = forms.ChoiceField(label=_("Waar gaat het over?"), widget=forms.RadioSelect)
    gedraging_op = DutchDateField(
        label=_("Wanneer gebeurde het?"),
        help_text=_("Bij meer keren: de laatste keer."),
    )
    geconstateerd_op = DutchDateField(
        label=_("Wanneer bleek het?"),
        help_text=_("De dag waarop je het vaststelde. Die telt voor een hogere boete."),
    )
    feiten = forms.CharField(
        label=_("Wat gebeurde er?"),
        max_length=4000,
        help_text=_(
            "Alleen feiten: dagen, plaats, wat er was afgesproken en hoe je dit weet. "
            "Schrijf aan 'u', want dit komt in de brief. Geen ziekte of diagnose."
        ),
        widget=text_area(6),
    )

    def __init__(self, *args: Any, beeld: Handhavingsbeeld, oproep: int | None, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.oproep = oproep
        if oproep is not None:
            del self.fields["gedraging"], self.fields["gedraging_op"]
        else:
            field = self.fields["gedraging"]
            assert isinstance(field, forms.ChoiceField)
            field.choices = list(beeld.gedragingen)
        if beeld.is_geblokkeerd:
            self.fields["uitzondering_reden"] = exception_field()


class FeitenForm(HouseForm):
    """The report, put right before anybody outside saw it."""

    geconstateerd_op = DutchDateField(label=_("Wanneer bleek het?"))
    feiten = forms.CharField(label=_("Wat gebeurde er?"), max_length=4000, widget=text_area(6))

    def __init__(self, *args: Any, is_geblokkeerd: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_geblokkeerd:
            self.fields["uitzondering_reden"] = exception_field()


class VraagForm(HouseForm):
    """Until when the person can answer."""

    uiterlijk = DutchDateField(
        label=_("Reageren kan tot en met"),
        help_text=_("Geef minstens twee weken, en kies een werkdag."),
    )


class ReactieForm(HouseForm):
    """What the person said."""

    ontvangen_op = DutchDateField(label=_("Wanneer kwam de reactie?"))
    tekst = forms.CharField(
        label=_("Wat zei de inburgeraar?"),
        max_length=4000,
        help_text=_("In de eigen woorden van de inburgeraar. Dit komt in de brief."),
        widget=text_area(5),
    )


class OordeelForm(HouseForm):
    """How much blame there is, and whether bijstand was lowered for the same."""

    verwijtbaarheid = forms.ChoiceField(
        label=_("Hoeveel schuld heeft de inburgeraar?"),
        choices=list(VERWIJTBAARHEID.items()),
        widget=forms.RadioSelect,
    )
    verwijtbaarheid_reden = forms.CharField(
        label=_("Waarom?"),
        max_length=1000,
        help_text=_("Schrijf aan 'u': dit staat in de brief. Ga in op de reactie."),
        widget=text_area(),
    )
    is_bijstand_verlaagd = forms.TypedChoiceField(
        label=_("Is de bijstand voor hetzelfde al verlaagd?"),
        choices=JA_NEE,
        coerce=lambda value: value == "ja",
        empty_value=None,
        help_text=_("Vraag het na bij wie de bijstand doet. Zo ja, dan mag er geen boete bij."),
        widget=forms.RadioSelect,
    )
    samenloop_kenmerk = forms.CharField(
        label=_("Kenmerk van dat besluit"), required=False, max_length=60, widget=text_input()
    )
    bijzondere_omstandigheden = forms.CharField(
        label=_("Zijn er bijzondere omstandigheden?"),
        required=False,
        max_length=1000,
        help_text=_("Bijvoorbeeld schulden, of iets kleins met grote gevolgen. Schrijf aan 'u'."),
        widget=text_area(3),
    )
    gematigd_tot_cent = BedragField(
        label=_("Maak de boete daarom lager: hoeveel wordt het?"),
        required=False,
        help_text=_("Laat leeg als de boete niet lager wordt."),
    )

    def __init__(self, *args: Any, zaak: Zaakbeeld, is_geblokkeerd: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if zaak.artikel == "22":
            field = self.fields["verwijtbaarheid"]
            assert isinstance(field, forms.ChoiceField)
            kept = ("gewoon", "verminderd", "geen")
            field.choices = [(code, VERWIJTBAARHEID[code]) for code in kept]
            field.help_text = _("De boete is een vast bedrag. Minder schuld? Maak haar dan lager.")
        if is_geblokkeerd or zaak.uitzondering_reden:
            self.fields["uitzondering_reden"] = exception_field()


class EindeForm(HouseForm):
    """How a case ends without a fine."""

    wijze = forms.ChoiceField(
        label=_("Hoe sluit je de zaak?"),
        choices=(
            ("waarschuwen", _("Met een waarschuwing per brief")),
            ("afzien", _("Zonder waarschuwing")),
        ),
        widget=forms.RadioSelect,
    )
    reden = forms.CharField(
        label=_("Waarom komt er geen boete?"),
        max_length=500,
        help_text=_("Schrijf aan 'u': dit staat in de brief."),
        widget=text_area(3),
    )
