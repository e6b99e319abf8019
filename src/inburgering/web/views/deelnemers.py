"""The room of a school: who was asked for, who begins, and who takes part."""

import uuid
from collections.abc import Callable
from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.bestelling_verloop import (
    bestelling_aanvaarden,
    bestelling_starten,
    bestelling_stoppen,
    bestelling_weigeren,
)
from inburgering.actions.inzage import mensen_inzien
from inburgering.queries.deelnemer import Deelnemer, get_deelnemer, get_deelnemersbeeld
from inburgering.ui.eenmalig import read_eenmalig
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.bestelling import AntwoordForm, StartForm, StopForm
from inburgering.web.views.bestelling_woorden import WOORDEN
from inburgering.web.views.dossier_deur import posted
from inburgering.web.views.overleg_deur import handle

METHODS: Final = ["GET", "HEAD", "POST"]


@require_safe
def deelnemers(request: Verzoek) -> HttpResponse:
    """Show requests and own participants; each reading is logged."""
    if Deel.DEELNEMER not in request.bereik.rol.delen:
        raise PermissionDenied
    beeld = get_deelnemersbeeld(bereik=request.bereik)
    mensen_inzien(
        beeld.dossiers,
        doel="deelnemers",
        bereik=request.bereik,
        moment=request.moment,
        deel=Deel.DEELNEMER,
    )
    return render(request, "deelnemers/deelnemers.html", {"beeld": beeld, "woorden": WOORDEN})


@require_http_methods(METHODS)
def deelnemer_antwoord(request: Verzoek, bestelling: uuid.UUID) -> HttpResponse:
    """Accept or decline a request."""
    mens = _open(request, bestelling)
    form = AntwoordForm(posted(request), initial={"start": mens.gewenste_start})

    def act(values: dict[str, Any]) -> None:
        data = form.cleaned_data
        if data["antwoord"] == "ja":
            bestelling_aanvaarden(bestelling, start=data["start"], **values)
        else:
            bestelling_weigeren(bestelling, reden=data["reden"], **values)

    words = (_("Aanvraag beantwoorden"), _("Verstuur"), _("Je antwoord is verstuurd."))
    return _change(request, mens, form, act, words)


@require_http_methods(METHODS)
def deelnemer_start(request: Verzoek, bestelling: uuid.UUID) -> HttpResponse:
    """Record the first lesson."""
    mens = _open(request, bestelling)
    form = StartForm(posted(request), vandaag=request.moment.dag)

    def act(values: dict[str, Any]) -> None:
        bestelling_starten(bestelling, start=form.cleaned_data["start"], **values)

    words = (_("Eerste les"), _("Bewaar"), _("De eerste les is vastgelegd."))
    return _change(request, mens, form, act, words)


@require_http_methods(METHODS)
def deelnemer_stop(request: Verzoek, bestelling: uuid.UUID) -> HttpResponse:
    """Record the last lesson."""
    mens = _open(request, bestelling)
    form = StopForm(posted(request), initial={"laatste_dag": request.moment.dag})

    def act(values: dict[str, Any]) -> None:
        data = form.cleaned_data
        bestelling_stoppen(
            bestelling,
            laatste_dag=data["laatste_dag"],
            reden=data["reden"],
            is_klaar=data["einde"] == "klaar",
            **values,
        )

    words = (_("Laatste les"), _("Bewaar"), _("De laatste les is vastgelegd."))
    return _change(request, mens, form, act, words)


def _open(request: Verzoek, bestelling: uuid.UUID) -> Deelnemer:
    """Return an own participant and write in the log that it is read.

    :raises Http404: for anybody else.
    """
    mens = get_deelnemer(bestelling, bereik=request.bereik)
    if mens is None:
        raise Http404
    mensen_inzien(
        [mens.dossier],
        doel="deelnemer",
        bereik=request.bereik,
        moment=request.moment,
        deel=Deel.DEELNEMER,
    )
    return mens


def _change(
    request: Verzoek,
    mens: Deelnemer,
    form: Form,
    act: Callable[[dict[str, Any]], object],
    words: tuple[str, str, str],
) -> HttpResponse:
    titel, knop, gedaan = words
    seen = request.POST.get("gezien", "")
    values = {
        "gezien": int(seen) if seen.isdecimal() else mens.versie,
        "bereik": request.bereik,
        "moment": request.moment,
        "eenmalig": read_eenmalig(request.POST),
    }
    extra = {"mens": mens, "titel": titel, "knop": knop, "woorden": WOORDEN}
    return handle(
        request,
        form,
        lambda: act(values),
        sjabloon="deelnemers/formulier.html",
        # After a refusal the form stands beside the newest version.
        extra=extra,
        terug=reverse("deelnemers"),
        gedaan=gedaan,
    )
