"""Moving as one dossier has part in it: where it stands, reporting it, and taking it back."""

import uuid

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.verhuizing import verhuizing_intrekken, verhuizing_melden
from inburgering.queries.verhuizing import Verhuisbeeld, get_verhuizing
from inburgering.queries.verhuizing_keuzes import list_vertrekkeuzes
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.verhuizing import RedenForm, VertrekForm
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    log_reading,
    posted,
)

METHODS = ["GET", "HEAD", "POST"]


def open_move(request: Verzoek, sleutel: uuid.UUID, *, doel: str) -> Verhuisbeeld:
    """Write the reading in the log and return both moves of the dossier.

    :raises Http404: if the dossier does not exist for this worker, or without the casusregie.
    """
    log_reading(request, sleutel, deel=Deel.PIP, doel=doel)
    beeld = get_verhuizing(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    return beeld


@require_safe
def verhuizing(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show where this person came from or went to, and how far the hand-over is."""
    beeld = open_move(request, sleutel, doel="verhuizing")
    context = {"beeld": beeld, "kop": beeld.kop, "komst": beeld.komst, "vertrek": beeld.vertrek}
    return render(request, "verhuizing/verhuizing.html", context)


@require_http_methods(METHODS)
def verhuizing_vertrek(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Report that somebody moved to another municipality."""
    beeld = open_move(request, sleutel, doel="verhuizing_melden")
    keuzes = list_vertrekkeuzes(sleutel, bereik=request.bereik)
    if keuzes is None:
        raise Http404
    form = VertrekForm(posted(request), keuzes=keuzes)
    pagina = Formulierpagina(
        titel=_("Verhuisd naar een andere gemeente"),
        uitleg=_("Het dossier gaat dicht en de open taken vervallen. Lezen kan nog wel."),
        knop=_("Meld de verhuizing en sluit het dossier"),
        soort="danger",
        gedaan=_("De verhuizing is gemeld en het dossier is gesloten."),
        volgende=_("Vraagt de nieuwe gemeente de gegevens? Dan krijg je daar een taak voor."),
        terug="verhuizing",
        sjabloon="verhuizing/vertrek.html",
        extra={"keuzes": keuzes},
    )

    def act(zegel: Zegel) -> None:
        verhuizing_melden(
            sleutel,
            vertrek=form.get_vertrek(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def verhuizing_terug(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Take back a move that was reported by mistake."""
    beeld = open_move(request, sleutel, doel="verhuizing_intrekken")
    form = RedenForm(posted(request), hint=_("Bijvoorbeeld: 'verkeerde persoon gekozen'."))
    pagina = Formulierpagina(
        titel=_("Verhuizing intrekken"),
        uitleg=_("Het dossier gaat weer open. Het systeem rekent opnieuw uit wat er te doen is."),
        knop=_("Trek de verhuizing in"),
        gedaan=_("De verhuizing is ingetrokken en het dossier is weer open."),
        terug="dossier",
    )

    def act(zegel: Zegel) -> None:
        verhuizing_intrekken(
            sleutel,
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)
