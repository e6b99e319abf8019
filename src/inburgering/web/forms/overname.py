"""The forms of taking over a caseload."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from inburgering.cases.bestand_lezen import MAX_BYTES, TE_GROOT
from inburgering.ui.forms import HouseForm


class BestandForm(HouseForm):
    """The file with the caseload."""

    bestand = forms.FileField(
        label=_("Ingevuld bestand"),
        help_text=_("Excel (.xlsx) of CSV, hoogstens 10 MB en 5.000 rijen."),
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


class WijzeForm(HouseForm):
    """What to take in of a file that was read."""

    wijze = forms.ChoiceField(
        label=_("Wat neem je over?"),
        widget=forms.RadioSelect,
        choices=[
            ("goede_rijen", _("Alleen de goede rijen. De andere verbeter je later.")),
            ("alles", _("Alles of niets. Is er één rij fout? Dan komt er niemand in.")),
        ],
        initial="goede_rijen",
    )
