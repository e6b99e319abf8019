"""The summary to go through together, completing the intake, and the report."""

import uuid

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.fouten import Geweigerd, NietGevonden
from inburgering.actions.intake import brede_intake_heropenen, brede_intake_voltooien
from inburgering.actions.intake_verslag import render_intake_pdf
from inburgering.queries.intake import list_samenvatting, make_samenvatting
from inburgering.queries.intake_beeld import Samenvatting
from inburgering.queries.intake_gezondheid import get_gezondheid
from inburgering.ui.melding import announce_problem
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.intake_gesprek import RedenForm, VoltooiForm
from inburgering.web.views.dossier_deur import Formulierpagina, Zegel, handle_form, log_reading
from inburgering.web.views.intake import list_gaps
from inburgering.web.views.intake_deur import open_intake

POST_AND_READ = ["GET", "HEAD", "POST"]
WITH_HEALTH = "gezondheid"


@require_http_methods(POST_AND_READ)
def intake_samen(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show everything to check together, and complete the intake."""
    beeld = open_intake(request, sleutel, doel="intake.samen")
    form = VoltooiForm(request.POST or None)

    def act(zegel: Zegel) -> None:
        brede_intake_voltooien(
            sleutel,
            samengevat_op=form.cleaned_data["samengevat_op"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Samen doornemen"),
        knop=_("Rond de intake af"),
        gedaan=_("De brede intake is voltooid."),
        volgende=_("Het verslag is bewaard. Maak nu het plan (PIP)."),
        terug="intake",
        sjabloon="intake/samen.html",
        extra={
            "beeld": beeld,
            "tab": "intake",
            "delen": list_samenvatting(sleutel, bereik=request.bereik),
            "gezondheid": read_health(request, sleutel),
            "ontbreekt": list_gaps(beeld),
        },
    )
    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_safe
def intake_verslag(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Give the report as PDF; with health only for who may see it and asks for it."""
    with_health = WITH_HEALTH in request.GET
    log_reading(request, sleutel, deel=Deel.INTAKE, doel="intake.verslag")
    if with_health:
        log_reading(request, sleutel, deel=Deel.GEZONDHEID, doel="intake.verslag")
    try:
        pdf = render_intake_pdf(
            sleutel, met_gezondheid=with_health, bereik=request.bereik, moment=request.moment
        )
    except NietGevonden as refusal:
        raise Http404 from refusal
    except Geweigerd as refusal:
        announce_problem(
            request, problem=_("Het verslag kan niet worden gemaakt."), remedy=str(refusal.melding)
        )
        return HttpResponseRedirect(reverse("intake_samen", args=[sleutel]))
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="verslag-brede-intake.pdf"'
    return response


@require_http_methods(POST_AND_READ)
def intake_heropenen(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Open a completed intake again, with a reason."""
    beeld = open_intake(request, sleutel, doel="intake.heropenen")
    form = RedenForm(request.POST or None)

    def act(zegel: Zegel) -> None:
        brede_intake_heropenen(
            sleutel,
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Intake weer openen"),
        knop=_("Open de intake weer"),
        gedaan=_("De brede intake is weer geopend."),
        volgende=_("Rond hem opnieuw af als je klaar bent."),
        terug="intake",
        uitleg=_("Het verslag van toen blijft bewaard. Daarna kun je weer schrijven."),
        sjabloon="intake/formulier.html",
        extra={"beeld": beeld, "tab": "intake"},
    )
    return handle_form(request, beeld.kop, form, act, pagina=pagina)


def read_health(request: Verzoek, sleutel: uuid.UUID) -> Samenvatting | None:
    """Return health in words for who may see it and asks for it; the log notes that."""
    if request.method == "POST" or WITH_HEALTH not in request.GET:
        return None
    log_reading(request, sleutel, deel=Deel.GEZONDHEID, doel="intake.samen")
    found = get_gezondheid(sleutel, bereik=request.bereik)
    return make_samenvatting(found.deel.onderdeel, found.deel.inhoud) if found else None
