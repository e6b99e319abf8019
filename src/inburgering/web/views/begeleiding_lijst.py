"""Practical lists of a person: begin one, tick, skip, give away, add."""

import uuid
from collections.abc import Callable

from django.forms import Form
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.access.deel import Deel
from inburgering.actions.checklist import checklist_beginnen, checkpunt_toevoegen
from inburgering.actions.checkpunt import (
    checkpunt_afvinken,
    checkpunt_geven,
    checkpunt_niet_nodig,
)
from inburgering.actions.checkpunt_regels import HELPERS
from inburgering.queries.begeleiding import get_ontvangers
from inburgering.queries.begeleiding_beeld import Lijstbeeld, Puntregel
from inburgering.queries.begeleiding_lijst import get_lijst, get_punt
from inburgering.ui.melding import announce_success
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.begeleiding import (
    LijstBeginForm,
    PuntForm,
    PuntGevenForm,
    PuntNieuwForm,
)
from inburgering.web.views.begeleiding_vinkje import handle_tick
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    log_reading,
    posted,
)

METHODS = ["GET", "HEAD", "POST"]
SJABLOON = "begeleiding/checklist.html"


@require_http_methods(METHODS)
def checklist(request: Verzoek, sleutel: uuid.UUID, lijstje: str) -> HttpResponse:
    """Show a list with its points; begin it when that has not happened yet."""
    lijst = open_list(request, sleutel, lijstje)
    form = LijstBeginForm(posted(request), initial={"begin": request.moment.dag})
    context = {"lijst": lijst, "kop": lijst.kop, "tab": "begeleiding", "titel": lijst.naam}
    if request.method != "POST":
        return render(request, SJABLOON, {**context, "form": form})

    def act(zegel: Zegel) -> None:
        checklist_beginnen(
            sleutel,
            soort=lijstje,
            begin=form.cleaned_data["begin"],
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=lijst.naam,
        knop=_("Begin met dit lijstje"),
        gedaan=_("Het lijstje is begonnen."),
        volgende=_("Geef nu per punt wie het doet."),
        terug="begeleiding",
        sjabloon=SJABLOON,
        extra=context,
    )
    return back_to_list(handle_form(request, lijst.kop, form, act, pagina=pagina), sleutel, lijstje)


@require_POST
def checkpunt_stand(request: Verzoek, sleutel: uuid.UUID, lijstje: str, punt: int) -> HttpResponse:
    """Tick a point with today's date, or open it again."""
    log_reading(request, sleutel, deel=Deel.BEGELEIDING, doel="checklist")
    return handle_tick(
        request,
        sleutel,
        punt,
        terug=get_list_url(sleutel, lijstje),
        announce=lambda: announce_tick(request, sleutel, lijstje, punt),
    )


@require_http_methods(METHODS)
def checkpunt(request: Verzoek, sleutel: uuid.UUID, lijstje: str, punt: int) -> HttpResponse:
    """Say on which day a point was done, or why it is not needed."""
    lijst, regel = open_point(request, sleutel, lijstje, punt)
    form = PuntForm(
        posted(request),
        vandaag=request.moment.dag,
        mag_overslaan=lijst.mag_bijhouden,
        initial={
            "stand": "niet_nodig" if regel.is_niet_nodig else "gedaan",
            "gedaan_op": regel.gedaan_op or request.moment.dag,
            "opmerking": regel.opmerking,
        },
    )

    def act(zegel: Zegel) -> None:
        data, bereik, moment = form.cleaned_data, request.bereik, request.moment
        if data["stand"] == "niet_nodig":
            checkpunt_niet_nodig(
                sleutel,
                punt=punt,
                reden=data["opmerking"],
                bereik=bereik,
                moment=moment,
                eenmalig=zegel.eenmalig,
            )
        else:
            checkpunt_afvinken(
                sleutel,
                punt=punt,
                gedaan_op=data["gedaan_op"],
                opmerking=data["opmerking"],
                bereik=bereik,
                moment=moment,
                eenmalig=zegel.eenmalig,
            )

    return show_point_form(request, lijst, regel, form, act, knop=_("Bewaar"))


