"""One task: see why it is there, settle it, give it to somebody; and add an own one."""

import uuid
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.bericht import bericht_melden
from inburgering.actions.feit import Waarde, feit_vastleggen
from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.inzage import dossier_inzien
from inburgering.actions.taak import taak_afronden
from inburgering.actions.taak_toewijzen import GekozenTaak, Uitslag, taken_toewijzen
from inburgering.cases.feiten import FEITSOORTEN
from inburgering.queries.werkvoorraad_keuzes import Lijstkeuzes, get_collegas, get_lijstkeuzes
from inburgering.queries.werkvoorraad_taak import Taakbeeld, get_taak
from inburgering.ui.eenmalig import read_eenmalig
from inburgering.ui.forms import DutchDateField, HouseForm
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.taak import DagForm, KlaarForm, read_picked
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.taken_werkplek import get_address, get_help_address, get_workplace
from inburgering.web.views.werkvoorraad import go_back, name_colleagues, read_shown


@require_http_methods(["GET", "HEAD", "POST"])
def taak(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show a task with its reason; settle it by the date on which it was done."""
    beeld = _open(request, sleutel, doel="taak")
    form = _make_form(request, beeld)
    if form is not None and form.is_bound and form.is_valid():
        try:
            _settle(request, beeld, form)
        except NietGevonden:
            raise Http404 from None
        except NietBevoegd as refusal:
            raise PermissionDenied(str(refusal.melding)) from refusal
        except AlGedaan:
            return HttpResponseRedirect(reverse("werkvoorraad"))
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            announce_success(
                request,
                done=_("De taak is klaar: %(taak)s.") % {"taak": _translate(beeld)},
                next_step=_("Hieronder staat wat er nu te doen is."),
            )
            return HttpResponseRedirect(reverse("werkvoorraad"))
    return render(request, "werkvoorraad/taak.html", _make_context(request, beeld, form))


@require_safe
def taak_waarom(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Give the reason of one task, to be put under its row."""
    beeld = _open(request, sleutel, doel="waarom")
    return render(request, "werkvoorraad/waarom.html", {"waarom": beeld.waarom})


@require_POST
def taken_verdelen(request: Verzoek) -> HttpResponse:
    """Give the picked tasks to oneself or a colleague, or give them back."""
    keuzes = get_lijstkeuzes(request.bereik, dag=request.moment.dag)
    picked = read_picked(request.POST.getlist("taak"))
    doel = request.POST.get("doel", "")
    names = {str(collega.id): collega.naam for collega in keuzes.collegas}
    chosen = request.POST.get("medewerker", "")
    receivers = {"mij": request.bereik.medewerker, "terug": None}
    if doel == "ander" and chosen in names:
        receivers["ander"] = int(chosen)
    if doel not in receivers:
        announce_problem(
            request,
            problem=_("Er is nog niets doorgegeven."),
            remedy=_("Kies eerst aan wie je de taken geeft."),
        )
        return _return(request, picked, keuzes)
    try:
        results = taken_toewijzen(
            picked,
            medewerker=receivers[doel],
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=read_eenmalig(request.POST),
        )
    except Geweigerd as refusal:
        announce_problem(request, problem=str(refusal.melding), remedy="")
    else:
        _announce(request, results, naam=names.get(chosen, ""), doel=doel)
    return _return(request, picked, keuzes)


def _return(
    request: Verzoek, picked: Sequence[GekozenTaak], keuzes: Lijstkeuzes
) -> HttpResponseRedirect:
    """Go back to the page of the task, or to the list as it was shown."""
    if "taakpagina" in request.POST and picked:
        return HttpResponseRedirect(get_address("taak", picked[0].sleutel))
    return go_back(read_shown(request, keuzes))


def _announce(request: Verzoek, results: tuple[Uitslag, ...], *, naam: str, doel: str) -> None:
    """Say how many tasks went where, and for each refusal once why."""
    done = sum(result.fout is None for result in results)
    if done:
        templates = {
            "mij": ngettext("%(n)d taak staat nu bij jou.", "%(n)d taken staan nu bij jou.", done),
            "ander": ngettext(
                "%(n)d taak staat nu bij %(naam)s.", "%(n)d taken staan nu bij %(naam)s.", done
            ),
        }
        back = ngettext("%(n)d taak is teruggegeven.", "%(n)d taken zijn teruggegeven.", done)
        announce_success(
            request,
            done=templates.get(doel, back) % {"n": done, "naam": naam},
            next_step=_("Taken van hetzelfde soort van dezelfde persoon gaan mee."),
        )
    for fault in dict.fromkeys(str(result.fout) for result in results if result.fout):
        number = sum(str(result.fout) == fault for result in results)
        text = ngettext("%(n)d taak bleef staan.", "%(n)d taken bleven staan.", number)
        announce_problem(request, problem=text % {"n": number}, remedy=fault)


def _open(request: Verzoek, sleutel: uuid.UUID, *, doel: str) -> Taakbeeld:
    """Return the task, after writing that it was read.

    :raises Http404: if it does not exist for this worker.
    """
    beeld = get_taak(request.bereik, sleutel, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    try:
        dossier_inzien(
            beeld.dossier,
            deel=Deel.TAKEN,
            doel=doel,
            bereik=request.bereik,
            moment=request.moment,
        )
    except NietGevonden:
        raise Http404 from None
    return beeld


def _make_form(request: Verzoek, beeld: Taakbeeld) -> HouseForm | None:
    """Return the form that settles the task here, ``None`` when that happens elsewhere."""
    data = request.POST if request.method == "POST" else None
    initial: dict[str, Any] = {"versie": beeld.versie}
    if not beeld.is_open:
        return None
    if beeld.is_eigen:
        return KlaarForm(data, initial=initial)
    if not (beeld.feitsoort or beeld.bericht):
        return None
    form = DagForm(data, initial=initial)
    field = form.fields["waarde"]
    assert isinstance(field, DutchDateField)
    if beeld.feitsoort:
        kind = FEITSOORTEN[beeld.feitsoort]
        field.label = str(kind.naam)
        field.help_text = str(kind.hint) or _("De dag waarop dit gebeurde.")
    else:
        field.label = _("Doorgegeven aan DUO op")
        field.help_text = _("De dag waarop je het PIP op het portaal van DUO invulde.")
    return form


def _settle(request: Verzoek, beeld: Taakbeeld, form: HouseForm) -> None:
    values = form.cleaned_data
    versie, eenmalig = values["versie"], read_eenmalig(request.POST)
    bereik, moment = request.bereik, request.moment
    if beeld.is_eigen:
        taak_afronden(beeld.sleutel, bereik=bereik, moment=moment, versie=versie, eenmalig=eenmalig)
    elif beeld.feitsoort:
        feit_vastleggen(
            beeld.dossier,
            soort=beeld.feitsoort,
            waarde=Waarde(datum=values["waarde"]),
            bereik=bereik,
            moment=moment,
            versie=versie,
            eenmalig=eenmalig,
        )
    elif beeld.bericht:
        bericht_melden(
            beeld.bericht,
            op=values["waarde"],
            bereik=bereik,
            moment=moment,
            versie=versie,
            eenmalig=eenmalig,
        )


def _make_context(request: Verzoek, beeld: Taakbeeld, form: HouseForm | None) -> dict[str, Any]:
    bereik = request.bereik
    collegas = get_collegas(bereik, dag=request.moment.dag) if bereik.rol.mag_toewijzen else ()
    return {
        "taak": beeld,
        "titel": _translate(beeld),
        "form": form,
        "werkplek": get_workplace(beeld.code, dossier=beeld.dossier, taak=beeld.sleutel),
        "dossier_adres": get_address("dossier", beeld.dossier),
        "begeleiding_adres": get_help_address(beeld.code, beeld.taak, dossier=beeld.dossier),
        "gezien": "" if beeld.medewerker is None else beeld.medewerker,
        "is_mijn": beeld.medewerker == bereik.medewerker,
        "is_waarneming": beeld.medewerker in bereik.vervangt,
        "collegas": name_colleagues(collegas, but={beeld.medewerker, bereik.medewerker}),
    }


def _translate(beeld: Taakbeeld) -> str:
    return beeld.titel if beeld.is_eigen else _(beeld.titel)
