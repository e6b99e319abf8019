"""The page Geldzaken: paying fixed costs, who gets what, and until when."""

import uuid
from datetime import date
from typing import Any, Final

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.ontzorging import (
    ontzorging_beeindigen,
    ontzorging_bij_partner,
    ontzorging_starten,
    ontzorging_verlengen,
)
from inburgering.actions.vaste_last import vaste_last_vastleggen, vaste_last_wijzigen
from inburgering.queries.dossier_kop import get_kop
from inburgering.queries.geld import get_geld, get_last
from inburgering.queries.geld_beeld import Geldbeeld
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.geld import (
    LastForm,
    OntzorgEindeForm,
    OntzorgLangerForm,
    OntzorgStartForm,
)
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_button,
    handle_form,
    log_reading,
    posted,
)

METHODS: Final = ["GET", "HEAD", "POST"]


@require_safe
def geld(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show the money; who may not see it finds the state of it at Begeleiding."""
    kop = get_kop(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if kop is not None and Deel.GELD not in kop.delen and Deel.BEGELEIDING in kop.delen:
        return HttpResponseRedirect(reverse("hulp", args=[sleutel]) + "#geldzaken")
    beeld = open_geld(request, sleutel)
    context = {"beeld": beeld, "kop": beeld.kop, "tab": "geld", "titel": _("Geldzaken")}
    return render(request, "geld/geld.html", context)


def open_geld(request: Verzoek, sleutel: uuid.UUID) -> Geldbeeld:
    """Write in the log that this part is read, and return it.

    :raises Http404: if it does not exist for this worker.
    """
    log_reading(request, sleutel, deel=Deel.GELD, doel="geld")
    beeld = get_geld(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    return beeld


@require_http_methods(METHODS)
def ontzorging_start(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Begin to pay fixed costs."""
    beeld = open_geld(request, sleutel)
    if not beeld.mag_ontzorgen:
        raise Http404
    form = OntzorgStartForm(posted(request), initial={"begin": beeld.hulp_vanaf})
    pagina = Formulierpagina(
        titel=_("Ontzorgen starten"),
        uitleg=_("Het duurt zes maanden vanaf de eerste dag van de bijstand."),
        knop=_("Start het ontzorgen"),
        gedaan=_("Het ontzorgen is gestart."),
        volgende=_("Voeg nu de vaste lasten toe."),
        terug="geld",
    )

    def act(zegel: Zegel) -> None:
        ontzorging_starten(sleutel, begin=form.cleaned_data["begin"], **_who(request, zegel))

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_POST
def ontzorging_partner(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Say that it stands with the partner."""
    return handle_button(
        request,
        sleutel,
        lambda zegel: ontzorging_bij_partner(sleutel, **_who(request, zegel)),
        gedaan=_("Vastgelegd: het ontzorgen staat bij de partner."),
    )


@require_http_methods(METHODS)
def ontzorging_langer(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Go on after six months, with the ground of that decision."""
    beeld = open_running(request, sleutel)
    form = OntzorgLangerForm(posted(request))
    pagina = Formulierpagina(
        titel=_("Ontzorgen langer laten duren"),
        uitleg=_("Dit is een besluit van de gemeente (art. 57 Participatiewet)."),
        knop=_("Besluit"),
        gedaan=_("Het ontzorgen duurt langer."),
        terug="geld",
    )

    def act(zegel: Zegel) -> None:
        ontzorging_verlengen(sleutel, **form.cleaned_data, **_who(request, zegel))

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def ontzorging_einde(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """End it; without a plan the page leads to the plan first."""
    beeld = open_running(request, sleutel)
    last = beeld.periode.eind if beeld.periode else request.moment.dag
    form = OntzorgEindeForm(
        posted(request),
        initial={"laatste_dag": last, "reden": "termijn" if last <= request.moment.dag else ""},
    )
    pagina = Formulierpagina(
        titel=_("Ontzorgen afronden"),
        uitleg=_("Daarna betaalt de inburgeraar zelf, met hulp volgens het plan."),
        knop=_("Rond het ontzorgen af"),
        gedaan=_("Het ontzorgen is afgerond."),
        volgende=_("Staat er nog een maand open? Maak die staat definitief."),
        terug="geld",
        sjabloon="geld/einde.html",
        extra={"beeld": beeld},
    )

    def act(zegel: Zegel) -> None:
        ontzorging_beeindigen(sleutel, **form.cleaned_data, **_who(request, zegel))

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def vaste_last_nieuw(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Add a creditor."""
    beeld = open_running(request, sleutel)
    begin: date | None = beeld.periode.begin if beeld.periode else None
    form = LastForm(posted(request), initial={"begin": begin})
    pagina = _page(_("Vaste last toevoegen"), _("De vaste last is toegevoegd."))

    def act(zegel: Zegel) -> None:
        vaste_last_vastleggen(sleutel, gegevens=form.get_gegevens(), **_who(request, zegel))

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def vaste_last(request: Verzoek, sleutel: uuid.UUID, last: int) -> HttpResponse:
    """Change a creditor, or give it a last day."""
    beeld = open_running(request, sleutel)
    row = get_last(sleutel, last, bereik=request.bereik)
    if row is None:
        raise Http404
    initial = {
        "soort": row.soort,
        "schuldeiser": row.schuldeiser,
        "kenmerk": row.kenmerk,
        "bedrag": row.bedrag_cent,
        "betaaldag": row.betaaldag,
        "begin": row.begin,
        "eind": row.eind,
    }
    form = LastForm(posted(request), initial=initial)
    pagina = _page(_("Vaste last wijzigen"), _("De vaste last is gewijzigd."))

    def act(zegel: Zegel) -> None:
        vaste_last_wijzigen(
            sleutel, last=last, gegevens=form.get_gegevens(), **_who(request, zegel)
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


def open_running(request: Verzoek, sleutel: uuid.UUID) -> Geldbeeld:
    """Return the page of somebody for whom fixed costs are paid now, by this party.

    :raises Http404: for anybody else.
    """
    beeld = open_geld(request, sleutel)
    if not beeld.mag_ontzorgen or beeld.periode is None or beeld.periode.is_afgesloten:
        raise Http404
    return beeld


def _page(titel: str, gedaan: str) -> Formulierpagina:
    return Formulierpagina(
        titel=titel,
        uitleg=_("De gemeente betaalt huur, gas, water, stroom en de zorgverzekering."),
        knop=_("Bewaar"),
        gedaan=gedaan,
        terug="geld",
    )


def _who(request: Verzoek, zegel: Zegel) -> dict[str, Any]:
    return {
        "bereik": request.bereik,
        "moment": request.moment,
        "versie": zegel.versie,
        "eenmalig": zegel.eenmalig,
    }