@require_http_methods(METHODS)
def checkpunt_wie(request: Verzoek, sleutel: uuid.UUID, lijstje: str, punt: int) -> HttpResponse:
    """Give a point to somebody, and set its last day."""
    lijst, regel = open_point(request, sleutel, lijstje, punt)
    if not lijst.mag_bijhouden:
        raise Http404
    receivers = get_ontvangers(
        sleutel,
        soort=lijstje,
        mag_vrijwilliger=regel.mag_vrijwilliger,
        bereik=request.bereik,
        dag=request.moment.dag,
        helpers=HELPERS,
    )
    form = PuntGevenForm(
        posted(request),
        ontvangers=receivers,
        initial={"medewerker": regel.medewerker, "uiterlijk": regel.uiterlijk},
    )

    def act(zegel: Zegel) -> None:
        checkpunt_geven(
            sleutel,
            punt=punt,
            medewerker=form.cleaned_data["medewerker"],
            uiterlijk=form.cleaned_data["uiterlijk"],
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return show_point_form(request, lijst, regel, form, act, knop=_("Bewaar"))


@require_http_methods(METHODS)
def checkpunt_nieuw(request: Verzoek, sleutel: uuid.UUID, lijstje: str) -> HttpResponse:
    """Add a point of one's own to a list."""
    lijst = open_list(request, sleutel, lijstje)
    if not lijst.mag_bijhouden or lijst.begin is None:
        raise Http404
    receivers = get_ontvangers(
        sleutel,
        soort=lijstje,
        mag_vrijwilliger=True,
        bereik=request.bereik,
        dag=request.moment.dag,
        helpers=HELPERS,
    )
    form = PuntNieuwForm(posted(request), ontvangers=receivers)

    def act(zegel: Zegel) -> None:
        checkpunt_toevoegen(
            sleutel,
            soort=lijstje,
            nieuw=form.get_nieuw(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Eigen punt toevoegen"),
        uitleg=lijst.naam,
        knop=_("Voeg toe"),
        gedaan=_("Het punt staat op het lijstje."),
        terug="begeleiding",
        extra={"terug": get_list_url(sleutel, lijstje)},
    )
    return back_to_list(handle_form(request, lijst.kop, form, act, pagina=pagina), sleutel, lijstje)


def open_list(request: Verzoek, sleutel: uuid.UUID, soort: str) -> Lijstbeeld:
    """Write in the log that the list is read, and return it.

    :raises Http404: if it does not exist for this worker.
    """
    log_reading(request, sleutel, deel=Deel.BEGELEIDING, doel="checklist")
    lijst = get_lijst(sleutel, soort=soort, bereik=request.bereik, dag=request.moment.dag)
    if lijst is None:
        raise Http404
    return lijst


def open_point(
    request: Verzoek, sleutel: uuid.UUID, soort: str, punt: int
) -> tuple[Lijstbeeld, Puntregel]:
    """Write in the log that the list is read, and return it with one point.

    :raises Http404: if it does not exist for this worker.
    """
    log_reading(request, sleutel, deel=Deel.BEGELEIDING, doel="checklist")
    found = get_punt(sleutel, soort=soort, punt=punt, bereik=request.bereik, dag=request.moment.dag)
    if found is None or not found[0].kop.is_open:
        raise Http404
    return found


def show_point_form(
    request: Verzoek,
    lijst: Lijstbeeld,
    regel: Puntregel,
    form: Form,
    act: Callable[[Zegel], object],
    *,
    knop: str,
) -> HttpResponse:
    """Show a form about one point, or carry it out and go back to the list."""
    sleutel = lijst.kop.sleutel
    pagina = Formulierpagina(
        titel=regel.naam,
        uitleg=lijst.naam,
        knop=knop,
        gedaan=_("Het punt is bijgewerkt."),
        terug="begeleiding",
        extra={"terug": get_list_url(sleutel, lijst.soort)},
    )
    answer = handle_form(request, lijst.kop, form, act, pagina=pagina)
    return back_to_list(answer, sleutel, lijst.soort)


def back_to_list(answer: HttpResponse, sleutel: uuid.UUID, soort: str) -> HttpResponse:
    """Go to the list where an act would go back to the whole page."""
    is_done = isinstance(answer, HttpResponseRedirect)
    return HttpResponseRedirect(get_list_url(sleutel, soort)) if is_done else answer


def get_list_url(sleutel: uuid.UUID, soort: str) -> str:
    """Return the address of a list."""
    return reverse("checklist", args=[sleutel, soort])


def announce_tick(request: Verzoek, sleutel: uuid.UUID, soort: str, punt: int) -> None:
    """Say that a point is done, and which legal fact still has to be recorded by hand."""
    found = get_punt(sleutel, soort=soort, punt=punt, bereik=request.bereik, dag=request.moment.dag)
    fact = found[1].feit if found else None
    following = ""
    if fact is not None and fact.datum is None:
        following = (
            _("Dit is nog geen vastgelegd feit. Leg ook vast: %(feit)s.")
            if fact.mag_vastleggen
            else _("De casusregisseur legt nog vast: %(feit)s.")
        ) % {"feit": fact.naam}
    announce_success(request, done=_("Gedaan."), next_step=following)
