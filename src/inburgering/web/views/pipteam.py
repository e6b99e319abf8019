"""A PIP-team: making one, and who sits in it."""

import uuid

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietGevonden
from inburgering.actions.pipteam import (
    pipteam_lid_toevoegen,
    pipteam_lid_weghalen,
    pipteam_maken,
)
from inburgering.queries.overleg_beeld import Teambeeld
from inburgering.queries.overleg_lijst import list_overleggen
from inburgering.queries.pipteam import get_pipteam, list_kandidaten
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.overleg import LidForm, TeamForm
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.dossier_deur import posted
from inburgering.web.views.overleg_deur import handle

POST_AND_READ = ["GET", "HEAD", "POST"]


@require_http_methods(POST_AND_READ)
def pipteam_nieuw(request: Verzoek) -> HttpResponse:
    """Make a team; its page then asks for members and a first meeting."""
    if not list_overleggen(bereik=request.bereik, dag=request.moment.dag).mag_team_maken:
        raise PermissionDenied
    form = TeamForm(posted(request))
    if form.is_bound and form.is_valid():
        try:
            team = pipteam_maken(form.cleaned_data["naam"], bereik=request.bereik)
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            announce_success(
                request,
                done=_("Het team is gemaakt."),
                next_step=_("Zeg nu wie erin zit en plan het eerste overleg."),
            )
            return HttpResponseRedirect(reverse("pipteam", args=[team]))
    return render(
        request, "overleg/team_nieuw.html", {"form": form, "terug": reverse("overleggen")}
    )


@require_safe
def pipteam(request: Verzoek, pipteam: uuid.UUID) -> HttpResponse:
    """Show the members and the meetings to come."""
    return render(request, "overleg/team.html", {"beeld": open_team(request, pipteam)})


@require_http_methods(POST_AND_READ)
def pipteam_lid(request: Verzoek, pipteam: uuid.UUID) -> HttpResponse:
    """Add a member."""
    beeld = lead(request, pipteam)
    people = list_kandidaten(pipteam, bereik=request.bereik, dag=request.moment.dag)
    form = LidForm(posted(request), kandidaten=people)
    return handle(
        request,
        form,
        lambda: pipteam_lid_toevoegen(
            pipteam, form.get_lid(), bereik=request.bereik, moment=request.moment
        ),
        sjabloon="overleg/lid.html",
        extra={"beeld": beeld},
        terug=reverse("pipteam", args=[pipteam]),
        gedaan=_("Het lid staat erbij."),
    )


@require_POST
def pipteam_lid_weg(request: Verzoek, pipteam: uuid.UUID, lid: int) -> HttpResponse:
    """Let a member go."""
    lead(request, pipteam)
    try:
        pipteam_lid_weghalen(pipteam, lid, bereik=request.bereik)
    except NietGevonden as refusal:
        raise Http404 from refusal
    except AlGedaan:
        pass
    except Geweigerd as refusal:
        announce_problem(request, problem=_("Niets veranderd."), remedy=str(refusal.melding))
        return HttpResponseRedirect(reverse("pipteam", args=[pipteam]))
    announce_success(
        request,
        done=_("Dit lid komt niet meer."),
        next_step=_("Oude verslagen houden de naam. Nieuwe zaken ziet dit lid niet meer."),
    )
    return HttpResponseRedirect(reverse("pipteam", args=[pipteam]))


def open_team(request: Verzoek, pipteam: uuid.UUID) -> Teambeeld:
    """Return the team.

    :raises Http404: if it does not exist for this worker.
    """
    beeld = get_pipteam(pipteam, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    return beeld


def lead(request: Verzoek, pipteam: uuid.UUID) -> Teambeeld:
    """Return a team that this worker leads.

    :raises Http404: if it does not exist for this worker.
    :raises PermissionDenied: if somebody else leads it.
    """
    beeld = open_team(request, pipteam)
    if not beeld.mag_leiden:
        raise PermissionDenied
    return beeld
