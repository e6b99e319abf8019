"""Redistribute work within the party: choose, look, accept."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from inburgering.actions.fouten import AlGedaan, Geweigerd
from inburgering.actions.herverdeling import herverdeling_bekijken, werk_herverdelen
from inburgering.queries.herverdeling import get_herverdeling
from inburgering.queries.herverdeling_achter import list_vertrekkers
from inburgering.queries.herverdeling_plan import Herverdeelkeuze, Plan
from inburgering.queries.werkvoorraad_keuzes import Lijstkeuzes, get_lijstkeuzes
from inburgering.ui.eenmalig import read_eenmalig
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.overdragen import IEDEREEN, NIEMAND, HerverdeelForm
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.dossier_deur import find_url
from inburgering.web.views.overdragen import require_lead
from inburgering.web.views.werkvoorraad import name_colleagues


@require_http_methods(["GET", "HEAD", "POST"])
def overdragen_nieuw(request: Verzoek) -> HttpResponse:
    """Ask whose work goes where; show what that means; carry out what was shown."""
    require_lead(request)
    step, key = request.POST.get("stap", ""), read_eenmalig(request.POST)
    if step == "akkoord" and key and get_herverdeling(key, bereik=request.bereik):
        # A second press: the work lies elsewhere by now, so the form would not fit any more.
        return HttpResponseRedirect(reverse("overdragen_werk", args=[key]))
    form = make_form(request)
    if not form.is_bound or step == "aanpassen" or not form.is_valid():
        return show_form(request, form)
    keuze = form.read()
    if step != "akkoord":
        return preview(request, form, keuze)
    try:
        sleutel = werk_herverdelen(
            keuze,
            gezien=request.POST.get("gezien", ""),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=key,
        )
    except AlGedaan:
        return HttpResponseRedirect(reverse("overdragen_werk", args=[key]))
    except Geweigerd as refusal:
        return preview(request, form, keuze, why=str(refusal.melding))
    announce(request, keuze)
    return HttpResponseRedirect(reverse("overdragen_werk", args=[sleutel]))


def preview(
    request: Verzoek, form: HerverdeelForm, keuze: Herverdeelkeuze, *, why: str = ""
) -> HttpResponse:
    """Show what would move and what each worker would have then."""
    try:
        plan = herverdeling_bekijken(keuze, bereik=request.bereik, moment=request.moment)
    except Geweigerd as refusal:
        show_refusal(form, refusal)
        return show_form(request, form)
    context = {
        "plan": plan,
        "keuze": keuze,
        "gestuurd": [(name, value) for name in form.fields for value in request.POST.getlist(name)],
        "waarom": why,
        "is_nu": keuze.dag <= request.moment.dag,
        "kop": describe(plan),
        "sturen": find_url("sturen"),
    }
    return render(request, "overdragen/voorbeeld.html", context)


def describe(plan: Plan) -> str:
    """Return in one line how many people it concerns."""
    return ngettext(
        "Het werk van %(n)d persoon verhuist", "Het werk van %(n)d mensen verhuist", plan.aantal
    ) % {"n": plan.aantal}


def announce(request: Verzoek, keuze: Herverdeelkeuze) -> None:
    """Say what happened and what comes next."""
    if keuze.dag <= request.moment.dag:
        announce_success(
            request,
            done=_("Het werk is herverdeeld."),
            next_step=_("Je kunt dit hieronder nog terugdraaien."),
        )
        return
    announce_success(
        request,
        done=_("De herverdeling staat klaar."),
        next_step=_("Op %(dag)s gaat het werk vanzelf over.")
        % {"dag": date_format(keuze.dag, "j F Y")},
    )


def show_form(request: Verzoek, form: HerverdeelForm) -> HttpResponse:
    """Render the form, with what the work list was filtered on."""
    context = {"form": form, "sturen": find_url("sturen")}
    return render(request, "overdragen/nieuw.html", context)


def make_form(request: Verzoek) -> HerverdeelForm:
    """Return the form with the choices of this worker."""
    bereik, dag = request.bereik, request.moment.dag
    choices = get_lijstkeuzes(bereik, dag=dag)
    people = name_colleagues(choices.collegas)
    here = {pk for pk, _naam in people}
    left = [(v.medewerker, v.naam) for v in list_vertrekkers(bereik, dag=dag)]
    gone = [
        (pk, _("%(naam)s (werkt hier niet meer)") % {"naam": naam})
        for pk, naam in left
        if pk not in here
    ]
    return HerverdeelForm(
        request.POST if request.method == "POST" else None,
        initial={"dag": dag, **read_initial(request.GET, choices, bereik.medewerker)},
        van=[*gone, *people],
        naar=people,
        taken=choices.taken,
        gemeenten=choices.gemeenten,
    )


def read_initial(query: Mapping[str, Any], choices: Lijstkeuzes, me: int) -> dict[str, Any]:
    """Return what an address asks for: a worker, or the filter of a work list."""
    found: dict[str, Any] = {}
    lijst = query.get("lijst", "")
    if "van" in query:
        found["van"] = query["van"]
        found["met_casusregie"] = True
    elif query.get("wie"):
        found["van"] = query["wie"]
    elif lijst:
        found["van"] = {"niemand": NIEMAND, "organisatie": IEDEREEN}.get(lijst, str(me))
    if query.get("taak") in choices.taken:
        found |= {"werk": "soorten", "taken": [query["taak"]]}
    if query.get("gemeente") in dict(choices.gemeenten):
        found["gemeenten"] = [query["gemeente"]]
    for name in ("leerroute", "doelgroep"):
        if query.get(name):
            found[name] = query[name]
    return found
