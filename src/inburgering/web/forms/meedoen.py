"""Forms for instruments, work that was found, the way to work, and what was arranged."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.dienstverband import Werkgegevens
from inburgering.actions.instrument import Instrumenteinde, Instrumentgegevens
from inburgering.actions.randvoorwaarde_afspraak import Opvangafspraak, Vervoerafspraak
from inburgering.actions.uitstroom import Afstemgegevens
from inburgering.actions.werkcheck import Checkgegevens
from inburgering.cases.meedoen import (
    AFSTEMGRONDEN,
    INSTRUMENTEN,
    LRK_STANDEN,
    UITSTROOM,
    VERVOER,
    WERKSOORTEN,
)
from inburgering.ui.forms import DutchDateField, HouseForm, WholeHoursField
from inburgering.web.forms.bedrag import BedragField
from inburgering.web.forms.dossier_velden import KIES, make_choices, offer, text_input

Keuzes = Sequence[tuple[str, str]]
GEEN = ("", _("Geen, of staat er niet bij"))
ANTWOORD = (("ja", _("Ja")), ("nee", _("Nee")))


def _text(**options: Any) -> forms.CharField:
    return forms.CharField(widget=text_input(), **{"max_length": 300, **options})


def _employer(value: str) -> uuid.UUID | None:
    return uuid.UUID(value) if value else None


class InstrumentForm(HouseForm):
    """A re-integration instrument as it is agreed."""

    soort = forms.ChoiceField(
        label=_("Wat is het?"), choices=list(INSTRUMENTEN.items()), widget=forms.RadioSelect
    )
    doel = _text(label=_("Waar is het voor?"), help_text=_("Bijvoorbeeld: leren werken in de zorg"))
    werkgever = forms.ChoiceField(label=_("Bij welke werkgever?"), required=False)
    organisatie = forms.ChoiceField(label=_("Welke partij regelt dit?"))
    begin = DutchDateField(label=_("Eerste dag"))
    eind = DutchDateField(label=_("Laatste dag, als die bekend is"), required=False)
    uren_per_week = WholeHoursField(
        label=_("Uren per week"), required=False, min_value=1, max_value=40
    )

    def __init__(self, *args: Any, werkgevers: Keuzes, partijen: Keuzes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "werkgever", [GEEN, *werkgevers])
        offer(self, "organisatie", [KIES, *partijen])

    def get_gegevens(self) -> Instrumentgegevens:
        """Return the instrument as typed."""
        data = self.cleaned_data
        return Instrumentgegevens(**{**data, "werkgever": _employer(data["werkgever"])})


class InstrumentEindeForm(HouseForm):
    """How an instrument ended."""

    eind = DutchDateField(label=_("Laatste dag"))
    is_vroegtijdig = forms.BooleanField(label=_("Het stopte eerder dan bedoeld"), required=False)
    resultaat = _text(
        label=_("Wat leverde het op?"),
        help_text=_("Stopte het eerder? Schrijf dan op waarom. Niets over ziekte."),
    )

    def get_einde(self) -> Instrumenteinde:
        """Return the end as typed."""
        return Instrumenteinde(**self.cleaned_data)


class WerkForm(HouseForm):
    """Work that was found."""

    soort = forms.ChoiceField(
        label=_("Wat voor werk is het?"),
        choices=list(WERKSOORTEN.items()),
        widget=forms.RadioSelect,
    )
    werkgever = forms.ChoiceField(label=_("Werkgever"), required=False)
    werkgever_naam = _text(
        label=_("Naam van de werkgever"),
        max_length=120,
        required=False,
        help_text=_("Alleen als de werkgever niet in de lijst staat."),
    )
    functie = _text(label=_("Wat doet iemand daar?"), max_length=120, required=False)
    uren_per_week = WholeHoursField(label=_("Uren per week"), min_value=1, max_value=60)
    begin = DutchDateField(label=_("Eerste werkdag"))
    bijstand = forms.ChoiceField(
        label=_("Blijft er bijstand naast het werk?"),
        choices=[*ANTWOORD, ("", _("Nog niet bekend"))],
        widget=forms.RadioSelect,
        required=False,
    )

    def __init__(self, *args: Any, werkgevers: Keuzes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "werkgever", [GEEN, *werkgevers])

    def get_gegevens(self) -> Werkgegevens:
        """Return the work as typed."""
        data = dict(self.cleaned_data)
        answer = data.pop("bijstand")
        return Werkgegevens(
            **{**data, "werkgever": _employer(data["werkgever"])},
            heeft_bijstand_ernaast=None if not answer else answer == "ja",
        )


class WerkEindeForm(HouseForm):
    """The end of work."""

    eind = DutchDateField(label=_("Laatste werkdag"))
    reden = _text(label=_("Waarom stopt het werk?"), help_text=_("Niets over ziekte."))


class WerkcheckForm(HouseForm):
    """Whether somebody has work at a moment that counts."""

    op = DutchDateField(label=_("Op welke dag heb je dit nagegaan?"))
    heeft_werk = forms.ChoiceField(
        label=_("Heeft deze persoon betaald werk of een eigen bedrijf?"),
        choices=ANTWOORD,
        widget=forms.RadioSelect,
    )
    uren_per_week = WholeHoursField(
        label=_("Hoeveel uur per week?"), required=False, min_value=1, max_value=60
    )
    toelichting = _text(
        label=_("Wat valt op?"),
        required=False,
        help_text=_("Gaat de taal door? Is er hulp nodig? Niets over ziekte."),
    )

    def get_gegevens(self, *, moment: str, werk: int | None) -> Checkgegevens:
        """Return what was found."""
        data = self.cleaned_data
        return Checkgegevens(
            moment=moment,
            op=data["op"],
            heeft_werk=data["heeft_werk"] == "ja",
            uren_per_week=data["uren_per_week"],
            toelichting=data["toelichting"],
            dienstverband=werk,
        )


class UitstroomForm(HouseForm):
    """Quick or durable outflow."""

    keuze = forms.ChoiceField(
        label=_("Wat kiezen jullie?"), choices=list(UITSTROOM.items()), widget=forms.RadioSelect
    )
    reden = forms.CharField(
        label=_("Waarom is dit voor deze persoon het beste?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Het PIP-team leest dit mee. Niets over ziekte."),
    )
    op = DutchDateField(label=_("Besproken op"))


class AfstemForm(HouseForm):
    """How plan and Participatiewet go together."""

    grond = forms.ChoiceField(
        label=_("Waarom is er hulp naar werk?"),
        choices=list(AFSTEMGRONDEN.items()),
        widget=forms.RadioSelect,
    )
    organisatie = forms.ChoiceField(label=_("Welke partij voert de Participatiewet uit?"))
    contactpersoon = _text(label=_("Met wie stemde je af?"), max_length=120)
    plan_van_aanpak_op = DutchDateField(
        label=_("Datum van het plan van aanpak"),
        required=False,
        help_text=_("Laat leeg als er nog geen plan van aanpak is."),
    )
    afspraken = forms.CharField(
        label=_("Wat spraken jullie af?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Wie doet wat, hoeveel uur, en wat gaat voor als het botst."),
    )
    op = DutchDateField(label=_("Afgestemd op"))

    def __init__(self, *args: Any, partijen: Keuzes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "organisatie", [KIES, *partijen])

    def get_gegevens(self) -> Afstemgegevens:
        """Return what was agreed."""
        return Afstemgegevens(**self.cleaned_data)


class OpvangForm(HouseForm):
    """A place in childcare."""

    aanbieder = _text(label=_("Welke opvang?"), max_length=120)
    gemeld_op = DutchDateField(
        label=_("Wanneer wist de opvang dat er een plek nodig is?"), required=False
    )
    plaats = _text(
        label=_("Welke plek?"),
        max_length=160,
        required=False,
        help_text=_("Bijvoorbeeld: dinsdag en donderdag, vanaf 1 september"),
    )
    kosten = BedragField(label=_("Wat betaalt de persoon per maand?"), required=False)
    lrk_nummer = _text(
        label=_("Nummer in het register kinderopvang (LRK)"), max_length=12, required=False
    )
    lrk_status = forms.ChoiceField(
        label=_("Wat staat er in het register?"),
        choices=[("", _("Nog niet gekeken")), *LRK_STANDEN.items()],
        required=False,
    )
    lrk_gezien_op = DutchDateField(label=_("Op welke dag keek je?"), required=False)
    is_geregeld = forms.BooleanField(label=_("De opvang is geregeld"), required=False)

    def get_afspraak(self) -> Opvangafspraak:
        """Return the place as typed."""
        data = {k: v for k, v in self.cleaned_data.items() if k not in {"kosten", "is_geregeld"}}
        return Opvangafspraak(**data, kosten_cent=self.cleaned_data["kosten"])


class VervoerForm(HouseForm):
    """How somebody travels."""

    wijze = forms.ChoiceField(label=_("Hoe reist deze persoon?"), choices=make_choices(VERVOER))
    wie = _text(
        label=_("Wie helpt daarbij?"),
        max_length=120,
        required=False,
        help_text=_("Bijvoorbeeld: een buurman rijdt mee, of het vervoer van de gemeente."),
    )
    kosten = BedragField(label=_("Wat kost het per maand?"), required=False)
    is_geregeld = forms.BooleanField(label=_("Het vervoer is geregeld"), required=False)

    def get_afspraak(self) -> Vervoerafspraak:
        """Return the solution as typed."""
        data = self.cleaned_data
        return Vervoerafspraak(data["wijze"], data["wie"], data["kosten"])


def make_initial_afspraak(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was arranged as the first values of a form."""
    values = {name: value for name, value in kept.items() if not name.endswith(("_op", "_cent"))}
    values |= {
        name: date.fromisoformat(str(value)) for name, value in kept.items() if name.endswith("_op")
    }
    if "kosten_cent" in kept:
        values["kosten"] = kept["kosten_cent"]
    return values
