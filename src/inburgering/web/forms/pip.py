"""The form of the plan: its parts as one writes them, to and from the stored content."""

from collections.abc import Collection
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.cases.leren import DOELDIPLOMAS
from inburgering.cases.pip_inhoud import EXTRA, pip_inhoud_as_json
from inburgering.law.pip_inhoud import VAARDIGHEDEN, PipInhoud
from inburgering.ui.forms import HouseForm, WholeHoursField

GEEN_ANTWOORD: Final = ("", _("Nog niet gekozen"))


def _text(label: Any, hint: Any = "", *, rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


def _hours(label: Any, hint: Any = "", *, max_value: int = 9999) -> WholeHoursField:
    return WholeHoursField(label=label, help_text=hint, required=False, max_value=max_value)


def _choice(
    label: Any,
    choices: list[tuple[str, Any]],
    hint: Any = "",
    *,
    empty: Any = GEEN_ANTWOORD[1],
) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, help_text=hint, required=False, choices=[("", empty), *choices]
    )


def _radio(label: Any, choices: list[tuple[str, Any]], hint: Any = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, help_text=hint, required=False, choices=choices, widget=forms.RadioSelect
    )


ALLEEN_ASIEL: Final = ("geschatte_uren_b1", "maatschappelijke_begeleiding", "ontzorgen")
"""Fields that only an asielstatushouder has (art. 13 Wi2021, art. 56a Pw, DUO's rule P8)."""


ROUTES: Final = {
    "B1": _("B1-route: examens op niveau B1"),
    "onderwijs": _("Onderwijsroute: naar mbo, hbo of universiteit"),
    "Z": _("Z-route: zelf je weg vinden in Nederland"),
}


