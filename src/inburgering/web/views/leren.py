"""The page Leerroute: where somebody stands against the plan; exams and levels."""

import uuid
from typing import Final

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.examen import examen_vastleggen, examen_verbeteren, examen_vervallen
from inburgering.actions.taalniveau import taalniveau_vastleggen
from inburgering.queries.leren import get_leren
from inburgering.queries.leren_beeld import Examenregel, Leerbeeld
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.leren import ExamenForm, ExamenVerbeterForm, NiveauForm, RedenForm
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    find_url,
    handle_form,
    log_reading,
    posted,
)

METHODS: Final = ["GET", "HEAD", "POST"]


@require_safe
def leren(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show where this person stands against the plan."""
    beeld = open_leren(request, sleutel, doel="leren")
    context = {
        "beeld": beeld,
        "kop": beeld.kop,
        "tab": "leren",
        "titel": _("Leerroute"),
        "bestellingen_url": find_url("bestellingen", sleutel),
        "uren_url": find_url("uren", sleutel),
    }
    return render(request, "leren/leren.html", context)


def open_leren(request: Verzoek, sleutel: uuid.UUID, *, doel: str) -> Leerbeeld:
    """Write in the log that this part is read, and return it.

    :raises Http404: if it does not exist for this worker.
    """
    log_reading(request, sleutel, deel=Deel.LEREN, doel=doel)
    beeld = get_leren(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    return beeld


@require_http_methods(METHODS)
def examen_nieuw(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record an attempt at the exam."""
    beeld = open_leren(request, sleutel, doel="examen")
    form = ExamenForm(posted(request), initial={"uitslag": "aangemeld", "bron": "duo"})
    pagina = Formulierpagina(
        titel=_("Examen vastleggen"),
        knop=_("Bewaar"),
        gedaan=_("Het examen is vastgelegd."),
        volgende=_("De uitslag leg je vast zodra die er is."),
        terug="leren",
        extra={"tab": "leren"},
    )

    def act(zegel: Zegel) -> None:
        examen_vastleggen(
            sleutel,
            gegevens=form.get_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def examen(request: Verzoek, sleutel: uuid.UUID, examen: int) -> HttpResponse:
    """Record the result of an attempt, or correct it."""
    beeld = open_leren(request, sleutel, doel="examen")
    line = find_exam(beeld, examen)
    initial = {
        "onderdeel": line.onderdeel,
        "niveau": line.niveau,
        "datum": line.datum,
        "uitslag": line.uitslag,
        "uitslag_op": line.uitslag_op,
        "bron": line.bron,
    }
    form = ExamenVerbeterForm(posted(request), initial=initial)
    pagina = Formulierpagina(
        titel=_("Uitslag van %(naam)s") % {"naam": line.naam},
        uitleg=_("Wat er stond, blijft bewaard."),
        knop=_("Bewaar"),
        gedaan=_("Het examen is bijgewerkt."),
        terug="leren",
        extra={"tab": "leren"},
    )

    def act(zegel: Zegel) -> None:
        examen_verbeteren(
            sleutel,
            examen=examen,
            gegevens=form.get_gegevens(),
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def examen_weg(request: Verzoek, sleutel: uuid.UUID, examen: int) -> HttpResponse:
    """Let an attempt no longer count."""
    beeld = open_leren(request, sleutel, doel="examen")
    line = find_exam(beeld, examen)
    form = RedenForm(posted(request))
    pagina = Formulierpagina(
        titel=_("%(naam)s telt niet meer") % {"naam": line.naam},
        uitleg=_("De regel blijft leesbaar bij 'Verbeterd of vervallen'."),
        knop=_("Laat vervallen"),
        soort="danger",
        gedaan=_("Het examen telt niet meer."),
        terug="leren",
        extra={"tab": "leren"},
    )

    def act(zegel: Zegel) -> None:
        examen_vervallen(
            sleutel,
            examen=examen,
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


def find_exam(beeld: Leerbeeld, pk: int) -> Examenregel:
    """Return a valid attempt of this person that this worker may change.

    :raises Http404: if there is none.
    """
    line = next((row for row in beeld.examens if row.id == pk), None)
    if line is None or not beeld.mag_vastleggen:
        raise Http404
    return line


@require_http_methods(METHODS)
def taalniveau(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record the level in each skill on a day."""
    beeld = open_leren(request, sleutel, doel="taalniveau")
    form = NiveauForm(posted(request), initial={"op": request.moment.dag, "bron": "school"})
    pagina = Formulierpagina(
        titel=_("Taalniveau vastleggen"),
        uitleg=_("Vul in wat er is bekeken. De rest blijft zoals het was."),
        knop=_("Bewaar"),
        gedaan=_("Het taalniveau is vastgelegd."),
        terug="leren",
        sjabloon="leren/niveau.html",
        extra={"tab": "leren"},
    )

    def act(zegel: Zegel) -> None:
        taalniveau_vastleggen(
            sleutel,
            gegevens=form.get_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)
