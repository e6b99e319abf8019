"""What became of an order: answered, begun, stopped, withdrawn, placed in a group."""

import uuid
from collections.abc import Callable
from typing import Any, Final

from django.forms import Form
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.access.deel import Deel
from inburgering.actions.bestelling_verloop import (
    bestelling_aanvaarden,
    bestelling_in_groep,
    bestelling_intrekken,
    bestelling_starten,
    bestelling_stoppen,
    bestelling_weigeren,
)
from inburgering.actions.fouten import Verouderd
from inburgering.queries.bestelling import get_bestelregel, get_groepen_voor
from inburgering.queries.bestelling_beeld import Bestelregel
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.bestelling import (
    AntwoordForm,
    GroepkeuzeForm,
    RedenForm,
    StartForm,
    StopForm,
)
from inburgering.web.views.bestelling_woorden import WOORDEN
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    open_dossier,
    posted,
)

METHODS: Final = ["GET", "HEAD", "POST"]
Act = Callable[[dict[str, Any]], object]


@require_http_methods(METHODS)
def bestelling_antwoord(
    request: Verzoek, sleutel: uuid.UUID, bestelling: uuid.UUID
) -> HttpResponse:
    """Record what the provider answered."""
    form = AntwoordForm(posted(request))

    def act(values: dict[str, Any]) -> None:
        data = form.cleaned_data
        if data["antwoord"] == "ja":
            bestelling_aanvaarden(bestelling, start=data["start"], **values)
        else:
            bestelling_weigeren(bestelling, reden=data["reden"], **values)

    words = (_("Antwoord van de aanbieder"), _("Bewaar"), _("Het antwoord is bewaard."))
    return _change(request, sleutel, bestelling, form, act, words)


@require_http_methods(METHODS)
def bestelling_start(request: Verzoek, sleutel: uuid.UUID, bestelling: uuid.UUID) -> HttpResponse:
    """Record the first lesson."""
    form = StartForm(posted(request), vandaag=request.moment.dag)

    def act(values: dict[str, Any]) -> None:
        bestelling_starten(bestelling, start=form.cleaned_data["start"], **values)

    words = (_("Eerste les"), _("Bewaar"), _("De eerste les is vastgelegd."))
    return _change(request, sleutel, bestelling, form, act, words)


@require_http_methods(METHODS)
def bestelling_stop(request: Verzoek, sleutel: uuid.UUID, bestelling: uuid.UUID) -> HttpResponse:
    """Record the last lesson."""
    form = StopForm(posted(request), initial={"laatste_dag": request.moment.dag})

    def act(values: dict[str, Any]) -> None:
        data = form.cleaned_data
        bestelling_stoppen(
            bestelling,
            laatste_dag=data["laatste_dag"],
            reden=data["reden"],
            is_klaar=data["einde"] == "klaar",
            **values,
        )

    words = (_("Laatste les"), _("Bewaar"), _("De laatste les is vastgelegd."))
    return _change(request, sleutel, bestelling, form, act, words)


@require_http_methods(METHODS)
def bestelling_terug(request: Verzoek, sleutel: uuid.UUID, bestelling: uuid.UUID) -> HttpResponse:
    """Withdraw an order before the first lesson."""
    form = RedenForm(posted(request))

    def act(values: dict[str, Any]) -> None:
        bestelling_intrekken(bestelling, reden=form.cleaned_data["reden"], **values)

    words = (_("Bestelling intrekken"), _("Trek in"), _("De bestelling is ingetrokken."))
    return _change(request, sleutel, bestelling, form, act, words)


@require_http_methods(METHODS)
def bestelling_groep(request: Verzoek, sleutel: uuid.UUID, bestelling: uuid.UUID) -> HttpResponse:
    """Place the person in a group."""
    groepen = get_groepen_voor(sleutel, bestelling, bereik=request.bereik, dag=request.moment.dag)
    form = GroepkeuzeForm(posted(request), groepen=groepen)

    def act(values: dict[str, Any]) -> None:
        bestelling_in_groep(bestelling, groep=form.cleaned_data["groep"], **values)

    words = (_("Plaats in een groep"), _("Plaats"), _("De persoon heeft een plek in de groep."))
    return _change(request, sleutel, bestelling, form, act, words)


def _change(
    request: Verzoek,
    sleutel: uuid.UUID,
    bestelling: uuid.UUID,
    form: Form,
    act: Act,
    words: tuple[str, str, str],
) -> HttpResponse:
    """Show the form of one change, or carry it out."""
    kop = open_dossier(request, sleutel, deel=Deel.LEREN, doel="bestelling")
    regel = get_bestelregel(sleutel, bestelling, bereik=request.bereik, dag=request.moment.dag)
    if regel is None:
        raise Http404
    seen = request.POST.get("gezien", "")
    extra: dict[str, Any] = {
        "regel": regel,
        "woorden": WOORDEN,
        "tab": "bestellingen",
        "gezien": seen or regel.versie,
    }
    titel, knop, gedaan = words
    pagina = Formulierpagina(
        titel=titel,
        knop=knop,
        gedaan=gedaan,
        terug="bestellingen",
        sjabloon="bestelling/verloop.html",
        extra=extra,
    )

    def carry_out(zegel: Zegel) -> None:
        values = {
            "gezien": read_seen(seen, regel),
            "bereik": request.bereik,
            "moment": request.moment,
            "eenmalig": zegel.eenmalig,
        }
        try:
            act(values)
        except Verouderd:
            extra["gezien"] = regel.versie
            raise

    return handle_form(request, kop, form, carry_out, pagina=pagina)


def read_seen(text: str, regel: Bestelregel) -> int:
    """Return the version that the worker saw; without one the newest."""
    return int(text) if text.isdecimal() else regel.versie
