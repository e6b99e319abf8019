"""Time from elsewhere that counts, and attendance that fell: what the casusregie decides."""

import uuid
from typing import Final

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.access.deel import Deel
from inburgering.actions.uren_signaal import urensignaal_opvolgen
from inburgering.actions.uren_verrekenen import uren_verrekenen, verrekening_vervallen
from inburgering.queries.dossier_beeld import Kop
from inburgering.queries.uren_invoer import has_credit
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.uren import OpvolgForm, RedenForm, VerrekenForm
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    handle_form,
    open_dossier,
    posted,
)

METHODS: Final = ["GET", "HEAD", "POST"]
BESLISSEN: Final = ("voortgang",)
"""Whoever decides that time from elsewhere counts."""
OPVOLGEN: Final = ("voortgang", "toezicht_uren")
"""Whoever follows up low attendance."""


@require_http_methods(METHODS)
def uren_verreken(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Let time from elsewhere count."""
    kop = open_dossier(request, sleutel, deel=Deel.UREN, doel="uren_verreken")
    _require(request, kop, BESLISSEN)
    form = VerrekenForm(posted(request))
    pagina = Formulierpagina(
        titel=_("Uren laten meetellen"),
        knop=_("Laat deze uren meetellen"),
        gedaan=_("De uren tellen mee."),
        uitleg=_("Uren van voor het PIP tellen alleen mee als de wet daar een grond voor geeft."),
        terug="uren",
        extra={"tab": "uren"},
    )
    return handle_form(
        request,
        kop,
        form,
        lambda zegel: uren_verrekenen(
            sleutel,
            gegevens=form.get_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        ),
        pagina=pagina,
    )


@require_http_methods(METHODS)
def verrekening_weg(request: Verzoek, sleutel: uuid.UUID, verrekening: int) -> HttpResponse:
    """Let a credit count no longer."""
    kop = open_dossier(request, sleutel, deel=Deel.UREN, doel="verrekening_weg")
    _require(request, kop, BESLISSEN)
    if not has_credit(sleutel, verrekening=verrekening, bereik=request.bereik):
        raise Http404
    form = RedenForm(posted(request))
    pagina = Formulierpagina(
        titel=_("Uren niet meer laten meetellen"),
        knop=_("Laat niet meer meetellen"),
        gedaan=_("Deze uren tellen niet meer mee."),
        soort="danger",
        terug="uren",
        extra={"tab": "uren"},
    )
    return handle_form(
        request,
        kop,
        form,
        lambda zegel: verrekening_vervallen(
            sleutel,
            verrekening=verrekening,
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        ),
        pagina=pagina,
    )


@require_http_methods(METHODS)
def urensignaal(request: Verzoek, sleutel: uuid.UUID, urensignaal: int) -> HttpResponse:
    """Record why attendance fell and what was agreed."""
    kop = open_dossier(request, sleutel, deel=Deel.UREN, doel="urensignaal")
    _require(request, kop, OPVOLGEN)
    form = OpvolgForm(posted(request))
    pagina = Formulierpagina(
        titel=_("Lage aanwezigheid opvolgen"),
        knop=_("Sla op"),
        gedaan=_("Oorzaak en afspraak zijn opgeslagen."),
        terug="uren",
        extra={"tab": "uren"},
    )
    return handle_form(
        request,
        kop,
        form,
        lambda zegel: urensignaal_opvolgen(
            sleutel,
            signaal=urensignaal,
            gegevens=form.get_opvolging(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        ),
        pagina=pagina,
    )


def _require(request: Verzoek, kop: Kop, taken: tuple[str, ...]) -> None:
    if not any(request.bereik.mag_doen(kop.gemeente, taak) for taak in taken):
        raise PermissionDenied