class PipForm(HouseForm):
    """Everything of the plan but the lists of goals, deviations and commitments."""

    leerroute = _radio(_("Welke leerroute past?"), [*ROUTES.items()])
    reden_leerroute = _text(
        _("Waarom past deze leerroute?"),
        _("Schrijf het op zoals je het tegen de inburgeraar zegt: 'U ...'."),
    )
    niveau = _choice(
        _("Niveau"),
        [("B1", "B1"), ("A2", "A2")],
        _("Leeg? Dan maakt DUO er B1 van. In de Z-route: A2 of leeg."),
    )
    niveau_lezen, niveau_luisteren, niveau_schrijven, niveau_spreken = (
        _choice(label, [("B1", "B1"), ("A2", "A2")], empty=_("zoals hierboven"))
        for label in (_("Lezen"), _("Luisteren"), _("Schrijven"), _("Spreken"))
    )
    alfabetisering = _choice(
        _("Lezen en schrijven"),
        [
            ("nvt", _("Kan lezen en schrijven in ons schrift")),
            ("anders_gealfabetiseerd", _("Leest en schrijft in een ander schrift")),
            ("analfabeet", _("Leerde nog niet lezen en schrijven")),
        ],
    )
    doeldiploma = _choice(
        _("Welk diploma is het doel?"),
        [*DOELDIPLOMAS.items()],
        _("De onderwijsroute leidt naar mbo niveau 2 of hoger."),
    )
    uren_per_week = _hours(_("Les per week"), _("Hele uren."), max_value=60)
    geschatte_uren_b1 = _hours(
        _("Hoeveel uur les in de hele B1-route?"), _("Een schatting. Die gaat naar DUO.")
    )
    mag_opleiding_afmaken = forms.BooleanField(
        label=_("De inburgeraar mag een opleiding afmaken die al begonnen is"), required=False
    )
    wil_examen_a2 = forms.BooleanField(
        label=_("De inburgeraar wil examen doen op niveau A2 of KNM"), required=False
    )
    pvt_uren = _hours(_("Uren PVT"), _("Minstens 12 uur."), max_value=200)
    pvt_afspraak = _text(_("Afspraken over het PVT"), rows=2)
    map_uren = _hours(_("Uren MAP"), _("Samen minstens 64 uur."), max_value=400)
    map_praktijk_uren = _hours(_("Waarvan praktijk"), _("Minstens 40 uur."), max_value=400)
    map_afspraak = _text(_("Afspraken over de MAP"), rows=2)
    begeleiding = _text(
        _("Welke begeleiding krijgt de inburgeraar?"),
        _("Wie helpt, hoe vaak, en bij wie kan de inburgeraar terecht?"),
    )
    maatschappelijke_begeleiding = _text(
        _("Maatschappelijke begeleiding"),
        _("Hulp bij wonen, zorg, school en de gemeente. Wie helpt, en waarmee?"),
        rows=2,
    )
    aantal_voortgangsgesprekken = WholeHoursField(
        label=_("Hoeveel voortgangsgesprekken?"),
        help_text=_("In de hele termijn van drie jaar."),
        required=False,
        max_value=99,
        error_messages={
            "invalid": _("Vul een heel getal in. Bijvoorbeeld 6."),
            "max_value": _("Vul niet meer dan %(limit_value)s in."),
        },
    )
    ontzorgen = _text(
        _("Ontzorgen"),
        _("Wat betaalt de gemeente van de uitkering, en tot wanneer?"),
        rows=2,
    )
    financiele_zelfredzaamheid = _text(
        _("Hoe leert de inburgeraar zelf het geld te regelen?"), rows=2
    )
    niveau_financieel = _choice(
        _("Hoeveel hulp bij geld?"),
        [
            ("licht", _("licht")),
            ("matig_intensief", _("matig intensief")),
            ("intensief", _("intensief")),
        ],
    )
    reden_extra_geldhulp = _text(
        _("Waarom is extra hulp met geld nodig?"),
        _("Alleen invullen bij hulp die er is als het echt nodig is. Schrijf 'U ...'."),
        rows=2,
    )
    heeft_jong_kind = _radio(
        _("Is er een jong kind dat naar de voorschool kan?"),
        [("ja", _("ja")), ("nee", _("nee"))],
    )
    vve = _text(_("Afspraken over de voorschool (VVE)"), rows=2)
    taal_en_werk = _text(
        _("Taal samen met werk, vrijwilligerswerk of studie"),
        _("Hoe oefent de inburgeraar de taal buiten de les?"),
    )
    participatie_uren_z = _hours(_("Uren meedoen in de Z-route"), max_value=2000)
    participatie_z = _text(_("Wat gaat de inburgeraar doen?"), rows=2)
    mentale_weerbaarheid = _text(
        _("Mentale weerbaarheid"),
        _("De inburgeraar mag dit, het moet niet. Schrijf hier niets over ziekte of behandeling."),
        rows=2,
    )

    def __init__(
        self,
        *args: Any,
        is_asiel: bool,
        vaste_leerroute: str = "",
        extra: Collection[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        unchosen = [name for name in EXTRA if name not in extra]
        for name in (*(() if is_asiel else ALLEEN_ASIEL), *unchosen):
            del self.fields[name]
        if vaste_leerroute:
            self._keep_route(vaste_leerroute)

    def _keep_route(self, code: str) -> None:
        """Offer only the route of the previous college (art. 15 lid 4 Wi2021)."""
        field = self.fields["leerroute"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(code, ROUTES[code])]
        field.help_text = _(
            "Overgenomen van de vorige gemeente. Deze leerroute blijft "
            "(artikel 15 lid 4 Wet inburgering 2021)."
        )
        field.error_messages["invalid_choice"] = _(
            "Deze leerroute blijft na een verhuizing (artikel 15 lid 4 Wet inburgering 2021)."
        )

    @classmethod
    def make_initial(cls, inhoud: PipInhoud) -> dict[str, Any]:
        """Return what the form shows for this content."""
        stored = pip_inhoud_as_json(inhoud, with_empty=True)
        shown = {name: stored[name] for name in cls.base_fields}
        child = inhoud.heeft_jong_kind
        return {**shown, "heeft_jong_kind": "" if child is None else ("ja" if child else "nee")}

    def get_values(self) -> dict[str, Any]:
        """Return the values that could be read, as they are stored; faulty fields are left out."""
        values = {name: as_stored(name, value) for name, value in self.cleaned_data.items()}
        return {name: value for name, value in values.items() if name not in self.errors}


NULL_WHEN_EMPTY: Final = frozenset(
    {
        *("leerroute", "niveau", "alfabetisering", "niveau_financieel", "doeldiploma"),
        *(f"niveau_{skill}" for skill in VAARDIGHEDEN),
    }
)


def as_stored(name: str, value: Any) -> Any:
    """Return what was typed in this field as the plan keeps it."""
    if name == "heeft_jong_kind":
        return {"ja": True, "nee": False}.get(value)
    if isinstance(value, str):
        # A browser sends other line ends than it was given.
        value = value.replace("\r\n", "\n")
    return None if name in NULL_WHEN_EMPTY and value == "" else value
