"""A course of study that somebody began, and its end."""

import uuid

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.actions.opleiding import opleiding_beeindigen, opleiding_beginnen
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.opleiding import OpleidingEindeForm, OpleidingForm
from inburgering.web.views.dossier_deur import Formulierpagina, Zegel, handle_form, posted
from inburgering.web.views.meedoen import METHODS, open_meedoen, require_change


@require_http_methods(METHODS)
def opleiding_nieuw(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record a course that begins."""
    beeld = require_change(open_meedoen(request, sleutel, doel="opleiding"))
    form = OpleidingForm(posted(request))
    pagina = Formulierpagina(
        titel=_("Opleiding begonnen"),
        knop=_("Leg vast"),
        gedaan=_("De opleiding staat in het dossier."),
        terug="meedoen",
        extra={"tab": "meedoen"},
    )

    def act(zegel: Zegel) -> None:
        opleiding_beginnen(
            sleutel,
            gegevens=form.get_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)


@require_http_methods(METHODS)
def opleiding_einde(request: Verzoek, sleutel: uuid.UUID, opleiding: int) -> HttpResponse:
    """Record the last day of a course."""
    beeld = require_change(open_meedoen(request, sleutel, doel="opleiding"))
    rows = (item for item in beeld.opleidingen if item.id == opleiding and item.eind is None)
    row = next(rows, None)
    if row is None:
        raise Http404
    form = OpleidingEindeForm(posted(request))
    pagina = Formulierpagina(
        titel=_("De opleiding stopt"),
        uitleg=" · ".join((row.naam, row.niveau, row.school)),
        knop=_("Leg vast"),
        gedaan=_("De laatste dag is vastgelegd."),
        terug="meedoen",
        extra={"tab": "meedoen"},
    )

    def act(zegel: Zegel) -> None:
        opleiding_beeindigen(
            sleutel,
            opleiding=opleiding,
            eind=form.cleaned_data["eind"],
            heeft_diploma=form.cleaned_data["diploma"] == "ja",
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    return handle_form(request, beeld.kop, form, act, pagina=pagina)
