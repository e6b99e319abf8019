"""The form of the plan: its parts as one writes them, to and from the stored content."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.cases.pip_inhoud import pip_inhoud_as_json
from inburgering.law.pip_inhoud import PipInhoud
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


def _choice(label: Any, choices: list[tuple[str, Any]], hint: Any = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, help_text=hint, required=False, choices=[GEEN_ANTWOORD, *choices]
    )


class PipForm(HouseForm):
    """Everything of the plan but the lists of goals, deviations and commitments."""

    leerroute = _choice(
        _("Leerroute"),
        [
            ("B1", _("B1-route: examens op niveau B1")),
            ("onderwijs", _("Onderwijsroute: naar mbo, hbo of universiteit")),
            ("Z", _("Z-route: zelfredzaamheid")),
        ],
    )
    reden_leerroute = _text(
        _("Waarom past deze leerroute?"),
        _("Schrijf het op zoals je het tegen de inburgeraar zegt: 'U ...'."),
    )
    niveau = _choice(_("Niveau"), [("B1", "B1"), ("A2", "A2")])
    alfabetisering = _choice(
        _("Lezen en schrijven"),
        [
            ("nvt", _("Kan lezen en schrijven in ons schrift")),
            ("anders_gealfabetiseerd", _("Leest en schrijft in een ander schrift")),
            ("analfabeet", _("Leerde nog niet lezen en schrijven")),
        ],
    )
    uren_per_week = _hours(_("Les per week"), _("Hele uren per week."), max_value=60)
    geschatte_uren_b1 = _hours(
        _("Geschatte uren B1-route"), _("Alleen voor asielstatushouders. Gaat naar DUO.")
    )
    mag_opleiding_afmaken = forms.BooleanField(
        label=_("Mag een opleiding afmaken die al begonnen is"), required=False
    )
    wil_examen_a2 = forms.BooleanField(
        label=_("Wil examen doen op niveau A2 of KNM (alleen Z-route)"), required=False
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
        _("Maatschappelijke begeleiding"), _("Alleen voor asielstatushouders."), rows=2
    )
    aantal_voortgangsgesprekken = _hours(
        _("Aantal voortgangsgesprekken"), _("In de hele termijn."), max_value=99
    )
    ontzorgen = _text(
        _("Ontzorgen"),
        _("Wat betaalt de gemeente van de uitkering, en tot wanneer?"),
        rows=2,
    )
    financiele_zelfredzaamheid = _text(_("Leren omgaan met geld"), rows=2)
    niveau_financieel = _choice(
        _("Hoeveel hulp bij geld?"),
        [
            ("licht", _("licht")),
            ("matig_intensief", _("matig intensief")),
            ("intensief", _("intensief")),
        ],
    )
    heeft_jong_kind = _choice(
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

    @classmethod
    def make_initial(cls, inhoud: PipInhoud) -> dict[str, Any]:
        """Return what the form shows for this content."""
        stored = pip_inhoud_as_json(inhoud, with_empty=True)
        shown = {name: stored[name] for name in cls.base_fields}
        child = inhoud.heeft_jong_kind
        return {**shown, "heeft_jong_kind": "" if child is None else ("ja" if child else "nee")}

    def get_values(self) -> dict[str, Any]:
        """Return the values that could be read, as they are stored; faulty fields are left out."""
        values = {name: _as_stored(name, value) for name, value in self.cleaned_data.items()}
        return {name: value for name, value in values.items() if name not in self.errors}


NULL_WHEN_EMPTY: Final = frozenset({"leerroute", "niveau", "alfabetisering", "niveau_financieel"})


def _as_stored(name: str, value: Any) -> Any:
    if name == "heeft_jong_kind":
        return {"ja": True, "nee": False}.get(value)
    return None if name in NULL_WHEN_EMPTY and value == "" else value


class DoelForm(HouseForm):
    """A goal in one life domain."""

    domein = forms.ChoiceField(
        label=_("Waar gaat het over?"),
        required=False,
        choices=[
            GEEN_ANTWOORD,
            ("werk", _("werk")),
            ("opleiding", _("opleiding")),
            ("taal", _("taal")),
            ("gezin", _("gezin en kinderen")),
            ("wonen", _("wonen")),
            ("geld", _("geld")),
            ("netwerk", _("mensen leren kennen")),
            ("meedoen", _("meedoen in de buurt")),
            ("digitaal", _("computer en internet")),
            ("welzijn", _("welzijn")),
        ],
    )
    in_eigen_woorden = _text(_("Wat wil de inburgeraar? In eigen woorden"), rows=2)
    wat_doet_inburgeraar = _text(_("Wat doet de inburgeraar?"), rows=2)
    wat_doet_gemeente = _text(_("Wat doet de gemeente?"), rows=2)


class AfwijkingForm(HouseForm):
    """A deviation with its reason."""

    onderwerp = forms.CharField(
        label=_("Wat is anders dan gewoon?"), required=False, max_length=200
    )
    reden = _text(_("Waarom?"), rows=2)


class ToezeggingForm(HouseForm):
    """The commitment of a partner."""

    partij = forms.CharField(label=_("Wie zegt hulp toe?"), required=False, max_length=200)
    wat = forms.CharField(label=_("Wat doet deze partij?"), required=False, max_length=300)
    toegezegd_op = forms.DateField(
        label=_("Toegezegd op"),
        required=False,
        input_formats=["%d-%m-%Y", "%Y-%m-%d"],
        widget=forms.DateInput(format="%d-%m-%Y", attrs={"autocomplete": "off"}),
        error_messages={"invalid": _("Schrijf dag, maand en jaar, bijvoorbeeld 12-12-2026.")},
    )


LIJSTEN: Final[Mapping[str, type[HouseForm]]] = {
    "doelen": DoelForm,
    "afwijkingen": AfwijkingForm,
    "toezeggingen": ToezeggingForm,
}
MEEST: Final = 12


def make_rows(
    name: str, rows: list[dict[str, Any]], data: Mapping[str, Any] | None
) -> list[HouseForm]:
    """Return the forms of a list: what is there, and one empty row to write in."""
    count = min(_count_rows(name, rows, data), MEEST)
    form = LIJSTEN[name]
    return [
        form(data, prefix=f"{name}-{index}", initial=rows[index] if index < len(rows) else None)
        for index in range(count)
    ]


def _count_rows(name: str, rows: list[dict[str, Any]], data: Mapping[str, Any] | None) -> int:
    if data is None:
        return len(rows) + 1
    posted = {key.split("-")[1] for key in data if key.startswith(f"{name}-")}
    numbers = [int(number) + 1 for number in posted if number.isdigit()]
    return max(numbers, default=0)


def read_rows(forms_: list[HouseForm]) -> list[dict[str, Any]]:
    """Return the rows in which something was written, as they are stored."""
    return [row for row in _filled(forms_) if any(row.values())]


def _filled(forms_: list[HouseForm]) -> Iterator[dict[str, Any]]:
    for form in forms_:
        if form.is_valid():
            values = dict(form.cleaned_data)
            if values.get("toegezegd_op"):
                values["toegezegd_op"] = values["toegezegd_op"].isoformat()
            yield values
