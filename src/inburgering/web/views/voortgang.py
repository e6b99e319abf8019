"""Talks on progress: how many and when, plan one, invite, move and cancel."""

import uuid

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.fouten import NietGevonden
from inburgering.actions.voortgangsgesprek import (
    voortgangsgesprek_afzeggen,
    voortgangsgesprek_plannen,
    voortgangsgesprek_verzetten,
)
from inburgering.actions.voortgangsgesprek_uitnodigen import (
    make_calendar_file,
    render_invitation,
    voortgangsgesprek_uitnodigen,
)
from inburgering.queries.procespunt import find_procesregie, list_procespunten, list_stuktaken
from inburgering.queries.voortgang import Voortgangsbeeld
from inburgering.queries.wie_betaalt import list_betaalregels
from inburgering.ui.forms import HouseForm
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.voortgang import AfspraakForm, RedenForm, VerzetForm
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    find_url,
    handle_form,
    log_reading,
    posted,
)
from inburgering.web.views.voortgang_deur import (
    POST_AND_READ,
    TAB,
    find_talk,
    open_progress,
    talk_page,
)

FORM = "voortgang/formulier.html"


@require_safe
def voortgang(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show the talks, the agreements, and what the casusregisseur can push."""
    beeld = open_progress(request, sleutel, doel=TAB)
    bereik, dag = request.bereik, request.moment.dag
    planned = beeld.gepland
    context = {
        "kop": beeld.kop,
        "tab": TAB,
        "beeld": beeld,
        "gepland": planned,
        "is_geweest": planned is not None and planned.datum <= dag,
        "eerdere": [item for item in beeld.gesprekken if not item.is_gepland],
        "gemist": any(item.status == "niet_verschenen" for item in beeld.gesprekken),
        "stuktaken": list_stuktaken(sleutel, bereik=bereik, dag=dag),
        "punten": list_procespunten(sleutel, bereik=bereik),
        "betaald": list_betaalregels(sleutel, bereik=bereik),
        "procesregie": find_procesregie(beeld.kop.gemeente, dag=dag),
        "handhaving": find_url("handhaving", sleutel),
        "wijzigen": find_url("wijzigen", sleutel),
    }
    return render(request, "voortgang/voortgang.html", context)


@require_http_methods(POST_AND_READ)
def voortgang_plannen(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Plan a talk, or enter one that was held without being planned."""
    beeld = open_progress(request, sleutel, doel="voortgang_plannen")
    form = AfspraakForm(
        posted(request), vandaag=request.moment.dag, mag_terug=True, initial=propose(beeld)
    )

    def act(zegel: Zegel) -> None:
        voortgangsgesprek_plannen(
            sleutel,
            afspraak=form.get_afspraak(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Een voortgangsgesprek plannen"),
        knop=_("Plan het gesprek"),
        gedaan=_("Het gesprek is gepland."),
        volgende=_("Maak nu de uitnodiging. Is het gesprek al geweest? Leg het dan vast."),
        terug=TAB,
        sjabloon=FORM,
        extra={"tab": TAB, "plan": beeld.plan},
    )
    return handle_form(request, beeld.kop, form, act, pagina=pagina)


def propose(beeld: Voortgangsbeeld) -> dict[str, object]:
    """Return sensible values: the next day that the plan asks for, where people met before."""
    last, reach = beeld.laatste, beeld.kop.bereikbaar
    return {
        "datum": beeld.voorstel,
        "tijd": last.tijd if last else None,
        "minuten": last.minuten if last else 60,
        "kanaal": last.kanaal if last else "gesprek",
        "plaats": last.plaats if last else "",
        "tolk": reach.taal if reach and reach.heeft_tolk_nodig else "",
    }


@require_http_methods(POST_AND_READ)
def voortgang_uitnodigen(
    request: Verzoek, sleutel: uuid.UUID, voortgangsgesprek: uuid.UUID
) -> HttpResponse:
    """Show the invitation as it will read, and make it."""
    beeld = open_progress(request, sleutel, doel="voortgang_uitnodigen")
    talk = find_talk(beeld, voortgangsgesprek)
    if request.method != "POST" and not (talk.is_gepland and beeld.mag_schrijven):
        return HttpResponseRedirect(reverse(TAB, args=[sleutel]))

    def act(zegel: Zegel) -> None:
        voortgangsgesprek_uitnodigen(
            sleutel,
            voortgangsgesprek,
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    brief = render_invitation(
        sleutel, voortgangsgesprek, bereik=request.bereik, moment=request.moment
    )
    pagina = talk_page(
        request,
        talk,
        sjabloon="voortgang/uitnodigen.html",
        extra={"brief": brief},
        titel=_("Uitnodiging voor het gesprek"),
        knop=_("Maak de brief"),
        gedaan=_("De uitnodiging is gemaakt."),
        volgende=_("De brief staat klaar bij Brieven. Leg daar vast wanneer je hem verstuurt."),
    )
    return handle_form(request, beeld.kop, HouseForm(posted(request)), act, pagina=pagina)


@require_http_methods(POST_AND_READ)
def voortgang_verzetten(
    request: Verzoek, sleutel: uuid.UUID, voortgangsgesprek: uuid.UUID
) -> HttpResponse:
    """Move a talk; the invitation is to be made again."""
    beeld = open_progress(request, sleutel, doel="voortgang_verzetten")
    talk = find_talk(beeld, voortgangsgesprek)
    names = ("datum", "tijd", "minuten", "kanaal", "plaats", "tolk")
    initial = {name: getattr(talk, name) for name in names}
    form = VerzetForm(posted(request), vandaag=request.moment.dag, initial=initial)

    def act(zegel: Zegel) -> None:
        voortgangsgesprek_verzetten(
            sleutel,
            voortgangsgesprek,
            afspraak=form.get_afspraak(),
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = talk_page(
        request,
        talk,
        sjabloon=FORM,
        extra={},
        titel=_("Het gesprek verzetten"),
        knop=_("Verzet het gesprek"),
        gedaan=_("Het gesprek is verzet."),
        volgende=_("Maak een nieuwe uitnodiging: de oude dag klopt niet meer."),
    )
    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(POST_AND_READ)
def voortgang_afzeggen(
    request: Verzoek, sleutel: uuid.UUID, voortgangsgesprek: uuid.UUID
) -> HttpResponse:
    """Cancel a talk; who was invited gets a letter."""
    beeld = open_progress(request, sleutel, doel="voortgang_afzeggen")
    talk = find_talk(beeld, voortgangsgesprek)
    hint = _("Bijvoorbeeld: de gespreksvoerder is er niet. Geen ziekte of diagnose.")
    form = RedenForm(posted(request), uitleg=hint)

    def act(zegel: Zegel) -> None:
        voortgangsgesprek_afzeggen(
            sleutel,
            voortgangsgesprek,
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    invited = talk.uitgenodigd_op is not None
    pagina = talk_page(
        request,
        talk,
        sjabloon=FORM,
        extra={},
        titel=_("Het gesprek afzeggen"),
        knop=_("Zeg het gesprek af"),
        soort="danger",
        uitleg=_("De inburgeraar krijgt een brief dat het gesprek niet doorgaat.")
        if invited
        else "",
        gedaan=_("Het gesprek is afgezegd."),
        volgende=_("De brief staat klaar bij Brieven. Plan daarna een nieuw gesprek.")
        if invited
        else _("Plan een nieuw gesprek als dat nodig is."),
    )
    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_safe
def voortgang_agenda(
    request: Verzoek, sleutel: uuid.UUID, voortgangsgesprek: uuid.UUID
) -> HttpResponse:
    """Give the talk as a file for a calendar."""
    log_reading(request, sleutel, deel=Deel.VOORTGANG, doel="voortgang_agenda")
    try:
        text = make_calendar_file(
            sleutel, voortgangsgesprek, bereik=request.bereik, moment=request.moment
        )
    except NietGevonden as refusal:
        raise Http404 from refusal
    answer = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="afspraak.ics"'
    return answer
