"""The law calculator as a page: facts in, terms and duties out; nothing is stored."""

import re
from typing import Any, Final

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from inburgering.cases.keuzelijsten import LEERROUTES, TERMIJNEN, get_word
from inburgering.law.bereken import Antwoord, bereken
from inburgering.law.invoer import OngeldigeInvoer, feiten_uit
from inburgering.ui.forms import DutchDateField, HouseForm, WholeHoursField
from inburgering.ui.toegang import Verzoek

JA_NEE: Final = [("", _("gewoon bij deze groep")), ("ja", _("ja")), ("nee", _("nee"))]
VERPLICHTINGEN: Final = {
    "brede_intake": _("Brede intake"),
    "pvt": _("Participatieverklaringstraject (PVT)"),
    "map": _("Module Arbeidsmarkt en Participatie (MAP)"),
    "cursus_z": _("Cursusuren Z-route"),
    "participatie_z": _("Uren meedoen Z-route"),
    "eindgesprek_z": _("Eindgesprek Z-route"),
    "aanbod_leerroute": _("Aanbod van de gemeente: leerroute"),
    "maatschappelijke_begeleiding": _("Aanbod van de gemeente: maatschappelijke begeleiding"),
    "ontzorgen": _("Ontzorgen door de gemeente"),
}
TOEGESTAAN: Final = {
    "leerroute_wijzigen": _("Leerroute wijzigen"),
    "afschalen_a2": _("Afschalen naar A2"),
}
UREN: Final = ("nt2", "knm", "participatie", "map", "map_praktijk", "pvt")


def _day(label: Any, hint: Any = "") -> DutchDateField:
    return DutchDateField(label=label, help_text=hint, required=False)


class BerekenForm(HouseForm):
    """The facts of one case; empty is not happened or not known."""

    peildatum = DutchDateField(label=_("Op welke dag vraag je dit?"))
    doelgroep = forms.ChoiceField(
        label=_("Doelgroep"),
        choices=[
            ("asielstatushouder", _("asielstatushouder")),
            ("gezinsmigrant", _("gezinsmigrant")),
            ("overige_migrant", _("overige migrant")),
        ],
    )
    heeft_asielvergunning = forms.ChoiceField(
        label=_("Heeft zelf een asielvergunning"), required=False, choices=JA_NEE
    )
    wordt_gehuisvest = forms.ChoiceField(
        label=_("Krijgt een woning van de gemeente"), required=False, choices=JA_NEE
    )
    datum_kennisgeving = _day(_("Kennisgeving van DUO"))
    datum_inschrijving = _day(_("Inschrijving in de BRP"))
    datum_inschrijving_na_verhuizing = _day(_("Inschrijving na verhuizing"))
    wacht_op_derden = forms.BooleanField(label=_("Wacht op informatie van anderen"), required=False)
    informatie_derden_ontvangen = _day(_("Informatie van anderen ontvangen"))
    pip1_dagtekening = _day(_("Dagtekening eerste PIP"))
    pip1_leerroute = forms.ChoiceField(
        label=_("Leerroute eerste PIP"), required=False, choices=[("", "—"), *LEERROUTES.items()]
    )
    pip2_dagtekening = _day(_("Dagtekening tweede PIP"))
    pip2_leerroute = forms.ChoiceField(
        label=_("Leerroute tweede PIP"), required=False, choices=[("", "—"), *LEERROUTES.items()]
    )
    einddatum_duo = _day(_("Einddatum van DUO"))
    recht_op_bijstand = _day(_("Eerste dag recht op bijstand"))
    bekendmaking = _day(_("Brief verzonden"), _("Van het laatste besluit."))
    nt2 = WholeHoursField(label=_("Uren taal (NT2)"), required=False)
    knm = WholeHoursField(label=_("Uren KNM"), required=False)
    participatie = WholeHoursField(label=_("Uren meedoen"), required=False)
    map = WholeHoursField(label=_("Uren MAP"), required=False)
    map_praktijk = WholeHoursField(label=_("Waarvan praktijk"), required=False)
    pvt = WholeHoursField(label=_("Uren PVT"), required=False)

    def get_case(self) -> dict[str, Any]:
        """Return the case as the calculator's contract has it."""
        data = dict(self.cleaned_data)
        hours = {name: data.pop(name) for name in UREN}
        plans = [
            {
                "dagtekening": _iso(data.pop(f"pip{n}_dagtekening")),
                "leerroute": data.pop(f"pip{n}_leerroute") or None,
            }
            for n in (1, 2)
        ]
        case = {name: _plain(value) for name, value in data.items()}
        return {
            "id": "scherm",
            **{name: value for name, value in case.items() if value is not None},
            "uren": {name: value for name, value in hours.items() if value is not None},
            "pips": [plan for plan in plans if plan["dagtekening"]],
        }


def _plain(value: Any) -> Any:
    if value in ("ja", "nee"):
        return value == "ja"
    return None if value == "" else _iso(value)


def _iso(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


@require_http_methods(["GET", "HEAD", "POST"])
def bereken_pagina(request: Verzoek) -> HttpResponse:
    """Ask for the facts and show what the law says about them."""
    form = BerekenForm(request.POST or None, initial={"peildatum": request.moment.dag})
    answer = None
    if request.method == "POST" and form.is_valid():
        try:
            answer = bereken(feiten_uit(form.get_case()))
        except OngeldigeInvoer as refusal:
            form.add_error(_field(refusal.veld, form), refusal.melding)
    return render(request, "bereken/bereken.html", {"form": form, **_show(answer)})


def _field(name: str, form: BerekenForm) -> str | None:
    """Return the field of the form that the law room means by this name."""
    plan = re.fullmatch(r"pips\[(\d)\]\.(\w+)", name)
    if plan is not None:
        name = f"pip{int(plan[1]) + 1}_{plan[2]}"
    name = name.removeprefix("uren.")
    return name if name in form.fields else None


def _show(answer: Antwoord | None) -> dict[str, Any]:
    if answer is None:
        return {"antwoord": None}
    return {
        "antwoord": answer,
        "termijnen": [(get_word(TERMIJNEN, c), item) for c, item in answer.termijnen.items()],
        "verplichtingen": [(VERPLICHTINGEN[c], i) for c, i in answer.verplichtingen.items()],
        "toegestaan": [(TOEGESTAAN[c], item) for c, item in answer.toegestaan.items()],
    }
