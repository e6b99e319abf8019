"""Forms of learning: exams, levels, PVT, closing talks, reports, interpreters."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.examen import Examengegevens
from inburgering.actions.map_eindgesprek import Mapgesprek
from inburgering.actions.pvt import ACTIVITEIT_MAX, Pvtgegevens
from inburgering.actions.taalniveau import Niveaugegevens
from inburgering.actions.voortgangsbericht import ADVIES_MAX, TEKST_MAX, Berichtgegevens
from inburgering.cases.leren import (
    ALFABETISERING,
    ALFABETSTANDEN,
    EXAMENNIVEAUS,
    EXAMENONDERDELEN,
    EXAMENUITSLAGEN,
    INZET,
    LEERBRONNEN,
    VAARDIGHEDEN,
)
from inburgering.law.examens import TAALNIVEAUS
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import Keuzes, make_choices, offer, text_input

NIET_GEZIEN: Final = ("", _("niet bekeken"))
NIVEAUKEUZES: Final[Keuzes] = [NIET_GEZIEN, *((code, code) for code in TAALNIVEAUS)]


def _skill(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=NIVEAUKEUZES, required=False)


class ExamenForm(HouseForm):
    """One attempt, with its result when that is there."""

    onderdeel = forms.ChoiceField(label=_("Onderdeel"), choices=make_choices(EXAMENONDERDELEN))
    niveau = forms.ChoiceField(
        label=_("Niveau"),
        choices=[("", _("geen niveau")), *EXAMENNIVEAUS.items()],
        required=False,
        help_text=_("KNM en het taalschakeltraject hebben geen niveau."),
    )
    datum = DutchDateField(label=_("Dag van het examen"))
    uitslag = forms.ChoiceField(
        label=_("Uitslag"), choices=[*EXAMENUITSLAGEN.items()], widget=forms.RadioSelect
    )
    uitslag_op = DutchDateField(label=_("Uitslag ontvangen op"), required=False)
    bron = forms.ChoiceField(label=_("Van wie weet je dit?"), choices=[*LEERBRONNEN.items()])

    def get_gegevens(self) -> Examengegevens:
        """Return the attempt as typed."""
        return Examengegevens(**{name: self.cleaned_data[name] for name in ExamenForm.base_fields})


class ExamenVerbeterForm(ExamenForm):
    """A result that came, or a correction."""

    reden = forms.CharField(
        label=_("Waarom verbeter je dit?"),
        max_length=300,
        required=False,
        help_text=_("Alleen nodig als er al een uitslag stond."),
        widget=text_input(),
    )


class RedenForm(HouseForm):
    """Why something no longer counts."""

    reden = forms.CharField(
        label=_("Waarom telt dit niet meer?"), max_length=300, widget=text_input()
    )


class NiveauForm(HouseForm):
    """The levels that a school or test saw on a day."""

    op = DutchDateField(label=_("Op welke dag?"))
    bron = forms.ChoiceField(label=_("Van wie weet je dit?"), choices=[*LEERBRONNEN.items()])
    lezen = _skill(_("Lezen"))
    luisteren = _skill(_("Luisteren"))
    schrijven = _skill(_("Schrijven"))
    spreken = _skill(_("Spreken"))
    alfabetisering = forms.ChoiceField(
        label=_("Lezen en schrijven in ons schrift"),
        choices=[NIET_GEZIEN, *ALFABETSTANDEN.items()],
        required=False,
    )

    def get_gegevens(self) -> Niveaugegevens:
        """Return the levels as typed."""
        data = self.cleaned_data
        return Niveaugegevens(data["op"], data["bron"], read_levels(data))


def read_levels(data: dict[str, Any]) -> dict[str, str]:
    """Return the levels that were chosen, by skill."""
    skills = (*VAARDIGHEDEN, ALFABETISERING)
    return {skill: data[skill] for skill in skills if data.get(skill)}


class PvtForm(HouseForm):
    """The days of the PVT of one person; what stays empty does not change."""

    activiteit_op = DutchDateField(label=_("Dag van de activiteit of excursie"), required=False)
    activiteit = forms.CharField(
        label=_("Wat deden jullie?"),
        max_length=ACTIVITEIT_MAX,
        required=False,
        help_text=_("Kort, bijvoorbeeld: bezoek aan het gemeentehuis."),
        widget=text_input(),
    )
    bijeenkomst_op = DutchDateField(
        label=_("Bijeenkomst om te tekenen"),
        required=False,
        help_text=_("Dit mag een dag zijn die nog komt."),
    )
    ondertekend_op = DutchDateField(label=_("Getekend op"), required=False)
    geweigerd_op = DutchDateField(
        label=_("Wilde niet tekenen op"),
        required=False,
        help_text=_("Leg uit dat tekenen bij de inburgering hoort. Plan daarna een nieuwe dag."),
    )
    reden = forms.CharField(
        label=_("Waarom verandert een dag?"),
        max_length=300,
        required=False,
        help_text=_("Alleen als je een dag verbetert die er al stond."),
        widget=text_input(),
    )

    def get_gegevens(self) -> Pvtgegevens:
        """Return the days as typed."""
        return Pvtgegevens(**self.cleaned_data)


class PvtGroepForm(HouseForm):
    """One thing that happened, for everybody of a group who was there."""

    wat = forms.ChoiceField(
        label=_("Wat leg je vast?"),
        choices=[
            ("bijeenkomst", _("De bijeenkomst om te tekenen is gepland")),
            ("activiteit", _("De activiteit of excursie is geweest")),
            ("ondertekend", _("De verklaring is getekend")),
            ("geweigerd", _("Wilde niet tekenen")),
        ],
        widget=forms.RadioSelect,
    )
    dag = DutchDateField(label=_("Welke dag?"))
    activiteit = forms.CharField(
        label=_("Wat deden jullie?"),
        max_length=ACTIVITEIT_MAX,
        required=False,
        help_text=_("Alleen bij een activiteit of excursie."),
        widget=text_input(),
    )
    deelnemers = forms.MultipleChoiceField(
        label=_("Voor wie?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, leden: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "deelnemers", leden)

    def get_gegevens(self) -> Pvtgegevens:
        """Return what happened, as the days of one person."""
        data = self.cleaned_data
        return Pvtgegevens(
            **{f"{data['wat']}_op": data["dag"]}, activiteit=data["activiteit"] or ""
        )


class MapForm(HouseForm):
    """The closing talk of the MAP."""

    op = DutchDateField(label=_("Wanneer was het gesprek?"))
    is_gehaald = forms.ChoiceField(
        label=_("Is de MAP gehaald?"),
        choices=[("ja", _("ja, de MAP is klaar")), ("nee", _("nee, er komt een nieuw gesprek"))],
        widget=forms.RadioSelect,
    )
    reden = forms.CharField(
        label=_("Waarom is de MAP klaar als er uren missen?"),
        max_length=300,
        required=False,
        help_text=_("Alleen als er nog uren missen."),
        widget=text_input(),
    )

    def get_gesprek(self) -> Mapgesprek:
        """Return the talk as typed."""
        data = self.cleaned_data
        return Mapgesprek(data["op"], data["is_gehaald"] == "ja", data["reden"])


class EindgesprekForm(HouseForm):
    """The day of the closing talk of the Z-route."""

    op = DutchDateField(label=_("Wanneer was het eindgesprek?"))


class BerichtVraagForm(HouseForm):
    """Before which day the provider answers."""

    uiterlijk = DutchDateField(label=_("Voor welke dag wil je antwoord?"))


class BerichtForm(HouseForm):
    """How a participant is doing, as the provider sees it."""

    van = DutchDateField(label=_("Vanaf"))
    tot_en_met = DutchDateField(label=_("Tot en met"))
    inzet = forms.ChoiceField(
        label=_("Hoe is de inzet?"), choices=[*INZET.items()], widget=forms.RadioSelect
    )
    haalt_doel = forms.ChoiceField(
        label=_("Haalt de deelnemer het doel op tijd?"),
        choices=[("ja", _("ja")), ("nee", _("nee, of dat is de vraag"))],
        widget=forms.RadioSelect,
    )
    tekst = forms.CharField(
        label=_("Hoe gaat het?"),
        max_length=TEKST_MAX,
        help_text=_("Een paar zinnen over leren en komen. Schrijf niets over ziekte of geloof."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    advies = forms.CharField(
        label=_("Wat stel je voor?"),
        max_length=ADVIES_MAX,
        required=False,
        help_text=_("Bijvoorbeeld: meer uren, een andere groep, examen aanvragen."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    lezen = _skill(_("Lezen"))
    luisteren = _skill(_("Luisteren"))
    schrijven = _skill(_("Schrijven"))
    spreken = _skill(_("Spreken"))
    alfabetisering = forms.ChoiceField(
        label=_("Lezen en schrijven in ons schrift"),
        choices=[NIET_GEZIEN, *ALFABETSTANDEN.items()],
        required=False,
    )

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(DutchDateField, self.fields["tot_en_met"]).last = vandaag

    def get_gegevens(self) -> Berichtgegevens:
        """Return the report as typed."""
        data = self.cleaned_data
        return Berichtgegevens(
            van=data["van"],
            tot_en_met=data["tot_en_met"],
            inzet=data["inzet"],
            haalt_doel=data["haalt_doel"] == "ja",
            tekst=data["tekst"],
            advies=data["advies"],
            niveaus=read_levels(data),
        )


class BeoordeelForm(HouseForm):
    """Whether the agreement on results of the contract is kept."""

    resultaat = forms.ChoiceField(
        label=_("Is de afspraak uit het contract gehaald?"),
        choices=[
            ("ja", _("ja")),
            ("nee", _("nee")),
            ("geen", _("daar gaat het contract niet over")),
        ],
        widget=forms.RadioSelect,
    )

    def get_resultaat(self) -> bool | None:
        """Return the judgement; ``None``: the contract says nothing."""
        answers: dict[str, bool | None] = {"ja": True, "nee": False, "geen": None}
        return answers[self.cleaned_data["resultaat"]]
