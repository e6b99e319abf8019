"""The forms of orders: what is ordered, and what became of it."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from inburgering.actions.bestelling_controle import Bestelgegevens
from inburgering.cases.bedrag import format_bedrag
from inburgering.cases.bestelling_keuzen import ONDERDELEN, ONDERDELEN_VAN, VERVOER
from inburgering.queries.bestelling_beeld import Bestelkeuzes, Contractkeuze, Groepkeuze
from inburgering.ui.forms import DutchDateField, HouseForm, WholeHoursField
from inburgering.web.forms.dossier_velden import KIES, make_choices, offer, text_input

JA_NEE = (("nee", _("nee")), ("ja", _("ja")))
LANG = 300
ELDERS = "elders"


class StaleChoiceField(forms.ChoiceField):
    """A choice of which the action judges whether it still can be chosen."""

    def valid_value(self, value: Any) -> bool:
        """Return whether it may have been a choice when the page was opened."""
        return bool(value) and len(str(value)) <= 40


class BestellingForm(HouseForm):
    """One order; the fields that do not fit the product are left out."""

    aanbod = StaleChoiceField(label=_("Waaraan gaat de persoon meedoen?"))
    contract = StaleChoiceField(
        label=_("Bij welke aanbieder?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies een aanbieder of de wachtlijst.")},
    )
    onderdeel = forms.ChoiceField(label=_("Welk onderdeel?"), required=False)
    reden_perceel = forms.CharField(
        label=_("Waarom een ander perceel?"),
        max_length=LANG,
        required=False,
        help_text=_("Alleen als je afwijkt van het leerprofiel."),
        widget=text_input(),
    )
    groep = StaleChoiceField(label=_("In welke groep?"), required=False)
    reden_wachten = forms.CharField(
        label=_("Waarom wacht de persoon?"),
        max_length=LANG,
        required=False,
        help_text=_("Alleen voor de wachtlijst. Bijvoorbeeld: de groep is vol."),
        widget=text_input(),
    )
    aanbieder_naam = forms.CharField(
        label=_("Bij welke school?"), max_length=120, widget=text_input()
    )
    gewenste_start = DutchDateField(label=_("Wanneer beginnen?"), required=False)
    uren_per_week = WholeHoursField(label=_("Uren les per week"), required=False, max_value=40)
    vervoer_nodig = forms.ChoiceField(
        label=_("Is er hulp nodig om bij de les te komen?"),
        widget=forms.RadioSelect,
        choices=JA_NEE,
    )
    vervoer = forms.ChoiceField(
        label=_("Hoe komt de persoon bij de les?"), required=False, choices=make_choices(VERVOER)
    )
    opvang_nodig = forms.ChoiceField(
        label=_("Is er opvang nodig voor een kind?"), widget=forms.RadioSelect, choices=JA_NEE
    )
    reden = forms.CharField(
        label=_("Waarom wisselt de persoon?"), max_length=LANG, widget=text_input()
    )

    def __init__(
        self, *args: Any, keuzes: Bestelkeuzes, is_eigen: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.keuzes, self.is_eigen = keuzes, is_eigen
        self._offer_contracts()
        if is_eigen:
            self._offer_own()
        self._drop()
        plaatsen = {c.plaats for c in keuzes.contracten if c.plaats}
        if plaatsen:
            self.fields["vervoer_nodig"].help_text = _now("De les is hier: %(plaats)s.") % {
                "plaats": ", ".join(sorted(plaatsen))
            }

    def get_gegevens(self) -> Bestelgegevens:
        """Return what was filled in, for the action."""
        data = self.cleaned_data
        contract = data.get("contract") or ""
        return Bestelgegevens(
            product=self.keuzes.product,
            onderdeel=data.get("onderdeel") or self.keuzes.leerprofiel or "",
            contract=int(contract) if contract.isdecimal() else None,
            groep=data.get("groep") or "",
            aanbod=data.get("aanbod") or "",
            is_eigen_rekening=self.is_eigen,
            aanbieder_naam=data.get("aanbieder_naam") or "",
            gewenste_start=data.get("gewenste_start"),
            uren_per_week=data.get("uren_per_week"),
            reden_perceel=data.get("reden_perceel") or "",
            reden_wachten=data.get("reden_wachten") or "",
            heeft_vervoer_nodig=data.get("vervoer_nodig") == "ja",
            vervoer=data.get("vervoer") or "",
            heeft_opvang_nodig=data.get("opvang_nodig") == "ja",
        )

    def _offer_contracts(self) -> None:
        keuzes = self.keuzes
        waiting = ("wachtlijst", _("Geen van deze: zet op de wachtlijst"))
        offer(self, "contract", [*((str(c.id), describe(c)) for c in keuzes.contracten), waiting])
        offer(
            self, "aanbod", [KIES, *((a.code, f"{a.naam} ({a.aanbieder})") for a in keuzes.aanbod)]
        )
        parts = ONDERDELEN_VAN.get(keuzes.product, ())
        offer(self, "onderdeel", [KIES, *((code, ONDERDELEN[code]) for code in parts)])
        groups = [(str(g.sleutel), describe_group(g)) for g in keuzes.groepen]
        offer(self, "groep", [("", _("nog geen groep")), *groups])

    def _offer_own(self) -> None:
        """Ask where somebody who pays learns: at a school with a contract, or at another one."""
        schools = [(str(c.id), describe(c, with_price=False)) for c in self.keuzes.contracten]
        field = self.fields["contract"]
        field.label = _now("Bij welke school?")
        field.error_messages["required"] = _now("Kies een school.")
        if schools:
            field.help_text = _now(
                "Met een school uit de lijst heeft de gemeente een contract."
                " Die school ziet dat de persoon zelf betaalt."
            )
        self.order_fields(["aanbod", "contract", "aanbieder_naam"])
        offer(self, "contract", [*schools, (ELDERS, _now("Een andere school"))])
        if schools:
            name = self.fields["aanbieder_naam"]
            name.required = False
            name.label = _now("Hoe heet die andere school?")
            name.help_text = _now("Alleen als je 'een andere school' kiest.")

    def _drop(self) -> None:
        keuzes, product = self.keuzes, self.keuzes.product
        is_outside = product == "participatie" or self.is_eigen
        wanted = {
            "aanbod": product == "participatie" and not self.is_eigen,
            "contract": not is_outside or (self.is_eigen and bool(keuzes.contracten)),
            # A contract for a lot says which; without one it is asked.
            "onderdeel": product in ONDERDELEN_VAN
            and not any(c.onderdeel for c in keuzes.contracten),
            "reden_perceel": product == "leerroute_b1" and not is_outside,
            "groep": not is_outside and bool(keuzes.groepen),
            "reden_wachten": not is_outside,
            "aanbieder_naam": self.is_eigen,
            "reden": keuzes.vervangt is not None,
        }
        for name, is_wanted in wanted.items():
            if not is_wanted:
                del self.fields[name]


class AntwoordForm(HouseForm):
    """Accept, or decline with a reason."""

    antwoord = forms.ChoiceField(
        label=_("Kan deze persoon komen?"),
        widget=forms.RadioSelect,
        choices=(("ja", _("ja, er is plek")), ("nee", _("nee, het kan niet"))),
    )
    start = DutchDateField(label=_("Wanneer is de eerste les?"), required=False)
    reden = forms.CharField(
        label=_("Waarom kan het niet?"),
        max_length=LANG,
        required=False,
        help_text=_("Schrijf niets over ziekte of geloof."),
        widget=text_input(),
    )


class StartForm(HouseForm):
    """The first lesson."""

    start = DutchDateField(label=_("Wanneer was de eerste les?"))

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["start"].initial = vandaag


class StopForm(HouseForm):
    """The last lesson."""

    einde = forms.ChoiceField(
        label=_("Hoe liep het af?"),
        widget=forms.RadioSelect,
        choices=(("klaar", _("klaar: het traject is af")), ("gestopt", _("gestopt"))),
    )
    laatste_dag = DutchDateField(label=_("Wanneer was de laatste les?"))
    reden = forms.CharField(
        label=_("Waarom stopt de persoon?"),
        max_length=LANG,
        required=False,
        help_text=_("Alleen bij gestopt. Schrijf niets over ziekte of geloof."),
        widget=text_input(),
    )


class RedenForm(HouseForm):
    """A reason."""

    reden = forms.CharField(label=_("Waarom trek je dit in?"), max_length=LANG, widget=text_input())


class GroepkeuzeForm(HouseForm):
    """The group in which the person gets a place."""

    groep = StaleChoiceField(label=_("In welke groep?"))

    def __init__(self, *args: Any, groepen: tuple[Groepkeuze, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "groep", [KIES, *((str(g.sleutel), describe_group(g)) for g in groepen)])


def describe(contract: Contractkeuze, *, with_price: bool = True) -> str:
    """Return a contract as one line; the price is what the municipality agreed."""
    parts = [
        contract.aanbieder,
        str(ONDERDELEN.get(contract.onderdeel, "")),
        contract.plaats,
        contract.dagen,
        format_bedrag(contract.prijs_cent) if with_price and contract.prijs_cent else "",
    ]
    return ", ".join(part for part in parts if part)


def describe_group(groep: Groepkeuze) -> str:
    """Return a group as one line, with how full it is."""
    room = _now("%(bezet)s van %(maximum)s plekken bezet") % {
        "bezet": groep.bezet,
        "maximum": groep.maximum,
    }
    counted = room if groep.maximum is not None else str(groep.bezet)
    return f"{groep.naam}, {groep.plaats} ({counted})"
