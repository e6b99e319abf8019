"""Who moved here and who left: the list, opening the dossier, and the archive."""

import uuid

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietGevonden
from inburgering.actions.verhuizing_archief import archief_openen
from inburgering.actions.verhuizing_komst import verhuizing_openen
from inburgering.queries.dossier_keuzes import list_casusregisseurs
from inburgering.queries.persoon import find_opened
from inburgering.queries.verhuizing import Richting, get_archived, get_notice, list_moves
from inburgering.ui.eenmalig import read_eenmalig
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.verhuizing import OpenenForm, RedenForm
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.dossier_deur import posted
from inburgering.web.views.personen import may_open

METHODS = ["GET", "HEAD", "POST"]


@require_safe
def verhuizingen(request: Verzoek) -> HttpResponse:
    """Show who moved here and who left, the newest first."""
    if not request.bereik.regie_gemeenten or not request.bereik.rol.heeft_dossiers:
        raise Http404
    richting: Richting = "vertrokken" if request.GET.get("lijst") == "vertrokken" else "hierheen"
    voor = request.GET.get("voor", "")
    page = list_moves(
        richting,
        bereik=request.bereik,
        dag=request.moment.dag,
        voor=int(voor) if voor.isdigit() else None,
    )
    context = {
        "lijst": page,
        "richting": richting,
        "is_vervolg": bool(voor),
        "mag_openen": may_open(request),
        "met_gemeente": len(request.bereik.regie_gemeenten) > 1,
    }
    return render(request, "verhuizing/lijst.html", context)


@require_http_methods(METHODS)
def verhuizing_openen_pagina(request: Verzoek, verhuizing: uuid.UUID) -> HttpResponse:
    """Open the dossier of somebody who moved here by the notice of the old college."""
    row = get_notice(verhuizing, bereik=request.bereik, dag=request.moment.dag)
    if row is None:
        raise Http404
    if row.dossier is not None and request.method != "POST":
        return HttpResponseRedirect(reverse("verhuizing", args=[row.dossier]))
    form = OpenenForm(
        posted(request),
        casusregisseurs=list_casusregisseurs(request.bereik),
        initial={"casusregisseur": request.bereik.medewerker},
    )
    if request.method == "POST" and form.is_valid():
        once = read_eenmalig(request.POST)
        key: uuid.UUID | None = None
        try:
            key = verhuizing_openen(
                verhuizing,
                casusregisseur=form.cleaned_data["casusregisseur"],
                bereik=request.bereik,
                moment=request.moment,
                eenmalig=once,
            )
        except AlGedaan:
            key = find_opened(once, bereik=request.bereik)
        except NietGevonden as refusal:
            raise Http404 from refusal
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        if key is not None:
            return _go_to_new(request, key)
    return render(request, "verhuizing/openen.html", {"rij": row, "form": form})


def _go_to_new(request: Verzoek, key: uuid.UUID) -> HttpResponse:
    announce_success(
        request,
        done=_("Het dossier is geopend."),
        next_step=_("Vraag nu de overdracht bij de vorige gemeente."),
    )
    return HttpResponseRedirect(reverse("verhuizing", args=[key]))


@require_http_methods(METHODS)
def verhuizing_archief(request: Verzoek, verhuizing: uuid.UUID) -> HttpResponse:
    """Ask for the reason to read a handed-over dossier, and open it for today."""
    row = get_archived(verhuizing, bereik=request.bereik)
    if row is None:
        raise Http404
    if row.dossier is not None and request.method != "POST":
        return HttpResponseRedirect(reverse("dossier", args=[row.dossier]))
    hint = _("Dit komt in het logboek. Bijvoorbeeld: 'vraag over bezwaar van 3 maart'.")
    form = RedenForm(posted(request), hint=hint)
    if request.method == "POST" and form.is_valid():
        try:
            key = archief_openen(
                verhuizing,
                reden=form.cleaned_data["reden"],
                bereik=request.bereik,
                moment=request.moment,
            )
        except NietGevonden as refusal:
            raise Http404 from refusal
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            announce_success(
                request,
                done=_("Je kunt dit dossier vandaag lezen."),
                next_step=_("Je kunt er niets meer in veranderen."),
            )
            return HttpResponseRedirect(reverse("dossier", args=[key]))
    return render(request, "verhuizing/archief.html", {"rij": row, "form": form})
