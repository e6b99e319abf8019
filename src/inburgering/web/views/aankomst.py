"""The arrival of one person: the page, and the forms of its steps."""

import uuid
from typing import Any, Final

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inburgering.access.deel import Deel
from inburgering.actions.aankomst import (
    driegesprek_afzeggen,
    driegesprek_plannen,
    driegesprek_vastleggen,
    kennismaking_vastleggen,
    voorinburgering_vastleggen,
)
from inburgering.actions.aankomst_informatie import overdrachtsinformatie_vastleggen
from inburgering.cases.aankomst import VOORINBURGERING_STAPPEN
from inburgering.queries.aankomst import get_aankomst, get_driegesprek
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.aankomst import (
    STAPPEN,
    DriegesprekForm,
    DriegesprekPlanForm,
    GesprekForm,
    InformatieForm,
    RedenForm,
    VoorinburgeringForm,
)
from inburgering.web.views.aankomst_adres import find_action
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    log_reading,
    open_dossier,
    posted,
)

METHODS: Final = ["GET", "HEAD", "POST"]
DEEL: Final = Deel.INSTROOM


@require_safe
def aankomst(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Show the way from the koppeling to the home, with one thing to do at each step."""
    log_reading(request, sleutel, deel=DEEL, doel="aankomst")
    beeld = get_aankomst(sleutel, bereik=request.bereik, dag=request.moment.dag)
    if beeld is None:
        raise Http404
    context = {
        "kop": beeld.kop,
        "beeld": beeld,
        "stappen": [(stap, find_action(stap.actie, beeld.kop)) for stap in beeld.stappen],
        "tab": "aankomst",
    }
    return render(request, "aankomst/aankomst.html", context)


@require_http_methods(METHODS)
def aankomst_informatie(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record what COA told."""
    kop = open_dossier(request, sleutel, deel=DEEL, doel="aankomst")
    form = InformatieForm(posted(request), initial={"ontvangen_op": request.moment.dag})
    pagina = make_pagina(
        titel=_("Informatie van het COA"),
        uitleg=_("Vul in wat het COA vertelde. Wat je eerder kreeg, blijft te lezen."),
        knop=_("Leg vast"),
        gedaan=_("De informatie van het COA is vastgelegd."),
        sjabloon="aankomst/informatie_formulier.html",
    )

    def act(zegel: Zegel) -> None:
        overdrachtsinformatie_vastleggen(
            sleutel, informatie=form.get_informatie(), **who(request, zegel)
        )

    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def aankomst_kennismaking(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record the first talk."""
    kop = open_dossier(request, sleutel, deel=DEEL, doel="aankomst")
    form = GesprekForm(posted(request), initial=begin(request))
    pagina = make_pagina(
        titel=_("Kennismaking"),
        knop=_("Leg de kennismaking vast"),
        gedaan=_("De kennismaking is vastgelegd."),
    )

    def act(zegel: Zegel) -> None:
        kennismaking_vastleggen(sleutel, gesprek=form.get_gesprek(), **who(request, zegel))

    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def aankomst_driegesprek_plannen(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Set the day of the talk with COA."""
    kop = open_dossier(request, sleutel, deel=DEEL, doel="aankomst")
    form = DriegesprekPlanForm(posted(request))
    pagina = make_pagina(
        titel=_("Plan het driegesprek"),
        uitleg=_("Gemeente, COA en inburgeraar samen."),
        knop=_("Plan het gesprek"),
        gedaan=_("Het driegesprek is gepland."),
        volgende=_("Leg na het gesprek vast wie erbij was."),
        sjabloon="aankomst/driegesprek.html",
    )

    def act(zegel: Zegel) -> None:
        driegesprek_plannen(sleutel, datum=form.cleaned_data["datum"], **who(request, zegel))

    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def aankomst_driegesprek(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record the talk with COA, with who was there."""
    kop = open_dossier(request, sleutel, deel=DEEL, doel="aankomst")
    planned = get_driegesprek(sleutel, bereik=request.bereik).gepland_op
    start = begin(request)
    if planned is not None and planned <= request.moment.dag:
        start["datum"] = planned
    form = DriegesprekForm(posted(request), initial=start)
    pagina = make_pagina(
        titel=_("Driegesprek met het COA"),
        knop=_("Leg het driegesprek vast"),
        gedaan=_("Het driegesprek is vastgelegd."),
        sjabloon="aankomst/driegesprek.html",
    )

    def act(zegel: Zegel) -> None:
        driegesprek_vastleggen(
            sleutel,
            gesprek=form.get_gesprek(),
            aanwezig=form.cleaned_data["aanwezig"],
            **who(request, zegel),
        )

    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def aankomst_driegesprek_niet(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record why there is no talk with COA."""
    kop = open_dossier(request, sleutel, deel=DEEL, doel="aankomst")
    form = RedenForm(posted(request))
    pagina = make_pagina(
        titel=_("Geen driegesprek"),
        knop=_("Leg vast"),
        gedaan=_("Er staat waarom er geen driegesprek is."),
        volgende=_("Komt het er toch van? Dan kun je het alsnog plannen."),
    )

    def act(zegel: Zegel) -> None:
        driegesprek_afzeggen(sleutel, reden=form.cleaned_data["reden"], **who(request, zegel))

    return handle_form(request, kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def aankomst_voorinburgering(request: Verzoek, sleutel: uuid.UUID, stap: str) -> HttpResponse:
    """Record one step of the preparation."""
    if stap not in STAPPEN:
        raise Http404
    kop = open_dossier(request, sleutel, deel=DEEL, doel="aankomst")
    form = VoorinburgeringForm(
        posted(request), stap=STAPPEN[stap], initial={"datum": request.moment.dag}
    )
    name = VOORINBURGERING_STAPPEN[STAPPEN[stap]]
    pagina = make_pagina(
        titel=_("Voorinburgering: %(stap)s") % {"stap": name},
        uitleg=_("Meedoen aan voorinburgering is vrijwillig."),
        knop=_("Leg vast"),
        gedaan=_("De voorinburgering is bijgewerkt."),
        sjabloon="aankomst/voorinburgering.html",
        extra={"stap": stap},
    )

    def act(zegel: Zegel) -> None:
        voorinburgering_vastleggen(
            sleutel, voorinburgering=form.get_voorinburgering(), **who(request, zegel)
        )

    return handle_form(request, kop, form, act, pagina=pagina)


def make_pagina(**words: Any) -> Formulierpagina:
    """Return a form page that leads back to the arrival."""
    return Formulierpagina(terug="aankomst", **words)


def begin(request: Verzoek) -> dict[str, Any]:
    """Return what a talk usually is: today, in the azc, in person."""
    return {"datum": request.moment.dag, "plaats": "azc", "kanaal": "gesprek"}


def who(request: Verzoek, zegel: Zegel) -> dict[str, Any]:
    """Return who acts and when; two workers may each record a step, so no version is compared."""
    return {"bereik": request.bereik, "moment": request.moment, "eenmalig": zegel.eenmalig}
