"""A file of monthly placements: chosen, looked at, taken in."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inburgering.actions.fouten import AlGedaan, Geweigerd
from inburgering.actions.taakstelling import plaatsingen_overnemen
from inburgering.cases.bestand_sjabloon import render_sjabloon_csv, render_sjabloon_xlsx
from inburgering.cases.bestand_xlsx import Onleesbaar
from inburgering.cases.plaatsing_bestand import INDELING
from inburgering.queries.plaatsing import Plaatsingsvoorstel, lees_voorstel, list_invulgemeenten
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.taakstelling import PlaatsingenForm, open_voorstel, seal_voorstel
from inburgering.web.views.overname import give_file


@require_http_methods(["GET", "HEAD", "POST"])
def plaatsingen(request: Verzoek) -> HttpResponse:
    """Take in a file and show what it would change; nothing is written yet."""
    gemeenten = get_gemeenten(request)
    if request.method != "POST":
        return show_form(request, PlaatsingenForm(), gemeenten)
    form = PlaatsingenForm(request.POST, request.FILES)
    voorstel = read_file(request, form) if form.is_valid() else None
    if voorstel is None:
        return show_form(request, form, gemeenten)
    context = {
        "voorstel": voorstel,
        "nieuw": sum(w.is_nieuw for w in voorstel.wijzigingen),
        "anders": [w for w in voorstel.wijzigingen if not w.is_nieuw],
        "zegel": seal_voorstel(voorstel, medewerker=request.bereik.medewerker),
    }
    return render(request, "taakstelling/voorstel.html", context)


@require_POST
def plaatsingen_akkoord(request: Verzoek) -> HttpResponse:
    """Take in the months that were shown; a second press does nothing."""
    get_gemeenten(request)
    items = open_voorstel(request.POST.get("zegel", ""), medewerker=request.bereik.medewerker)
    back = HttpResponseRedirect(reverse("taakstelling"))
    if items is None:
        announce_problem(
            request,
            problem=_("Er is niets veranderd."),
            remedy=_("Dit overzicht is te oud. Kies het bestand opnieuw."),
        )
        return HttpResponseRedirect(reverse("plaatsingen"))
    try:
        number = plaatsingen_overnemen(items, bereik=request.bereik, moment=request.moment)
    except AlGedaan:
        announce_success(request, done=_("Deze maanden stonden er al."))
        return back
    except Geweigerd as refusal:
        announce_problem(request, problem=_("Er is niets veranderd."), remedy=str(refusal.melding))
        return HttpResponseRedirect(reverse("plaatsingen"))
    announce_success(
        request,
        done=ngettext("%(n)d maand is overgenomen.", "%(n)d maanden zijn overgenomen.", number)
        % {"n": number},
        next_step=_("De achterstand is opnieuw berekend."),
    )
    return back


@require_safe
def plaatsingen_sjabloon(request: Verzoek, soort: str) -> HttpResponse:
    """Give the empty form as a file."""
    get_gemeenten(request)
    render_it = render_sjabloon_csv if soort == "csv" else render_sjabloon_xlsx
    return give_file(render_it(INDELING), "plaatsingen-invulformulier", soort)


def read_file(request: Verzoek, form: PlaatsingenForm) -> Plaatsingsvoorstel | None:
    """Return what the chosen file would change, ``None`` with the reason at the field."""
    upload = form.cleaned_data["bestand"]
    try:
        return lees_voorstel(
            upload.name or "", upload.read(), bereik=request.bereik, dag=request.moment.dag
        )
    except Onleesbaar as error:
        form.add_error("bestand", str(error.melding))
        return None


def show_form(request: Verzoek, form: PlaatsingenForm, gemeenten: dict[str, str]) -> HttpResponse:
    """Render the page to choose a file on."""
    context = {"form": form, "gemeenten": sorted(gemeenten.values())}
    return render(request, "taakstelling/bestand.html", context)


def get_gemeenten(request: Verzoek) -> dict[str, str]:
    """Return the municipalities of which this worker may fill in figures; turn others away."""
    found = list_invulgemeenten(request.bereik)
    if not found:
        raise PermissionDenied
    return found
