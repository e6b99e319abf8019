"""The calls for the intake: where they are in the law, the next one, and what came of it."""

import uuid
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.fouten import NietGevonden
from inburgering.actions.oproep import (
    brede_intake_afwezig_voltooien,
    oproep_uitkomst_corrigeren,
    oproep_uitkomst_vastleggen,
    oproep_versturen,
)
from inburgering.actions.oproep_brief import Afspraak, render_oproep_preview
from inburgering.law.oproep_controle import oproep_bevindingen
from inburgering.law.tekst import Zin
from inburgering.queries.oproep import Oproepbeeld, get_oproepen
from inburgering.ui.forms import HouseForm
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.oproep import OproepForm, UitkomstForm
from inburgering.web.views.dossier_deur import Formulierpagina, Zegel, handle_form, log_reading

POST_AND_READ = ["GET", "HEAD", "POST"]


@require_safe
def oproep(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show the calls and the next step of the law, with why."""
    beeld = open_calls(request, sleutel)
    context = {"beeld": beeld, "kop": beeld.kop, "tab": "intake", "straks": list_later(beeld)}
    return render(request, "oproep/oproep.html", context)


@require_http_methods(POST_AND_READ)
def oproep_nieuw(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Make the next call, beside the letter as it will be read."""
    beeld = open_calls(request, sleutel)
    if request.method != "POST" and not may_call(beeld):
        return HttpResponseRedirect(reverse("oproep", args=[sleutel]))
    form = make_form(request, beeld)

    def act(zegel: Zegel) -> None:
        oproep_versturen(
            sleutel,
            afspraak=form.get_afspraak(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Oproep %(n)s") % {"n": beeld.stap.nummer or 1},
        knop=_("Maak de brief"),
        gedaan=_("De oproep is gemaakt."),
        volgende=_("De brief staat klaar bij Brieven. Leg daar vast wanneer je hem verstuurt."),
        terug="oproep",
        sjabloon="oproep/nieuw.html",
        extra={"beeld": beeld, "tab": "intake", **preview(request, beeld, form)},
    )
    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_POST
def oproep_voorbeeld(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Return the letter with what is typed so far; nothing is written."""
    beeld = get_oproepen(sleutel, bereik=request.bereik)
    if beeld is None:
        raise Http404
    form = make_form(request, beeld)
    return render(request, "oproep/brief.html", preview(request, beeld, form))


@require_http_methods(POST_AND_READ)
def oproep_uitkomst(request: Verzoek, sleutel: uuid.UUID, volgnummer: int) -> HttpResponse:
    """Record what came of a call, or put it right."""
    beeld = open_calls(request, sleutel)
    rows = [row for row in beeld.oproepen if row.volgnummer == volgnummer]
    if not rows:
        raise Http404
    row = rows[-1]
    is_correction = bool(row.uitkomst)
    initial = {"uitkomst": row.uitkomst, "uitkomst_op": row.uitkomst_op or request.moment.dag}
    form = UitkomstForm(request.POST or None, is_correctie=is_correction, initial=initial)

    def act(zegel: Zegel) -> None:
        change = oproep_uitkomst_corrigeren if is_correction else oproep_uitkomst_vastleggen
        change(
            sleutel,
            volgnummer=volgnummer,
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
            **form.cleaned_data,
        )

    pagina = Formulierpagina(
        titel=_("Uitkomst van oproep %(n)s") % {"n": volgnummer},
        knop=_("Wijzig") if is_correction else _("Leg vast"),
        gedaan=_("De uitkomst is gewijzigd.") if is_correction else _("De uitkomst is vastgelegd."),
        volgende=_("Hieronder staat wat nu nodig is."),
        terug="oproep",
        sjabloon="oproep/uitkomst.html",
        extra={"beeld": beeld, "rij": row, "tab": "intake"},
    )
    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(POST_AND_READ)
def oproep_afwezig(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Complete the intake without the person, after three calls."""
    beeld = open_calls(request, sleutel)
    if request.method != "POST" and beeld.stap.code != "afwezig_voltooien":
        return HttpResponseRedirect(reverse("oproep", args=[sleutel]))

    def act(zegel: Zegel) -> None:
        brede_intake_afwezig_voltooien(
            sleutel,
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Intake afronden zonder de inburgeraar"),
        knop=_("Rond de intake af"),
        gedaan=_("De brede intake is voltooid zonder de inburgeraar."),
        volgende=_("De brief staat klaar bij Brieven. Maak nu het plan (PIP)."),
        terug="oproep",
        sjabloon="oproep/afwezig.html",
        extra={"beeld": beeld, "tab": "intake"},
    )
    form = HouseForm(request.POST if request.method == "POST" else None)
    return handle_form(request, beeld.kop, form, act, pagina=pagina)


def open_calls(request: Verzoek, sleutel: uuid.UUID) -> Oproepbeeld:
    """Write in the log that the calls are read, and return them.

    :raises Http404: if the intake does not exist for this worker.
    """
    log_reading(request, sleutel, deel=Deel.INTAKE, doel="oproep")
    beeld = get_oproepen(sleutel, bereik=request.bereik)
    if beeld is None:
        raise Http404
    return beeld


def may_call(beeld: Oproepbeeld) -> bool:
    """Return whether a call is due and this worker may make it."""
    return beeld.mag_schrijven and beeld.stap.mag_oproepen and not beeld.is_voltooid


def make_form(request: Verzoek, beeld: Oproepbeeld) -> OproepForm:
    """Return the form, filled with the proposal or with what was posted."""
    initial = {
        "datum": beeld.voorstel.datum,
        "tijd": beeld.voorstel.tijd,
        "duur_minuten": 60,
        "plaats": beeld.voorstel.plaats,
        "uiterlijk": beeld.voorstel.uiterlijk,
    }
    posted = request.POST if request.method == "POST" else None
    return OproepForm(posted, beeld=beeld, dag=request.moment.dag, initial=initial)


def preview(request: Verzoek, beeld: Oproepbeeld, form: OproepForm) -> dict[str, object]:
    """Return the letter as it would read with what could be read of the form, and advice.

    :raises Http404: if the intake does not exist for this worker.
    """
    shown = form
    if not form.is_bound:
        data = {name: form.get_initial_for_field(f, name) for name, f in form.fields.items()}
        shown = OproepForm(
            {name: form.fields[name].prepare_value(value) for name, value in data.items()},
            beeld=beeld,
            dag=request.moment.dag,
        )
    shown.is_valid()
    afspraak = shown.get_afspraak()
    try:
        letter = render_oproep_preview(
            beeld.kop.sleutel, afspraak=afspraak, bereik=request.bereik, moment=request.moment
        )
    except NietGevonden as refusal:
        raise Http404 from refusal
    return {"brief": letter, "tips": list_advice(beeld, afspraak, dag=request.moment.dag)}


def list_advice(beeld: Oproepbeeld, afspraak: Afspraak, *, dag: date) -> list[Zin]:
    """Return what is wiser about the term, though the law does not ask it."""
    if afspraak.uiterlijk is None:
        return []
    found = oproep_bevindingen(beeld.stap, dagtekening=dag, uiterlijk=afspraak.uiterlijk)
    return [sentence for item in found if not item.is_wettelijk for sentence in item.uitleg]


@dataclass(frozen=True, slots=True)
class Straks:
    """A step of the law that may still come."""

    titel: str
    uitleg: str


def list_later(beeld: Oproepbeeld) -> list[Straks]:
    """Return the steps that follow when the person does not come."""
    if beeld.is_voltooid or beeld.stap.code in {"gesprek_voeren", "afwezig_voltooien"}:
        return []
    first = (beeld.stap.nummer or 1) + (beeld.open_oproep is not None)
    calls = {
        1: _("Er is nog geen oproep gemaakt. Komt iemand vanzelf? Dan is een oproep niet nodig."),
        2: _("Met een waarschuwing, als iemand niet komt of te weinig meewerkt."),
        3: _("Eerst een boetebesluit, met een termijn van hoogstens 2 maanden.")
        if beeld.kan_boete_krijgen
        else _("Zonder boete: die is er niet voor iemand met een asielvergunning."),
    }
    return [
        *(Straks(_("Oproep %(n)s") % {"n": n}, calls[n]) for n in calls if n >= first),
        Straks(
            _("Afronden zonder de inburgeraar"),
            _("Na drie oproepen. Daarna maak je het PIP."),
        ),
    ]
