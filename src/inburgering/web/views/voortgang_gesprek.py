"""The talk itself: the page to prepare it, holding it, and reading it back."""

import uuid

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.voortgangsgesprek_voeren import (
    voortgangsgesprek_missen,
    voortgangsgesprek_voeren,
)
from inburgering.queries.overleg_keuzes import list_doeners
from inburgering.queries.tijdlijn import Tijdlijnfilter, get_tijdlijn
from inburgering.queries.voortgang import Gespreksregel, Voortgangsbeeld
from inburgering.queries.voortgang_beeld import Gespreksbeeld, get_gespreksbeeld
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.voortgang import RedenForm
from inburgering.web.forms.voortgang_gesprek import GesprekForm
from inburgering.web.views.dossier_deur import Zegel, handle_form, log_reading, posted
from inburgering.web.views.dossier_zinnen import Gebeurtenis, tell
from inburgering.web.views.voortgang_deur import (
    POST_AND_READ,
    TAB,
    find_talk,
    open_progress,
    talk_page,
)

GEBEURD = 8
"""So many events since the last talk stand on the page."""


@require_safe
def voortgang_beeld(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show everything one needs before a talk, on one page that prints."""
    log_reading(request, sleutel, deel=Deel.VOORTGANG, doel="voortgang_beeld")
    beeld = find_picture(request, sleutel)
    context = {
        "kop": beeld.kop,
        "tab": TAB,
        "beeld": beeld,
        "gebeurd": list_events(request, beeld),
        "leeg": ", ".join(
            deel.titel.rstrip("?").lower() for deel in beeld.delen if not deel.zinnen
        ),
        "dag": request.moment.dag,
    }
    return render(request, "voortgang/beeld.html", context)


def name_empty(beeld: Gespreksbeeld) -> list[str]:
    """Return what nothing is known about yet, in words for a sentence."""
    return [deel.titel.rstrip("?").lower() for deel in beeld.delen if not deel.zinnen]


def find_picture(request: Verzoek, sleutel: uuid.UUID) -> Gespreksbeeld:
    """Return the page with which a talk is prepared.

    :raises Http404: if it does not exist for this worker.
    """
    beeld = get_gespreksbeeld(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    return beeld


def list_events(request: Verzoek, beeld: Gespreksbeeld) -> tuple[Gebeurtenis, ...]:
    """Return what happened since the last talk, the newest first."""
    page = get_tijdlijn(
        beeld.kop.sleutel,
        bereik=request.bereik,
        filter=Tijdlijnfilter(van=beeld.sinds),
        aantal=GEBEURD,
    )
    return tell(page.regels) if page else ()


@require_safe
def voortgang_gesprek(
    request: Verzoek, sleutel: uuid.UUID, voortgangsgesprek: uuid.UUID
) -> HttpResponse:
    """Show a talk that was held, with the page as it stood that day."""
    beeld = open_progress(request, sleutel, doel="voortgang_gesprek")
    talk = find_talk(beeld, voortgangsgesprek)
    if talk.is_gepland:
        return HttpResponseRedirect(reverse(TAB, args=[sleutel]))
    context = {"kop": beeld.kop, "tab": TAB, "gesprek": talk}
    return render(request, "voortgang/gesprek.html", context)


@require_http_methods(POST_AND_READ)
def voortgang_voeren(
    request: Verzoek, sleutel: uuid.UUID, voortgangsgesprek: uuid.UUID
) -> HttpResponse:
    """Hold a talk: per agreement how it stands, what was said, and what comes next."""
    beeld = open_progress(request, sleutel, doel="voortgang_voeren", na=request.moment.dag)
    talk = find_talk(beeld, voortgangsgesprek)
    if request.method != "POST" and not (talk.is_gepland and beeld.mag_schrijven):
        return HttpResponseRedirect(reverse(TAB, args=[sleutel]))
    form = make_form(request, beeld, talk)

    def act(zegel: Zegel) -> None:
        voortgangsgesprek_voeren(
            sleutel,
            voortgangsgesprek,
            verslag=form.get_verslag(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = talk_page(
        request,
        talk,
        sjabloon="voortgang/voeren.html",
        extra={"beeld": beeld, "delen": find_picture(request, sleutel).delen},
        titel=_("Voortgangsgesprek"),
        knop=_("Leg het gesprek vast"),
        gedaan=_("Het gesprek is vastgelegd."),
        volgende=_("De taken staan bij wie ze doet. Hieronder staat wanneer jullie weer praten."),
    )
    return handle_form(request, beeld.kop, form, act, pagina=pagina)


def make_form(request: Verzoek, beeld: Voortgangsbeeld, talk: Gespreksregel) -> GesprekForm:
    """Return the form, with the next talk proposed."""
    gemeente, dag = beeld.kop.gemeente, request.moment.dag
    plan = beeld.plan
    left = plan is not None and (len(plan.dagen) > 1 or plan.aantal is None)
    return GesprekForm(
        posted(request),
        afspraken=beeld.afspraken.rijen,
        doeners=list_doeners([gemeente], bereik=request.bereik, dag=dag)[gemeente],
        gesprek=talk,
        vandaag=dag,
        initial={"volgende_op": beeld.voorstel if left else None},
    )


@require_http_methods(POST_AND_READ)
def voortgang_gemist(
    request: Verzoek, sleutel: uuid.UUID, voortgangsgesprek: uuid.UUID
) -> HttpResponse:
    """Record that the person did not come."""
    beeld = open_progress(request, sleutel, doel="voortgang_gemist")
    talk = find_talk(beeld, voortgangsgesprek)
    hint = _(
        "Bijvoorbeeld: kwam niet en belde niet, of: had geen oppas. Geen ziekte of diagnose. "
        "Vraag de inburgeraar eerst zelf wat er was."
    )
    form = RedenForm(posted(request), uitleg=hint)

    def act(zegel: Zegel) -> None:
        voortgangsgesprek_missen(
            sleutel,
            voortgangsgesprek,
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = talk_page(
        request,
        talk,
        sjabloon="voortgang/formulier.html",
        extra={},
        titel=_("De inburgeraar kwam niet"),
        knop=_("Leg vast"),
        gedaan=_("Er staat nu dat de inburgeraar niet kwam."),
        volgende=_("Bel de inburgeraar en plan een nieuw gesprek."),
    )
    return handle_form(request, beeld.kop, form, act, pagina=pagina)
