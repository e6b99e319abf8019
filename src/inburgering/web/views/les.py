"""Lessons of a group: which are to be recorded, and one screen to record one, on a phone."""

import uuid
from dataclasses import replace
from typing import Final

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.inzage import mensen_inzien
from inburgering.actions.les import les_ongedaan, les_openen, les_vastleggen, les_vervallen
from inburgering.queries.les import Lesbeeld, Lessenbeeld, get_les, get_lessen
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.les import (
    MINUTEN_LAAT,
    REDENEN,
    STANDAARD,
    LesForm,
    LesVervaltForm,
    OnderwerpForm,
    keep_typed,
    read_planned,
    read_presence,
)
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.dossier_deur import find_url, posted, read_zegel, show_forbidden

METHODS: Final = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
def lessen(request: Verzoek, lesgroep: uuid.UUID) -> HttpResponse:
    """Show which lessons are to be recorded; a press on one of the timetable opens it."""
    beeld = _open_group(request, lesgroep)
    if request.method == "POST":
        planned = read_planned(request.POST)
        if planned is not None:
            try:
                key = les_openen(
                    lesgroep, les=planned, bereik=request.bereik, moment=request.moment
                )
            except NietBevoegd as refusal:
                return show_forbidden(request, refusal)
            except Geweigerd as refusal:
                text = " ".join(str(v) for v in refusal.velden.values()) or str(refusal.melding)
                announce_problem(request, problem=_("De les is niet geopend."), remedy=text)
            else:
                return HttpResponseRedirect(reverse("les", args=[key]))
    context = {"beeld": beeld, "groep_url": find_url("groep", lesgroep)}
    return render(request, "les/lessen.html", context)


@require_http_methods(METHODS)
def les_nieuw(request: Verzoek, lesgroep: uuid.UUID) -> HttpResponse:
    """Open a lesson that is not in the timetable."""
    beeld = _open_group(request, lesgroep)
    initial = {"datum": request.moment.dag, "soort": beeld.soorten[0][0]}
    form = LesForm(
        posted(request), vandaag=request.moment.dag, soorten=beeld.soorten, initial=initial
    )
    if request.method == "POST" and form.is_valid():
        try:
            key = les_openen(
                lesgroep, les=form.get_les(), bereik=request.bereik, moment=request.moment
            )
        except NietGevonden as refusal:
            raise Http404 from refusal
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            return HttpResponseRedirect(reverse("les", args=[key]))
    return render(request, "les/nieuw.html", {"beeld": beeld, "form": form})


@require_http_methods(METHODS)
def les(request: Verzoek, les: uuid.UUID) -> HttpResponse:
    """Show everybody of a lesson as present, and save once who was not and what it was about."""
    beeld = _open_lesson(request, les)
    form = OnderwerpForm(posted(request), initial={"onderwerp": beeld.regel.onderwerp})
    fouten: dict[str, str] = {}
    melding = ""
    if request.method == "POST":
        typed = read_presence(request.POST, beeld.deelnemers)
        zegel = read_zegel(request)
        form.is_valid()
        try:
            les_vastleggen(
                les,
                aanwezig=typed,
                onderwerp=request.POST.get("onderwerp"),
                versie=zegel.versie,
                bereik=request.bereik,
                moment=request.moment,
                eenmalig=zegel.eenmalig,
            )
        except AlGedaan:
            return HttpResponseRedirect(reverse("les", args=[les]))
        except NietGevonden as refusal:
            raise Http404 from refusal
        except NietBevoegd as refusal:
            return show_forbidden(request, refusal)
        except Geweigerd as refusal:
            melding = str(refusal.melding)
            fouten = {key: str(text) for key, text in refusal.velden.items()}
            beeld = replace(beeld, deelnemers=keep_typed(beeld.deelnemers, typed))
        else:
            present = sum(not how.afwezig or how.minuten_te_laat > 0 for how in typed.values())
            _announce(request, present, len(typed))
            return HttpResponseRedirect(reverse("les", args=[les]))
    context = {
        "beeld": beeld,
        "form": form,
        "redenen": REDENEN,
        "standaard": STANDAARD,
        "laat": MINUTEN_LAAT,
        "melding": melding,
        "fouten": [
            (p, fouten[str(p.dossier)]) for p in beeld.deelnemers if str(p.dossier) in fouten
        ],
    }
    return render(request, "les/les.html", context)


@require_POST
def les_terug(request: Verzoek, les: uuid.UUID) -> HttpResponse:
    """Take back what was recorded of a lesson."""
    _open_lesson(request, les)
    try:
        les_ongedaan(
            les,
            versie=read_zegel(request).versie,
            bereik=request.bereik,
            moment=request.moment,
        )
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)
    except Geweigerd as refusal:
        announce_problem(request, problem=_("Er is niets veranderd."), remedy=str(refusal.melding))
    else:
        announce_success(
            request, done=_("De les is niet meer vastgelegd."), next_step=_("Leg hem opnieuw vast.")
        )
    return HttpResponseRedirect(reverse("les", args=[les]))


@require_http_methods(METHODS)
def les_vervalt(request: Verzoek, les: uuid.UUID) -> HttpResponse:
    """Say that a lesson does not take place."""
    beeld = _open_lesson(request, les)
    form = LesVervaltForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            les_vervallen(
                les,
                reden=form.cleaned_data["reden"],
                versie=read_zegel(request).versie,
                bereik=request.bereik,
            )
        except NietBevoegd as refusal:
            return show_forbidden(request, refusal)
        except Geweigerd as refusal:
            show_refusal(form, refusal)
        else:
            announce_success(request, done=_("Deze les gaat niet door. Niemand was afwezig."))
            return HttpResponseRedirect(reverse("lessen", args=[beeld.groep]))
    return render(request, "les/vervalt.html", {"beeld": beeld, "form": form})


def _announce(request: Verzoek, present: int, total: int) -> None:
    words = ngettext(
        "De les is opgeslagen: %(er)d van %(n)d was er.",
        "De les is opgeslagen: %(er)d van %(n)d waren er.",
        total,
    )
    announce_success(
        request,
        done=words % {"er": present, "n": total},
        next_step=_("Klopt het niet? Pas het hieronder aan en sla opnieuw op."),
    )


def _open_group(request: Verzoek, groep: uuid.UUID) -> Lessenbeeld:
    beeld = get_lessen(groep, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    return beeld


def _open_lesson(request: Verzoek, les: uuid.UUID) -> Lesbeeld:
    beeld = get_les(les, bereik=request.bereik)
    if beeld is None:
        raise Http404
    mensen_inzien(
        [p.dossier for p in beeld.deelnemers],
        doel="les",
        bereik=request.bereik,
        moment=request.moment,
    )
    return beeld
