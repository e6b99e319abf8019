"""What DUO decided: record it as received, correct it, take it away, the duty lives again."""

import uuid
from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inburgering.access.deel import Deel
from inburgering.actions.duobesluit import (
    duobesluit_vastleggen,
    duobesluit_verbeteren,
    plicht_herleeft,
)
from inburgering.queries.wijzig import get_besluit
from inburgering.queries.wijzig_beeld import Besluitregel
from inburgering.ui.toegang import Verzoek
from inburgering.web.forms.wijzigen_duo import (
    BesluitForm,
    BesluitVerbeterForm,
    HerleefForm,
    WeghaalForm,
)
from inburgering.web.views.dossier_deur import (
    Formulierpagina,
    Zegel,
    handle_form,
    open_dossier,
    posted,
)

FORM = require_http_methods(["GET", "HEAD", "POST"])
SJABLOON = "wijzigen/besluit.html"


@FORM
def duobesluit_nieuw(request: Verzoek, sleutel: uuid.UUID) -> HttpResponse:
    """Record a decision of DUO as it was received."""
    kop = open_dossier(request, sleutel, deel=Deel.VOORTGANG, doel="duobesluit")
    form = BesluitForm(posted(request))

    def act(zegel: Zegel) -> object:
        return duobesluit_vastleggen(
            sleutel,
            gegevens=form.make_gegevens(),
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Wat besloot DUO?"),
        uitleg=_("Neem over wat DUO schrijft. DUO beslist, de gemeente volgt."),
        knop=_("Leg vast"),
        gedaan=_("Het besluit van DUO staat in het dossier."),
        volgende=_("De termijn en de taken zijn bijgewerkt."),
        terug="wijzigen",
        sjabloon=SJABLOON,
    )
    return handle_form(request, kop, form, act, pagina=pagina)


@FORM
def duobesluit_verbeter(request: Verzoek, sleutel: uuid.UUID, besluit: int) -> HttpResponse:
    """Let a better version take the place of a recorded decision."""
    kop = open_dossier(request, sleutel, deel=Deel.VOORTGANG, doel="duobesluit")
    row = _find(request, sleutel, besluit)
    form = BesluitVerbeterForm(posted(request), initial=_initial(row))

    def act(zegel: Zegel) -> None:
        duobesluit_verbeteren(
            sleutel,
            besluit=besluit,
            gegevens=form.make_gegevens(),
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Verbeter het besluit van DUO"),
        uitleg=_("De oude versie blijft leesbaar, met je reden."),
        knop=_("Verbeter"),
        gedaan=_("Het besluit is verbeterd."),
        volgende=_("De termijn en de taken zijn bijgewerkt."),
        terug="wijzigen",
        sjabloon=SJABLOON,
    )
    return handle_form(request, kop, form, act, pagina=pagina)


@FORM
def duobesluit_weg(request: Verzoek, sleutel: uuid.UUID, besluit: int) -> HttpResponse:
    """Take away a decision that was recorded by mistake."""
    kop = open_dossier(request, sleutel, deel=Deel.VOORTGANG, doel="duobesluit")
    row = _find(request, sleutel, besluit)
    form = WeghaalForm(posted(request))

    def act(zegel: Zegel) -> None:
        duobesluit_verbeteren(
            sleutel,
            besluit=besluit,
            gegevens=None,
            reden=form.cleaned_data["reden"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("Haal het besluit weg"),
        uitleg=_("%(besluit)s. Het telt niet meer mee, maar blijft leesbaar.")
        % {"besluit": row.naam},
        knop=_("Haal weg"),
        gedaan=_("Het besluit telt niet meer mee."),
        volgende=_("De termijn en de taken zijn bijgewerkt."),
        terug="wijzigen",
        soort="danger",
    )
    return handle_form(request, kop, form, act, pagina=pagina)


@FORM
def plicht_herleeft_pagina(request: Verzoek, sleutel: uuid.UUID, besluit: int) -> HttpResponse:
    """Record that a temporary exemption ended and the duty lives again."""
    kop = open_dossier(request, sleutel, deel=Deel.VOORTGANG, doel="duobesluit")
    row = _find(request, sleutel, besluit)
    if not row.kan_herleven:
        raise Http404
    form = HerleefForm(posted(request), initial={"eind": row.eind})

    def act(zegel: Zegel) -> None:
        plicht_herleeft(
            sleutel,
            besluit=besluit,
            eind=form.cleaned_data["eind"],
            bereik=request.bereik,
            moment=request.moment,
            versie=zegel.versie,
            eenmalig=zegel.eenmalig,
        )

    pagina = Formulierpagina(
        titel=_("De inburgeraar moet weer inburgeren"),
        uitleg=_(
            "DUO trok de tijdelijke vrijstelling in. De dagen van de vrijstelling komen bij"
            " de termijn. Geeft DUO een andere laatste dag? Dan gaat die van DUO voor."
        ),
        knop=_("Leg vast"),
        gedaan=_("De plicht leeft weer op."),
        volgende=_("De taken staan er weer."),
        terug="wijzigen",
    )
    return handle_form(request, kop, form, act, pagina=pagina)


def _find(request: Verzoek, sleutel: uuid.UUID, besluit: int) -> Besluitregel:
    row = get_besluit(sleutel, besluit, bereik=request.bereik)
    if row is None:
        raise Http404
    return row


def _initial(row: Besluitregel) -> dict[str, Any]:
    return {
        "soort": row.soort,
        "besloten_op": row.besloten_op,
        "ontvangen_op": row.ontvangen_op,
        "ingang": row.ingang,
        "eind": row.eind,
        "nieuwe_einddatum": row.nieuwe_einddatum,
        "onderdelen": list(row.onderdeelcodes),
        "grond": row.grondcode,
        "kenmerk": row.kenmerk,
    }
