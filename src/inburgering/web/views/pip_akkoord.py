"""A colleague looks along with a concept: laying it before them, agreeing, sending it back."""

import uuid

from django import forms
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietBevoegd, NietGevonden
from inburgering.actions.pip_akkoord import (
    OPMERKING_MAX,
    pip_akkoord_geven,
    pip_terugsturen,
    pip_voorleggen,
)
from inburgering.actions.pip_brief import render_pip_preview
from inburgering.queries.pip_beeld import Pipbeeld
from inburgering.ui.forms import HouseForm
from inburgering.ui.melding import announce_problem, announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.weigering import show_refusal
from inburgering.web.views.dossier_deur import read_zegel, show_forbidden
from inburgering.web.views.pip import open_pip
from inburgering.web.views.pip_delen import list_points


class TerugForm(HouseForm):
    """What must be better."""

    opmerking = forms.CharField(
        label=gettext_lazy("Wat moet er beter?"),
        max_length=OPMERKING_MAX,
        help_text=gettext_lazy("Je collega leest dit. Het komt niet in de brief."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


@require_POST
def pip_voorleggen_knop(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Lay the concept before the colleagues."""
    try:
        return HttpResponseRedirect(lay_before(request, sleutel, read_version(request)))
    except NietGevonden as refusal:
        raise Http404 from refusal
    except NietBevoegd as refusal:
        return show_forbidden(request, refusal)


def lay_before(request: Verzoek, sleutel: uuid.UUID, version: int) -> str:
    """Lay this version of the concept before the colleagues, and return where to go.

    :raises NietGevonden: if the dossier does not exist for this worker.
    :raises NietBevoegd: if the plan is not this worker's task here.
    """
    try:
        pip_voorleggen(
            sleutel,
            pip_versie=version,
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=read_zegel(request).eenmalig,
        )
    except AlGedaan:
        pass
    except (NietGevonden, NietBevoegd):
        raise
    except Geweigerd as refusal:
        announce_problem(request, problem=_("Niet voorgelegd."), remedy=str(refusal.melding))
    else:
        announce_success(
            request,
            done=_("Het plan ligt bij je collega's."),
            next_step=_("Een van hen kijkt mee. Daarna kun je het vaststellen."),
        )
    return reverse("pip", args=[sleutel])


@require_http_methods(["GET", "HEAD", "POST"])
def pip_meekijken(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show plan and checklist to a colleague, who agrees or sends it back."""
    beeld = open_pip(request, sleutel, doel="pip_meekijken")
    akkoord = beeld.lokaal.akkoord
    if beeld.concept is None or akkoord is None or not akkoord.mag_akkoord:
        return HttpResponseRedirect(reverse("pip", args=[sleutel]))
    form = TerugForm(request.POST if request.POST.get("doe") == "terug" else None)
    if request.method != "POST" or (form.is_bound and not form.is_valid()):
        return show_plan(request, beeld, form)
    try:
        done, then = judge(request, sleutel, form)
    except AlGedaan:
        return HttpResponseRedirect(reverse("pip", args=[sleutel]))
    except NietGevonden as refusal:
        raise Http404 from refusal
    except Geweigerd as refusal:
        return show_refused(request, sleutel, form, refusal)
    announce_success(request, done=done, next_step=then)
    return HttpResponseRedirect(reverse("pip", args=[sleutel]))


def judge(request: Verzoek, sleutel: uuid.UUID, form: TerugForm) -> tuple[str, str]:
    """Agree or send back, and return what happened and what comes next.

    :raises Geweigerd: if this worker cannot judge this version.
    """
    version, seal = read_version(request), read_zegel(request)
    if form.is_bound:
        pip_terugsturen(
            sleutel,
            opmerking=form.cleaned_data["opmerking"],
            pip_versie=version,
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=seal.eenmalig,
        )
        return _("Het plan gaat terug."), _("Je collega leest je opmerking bij het plan.")
    pip_akkoord_geven(
        sleutel,
        pip_versie=version,
        bereik=request.bereik,
        moment=request.moment,
        eenmalig=seal.eenmalig,
    )
    return _("Je bent akkoord met dit plan."), _("Nu kan het worden vastgesteld.")


def show_refused(
    request: Verzoek, sleutel: uuid.UUID, form: TerugForm, refusal: Geweigerd
) -> HttpResponse:
    """Show the plan as it is now with why nothing happened; what was typed stays."""
    beeld = open_pip(request, sleutel, doel="pip_meekijken")
    if beeld.concept is None or beeld.lokaal.akkoord is None:
        return HttpResponseRedirect(reverse("pip", args=[sleutel]))
    if form.is_bound:
        show_refusal(form, refusal)
    return show_plan(request, beeld, form, weigering=refusal)


def show_plan(
    request: Verzoek, beeld: Pipbeeld, form: TerugForm, *, weigering: Geweigerd | None = None
) -> HttpResponse:
    """Render the plan as the inburgeraar will read it, with what the law misses."""
    if beeld.concept is None or beeld.lokaal.akkoord is None:
        raise Http404
    must, advice = list_points(beeld)
    context = {
        "beeld": beeld,
        "kop": beeld.kop,
        "tab": "pip",
        "concept": beeld.concept,
        "akkoord": beeld.lokaal.akkoord,
        "moet": must,
        "tips": advice,
        "leestips": (),
        "aantal_tips": len(advice),
        "form": form,
        "weigering": weigering,
        "brief": render_pip_preview(
            beeld.kop.sleutel,
            inhoud=beeld.concept.inhoud,
            bereik=request.bereik,
            moment=request.moment,
        ),
    }
    return render(request, "pip/meekijken.html", context, status=409 if weigering else 200)


def read_version(request: Verzoek) -> int:
    """Return the version of the concept that the page showed."""
    seen = request.POST.get("pip_versie", "")
    return int(seen) if seen.isdecimal() else 0
