"""Examples for the style guide: made-up people and days, relative to the day of the page."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.law.tekst import Zin
from inburgering.ui.forms import DutchDateField, HouseForm, WholeHoursField
from inburgering.ui.route_svg import Station, StationStatus


class ExampleForm(HouseForm):
    """Every kind of field once."""

    naam = forms.CharField(label=_("Achternaam"), help_text=_("Zoals in het paspoort."))
    geboortedatum = DutchDateField(label=_("Geboortedatum"))
    uren = WholeHoursField(label=_("Uren taalles tot nu toe"), required=False)
    leerroute = forms.ChoiceField(
        label=_("Leerroute"),
        choices=[("", _("Kies een leerroute")), ("b1", "B1-route"), ("z", "Z-route")],
    )
    opvang = forms.ChoiceField(
        label=_("Waar woont deze persoon nu?"),
        widget=forms.RadioSelect,
        choices=[("azc", _("In een azc")), ("gemeente", _("In de gemeente"))],
    )
    talen = forms.MultipleChoiceField(
        label=_("In welke talen kan het gesprek?"),
        help_text=_("Kies er een of meer."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[("ti", "Tigrinya"), ("ar", _("Arabisch")), ("en", _("Engels"))],
    )
    wens = forms.CharField(
        label=_("Wat wil deze persoon bereiken?"),
        help_text=_("Schrijf het in de eigen woorden van de persoon."),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
    )
    tolk = forms.BooleanField(
        label=_("Er is een tolk nodig"), help_text=_("We zetten dit in de uitnodiging.")
    )
    bestand = forms.FileField(
        label=_("Bestand met dossiers"), help_text=_("XLSX of CSV, niet groter dan 10 MB.")
    )


@dataclass(frozen=True, slots=True)
class ExampleRow:
    """A row of the example work list."""

    naam: str
    gemeente: str
    taak: str
    uiterlijk: date
    reden: str
    wie: str
    contact: str


def build_examples(vandaag: date) -> dict[str, Any]:
    """Return what the style guide shows on this day."""
    wrong = {"naam": "", "geboortedatum": "31-2-1990", "uren": "12,5", "leerroute": ""}
    return {
        "formulier": ExampleForm(auto_id="goed_%s", initial={"naam": "Ngüyen-Çelik"}),
        "fout_formulier": ExampleForm(wrong, {}, auto_id="fout_%s"),
        "stations": build_stations(vandaag),
        "stations_begin": build_stations(vandaag)[:4],
        "zinnen_voorbeeld": build_sentences(vandaag),
        "rijen": build_rows(vandaag),
        "dagen": [vandaag + timedelta(days=n) for n in (-40, -1, 0, 1, 9, 21, 200, 900)],
    }


def build_stations(vandaag: date) -> list[Station]:
    """Return a route halfway: one step late, the PIP at hand."""

    def day(number: int) -> date:
        return vandaag + timedelta(days=number)

    done, later = StationStatus.GEDAAN, StationStatus.STRAKS
    return [
        Station("koppeling", "Koppeling", done, day(-140)),
        Station("kennisgeving", "Kennisgeving DUO", done, day(-61)),
        Station("intake", "Brede intake", done, day(-34)),
        Station("lbt", "Leerbaarheidstoets", StationStatus.TE_LAAT, None, day(-3)),
        Station("pip", "PIP vaststellen", StationStatus.NU, None, day(9)),
        Station("map", "Module Arbeidsmarkt en Participatie", StationStatus.NVT),
        Station("pvt", "Participatieverklaring", later, None, day(200)),
        Station("taal", "Taal en examens", later, None, day(1090)),
        Station("nazorg", "Nazorg", later),
    ]


def build_sentences(vandaag: date) -> list[Zin]:
    """Return the reasons behind a last day."""
    last = vandaag + timedelta(days=9)
    return [
        Zin("DUO stuurde de kennisgeving op %(dag)s.", {"dag": last - timedelta(weeks=10)}),
        Zin("Vanaf die dag zijn er %(weken)s weken.", {"weken": 10}),
        Zin("De laatste dag is %(dag)s.", {"dag": last}),
    ]


def build_rows(vandaag: date) -> list[ExampleRow]:
    """Return a few rows of work, with a name as long as they come."""
    rows = [
        ("Semhar Tesfay", "Voorbeelddorp", "Stel het PIP vast", -3, "10 weken na kennisgeving"),
        ("Omar al-Hassan", "Voorbeelddorp", "Nodig uit voor de intake", 1, "2e oproep"),
        ("Wolanyk", "Verderop aan de Beek", "Bel over de taalles", 3, "eigen afspraak"),
        (
            "Maria Fernanda de los Ángeles Guimarães Nascimento-van der Wolkenstein",
            "Verderop aan de Beek",
            "Leg vast dat de inburgeraar de participatieverklaring tekende",
            24,
            "voor het einde van de termijn",
        ),
    ]
    return [
        ExampleRow(name, place, task, vandaag + timedelta(days=days), why, "Noor de Wit", "8 dagen")
        for name, place, task, days, why in rows
    ]
