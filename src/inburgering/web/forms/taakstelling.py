"""Forms for the taakstelling, for one month of placements and for a file of months."""

from datetime import date
from typing import Any, Final

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from inburgering.actions.taakstelling import NieuweTaakstelling, Plaatsingswijziging
from inburgering.cases.bestand_lezen import MAX_BYTES, TE_GROOT
from inburgering.queries.plaatsing import Plaatsingsvoorstel
from inburgering.ui.forms import DutchDateField, HouseForm

ZOUT: Final = "plaatsingen"
GELDIG_SECONDEN: Final = 24 * 3600
MEESTE: Final = 9999


def make_number_field(label: Any, *, least: int = 0, **options: Any) -> forms.IntegerField:
    """Return a field for a whole number of people."""
    return forms.IntegerField(
        label=label,
        min_value=least,
        max_value=MEESTE,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={
            "required": _("Vul een aantal in. Is het niets? Vul dan 0 in."),
            "invalid": _("Vul een heel getal in, alleen cijfers."),
            "min_value": _("Vul %(limit_value)s of meer in."),
            "max_value": _("Vul niet meer dan %(limit_value)s in."),
        },
        **options,
    )


class TaakstellingForm(HouseForm):
    """How many people to house in a period."""

    begin = DutchDateField(label=_("Eerste dag"), help_text=_("Bijvoorbeeld 1-7-2026"))
    eind = DutchDateField(label=_("Laatste dag"), help_text=_("Bijvoorbeeld 31-12-2026"))
    aantal = make_number_field(
        _("Taakstelling"), help_text=_("Hoeveel mensen je in deze periode huisvest.")
    )
    achterstand = make_number_field(
        _("Achterstand op de eerste dag"),
        least=-MEESTE,
        help_text=_("Wat er nog over was. Lag de gemeente voor? Zet er dan een min voor."),
    )
    bron = forms.CharField(
        label=_("Waar staat dit?"),
        max_length=200,
        help_text=_("Bijvoorbeeld: brief van de provincie van 3 april 2026."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def get_nieuw(self) -> NieuweTaakstelling:
        """Return what was filled in."""
        data = self.cleaned_data
        return NieuweTaakstelling(
            data["begin"], data["eind"], data["aantal"], data["achterstand"], data["bron"].strip()
        )


class MaandForm(HouseForm):
    """The number of one month according to a source."""

    aantal = make_number_field(
        _("Gehuisvest in deze maand"),
        required=False,
        help_text=_("Laat je dit leeg? Dan tellen we uit de dossiers."),
    )
    bron = forms.CharField(
        label=_("Waar komt het cijfer vandaan?"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    oud = forms.IntegerField(required=False, widget=forms.HiddenInput)


class PlaatsingenForm(HouseForm):
    """A file with months."""

    bestand = forms.FileField(
        label=_("Bestand met plaatsingen"),
        help_text=_("Excel (.xlsx) of CSV, met de kolommen jaar, maand, gemeente, aantal en bron."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
        allow_empty_file=True,
    )

    def clean_bestand(self) -> UploadedFile[Any]:
        """Return the file.

        :raises ValidationError: if it is too large to read.
        """
        upload: UploadedFile[Any] = self.cleaned_data["bestand"]
        if (upload.size or 0) > MAX_BYTES:
            raise ValidationError(str(TE_GROOT))
        return upload


def seal_voorstel(voorstel: Plaatsingsvoorstel, *, medewerker: int) -> str:
    """Return the months that were shown, signed, to come back with the button.

    There are no people in it, so the page itself may keep it until somebody agrees.
    """
    rows = [[w.gemeente, w.maand.isoformat(), w.oud, w.nieuw, w.bron] for w in voorstel.wijzigingen]
    return signing.dumps({"wie": medewerker, "rijen": rows}, salt=ZOUT, compress=True)


def open_voorstel(text: str, *, medewerker: int) -> list[Plaatsingswijziging] | None:
    """Return the months that were shown, ``None`` when the text is not ours or a day old."""
    try:
        data = signing.loads(text, salt=ZOUT, max_age=GELDIG_SECONDEN)
    except signing.BadSignature:
        return None
    if data["wie"] != medewerker:
        return None
    return [
        Plaatsingswijziging(code, date.fromisoformat(month), old, new, source)
        for code, month, old, new, source in data["rijen"]
    ]
