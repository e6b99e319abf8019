"""Forms about somebody who came from another municipality."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inburgering.actions.verhuizing_komst import Komst
from inburgering.cases.keuzelijsten import LEERROUTES
from inburgering.cases.verhuizing import (
    FEITEN_UREN,
    Overdrachtsinhoud,
    OvergedragenFeit,
    OvergedragenPip,
    OvergedragenToets,
)
from inburgering.law.invoer import LEERROUTES as ROUTES
from inburgering.law.invoer import NIVEAUS
from inburgering.queries.verhuizing_inhoud import TOETSUITSLAGEN
from inburgering.ui.forms import DutchDateField, HouseForm, WholeHoursField
from inburgering.web.forms.dossier_nieuw import DossierForm
from inburgering.web.forms.dossier_velden import KIES, make_choices, offer, text_input

GEEN = ("", _("Er was geen PIP, of dat weet ik niet"))
NIVEAU = [("", _("weet ik niet")), ("B1", "B1"), ("A2", "A2")]
DAGEN = ("pvt_ondertekend", "map_eindgesprek", "einddatum_duo")


class KomstForm(DossierForm):
    """A new dossier of somebody who moved here: where from, and what DUO says of a plan there."""

    van_gemeente = forms.ChoiceField(label=_("Uit welke gemeente?"), required=False)
    andere_gemeente = forms.CharField(
        label=_("Naam van de vorige gemeente"),
        max_length=100,
        required=False,
        help_text=_("Alleen als de gemeente niet in de lijst staat."),
        widget=text_input(),
    )
    inschrijving_na_verhuizing = DutchDateField(
        label=_("Ingeschreven in deze gemeente op"),
        help_text=_("Vanaf deze dag tellen de 10 weken voor het nieuwe PIP."),
    )
    leerroute = forms.ChoiceField(
        label=_("Leerroute van het PIP daar"),
        required=False,
        choices=[GEEN, *LEERROUTES.items()],
        help_text=_("DUO geeft dit door met bericht SS121. Deze leerroute blijft."),
    )
    pip_dagtekening = DutchDateField(
        label=_("Dagtekening van het eerste PIP"),
        required=False,
        help_text=_("De termijn van 3 jaar loopt vanaf deze dag door."),
    )
    niveau = forms.ChoiceField(label=_("Niveau"), required=False, choices=NIVEAU)

    def __init__(
        self, *args: Any, alle_gemeenten: Sequence[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for name in ("koppeling", "azc", "wordt_gehuisvest"):
            del self.fields[name]
        self.fields["inschrijving"].label = _("Eerste inschrijving in een gemeente")
        self.fields["inschrijving"].help_text = _("In de gemeente waar deze persoon eerst woonde.")
        offer(self, "van_gemeente", [KIES, *alle_gemeenten])

    def get_komst(self) -> Komst:
        """Return the move as typed."""
        data = self.cleaned_data
        return Komst(
            inschrijving_op=data["inschrijving_na_verhuizing"],
            gemeente=data["van_gemeente"],
            andere_gemeente=data["andere_gemeente"],
            pip_dagtekening=data["pip_dagtekening"],
            leerroute=data["leerroute"],
            niveau=data["niveau"],
        )


class InvoerForm(HouseForm):
    """What another college sent by post or mail."""

    pip_dagtekening = DutchDateField(label=_("Dagtekening van het eerste PIP"), required=False)
    leerroute = forms.ChoiceField(
        label=_("Leerroute"), required=False, choices=make_choices(LEERROUTES)
    )
    niveau = forms.ChoiceField(label=_("Niveau"), required=False, choices=NIVEAU)
    toets_op = DutchDateField(label=_("Leerbaarheidstoets afgenomen op"), required=False)
    toets_resultaat = forms.ChoiceField(
        label=_("Uitslag"), required=False, choices=make_choices(TOETSUITSLAGEN)
    )
    uren_nt2 = WholeHoursField(label=_("Uren taal (NT2)"), required=False)
    uren_knm = WholeHoursField(label=_("Uren KNM"), required=False)
    uren_participatie = WholeHoursField(label=_("Uren participatie"), required=False)
    uren_map = WholeHoursField(label=_("Uren MAP"), required=False)
    uren_map_praktijk = WholeHoursField(label=_("Waarvan praktijk"), required=False)
    uren_pvt = WholeHoursField(label=_("Uren PVT"), required=False)
    pvt_ondertekend = DutchDateField(
        label=_("Participatieverklaring ondertekend op"), required=False
    )
    map_eindgesprek = DutchDateField(label=_("Eindgesprek MAP op"), required=False)
    einddatum_duo = DutchDateField(label=_("Einddatum van DUO"), required=False)
    boetes = forms.CharField(
        label=_("Boetes en waarschuwingen"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    toelichting = forms.CharField(
        label=_("Wat stond er nog meer in?"),
        max_length=4000,
        required=False,
        help_text=_("Schrijf hier niets over ziekte, geloof of afkomst."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean(self) -> dict[str, Any]:
        """Check that what belongs together is there together."""
        data: dict[str, Any] = super().clean() or {}
        for day, choice, text in (
            ("pip_dagtekening", "leerroute", _("Vul bij een PIP de dag en de leerroute in.")),
            ("toets_op", "toets_resultaat", _("Vul bij een toets de dag en de uitslag in.")),
        ):
            if bool(data.get(day)) != bool(data.get(choice)):
                self.add_error(choice if data.get(day) else day, text)
        return data

    def get_inhoud(self, van: str) -> Overdrachtsinhoud:
        """Return what came in, in the form in which a hand-over is kept."""
        data = self.cleaned_data
        plans, test, facts = self._plans(), self._test(), self._facts()
        parts = {
            "pip": bool(plans),
            "voortgang": any(fact.soort != "einddatum_duo" for fact in facts),
            "leerbaarheidstoets": test is not None,
            "einddatum": bool(data["einddatum_duo"]),
            "handhaving": bool(data["boetes"].strip()),
        }
        return Overdrachtsinhoud(
            van=van,
            onderdelen=tuple(code for code, is_there in parts.items() if is_there),
            pips=plans,
            feiten=facts,
            toets=test,
            boetes=data["boetes"].strip(),
            toelichting=data["toelichting"].strip(),
        )

    def _plans(self) -> tuple[OvergedragenPip, ...]:
        data = self.cleaned_data
        if not data["pip_dagtekening"]:
            return ()
        route = next(code for code in ROUTES if code == data["leerroute"])
        niveau = next((code for code in NIVEAUS if code == data["niveau"]), None)
        return (OvergedragenPip(1, "vastgesteld", data["pip_dagtekening"], route, niveau),)

    def _test(self) -> OvergedragenToets | None:
        day = self.cleaned_data["toets_op"]
        return OvergedragenToets(None, day, self.cleaned_data["toets_resultaat"]) if day else None

    def _facts(self) -> tuple[OvergedragenFeit, ...]:
        data = self.cleaned_data
        hours = [
            OvergedragenFeit(soort, getal=data[soort])
            for soort in FEITEN_UREN
            if data[soort] is not None
        ]
        days = [OvergedragenFeit(soort, datum=data[soort]) for soort in DAGEN if data[soort]]
        return (*hours, *days)
