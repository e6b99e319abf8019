"""Adopting and withdrawing the plan: a last look, then one button."""

import uuid

from django import forms
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from inburgering.actions.fouten import AlGedaan, Geweigerd, NietGevonden
from inburgering.actions.pip import pip_vaststellen
from inburgering.actions.pip_brief import render_pip_preview
from inburgering.actions.pip_intrekken import pip_intrekken
from inburgering.queries.pip import get_last_look
from inburgering.queries.pip_beeld import Pipbeeld
from inburgering.ui.forms import HouseForm
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.views.dossier_deur import Formulierpagina, Zegel, handle_form, read_zegel
from inburgering.web.views.pip import open_pip, refuse_writing
from inburgering.web.views.pip_delen import list_points


@require_http_methods(["GET", "HEAD", "POST"])
def pip_vaststellen_pagina(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show what adopting means today, and do it when the worker says so."""
    beeld = open_pip(request, sleutel, doel="pip_vaststellen")
    if beeld.concept is None:
        # Back button or second click after adopting: the plan itself is the answer.
        return HttpResponseRedirect(reverse("pip", args=[sleutel]))
    if not beeld.mag_schrijven:
        return refuse_writing(request, beeld)
    if request.method != "POST":
        return show_last_look(request, beeld)
    try:
        letter = adopt(request, sleutel)
    except AlGedaan:
        return HttpResponseRedirect(reverse("pip", args=[sleutel]))
    except NietGevonden as refusal:
        raise Http404 from refusal
    except Geweigerd as refusal:
        again = open_pip(request, sleutel, doel="pip_vaststellen")
        if again.concept is None:
            return HttpResponseRedirect(reverse("pip", args=[sleutel]))
        return show_last_look(request, again, weigering=refusal)
    announce_success(
        request,
        done=_("Het plan is vastgesteld."),
        next_step=_("Print de brief en verstuur hem vandaag. Bezwaar loopt vanaf het versturen."),
    )
    return HttpResponseRedirect(reverse("brief", args=[letter]))


def adopt(request: Verzoek, sleutel: uuid.UUID) -> uuid.UUID:
    """Adopt the concept that the page showed and return the key of the letter.

    :raises Geweigerd: with what stands in the way, in words for the worker.
    """
    zegel = read_zegel(request)
    seen = request.POST.get("pip_versie", "")
    return pip_vaststellen(
        sleutel,
        pip_versie=int(seen) if seen.isdecimal() else 0,
        versie=zegel.versie,
        bereik=request.bereik,
        moment=request.moment,
        eenmalig=zegel.eenmalig,
    )


def show_last_look(
    request: Verzoek, beeld: Pipbeeld, *, weigering: Geweigerd | None = None
) -> HttpResponse:
    """Render the page before adopting; with a refusal it says why nothing happened."""
    if beeld.concept is None:
        raise Http404
    look = get_last_look(
        beeld.kop.sleutel,
        inhoud=beeld.concept.inhoud,
        uiterlijk=beeld.uiterlijk,
        bereik=request.bereik,
        dag=request.moment.dag,
    )
    letter = render_pip_preview(
        beeld.kop.sleutel,
        inhoud=beeld.concept.inhoud,
        bereik=request.bereik,
        moment=request.moment,
    )
    context = {
        "beeld": beeld,
        "kop": beeld.kop,
        "concept": beeld.concept,
        "blik": look,
        "brief": letter,
        "weigering": weigering,
        "moet": list_points(beeld)[0],
        "mag_vaststellen": bool(
            look
            and look.basis
            and look.is_eigen_partij
            and beeld.concept.is_volledig
            and (beeld.lokaal.akkoord is None or beeld.lokaal.akkoord.stap == "akkoord")
        ),
    }
    return render(request, "pip/vaststellen.html", context, status=409 if weigering else 200)


class IntrekkenForm(HouseForm):
    """Why the plan is withdrawn."""

    reden = forms.CharField(
        label=gettext_lazy("Waarom trek je het plan in?"),
        max_length=300,
        help_text=gettext_lazy("De inburgeraar leest dit in de brief. Schrijf 'U ...'."),
        min_length=5,
        error_messages={"min_length": gettext_lazy("Schrijf op waarom, in een hele zin.")},
        widget=forms.Textarea(attrs={"rows": 4}),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def pip_intrekken_pagina(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Ask for the reason and withdraw the plan in force."""
    beeld = open_pip(request, sleutel, doel="pip_intrekken")
    if beeld.in_kracht is None:
        return HttpResponseRedirect(reverse("pip", args=[sleutel]))
    if not beeld.mag_schrijven:
        return refuse_writing(request, beeld)
    form = IntrekkenForm(request.POST or None)

    def act(zegel: Zegel) -> object:
        return pip_intrekken(
            sleutel,
            reden=form.cleaned_data["reden"],
            versie=zegel.versie,
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Trek het plan in"),
        knop=_("Trek in"),
        gedaan=_("Het plan is ingetrokken."),
        volgende=_("De brief daarover staat klaar bij Brieven."),
        uitleg=_(
            "De inburgeringstermijn loopt gewoon door. Er gaat een brief uit. DUO krijgt bericht."
        ),
        terug="pip",
        soort="danger",
    )
    return handle_form(request, beeld.kop, form, act, pagina=pagina)
