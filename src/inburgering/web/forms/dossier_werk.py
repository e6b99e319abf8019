"""Forms for contact, obstacles, household, responsibility and the end of a dossier."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.contact import Contactgegevens
from inburgering.actions.huishouden import Huisgenoot
from inburgering.actions.randvoorwaarde import Randvoorwaardegegevens
from inburgering.cases.keuzelijsten import (
    CONTACTPLAATSEN,
    HUISHOUDSOORTEN,
    KANALEN,
    ONDERWERPEN,
    RANDVOORWAARDEN,
    SENSITIVE,
    SLUITREDENEN,
)
from inburgering.queries.dossier_keuzes import Eigenaar
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.web.forms.dossier_velden import (
    KIES,
    BirthDateField,
    make_choices,
    offer,
    text_input,
)

ELSEWHERE = frozenset({"verhuisd", "dubbel"})
"""Ends that have a page of their own, since another dossier takes part in them."""


class ContactForm(HouseForm):
    """One contact: when, how, where, with whom, about what."""

    datum = DutchDateField(label=_("Datum"))
    kanaal = forms.ChoiceField(label=_("Hoe was het contact?"), choices=make_choices(KANALEN))
    plaats = forms.ChoiceField(label=_("Waar was het?"), choices=make_choices(CONTACTPLAATSEN))
    onderwerp = forms.ChoiceField(label=_("Waar ging het over?"), choices=make_choices(ONDERWERPEN))
    met_wie = forms.CharField(
        label=_("Met wie had je contact?"),
        max_length=200,
        help_text=_(
            "Bijvoorbeeld: de inburgeraar zelf, de partner, de contactpersoon van het azc."
        ),
        widget=text_input(),
    )
    tolk = forms.CharField(
        label=_("Tolk"),
        max_length=80,
        required=False,
        help_text=_("Wie tolkte er? Laat leeg als er geen tolk was."),
        widget=text_input(),
    )
    verslag = forms.CharField(
        label=_("Kort verslag"),
        max_length=5000,
        required=False,
        help_text=_("Wat spraken jullie af? Schrijf hier niets over ziekte, geloof of afkomst."),
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def get_contact(self) -> Contactgegevens:
        """Return the contact as typed."""
        return Contactgegevens(**self.cleaned_data)


class RandvoorwaardeForm(HouseForm):
    """What must be in order, who sees to it and before when."""

    soort = forms.ChoiceField(
        label=_("Waar gaat het over?"),
        choices=list(RANDVOORWAARDEN.items()),
        widget=forms.RadioSelect,
    )
    omschrijving = forms.CharField(
        label=_("Wat moet er geregeld worden?"),
        max_length=300,
        help_text=_("Schrijf alleen op wat er nodig is. Geen ziekte of diagnose."),
        widget=text_input(),
    )
    eigenaar = forms.ChoiceField(label=_("Wie regelt dit?"))
    uiterlijk = DutchDateField(label=_("Voor welke dag?"), required=False)

    def __init__(
        self, *args: Any, eigenaren: Sequence[Eigenaar], heeft_regie: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if not heeft_regie:
            kinds = [item for item in RANDVOORWAARDEN.items() if item[0] != SENSITIVE]
            offer(self, "soort", kinds)
        choices = [(f"{e.organisatie}:{e.medewerker or ''}", e.naam) for e in eigenaren]
        offer(self, "eigenaar", [KIES, *choices])

    def get_gegevens(self) -> Randvoorwaardegegevens:
        """Return the obstacle as typed."""
        data = self.cleaned_data
        party, _colon, worker = data["eigenaar"].partition(":")
        return Randvoorwaardegegevens(
            soort=data["soort"],
            omschrijving=data["omschrijving"],
            organisatie=party,
            medewerker=int(worker) if worker else None,
            uiterlijk=data["uiterlijk"],
        )


class HuisgenootForm(HouseForm):
    """Somebody of the household."""

    soort = forms.ChoiceField(
        label=_("Wie is het?"), choices=list(HUISHOUDSOORTEN.items()), widget=forms.RadioSelect
    )
    dossiernummer = forms.CharField(
        label=_("Dossiernummer"),
        max_length=20,
        required=False,
        help_text=_("Heeft deze persoon ook een dossier? Vul dan alleen het nummer in."),
        widget=text_input(),
    )
    naam = forms.CharField(
        label=_("Naam"),
        max_length=200,
        required=False,
        help_text=_("Alleen als er geen dossier is, bijvoorbeeld bij een kind."),
        widget=text_input(),
    )
    geboortedatum = BirthDateField(label=_("Geboortedatum"), required=False)

    def get_huisgenoot(self) -> Huisgenoot:
        """Return the housemate as typed."""
        return Huisgenoot(**self.cleaned_data)


class CasusregisseurForm(HouseForm):
    """Who becomes responsible for the dossier."""

    casusregisseur = forms.TypedChoiceField(
        label=_("Nieuwe casusregisseur"), coerce=int, empty_value=None
    )

    def __init__(
        self, *args: Any, casusregisseurs: Sequence[tuple[int, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "casusregisseur", [KIES, *casusregisseurs])


class SluitenForm(HouseForm):
    """Why the dossier ends."""

    reden = forms.ChoiceField(
        label=_("Waarom sluit je dit dossier?"),
        choices=[item for item in SLUITREDENEN.items() if item[0] not in ELSEWHERE],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies een reden.")},
    )
