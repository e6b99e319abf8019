"""Teams of the organisations in the region."""

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.actions.fouten import Geweigerd
from inburgering.actions.team import team_aanmaken, team_hernoemen
from inburgering.queries.account import get_beheerkeuzes
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.beheer_formulier import TeamForm, TeamnaamForm
from inburgering.web.views.beheer_recht import beheerder_only


@require_http_methods(["GET", "HEAD", "POST"])
@beheerder_only
def teams(request: Verzoek) -> HttpResponse:
    """Show the teams and make one."""
    keuzes = get_beheerkeuzes(request.bereik)
    form = TeamForm(request.POST or None, keuzes=keuzes)
    if form.is_valid():
        try:
            team_aanmaken(**form.cleaned_data, bereik=request.bereik, moment=request.moment)
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            announce_success(request, done=_("Het team is gemaakt."))
            return HttpResponseRedirect(reverse("beheer_teams"))
    return render(request, "beheer/teams.html", {"form": form, "teams": keuzes.teams})


@require_http_methods(["GET", "HEAD", "POST"])
@beheerder_only
def team(request: Verzoek, team: int) -> HttpResponse:
    """Give a team another name."""
    found = [row for row in get_beheerkeuzes(request.bereik).teams if row[0] == team]
    if not found:
        raise Http404
    form = TeamnaamForm(request.POST or None, initial={"naam": found[0][1]})
    if form.is_valid():
        try:
            team_hernoemen(
                team,
                naam=form.cleaned_data["naam"],
                bereik=request.bereik,
                moment=request.moment,
            )
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            announce_success(request, done=_("De naam is gewijzigd."))
            return HttpResponseRedirect(reverse("beheer_teams"))
    return render(request, "beheer/team.html", {"form": form, "team": found[0]})
