"""The legal facts of a dossier: look, record, correct, withdraw."""

import uuid
from datetime import date

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.feit import feit_corrigeren, feit_intrekken, feit_vastleggen
from inburgering.actions.fouten import Onvolledig
from inburgering.queries.dossier_gegevens import Feitregel, get_feitregel, get_gegevens
from inburgering.queries.dossier_kop import get_kop
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.dossier_feit import FeitForm, IntrekkenForm, OpDagForm
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    log_reading,
    open_dossier,
    posted,
)

POST_AND_READ = ["GET", "HEAD", "POST"]


@require_safe
def dossier_gegevens(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show the facts with source, day and history; on request as they were known on a day."""
    log_reading(request, sleutel, deel=Deel.FEITEN, doel="gegevens")
    form = OpDagForm(request.GET if "op" in request.GET else None)
    op: date | None = form.cleaned_data["op"] if form.is_bound and form.is_valid() else None
    beeld = get_gegevens(sleutel, bereik=request.bereik, dag=request.moment.dag, op=op)
    if beeld is None:
        raise Http404
    context = {"beeld": beeld, "kop": beeld.kop, "form": form, "tab": "dossier_gegevens"}
    return render(request, "dossier/gegevens.html", context)


@require_http_methods(POST_AND_READ)
def dossier_feit(request: Verzoek, sleutel: uuid.UUID, soort: str) -> HttpResponse:
    """Record a fact that is not known yet, or correct one that is."""
    regel = find_regel(request, sleutel, soort)
    initial = {"bron": "gemeente"}
    form = FeitForm(posted(request), regel=regel, initial=initial)
    act = correct if regel.waarde else record
    kop = open_dossier(request, sleutel, deel=_deel(request, sleutel), doel="feit")
    is_known = regel.waarde is not None
    pagina = Formulierpagina(
        titel=_("%(feit)s verbeteren") % {"feit": regel.naam} if is_known else regel.naam,
        uitleg=_("De oude waarde blijft bewaard. Termijnen en taken gaan meteen mee.")
        if is_known
        else _("Termijnen en taken gaan meteen mee."),
        knop=_("Verbeter") if is_known else _("Leg vast"),
        gedaan=_("%(feit)s is verbeterd.") % {"feit": regel.naam}
        if is_known
        else _("%(feit)s is vastgelegd.") % {"feit": regel.naam},
        volgende=_("De termijnen en taken zijn opnieuw berekend."),
        terug="dossier_gegevens" if Deel.FEITEN in kop.delen and kop.heeft_regie else "dossier",
        sjabloon="dossier/feit.html",
        extra={"regel": regel},
    )
    return handle_form(
        request, kop, form, lambda zegel: act(request, sleutel, form, zegel), pagina=pagina
    )


@require_http_methods(POST_AND_READ)
def dossier_feit_intrekken(request: Verzoek, sleutel: uuid.UUID, soort: str) -> HttpResponse:
    """Take back a fact that turned out not to be so."""
    regel = find_regel(request, sleutel, soort)
    if regel.waarde is None:
        raise Http404
    form = IntrekkenForm(posted(request))
    kop = open_dossier(request, sleutel, deel=_deel(request, sleutel), doel="feit")
    pagina = Formulierpagina(
        titel=_("%(feit)s intrekken") % {"feit": regel.naam},
        uitleg=_("Doe dit alleen als het niet is gebeurd. Is de datum fout? Verbeter die dan."),
        knop=_("Trek in"),
        soort="danger",
        gedaan=_("%(feit)s is ingetrokken.") % {"feit": regel.naam},
        volgende=_("De termijnen en taken zijn opnieuw berekend."),
        terug="dossier_gegevens" if Deel.FEITEN in kop.delen else "dossier",
        sjabloon="dossier/feit.html",
        extra={"regel": regel},
    )

    def act(zegel: Zegel) -> None:
        feit_intrekken(
            sleutel,
            soort=soort,
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, kop, form, act, pagina=pagina)


def find_regel(request: Verzoek, sleutel: uuid.UUID, soort: str) -> Feitregel:
    """Return the kind of fact in this dossier.

    :raises Http404: if it does not exist for this worker.
    """
    regel = get_feitregel(sleutel, soort=soort, bereik=request.bereik)
    if regel is None:
        raise Http404
    return regel


def record(request: Verzoek, sleutel: uuid.UUID, form: FeitForm, zegel: Zegel) -> None:
    """Record the fact with the source that was chosen."""
    feit_vastleggen(
        sleutel,
        soort=form.regel.soort,
        waarde=form.get_waarde(),
        bron=form.cleaned_data["bron"],
        bereik=request.bereik,
        moment=request.moment,
        versie=zegel.versie,
        eenmalig=zegel.eenmalig,
    )


def correct(request: Verzoek, sleutel: uuid.UUID, form: FeitForm, zegel: Zegel) -> None:
    """Let the better value take the place of the recorded one.

    :raises Onvolledig: if the value is the one that is recorded already.
    """
    value = form.get_waarde()
    known = form.regel.waarde
    if known is not None and value.datum is not None and value.datum == known.datum:
        raise Onvolledig(
            _("Er verandert niets."),
            velden={"waarde": _("Deze datum staat er al. Vul de goede datum in.")},
        )
    feit_corrigeren(
        sleutel,
        soort=form.regel.soort,
        waarde=value,
        reden=form.cleaned_data["reden"],
        bereik=request.bereik,
        moment=request.moment,
        versie=zegel.versie,
        eenmalig=zegel.eenmalig,
    )


def _deel(request: Verzoek, sleutel: uuid.UUID) -> Deel:
    """Return the part that is read: who records a fact of an own task sees no other facts."""
    kop = get_kop(sleutel, bereik=request.bereik, dag=request.moment.dag)
    return Deel.FEITEN if kop and Deel.FEITEN in kop.delen else Deel.TAKEN
