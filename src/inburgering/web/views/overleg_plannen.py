"""Planning meetings, moving one, and calling one off."""

import uuid

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from inburgering.actions.fouten import Geweigerd
from inburgering.actions.overleg import (
    overleg_laten_vervallen,
    overleg_plannen,
    overleg_wijzigen,
)
from inburgering.queries.overleg_beeld import Overlegbeeld
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.overleg import PlanForm, VerzetForm
from inburgering.web.views.dossier_deur import posted
from inburgering.web.views.overleg import open_overleg
from inburgering.web.views.overleg_deur import handle
from inburgering.web.views.pipteam import lead

POST_AND_READ = ["GET", "HEAD", "POST"]


@require_http_methods(POST_AND_READ)
def overleg_plannen_pagina(request: Verzoek, pipteam: uuid.UUID) -> HttpResponse:
    """Plan one meeting or a series."""
    beeld = lead(request, pipteam)
    last = beeld.gepland[-1] if beeld.gepland else None
    initial = {"tijd": last.tijd, "plaats": last.plaats} if last else {}
    form = PlanForm(posted(request), initial=initial)
    return handle(
        request,
        form,
        lambda: overleg_plannen(
            pipteam, form.get_planning(), bereik=request.bereik, moment=request.moment
        ),
        sjabloon="overleg/plannen.html",
        extra={"beeld": beeld},
        terug=reverse("pipteam", args=[pipteam]),
        gedaan=_("Het overleg is gepland."),
        volgende=_("Zet er zaken op: open een dossier en kies 'Zet op de agenda'."),
    )


@require_http_methods(POST_AND_READ)
def overleg_verzetten_pagina(request: Verzoek, overleg: uuid.UUID) -> HttpResponse:
    """Move one meeting to another day, hour or place."""
    beeld = lead_overleg(request, overleg, doel="overleg_verzetten")
    initial = {"datum": beeld.datum, "tijd": beeld.tijd, "plaats": beeld.plaats}
    form = VerzetForm(posted(request), initial=initial)
    return handle(
        request,
        form,
        lambda: overleg_wijzigen(
            overleg, form.get_planning(), bereik=request.bereik, moment=request.moment
        ),
        sjabloon="overleg/verzetten.html",
        extra={"beeld": beeld},
        terug=reverse("overleg", args=[overleg]),
        gedaan=_("Het overleg is verzet."),
        volgende=_("Laat het de leden weten: het systeem stuurt geen bericht."),
    )


@require_http_methods(POST_AND_READ)
def overleg_vervalt_pagina(request: Verzoek, overleg: uuid.UUID) -> HttpResponse:
    """Ask once more, and call the meeting off."""
    beeld = lead_overleg(request, overleg, doel="overleg_vervalt")
    if request.method != "POST":
        return render(request, "overleg/vervalt.html", {"beeld": beeld})
    try:
        moved = overleg_laten_vervallen(overleg, bereik=request.bereik)
    except Geweigerd as refusal:
        announce_problem(
            request, problem=_("Het overleg staat er nog."), remedy=str(refusal.melding)
        )
        return HttpResponseRedirect(reverse("overleg", args=[overleg]))
    then = (
        ngettext(
            "%(n)s zaak staat nu op het volgende overleg.",
            "%(n)s zaken staan nu op het volgende overleg.",
            moved,
        )
        % {"n": moved}
        if moved
        else ""
    )
    announce_success(request, done=_("Het overleg gaat niet door."), next_step=then)
    return HttpResponseRedirect(reverse("overleggen"))


def lead_overleg(request: Verzoek, overleg: uuid.UUID, *, doel: str) -> Overlegbeeld:
    """Return a planned meeting that this worker leads.

    :raises Http404: if it does not exist for this worker.
    :raises PermissionDenied: if somebody else leads it, or it was held.
    """
    beeld = open_overleg(request, overleg, doel=doel)
    if not (beeld.mag_leiden and beeld.is_gepland):
        raise PermissionDenied
    return beeld
